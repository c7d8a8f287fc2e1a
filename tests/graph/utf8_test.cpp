#include "graph/utf8.h"

#include <string>

#include <gtest/gtest.h>

namespace polink {
namespace {

TEST(Utf8, GivesBackWhatItTook) {
  std::u32string text = U"a灯台é🗼\uFFFD・ｱ";
  for (int i = 0; i < 7; ++i) {
    text += text;  // so that it is read in several parts
  }
  EXPECT_EQ(to_utf32(to_utf8(text)), text);
  EXPECT_EQ(to_utf8(U"a灯é🗼"), "a灯é🗼");
  EXPECT_EQ(to_utf32(""), U"");
}

TEST(Utf8, ReadsWhatIsNoUtf8AsTheUnicodeStandardRecommends) {
  EXPECT_EQ(to_utf32("a\xFFz"), U"a\uFFFDz");
  EXPECT_EQ(to_utf32("灯\xE7\x81"), U"灯\uFFFD");                        // cut
  EXPECT_EQ(to_utf32("\xE7\x81灯"), U"\uFFFD灯");                        // cut in front of another
  EXPECT_EQ(to_utf32("\x81\x82"), U"\uFFFD\uFFFD");                      // no first byte
  EXPECT_EQ(to_utf32("\xED\xA0\x80"), U"\uFFFD\uFFFD\uFFFD");            // a surrogate
  EXPECT_EQ(to_utf32("\xE0\x82\x80"), U"\uFFFD\uFFFD\uFFFD");            // too long for its value
  EXPECT_EQ(to_utf32("\xF4\x90\x80\x80"), U"\uFFFD\uFFFD\uFFFD\uFFFD");  // beyond 10FFFF
}

TEST(Utf8, WritesNothingForWhatIsNoCharacter) {
  EXPECT_EQ(to_utf8(std::u32string{U'a', 0xD800, 0x110000, U'z'}), "az");
}

}  // namespace
}  // namespace polink
