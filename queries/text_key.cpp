#include "queries/text_key.h"

#include <array>
#include <atomic>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "graph/error.h"
#include "graph/utf8.h"

namespace polink {
namespace {

const icu::Normalizer2& form(bool fold_case) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* found = fold_case ? icu::Normalizer2::getNFKCCasefoldInstance(status)
                                : icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status) != 0) {
    throw Error(Failure::internal, std::string("ICU has no normaliser: ") + u_errorName(status));
  }
  return *found;
}

icu::UnicodeString normalised(std::string_view utf8, bool fold_case) {
  const auto text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int>(utf8.size())));
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString result = form(fold_case).normalize(text, status);
  if (U_FAILURE(status) != 0) {
    throw Error(Failure::internal, std::string("can't normalise: ") + u_errorName(status));
  }
  return result;
}

template <typename Keep>
std::u32string selected(const icu::UnicodeString& text, Keep keep) {
  std::u32string result;
  result.reserve(static_cast<std::size_t>(text.length()));
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    if (const UChar32 c = text.char32At(i); keep(c)) {
      result.push_back(static_cast<char32_t>(c));
    }
  }
  return result;
}

constexpr std::size_t remembered = 0x10000;
constexpr char32_t asked = 0x80000000U;    // of ICU, once for each character
constexpr char32_t joins = 0x40000000U;    // may become one with what stands before it
constexpr char32_t several = 0x20000000U;  // becomes nothing or more than one character
constexpr char32_t signs = asked | joins | several;

char32_t ask_of(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString alone = form(false).normalize(icu::UnicodeString(c), status);
  const bool one = U_SUCCESS(status) && alone.countChar32() == 1;
  return asked | (form(false).hasBoundaryBefore(c) != 0 ? 0 : joins) |
         (one ? static_cast<char32_t>(alone.char32At(0)) : several);
}

// What NFKC makes of a character that nothing joins, with the signs above.
char32_t known_form(char32_t c) {
  static std::array<std::atomic<char32_t>, remembered> known{};
  if (c >= remembered) {
    return ask_of(static_cast<UChar32>(c));
  }
  char32_t found = known[c].load(std::memory_order_relaxed);
  if (found == 0) {
    found = ask_of(static_cast<UChar32>(c));
    known[c].store(found, std::memory_order_relaxed);
  }
  return found;
}

// Whether NFKC makes of each character one, whatever stands beside it; then `text`
// becomes that.
bool normalise_alone(std::u32string& text) {
  for (char32_t& c : text) {
    const char32_t found = known_form(c);
    if ((found & (joins | several)) != 0) {
      return false;
    }
    c = found & ~signs;
  }
  return true;
}

bool is_white(char32_t c) {
  constexpr char32_t last_white = 0x3000;
  return c <= last_white && u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

bool is_name_bracket(UChar32 c) { return c == U'「' || c == U'」' || c == U'『' || c == U'』'; }

}  // namespace

std::u32string code_points(std::string_view utf8) { return to_utf32(utf8); }

std::string utf8_of(std::u32string_view text) {
  std::string result;
  icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                static_cast<std::int32_t>(text.size()))
      .toUTF8String(result);
  return result;
}

std::u32string comparable(std::string_view utf8) {
  if (std::u32string text = to_utf32(utf8); normalise_alone(text)) {
    std::erase_if(text, is_white);
    return text;
  }
  return selected(normalised(utf8, false), [](UChar32 c) { return u_isUWhiteSpace(c) == 0; });
}

std::string search_key(std::string_view utf8) {
  return utf8_of(selected(normalised(utf8, true), [](UChar32 c) {
    return u_isUWhiteSpace(c) == 0 && !is_name_bracket(c);
  }));
}

}  // namespace polink
