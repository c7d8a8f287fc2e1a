#include "loaders/instrument_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "loaders/glyph.h"
#include "loaders/instrument_lists.h"

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

bool listed(View list, View word) {
  const std::u32string padded = U" " + std::u32string(word) + U" ";
  return list.find(padded) != View::npos;
}

using HeadTable = std::unordered_map<View, NameHead>;
using WordTable = std::unordered_map<View, WordClass>;

const HeadTable& head_table() {
  static const HeadTable table = [] {
    HeadTable made;
    for (const HeadWord& head : heads) {
      made.emplace(head.word, NameHead{head.word.size(), head.kind, head.need});
    }
    return made;
  }();
  return table;
}

constexpr std::size_t longest_common_word = 12;

const WordTable& word_table() {
  static const WordTable table = [] {
    WordTable made;
    for (const CommonWords& group : common_words) {
      View rest = group.words;
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(U' '), rest.size());
        made.emplace(rest.substr(0, end), group.kind);
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
    return made;
  }();
  return table;
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
  const HeadTable& table = head_table();
  for (std::size_t length = std::min(longest_head, text.size()); length >= 2; --length) {
    const auto found = table.find(text.substr(text.size() - length));
    if (found != table.end()) {
      return found->second;
    }
  }
  return std::nullopt;
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
  const WordTable& table = word_table();
  for (std::size_t length = std::min(longest_common_word, text.size()); length >= 1; --length) {
    const auto found = table.find(text.substr(0, length));
    if (found != table.end()) {
      return CommonWord{length, found->second};
    }
  }
  return std::nullopt;
}

bool ends_in_class_word(View modifier) {
  return std::any_of(std::begin(class_words), std::end(class_words),
                     [&](View word) { return ends_with(modifier, word); });
}

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

bool is_common_abbreviation(View latin) { return listed(abbreviations, latin); }

bool is_world_body(View latin) {
  while (!listed(world_bodies, latin) && latin.size() > 2 && is_digit(latin.back())) {
    latin.remove_suffix(1);
  }
  return listed(world_bodies, latin);
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

std::optional<InstrumentKind> apposition(View before) {
  for (const Apposition& noun : appositions) {
    if (ends_with(before, noun.noun)) {
      return noun.kind;
    }
  }
  return std::nullopt;
}

}  // namespace polink
