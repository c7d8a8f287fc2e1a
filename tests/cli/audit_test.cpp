#include <filesystem>
#include <iterator>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.h"

// `polink audit` as a user runs it.
namespace polink {
namespace {

using made::bytes_of;
using made::Desk;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class Audits : public testing::Test {
 protected:
  Audits() { EXPECT_EQ(desk_.run("load plan.txt").exit_code, 0); }

  Desk desk_;
};

TEST_F(Audits, TakeTheFormFromTheNameOfTheFile) {
  EXPECT_EQ(desk_.run("audit -o a.xlsx").exit_code, 0);
  EXPECT_THAT(bytes_of(desk_ / "a.xlsx"), StartsWith("PK"));
  EXPECT_EQ(desk_.run("audit -o a.md").exit_code, 0);
  EXPECT_THAT(bytes_of(desk_ / "a.md"), StartsWith("# 政策文書の点検報告"));
  EXPECT_EQ(desk_.run("audit -o folder").exit_code, 0);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(desk_ / "folder"), {}), 15);
  EXPECT_THAT(bytes_of(desk_ / "folder" / "02-measures.csv"), HasSubstr("\"1.1.1.r1.n2\""));
}

TEST_F(Audits, TakeTheFormThatIsAskedFor) {
  EXPECT_EQ(desk_.run("audit -o report.of.2026 --format md --lang en").exit_code, 0);
  EXPECT_THAT(bytes_of(desk_ / "report.of.2026"), StartsWith("# Audit of plan documents"));
}

TEST_F(Audits, AreRefusedWhereTheFormCannotBeTold) {
  const made::Outcome outcome = desk_.run("audit -o report.pdf --lang en");
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.errors, HasSubstr("can't tell the format of the report from 'report.pdf'"));
}

TEST_F(Audits, AreTheSameBytesWhereTheMomentIsGiven) {
  const std::string moment = "SOURCE_DATE_EPOCH=1770000000";
  desk_.run("audit -o a.xlsx", moment);
  desk_.run("audit -o b.xlsx", moment);
  EXPECT_EQ(bytes_of(desk_ / "a.xlsx"), bytes_of(desk_ / "b.xlsx"));
  desk_.run("audit -o a.md", moment);
  EXPECT_THAT(bytes_of(desk_ / "a.md"), HasSubstr("2026-02-02 現在"));
  EXPECT_EQ(desk_.run("audit -o c.xlsx", "SOURCE_DATE_EPOCH=soon").exit_code, 2);
}

TEST_F(Audits, AreOfOneDocumentWhereItIsNamed) {
  EXPECT_EQ(desk_.run("load plan.txt --as other").exit_code, 0);
  desk_.run("audit -o all.md");
  EXPECT_THAT(bytes_of(desk_ / "all.md"), HasSubstr("| other:1.1.1.r1 |"));
  desk_.run("audit -o one.md --document other");
  EXPECT_THAT(bytes_of(desk_ / "one.md"), HasSubstr("| other:1.1.1.r1 |"));
  EXPECT_THAT(bytes_of(desk_ / "all.md"), HasSubstr("| plan:1.1.1.r1 |"));
  EXPECT_THAT(bytes_of(desk_ / "one.md"), Not(HasSubstr("plan:1.1.1")));
}

}  // namespace
}  // namespace polink
