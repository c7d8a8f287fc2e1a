#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/error.h"
#include "graph/store.h"
#include "tests/made.h"

namespace polink {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Document two_rows() {
  Document d = made::document("umi");
  d.sections = {made::section("1", "海"), made::section("1.1", "潮")};
  d.measures = {made::measure("1.1.r1", "灯台計画により照らす。", {"*国", "環"}, 5),
                made::measure("1.1.r1.s1", "照らした。", {}, 6),
                made::measure("1.1.r2", "灯台計画により測る。", {"文"}, 8),
                made::measure("1.1.r3", "灯台計画により守る。", {"環", "文"}, 9),
                made::repost(made::measure("1.1.r4", "照らす。", {"国"}, 10)),
                made::repost(made::measure("1.1.r5", "歌う。", {"国"}, 11))};
  for (const char* code : {"国", "環", "文"}) {
    d.organisations.push_back(made::organisation(code, std::string(code) + "の省"));
  }
  d.instruments = {{"灯台計画", "灯台計画", "document"}};
  for (const char* id : {"1.1.r1", "1.1.r2", "1.1.r3"}) {
    d.citations.push_back(
        {id, TargetKind::instrument, "灯台計画", "灯台計画", CitationMethod::bare, 0});
  }
  d.links = {made::repost_of("1.1.r4", "1.1.r1")};
  d.deadlines = {
      {"1.1.r2", 1, "令和7年度末までに", "by", "2026-03-31", "2026-03-31", "fiscal_year_end"}};
  return d;
}

class Query : public testing::Test {
 protected:
  Query() { Store::open_or_create(path()).save({two_rows()}, false); }

  std::filesystem::path path() const { return folder_ / "policy.db"; }

  // The rows, cells joined by |, NULL as nothing.
  std::vector<std::string> rows(const std::string& sql) const {
    std::vector<std::string> lines;
    for (const auto& row : Store::open(path()).query(sql).rows) {
      std::string line;
      for (const auto& cell : row) {
        line += (line.empty() ? "" : "|") + cell.value_or("");
      }
      lines.push_back(line);
    }
    return lines;
  }

  std::string refusal(const std::string& sql) const {
    try {
      rows(sql);
    } catch (const Error& error) {
      EXPECT_EQ(error.failure(), Failure::usage);
      return error.what();
    }
    return "";
  }

  made::Folder folder_;
};

TEST_F(Query, GivesColumnsAndRows) {
  const QueryRows found =
      Store::open(path()).query("SELECT id, NULL AS empty FROM measure ORDER BY id LIMIT 1");
  EXPECT_THAT(found.columns, ElementsAre("id", "empty"));
  ASSERT_THAT(found.rows, SizeIs(1));
  EXPECT_EQ(found.rows[0][0], "1.1.r1");
  EXPECT_EQ(found.rows[0][1], std::nullopt);
}

TEST_F(Query, RefusesWhateverDoesntOnlyRead) {
  EXPECT_THAT(refusal("DELETE FROM measure"), HasSubstr("only read"));
  EXPECT_THAT(refusal("ATTACH 'other.db' AS o"), HasSubstr("only read"));
  EXPECT_THAT(refusal("PRAGMA journal_mode = WAL"), HasSubstr("only read"));
  EXPECT_THAT(refusal("PRAGMA query_only = OFF"), HasSubstr("only read"));
  EXPECT_THAT(refusal("SELECT load_extension('./other')"), HasSubstr("not authorized"));
  EXPECT_THAT(refusal("SELECT 1; SELECT 2"), HasSubstr("one statement"));
  EXPECT_THAT(refusal("SELEKT 1"), HasSubstr("can't be read"));
  EXPECT_THAT(refusal(""), HasSubstr("one statement"));
  EXPECT_THAT(rows("SELECT count(*) FROM measure"), ElementsAre("6"));
}

TEST_F(Query, MayLookAtTheColumnsOfATableAndSearch) {
  EXPECT_THAT(rows("SELECT name FROM pragma_table_info('link') LIMIT 1"),
              ElementsAre("document_id"));
  EXPECT_NO_THROW(rows("SELECT rowid FROM search WHERE search MATCH '\"灯台\"'"));
}

TEST_F(Query, StopsAtAnAnswerThatNobodyCanRead) {
  EXPECT_THAT(refusal("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT "
                      "zeroblob(1000000) || x, hex(zeroblob(4000000)) FROM c"),
              HasSubstr("larger than 500000000 bytes"));
}

TEST_F(Query, HasAViewOfMeasuresWithThoseBehindThem) {
  EXPECT_THAT(rows("SELECT id, ministries, leads, instruments FROM v_measures WHERE row = 1"),
              ElementsAre("1.1.r1|国 環|国|灯台計画", "1.1.r1.s1|||"));
}

TEST_F(Query, HasAViewOfRepostsThatKeepsTheDangling) {
  EXPECT_THAT(rows("SELECT repost, origin, status FROM v_reposts ORDER BY repost"),
              ElementsAre("1.1.r4|1.1.r1|linked", "1.1.r5||dangling"));
}

TEST_F(Query, HasAViewOfRowsThatShareAThingButNobody) {
  EXPECT_THAT(rows("SELECT shared, first, second, first_ministries, second_ministries, \"rows\" "
                   "FROM v_overlaps"),
              ElementsAre("灯台計画|1.1.r1|1.1.r2|国 環|文|3"));
}

TEST_F(Query, HasAViewOfDeadlinesByFiscalYear) {
  EXPECT_THAT(rows("SELECT measure, fiscal_year, ministries FROM v_deadlines"),
              ElementsAre("1.1.r2|2025|文"));
}

TEST_F(Query, CanReadEveryView) {
  const auto names = rows("SELECT name FROM sqlite_master WHERE type = 'view'");
  EXPECT_THAT(names, SizeIs(testing::Ge(12U)));
  for (const std::string& name : names) {
    EXPECT_NO_THROW(rows("SELECT * FROM " + name)) << name;
  }
}

}  // namespace
}  // namespace polink
