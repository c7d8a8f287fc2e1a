#include "loaders/text/markup.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/loaders/reading.h"

namespace polink {
namespace {

// `_` around underlined text, `^` around superscript, ¶ and ↵ for the breaks
// between texts.
std::string shown(std::string_view raw) {
  std::u32string out;
  std::uint8_t style = 0;
  for (const Glyph& glyph : trimmed(reading::cell(raw))) {
    const bool underline = ((glyph.style ^ style) & Glyph::underline) != 0;
    const bool superscript = ((glyph.style ^ style) & Glyph::superscript) != 0;
    out += underline ? U"_" : U"";
    out += superscript ? U"^" : U"";
    style = glyph.style;
    out += glyph.code == paragraph_break ? U'¶' : glyph.code == line_break ? U'↵' : glyph.code;
  }
  out += (style & Glyph::underline) != 0 ? U"_" : U"";
  out += (style & Glyph::superscript) != 0 ? U"^" : U"";
  std::string text = to_utf8(out);
  // Several breaks part as one does.
  for (std::size_t at = 0; (at = text.find("¶¶")) != std::string::npos;) {
    text.erase(at, std::string("¶").size());
  }
  return text;
}

TEST(Markup, OfPlainTextIsTheText) {
  EXPECT_FALSE(has_markup(reading::plain("波 < 5m & 潮")));
  EXPECT_EQ(shown("波 < 5m & 潮"), "波 < 5m & 潮");
}

TEST(Markup, GivesParagraphsAndLineBreaks) {
  EXPECT_EQ(shown("<p>波。</p> <p>潮。</p>"), "波。¶ ¶潮。");
  EXPECT_EQ(shown("波。<br>潮。<br/>風。"), "波。↵潮。↵風。");
}

TEST(Markup, UnderlinesByTagOrByStyle) {
  EXPECT_EQ(shown("【<u>文</u>、経】"), "【_文_、経】");
  EXPECT_EQ(shown("【<ins>文</ins>、経】"), "【_文_、経】");
  EXPECT_EQ(shown("【<span style=\"color:red;text-decoration: underline\">文</span>、経】"),
            "【_文_、経】");
  EXPECT_EQ(shown("【<span style=\"color:red\">文</span>、経】"), "【文、経】");
  EXPECT_EQ(shown("<u>文<span>部</span></u>科"), "_文部_科");
}

TEST(Markup, RaisesSuperscripts) { EXPECT_EQ(shown("波<sup>12</sup>を"), "波^12^を"); }

TEST(Markup, PutsABulletBeforeAListItemThatHasNone) {
  EXPECT_EQ(shown("<ul><li>波。</li><li>潮。</li></ul>"), "・波。¶・潮。");
  EXPECT_EQ(shown("<ul><li>・ 波。</li><li>• 潮。</li></ul>"), "・ 波。¶• 潮。");
  EXPECT_EQ(shown("<ul><li></li><li>—</li></ul>"), "—");
}

TEST(Markup, OfAnUnclosedListEndsWithTheCell) {
  EXPECT_EQ(shown("<ul style=\"list-style-type: none\"> ・波。 ・潮。 "), "・波。 ・潮。");
  EXPECT_EQ(shown("<ul><li>・波。 ・潮。"), "・波。 ・潮。");
}

TEST(Markup, MarksWhatStandsInAList) {
  for (const Glyph& glyph : reading::cell("<ul>波</ul>潮")) {
    if (!is_space(glyph.code)) {
      EXPECT_EQ((glyph.style & Glyph::listed) != 0, glyph.code == U'波');
    }
  }
}

TEST(Markup, LeavesAddressesAndUnknownTagsAsText) {
  EXPECT_EQ(shown("記録<http://umi.example/a?b=1&c=2>を<u>公</u>開"),
            "記録<http://umi.example/a?b=1&c=2>を_公_開");
  EXPECT_EQ(shown("<波>と<umi>"), "<波>と<umi>");
  EXPECT_EQ(shown("<p>p < 0.05</p>"), "p < 0.05");
}

TEST(Markup, ReadsEntities) {
  EXPECT_EQ(shown("A&amp;B&lt;C&#12354;"), "A&B<Cあ");
  EXPECT_EQ(shown("R&D と A&nbsp;B"), "R&D と A\u00A0B");
}

TEST(Markup, DropsCommentsStylesAndScripts) {
  EXPECT_EQ(shown("波<!-- 注 -->潮<script>var 風;</script><style>p{}</style>"), "波潮");
}

TEST(Markup, KeepsTheSourcePlaceOfEachCharacter) {
  const std::u32string raw = U"<p>波と<u>潮</u>&amp;波</p>";
  const StyledText text = parse_markup(styled(raw, 7));
  std::u32string seen;
  for (const Glyph& glyph : text) {
    if ((glyph.style & Glyph::synthetic) == 0) {
      EXPECT_EQ(glyph.line, 7U);
      EXPECT_EQ(raw[glyph.column], glyph.code);
      seen.push_back(glyph.code);
    }
  }
  EXPECT_EQ(seen, U"波と潮&波");
  EXPECT_EQ(text[text.size() - 2].column, raw.rfind(U'波'));
}

TEST(Markup, NestedDeeperThanTheParserGoesLosesNoText) {
  std::string deep;
  for (int i = 0; i < 1000; ++i) {
    deep += "<div>";
  }
  EXPECT_EQ(shown("海<p>" + deep + "波 <b>と</b> 潮"), "海¶波 と 潮");
}

}  // namespace
}  // namespace polink
