#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.h"

// Loading other sources than plan documents, and exporting what load reads back.
namespace polink {
namespace {

using made::Desk;
using testing::HasSubstr;
using testing::Not;

TEST(Export, IsLoadedBackWithoutAnyLoss) {
  const Desk desk;
  ASSERT_EQ(desk.run("load plan.txt --as togo").exit_code, 0);
  ASSERT_EQ(desk.run("export json -o togo.json").exit_code, 0);
  const auto loaded = desk.run("load togo.json --db other.db");
  ASSERT_EQ(loaded.exit_code, 0) << loaded.errors;
  const auto again = desk.run("export json -o - --db other.db");
  EXPECT_EQ(again.output, made::bytes_of(desk / "togo.json"));
  EXPECT_EQ(desk.run("reposts --format json --db other.db").output,
            desk.run("reposts --format json").output);
}

TEST(Export, IsOfOneDocumentWhereOneIsNamed) {
  const Desk desk;
  ASSERT_EQ(desk.run("load plan.txt --as a").exit_code, 0);
  ASSERT_EQ(desk.run("load plan.txt --as b").exit_code, 0);
  const auto one = desk.run("export json -o - --document b");
  EXPECT_THAT(one.output, HasSubstr("\"id\": \"b\""));
  EXPECT_THAT(one.output, Not(HasSubstr("\"id\": \"a\"")));
  EXPECT_EQ(desk.run("export json -o - --document c").exit_code, 1);
}

TEST(Export, NeedsAKindAFileAndADatabase) {
  const Desk desk;
  EXPECT_EQ(desk.run("export json -o x.json").exit_code, 4);
  ASSERT_EQ(desk.run("load plan.txt").exit_code, 0);
  EXPECT_EQ(desk.run("export").exit_code, 2);
  EXPECT_EQ(desk.run("export json").exit_code, 2);
  EXPECT_EQ(desk.run("export poem -o x").exit_code, 2);
  EXPECT_EQ(desk.run("export json -o missing/x.json").exit_code, 4);
}

TEST(Load, NamesADocumentOfJsonAnewWhereAsked) {
  const Desk desk;
  ASSERT_EQ(desk.run("load plan.txt --as a").exit_code, 0);
  ASSERT_EQ(desk.run("export json -o a.json").exit_code, 0);
  EXPECT_EQ(desk.run("load a.json").exit_code, 2) << "the database holds one of that name";
  EXPECT_EQ(desk.run("load a.json --as b").exit_code, 0);
  EXPECT_EQ(desk.run("load a.json a.json --db new.db").exit_code, 2);
}

TEST(Load, TakesATableOfMeasures) {
  const Desk desk;
  made::write(desk / "table.csv", "章,種別,本文,担当府省\n1. 海,計画,測る。,◎文、総\n");
  const auto loaded = desk.run("load table.csv");
  ASSERT_EQ(loaded.exit_code, 0) << loaded.errors;
  EXPECT_THAT(desk.run("show 1.r1").output, HasSubstr("測る。"));
}

TEST(Load, TakesAListOfLawsAmongTheFilesOrBesideThem) {
  const Desk desk;
  made::write(desk / "laws.csv",
              "法令名,法令番号,法令ID\n電波法,昭和二十五年法律第百三十一号,325AC0000000131\n");
  for (const char* arguments : {"load laws.csv plan.txt", "load --law-list laws.csv plan.txt"}) {
    const auto loaded = desk.run(std::string(arguments) + " --replace");
    ASSERT_EQ(loaded.exit_code, 0) << loaded.errors;
    EXPECT_THAT(loaded.output, Not(HasSubstr("unlisted_law")));
    EXPECT_THAT(desk.run("show 電波法").output, HasSubstr("昭和二十五年法律第百三十一号"));
  }
  const auto alone = desk.run("load laws.csv");
  EXPECT_EQ(alone.exit_code, 2);
  EXPECT_THAT(alone.errors, HasSubstr("laws.csv is a list of laws"));
}

TEST(Load, ReadsAFileAsTheFormatThatIsAskedFor) {
  const Desk desk;
  made::write(desk / "prose.txt", "1. 海\n\n潮を測る。\n");
  EXPECT_EQ(desk.run("load prose.txt --input-format csv").exit_code, 3);
  EXPECT_EQ(desk.run("load plan.txt --input-format xlsx").exit_code, 3);
  EXPECT_EQ(desk.run("load plan.txt --input-format json").exit_code, 3);
  EXPECT_EQ(desk.run("load plan.txt --input-format laws").exit_code, 3);
  EXPECT_EQ(desk.run("load plan.txt --input-format plan").exit_code, 0);
  EXPECT_EQ(desk.run("load plan.txt --input-format poem").exit_code, 2);
}

TEST(Load, RefusesABrokenTableOrWorkbookAsInput) {
  const Desk desk;
  made::write(desk / "open.csv", "章,本文\n1. 海,\"測る。\n");
  made::write(desk / "cut.xlsx", "PK\x03\x04 and nothing else");
  EXPECT_EQ(desk.run("load open.csv").exit_code, 3);
  EXPECT_EQ(desk.run("load cut.xlsx").exit_code, 3);
  EXPECT_FALSE(std::filesystem::exists(desk / "policy.db"));
}

}  // namespace
}  // namespace polink
