#include "loaders/instruments/instrument_words.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "loaders/instruments/instrument_lists.h"
#include "loaders/text/glyph.h"

namespace polink {
namespace {

using namespace instrument_lists;

bool ends_with(View text, View end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool starts_with(View text, View start) { return text.substr(0, start.size()) == start; }

bool any_starts(const auto& list, View rest) {
  return std::any_of(std::begin(list), std::end(list),
                     [&](View word) { return starts_with(rest, word); });
}

// Words by their first or last character, the longest of each first: a look-up
// is one hash of a character and a few comparisons.
template <typename Value>
class WordIndex {
 public:
  enum class By { first, last };

  explicit WordIndex(By by) : by_(by) {}

  void add(View word, Value value) {
    auto& group = groups_[by_ == By::first ? word.front() : word.back()];
    const auto longer = [&](const auto& entry) { return entry.first.size() >= word.size(); };
    group.insert(std::partition_point(group.begin(), group.end(), longer), {word, value});
  }

  // The longest word that `text` starts (or ends) with.
  [[nodiscard]] const std::pair<View, Value>* find(View text) const {
    const auto group =
        text.empty() ? groups_.end() : groups_.find(by_ == By::first ? text.front() : text.back());
    if (group == groups_.end()) {
      return nullptr;
    }
    for (const auto& entry : group->second) {
      if (by_ == By::first ? starts_with(text, entry.first) : ends_with(text, entry.first)) {
        return &entry;
      }
    }
    return nullptr;
  }

 private:
  By by_;
  std::unordered_map<char32_t, std::vector<std::pair<View, Value>>> groups_;
};

template <typename Take>
void each_word(View words, Take take) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(U' '), words.size());
    if (end > 0) {
      take(words.substr(0, end));
    }
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

const WordIndex<NameHead>& head_index() {
  static const WordIndex<NameHead> index = [] {
    WordIndex<NameHead> made(WordIndex<NameHead>::By::last);
    for (const HeadWord& head : heads) {
      made.add(head.word, NameHead{head.word.size(), head.kind, head.need});
    }
    return made;
  }();
  return index;
}

const WordIndex<WordClass>& word_index() {
  static const WordIndex<WordClass> index = [] {
    WordIndex<WordClass> made(WordIndex<WordClass>::By::first);
    for (const CommonWords& group : common_words) {
      each_word(group.words, [&](View word) { made.add(word, group.kind); });
    }
    return made;
  }();
  return index;
}

std::unordered_set<View> word_set(View words) {
  std::unordered_set<View> set;
  each_word(words, [&](View word) { set.insert(word); });
  return set;
}

}  // namespace

std::string_view to_string(InstrumentKind value) {
  switch (value) {
    case Kind::document:
      return "document";
    case Kind::programme:
      return "programme";
    case Kind::system:
      return "system";
    case Kind::body:
      return "body";
    case Kind::other:
      break;
  }
  return "other";
}

InstrumentKind instrument_kind(std::string_view word) {
  for (const Kind kind : {Kind::document, Kind::programme, Kind::system, Kind::body}) {
    if (to_string(kind) == word) {
      return kind;
    }
  }
  return Kind::other;
}

std::optional<NameHead> head_at_end(View text) {
  const auto* found = head_index().find(text);
  return found == nullptr ? std::nullopt : std::optional(found->second);
}

std::optional<InstrumentKind> english_head(View words) {
  for (const EnglishHead& head : english_heads) {
    if (words.find(head.word) != View::npos) {
      return head.kind;
    }
  }
  return std::nullopt;
}

std::optional<CommonWord> common_word(View text) {
  const auto* found = word_index().find(text);
  return found == nullptr ? std::nullopt
                          : std::optional(CommonWord{found->first.size(), found->second});
}

bool ends_in_class_word(View modifier) {
  return std::any_of(std::begin(class_words), std::end(class_words),
                     [&](View word) { return ends_with(modifier, word); });
}

bool starts_with_class_word(View modifier) { return any_starts(class_starts, modifier); }

std::size_t leading_word(View text) {
  for (const View word : leading_words) {
    if (starts_with(text, word)) {
      return word.size();
    }
  }
  return 0;
}

std::size_t pointing_word(View text) {
  for (const View word : pointing_words) {
    if (starts_with(text, word)) {
      return word.size();
    }
  }
  return 0;
}

bool is_common_abbreviation(View latin) {
  static const std::unordered_set<View> set = word_set(abbreviations);
  return set.count(latin) > 0;
}

bool is_world_body(View latin) {
  static const std::unordered_set<View> set = word_set(world_bodies);
  while (set.count(latin) == 0 && latin.size() > 2 && is_digit(latin.back())) {
    latin.remove_suffix(1);
  }
  return set.count(latin) > 0;
}

bool is_short_title(View text) {
  return std::find(std::begin(short_titles), std::end(short_titles), text) !=
         std::end(short_titles);
}

std::size_t connective_at_end(View text) {
  for (const View word : connectives) {
    if (ends_with(text, word)) {
      return word.size();
    }
  }
  return 0;
}

bool follows_a_name(View rest) { return any_starts(after_name, rest); }
bool follows_a_project(View rest) { return any_starts(after_project, rest); }
bool follows_quoted_name(View rest) { return any_starts(after_quote, rest); }
bool follows_quoted_word(View rest) { return any_starts(after_word, rest); }

bool introduces_a_name(View before) {
  return std::any_of(std::begin(before_quote), std::end(before_quote),
                     [&](View word) { return ends_with(before, word); });
}

bool precedes_a_class(View before) {
  return std::any_of(std::begin(before_class), std::end(before_class),
                     [&](View word) { return ends_with(before, word); });
}

bool ends_in_noun_for_many(View text) {
  return std::any_of(std::begin(nouns_for_many), std::end(nouns_for_many),
                     [&](View noun) { return ends_with(text, noun); });
}

std::optional<InstrumentKind> apposition(View before) {
  for (const Apposition& noun : appositions) {
    if (ends_with(before, noun.noun)) {
      return noun.kind;
    }
  }
  return std::nullopt;
}

}  // namespace polink
