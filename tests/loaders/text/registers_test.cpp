#include "loaders/text/registers.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/error.h"
#include "tests/made.h"

namespace polink {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const char* const two_organisations =
    "code\tname_ja\tname_en\tkind\tparent\talso\tsucceeded_by\tsure\tnote\n"
    "潮\t潮汐庁\tTide Agency\tagency\t\t潮庁、潮汐局\t\t1\t\n"
    "波測\t海洋府 波浪測定室\tWave Office\tcabinet\t海洋府\t\t潮\t0\tour reading\n";

const char* const one_law =
    "title\tnumber\tegov_id\tshort_names\tkind\tchecked\n"
    "波浪測定法\t令和六年法律第一号\t506AC0000000001\t測定法、波測法\tact\trecalled\n";

class RegisterFiles : public testing::Test {
 protected:
  Registers load(const std::string& organisations, const std::string& laws) {
    made::write(folder_ / "organisations.tsv", organisations);
    made::write(folder_ / "laws.tsv", laws);
    return load_registers(folder_ / "organisations.tsv", folder_ / "laws.tsv");
  }

  std::string refusal(const std::string& organisations, const std::string& laws) {
    try {
      (void)load(organisations, laws);
    } catch (const Error& error) {
      EXPECT_EQ(error.failure(), Failure::unreadable_input);
      return error.what();
    }
    ADD_FAILURE() << "the registers were read";
    return {};
  }

  made::Folder folder_;
};

TEST_F(RegisterFiles, GiveOrganisationsWithTheirDoubt) {
  const Registers registers = load(two_organisations, one_law);
  ASSERT_EQ(registers.organisations.size(), 2U);
  const Organisation& tide = registers.organisations[0];
  EXPECT_EQ(tide.code, "潮");
  EXPECT_EQ(tide.name_ja, "潮汐庁");
  EXPECT_EQ(tide.name_en, "Tide Agency");
  EXPECT_EQ(tide.kind, "agency");
  EXPECT_TRUE(tide.sure);
  const Organisation& wave = registers.organisations[1];
  EXPECT_EQ(wave.parent, "海洋府");
  EXPECT_FALSE(wave.sure);
  EXPECT_EQ(wave.note, "our reading");
  EXPECT_EQ(wave.succeeded_by, "潮");
}

TEST_F(RegisterFiles, GiveLawsWithTheirShortNames) {
  const Registers registers = load(two_organisations, one_law);
  ASSERT_EQ(registers.laws.size(), 1U);
  EXPECT_EQ(registers.laws[0].id, "波浪測定法");
  EXPECT_EQ(registers.laws[0].number, "令和六年法律第一号");
  EXPECT_THAT(registers.laws[0].short_names, ElementsAre("測定法", "波測法"));
  EXPECT_EQ(registers.laws[0].checked, "recalled");
}

TEST_F(RegisterFiles, MayHaveTheirColumnsInAnyOrderAndMore) {
  const Registers registers = load("note\tcode\textra\n海\t潮\tx\n", one_law);
  EXPECT_EQ(registers.organisations[0].code, "潮");
  EXPECT_EQ(registers.organisations[0].note, "海");
}

TEST_F(RegisterFiles, WithoutTheirColumnAreRefusedWithFileAndLine) {
  const std::string message = refusal("name\n潮汐庁\n", one_law);
  EXPECT_THAT(message, HasSubstr("organisations.tsv:1"));
  EXPECT_THAT(message, HasSubstr("'code'"));
}

TEST_F(RegisterFiles, WithAnEmptyFieldAreRefusedWithFileAndLine) {
  EXPECT_THAT(refusal(two_organisations, "title\tnumber\n波浪測定法\t一\n\t二\n"),
              HasSubstr("laws.tsv:3: the column 'title' is empty"));
}

TEST_F(RegisterFiles, ThatAreNotThereAreNamed) {
  try {
    (void)load_registers(folder_ / "none.tsv", folder_ / "none.tsv");
    ADD_FAILURE();
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::storage);
    EXPECT_THAT(error.what(), HasSubstr("none.tsv"));
  }
}

TEST_F(RegisterFiles, FindAnOrganisationByAnyOfItsNames) {
  const OrganisationNames names(load(two_organisations, one_law));
  for (const char* printed : {"潮", "潮汐庁", "潮 汐 庁", "潮汐局", "潮庁等"}) {
    EXPECT_EQ(names.code_of(printed), "潮") << printed;
  }
  for (const char* printed : {"波測", "海洋府 波浪測定室", "波浪測定室", "海洋府波浪測定室等"}) {
    EXPECT_EQ(names.code_of(printed), "波測") << printed;
  }
  EXPECT_FALSE(names.code_of("風"));
  EXPECT_FALSE(names.code_of("等"));
}

TEST_F(RegisterFiles, CompleteACharacterOnlyWhereOneLongerCodeHasIt) {
  const OrganisationNames names(load("code\n波測\n測量\n潮\n", one_law));
  EXPECT_EQ(names.code_with("波"), "波測");
  EXPECT_FALSE(names.code_with("測"));
  EXPECT_FALSE(names.code_with("潮"));
}

TEST(PrintedKey, IsTheSameForWidthsAndSpaces) {
  EXPECT_EQ(printed_key("Ｇ Ｘ　推進㈱"), "GX推進(株)");
}

TEST(DeliveredRegisters, HaveNoCodeAndNoTitleTwice) {
  const Registers registers = load_registers(POLINK_SOURCE_DIR "/data/organisations.tsv",
                                             POLINK_SOURCE_DIR "/data/laws.tsv");
  std::vector<std::string> keys;
  for (const Organisation& organisation : registers.organisations) {
    keys.push_back("organisation " + organisation.code);
    EXPECT_FALSE(organisation.name_ja.empty()) << organisation.code;
  }
  for (const Law& law : registers.laws) {
    keys.push_back("law " + law.title);
  }
  std::sort(keys.begin(), keys.end());
  EXPECT_EQ(std::adjacent_find(keys.begin(), keys.end()), keys.end());
  EXPECT_GT(keys.size(), 20U);
}

}  // namespace
}  // namespace polink
