#include "loaders/plan/rows.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/loaders/reading.h"

namespace polink {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Line {
  const char* plan;
  const char* status;
  const char* next;
};

// `plan | status; status | next; next`, slots in front of items where a dash moved them.
std::string shown(const RawRow& row) {
  const auto list = [](const std::vector<RawItem>& items) {
    std::string text;
    int expected = 0;
    for (const RawItem& item : items) {
      text += text.empty() ? "" : "; ";
      text += ++expected == item.slot ? "" : std::to_string(item.slot) + ":";
      text += utf8(item.text);
    }
    return text;
  };
  return utf8(row.plan.text) + " | " + list(row.status) + " | " + list(row.next);
}

std::vector<std::string> rows_of(RowBuilder& builder) {
  std::vector<std::string> lines;
  for (const RawRow& row : builder.take_rows()) {
    lines.push_back(shown(row));
  }
  return lines;
}

void add(RowBuilder& builder, const std::vector<Line>& lines) {
  for (const Line& line : lines) {
    builder.add_cell(MeasureKind::plan, reading::cell(line.plan), true);
    builder.add_cell(MeasureKind::status, reading::cell(line.status), true);
    builder.add_cell(MeasureKind::next, reading::cell(line.next), true);
  }
}

std::vector<std::string> rows(const std::vector<Line>& lines, ItemConventions conventions = {}) {
  RowBuilder builder(conventions);
  add(builder, lines);
  return rows_of(builder);
}

TEST(Rows, BeginBehindAFinishedGroupThoughTheCircleWasMisread) {
  EXPECT_THAT(rows({{"○海図を直す。【国】", "・調べた。", "・直す。【国】"},
                    {"ゑ灯台を直す。【国】", "・測った。", "・建てる。【国】"}}),
              ElementsAre("海図を直す。【国】 | 調べた。 | 直す。【国】",
                          "ゑ灯台を直す。【国】 | 測った。 | 建てる。【国】"));
  EXPECT_THAT(rows({{"○海図を直す。", "・調べた。", "・直す。【国】"},
                    {"灯台も直す。【国】", "・測った。", ""}}),
              ElementsAre("海図を直す。灯台も直す。【国】 | 調べた。; 測った。 | 直す。【国】"));
  EXPECT_THAT(
      rows({{"○海図を直す。【国", "・調べた。", "・直す。【国】"}, {"、環】", "・測った。", ""}}),
      ElementsAre("海図を直す。【国、環】 | 調べた。; 測った。 | 直す。【国】"));
}

TEST(Rows, BeginBehindAFinishedGroupThoughTheCircleWasReadAsAMarkOrStop) {
  EXPECT_THAT(rows({{"○海図を直す。【国】", "・調べた。", "・直す。【国】"},
                    {"・灯台を直す。【国】", "・測った。", "・建てる。【国】"},
                    {"。浮標を置く。【国】", "・数えた。", "・置く。【国】"}}),
              ElementsAre("海図を直す。【国】 | 調べた。 | 直す。【国】",
                          "灯台を直す。【国】 | 測った。 | 建てる。【国】",
                          "。浮標を置く。【国】 | 数えた。 | 置く。【国】"));
}

TEST(Rows, TakeTheRestOfAGroupOrRemarkToTheItemBefore) {
  EXPECT_THAT(rows({{"○波を測る。", "", "・続ける。 ○再掲）【経】 ・改める。・文、経】"}}),
              ElementsAre("波を測る。 |  | 続ける。（再掲）【経】; 改める。【文、経】"));
  EXPECT_THAT(rows({{"○波を測る。", "", "・続ける。 ・【経】 ・改める。【文】"}}),
              ElementsAre("波を測る。 |  | 続ける。【経】; 改める。【文】"));
}

TEST(Rows, TakeAParagraphOfAMarkedListForAnItemThoughItsMarkWasMisread) {
  EXPECT_THAT(
      rows({{"○波を測る。", "", "<p>・続ける。</p><p>ゑ改める。</p><p>・止める。【文】</p>"}}),
      ElementsAre("波を測る。 |  | 続ける。; ゑ改める。; 止める。【文】"));
}

TEST(Rows, BeginAnItemWhereAListBegins) {
  const ItemConventions spaced{.spaced_marks = true};
  EXPECT_THAT(
      rows({{"○波を測る。", "・港（3か所）", ""}, {"", "<ul> ゑ沖を調べた。</ul>", ""}}, spaced),
      ElementsAre("波を測る。 | 港（3か所）; ゑ沖を調べた。 | "));
  EXPECT_THAT(rows({{"○波を測る。", "・港（3か所）", ""}, {"", "<p>を調べた。</p>", ""}}, spaced),
              ElementsAre("波を測る。 | 港（3か所）を調べた。 | "));
}

TEST(Rows, BeginAtACircle) {
  EXPECT_THAT(rows({{"○波を測る。", "・測った。", "・続ける。【文】"}, {"○潮を測る。", "—", "—"}}),
              ElementsAre("波を測る。 | 測った。 | 続ける。【文】", "潮を測る。 |  | "));
}

TEST(Rows, GoOnOverPagesInAnyColumn) {
  EXPECT_THAT(rows({{"○波を測", "・港に波高計を", "・港の波"},
                    {"り、記録", "置いた。", "高計を改め"},
                    {"する。【文】", "・沖でも測った。", "る。【文】"}}),
              ElementsAre("波を測り、記録する。【文】 | 港に波高計を置いた。; 沖でも測った。 | "
                          "港の波高計を改める。【文】"));
}

TEST(Rows, TakeTheSecondSentenceOfANextItemWhoseGroupIsStillToCome) {
  EXPECT_THAT(rows({{"○波を測る。", "", "・港で測る。"}, {"", "", "沖でも測る。【文】"}}),
              ElementsAre("波を測る。 |  | 港で測る。沖でも測る。【文】"));
}

TEST(Rows, TakeASentenceWithAConjunctionToTheItemBefore) {
  EXPECT_THAT(rows({{"○波を測る。", "・港で測った。", ""}, {"", "また、沖で測った。", ""}}),
              ElementsAre("波を測る。 | 港で測った。また、沖で測った。 | "));
}

TEST(Rows, TakeAnItemThatLostItsBulletAtAPageTopAsAnItem) {
  RowBuilder builder({});
  add(builder, {{"○波を測る。", "・港で測った。", ""}, {"", "沖で測った。", ""}});
  EXPECT_THAT(rows_of(builder), ElementsAre("波を測る。 | 港で測った。; 沖で測った。 | "));
  EXPECT_THAT(reading::codes_of(builder.take_diagnostics()), ElementsAre("1 lost_bullet"));
}

TEST(Rows, BeginAnItemBehindARemarkThatFollowsAStop) {
  EXPECT_THAT(rows({{"○波を測る。", "・港で測った。（再掲）", ""}, {"", "沖で測った。", ""}}),
              ElementsAre("波を測る。 | 港で測った。（再掲）; 沖で測った。 | "));
}

TEST(Rows, TakeARemarkAtAPageTopToTheItemBefore) {
  EXPECT_THAT(rows({{"○波を測る。", "・港で測った。", ""}, {"", "（再", ""}, {"", "掲）", ""}}),
              ElementsAre("波を測る。 | 港で測った。（再掲） | "));
}

TEST(Rows, BeginAnItemAtEachBulletWhereItemsHaveNoStops) {
  const ItemConventions no_stops{true, true, true, false};
  EXPECT_THAT(
      rows({{"○波を測る", "・港で測った", "—"}, {"", "・沖で測った ・川で測った", ""}}, no_stops),
      ElementsAre("波を測る | 港で測った; 沖で測った; 川で測った | "));
}

TEST(Rows, JoinAWordThatAPageCutAtItsMiddleDot) {
  EXPECT_THAT(rows({{"○波を測る。", "・港", ""}, {"", "・沖で測った。", ""}}),
              ElementsAre("波を測る。 | 港・沖で測った。 | "));
  EXPECT_THAT(rows({{"○港", "", ""}, {"・沖で測る。", "", ""}}),
              ElementsAre("港・沖で測る。 |  | "));
}

TEST(Rows, BeginAnItemAtABulletWhereOnlyTheStopBeforeIsMissing) {
  EXPECT_THAT(rows({{"○波を測る。", "・港の計測を実施", ""}, {"", "・沖で測った。", ""}}),
              ElementsAre("波を測る。 | 港の計測を実施; 沖で測った。 | "));
}

TEST(Rows, JoinABulletWithinAnOpenBracket) {
  EXPECT_THAT(rows({{"○波を測る。", "・海（港", ""}, {"", "・沖）で測った。", ""}}),
              ElementsAre("波を測る。 | 海（港・沖）で測った。 | "));
  EXPECT_THAT(
      rows({{"○波を測る。", "", "・続ける。【内閣府科学技術"}, {"", "", "・イノベーション】"}}),
      ElementsAre("波を測る。 |  | 続ける。【内閣府科学技術・イノベーション】"));
}

TEST(Rows, CountADashAsAPlaceOfItsColumn) {
  EXPECT_THAT(
      rows({{"○波を測る。", "・港。 ・沖。 ・川。", "・続ける。【文】 — ・改める。【文】"}}),
      ElementsAre("波を測る。 | 港。; 沖。; 川。 | 続ける。【文】; 3:改める。【文】"));
}

TEST(Rows, TakeAGroupThatSlidToTheNextLineToTheItemBefore) {
  EXPECT_THAT(rows({{"○波を測る。", "", "・続ける。"}, {"【文】", "", "【経】"}}),
              ElementsAre("波を測る。【文】 |  | 続ける。【経】"));
  EXPECT_THAT(rows({{"○波を測る。", "", "<p>・続ける。</p> <p>（再掲）【経】</p>"}}),
              ElementsAre("波を測る。 |  | 続ける。（再掲）【経】"));
}

TEST(Rows, ReportAnItemBeforeAnyPlanMeasure) {
  RowBuilder builder({});
  add(builder, {{"", "・測った。", ""}});
  EXPECT_THAT(reading::codes_of(builder.take_diagnostics()), ElementsAre("1 item_without_plan"));
  EXPECT_THAT(rows_of(builder), ElementsAre(" | 測った。 | "));
}

TEST(Rows, BeginWithEachFinishedCellWhereRowsHaveNoMarks) {
  const ItemConventions unmarked{false, false, true, true};
  EXPECT_THAT(
      rows({{"波を測る。【文】", "港で測った。", "—"}, {"潮を測る。【文】", "—", "—"}}, unmarked),
      ElementsAre("波を測る。【文】 | 港で測った。 | ", "潮を測る。【文】 |  | "));
}

std::vector<std::string> undivided(const std::vector<const char*>& lines) {
  RowBuilder builder({});
  for (const char* line : lines) {
    builder.add_undivided(reading::cell(line), false);
  }
  return rows_of(builder);
}

TEST(UndividedRows, AreDividedWhereItemsBeginToNameOrganisations) {
  EXPECT_THAT(
      undivided({"○波を", "測る。【文】", "・港で測っ", "た。", "・沖で測った。", "・続",
                 "ける。【文】", "・改める。【経】", "○潮を測る。【文】", "・測った。", "—"}),
      ElementsAre("波を測る。【文】 | 港で測った。; 沖で測った。 | 続ける。【文】; 改める。【経】",
                  "潮を測る。【文】 | 測った。 | "));
}

TEST(OpenItem, IsOneThatBreaksOffInASentence) {
  RowBuilder builder({});
  EXPECT_FALSE(builder.is_open(MeasureKind::plan));
  add(builder, {{"○波を測", "・測った。", "・続ける。【文】"}});
  EXPECT_TRUE(builder.is_open(MeasureKind::plan));
  EXPECT_FALSE(builder.is_open(MeasureKind::status));
  EXPECT_FALSE(builder.is_open(MeasureKind::next));
}

TEST(Rows, KeepTheCellsOfAColumnOfOrganisationsApart) {
  RowBuilder builder({});
  builder.add_cell(MeasureKind::plan, reading::cell("○波を測る。"), true);
  builder.add_organisations(reading::cell("文"));
  builder.add_organisations(reading::cell("—"));
  builder.add_organisations(reading::cell("経"));
  EXPECT_EQ(utf8(builder.take_rows().front().organisations), "文、経");
  EXPECT_TRUE(builder.empty());
  EXPECT_THAT(builder.take_diagnostics(), IsEmpty());
}

}  // namespace
}  // namespace polink
