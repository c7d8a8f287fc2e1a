#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.h"

// Answers about a plan with more sections than stand beside each other.
namespace polink {
namespace {

using made::Desk;
using testing::HasSubstr;
using testing::StartsWith;

class LargePlan : public testing::Test {
 protected:
  LargePlan() {
    std::string plan;
    for (int chapter = 1; chapter <= 30; ++chapter) {
      plan += std::to_string(chapter) +
              ". 国民の安全\n\n（1） デジタル社会\n\n① データ連携\n\n"
              "基本計画における具体的な取組\t実施状況・現状分析\t今後の取組方針\n"
              "○基盤を整備する。【<u>総</u>、文】\t・整備を開始した。\t・整備を進める。【<u>総</"
              "u>】\n\n";
    }
    made::write(desk_ / "large.txt", plan);
    EXPECT_EQ(desk_.run("load large.txt").exit_code, 0);
  }

  Desk desk_;
};

TEST_F(LargePlan, SectionsStandBelowEachOtherOnATerminalAndBesideEachOtherInCsv) {
  const auto table = desk_.run("responsibilities --by-section");
  EXPECT_THAT(table.output, StartsWith("section  "));
  EXPECT_THAT(table.output, HasSubstr("\n30.1 "));
  EXPECT_THAT(desk_.run("responsibilities --by-section --format csv").output,
              StartsWith("code,1.1,"));
  EXPECT_THAT(desk_.run("responsibilities --by-section --section 1").output, StartsWith("code  "));
}

TEST_F(LargePlan, IsDrawnAsAMatrixOfChapters) {
  const auto drawn = desk_.run("draw matrix -o matrix.svg");
  EXPECT_EQ(drawn.exit_code, 0) << drawn.errors;
  EXPECT_THAT(drawn.errors, HasSubstr("leaves out"));
}

}  // namespace
}  // namespace polink
