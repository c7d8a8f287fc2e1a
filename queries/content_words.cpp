#include "queries/content_words.h"

#include <algorithm>

namespace polink {
namespace {

enum class Script { other, ideograph, katakana, latin };

bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

Script script_of(char32_t c) {
  constexpr char32_t first_ideograph = 0x4E00;
  constexpr char32_t last_ideograph = 0x9FFF;
  constexpr char32_t first_katakana = 0x30A1;
  constexpr char32_t last_katakana = 0x30FA;
  if ((c >= first_ideograph && c <= last_ideograph) || c == U'々') {
    return Script::ideograph;
  }
  if ((c >= first_katakana && c <= last_katakana) || c == U'ー') {
    return Script::katakana;
  }
  if (is_letter(c) || (c >= U'0' && c <= U'9') || c == U'-' || c == U'.' || c == U'+') {
    return Script::latin;
  }
  return Script::other;
}

// Calls `take(script, run)` with each run of one script.
template <typename Take>
void each_run(std::u32string_view text, Take take) {
  std::size_t from = 0;
  while (from < text.size()) {
    const Script script = script_of(text[from]);
    std::size_t to = from + 1;
    while (to < text.size() && script_of(text[to]) == script) {
      ++to;
    }
    take(script, text.substr(from, to - from));
    from = to;
  }
}

// A word in letters without the marks around it, in small letters; empty for
// numbers and single letters.
std::u32string latin_word(std::u32string_view run) {
  constexpr std::u32string_view marks = U"-.+";
  const std::size_t first = run.find_first_not_of(marks);
  if (first == std::u32string_view::npos) {
    return {};
  }
  run = run.substr(first, run.find_last_not_of(U"-.") + 1 - first);
  if (run.size() < 2 || std::none_of(run.begin(), run.end(), is_letter)) {
    return {};
  }
  std::u32string word(run);
  for (char32_t& c : word) {
    c = c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
  }
  return word;
}

}  // namespace

std::vector<std::u32string> content_words(std::u32string_view text) {
  std::vector<std::u32string> words;
  each_run(text, [&](Script script, std::u32string_view run) {
    if (script == Script::ideograph) {
      for (std::size_t i = 0; i + 1 < run.size(); ++i) {
        words.emplace_back(run.substr(i, 2));
      }
    } else if (script == Script::katakana && run.size() > 1) {
      words.emplace_back(run);
    } else if (script == Script::latin) {
      if (std::u32string word = latin_word(run); !word.empty()) {
        words.push_back(std::move(word));
      }
    }
  });
  return words;
}

std::uint32_t WordMatcher::add(const std::u32string& word) {
  const auto [known, added] = numbers_.emplace(word, static_cast<std::uint32_t>(words_.size()));
  if (added) {
    words_.push_back(word);
    longest_ = std::max(longest_, word.size());
  }
  return known->second;
}

void WordMatcher::look_up(std::u32string_view word, std::vector<std::uint32_t>& found) const {
  if (const auto known = numbers_.find(std::u32string(word)); known != numbers_.end()) {
    found.push_back(known->second);
  }
}

std::vector<std::uint32_t> WordMatcher::found_in(std::u32string_view text) const {
  constexpr std::size_t shortest_part = 4;
  std::vector<std::uint32_t> found;
  each_run(text, [&](Script script, std::u32string_view run) {
    if (script == Script::ideograph) {
      for (std::size_t i = 0; i + 1 < run.size(); ++i) {
        look_up(run.substr(i, 2), found);
      }
    } else if (script == Script::katakana) {
      look_up(run, found);
      for (std::size_t from = 0; from + shortest_part <= run.size(); ++from) {
        const std::size_t longest = std::min(longest_, run.size() - from);
        for (std::size_t size = shortest_part; size <= longest; ++size) {
          look_up(run.substr(from, size), found);
        }
      }
    } else if (script == Script::latin) {
      look_up(latin_word(run), found);
    }
  });
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace polink
