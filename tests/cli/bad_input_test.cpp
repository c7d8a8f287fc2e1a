#include <sqlite3.h>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.h"

// What can be wrong with an input: each is told in a message that names it, by
// a documented exit code, and leaves the database as it was.
namespace polink {
namespace {

using made::Desk;
using made::Outcome;
using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

// A desk whose database already holds the plan; loads of anything else must
// not change a byte of it.
class BadInput : public testing::Test {
 protected:
  BadInput() {
    EXPECT_EQ(desk_.run("load plan.txt").exit_code, 0);
    before_ = made::bytes_of(desk_ / "policy.db");
    EXPECT_FALSE(before_.empty());
  }
  ~BadInput() override {
    EXPECT_EQ(made::bytes_of(desk_ / "policy.db"), before_) << "the database was changed";
    EXPECT_FALSE(std::filesystem::exists(desk_ / "policy.db-journal"));
  }

  Outcome load(const std::string& arguments) {
    Outcome outcome = desk_.run("load " + arguments);
    EXPECT_EQ(outcome.output, "");
    EXPECT_THAT(outcome.errors, StartsWith("polink: "));
    return outcome;
  }

  Desk desk_;
  std::string before_;
};

TEST_F(BadInput, AFileThatIsNotThere) {
  const auto outcome = load("missing.txt");
  EXPECT_EQ(outcome.exit_code, 4);
  EXPECT_THAT(outcome.errors, HasSubstr("missing.txt"));
}

TEST_F(BadInput, ADirectory) {
  std::filesystem::create_directory(desk_ / "folder");
  const auto outcome = load("folder");
  EXPECT_EQ(outcome.exit_code, 4);
  EXPECT_THAT(outcome.errors, AllOf(HasSubstr("folder"), HasSubstr("directory")));
}

TEST_F(BadInput, AnEmptyFile) {
  made::write(desk_ / "empty.txt", "");
  const auto outcome = load("empty.txt");
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_THAT(outcome.errors, HasSubstr("empty.txt"));
}

TEST_F(BadInput, ABinary) {
  made::write(desk_ / "program.txt", std::string("\x7f"
                                                 "ELF\0\x01\x02\xff\xfe\0\0",
                                                 11));
  const auto outcome = load("program.txt");
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_THAT(outcome.errors, HasSubstr("program.txt"));
}

TEST_F(BadInput, ATextWithoutAnyTable) {
  made::write(desk_ / "letter.txt", "拝啓\n\n桜の季節となりました。\n\n敬具\n");
  const auto outcome = load("letter.txt");
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_THAT(outcome.errors, HasSubstr("letter.txt"));
}

TEST_F(BadInput, OneBadFileAmongGoodOnesKeepsAllOut) {
  made::write(desk_ / "second.txt", made::bytes_of(desk_ / "plan.txt"));
  EXPECT_EQ(load("second.txt missing.txt").exit_code, 4);
}

TEST_F(BadInput, ADocumentThatIsAlreadyThere) {
  const auto outcome = load("plan.txt");
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.errors, AllOf(HasSubstr("'plan'"), HasSubstr("--replace")));
}

TEST_F(BadInput, ARegisterThatIsNotThere) {
  EXPECT_EQ(load("plan.txt --as other --laws missing.tsv").exit_code, 4);
}

TEST_F(BadInput, ANameThatCannotBePartOfAnId) {
  EXPECT_EQ(load("plan.txt --as 'a:b'").exit_code, 2);
  EXPECT_EQ(load("plan.txt --as 'a b'").exit_code, 2);
}

TEST_F(BadInput, OneNameForTwoFiles) { EXPECT_EQ(load("plan.txt plan.txt --as x").exit_code, 2); }

TEST_F(BadInput, ATruncatedTableIsReadAsFarAsItGoes) {
  // In a database of its own, since this one loads.
  const std::string plan = made::bytes_of(desk_ / "plan.txt");
  made::write(desk_ / "cut.txt", plan.substr(0, plan.find("・人材")));
  const auto outcome = desk_.run("load cut.txt --db cut.db");
  EXPECT_EQ(outcome.exit_code, 0) << outcome.errors;
  EXPECT_EQ(desk_.run("show 1.1.1.r1.n1 --db cut.db").exit_code, 0);
}

// A file that --db names and that isn't a database which can be used.
class BadDatabase : public testing::Test {
 protected:
  // Both a load and a question must refuse the file and leave it as it is.
  void expect_refused(const std::string& words) {
    const std::string before = made::bytes_of(desk_ / "other.db");
    for (const std::string command : {"load plan.txt", "stats"}) {
      const auto outcome = desk_.run(command + " --db other.db");
      EXPECT_EQ(outcome.exit_code, 4) << command;
      EXPECT_THAT(outcome.errors, AllOf(HasSubstr("other.db"), HasSubstr(words))) << command;
      EXPECT_EQ(outcome.output, "");
    }
    EXPECT_EQ(made::bytes_of(desk_ / "other.db"), before);
  }

  void make_database(const std::string& sql) {
    sqlite3* db = nullptr;
    ASSERT_EQ(sqlite3_open((desk_ / "other.db").c_str(), &db), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(db);
  }

  Desk desk_;
};

TEST_F(BadDatabase, OfAnotherProgram) {
  make_database("CREATE TABLE recipe(name); INSERT INTO recipe VALUES('粥')");
  expect_refused("another program");
}

TEST_F(BadDatabase, OfAnOlderSchema) {
  make_database("CREATE TABLE t(x); PRAGMA application_id = 0x504C4E4B; PRAGMA user_version = 0");
  expect_refused("older polink");
}

TEST_F(BadDatabase, ThatIsNoDatabase) {
  made::write(desk_ / "other.db", "買い物メモ\n");
  expect_refused("not a database");
}

TEST_F(BadDatabase, ThatIsNotThereIsNotMadeByAQuestion) {
  const auto outcome = desk_.run("stats");
  EXPECT_EQ(outcome.exit_code, 4);
  EXPECT_THAT(outcome.errors, HasSubstr("polink load FILE"));
  EXPECT_FALSE(std::filesystem::exists(desk_ / "policy.db"));
}

TEST_F(BadDatabase, InAFolderThatIsNotThere) {
  EXPECT_EQ(desk_.run("load plan.txt --db missing/policy.db").exit_code, 4);
}

TEST_F(BadDatabase, InAFolderWhereNobodyCanWrite) {
  if (!std::filesystem::exists("/proc/self")) {
    GTEST_SKIP() << "needs /proc, where not even root can make files";
  }
  const auto outcome = desk_.run("load plan.txt --db /proc/policy.db");
  EXPECT_EQ(outcome.exit_code, 4);
  EXPECT_THAT(outcome.errors, AllOf(HasSubstr("/proc/policy.db"), HasSubstr("writable")));
}

TEST_F(BadDatabase, InAReadOnlyFolder) {
  if (geteuid() == 0) {
    GTEST_SKIP() << "root can write into read-only folders";
  }
  namespace fs = std::filesystem;
  fs::create_directory(desk_ / "closed");
  fs::permissions(desk_ / "closed", fs::perms::owner_read | fs::perms::owner_exec);
  const auto outcome = desk_.run("load plan.txt --db closed/policy.db");
  fs::permissions(desk_ / "closed", fs::perms::owner_all);
  EXPECT_EQ(outcome.exit_code, 4);
  EXPECT_FALSE(fs::exists(desk_ / "closed/policy.db"));
}

}  // namespace
}  // namespace polink
