#include <csignal>
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.h"

// Exports in shards, as a user asks for them; tests/readers/ has the engines read them.
namespace polink {
namespace {

namespace fs = std::filesystem;
using made::Desk;
using testing::HasSubstr;
using testing::IsEmpty;

class Shards : public testing::Test {
 protected:
  Shards() { EXPECT_EQ(desk_.run("load plan.txt").exit_code, 0); }

  // What stands in the desk's folder and begins with this.
  std::vector<std::string> beginning_with(const std::string& name) const {
    std::vector<std::string> found;
    for (const auto& entry : fs::directory_iterator(desk_ / "")) {
      if (entry.path().filename().string().starts_with(name)) {
        found.push_back(entry.path().filename().string());
      }
    }
    return found;
  }

  Desk desk_;
};

TEST_F(Shards, AreForPostgresqlUnlessSaidOtherwise) {
  ASSERT_EQ(desk_.run("export csv --shards 2 -o out_folder").exit_code, 0);
  for (const std::string file : {"schema.sql", "load.sql", "keys.sql", "shards.json"}) {
    EXPECT_TRUE(fs::exists(desk_ / ("out_folder/" + file))) << file;
  }
  ASSERT_EQ(desk_.run("export csv --for graphframes -o graph").exit_code, 0);
  EXPECT_TRUE(fs::exists(desk_ / "graph/nodes.0001.csv"));
  ASSERT_EQ(desk_.run("export csv -o plain").exit_code, 0);
  EXPECT_TRUE(fs::exists(desk_ / "plain/nodes.csv"));
}

TEST_F(Shards, AreTheSameBytesEachTime) {
  ASSERT_EQ(desk_.run("export csv --shards 3 -o one").exit_code, 0);
  ASSERT_EQ(desk_.run("export csv --shards 3 -o two", "LC_ALL=C TZ=Asia/Tokyo").exit_code, 0);
  for (const auto& entry : fs::directory_iterator(desk_ / "one")) {
    EXPECT_EQ(made::bytes_of(entry.path()), made::bytes_of(desk_ / "two" / entry.path().filename()))
        << entry.path();
  }
}

TEST_F(Shards, AreNotMixedWithThoseOfAnEarlierExport) {
  ASSERT_EQ(desk_.run("export csv --shards 3 -o shards").exit_code, 0);
  const auto again = desk_.run("export csv --shards 2 -o shards");
  EXPECT_EQ(again.exit_code, 4);
  EXPECT_THAT(again.errors, HasSubstr("name a new or empty folder"));
  fs::create_directory(desk_ / "empty");
  EXPECT_EQ(desk_.run("export csv --shards 2 -o empty/").exit_code, 0);
  EXPECT_TRUE(fs::exists(desk_ / "empty/schema.sql"));
}

TEST_F(Shards, LeaveNothingWhereTheyCannotBeWritten) {
  const auto nowhere = desk_.run("export csv --shards 2 -o nowhere/shards");
  EXPECT_EQ(nowhere.exit_code, 4);
  EXPECT_THAT(nowhere.errors, HasSubstr("make it first"));
  const auto other = desk_.run("export csv --shards 2 -o shards --document other");
  EXPECT_EQ(other.exit_code, 1);
  EXPECT_THAT(other.errors, HasSubstr("other"));
  EXPECT_THAT(beginning_with("shards"), IsEmpty());
}

TEST_F(Shards, RefuseWhatTheyDoNotMean) {
  for (const std::string wrong :
       {"export json --shards 2 -o x", "export csv --for gephi --shards 2 -o x",
        "export turtle --for postgresql -o x", "export csv --shards 2 --only measure -o x",
        "export csv --shards 2 -o -", "export csv --shards 0 -o x"}) {
    EXPECT_EQ(desk_.run(wrong).exit_code, 2) << wrong;
  }
  EXPECT_THAT(beginning_with("x"), IsEmpty());
}

}  // namespace
}  // namespace polink
