#include <algorithm>
#include <functional>
#include <numbers>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <libxml/parser.h>

#include "render/sheet.h"
#include "render/views/views.h"
#include "tests/render/sample_plan.h"
#include "tests/render/small_plan.h"

// Every view of the sample document and of a plan far larger than a slide: what
// is drawn can be read, stands inside of its shape and on the page, and nothing
// covers anything else.
namespace polink {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr int kMostThinning = 4;

using Make = std::function<Picture(const Room&)>;

struct View {
  std::string name;
  Make make;
};

// 600 measures of 40 organisations in 12 sections, whose rows have 25 items.
const PolicyGraph& large_plan() {
  static const PolicyGraph graph = [] {
    constexpr int organisations = 40;
    constexpr int sections = 12;
    small_plan::Builder plan;
    for (int i = 0; i < organisations; ++i) {
      const char* kinds[] = {"ministry", "agency", "cabinet", "cabinet_office"};
      plan.organisation("機" + std::to_string(i),
                        "とても長い名前の政策推進機関その" + std::to_string(i), kinds[i % 4]);
    }
    plan.section("1", "大きな計画の章", SectionLevel::chapter);
    for (int s = 1; s <= sections; ++s) {
      const std::string section = "1." + std::to_string(s);
      plan.section(section, "第" + std::to_string(s) + "の、題名のやや長い節についての記述",
                   SectionLevel::section, "1");
      plan.section(section + ".1", "その下の項：DX・GXの推進", SectionLevel::subsection, section);
      for (int r = 1; r <= 2; ++r) {
        const std::string row = section + ".1.r" + std::to_string(r);
        const auto code = [&](int n) {
          return "機" + std::to_string((s * 7 + r * 3 + n * n) % organisations);
        };
        plan.measure(
            row, MeasureKind::plan, r,
            "長い本文。" + std::string(3, ' ') +
                "多数の府省が関わる取組を、ABCDEFG計画に基づき推進し、成果を社会に広げる。",
            {code(1), code(2), code(3), code(4)});
        for (int i = 1; i <= 12; ++i) {
          plan.measure(row + ".s" + std::to_string(i), MeasureKind::status, r,
                       "実証事業WXYZ第" + std::to_string(i) + "号を公募し、地域で実施した。");
          plan.measure(row + ".n" + std::to_string(i), MeasureKind::next, r,
                       "実証事業WXYZ第" + std::to_string(i) + "号の結果を踏まえ、全国で展開する。",
                       {code(i), code(i + 5)});
        }
      }
    }
    return plan.take();
  }();
  return graph;
}

std::vector<View> views_of(const PolicyGraph& g, const std::string& section, const std::string& row,
                           Language language) {
  std::vector<std::string> some;
  for (const auto v : g.all(NodeKind::measure)) {
    some.push_back(g.node(v).id);
  }
  some.resize(std::min<std::size_t>(some.size(), 60));
  const std::vector<std::string> few(some.begin(), some.begin() + 9);
  const std::string day = "2026-01-01";
  return {
      {"ministries", [&g, language](const Room& r) { return ministries_picture(g, language, r); }},
      {"matrix", [&g, language](const Room& r) { return matrix_picture(g, {}, language, r); }},
      {"chapter", [&g, language](const Room& r) { return section_picture(g, "1", language, r); }},
      {"section",
       [&g, section, language](const Room& r) { return section_picture(g, section, language, r); }},
      {"row", [&g, row, language](const Room& r) { return row_picture(g, row, language, r); }},
      {"measure",
       [&g, row, language](const Room& r) { return measure_picture(g, row, 1, language, r); }},
      {"measure far",
       [&g, row, language](const Room& r) { return measure_picture(g, row, 2, language, r); }},
      {"selection",
       [&g, some, language](const Room& r) { return selection_picture(g, some, 14, language, r); }},
      {"selection of few",
       [&g, few, language](const Room& r) { return selection_picture(g, few, 14, language, r); }},
      {"deadlines",
       [&g, day, language](const Room& r) { return deadlines_picture(g, "", day, language, r); }}};
}

std::vector<View> sample_views(Language language) {
  const PolicyGraph& g = sample_plan::graph();
  std::vector<View> views = views_of(g, "1.2", "1.2.1.r2", language);
  const std::vector<FoundPath> paths = sample_plan::paths("1.1.1.r1", "1.2.1.r1");
  for (View& view : std::vector<View>{
           {"reposts",
            [&g, language](const Room& r) {
              return reposts_picture(g, {}, r.thinning < 2 ? 14 : 0, language, r);
            }},
           {"reposts counted",
            [&g, language](const Room& r) { return reposts_picture(g, {}, 0, language, r); }},
           {"duplicates",
            [&g, language](const Room& r) { return duplicates_picture(g, {}, 10, language, r); }},
           {"duplicates counted",
            [&g, language](const Room& r) { return duplicates_picture(g, {}, 0, language, r); }},
           {"overlaps",
            [&g, language](const Room& r) { return overlaps_picture(g, {}, 4, language, r); }},
           {"laws", [&g, language](const Room& r) { return laws_picture(g, {}, 8, language, r); }},
           {"instrument",
            [&g, language](const Room& r) {
              return instrument_picture(g, "蓄電池安全指針", language, r);
            }},
           {"indicators",
            [&g, language](const Room& r) { return indicators_picture(g, {}, 4, language, r); }},
           {"deadlines of one",
            [&g, language](const Room& r) {
              return deadlines_picture(g, "デジ", "2026-01-01", language, r);
            }},
           {"path", [paths, language](const Room& r) {
              return path_picture(sample_plan::graph(), paths, language, r);
            }}}) {
    views.push_back(std::move(view));
  }
  return views;
}

Picture drawn(const View& view, const PaperSize& paper, int thinning) {
  Picture picture = view.make({paper, thinning});
  picture.paper = paper;
  return picture;
}

// As `polink draw` does: less and less, until it can be read.
Picture readable(const View& view, const PaperSize& paper) {
  Picture picture;
  for (int thinning = 0; thinning <= kMostThinning; ++thinning) {
    picture = drawn(view, paper, thinning);
    if (Sheet(picture).least_text() >= least_text_size(paper) - 0.25) {
      break;
    }
  }
  return picture;
}

bool apart(const Box& a, const Box& b) {
  constexpr double touching = 0.5;
  return a.high.x <= b.low.x + touching || b.high.x <= a.low.x + touching ||
         a.high.y <= b.low.y + touching || b.high.y <= a.low.y + touching;
}

void expect_fits(const std::string& name, const Picture& picture) {
  const std::vector<PlacedNode> placed = Sheet(picture).placed();
  Box page;
  for (const PlacedNode& node : placed) {
    page.low = node.name == "sheet-corner-1" ? node.box.low : page.low;
    page.high = node.name == "sheet-corner-2" ? node.box.high : page.high;
  }
  for (std::size_t i = 0; i < placed.size(); ++i) {
    const PlacedNode& node = placed[i];
    const auto own = std::ranges::find(picture.nodes, node.name, &PictureNode::id);
    const bool round =
        own != picture.nodes.end() && style_of(own->look, picture.theme).shape == "ellipse";
    const double inner = round ? 1 / std::numbers::sqrt2 : 1;
    EXPECT_LE(node.text_width, node.box.width() * inner + 0.5) << name << ": " << node.name;
    EXPECT_LE(node.text_height, node.box.height() * inner + 0.5) << name << ": " << node.name;
    EXPECT_TRUE(node.box.low.x >= page.low.x - 0.5 && node.box.high.x <= page.high.x + 0.5 &&
                node.box.low.y >= page.low.y - 0.5 && node.box.high.y <= page.high.y + 0.5)
        << name << ": " << node.name << " is not on the page";
    for (std::size_t j = i + 1; node.text_width > 0 && j < placed.size(); ++j) {
      EXPECT_TRUE(placed[j].text_width <= 0 || apart(node.box, placed[j].box))
          << name << ": " << node.name << " and " << placed[j].name;
    }
  }
}

const std::vector<PaperSize>& papers() {
  static const std::vector<PaperSize> all{{960, 540}, {720, 540}, {842, 595}, {1191, 842}};
  return all;
}

TEST(EveryView, OfTheSampleHasTextThatIsReadAndFitsOnEveryPaper) {
  for (const View& view : sample_views(Language::japanese)) {
    for (const PaperSize& paper : papers()) {
      const Picture picture = readable(view, paper);
      const std::string name = view.name + " on " + std::to_string(static_cast<int>(paper.width));
      // 4:3 has three quarters of the width for the same texts.
      const double least = least_text_size(paper) * (paper.width < 800 ? 0.7 : 0.97);
      EXPECT_GE(Sheet(picture).least_text(), least) << name;
      expect_fits(name, picture);
    }
  }
}

TEST(EveryView, OfTheSampleFitsInEnglishToo) {
  for (const View& view : sample_views(Language::english)) {
    const Picture picture = readable(view, {});
    // English names of ministries are three times as long.
    EXPECT_GE(Sheet(picture).least_text(), 7) << view.name;
    expect_fits(view.name, picture);
  }
}

TEST(EveryView, OfALargePlanHasTextThatIsReadAndFits) {
  for (const View& view : views_of(large_plan(), "1.3", "1.3.1.r2", Language::japanese)) {
    const Picture picture = readable(view, {});
    EXPECT_GE(Sheet(picture).least_text(), 9) << view.name;
    expect_fits(view.name, picture);
  }
}

TEST(EveryView, FitsAtEveryStepOfThinning) {
  for (const View& view : sample_views(Language::japanese)) {
    for (int thinning = 0; thinning <= kMostThinning; ++thinning) {
      expect_fits(view.name + " thinned by " + std::to_string(thinning), drawn(view, {}, thinning));
    }
  }
}

TEST(EveryView, GivesTheSameBytesEachTime) {
  for (const View& view : sample_views(Language::japanese)) {
    EXPECT_TRUE(Sheet(drawn(view, {}, 0)).bytes(PictureFormat::svg) ==
                Sheet(drawn(view, {}, 0)).bytes(PictureFormat::svg))
        << view.name;
  }
}

TEST(EveryView, IsAnSvgThatOfficeProgramsImport) {
  for (const View& view : sample_views(Language::japanese)) {
    const std::string svg = Sheet(drawn(view, {}, 0)).bytes(PictureFormat::svg);
    xmlDoc* document = xmlReadMemory(svg.data(), static_cast<int>(svg.size()), "test.svg", nullptr,
                                     XML_PARSE_NONET | XML_PARSE_NOERROR);
    EXPECT_NE(document, nullptr) << view.name;
    xmlFreeDoc(document);
    EXPECT_THAT(svg, HasSubstr("<text")) << view.name;
    for (const char* unknown : {"<style", "transparent", "dominant-baseline", "textLength",
                                "clip-path", "<foreignObject", "<!DOCTYPE", "currentColor"}) {
      EXPECT_THAT(svg, Not(HasSubstr(unknown))) << view.name;
    }
  }
}

TEST(EveryView, HasItsFontInThePdf) {
  for (const View& view : sample_views(Language::japanese)) {
    EXPECT_THAT(Sheet(drawn(view, {}, 0)).bytes(PictureFormat::pdf), HasSubstr("NotoSansCJKjp"))
        << view.name;
  }
}

bool japanese(const std::string& text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
}

TEST(EveryView, SaysItsOwnWordsInEnglishWhereThatIsAskedFor) {
  for (const View& view : sample_views(Language::english)) {
    const Picture picture = drawn(view, {}, 0);
    for (const LegendEntry& entry : picture.legend) {
      EXPECT_FALSE(japanese(entry.text)) << view.name << ": " << entry.text;
    }
    EXPECT_FALSE(japanese(picture.aside_title)) << view.name;
    for (const PictureNode& node : picture.nodes) {
      if (node.look == Look::ministry || node.look == Look::cabinet_office) {
        EXPECT_FALSE(japanese(node.lines.front())) << view.name << ": " << node.lines.front();
      }
    }
  }
}

TEST(RowView, OfManyItemsHasThemInOneLineEachAndCountsTheRest) {
  const Picture picture = row_picture(large_plan(), "1.3.1.r2");
  std::size_t items = 0;
  for (const PictureNode& node : picture.nodes) {
    items += node.look == Look::status || node.look == Look::next ? 1 : 0;
    EXPECT_GE(node.font_size, 10) << node.id;
  }
  EXPECT_EQ(items, 24U);
}

}  // namespace
}  // namespace polink
