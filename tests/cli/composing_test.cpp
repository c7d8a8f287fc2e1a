#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/program.h"

// Questions that are put together: ids out of one, into another.
namespace polink {
namespace {

using made::Desk;
using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class Composing : public testing::Test {
 protected:
  Composing() { EXPECT_EQ(desk_.run("load plan.txt").exit_code, 0); }

  // Runs `first` with its output as the input of `second`.
  made::Outcome piped(const std::string& first, const std::string& second) {
    const auto ids = desk_.run(first);
    EXPECT_EQ(ids.exit_code, 0) << ids.errors;
    made::write(desk_ / "ids.txt", ids.output);
    return desk_.run(second, "", "out", "ids.txt");
  }

  Desk desk_;
};

TEST_F(Composing, IdsAreAllThatIsPrinted) {
  EXPECT_EQ(desk_.run("search 人材 --ids").output, "1.1.1.r1.n2\n1.1.1.r2\n");
  EXPECT_EQ(desk_.run("search 人材 --kind next --ids").output, "1.1.1.r1.n2\n");
  EXPECT_EQ(desk_.run("reposts --ids").output, "1.1.1.r2.n1\n1.1.1.r1.n1\n");
}

TEST_F(Composing, AmongKeepsWhatIsAboutTheIdsOfAFile) {
  made::write(desk_ / "ids.txt", "# the second row\n\n1.1.1.r2\n");
  const auto kept = desk_.run("gaps --among ids.txt --format json");
  ASSERT_EQ(kept.exit_code, 0) << kept.errors;
  for (const auto& gap : json::parse(kept.output)) {
    EXPECT_THAT(gap["id"].get<std::string>(), testing::StartsWith("1.1.1.r2"));
  }
  EXPECT_THAT(desk_.run("gaps --among ids.txt").output, HasSubstr("about the ids given"));
  const auto missing = desk_.run("gaps --among nowhere.txt");
  EXPECT_EQ(missing.exit_code, 3);
  EXPECT_THAT(missing.errors, AllOf(HasSubstr("nowhere.txt"), HasSubstr("one id on each line")));
}

TEST_F(Composing, AnotherCommandTakesIdsFromItsInput) {
  const auto shown = piped("search 人材 --ids", "show - --format json");
  ASSERT_EQ(shown.exit_code, 0) << shown.errors;
  const json found = json::parse(shown.output);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0]["id"], "1.1.1.r1.n2");
  EXPECT_EQ(found[1]["id"], "1.1.1.r2");
}

TEST_F(Composing, ASelectionIsDrawn) {
  ASSERT_EQ(piped("search 人材 --ids", "draw selection -o chosen.svg").exit_code, 0);
  const std::string svg = made::bytes_of(desk_ / "chosen.svg");
  EXPECT_THAT(svg, AllOf(HasSubstr("measure-1.1.1.r1.n2"), HasSubstr("measure-1.1.1.r2"),
                         Not(HasSubstr("measure-1.1.1.r1\""))));
  made::write(desk_ / "ids.txt", "7.7.7\n");
  const auto unknown = desk_.run("draw selection --among ids.txt -o other.svg");
  EXPECT_EQ(unknown.exit_code, 1);
  EXPECT_THAT(unknown.errors, HasSubstr("7.7.7"));
  EXPECT_FALSE(std::filesystem::exists(desk_ / "other.svg"));
}

TEST_F(Composing, APathTellsItsStepsAndLines) {
  const auto found = desk_.run("path 1.1.1.r1.n2 電波法 --format json");
  ASSERT_EQ(found.exit_code, 0) << found.errors;
  const json paths = json::parse(found.output);
  ASSERT_FALSE(paths.empty());
  EXPECT_EQ(paths[0]["ids"].front(), "1.1.1.r1.n2");
  EXPECT_EQ(paths[0]["ids"].back(), "電波法");
  EXPECT_EQ(paths[0]["steps"].back()["relation"], "cites");
  EXPECT_EQ(paths[0]["evidence"]["lines"][0]["first"], 8);
  EXPECT_THAT(desk_.run("path 1.1.1.r1.n2 電波法 --lang ja").output, HasSubstr("を引用"));
  EXPECT_EQ(desk_.run("path 1.1.1.r1.n2 無い法").exit_code, 1);
  EXPECT_THAT(desk_.run("path 総 電波法 --not-over measure").output, HasSubstr("no path"));
}

TEST_F(Composing, NearListsByDepth) {
  const json found = json::parse(desk_.run("near 電波法 --depth 2 --format json").output);
  ASSERT_GE(found.size(), 2U);
  EXPECT_EQ(found[0]["id"], "1.1.1.r1");
  EXPECT_EQ(found[0]["depth"], 1);
  EXPECT_EQ(found.back()["depth"], 2);
  EXPECT_EQ(desk_.run("near 電波法 --kind planet").exit_code, 2);
}

TEST_F(Composing, HubsAndClustersAnswer) {
  const json hubs = json::parse(desk_.run("hubs --kind organisation --format json").output);
  ASSERT_EQ(hubs.size(), 2U);
  EXPECT_EQ(hubs[0]["id"], "総");
  EXPECT_EQ(desk_.run("clusters").exit_code, 0);
}

TEST_F(Composing, SqlReadsViewsAndNothingElse) {
  EXPECT_EQ(desk_.run("sql \"SELECT id FROM v_measures WHERE kind = 'plan'\" --format csv").output,
            "id\r\n1.1.1.r1\r\n1.1.1.r2\r\n");
  EXPECT_THAT(desk_.run("sql").output, AllOf(HasSubstr("v_reposts"), HasSubstr("v_overlaps")));
  const auto refused = desk_.run("sql 'DROP TABLE measure'");
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_EQ(json::parse(
                desk_.run("sql 'SELECT count(*) AS n FROM measure' --format json").output)[0]["n"],
            "7");
}

TEST_F(Composing, ExplainAddsSentenceAndLines) {
  EXPECT_THAT(desk_.run("drift --explain --format csv").output, HasSubstr("line 9"));
  EXPECT_EQ(desk_.run("overlaps --explain").exit_code, 0);
  EXPECT_EQ(desk_.run("gaps --explain").exit_code, 0);
  EXPECT_EQ(desk_.run("deadlines --explain").exit_code, 0);
}

TEST_F(Composing, RefsExplainInEveryForm) {
  const auto table = desk_.run("refs 電波法 --explain");
  EXPECT_EQ(table.exit_code, 0) << table.errors;
  EXPECT_THAT(table.output, AllOf(HasSubstr("電波法"), HasSubstr("line 8")));
  EXPECT_THAT(desk_.run("refs 電波法 --explain --format csv").output, HasSubstr("line 8"));
  const json found = json::parse(desk_.run("refs 電波法 --explain --format json").output);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0]["evidence"]["lines"][0]["first"], 8);
  const auto unknown = desk_.run("refs 灯台法");
  EXPECT_EQ(unknown.exit_code, 1);
  EXPECT_THAT(unknown.errors, HasSubstr("灯台法"));
}

TEST_F(Composing, SearchMarksAndFilters) {
  const json found = json::parse(desk_.run("search 基盤 --format json").output);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found[0]["snippet"].get<std::string>(), HasSubstr("〔基盤〕"));
  EXPECT_THAT(desk_.run("search 基盤 --without 電波法").output, Not(HasSubstr("1.1.1.r1")));
  EXPECT_EQ(desk_.run("search 基盤 --section 9.9").exit_code, 1);
  EXPECT_EQ(desk_.run("search -- -基盤").exit_code, 2);
}

}  // namespace
}  // namespace polink
