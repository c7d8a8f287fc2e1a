#include "queries/diff.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/error.h"
#include "tests/made.h"

namespace polink {
namespace {

using made::measure;
using testing::ElementsAre;
using testing::IsEmpty;

// Two years of a plan with two sections; a test adds its measures.
struct Years {
  Document before = made::document("old");
  Document after = made::document("new");

  Years() {
    for (Document* document : {&before, &after}) {
      document->sections = {made::section("1", "海の章"), made::section("1.1", "港の節"),
                            made::section("1.1.1", "灯台の更新"),
                            made::section("1.1.2", "漁村の学び")};
      for (const char* code : {"経", "文", "環", "IT", "デジ"}) {
        document->organisations.push_back(made::organisation(code, code));
      }
    }
  }

  [[nodiscard]] std::vector<std::string> changes(const DiffFilter& filter = {}) const {
    std::vector<std::string> lines;
    for (const Change& c :
         find_diff(made::graph_of(before), made::graph_of(after), filter).changes) {
      std::string line = std::string(to_string(c.kind)) + " " + c.before_id + ">" + c.after_id;
      for (const auto& [sign, names] : {std::pair{" +", &c.added}, std::pair{" -", &c.dropped}}) {
        for (const auto& name : *names) {
          line += sign + name;
        }
      }
      lines.push_back(line);
    }
    return lines;
  }
};

constexpr const char* lamp = "全国の灯台の光源を省電力のものに取り替え、点検の回数を減らす。";
constexpr const char* school = "漁村の学校で海の生き物を調べる授業を開き、成果を展示する。";

TEST(Diff, OfTheSameIsNothing) {
  Years years;
  years.before.measures = years.after.measures = {measure("1.1.1.r1", lamp, {"*経"})};
  EXPECT_THAT(years.changes(), IsEmpty());
}

TEST(Diff, FollowsARowThatGotAnotherNumber) {
  Years years;
  years.before.measures = {measure("1.1.1.r1", lamp, {"経"})};
  years.after.measures = {measure("1.1.1.r1", school, {"文"}), measure("1.1.1.r2", lamp, {"経"})};
  EXPECT_THAT(years.changes(), ElementsAre("new >1.1.1.r1"));
}

TEST(Diff, TellsOfARowThatMovedAndNotOfItsItems) {
  Years years;
  years.before.measures = {measure("1.1.1.r1", lamp, {"経"}),
                           measure("1.1.1.r1.s1", "120の灯台で光源を取り替えた。"),
                           measure("1.1.2.r1", school, {"文"})};
  years.after.measures = {measure("1.1.2.r1", school, {"文"}), measure("1.1.2.r2", lamp, {"経"}),
                          measure("1.1.2.r2.s1", "120の灯台で光源を取り替えた。")};
  EXPECT_THAT(years.changes(), ElementsAre("moved 1.1.1.r1>1.1.2.r2"));
}

TEST(Diff, TellsOfAnItemThatMovedToAnotherRow) {
  Years years;
  const std::string item = "離島の診療船に海図の見方を教える講習を年に2回開く。";
  years.before.measures = {measure("1.1.1.r1", lamp, {"経"}), measure("1.1.1.r1.n1", item, {"文"}),
                           measure("1.1.1.r2", school, {"文"})};
  years.after.measures = {measure("1.1.1.r1", lamp, {"経"}), measure("1.1.1.r2", school, {"文"}),
                          measure("1.1.1.r2.n1", item, {"文"})};
  EXPECT_THAT(years.changes(), ElementsAre("moved 1.1.1.r1.n1>1.1.1.r2.n1"));
}

TEST(Diff, FollowsASectionThatGotAnotherNumber) {
  Years years;
  years.before.measures = {measure("1.1.1.r1", lamp, {"経"}), measure("1.1.2.r1", school, {"文"})};
  years.after.sections[2].title = "漁村の学び";
  years.after.sections[3].title = "灯台の更新";
  years.after.measures = {measure("1.1.1.r1", school, {"文"}), measure("1.1.2.r1", lamp, {"経"})};
  EXPECT_THAT(years.changes(), IsEmpty());
}

TEST(Diff, TakesASuccessorForTheSame) {
  Years years;
  years.before.organisations[3].succeeded_by = years.after.organisations[3].succeeded_by = "デジ";
  years.before.measures = {measure("1.1.1.r1", lamp, {"*IT", "経"})};
  years.after.measures = {measure("1.1.1.r1", lamp, {"*デジ", "経"})};
  EXPECT_THAT(years.changes(), IsEmpty());
}

TEST(Diff, KnowsASuccessionFromEitherRegister) {
  Years years;
  years.after.organisations[3].succeeded_by = "デジ";
  years.after.measures = {measure("1.1.1.r1", lamp, {"*デジ", "経"}),
                          measure("1.1.1.r2", school, {"IT"})};
  years.before.measures = {measure("1.1.1.r1", lamp, {"*IT", "経"}),
                           measure("1.1.1.r2", school, {"IT"})};
  EXPECT_THAT(years.changes(), IsEmpty());
}

TEST(Diff, TellsWhoCameAndWhoLeadsNow) {
  Years years;
  years.before.measures = {measure("1.1.1.r1", lamp, {"*経", "文"})};
  years.after.measures = {measure("1.1.1.r1", lamp, {"経", "*環"})};
  EXPECT_THAT(years.changes(), ElementsAre("ministries 1.1.1.r1>1.1.1.r1 +環 -文",
                                           "lead 1.1.1.r1>1.1.1.r1 +環 -経"));
}

TEST(Diff, ComparesNoLeadsWhereATablePrintsNone) {
  Years years;
  years.before.measures = {measure("1.1.1.r1", lamp, {"*経", "文"})};
  years.after.measures = {made::lead_unknown(measure("1.1.1.r1", lamp, {"経", "文"}))};
  EXPECT_THAT(years.changes(), IsEmpty());
  EXPECT_EQ(find_diff(made::graph_of(years.before), made::graph_of(years.after)).lead_unknown, 1);
}

TEST(Diff, LeavesOutWhatOcrMisreadsUnlessAsked) {
  Years years;
  years.before.measures = {
      measure("1.1.1.r1", "センターの力を借り、沖の波を測る船を出す。", {"経"})};
  years.after.measures = {
      measure("1.1.1.r1", "センタ一の力を借り、沖の波を測る船を出す。", {"経"})};
  EXPECT_THAT(years.changes(), IsEmpty());
  DiffFilter filter;
  filter.noise = true;
  EXPECT_THAT(years.changes(filter), ElementsAre("text 1.1.1.r1>1.1.1.r1"));
}

TEST(Diff, CountsALawOnlyWhereItsWordsAreNewToo) {
  Years years;
  years.before.measures = {measure("1.1.1.r1", "航路標識法に基づき、" + std::string(lamp), {"経"})};
  years.after.measures = {
      measure("1.1.1.r1", "航路標識法と港湾法に基づき、" + std::string(lamp), {"経"})};
  years.after.laws = {made::law("航路標識法"), made::law("港湾法")};
  // Only the newer document was read as citing the first one.
  years.after.citations = {made::cites_law("1.1.1.r1", "航路標識法", "航路標識法"),
                           made::cites_law("1.1.1.r1", "港湾法", "港湾法")};
  EXPECT_THAT(years.changes(),
              ElementsAre("text 1.1.1.r1>1.1.1.r1", "law 1.1.1.r1>1.1.1.r1 +港湾法"));
}

TEST(Diff, TellsWhatWasPromisedAndIsReported) {
  Years years;
  years.before.measures = {measure("1.1.1.r1", lamp, {"経"}),
                           measure("1.1.1.r1.n1", "離島の40の灯台で光源を取り替える。", {"経"})};
  years.after.measures = {measure("1.1.1.r1", lamp, {"経"}),
                          measure("1.1.1.r1.s1", "離島の40の灯台で光源を取り替えた。")};
  DiffFilter filter;
  filter.kinds = {ChangeKind::done};
  EXPECT_THAT(years.changes(filter), ElementsAre("done 1.1.1.r1.n1>1.1.1.r1.s1"));
}

TEST(Diff, GivesTheDifferenceOfAValueInTheSameUnit) {
  Years years;
  Indicator indicator{"1.1.t1", "1.1", IndicatorKind::target, "灯台の数", false, 1, {}};
  indicator.values = {{1, "", "120", 120, "基", "令和6年"}};
  years.before.indicators = {indicator};
  indicator.values = {{1, "", "131", 131, "基", "令和7年"}};
  years.after.indicators = {indicator};
  const Diff diff = find_diff(made::graph_of(years.before), made::graph_of(years.after));
  ASSERT_EQ(diff.changes.size(), 1U);
  EXPECT_EQ(diff.changes[0].before, "120基（令和6年）");
  EXPECT_EQ(diff.changes[0].difference, 11);
}

TEST(Diff, KeepsToWhatIsAskedFor) {
  Years years;
  years.before.measures = {measure("1.1.1.r1", lamp, {"経"}), measure("1.1.2.r1", school, {"文"})};
  DiffFilter filter;
  filter.ministries = {"文"};
  EXPECT_THAT(years.changes(filter), ElementsAre("gone 1.1.2.r1>"));
  filter = {};
  filter.section = "1.1.1";
  EXPECT_THAT(years.changes(filter), ElementsAre("gone 1.1.1.r1>"));
  filter = {};
  filter.things = {"next"};
  EXPECT_THAT(years.changes(filter), IsEmpty());
  filter = {};
  filter.section = "9.9";
  EXPECT_THROW(years.changes(filter), Error);
}

}  // namespace
}  // namespace polink
