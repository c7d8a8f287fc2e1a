#include "loaders/laws/law_names.h"

#include <chrono>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loaders/text/source_text.h"

namespace polink {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

LawNames names(const std::vector<std::u32string>& all) {
  LawNames known;
  for (const auto& name : all) {
    known.add({name, to_utf8(name), false});
  }
  return known;
}

// `2 海法`
std::vector<std::string> matches(const LawNames& known, std::u32string_view text) {
  std::vector<std::string> lines;
  for (const auto& match : known.matches(text)) {
    lines.push_back(std::to_string(match.from) + " " + match.name->law_id);
  }
  return lines;
}

TEST(LawNames, AreFoundWhereverTheyStandLongestFirst) {
  const LawNames known = names({U"海法", U"山法", U"新海法"});
  EXPECT_THAT(matches(known, U"海法と新海法"), ElementsAre("3 新海法", "0 海法", "4 海法"));
  EXPECT_THAT(matches(known, U"川法、海"), IsEmpty());
}

TEST(LawNames, OfEqualLengthAreFoundInTheOrderOfTheRegister) {
  EXPECT_THAT(matches(names({U"海法", U"山法"}), U"山法、海法"), ElementsAre("3 海法", "0 山法"));
}

TEST(LawNames, KeepTheFirstOfEqualNames) {
  LawNames known;
  known.add({U"海法", "first", false});
  known.add({U"海法", "second", true});
  known.add({U"", "empty", true});
  ASSERT_NE(known.find(U"海法"), nullptr);
  EXPECT_EQ(known.find(U"海法")->law_id, "first");
  EXPECT_EQ(known.find(U"海"), nullptr);
  EXPECT_EQ(known.find(U"海法人"), nullptr);
  EXPECT_EQ(known.find(U""), nullptr);
}

// A register of every law in force: what a text costs must not grow with it.
TEST(LawNames, AreFoundFastAmongTenThousand) {
  LawNames known;
  for (char32_t i = 0; i < 10'000; ++i) {
    known.add({{U'地', U'方', static_cast<char32_t>(0x4E00 + i % 100),
                static_cast<char32_t>(0x5000 + i / 100), U'法'},
               std::to_string(i),
               false});
  }
  std::u32string text;
  for (int i = 0; i < 20'000; ++i) {
    text += U"地方の基盤";
  }
  const auto start = std::chrono::steady_clock::now();
  EXPECT_THAT(known.matches(text), IsEmpty());
  // Comparing each name with each place would take minutes.
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

}  // namespace
}  // namespace polink
