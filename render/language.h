#pragma once

#include <string>
#include <string_view>

// The two languages in which polink speaks. Texts of a document stay as they are.
namespace polink {

enum class Language { english, japanese };

// One of two phrasings.
template <typename Text>
Text in(Language language, Text japanese, Text english) {
  return language == Language::japanese ? japanese : english;
}

// The head of a column as a reader of this language expects it; the name itself
// where there is no other word. CSV and JSON keep the names.
std::string head_in(Language language, std::string_view column);

// A word of the answers (`overlap`, `supports`, `substance`), the word itself
// where there is no other.
std::string word_in(Language language, std::string_view word);

// By the environment: Japanese where LC_ALL, LC_MESSAGES or LANG, the first of
// them that is set, begins with `ja`.
Language language_of_environment();

}  // namespace polink
