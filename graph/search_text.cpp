#include "graph/search_text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "graph/error.h"

namespace polink {
namespace {

const icu::Normalizer2& normaliser() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status) != 0) {
    throw Error(Failure::internal, std::string("ICU has no normaliser: ") + u_errorName(status));
  }
  return *form;
}

std::string utf8_of(std::u32string_view text) {
  std::string utf8;
  icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                static_cast<std::int32_t>(text.size()))
      .toUTF8String(utf8);
  return utf8;
}

// Sound marks that belong to the kana before them.
bool is_sound_mark(UChar32 c) { return c == 0x3099 || c == 0x309A || c == 0xFF9E || c == 0xFF9F; }

// FTS5's ascii tokenizer parts tokens at ASCII punctuation; the full-width form
// of each is a character like any other.
char32_t inside_token(char32_t c) {
  constexpr char32_t first = 0x21;
  constexpr char32_t last = 0x7E;
  constexpr char32_t full_width = 0xFEE0;
  const bool word = (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z');
  return c >= first && c <= last && !word ? c + full_width : c;
}

void add_gram(std::u32string_view pair, std::string& grams) {
  std::u32string token;
  for (const char32_t c : pair) {
    token += inside_token(c);
  }
  grams += (grams.empty() ? "" : " ") + utf8_of(token);
}

std::string grams_of(std::u32string_view text, bool with_last) {
  std::string grams;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    add_gram(text.substr(i, 2), grams);
  }
  if (with_last && !text.empty()) {
    add_gram(text.substr(text.size() - 1), grams);
  }
  return grams;
}

// A word as a phrase of FTS5; one character begins any pair.
std::string phrase_of(const std::u32string& word) {
  return word.size() == 1 ? "\"" + grams_of(word, true) + "\" *"
                          : "\"" + grams_of(word, false) + "\"";
}

// A word of the query, from `at` on, which is moved behind it.
std::u32string next_word(const icu::UnicodeString& text, std::int32_t& at) {
  const UChar32 opening = text.char32At(at);
  UChar32 closing = 0;
  if (opening == U'"') {
    closing = U'"';
  } else if (opening == U'「') {
    closing = U'」';
  }
  const std::int32_t closed_at = closing == 0 ? -1 : text.indexOf(closing, at + 1);
  icu::UnicodeString word;
  if (closed_at >= 0) {
    word = text.tempSubStringBetween(at + 1, closed_at);
    at = closed_at + 1;
  } else {  // also a quote that is never closed
    std::int32_t end = at;
    while (end < text.length() && u_isUWhiteSpace(text.char32At(end)) == 0) {
      end = text.moveIndex32(end, 1);
    }
    word = text.tempSubStringBetween(at, end);
    at = end;
  }
  std::string utf8;
  word.toUTF8String(utf8);
  // cppcheck-suppress invalidLifetime ; the form owns its text
  return search_form(utf8).text;
}

}  // namespace

SearchForm search_form(std::string_view utf8) {
  SearchForm form;
  const auto text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
  std::uint32_t place = 0;
  for (std::int32_t i = 0; i < text.length();) {
    std::int32_t next = text.moveIndex32(i, 1);
    const std::uint32_t from = place++;
    while (next < text.length() && is_sound_mark(text.char32At(next))) {
      next = text.moveIndex32(next, 1);
      ++place;
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString folded =
        normaliser().normalize(text.tempSubStringBetween(i, next), status);
    for (std::int32_t k = 0; k < folded.length(); k = folded.moveIndex32(k, 1)) {
      if (const UChar32 c = folded.char32At(k); u_isUWhiteSpace(c) == 0) {
        form.text.push_back(static_cast<char32_t>(c));
        form.origin.push_back(from);
      }
    }
    i = next;
  }
  return form;
}

std::string search_grams(std::string_view utf8) { return grams_of(search_form(utf8).text, true); }

SearchTerms search_terms(std::string_view query) {
  const auto text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(query.data(), static_cast<std::int32_t>(query.size())));
  SearchTerms terms;
  std::int32_t at = 0;
  while (at < text.length()) {
    if (u_isUWhiteSpace(text.char32At(at)) != 0) {
      at = text.moveIndex32(at, 1);
      continue;
    }
    const bool minus = text.char32At(at) == U'-' && at + 1 < text.length() &&
                       u_isUWhiteSpace(text.char32At(at + 1)) == 0;
    at += minus ? 1 : 0;
    std::u32string word = next_word(text, at);
    if (!word.empty()) {
      (minus ? terms.excluded : terms.wanted).push_back(std::move(word));
    }
  }
  if (terms.wanted.empty()) {
    throw Error(Failure::usage,
                "nothing to search for; give a word that must stand in the text, like 半導体");
  }
  return terms;
}

std::string match_expression(const SearchTerms& terms) {
  std::string expression;
  for (const std::u32string& word : terms.wanted) {
    expression += (expression.empty() ? "" : " AND ") + phrase_of(word);
  }
  for (const std::u32string& word : terms.excluded) {
    expression = "(" + expression + ") NOT " + phrase_of(word);
  }
  return expression;
}

}  // namespace polink
