#include <memory>
#include <regex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/background.h"

// Several programs at one database: each gets a whole answer or waits.
namespace polink {
namespace {

using made::Background;
using made::Desk;
using testing::AnyOf;
using testing::HasSubstr;

class SideBySide : public testing::Test {
 protected:
  SideBySide() {
    const std::string plan = made::bytes_of(POLINK_SOURCE_DIR "/data/sample_plan.txt");
    made::write(desk_ / "sample.txt", plan);
    made::write(desk_ / "changed.txt", std::regex_replace(plan, std::regex("都賀"), "多賀"));
  }

  Desk desk_;
};

TEST_F(SideBySide, TwoLoadsBothEndWell) {
  Background first(desk_, "first", {"load", "sample.txt", "--as", "first"});
  Background second(desk_, "second", {"load", "changed.txt", "--as", "second"});
  EXPECT_EQ(first.wait(), 0) << made::bytes_of(desk_ / "first.err");
  EXPECT_EQ(second.wait(), 0) << made::bytes_of(desk_ / "second.err");
  const std::string both = desk_.run("sql \"SELECT id FROM document ORDER BY id\"").output;
  EXPECT_THAT(both, testing::AllOf(HasSubstr("first"), HasSubstr("second")));
}

TEST_F(SideBySide, TwoLoadsOfOneNameLeaveOneOfThem) {
  Background first(desk_, "first", {"load", "sample.txt", "--as", "plan"});
  Background second(desk_, "second", {"load", "changed.txt", "--as", "plan"});
  const int codes = first.wait() + second.wait();
  EXPECT_EQ(codes, 2) << "one is loaded, the other is told that the name is taken";
}

TEST_F(SideBySide, TenReadersOfADatabaseThatIsReplacedSeeOneOfTheTwo) {
  ASSERT_EQ(desk_.run("load changed.txt --as sample").exit_code, 0);
  const std::vector<std::string> question{"show", "1.1", "--format", "json"};
  const std::string ask = "show 1.1 --format json";
  const std::string changed = desk_.run(ask).output;
  ASSERT_EQ(desk_.run("load sample.txt --replace").exit_code, 0);
  const std::string sample = desk_.run(ask).output;
  ASSERT_NE(sample, changed);
  for (const std::string file : {"changed.txt", "sample.txt"}) {
    Background load(desk_, "load", {"load", file, "--as", "sample", "--replace"});
    std::vector<std::unique_ptr<Background>> readers;
    for (int i = 0; i < 10; ++i) {
      readers.push_back(
          std::make_unique<Background>(desk_, "reader" + std::to_string(i), question));
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    for (std::size_t i = 0; i < readers.size(); ++i) {
      const std::string name = "reader" + std::to_string(i);
      EXPECT_EQ(readers[i]->wait(), 0) << made::bytes_of(desk_ / (name + ".err"));
      EXPECT_THAT(made::bytes_of(desk_ / (name + ".out")), AnyOf(sample, changed));
    }
    EXPECT_EQ(load.wait(), 0) << made::bytes_of(desk_ / "load.err");
  }
}

}  // namespace
}  // namespace polink
