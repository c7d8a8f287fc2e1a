#include "render/explorer_page.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// The page as HTML: nothing breaks out of it and nothing comes in.
namespace polink {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string page_of(const Json& data, std::string_view title = "計画") {
  return explorer_page(data, title, Language::japanese);
}

// What stands between two marks, the first time that the first of them is there.
std::string between(const std::string& text, std::string_view open, std::string_view close) {
  const auto from = text.find(open);
  if (from == std::string::npos) {
    return "not there";
  }
  const auto start = from + open.size();
  return text.substr(start, text.find(close, start) - start);
}

std::size_t count_of(std::string_view text, std::string_view word) {
  std::size_t count = 0;
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    ++count;
  }
  return count;
}

TEST(JsonForScript, KeepsWhatItSays) {
  const Json data{{"text", "</script><!-- <script> & \u2028\u2029 \"港\" \\"}, {"n", 1.5}};
  EXPECT_EQ(Json::parse(json_for_script(data)), data);
}

TEST(JsonForScript, HasNothingThatEndsOrBeginsAnElementOrALine) {
  const std::string json = json_for_script(Json("</script><!--<script>]]>&amp;\u2028\u2029"));
  for (const char* mark : {"<", ">", "&", "\u2028", "\u2029"}) {
    EXPECT_THAT(json, Not(HasSubstr(mark)));
  }
}

TEST(JsonForScript, EscapesMarksThatTurnTheDirectionOfWriting) {
  const std::string json = json_for_script(Json("a\u202Eb"));
  EXPECT_EQ(json, R"("a\u202eb")");
}

TEST(JsonForScript, ReplacesWhatIsNoUtf8) {
  EXPECT_EQ(Json::parse(json_for_script(Json("港\xFF湾"))), Json("港\uFFFD湾"));
}

TEST(HtmlEscaped, LeavesNoMarkup) {
  EXPECT_EQ(html_escaped("<a href=\"x\" id='y'>&"),
            "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;");
}

TEST(PolicyHash, IsTheSha256OfTheContentInBase64) {
  // The digest of `abc` that FIPS 180-4 gives, in base64.
  EXPECT_EQ(policy_hash("abc"), "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='");
}

TEST(ExplorerPage, LetsItsOwnScriptAndStyleRunAndNothingElse) {
  const std::string page = page_of(Json::object());
  const std::string policy =
      between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
  const std::string script = between(page, "<script>", "</script>");
  const std::string style = between(page, "<style>", "</style>");
  EXPECT_EQ(policy, "default-src 'none'; script-src " + policy_hash(script) + "; style-src " +
                        policy_hash(style) +
                        "; img-src data: blob:; base-uri 'none'; form-action 'none'");
  EXPECT_EQ(script, explorer_script());
  EXPECT_EQ(style, explorer_style());
}

TEST(ExplorerPage, HasOneScriptOneStyleAndOneBlockOfData) {
  const std::string page = page_of(Json{{"text", "</script><script>alert(1)</script><!--<style>"}});
  EXPECT_EQ(count_of(page, "<script>"), 1U);
  EXPECT_EQ(count_of(page, "<script "), 1U);
  EXPECT_EQ(count_of(page, "</script"), 2U);
  EXPECT_EQ(count_of(page, "<!--"), 0U);
  EXPECT_EQ(count_of(page, "<style>"), 1U);
  EXPECT_EQ(count_of(page, "</style"), 1U);
}

TEST(ExplorerPage, NamesNothingThatABrowserWouldLoad) {
  std::string page = page_of(Json::object());
  page.erase(page.find("<script>"), explorer_script().size());
  page.erase(page.find("<style>"), explorer_style().size());
  for (const char* mark : {"src=", "href=", "<link", "<iframe", "<img", "<object", "<base"}) {
    EXPECT_THAT(page, Not(HasSubstr(mark)));
  }
  for (const char* mark : {"url(http", "url(//", "@import"}) {
    EXPECT_THAT(std::string(explorer_style()), Not(HasSubstr(mark)));
  }
}

TEST(ExplorerPage, ShowsATitleAsText) {
  EXPECT_THAT(page_of(Json::object(), "<b>計画</b>"),
              HasSubstr("<title>&lt;b&gt;計画&lt;/b&gt;</title>"));
}

TEST(ExplorerPage, SpeaksTheLanguageAskedFor) {
  EXPECT_THAT(page_of(Json::object()), HasSubstr("<html lang=\"ja\">"));
  const std::string english = explorer_page(Json::object(), "Plan", Language::english);
  EXPECT_THAT(english, HasSubstr("<html lang=\"en\">"));
  EXPECT_THAT(between(english, "<noscript>", "</noscript>"), HasSubstr("needs JavaScript"));
}

}  // namespace
}  // namespace polink
