#include "loaders/tables/csv_reader.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/loaders/tables/table_reading.h"

namespace polink {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// `2: a|b` for a record that begins in line 2.
std::vector<std::string> records(std::string_view bytes, char32_t delimiter = U',') {
  const SourceText source = decode(bytes, "t.csv");
  CsvReader reader(source, delimiter, "t.csv");
  std::vector<std::string> lines;
  while (const auto row = reader.next()) {
    std::string line = std::to_string(row->line) + ": ";
    for (const StyledText& cell : row->cells) {
      line += (&cell == &row->cells.front() ? "" : "|") + utf8(cell);
    }
    lines.push_back(line);
  }
  return lines;
}

TEST(CsvRecord, IsALineOfFields) {
  EXPECT_THAT(records("a,b\r\nc,,d\r\n"), ElementsAre("1: a|b", "2: c||d"));
  EXPECT_THAT(records("a\tb,c\n", U'\t'), ElementsAre("1: a|b,c"));
}

TEST(CsvRecord, MayEndWithoutALineEnd) { EXPECT_THAT(records("a,b"), ElementsAre("1: a|b")); }

TEST(CsvRecord, ThatIsBlankIsNone) {
  EXPECT_THAT(records("a,b\n\n,,\n \nc,d"), ElementsAre("1: a|b", "5: c|d"));
}

TEST(CsvField, InQuotesMayHoldDelimitersQuotesAndLineEnds) {
  EXPECT_THAT(records("\"a,b\",\"c\"\"d\"\ne,f"), ElementsAre("1: a,b|c\"d", "2: e|f"));
  EXPECT_THAT(records("\"a\r\nb\",c\nd,e"), ElementsAre("1: a\u2028b|c", "3: d|e"));
  EXPECT_THAT(records("\"\",x"), ElementsAre("1: |x"));
}

TEST(CsvField, KeepsAQuoteWithinIt) {
  EXPECT_THAT(records("a\"b\",c"), ElementsAre("1: a\"b\"|c"));
}

TEST(CsvField, KnowsWhereEachCharacterStands) {
  const SourceText source = decode("x,\"a\nb\"\"c\"", "t.csv");
  CsvReader reader(source, U',', "t.csv");
  const auto row = reader.next();
  const StyledText& field = row->cells.at(1);
  EXPECT_EQ(field.front().line, 1U);
  EXPECT_EQ(field.front().column, 3U);
  EXPECT_EQ(field.back().line, 2U);
  EXPECT_EQ(field.back().column, 3U);
}

TEST(CsvField, WhoseQuoteIsNeverClosedIsAnErrorOfTheLineWhereItOpens) {
  EXPECT_THAT(reading::refusal([] { (void)records("a,b\nc,\"d\ne,f\n"); }),
              HasSubstr("t.csv:2: the quote that opens here is never closed"));
}

TEST(CsvField, WithTextBehindItsClosingQuoteIsAnError) {
  EXPECT_THAT(reading::refusal([] { (void)records("a,b\n\"c\"d,e\n"); }),
              HasSubstr("t.csv:2: text stands behind a closing quote"));
}

}  // namespace
}  // namespace polink
