#include <regex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.h"

// The same in gives the same out: whatever the locale, the time zone and the
// number of processors.
namespace polink {
namespace {

using made::Desk;

// The whole database as SQL, without the time of loading.
std::string dump(const Desk& desk, const std::string& database) {
  const std::string out = (desk / (database + ".sql")).string();
  const std::string command = "sqlite3 '" + (desk / database).string() +
                              "' \"UPDATE document SET loaded_at = ''\" .dump >'" + out + "'";
  EXPECT_EQ(std::system(command.c_str()), 0);
  return made::bytes_of(out);
}

// The bytes of the database, with one time of loading for all; a text of the same length
// is written over the old one in its place.
std::string bytes_without_times(const Desk& desk, const std::string& database) {
  const std::string file = (desk / database).string();
  const std::string command = "sqlite3 '" + file +
                              "' \"UPDATE document SET loaded_at = "
                              "substr('2000-01-01T00:00:00.000000+00:00', 1, length(loaded_at))\"";
  EXPECT_EQ(std::system(command.c_str()), 0);
  return made::bytes_of(file);
}

TEST(Repeatable, ALoadGivesTheSameDatabaseAnywhere) {
  const Desk desk;
  made::write(desk / "sample.txt", made::bytes_of(POLINK_SOURCE_DIR "/data/sample_plan.txt"));
  std::string first;
  int number = 0;
  for (const std::string surroundings :
       {"LC_ALL=C.UTF-8 TZ=UTC", "LC_ALL=ja_JP.UTF-8 TZ=Asia/Tokyo",
        "LC_ALL=tr_TR.UTF-8 LANG=de_DE TZ=America/St_Johns", "taskset -c 0",
        "MALLOC_PERTURB_=165 LC_NUMERIC=de_DE.UTF-8"}) {
    const std::string database = "db" + std::to_string(++number);
    ASSERT_EQ(desk.run("load sample.txt --db " + database, surroundings).exit_code, 0)
        << surroundings;
    const std::string content = dump(desk, database);
    ASSERT_GT(content.size(), 100'000U);
    first = first.empty() ? content : first;
    EXPECT_TRUE(content == first) << surroundings;
  }
}

TEST(Repeatable, ALoadGivesTheSameDatabaseWithAnyNumberOfThreads) {
  const Desk desk;
  made::write(desk / "big.txt", made::bytes_of(POLINK_SOURCE_DIR "/data/sample_plan.txt"));
  made::write(desk / "next.txt", made::bytes_of(POLINK_SOURCE_DIR "/data/sample_plan_next.txt"));
  for (const std::string small : {"a", "b", "c", "d"}) {
    made::write(desk / (small + ".txt"), made::bytes_of(desk / "plan.txt"));
  }
  // The longest comes first, so that others are ready before it.
  const std::string files = "load big.txt a.txt next.txt b.txt c.txt plan.txt d.txt --db ";
  std::string first;
  std::string said;
  for (const std::string threads : {"1", "2", "4", "1"}) {
    const std::string database = "threads" + threads;
    std::filesystem::remove(desk / database);
    const auto outcome = desk.run(files + database + " --threads " + threads);
    ASSERT_EQ(outcome.exit_code, 0) << outcome.errors;
    const std::string content = bytes_without_times(desk, database);
    ASSERT_GT(content.size(), 100'000U);
    first = first.empty() ? content : first;
    EXPECT_TRUE(content == first) << threads;
    const std::string report = std::regex_replace(outcome.output, std::regex(database), "db");
    said = said.empty() ? report : said;
    EXPECT_EQ(report, said) << threads;
  }
}

TEST(Repeatable, OutputsAreTheSameAnywhere) {
  const Desk desk;
  made::write(desk / "sample.txt", made::bytes_of(POLINK_SOURCE_DIR "/data/sample_plan.txt"));
  ASSERT_EQ(desk.run("load sample.txt").exit_code, 0);
  for (const std::string command :
       {"export json -o out.x", "draw reposts -o out.x.svg", "draw reposts -o out.x.pdf",
        "draw ministries -o out.x.png", "draw row 1.2.1.r2 -o out.x.dot"}) {
    const std::string file = command.substr(command.find("out.x"));
    ASSERT_EQ(desk.run("--lang ja " + command, "LC_ALL=C.UTF-8 TZ=UTC").exit_code, 0) << command;
    const std::string first = made::bytes_of(desk / file);
    ASSERT_EQ(desk.run("--lang ja " + command, "LC_ALL=tr_TR.UTF-8 TZ=Asia/Tokyo").exit_code, 0);
    EXPECT_TRUE(made::bytes_of(desk / file) == first) << command;
  }
}

}  // namespace
}  // namespace polink
