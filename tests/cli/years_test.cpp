#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/program.h"

// Two years of a plan: in two databases, and in one.
namespace polink {
namespace {

using made::Desk;
using nlohmann::json;
using testing::AllOf;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

class Years : public testing::Test {
 protected:
  Years() {
    copy("sample_plan.txt", "old.txt");
    copy("sample_plan_next.txt", "new.txt");
    EXPECT_EQ(desk_.run("load old.txt --as y1").exit_code, 0);
    EXPECT_EQ(desk_.run("load new.txt --as y2").exit_code, 0);
  }

  void copy(const std::string& from, const std::string& to) {
    std::filesystem::copy_file(std::filesystem::path(POLINK_SOURCE_DIR) / "data" / from,
                               desk_ / to);
  }

  json answer(const std::string& command) {
    const auto outcome = desk_.run(command + " --format json");
    EXPECT_EQ(outcome.exit_code, 0) << command << outcome.errors;
    return json::parse(outcome.output);
  }

  std::size_t rows(const std::string& command) { return answer(command).size(); }

  Desk desk_;
};

TEST_F(Years, LoadSaysWhatTheyHaveInCommon) {
  EXPECT_THAT(desk_.run("load new.txt --as y2 --replace").output,
              AllOf(HasSubstr("in common with y1: "), HasSubstr("pairs of duplicates")));
  EXPECT_THAT(desk_.run("load new.txt --as y2 --replace --lang ja").output,
              HasSubstr("y1との共通：重複の組"));
}

TEST_F(Years, DiffTakesNamesAndDatabases) {
  const auto names = answer("diff y1 y2");
  ASSERT_EQ(desk_.run("load old.txt --db old.db").exit_code, 0);
  ASSERT_EQ(desk_.run("load new.txt --db new.db").exit_code, 0);
  EXPECT_EQ(answer("diff old.db new.db").size(), names.size());
  EXPECT_EQ(answer("diff old.db policy.db:y2").size(), names.size());
  EXPECT_EQ(answer("diff y1 new.db").size(), names.size());
  EXPECT_EQ(answer("diff y1 y1").size(), 0U);
}

TEST_F(Years, DiffExplainsAndCounts) {
  EXPECT_THAT(desk_.run("diff y1 y2 --kind lead --explain").output,
              AllOf(HasSubstr("y1:1.1.2.r1.n1"), HasSubstr("line")));
  EXPECT_THAT(desk_.run("diff y1 y2 --counts --format csv").output,
              StartsWith("section,new,gone,moved"));
  EXPECT_THAT(desk_.run("diff y1 y2 --format csv").output, HasSubstr("before_section"));
  EXPECT_THAT(desk_.run("diff y1 y2 --kind gone --thing plan --ids").output,
              testing::StrEq("y1:1.2.1.r3\n"));
}

TEST_F(Years, ADiffIsWrittenAsAReport) {
  ASSERT_EQ(desk_.run("diff y1 y2 -o changes.md --lang ja").exit_code, 0);
  const std::string report = made::bytes_of(desk_ / "changes.md");
  EXPECT_THAT(report, AllOf(HasSubstr("y1 → y2"), HasSubstr("## 変化"), HasSubstr("| 新設")));
  ASSERT_EQ(desk_.run("diff y1 y2 -o changes.xlsx", "SOURCE_DATE_EPOCH=1700000000").exit_code, 0);
  EXPECT_THAT(made::bytes_of(desk_ / "changes.xlsx"), StartsWith("PK"));
  EXPECT_EQ(desk_.run("diff y1 y2 -o changes.pdf").exit_code, 2);
}

TEST_F(Years, DiffSaysWhatItCouldNotFind) {
  const auto unknown = desk_.run("diff y1 y3");
  EXPECT_EQ(unknown.exit_code, 1);
  EXPECT_THAT(unknown.errors, AllOf(HasSubstr("'y3'"), HasSubstr("y1, y2")));
  const auto several = desk_.run("diff policy.db y2");
  EXPECT_EQ(several.exit_code, 2);
  EXPECT_THAT(several.errors, HasSubstr("policy.db:y1"));
}

TEST_F(Years, ADiffIsDrawn) {
  EXPECT_EQ(desk_.run("draw diff y1 y2 -o all.svg").exit_code, 0);
  EXPECT_EQ(desk_.run("draw diff y1 y2 --section 1.1.1 -o one.svg").exit_code, 0);
  EXPECT_THAT(made::bytes_of(desk_ / "one.svg"), HasSubstr("y2:1.1.1.r2.n1"));
  EXPECT_EQ(desk_.run("draw diff y1 -o all.svg").exit_code, 2);
}

// An answer over both is that of the one and that of the other.
TEST_F(Years, QuestionsAboutOneDocumentAreAskedOfEach) {
  for (const std::string command : {"overlaps", "clusters --min-rows 2", "duplicates", "drift",
                                    "deadlines", "deadlines --undated", "indicators"}) {
    EXPECT_EQ(rows(command), rows(command + " --document y1") + rows(command + " --document y2"))
        << command;
  }
}

TEST_F(Years, EveryIdSaysItsDocument) {
  for (const std::string command :
       {"overlaps", "duplicates", "drift", "deadlines", "indicators", "gaps", "reposts",
        "search 研修", "clusters --min-rows 2", "near y1:1.1.1.r1", "duplicates --groups"}) {
    const auto outcome = desk_.run(command + " --ids");
    EXPECT_EQ(outcome.exit_code, 0) << command;
    std::istringstream lines(outcome.output);
    for (std::string id; std::getline(lines, id);) {
      if (id[0] >= '0' && id[0] <= '9') {
        ADD_FAILURE() << command << " prints " << id;
      }
    }
  }
}

TEST_F(Years, ASectionIsThatOfEachDocumentOrOfOne) {
  const auto both = rows("deadlines --section 1.1");
  EXPECT_EQ(both, rows("deadlines --section y1:1.1") + rows("deadlines --section y2:1.1"));
  EXPECT_GT(rows("overlaps --section y1:1.2"), 0U);
}

TEST_F(Years, DuplicatesAcrossDocumentsAreCountedAndListedIfAsked) {
  EXPECT_THAT(desk_.run("duplicates").output, HasSubstr("--across documents"));
  const auto across = answer("duplicates --across documents");
  EXPECT_GT(across.size(), 50U);
  for (const auto& pair : across) {
    EXPECT_NE(pair["ids"][0].get<std::string>().substr(0, 3),
              pair["ids"][1].get<std::string>().substr(0, 3));
  }
}

TEST_F(Years, OrganisationsAndLawsAreTheSame) {
  const auto both = answer("ministries");
  EXPECT_EQ(both.size(), answer("ministries --document y1").size());
  const int all = both[0]["total"]["total"];
  int each = 0;
  for (const std::string document : {"y1", "y2"}) {
    for (const auto& ministry : answer("ministries --document " + document)) {
      each += ministry["code"] == both[0]["code"] ? ministry["total"]["total"].get<int>() : 0;
    }
  }
  EXPECT_EQ(all, each);
}

TEST_F(Years, WalksGoFromOneDocumentToTheOther) {
  EXPECT_THAT(desk_.run("near y1:1.1.1.r3 --ids").output, HasSubstr("y2:1.1.1.r3"));
  EXPECT_THAT(desk_.run("near 1.1.1.r3 --document y1 --ids").output, Not(HasSubstr("y2")));
  EXPECT_THAT(desk_.run("path y1:1.1.1.r3 y2:1.1.1.r3").output, HasSubstr("y2:1.1.1.r3"));
  EXPECT_THAT(desk_.run("show y2:1.1.1.r3").output, HasSubstr("y1:1.1.1.r3"));
}

TEST_F(Years, ABareIdOfBothIsRefusedWithTheChoices) {
  const auto outcome = desk_.run("show 1.1.1.r3");
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_THAT(outcome.errors, AllOf(HasSubstr("y1:1.1.1.r3"), HasSubstr("y2:1.1.1.r3")));
}

TEST_F(Years, ViewsForSqlKeepThemApart) {
  const auto count = [&](const std::string& sql) {
    return desk_.run("sql \"" + sql + "\" --format csv").output;
  };
  EXPECT_THAT(count("SELECT count(*) AS n FROM v_across WHERE first_document >= second_document"),
              HasSubstr("0"));
  EXPECT_EQ(count("SELECT count(*) AS n FROM v_measures WHERE document = 'y1'"),
            count("SELECT 99 AS n"));
}

TEST_F(Years, EveryViewIsDrawnOfBoth) {
  for (const std::string view :
       {"ministries", "matrix", "reposts", "duplicates", "overlaps", "laws", "indicators",
        "deadlines", "section y1:1.1", "row y2:1.1.1.r1", "measure y1:1.1.1.r1"}) {
    const auto outcome = desk_.run("draw " + view + " -o x.svg");
    EXPECT_EQ(outcome.exit_code, 0) << view << outcome.errors;
  }
}

}  // namespace
}  // namespace polink
