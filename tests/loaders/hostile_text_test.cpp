#include <ctime>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loaders/load.h"
#include "loaders/text/citing_text.h"
#include "loaders/text/limits.h"
#include "tests/loaders/reading.h"
#include "tests/loaders/tables/made_xlsx.h"
#include "tests/loaders/tables/table_reading.h"

// Texts that are made to take all time or memory. tests/hostile.py has more of them,
// and larger.
namespace polink {
namespace {

using testing::HasSubstr;

const std::string head =
    "1. 海\n（1）潮\n① 波\n"
    "基本計画における具体的な取組\t実施状況・現状分析\t今後の取組方針\n";
const std::string row = "○直す。\t・した。\t・する。\n";

// A row whose items a space sets apart, so that what was misread is looked for.
std::string spaced_row() {
  std::string cell;
  for (int i = 0; i < 30; ++i) {
    cell += "・波を測った。 ";
  }
  return "○測る。\t" + cell + "\t—\n";
}

struct HostileText {
  std::string before;
  std::string piece;
  std::string after;
  std::string name;
};

std::string made(const HostileText& text, std::size_t bytes) {
  std::string whole = text.before;
  while (whole.size() < bytes) {
    whole += text.piece;
  }
  return whole + text.after;
}

// Seconds of the processor.
double seconds_to_read(const std::string& text) {
  const std::clock_t begin = std::clock();
  reading::document(text);
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

class HostileTexts : public testing::TestWithParam<HostileText> {};

// Four times the text takes four times the time; sixteen times where each piece is
// compared with each other one.
TEST_P(HostileTexts, TakeTimeByTheirLength) {
  constexpr std::size_t bytes = 60'000;
  constexpr double steepest = 9;
  constexpr double unnoticed = 0.15;  // s
  const double once = seconds_to_read(made(GetParam(), bytes));
  const double four_times = seconds_to_read(made(GetParam(), 4 * bytes));
  EXPECT_LT(four_times, steepest * once + unnoticed) << once << " s for " << bytes << " bytes";
}

INSTANTIATE_TEST_SUITE_P(
    All, HostileTexts,
    testing::Values(
        HostileText{head + "○直す。", "【", "\t・\t—\n", "OpenGroups"},
        HostileText{head + "○直す。", "【国、", "\t・\t—\n", "OpenNames"},
        HostileText{head + "○直す。", "【国、文】", "\t・\t—\n", "GroupsBehindEachOther"},
        HostileText{head + "○直す。", "（", "\t・\t—\n", "OpenRoundBrackets"},
        HostileText{head + "○", "「", "\t・\t—\n", "OpenQuotes"},
        HostileText{head + "○", "「（", "\t・\t—\n", "OpenQuotesAndBrackets"},
        HostileText{head + "○", "「海の計画」（令和6年閣議決定）、", "\t・\t—\n", "QuotedNames"},
        HostileText{head + "○", "ABC を", "\t・\t—\n", "LatinNames"},
        HostileText{head + "○", "灯台法（平成三年法律第三号）及び同法第四条、", "\t・\t—\n",
                    "Laws"},
        HostileText{head + "○", "法", "\t・\t—\n", "LawWords"},
        HostileText{head + "○直す。\t", "・海洋安全会議と本部会議で直す。 ", "\t—\n",
                    "BodiesInARow"},
        HostileText{head + "○直す", "。", "\t・\t—\n", "Stops"},
        HostileText{head + "○直す。", "（再掲）", "\t・\t—\n", "RepostMarks"},
        HostileText{head + "○直す。", "（再掲", "\t・\t—\n", "OpenRepostMarks"},
        HostileText{head + "○", "令和6年度末までに、", "\t・\t—\n", "Dates"},
        HostileText{head + "○直す。", "<!a>", "\t・\t—\n", "Declarations"},
        HostileText{head + "○直す。", "&foo;", std::string(60'000, 'x') + "\t・\t—\n",
                    "UnknownEntities"},
        HostileText{"<html><body><h1>1. 海</h1><table><tr><td>○直す。</td><td>・した。</td></tr>"
                    "</table>",
                    "<style>", "", "Styles"},
        HostileText{"<html><body><h1>1. 海</h1><table><tr><td>○直す。</td><td>・した。</td></tr>"
                    "</table><p ",
                    "a=1 ", ">潮</p>", "Attributes"},
        HostileText{head + spaced_row() + "○直す。\t<ul> ", "測る 港を ", "\t—\n",
                    "SpacesInAListWithoutMarks"},
        HostileText{head + spaced_row() + "○直す。\t・", "（ ・", "\t—\n", "MarksInOpenBrackets"},
        HostileText{head + spaced_row() + "○直す。\t・", "A 。 ", "\t—\n", "SpeltStops"},
        HostileText{head + row, "○直す。\n", "", "RowsOfOneCell"},
        HostileText{head + row + "\n", "① 波\n", "", "RepeatedSections"},
        HostileText{"1. 海\n【目標】\nよい。¹\n\n¹ 注。\n\n", "続ける。\n\n", head + row,
                    "ParagraphsBehindAFootnote"},
        HostileText{head + row + "\n【目標】\n（主要指標）\n・ 数：1件、\n", "続き、\n", "",
                    "LinesOfAnIndicator"}),
    [](const auto& text) { return text.param.name; });

TEST(LongText, IsSearchedUpToALimitAndReported) {
  const std::string filling = made({"", "潮を測る。", "", ""}, 3 * most_searched);
  const Document long_one =
      reading::document(head + "○「電波法」により" + filling + "「水道法」により直す。\t・\t—\n");
  EXPECT_THAT(reading::measures(long_one), testing::Contains(HasSubstr("「水道法」")));
  std::vector<std::string> cited;
  for (const Citation& citation : long_one.citations) {
    cited.push_back(citation.target_id);
  }
  EXPECT_THAT(cited, testing::ElementsAre("電波法"));
  EXPECT_THAT(long_one.diagnostics,
              testing::Contains(testing::Field(&Diagnostic::code, "long_text")));
  EXPECT_THAT(reading::document(head + row).diagnostics,
              testing::Not(testing::Contains(testing::Field(&Diagnostic::code, "long_text"))));
}

std::string marks(const std::string& mark) { return made({"", mark, "", ""}, 201 * mark.size()); }

std::string refusal_of(const std::string& bytes, InputFormat format) {
  LoadOptions options;
  options.document_id = "test";
  options.registers = &reading::registers();
  return reading::refusal([&] { load_documents({"test", bytes, format}, options); });
}

TEST(HeapsOfCombiningMarks, AreRefusedThroughEveryDoor) {
  const std::string why = "more than 200 combining marks stand behind one character";
  EXPECT_THAT(refusal_of(head + "○が" + marks("&#x301;") + "\t・\t—\n", InputFormat::plan),
              HasSubstr("test:5: " + why));
  EXPECT_THAT(refusal_of(head + "○が" + marks("\u0301<b></b>") + "\t・\t—\n", InputFormat::plan),
              HasSubstr("test:5: " + why));
  const std::string cell = "<c t=\"inlineStr\"><is><t>";
  EXPECT_THAT(
      refusal_of(
          made::zip_of(made::workbook({"<row>" + cell + "種別</t></is></c>" + cell +
                                       "本文</t></is></c></row><row>" + cell + "計画</t></is></c>" +
                                       cell + "が" + marks("\u0301") + "</t></is></c></row>"})),
          InputFormat::xlsx),
      HasSubstr("test:2: " + why));
  EXPECT_THAT(
      refusal_of(R"({"schema":"polink-exchange","version":1,"documents":[{"id":"a","title":"が)" +
                     marks("\u0301") + R"("}]})",
                 InputFormat::json),
      HasSubstr("documents[0].title: " + why));
}

std::string repeated(const std::string& piece, std::size_t times) {
  return made({"", piece, "", ""}, times * piece.size());
}

// Small things of which each has a record or a step of its own: of these so many fit
// into a file that memory would be taken without end.
TEST(SmallThings, AreRefusedWhereNoPlanHasSoMany) {
  const std::string page = "<html><body><table><tr><td>○直す。</td><td>・した。</td></tr></table>";
  const std::string spanned =
      "<tr><td>a<td rowspan=1000 colspan=1000>" + repeated("<tr><td>a", 999);
  for (const auto& [text, why] : {
           std::pair{repeated("a\n", most_lines + 1), "test: more than 1000000 lines"},
           std::pair{"a" + repeated("\r\n", most_lines + 1), "test: more than 1000000 lines"},
           std::pair{head + repeated("<p>", most_tags + 1), "test:5: more than 2000000 tags"},
           std::pair{head + repeated("|", most_cells + 1), "test:5: more than 4000000 cells"},
           std::pair{page + "<table>" + repeated(spanned, 5), "test:1: more than 4000000 cells"},
           std::pair{head + "○直す。\t" + repeated("・a\n", most_measures + 1),
                     "test:500004: more than 500000 measures"},
       }) {
    EXPECT_THAT(refusal_of(text, InputFormat::plan), HasSubstr(why));
  }
}

TEST(SmallThings, AreReadWhereAPlanMayHaveSoMany) {
  EXPECT_EQ(decode(repeated("a\n", most_lines), "test").lines.size(), most_lines);
  EXPECT_EQ(decode(repeated("a\r\n", most_lines), "test").lines.size(), most_lines);
}

}  // namespace
}  // namespace polink
