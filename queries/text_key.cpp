#include "queries/text_key.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "graph/error.h"

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

bool is_name_bracket(UChar32 c) { return c == U'「' || c == U'」' || c == U'『' || c == U'』'; }

}  // namespace

std::u32string code_points(std::string_view utf8) {
  return selected(
      icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int>(utf8.size()))),
      [](UChar32) { return true; });
}

std::string utf8_of(std::u32string_view text) {
  std::string result;
  icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                static_cast<std::int32_t>(text.size()))
      .toUTF8String(result);
  return result;
}

std::u32string comparable(std::string_view utf8) {
  return selected(normalised(utf8, false), [](UChar32 c) { return u_isUWhiteSpace(c) == 0; });
}

std::string search_key(std::string_view utf8) {
  return utf8_of(selected(normalised(utf8, true), [](UChar32 c) {
    return u_isUWhiteSpace(c) == 0 && !is_name_bracket(c);
  }));
}

}  // namespace polink
