#include <sqlite3.h>

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.h"

// Whether the program tells a sound database from one that isn't.
namespace polink {
namespace {

using made::Desk;
using made::Outcome;
using testing::AllOf;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

class Doctor : public testing::Test {
 protected:
  Doctor() { EXPECT_EQ(desk_.run("load plan.txt").exit_code, 0); }

  void harm(const char* sql) const {
    sqlite3* db = nullptr;
    ASSERT_EQ(sqlite3_open((desk_ / "policy.db").c_str(), &db), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(db, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(db);
    sqlite3_close(db);
  }

  Desk desk_;
};

TEST_F(Doctor, FindsNothingInASoundDatabase) {
  const Outcome outcome = desk_.run("doctor");
  EXPECT_EQ(outcome.exit_code, 0) << outcome.output << outcome.errors;
  EXPECT_THAT(outcome.output, AllOf(HasSubstr("all is well"), HasSubstr("SQLite "),
                                    HasSubstr("Graphviz "), Not(HasSubstr("problem"))));
}

TEST_F(Doctor, NeedsNoDatabase) {
  const Outcome outcome = desk_.run("doctor --db none.db");
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_THAT(outcome.output, HasSubstr("none.db"));
}

TEST_F(Doctor, FindsALinkWithoutAnEnd) {
  harm("INSERT INTO link VALUES('plan', '1.1.1.r1', '9.9.9.r9', 'duplicate_of', 1, 'exact')");
  const Outcome outcome = desk_.run("doctor");
  EXPECT_EQ(outcome.exit_code, 4);
  EXPECT_THAT(outcome.output, ContainsRegex("links +problem +1: plan: 1.1.1.r1 → 9.9.9.r9"));
}

TEST_F(Doctor, FindsACitationOfNothing) {
  harm("UPDATE citation SET target_id = 'gone' WHERE rowid = (SELECT min(rowid) FROM citation)");
  const Outcome outcome = desk_.run("doctor --format json");
  EXPECT_EQ(outcome.exit_code, 4);
  EXPECT_THAT(outcome.output, HasSubstr("→ gone"));
}

TEST_F(Doctor, FindsAMeasureOutsideOfEverySection) {
  harm("PRAGMA foreign_keys = OFF; UPDATE measure SET section_id = '7.7.7' WHERE ordinal = 1");
  const Outcome outcome = desk_.run("doctor");
  EXPECT_EQ(outcome.exit_code, 4);
  EXPECT_THAT(outcome.output, ContainsRegex("foreign keys +problem"));
}

TEST_F(Doctor, MendsTheIndexOfSearches) {
  harm("INSERT INTO search(search) VALUES('delete-all'); DELETE FROM search_item WHERE rowid > 2");
  EXPECT_EQ(desk_.run("search 整備 --ids").output, "");
  EXPECT_THAT(desk_.run("doctor").output, ContainsRegex("search +problem"));
  EXPECT_EQ(desk_.run("doctor --repair").exit_code, 0);
  EXPECT_NE(desk_.run("search 整備 --ids").output, "");
}

TEST_F(Doctor, TellsADamagedFile) {
  std::string bytes = made::bytes_of(desk_ / "policy.db");
  for (std::size_t i = 4096 * 3; i < 4096 * 12 && i < bytes.size(); ++i) {
    bytes[i] = '\x5A';
  }
  made::write(desk_ / "policy.db", bytes);
  const Outcome outcome = desk_.run("doctor");
  EXPECT_EQ(outcome.exit_code, 4);
  EXPECT_THAT(outcome.output, HasSubstr("problem"));
}

TEST_F(Doctor, TellsTheFileOfAnotherProgram) {
  made::write(desk_ / "other.db", "hello, this is no database at all\n");
  const Outcome outcome = desk_.run("doctor --db other.db");
  EXPECT_EQ(outcome.exit_code, 4);
  EXPECT_EQ(made::bytes_of(desk_ / "other.db"), "hello, this is no database at all\n");
}

TEST_F(Doctor, MissesRegistersThatAreNotThere) {
  const Outcome outcome = desk_.run("doctor", "POLINK_DATA=/nowhere");
  EXPECT_EQ(outcome.exit_code, 4);
  EXPECT_THAT(outcome.output, ContainsRegex("registers +problem"));
}

}  // namespace
}  // namespace polink
