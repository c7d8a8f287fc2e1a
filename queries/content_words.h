#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// The words of a Japanese text that carry its content, told apart by script
// rather than by a dictionary: of each run of ideographs all pairs of
// neighbours (two characters are the length of most words), katakana words, and
// words in letters with their digits, in small letters. Hiragana and bare
// numbers are left out. Texts are those of text_key.h's comparable().
namespace polink {

std::vector<std::u32string> content_words(std::u32string_view text);

// Finds the words of a fixed vocabulary in texts.
class WordMatcher {
 public:
  // The number of a word, which is added if it is new; numbers count from 0.
  std::uint32_t add(const std::u32string& word);

  // The numbers of the words that a text has, each once, ascending. A katakana
  // word of four characters or more is found inside a longer one too.
  [[nodiscard]] std::vector<std::uint32_t> found_in(std::u32string_view text) const;

  [[nodiscard]] const std::u32string& word(std::uint32_t number) const { return words_[number]; }
  [[nodiscard]] std::size_t size() const { return words_.size(); }

 private:
  void look_up(std::u32string_view word, std::vector<std::uint32_t>& found) const;

  std::unordered_map<std::u32string, std::uint32_t> numbers_;
  std::vector<std::u32string> words_;
  std::size_t longest_ = 0;
};

}  // namespace polink
