#include "queries/text_index.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bench/generated_measures.h"
#include "queries/distinct_texts.h"
#include "queries/duplicate_links.h"

namespace polink {
namespace {

using testing::IsEmpty;

std::vector<std::size_t> texts_of(const std::vector<Likeness>& found) {
  std::vector<std::size_t> texts;
  for (const Likeness& likeness : found) {
    texts.push_back(likeness.text);
  }
  return texts;
}

const std::vector<std::u32string> sheep_and_goats{
    U"羊の毛を刈り、市場へ運ぶ。", U"山羊の乳を搾り、工房へ渡す。", U"羊の毛を刈り、倉庫へ運ぶ。",
    U"石垣を積み、畑を囲む。"};

TEST(TextIndex, PutsTheTextThatSharesMostRareWordsFirst) {
  const TextIndex index(sheep_and_goats);
  TextIndex::Scratch scratch;
  const auto found = texts_of(index.nearest(0, 2, scratch));
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front(), 2U);
}

TEST(TextIndex, ComparesTextsOfItsOwnAndOthersAlike) {
  const TextIndex index(sheep_and_goats);
  const Likeness by_number = index.compare(0, 2);
  const Likeness by_text =
      index.compare(std::u32string_view(sheep_and_goats[0]), sheep_and_goats[2]);
  EXPECT_NEAR(by_number.dice, by_text.dice, 1e-12);
  EXPECT_NEAR(by_number.containment, by_text.containment, 1e-12);
  EXPECT_LT(by_text.dice, 1);
  const auto unknown = index.compare(std::u32string_view(U"月面基地"), U"月面基地");
  EXPECT_DOUBLE_EQ(unknown.dice, 0);  // of bigrams that it has never seen it can't tell
}

TEST(TextIndex, ComparesOneTextWithManyAsWithEachAlone) {
  std::vector<std::u32string> texts = sheep_and_goats;
  texts.insert(texts.end(), {U"毛毛毛毛を刈り、毛を運ぶ。", U"毛毛を", U"", U"羊"});
  const TextIndex index(texts);
  TextIndex::Comparer comparer(index);
  for (std::size_t one = 0; one < texts.size(); ++one) {
    comparer.take(one);
    for (std::size_t other = 0; other < texts.size(); ++other) {
      const Likeness likeness = comparer.with(other);
      EXPECT_EQ(likeness.text, other);
      EXPECT_EQ(likeness.dice, index.compare(one, other).dice);
      EXPECT_EQ(likeness.containment, index.compare(one, other).containment);
    }
  }
}

TEST(TextIndex, KnowsInHowManyTextsABigramStands) {
  const TextIndex index(sheep_and_goats);
  EXPECT_EQ(index.frequency(U'の', U'毛'), 2U);
  EXPECT_EQ(index.frequency(U'羊', U'の'), 3U);
  EXPECT_EQ(index.frequency(U'月', U'面'), 0U);
}

TEST(TextIndex, FindsNothingWhereItIsNotForSearching) {
  const TextIndex index(sheep_and_goats, {.search = false});
  TextIndex::Scratch scratch;
  EXPECT_THAT(index.nearest(0, 2, scratch), IsEmpty());
  EXPECT_GT(index.compare(0, 2).dice, 0.5);
}

// A formula that more texts share than are ever listed for a gram; only a name
// and what stands next to it tell them apart.
std::vector<std::u32string> formulaic() {
  std::vector<std::u32string> texts;
  for (std::size_t i = 0; i < 900; ++i) {
    const std::u32string name{static_cast<char32_t>(0x4e00 + i % 30),
                              static_cast<char32_t>(0x5000 + i / 30)};
    texts.push_back(U"地域の課題を解くため、" + name +
                    U"市において実証を行い、成果を広く共有する。");
  }
  texts.push_back(texts[417]);
  texts.back() += U"併せて費用を補助。";
  return texts;
}

TEST(TextIndex, FindsTheCopyOfOneOfManyFormulaicTextsByALongGram) {
  const TextIndex index(formulaic(), {.large = 100});
  TextIndex::Scratch scratch;
  const auto found = texts_of(index.nearest(900, 3, scratch));
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front(), 417U);
}

TEST(TextIndex, AnswersTheSameWithAnyNumberOfThreads) {
  const auto texts = formulaic();
  const TextIndex one(texts, {.large = 100, .threads = 1});
  const TextIndex five(texts, {.large = 100, .threads = 5});
  TextIndex::Scratch scratch;
  for (std::size_t text = 0; text < texts.size(); ++text) {
    ASSERT_EQ(texts_of(one.nearest(text, 8, scratch)), texts_of(five.nearest(text, 8, scratch)));
  }
}

struct Found {
  double recall = 0;
  double precision = 0;
};

Found found_among(const bench::GeneratedMeasures& generated, const std::vector<Link>& links) {
  std::vector<std::pair<std::string, std::string>> planted;
  for (const auto& pair : generated.planted) {
    const auto [earlier, later] = std::minmax(pair.original, pair.copy);
    planted.emplace_back(generated.measures[later].id, generated.measures[earlier].id);
  }
  std::sort(planted.begin(), planted.end());
  const auto right = std::count_if(links.begin(), links.end(), [&](const Link& link) {
    return std::binary_search(planted.begin(), planted.end(),
                              std::pair(link.source_id, link.target_id));
  });
  return {static_cast<double>(right) / static_cast<double>(planted.size()),
          static_cast<double>(right) / static_cast<double>(links.size())};
}

TEST(DuplicateLinks, FindPlantedOnesAmongFormulaicSentencesAndLittleElse) {
  for (const std::size_t count : {3'000U, 12'000U}) {  // below and above a large collection
    const auto generated = bench::generate_measures(count, 7);
    const Found found = found_among(generated, link_duplicates(generated.measures));
    EXPECT_GE(found.recall, 0.98) << count;
    EXPECT_GE(found.precision, 0.98) << count;
  }
}

TEST(DuplicateLinks, AreTheSameWithAnyNumberOfThreads) {
  const auto generated = bench::generate_measures(12'000, 3);
  const auto one = link_duplicates(generated.measures, {.threads = 1});
  const auto three = link_duplicates(generated.measures, {.threads = 3});
  ASSERT_EQ(one.size(), three.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    EXPECT_EQ(one[i].source_id, three[i].source_id);
    EXPECT_EQ(one[i].target_id, three[i].target_id);
    EXPECT_EQ(one[i].score, three[i].score);
  }
}

TEST(GeneratedMeasures, AreTheSameForTheSameSeed) {
  const auto first = bench::generate_measures(500, 11);
  const auto second = bench::generate_measures(500, 11);
  const auto other = bench::generate_measures(500, 12);
  ASSERT_EQ(first.measures.size(), 500U);
  EXPECT_EQ(first.planted.size(), 50U);
  std::size_t same = 0;
  for (std::size_t i = 0; i < 500; ++i) {
    ASSERT_EQ(first.measures[i].text, second.measures[i].text);
    same += first.measures[i].text == other.measures[i].text ? 1 : 0;
  }
  EXPECT_LT(same, 100U);
}

}  // namespace
}  // namespace polink
