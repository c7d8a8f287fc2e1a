#include "loaders/plan/indicator_sources.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace polink {
namespace {

using testing::IsEmpty;

Document with_footnote(const std::string& text, IndicatorKind kind = IndicatorKind::target) {
  Document document;
  Indicator indicator;
  indicator.id = "1.1.t1";
  indicator.kind = kind;
  indicator.values = {{1, "", "60", 60, "地区", "2027年度"}};
  document.indicators = {indicator};
  document.footnotes = {{3, text, 9}};
  document.anchors = {{3, "1.1.t1"}};
  date_indicators(document);
  read_footnote_sources(document);
  return document;
}

TEST(IndicatorSources, GiveTheIntervalOfAPrintedDate) {
  const Document document = with_footnote("都賀府調べ");
  EXPECT_EQ(document.indicators[0].values[0].as_of, "2027年度");
  EXPECT_EQ(document.indicators[0].values[0].as_of_from, "2027-04-01");
  EXPECT_EQ(document.indicators[0].values[0].as_of_to, "2028-03-31");
}

TEST(IndicatorSources, ReadThePublicationThatAFootnoteNames) {
  const Footnote footnote =
      with_footnote("都賀府「「海の暦」に関する統計」（令和6年3月）").footnotes.front();
  EXPECT_EQ(footnote.source_organisation, "都賀府");
  EXPECT_EQ(footnote.source_title, "「海の暦」に関する統計");
  EXPECT_EQ(footnote.source_date, "令和6年3月");
  EXPECT_EQ(with_footnote("潮位は岸壁で測る。「暦」に従う。").footnotes[0].source_title, "");
}

TEST(IndicatorSources, PutTheActualValueBesideItsTarget) {
  const Document document = with_footnote("都賀府調べによれば、42地区（令和6年度末）。");
  ASSERT_EQ(document.indicators[0].actuals.size(), 1U);
  const auto& [footnote, value] = document.indicators[0].actuals[0];
  EXPECT_EQ(footnote, 3);
  EXPECT_EQ(value.number, 42);
  EXPECT_EQ(value.unit, "地区");
  EXPECT_EQ(value.as_of_to, "2025-03-31");
  EXPECT_EQ(document.footnotes[0].source_organisation, "都賀府");
}

TEST(IndicatorSources, TakeNoActualValueFromProseOrForAReferenceIndicator) {
  EXPECT_THAT(with_footnote("都賀府調べによれば、増えている。").indicators[0].actuals, IsEmpty());
  EXPECT_THAT(with_footnote("都賀府調べによれば、42地区（令和6年度）。", IndicatorKind::reference)
                  .indicators[0]
                  .actuals,
              IsEmpty());
}

}  // namespace
}  // namespace polink
