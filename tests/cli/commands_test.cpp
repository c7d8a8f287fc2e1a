#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/program.h"

// The program from end to end, on a plan of two rows.
namespace polink {
namespace {

using made::Desk;
using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class Commands : public testing::Test {
 protected:
  Commands() : loaded_(desk_.run("load plan.txt")) { EXPECT_EQ(loaded_.exit_code, 0); }

  // What a command answers as JSON, after having succeeded in silence.
  json answer(const std::string& arguments) {
    const auto outcome = desk_.run(arguments + " --format json");
    EXPECT_EQ(outcome.exit_code, 0) << outcome.errors;
    EXPECT_EQ(outcome.errors, "");
    return json::parse(outcome.output);
  }

  Desk desk_;
  made::Outcome loaded_;
};

TEST_F(Commands, LoadSaysWhatItRead) {
  EXPECT_EQ(loaded_.errors, "");
  EXPECT_THAT(loaded_.output, AllOf(HasSubstr("デジタル社会"), HasSubstr("UTF-8")));
}

TEST_F(Commands, LoadTakesTheDatabaseFromTheEnvironment) {
  EXPECT_EQ(desk_.run("load plan.txt", "POLINK_DB=elsewhere.db").exit_code, 0);
  EXPECT_TRUE(std::filesystem::exists(desk_ / "elsewhere.db"));
}

TEST_F(Commands, LoadLooksForItsRegistersWhereTheEnvironmentSays) {
  const auto outcome = desk_.run("load plan.txt --replace", "POLINK_DATA=nowhere");
  EXPECT_EQ(outcome.exit_code, 4);
  EXPECT_THAT(outcome.errors, AllOf(HasSubstr("organisations.tsv"), HasSubstr("nowhere")));
}

TEST_F(Commands, LoadNamesTheDocumentAfterItsFile) {
  made::write(desk_ / "Togo 2025 (再).txt", made::bytes_of(desk_ / "plan.txt"));
  EXPECT_EQ(desk_.run("load 'Togo 2025 (再).txt'").exit_code, 0);
  EXPECT_EQ(answer("show togo-2025:1.1")[0]["id"], "togo-2025:1.1");
}

TEST_F(Commands, LoadWithReplaceReadsADocumentAgain) {
  EXPECT_EQ(desk_.run("load plan.txt --replace").exit_code, 0);
  EXPECT_EQ(answer("stats").back()["plan"], 2);
}

TEST_F(Commands, IndicatorsTellWhatIsMeasuredAndWhatIsNot) {
  made::write(
      desk_ / "plan.txt",
      made::bytes_of(desk_ / "plan.txt") +
          "（2） 観測\n\n【主要な数値目標】（主要指標）\n\n"
          "・潮位観測装置の設置数：40台（2025年度）\n\n① 海\n\n"
          "基本計画における具体的な取組\t実施状況・現状分析\t今後の取組方針\n"
          "○潮位観測装置を設置する。【<u>国</u>】\t・設置した。\t・設置を続ける。【<u>国</u>】\n");
  EXPECT_EQ(desk_.run("load plan.txt --replace").exit_code, 0);
  const json all = answer("indicators --kind target");
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0]["id"], "1.2.t1");
  EXPECT_EQ(all[0]["measures"][0]["id"], "1.2.1.r1");
  EXPECT_EQ(answer("indicators --untracked").size(), 0U);
  EXPECT_EQ(answer("indicators --unmeasured")[0]["id"], "1.1.1.r1");
  const auto explained = desk_.run("indicators 1.2 --explain --format csv");
  EXPECT_THAT(explained.output, AllOf(HasSubstr("1.2.1.r1"), HasSubstr("潮位観測装置")));
  EXPECT_EQ(desk_.run("indicators 9.9").exit_code, 1);
  EXPECT_EQ(desk_.run("indicators --untracked --unmeasured").exit_code, 2);
}

TEST_F(Commands, LoadOfASecondDocumentPrefixesIds) {
  EXPECT_EQ(desk_.run("load plan.txt --as second").exit_code, 0);
  EXPECT_EQ(answer("show second:1.1.1.r1")[0]["id"], "second:1.1.1.r1");
  const auto outcome = desk_.run("show 1.1.1.r1");
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_THAT(outcome.errors, AllOf(HasSubstr("plan:1.1.1.r1"), HasSubstr("second:1.1.1.r1")));
  EXPECT_EQ(answer("stats --document second").back()["plan"], 2);
  EXPECT_EQ(desk_.run("stats --document third").exit_code, 1);
}

TEST_F(Commands, StatsCountsTheWhole) {
  const json whole = answer("stats").back();
  EXPECT_EQ(whole["plan"], 2);
  EXPECT_EQ(whole["status"], 2);
  EXPECT_EQ(whole["next"], 3);
  EXPECT_EQ(whole["reposts"], 1);
}

TEST_F(Commands, ShowGivesTheItemItsRelationsAndTheWordsItWasReadFrom) {
  const json found = answer("show 1.1.1.r1")[0];
  EXPECT_THAT(found["text"].get<std::string>(), HasSubstr("基盤を整備する。"));
  EXPECT_EQ(found["source"][0]["line"], 8);
  EXPECT_THAT(found["source"][0]["text"].get<std::string>(), HasSubstr("基盤を整備する。"));
  bool led = false;
  for (const auto& r : found["relations"]) {
    led |= r["relation"] == "lead" && r["id"] == "総";
  }
  EXPECT_TRUE(led);
}

TEST_F(Commands, ShowOfAnIdThatIsNotThereExitsWithOne) {
  const auto outcome = desk_.run("show 9.9.9.r1");
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_EQ(outcome.output, "");
  EXPECT_THAT(outcome.errors, HasSubstr("9.9.9.r1"));
}

TEST_F(Commands, RepostsLinksTheRepostToItsOrigin) {
  const json found = answer("reposts");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0]["id"], "1.1.1.r2.n1");
  EXPECT_EQ(found[0]["origins"], json({"1.1.1.r1.n1"}));
  EXPECT_EQ(found[0]["status"], "linked");
  EXPECT_EQ(found[0]["text_change"], "none");
}

TEST_F(Commands, AnEmptyAnswerIsSuccess) {
  EXPECT_EQ(answer("reposts --dangling"), json::array());
  EXPECT_EQ(desk_.run("reposts --dangling").exit_code, 0);
}

TEST_F(Commands, RefsListsWhatCitesALaw) {
  const json found = answer("refs 電波法");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0]["source"], "1.1.1.r1");
  EXPECT_EQ(found[0]["line"], 8);
}

TEST_F(Commands, MinistriesCountsRoles) {
  const json found = answer("ministries");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0]["code"], "総");
  EXPECT_EQ(found[0]["next"]["led"], 2);
  EXPECT_EQ(found[1]["plan"]["supported"], 1);
}

TEST_F(Commands, CsvHasAHeadLineAndNoNote) {
  const auto outcome = desk_.run("reposts --format csv");
  EXPECT_THAT(outcome.output, testing::StartsWith("id,origins,status,"));
  EXPECT_THAT(outcome.output, Not(HasSubstr("linked to an origin")));
}

TEST_F(Commands, DrawWritesThePictureThatItsEndingNames) {
  EXPECT_EQ(desk_.run("draw ministries -o m.svg").exit_code, 0);
  EXPECT_THAT(made::bytes_of(desk_ / "m.svg"), HasSubstr("<svg"));
}

TEST_F(Commands, AnAnswerThatCannotBeWrittenIsAFailure) {
  if (std::filesystem::exists("/dev/full")) {
    const auto outcome = desk_.run("stats", "", "/dev/full");
    EXPECT_EQ(outcome.exit_code, 4);
    EXPECT_THAT(outcome.errors, HasSubstr("standard output"));
  }
}

TEST(Usage, MistakesExitWithTwoAndPointToTheHelp) {
  const Desk desk;
  for (const std::string arguments :
       {"", "dance", "stats --format xml", "show", "load", "stats --unknown"}) {
    const auto outcome = desk.run(arguments);
    EXPECT_EQ(outcome.exit_code, 2) << arguments;
    EXPECT_THAT(outcome.errors, HasSubstr("--help")) << arguments;
    EXPECT_EQ(outcome.output, "") << arguments;
  }
}

TEST(Usage, AnUnknownCommandIsNamed) {
  const Desk desk;
  EXPECT_THAT(desk.run("dance").errors, HasSubstr("there is no command 'dance'"));
  EXPECT_THAT(desk.run("").errors, HasSubstr("a command is missing"));
}

}  // namespace
}  // namespace polink
