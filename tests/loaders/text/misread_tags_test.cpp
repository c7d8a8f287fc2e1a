#include "loaders/text/misread_tags.h"

#include <string>

#include <gtest/gtest.h>

#include "loaders/text/source_text.h"
#include "tests/loaders/reading.h"

// Tags in which characters were misread.
namespace polink {
namespace {

// The line as read in a document that has the usual tags often.
std::string restored(const std::string& line) {
  SourceText source;
  for (int i = 0; i < 12; ++i) {
    source.lines.push_back(U"<p>○波を測る。【<u>国</u>】</p>\t<ul style=\"list-style: none\">・潮");
  }
  StyledText text = styled(to_utf32(line), 1);
  MisreadTags(source).restore(text);
  return utf8(text);
}

TEST(MisreadTags, AreRestored) {
  EXPECT_EQ(restored("<uゑ st国le=\"list-ゑtyle: none\">・潮"),
            "<ul style=\"list-style: none\">・潮");
  EXPECT_EQ(restored("<ゑ>○波"), "<p>○波");
  EXPECT_EQ(restored("ゑp>○波"), "<p>○波");
  EXPECT_EQ(restored("【<ゑ>国</u>】"), "【<u>国</u>】");
}

TEST(MisreadTags, AreNotSeenInOtherText) {
  EXPECT_EQ(restored("値は<3>である"), "値は<3>である");
  EXPECT_EQ(restored("波は5>3で、<海図>を見る"), "波は5>3で、<海図>を見る");
  EXPECT_EQ(restored("<p>○波</p>"), "<p>○波</p>");
}

}  // namespace
}  // namespace polink
