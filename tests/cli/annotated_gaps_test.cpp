#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "queries/text_key.h"
#include "tests/cli/annotated_plan.h"

// The gaps that rest on more than brackets, worked out from the annotation by
// what the documentation says of them.
namespace polink {
namespace {

using made::annotated;
using nlohmann::json;

class AnnotatedGaps : public made::AnnotatedPlan {
 protected:
  std::set<std::string> found(const std::string& kind) {
    std::set<std::string> ids;
    for (const json& gap : answer("gaps --kind " + kind)) {
      if (covered(gap["id"])) {
        ids.insert(gap["id"]);
      }
    }
    return ids;
  }
};

TEST_F(AnnotatedGaps, NobodyLeadsWhereOthersOfTheSameRunOfLinesDo) {
  std::set<std::string> expected;
  for (const auto& [row, measures] : rows_) {
    for (const json& measure : measures) {
      if (measure["kind"] != "status" && measure["repost"] == 0 &&
          !measure["organisations"].empty() && !has_lead(measure) && leads_known(measure)) {
        expected.insert(measure["id"]);
      }
    }
  }
  EXPECT_FALSE(expected.empty());
  EXPECT_EQ(found("no_lead"), expected);
}

// What the plan cites and no status or next item does, nor anything in whose name
// it stands: name and the plan measures that cite it.
std::map<std::string, std::set<std::string>> not_followed(
    const std::map<std::string, std::vector<json>>& rows) {
  std::map<std::string, std::string> kinds;
  for (const auto& [row, measures] : rows) {
    for (const json& measure : measures) {
      kinds[measure["id"]] = measure["kind"];
    }
  }
  std::map<std::string, std::set<std::string>> promised;
  std::set<std::string> later;
  for (const json& one : annotated("instruments")) {
    const auto kind = kinds.find(one["id"]);
    if (kind == kinds.end()) {
      continue;
    }
    const std::string name = search_key(one["canonical"].get<std::string>());
    if (kind->second == "plan") {
      promised[name].insert(one["id"]);
    } else {
      later.insert(name);
    }
  }
  std::erase_if(promised, [&](const auto& entry) {
    return std::ranges::any_of(later, [&](const std::string& other) {
      return other.find(entry.first) != std::string::npos;
    });
  });
  return promised;
}

TEST_F(AnnotatedGaps, DanglingAreTheRepostsWithoutAnOrigin) {
  std::set<std::string> expected;
  std::size_t reposts = 0;
  for (const json& repost : annotated("reposts")) {
    ++reposts;
    if (repost["origins"].empty()) {
      expected.insert(repost["id"]);
    }
  }
  EXPECT_GT(reposts, 0U);
  EXPECT_EQ(found("dangling_repost"), expected);
}

TEST_F(AnnotatedGaps, BillsHavePassedWhereTheirLawIsCitedAsOne) {
  std::set<std::string> laws;
  for (const json& citation : annotated("laws")) {
    if (!citation["surface"].get<std::string>().ends_with("案")) {
      laws.insert(citation["law"]);
    }
  }
  EXPECT_FALSE(laws.empty());
  std::set<std::string> expected;
  for (const json& citation : annotated("laws")) {
    if (citation["surface"].get<std::string>().ends_with("案") && laws.contains(citation["law"])) {
      expected.insert(citation["id"]);
    }
  }
  EXPECT_EQ(found("bill_passed"), expected);
}

TEST_F(AnnotatedGaps, InstrumentsAreNotFollowedWhereOnlyThePlanCitesThem) {
  auto expected = not_followed(rows_);
  std::vector<std::string> extra;
  for (const json& gap : answer("gaps --kind instrument_not_followed")) {
    const std::string cited_by = gap["related"][0];
    if (!covered(cited_by)) {
      continue;
    }
    // A title may have been read without its first words.
    const std::string name = search_key(gap["id"].get<std::string>());
    auto same = expected.find(name);
    if (same == expected.end()) {
      same = std::ranges::find_if(expected, [&](const auto& entry) {
        return entry.first.ends_with(name) && entry.second.contains(cited_by);
      });
    }
    if (same == expected.end()) {
      extra.push_back(name);
    } else {
      expected.erase(same);
    }
  }
  EXPECT_LE(extra.size(), 1U) << "one is no instrument by the annotation: "
                              << testing::PrintToString(extra);
  EXPECT_LE(expected.size(), 2U) << "two names without 「」 are no citation to the program: "
                                 << testing::PrintToString(expected);
}

// A text's words by script, as docs/linking.md tells them of `tracks`.
std::set<std::u32string> words_of(const std::string& text) {
  enum class Script { other, ideograph, katakana, letter };
  const auto script_of = [](char32_t c) {
    return c >= U'一' && c <= U'鿿'                              ? Script::ideograph
           : (c >= U'ァ' && c <= U'ヺ') || c == U'ー'             ? Script::katakana
           : (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') ? Script::letter
                                                                  : Script::other;
  };
  const std::u32string all = comparable(text);
  std::set<std::u32string> words;
  for (std::size_t from = 0; from < all.size();) {
    const Script script = script_of(all[from]);
    std::size_t to = from + 1;
    while (to < all.size() && script_of(all[to]) == script) {
      ++to;
    }
    if (script == Script::ideograph) {
      for (std::size_t i = from; i + 1 < to; ++i) {
        words.insert(all.substr(i, 2));
      }
    } else if (script != Script::other && to - from > 1) {
      words.insert(code_points(search_key(utf8_of(all.substr(from, to - from)))));
    }
    from = to;
  }
  return words;
}

// How sure it is that a measure works on an indicator: the shared words of its
// name, and names of its footnotes that few measures have.
class Tracks {
 public:
  explicit Tracks(const std::map<std::string, std::vector<json>>& rows) {
    for (const auto& [row, measures] : rows) {
      for (const json& measure : measures) {
        measures_.push_back(words_of(measure["text"]));
        for (const std::u32string& word : measures_.back()) {
          ++bearers_[word];
        }
      }
    }
  }

  // The score of the measure that works on it most surely.
  [[nodiscard]] double best(const json& indicator, const std::string& footnotes) const {
    const std::set<std::u32string> name = words_of(indicator["name"]);
    std::set<std::u32string> rare;
    constexpr std::size_t long_word = 7;
    for (const std::u32string& word : words_of(footnotes)) {
      if (word.size() >= long_word && word.front() >= U'ァ' && bearers(word) <= few) {
        rare.insert(word);
      }
    }
    double best = 0;
    for (const std::set<std::u32string>& words : measures_) {
      const double shared = weight_of(name, &words);
      double score = std::pow(shared / weight_of(name), 0.7) * (1 - std::exp(-shared / 1.5));
      if (std::ranges::any_of(rare, [&](const auto& word) { return words.contains(word); })) {
        score = 1 - (1 - score) * 0.45;
      }
      best = std::max(best, score);
    }
    return best;
  }

 private:
  static constexpr std::size_t few = 10;  // 1 % of the measures of all sections

  [[nodiscard]] std::size_t bearers(const std::u32string& word) const {
    const auto known = bearers_.find(word);
    return known == bearers_.end() ? 0 : known->second;
  }

  // Of all words, or of those among `others`.
  [[nodiscard]] double weight_of(const std::set<std::u32string>& words,
                                 const std::set<std::u32string>* others = nullptr) const {
    double sum = 0;
    for (const std::u32string& word : words) {
      if (others == nullptr || others->contains(word)) {
        const auto all = static_cast<double>(measures_.size());
        const auto count = static_cast<double>(bearers(word));
        const double rarity = count == 0 ? 0.5 : std::log(all / count) / std::log(all);
        const double length = (static_cast<double>(word.size()) - 1) / 2;
        sum += rarity * rarity * std::clamp(length, 1.0, 3.0);
      }
    }
    return sum;
  }

  std::vector<std::set<std::u32string>> measures_;
  std::map<std::u32string, std::size_t> bearers_;
};

TEST_F(AnnotatedGaps, TargetsAreWithoutAMeasureWhereNoneSharesEnoughWords) {
  std::vector<std::string> lines{""};
  std::ifstream file(*made::the_document());
  for (std::string line; std::getline(file, line);) {
    lines.push_back(line);
  }
  std::map<int, std::string> footnotes;
  for (const json& footnote : annotated("footnotes")) {
    footnotes[footnote["number"]] = lines.at(footnote["line"].get<std::size_t>());
  }
  const Tracks tracks(rows_);
  constexpr double least = 0.425;
  std::set<std::string> expected;
  std::size_t targets = 0;
  for (const json& indicator : annotated("indicators")) {
    if (indicator["kind"] != "target" || indicator["repost"] == 1) {
      continue;
    }
    ++targets;
    std::string notes;
    for (const int number : indicator["footnotes"]) {
      notes += footnotes[number];
    }
    if (tracks.best(indicator, notes) < least) {
      expected.insert(indicator["id"]);
    }
  }
  EXPECT_GT(targets, expected.size());
  EXPECT_EQ(found("target_without_measure"), expected);
}

}  // namespace
}  // namespace polink
