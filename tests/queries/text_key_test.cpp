#include "queries/text_key.h"

#include <string>

#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace polink {
namespace {

std::u32string by_icu(const std::u32string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString normal = icu::Normalizer2::getNFKCInstance(status)->normalize(
      icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                    static_cast<std::int32_t>(text.size())),
      status);
  std::u32string solid;
  for (std::int32_t i = 0; i < normal.length(); i = normal.moveIndex32(i, 1)) {
    if (const UChar32 c = normal.char32At(i); u_isUWhiteSpace(c) == 0) {
      solid.push_back(static_cast<char32_t>(c));
    }
  }
  return solid;
}

// Each character alone between others, and where it may join its neighbours.
TEST(Comparable, IsNormalFormKcWithoutSpacesOfEveryCharacter) {
  constexpr char32_t behind_hangul = 0x30000;
  constexpr char32_t sound_mark = 0x3099;
  for (char32_t c = 1; c < behind_hangul; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) {
      continue;
    }
    for (const std::u32string& text :
         {std::u32string{U'灯', c, U'a'}, std::u32string{U'か', c, sound_mark, c}}) {
      ASSERT_EQ(comparable(utf8_of(text)), by_icu(text)) << std::hex << static_cast<unsigned>(c);
    }
  }
}

}  // namespace
}  // namespace polink
