#include "graph/rows_ahead.h"

#include <memory>
#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/error.h"

namespace polink::sqlite {
namespace {

using testing::ElementsAre;

struct Close {
  void operator()(sqlite3* db) const { sqlite3_close(db); }
};

class RowsAhead : public testing::Test {
 protected:
  RowsAhead() {
    sqlite3* db = nullptr;
    sqlite3_open(":memory:", &db);
    db_.reset(db);
  }

  void read(std::initializer_list<const char*> selects,
            const std::function<void(std::size_t, const Row&)>& use) {
    std::vector<Prepared> statements;
    for (const char* sql : selects) {
      statements.emplace_back(db_.get(), sql);
    }
    read_ahead(statements, use);
  }

  std::unique_ptr<sqlite3, Close> db_;
};

TEST_F(RowsAhead, ComeStatementByStatementInTheirOrder) {
  std::vector<std::string> read_so;
  read({"VALUES ('一'), ('二')", "SELECT 1 WHERE 0", "VALUES ('三')"},
       [&](std::size_t statement, const Row& row) {
         read_so.push_back(std::to_string(statement) + std::string(row.text(0)));
       });
  EXPECT_THAT(read_so, ElementsAre("0一", "0二", "2三"));
}

TEST_F(RowsAhead, KeepEachValueAsItIs) {
  read({"SELECT 'text', '', 42, 0.5, NULL, 9000000000 % 7"}, [](std::size_t, const Row& row) {
    EXPECT_EQ(row.text(0), "text");
    EXPECT_EQ(row.text(1), "");
    EXPECT_FALSE(row.null(1));
    EXPECT_EQ(row.integer(2), 42);
    EXPECT_DOUBLE_EQ(row.real(3), 0.5);
    EXPECT_TRUE(row.null(4));
    EXPECT_EQ(row.text(4), "");
    EXPECT_EQ(row.integer(4), 0);
    EXPECT_FALSE(row.truth(4));
  });
}

TEST_F(RowsAhead, MakeNumbersOfTextsAsSqliteDoes) {
  read({"SELECT '12', '0.25', 'words', 3, 2.75"}, [](std::size_t, const Row& row) {
    EXPECT_EQ(row.integer(0), 12);
    EXPECT_DOUBLE_EQ(row.real(1), 0.25);
    EXPECT_EQ(row.integer(2), 0);
    EXPECT_DOUBLE_EQ(row.real(3), 3);
    EXPECT_EQ(row.integer(4), 2);
  });
}

TEST_F(RowsAhead, AreAllThereWhereTheyFillManyBatches) {
  int next = 0;
  read({"WITH RECURSIVE n(i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n WHERE i < 99999) SELECT "
        "i, 'measure ' || i FROM n"},
       [&](std::size_t, const Row& row) {
         ASSERT_EQ(row.integer(0), next);
         ASSERT_EQ(row.text(1), "measure " + std::to_string(next));
         ++next;
       });
  EXPECT_EQ(next, 100'000);
}

TEST_F(RowsAhead, EndWithTheFailureOfAStatementBehindItsRows) {
  int rows = 0;
  const auto count = [&](std::size_t, const Row&) { ++rows; };
  EXPECT_THROW(read({"SELECT 1", "SELECT abs(-9223372036854775808)"}, count), Error);
  EXPECT_LE(rows, 1);
}

TEST_F(RowsAhead, EndWhereTheirUseFails) {
  int rows = 0;
  EXPECT_THROW(read({"WITH RECURSIVE n(i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n) SELECT i "
                     "FROM n"},
                    [&](std::size_t, const Row&) {
                      if (++rows == 3) {
                        throw std::runtime_error("enough");
                      }
                    }),
               std::runtime_error);
  EXPECT_EQ(rows, 3);
}

}  // namespace
}  // namespace polink::sqlite
