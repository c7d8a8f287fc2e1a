#include <sqlite3.h>

#include <cstdlib>
#include <functional>
#include <iostream>
#include <random>
#include <regex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/background.h"

// A program that is killed at any moment leaves its database exactly as it was
// before or as it is after. POLINK_KILLS says at how many moments each test kills.
namespace polink {
namespace {

using made::Background;
using made::Desk;
using Clock = std::chrono::steady_clock;

int kills() {
  const char* told = std::getenv("POLINK_KILLS");
  constexpr int in_every_run = 10;
  return told == nullptr ? in_every_run : std::atoi(told);
}

class Killed : public testing::Test {
 protected:
  Killed() {
    const std::string plan = made::bytes_of(POLINK_SOURCE_DIR "/data/sample_plan.txt");
    made::write(desk_ / "sample.txt", plan);
    made::write(desk_ / "changed.txt", std::regex_replace(plan, std::regex("都賀"), "多賀"));
  }

  // Every record but the time of loading; empty where there is no database.
  std::string content() {
    const auto outcome = desk_.run("export json -o -");
    if (outcome.exit_code != 0) {
      EXPECT_THAT(outcome.errors, testing::HasSubstr("load a document first"));
      return "";
    }
    return std::regex_replace(outcome.output, std::regex("\"loaded_at\": *\"[^\"]*\""), "");
  }

  std::string one(const std::string& sql) {
    sqlite3* db = nullptr;
    EXPECT_EQ(sqlite3_open((desk_ / "policy.db").c_str(), &db), SQLITE_OK);
    std::string text;
    const auto keep = [](void* into, int /*columns*/, char** values, char** /*names*/) {
      *static_cast<std::string*>(into) += values[0] == nullptr ? "" : values[0];
      return 0;
    };
    EXPECT_EQ(sqlite3_exec(db, sql.c_str(), keep, &text, nullptr), SQLITE_OK) << sqlite3_errmsg(db);
    sqlite3_close(db);
    return text;
  }

  void put_back(const std::string& database) {
    for (const auto& entry : std::filesystem::directory_iterator(desk_ / "")) {
      if (entry.path().filename().string().starts_with("policy.db")) {
        std::filesystem::remove(entry.path());
      }
    }
    if (!database.empty()) {
      made::write(desk_ / "policy.db", database);
    }
  }

  // Runs `arguments` on the database, whole once and then killed at random moments.
  void kill_at_random(const std::vector<std::string>& arguments, int signal = SIGKILL) {
    const std::string database = made::bytes_of(desk_ / "policy.db");
    const std::string before = before_;
    const auto started = Clock::now();
    ASSERT_EQ(Background(desk_, "whole", arguments).wait(), 0)
        << made::bytes_of(desk_ / "whole.err");
    const auto whole = Clock::now() - started;
    const std::string after = content();
    ASSERT_NE(before, after);
    const auto seed = std::random_device()();
    std::mt19937 random(seed);
    // The end, where it writes, is hit as often as the longer time before.
    std::uniform_real_distribution<double> any(0, 1.2);
    std::uniform_real_distribution<double> late(0.6, 1.1);
    int writing = 0;
    int unchanged = 0;
    for (int i = 0; i < kills(); ++i) {
      put_back(database);
      const double share = i % 2 == 0 ? any(random) : late(random);
      Background program(desk_, "killed", arguments);
      std::this_thread::sleep_for(whole * share);
      program.end(signal);
      program.wait();
      writing += std::filesystem::exists(desk_ / "policy.db-journal") ? 1 : 0;
      const std::string now = content();
      unchanged += now == before ? 1 : 0;
      ASSERT_TRUE(now == before || now == after) << "seed " << seed << ", kill " << i;
      if (!now.empty()) {
        ASSERT_EQ(one("PRAGMA integrity_check"), "ok") << "seed " << seed << ", kill " << i;
        ASSERT_EQ(one("PRAGMA foreign_key_check"), "") << "seed " << seed << ", kill " << i;
      }
    }
    std::cout << kills() << " kills: " << unchanged << " before, " << kills() - unchanged
              << " after; " << writing << " while the file was being written\n";
  }

  Desk desk_;
  std::string before_;
};

TEST_F(Killed, InTheFirstLoad) { kill_at_random({"load", "sample.txt"}); }

TEST_F(Killed, InALoadBesideAnotherDocument) {
  ASSERT_EQ(desk_.run("load plan.txt").exit_code, 0);
  before_ = content();
  kill_at_random({"load", "sample.txt"});
}

TEST_F(Killed, WhileADocumentIsReplaced) {
  ASSERT_EQ(desk_.run("load sample.txt").exit_code, 0);
  before_ = content();
  kill_at_random({"load", "changed.txt", "--as", "sample", "--replace"});
}

TEST_F(Killed, ByCtrlC) {
  ASSERT_EQ(desk_.run("load sample.txt").exit_code, 0);
  before_ = content();
  kill_at_random({"load", "changed.txt", "--as", "sample", "--replace"}, SIGINT);
}

TEST_F(Killed, WhileAnOlderDatabaseIsUpgraded) {
  ASSERT_EQ(desk_.run("load sample.txt").exit_code, 0);
  const std::string as_loaded = content();
  // As the first schema was: without laws' relations, articles, heirs and the index.
  one(one("SELECT 'DROP VIEW ' || name || ';' FROM sqlite_master WHERE type = 'view'"));
  one("DROP TABLE search; DROP TABLE search_item; DROP TABLE relation");
  one("ALTER TABLE organisation DROP COLUMN succeeded_by; ALTER TABLE citation DROP COLUMN "
      "article; DROP INDEX section_parent; PRAGMA user_version = 1");
  const std::string database = made::bytes_of(desk_ / "policy.db");
  const auto started = Clock::now();
  ASSERT_EQ(desk_.run("stats").exit_code, 0);
  const auto whole = Clock::now() - started;
  const std::string after = content();
  std::mt19937 random(std::random_device{}());
  std::uniform_real_distribution<double> any(0, 1.2);
  for (int i = 0; i < kills(); ++i) {
    put_back(database);
    Background program(desk_, "killed", {"stats"});
    std::this_thread::sleep_for(whole * any(random));
    program.end(SIGKILL);
    program.wait();
    // Whatever was left, the next question finishes the work.
    ASSERT_EQ(content(), after) << "kill " << i;
    ASSERT_EQ(one("PRAGMA integrity_check"), "ok") << "kill " << i;
    ASSERT_EQ(one("PRAGMA foreign_key_check"), "") << "kill " << i;
  }
}

}  // namespace
}  // namespace polink
