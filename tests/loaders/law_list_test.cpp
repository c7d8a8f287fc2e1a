#include "loaders/law_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/loaders/tables/table_reading.h"

namespace polink {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

std::vector<Law> laws(std::string_view bytes) {
  return laws_of(read_law_list(decode(bytes, "l.csv"), "l.csv"));
}

const char* const published =
    "\xEF\xBB\xBF法令種別,法令番号,法令名,法令名読み,旧法令名,公布日,略称法令名,施行日,法令ID,"
    "本文URL,未施行\n"
    "法律,昭和二十五年法律第百三十一号,電波法,でんぱほう,,昭和25年5月2日,,,325AC0000000131,,\n"
    "法律,昭和二十五年法律第百三十一号,電波法,でんぱほう,,昭和25年5月2日,,,325AC0000000131,,○\n"
    "政令,平成三十年政令第一号,海政令,うみせいれい,,,\"海令、潮令\",,430CO0000000001,,\n"
    "府省令,令和元年総務省令第二号,海規則,うみきそく,,,,,501M60000008002,,\n"
    "法律,令和二年法律第三号,海法の一部を改正する法律,,,,,,502AC0000000003,,\n";

TEST(LawList, IsReadAsEGovPublishesIt) {
  const auto read = laws(published);
  ASSERT_THAT(read, SizeIs(4)) << "a law of several versions counts once";
  EXPECT_EQ(read[0].title, "電波法");
  EXPECT_EQ(read[0].number, "昭和二十五年法律第百三十一号");
  EXPECT_EQ(read[0].egov_id, "325AC0000000131");
  EXPECT_EQ(read[0].checked, "checked");
  EXPECT_THAT(read[1].short_names, ElementsAre("海令", "潮令"));
  std::vector<std::string> kinds;
  for (const Law& law : read) {
    kinds.push_back(law.kind);
  }
  EXPECT_THAT(kinds, ElementsAre("act", "cabinet_order", "ministerial_order", "amending_act"));
}

TEST(LawList, IsRecognisedByItsHead) {
  EXPECT_TRUE(has_law_list_head(decode(published, "l.csv")));
  EXPECT_TRUE(has_law_list_head(decode("法令名\t法令番号\n海法\t令和三年法律第一号\n", "l.csv")));
  EXPECT_FALSE(has_law_list_head(decode("法令名,概要\n海法,海の法\n", "l.csv")));
  EXPECT_FALSE(has_law_list_head(decode("1. 海\n\n法令名、法令番号を示す。\n", "l.csv")));
}

TEST(LawList, ThatIsNoneIsRefused) {
  EXPECT_THAT(reading::refusal([] { (void)laws("名前,値\n海,1\n"); }),
              HasSubstr("l.csv: not a list of laws; expected a head with 法令名"));
  EXPECT_THAT(reading::refusal([] { (void)laws("法令名,法令番号\n"); }),
              HasSubstr("no law stands"));
}

TEST(LawList, ExtendsTheRegister) {
  Registers known;
  known.laws = {{"電波法", "電波法", "不明", "", {"電"}, "act", "recalled"},
                {"山法", "山法", "令和三年法律第九号", "", {}, "act", "checked"}};
  extend_laws(laws(published), known);
  ASSERT_THAT(known.laws, SizeIs(5));
  EXPECT_EQ(known.laws[0].number, "昭和二十五年法律第百三十一号");
  EXPECT_EQ(known.laws[0].checked, "checked");
  EXPECT_THAT(known.laws[0].short_names, ElementsAre("電"));
  EXPECT_EQ(known.laws[1].number, "令和三年法律第九号");
  EXPECT_EQ(known.laws[2].title, "海政令");
}

}  // namespace
}  // namespace polink
