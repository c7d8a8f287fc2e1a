#include <algorithm>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/report/cells.h"
#include "render/report/excel_limits.h"
#include "render/report/text_reports.h"
#include "render/report/workbook.h"
#include "render/report/workbook_sheet.h"
#include "tests/render/sample_plan.h"

// The audit as CSV, Markdown and a workbook.
namespace polink::report {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

ReportSheet sheet_of(const std::vector<Cell>& cells) {
  ReportSheet sheet;
  sheet.file = "things";
  sheet.name = "物";
  sheet.title = "物の表";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    sheet.columns.push_back({"c", "列", 10});
  }
  sheet.rows.push_back(cells);
  return sheet;
}

Report report_of(const ReportSheet& sheet) {
  ReportSheet overview = sheet_of({words("a"), words("b"), count(1), words("c")});
  overview.file = "overview";
  overview.name = "概要";
  Report report;
  report.title = "報告";
  report.today = "2026-04-01";
  report.sheets = {overview, sheet};
  return report;
}

TEST(ReportAsCsv, HasAMarkQuotesAndLineEndsForSpreadsheets) {
  EXPECT_EQ(csv_of(sheet_of({words("a\"b"), count(3)})),
            "\xEF\xBB\xBF\"列\",\"列\"\r\n\"a\"\"b\",\"3\"\r\n");
}

TEST(ReportAsCsv, MakesNoFormulaOfATextButLeavesNumbersAlone) {
  for (const std::string text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", " =1", "\n=1"}) {
    EXPECT_THAT(csv_of(sheet_of({words(text)})), HasSubstr("\"'" + text + "\""));
  }
  EXPECT_THAT(csv_of(sheet_of({amount(-5)})), HasSubstr("\"-5\""));
}

TEST(ReportAsCsv, PutsChangedStretchesInBrackets) {
  EXPECT_THAT(csv_of(sheet_of({marked({{"橋を", false}, {"三", true}})})),
              HasSubstr("\"橋を〔三〕\""));
}

TEST(ReportAsMarkdown, LetsNoTextBreakATableOrBecomeAMark) {
  const std::string text = markdown_of(
      report_of(sheet_of({words("a|b\nc"), words("<b>*x*</b> [y](z)"), words("=1"), words("`")})));
  EXPECT_THAT(text, HasSubstr("| a\\|b<br>c | \\<b\\>\\*x\\*\\</b\\> \\[y\\](z) | \\=1 | \\` |\n"));
  EXPECT_THAT(markdown_of(report_of(sheet_of({words("http://a.example")}))),
              HasSubstr("http\\://a.example"));
}

TEST(ReportForExcel, IsCutWhereExcelHasLimitsAndSaysSo) {
  Report report = report_of(sheet_of({id("abcdef"), id("x"), words("𠮷𠮷𠮷")}));
  report.sheets[1].name = "a:very/long*name";
  report.sheets[1].rows.resize(3, report.sheets[1].rows[0]);
  ExcelLimits limits;
  limits.characters = 5;
  limits.rows = head_rows + 2;
  limits.links = 3;
  limits.name = 8;
  fit_into_excel(report, limits);
  const ReportSheet& sheet = report.sheets[1];
  EXPECT_EQ(sheet.name, "a_very_l");
  ASSERT_EQ(sheet.rows.size(), 2U);
  EXPECT_EQ(sheet.rows[0][0].text, "abcd…");
  EXPECT_EQ(sheet.rows[0][2].text, "𠮷𠮷…");  // two UTF-16 units each
  EXPECT_EQ(sheet.rows[1][0].leads_to, "");
  EXPECT_EQ(report.sheets[0].rows.size(), 4U);  // what was cut: texts, rows, links
}

TEST(ReportForExcel, GivesSheetsOfOneNameDifferentNames) {
  Report report = report_of(sheet_of({words("a")}));
  report.sheets[1].name = "概要";
  fit_into_excel(report);
  EXPECT_EQ(report.sheets[0].name, "概要");
  EXPECT_EQ(report.sheets[1].name, "概要 2");
}

TEST(WorkbookText, HasNothingThatXmlForbidsOrExcelReadsAsSomethingElse) {
  EXPECT_EQ(workbook_text("a\x01"
                          "b\xEF\xBF\xBF"
                          "c"),
            "abc");
  EXPECT_EQ(workbook_text("x_x0041_y"), "x_x005F_x0041_y");
  EXPECT_EQ(workbook_text("a_xyz_"), "a_xyz_");
}

TEST(Workbook, IsTheSameBytesForTheSameMomentOfCreation) {
  ReportOptions options;
  options.today = "2026-04-01";
  const Report report = audit(sample_plan::store(), options);
  constexpr std::time_t moment = 1770000000;
  const std::string once = workbook_of(report, moment);
  EXPECT_THAT(once, StartsWith("PK"));
  EXPECT_EQ(once, workbook_of(report, moment));
  EXPECT_NE(once, workbook_of(report, moment + 1));
}

TEST(Workbook, TakesTextsOfAnyKind) {
  const Report report = report_of(
      sheet_of({words("=1+1"), words(""), words("\x01"), marked({{"\x01", true}, {"b", true}}),
                marked({{"a", false}, {"=b", true}}), words("http://a.example")}));
  EXPECT_THAT(workbook_of(report, 1), StartsWith("PK"));
}

TEST(Places, AreWhereAnIdIsListedFirst) {
  Report report = report_of(sheet_of({words("1.1.1.r1"), words("x")}));
  report.sheets[1].rows.push_back(report.sheets[1].rows[0]);
  report.sheets[1].lists = 0;
  const Places places = places_in(report);
  EXPECT_EQ(places.at("1.1.1.r1"), "internal:'物'!A4");
  EXPECT_EQ(places.at("sheet:overview"), "internal:'概要'!A1");
  EXPECT_FALSE(places.contains("x"));
}

}  // namespace
}  // namespace polink::report
