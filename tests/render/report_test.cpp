#include "render/report/report.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/report/cells.h"
#include "tests/render/sample_plan.h"

// The audit as plain values.
namespace polink::report {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Report made(Language language = Language::japanese, const std::string& today = "2026-04-01") {
  ReportOptions options;
  options.language = language;
  options.today = today;
  options.version = "1.2.3";
  return audit(sample_plan::store(), options);
}

const Report& sample() {
  static const Report report = made();
  return report;
}

const ReportSheet& sheet(const Report& report, const std::string& file) {
  return *std::ranges::find(report.sheets, file, &ReportSheet::file);
}

std::size_t column(const ReportSheet& of, const std::string& name) {
  return static_cast<std::size_t>(std::ranges::find(of.columns, name, &ReportColumn::name) -
                                  of.columns.begin());
}

// The cells of the first row whose cell in one column reads so.
const std::vector<Cell>& row(const ReportSheet& of, const std::string& name,
                             const std::string& text) {
  const std::size_t c = column(of, name);
  return *std::ranges::find_if(of.rows, [&](const auto& cells) { return cells[c].text == text; });
}

const Cell& cell(const ReportSheet& of, const std::string& id, const std::string& name) {
  return row(of, "id", id)[column(of, name)];
}

std::vector<std::string> changed(const Cell& of) {
  std::vector<std::string> texts;
  for (const Stretch& stretch : of.stretches) {
    if (stretch.changed) {
      texts.push_back(stretch.text);
    }
  }
  return texts;
}

TEST(Audit, HasASheetForEachQuestion) {
  std::vector<std::string> names;
  for (const ReportSheet& one : sample().sheets) {
    names.push_back(one.name);
  }
  EXPECT_THAT(names, ElementsAre("概要", "施策", "再掲", "重複", "重なり", "府省", "府省（図）",
                                 "府省×府省", "変化", "欠落", "期限", "期限（年度別）", "法令",
                                 "指標", "診断"));
}

TEST(Audit, HasACellForEachColumnInEitherLanguage) {
  for (const Language language : {Language::japanese, Language::english}) {
    for (const ReportSheet& one : made(language).sheets) {
      EXPECT_FALSE(one.rows.empty()) << one.file;
      for (const auto& cells : one.rows) {
        EXPECT_EQ(cells.size(), one.columns.size()) << one.file;
      }
    }
  }
}

TEST(Audit, InEnglishHasEnglishHeads) {
  for (const ReportSheet& one : made(Language::english).sheets) {
    for (const ReportColumn& each : one.columns) {
      if (one.file != "matrix") {  // whose heads are codes
        EXPECT_TRUE(std::ranges::all_of(each.head, [](char c) { return c > 0; })) << each.head;
      }
    }
    EXPECT_TRUE(std::ranges::all_of(one.name, [](char c) { return c > 0; })) << one.name;
  }
}

TEST(Audit, ListsEveryMeasureInTheOrderOfTheDocument) {
  const ReportSheet& measures = sheet(sample(), "measures");
  const auto all = sample_plan::graph().all(NodeKind::measure);
  ASSERT_EQ(measures.rows.size(), all.size());
  EXPECT_EQ(measures.rows.front()[0].text, sample_plan::graph().node(all.front()).id);
  EXPECT_EQ(measures.rows.back()[0].text, sample_plan::graph().node(all.back()).id);
}

TEST(Audit, DoesNotTellSupportFromLeadWhereNoLeadsArePrinted) {
  const ReportSheet& measures = sheet(sample(), "measures");
  EXPECT_EQ(cell(measures, "1.2.1.r3", "leads").text, "農");
  EXPECT_THAT(cell(measures, "1.2.2.r3", "ministries").text, testing::HasSubstr("農"));
  EXPECT_EQ(cell(measures, "1.2.2.r3", "leads").text, "?");
  EXPECT_EQ(cell(measures, "1.2.2.r3", "supports").text, "?");
}

TEST(Audit, SaysOfAMeasureWhichSheetsSpeakOfIt) {
  const std::string findings = cell(sheet(sample(), "measures"), "1.3.2.r2.n2", "findings").text;
  EXPECT_THAT(findings, testing::HasSubstr("再掲"));
  EXPECT_THAT(findings, testing::HasSubstr("欠落"));
}

TEST(Audit, PutsTheRepostWithoutAnOriginFirstAndMarksIt) {
  const ReportSheet& reposts = sheet(sample(), "reposts");
  ASSERT_EQ(reposts.rows.size(), 9U);
  EXPECT_EQ(reposts.rows[0][column(reposts, "id")].text, "1.3.2.r2.n2");
  EXPECT_EQ(reposts.rows[0][0].text, "元なし");
  EXPECT_EQ(reposts.rows[0][0].tone, Cell::Tone::alert);
  EXPECT_EQ(reposts.rows[1][1].text, "実質");
}

TEST(Audit, MarksWhatDiffersBetweenARepostAndItsOrigin) {
  const ReportSheet& reposts = sheet(sample(), "reposts");
  EXPECT_EQ(cell(reposts, "1.3.2.r1.n2", "origins").text, "1.3.1.r1.n3");
  EXPECT_THAT(changed(cell(reposts, "1.3.2.r1.n2", "text")), ElementsAre("5"));
  EXPECT_THAT(changed(cell(reposts, "1.3.2.r1.n2", "origin_text")), ElementsAre("3"));
  EXPECT_EQ(cell(reposts, "1.3.2.r1.n2", "differences").text, "「3」→「5」");
}

TEST(Audit, PutsOverdueDatesFirstAndOnlyForTheDayThatIsToday) {
  const ReportSheet& late = sheet(sample(), "deadlines");
  EXPECT_EQ(late.rows.front()[0].kind, Cell::Kind::day);
  EXPECT_EQ(late.rows.front()[1].tone, Cell::Tone::alert);
  const Report early = made(Language::japanese, "2000-01-01");
  for (const auto& cells : sheet(early, "deadlines").rows) {
    EXPECT_EQ(cells[1].text, "");
  }
}

TEST(Audit, CountsAllDatesOfAYear) {
  double counted = 0;
  for (const auto& cells : sheet(sample(), "deadlines_by_year").rows) {
    EXPECT_EQ(cells[1].number, cells[2].number + cells[3].number);
    counted += cells[1].number;
  }
  const ReportSheet& deadlines = sheet(sample(), "deadlines");
  const std::size_t year = column(deadlines, "fiscal_year");
  EXPECT_EQ(counted, std::ranges::count_if(deadlines.rows, [&](const auto& cells) {
              return !cells[year].text.empty();
            }));
}

TEST(Audit, HasAMatrixThatIsTheSameBothWays) {
  const ReportSheet& matrix = sheet(sample(), "matrix");
  for (std::size_t r = 0; r < matrix.rows.size(); ++r) {
    EXPECT_EQ(matrix.columns[r + 1].head, matrix.rows[r][0].text);
    for (std::size_t c = 0; c < matrix.rows.size(); ++c) {
      EXPECT_EQ(matrix.rows[r][c + 1].text, matrix.rows[c][r + 1].text);
    }
  }
}

TEST(Audit, KeepsTheMembersOfAGroupTogether) {
  for (const char* file : {"duplicates", "overlaps"}) {
    const ReportSheet& grouped = sheet(sample(), file);
    double last = 0;
    std::set<double> groups;
    for (const auto& cells : grouped.rows) {
      EXPECT_GE(cells[0].number, last);
      last = cells[0].number;
      groups.insert(last);
    }
    EXPECT_EQ(static_cast<double>(groups.size()), last) << file;
  }
}

TEST(Audit, SaysInTheOverviewWhatWasReadAndFound) {
  const ReportSheet& overview = sheet(sample(), "overview");
  EXPECT_EQ(row(overview, "item", "SHA-256")[3].text, sample_plan::store().documents()[0].sha256);
  EXPECT_EQ(row(overview, "item", "ファイル")[3].text, "sample_plan.txt");
  EXPECT_EQ(row(overview, "item", "polink")[3].text, "1.2.3");
  for (const ReportSheet& one : sample().sheets) {
    if (one.file != "overview") {
      EXPECT_TRUE(std::ranges::any_of(overview.rows, [&](const auto& cells) {
        return cells[1].leads_to == "sheet:" + one.file;
      })) << one.file;
    }
  }
}

TEST(MarkedPair, LeavesWidthAndSpacesAsTheyArePrinted) {
  const auto [first, second] = marked_pair("Ａ Ｂ市を支援", "AB市も支援");
  EXPECT_EQ(first.text, "Ａ Ｂ市を支援");
  EXPECT_THAT(changed(first), ElementsAre("を"));
  EXPECT_THAT(changed(second), ElementsAre("も"));
}

TEST(MarkedPair, OfTheSameTextsHasNoMarks) {
  const auto [first, second] = marked_pair("ﾊﾞスを 増やす", "バスを増やす");
  EXPECT_THAT(first.stretches, IsEmpty());
  EXPECT_THAT(second.stretches, IsEmpty());
}

}  // namespace
}  // namespace polink::report
