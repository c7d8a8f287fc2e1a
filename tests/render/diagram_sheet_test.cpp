#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>

#include "render/ring_layout.h"
#include "render/sheet.h"
#include "render/views/views.h"
#include "tests/render/small_plan.h"

namespace polink {
namespace {

using small_plan::two_sections;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

struct NamedPicture {
  std::string name;
  Picture picture;
};

std::vector<NamedPicture> every_view() {
  const PolicyGraph graph = two_sections();
  return {{"ministries", ministries_picture(graph)},
          {"reposts", reposts_picture(graph)},
          {"reposts counted", reposts_picture(graph, {}, 0)},
          {"measure", measure_picture(graph, "1.1.1.r1", 1)},
          {"measure far", measure_picture(graph, "1.1.1.r1.n1", 3)},
          {"row", row_picture(graph, "1.1.1.r1")},
          {"section", section_picture(graph, "1.1.1")},
          {"chapter", section_picture(graph, "1")}};
}

Picture picture_of(const std::string& text) {
  Picture picture;
  picture.title = text;
  PictureNode node;
  node.id = "node-1";
  node.lines = {text};
  node.tooltip = text;
  picture.nodes = {node};
  node.id = "node-2";
  picture.nodes.push_back(node);
  picture.edges.push_back({"node-1", "node-2", Line::repost, text, text});
  return picture;
}

// The contents that an XPath expression finds; * for any name of SVG.
std::vector<std::string> found_in(const std::string& svg, const char* path) {
  std::vector<std::string> contents;
  xmlDoc* document = xmlReadMemory(svg.data(), static_cast<int>(svg.size()), "test.svg", nullptr,
                                   XML_PARSE_NONET | XML_PARSE_NOERROR);
  if (document == nullptr) {
    ADD_FAILURE() << "not well-formed";
    return contents;
  }
  xmlXPathContext* context = xmlXPathNewContext(document);
  xmlXPathObject* result = xmlXPathEvalExpression(reinterpret_cast<const xmlChar*>(path), context);
  for (int i = 0; result->nodesetval != nullptr && i < result->nodesetval->nodeNr; ++i) {
    xmlChar* text = xmlNodeGetContent(result->nodesetval->nodeTab[i]);
    contents.emplace_back(reinterpret_cast<const char*>(text));
    xmlFree(text);
  }
  xmlXPathFreeObject(result);
  xmlXPathFreeContext(context);
  xmlFreeDoc(document);
  return contents;
}

class Text : public ::testing::TestWithParam<std::string> {};

TEST_P(Text, OfTheDocumentStaysText) {
  const std::string svg = Sheet(picture_of(GetParam())).bytes(PictureFormat::svg);
  EXPECT_THAT(found_in(svg, "//*[@id='node-1']/*[local-name()='text']"), ElementsAre(GetParam()));
  EXPECT_THAT(found_in(svg, "//*[@id='edge-1']/*[local-name()='text']"), ElementsAre(GetParam()));
  EXPECT_THAT(found_in(svg, "//*[@id='node-1']/*[local-name()='title']"), ElementsAre(GetParam()));
  EXPECT_THAT(found_in(svg, "/*/*[local-name()='title']"), ElementsAre(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Awkward, Text,
                         ::testing::Values("<b>太字</b>", "<", "\"引用\" 'と'", "a\\nb\\l\\N\\G\\",
                                           "A&B &amp; &lt;b&gt; &#x41; &nbsp", "<<b>>", "%s {x|y}",
                                           "「水辺」・①…", "<img src=x onerror=alert(1)>"));

TEST(Sheet, StripsWhatXmlHasNoPlaceFor) {
  const std::string svg = Sheet(picture_of("水\x01\x1B辺\x0C\uFFFE\n省")).bytes(PictureFormat::svg);
  EXPECT_THAT(found_in(svg, "//*[@id='node-1']/*[local-name()='text']"), ElementsAre("水辺 省"));
}

TEST(Sheet, WritesWellFormedSvgThatRefersToNothingOutside) {
  for (const auto& [name, picture] : every_view()) {
    const std::string svg = Sheet(picture).bytes(PictureFormat::svg);
    EXPECT_FALSE(found_in(svg, "//*[local-name()='text']").empty()) << name;
    EXPECT_TRUE(found_in(svg, "//*[local-name()='script' or local-name()='image']").empty());
    EXPECT_TRUE(found_in(svg, "//@*[local-name()='href']").empty()) << name;
    EXPECT_THAT(svg, Not(HasSubstr("<!DOCTYPE"))) << name;
  }
}

TEST(Sheet, GivesSvgElementsTheirIdClassAndFullText) {
  const std::string svg =
      Sheet(measure_picture(two_sections(), "1.1.1.r1", 1)).bytes(PictureFormat::svg);
  EXPECT_THAT(found_in(svg, "//*[@id='measure-1.1.1.r1']/@class"), ElementsAre("node plan"));
  EXPECT_THAT(found_in(svg, "//*[@id='measure-1.1.1.r1']/*[local-name()='title']"),
              ElementsAre("1.1.1.r1 川の水質を2030年度までに改善する。"));
  EXPECT_THAT(found_in(svg, "//*[@id='organisation-水']/@class"), ElementsAre("node ministry"));
}

TEST(Sheet, GivesTheSameBytesForTheSamePicture) {
  for (const auto& [name, picture] : every_view()) {
    for (const auto format :
         {PictureFormat::svg, PictureFormat::png, PictureFormat::pdf, PictureFormat::dot}) {
      EXPECT_TRUE(Sheet(picture).bytes(format) == Sheet(picture).bytes(format))
          << name << ", format " << static_cast<int>(format);
    }
  }
}

TEST(Sheet, OneSheetGivesEveryFormatAsIfItWereAlone) {
  const Picture picture = reposts_picture(two_sections());
  Sheet sheet(picture);
  EXPECT_FALSE(sheet.bytes(PictureFormat::png).empty());
  EXPECT_TRUE(sheet.bytes(PictureFormat::svg) == Sheet(picture).bytes(PictureFormat::svg));
}

TEST(Sheet, WritesWhatEachFormatBeginsWith) {
  Sheet sheet(reposts_picture(two_sections()));
  EXPECT_THAT(sheet.bytes(PictureFormat::png), StartsWith("\x89PNG\r\n\x1A\n"));
  EXPECT_THAT(sheet.bytes(PictureFormat::pdf), StartsWith("%PDF-"));
  EXPECT_THAT(sheet.bytes(PictureFormat::dot), StartsWith("digraph"));
  EXPECT_THAT(sheet.bytes(PictureFormat::svg), StartsWith("<?xml"));
}

TEST(Sheet, EmbedsTheFontInAPdf) {
  const std::string pdf = Sheet(reposts_picture(two_sections())).bytes(PictureFormat::pdf);
  EXPECT_THAT(pdf, HasSubstr("NotoSansCJK"));
}

TEST(Sheet, IsAsLargeAsASlide) {
  for (const auto& [name, picture] : every_view()) {
    const std::string svg = Sheet(picture).bytes(PictureFormat::svg);
    EXPECT_THAT(svg, HasSubstr("width=\"960pt\" height=\"540pt\"")) << name;
  }
}

bool is_shape(const PlacedNode& node) { return node.text_width > 0; }

// Of a shape's box, the share that is surely inside: an ellipse holds a box of
// 1/√2 of its sides.
double inner_share(const Picture& picture, const std::string& id) {
  const auto drawn = std::ranges::find(picture.nodes, id, &PictureNode::id);
  const PictureNode* node = drawn == picture.nodes.end() ? nullptr : &*drawn;
  const bool round = node != nullptr && style_of(node->look, picture.theme).shape == "ellipse";
  return round ? 1 / std::numbers::sqrt2 : 1;
}

TEST(Sheet, EveryTextIsInsideItsShape) {
  for (const auto& [name, picture] : every_view()) {
    for (const PlacedNode& node : Sheet(picture).placed()) {
      const double share = inner_share(picture, node.name);
      EXPECT_LE(node.text_width, node.box.width() * share + 0.5) << name << ": " << node.name;
      EXPECT_LE(node.text_height, node.box.height() * share + 0.5) << name << ": " << node.name;
    }
  }
}

TEST(Sheet, NoTwoThingsOverlap) {
  for (const auto& [name, picture] : every_view()) {
    const std::vector<PlacedNode> placed = Sheet(picture).placed();
    for (std::size_t i = 0; i < placed.size(); ++i) {
      for (std::size_t j = i + 1; j < placed.size(); ++j) {
        if (!is_shape(placed[i]) || !is_shape(placed[j])) {
          continue;
        }
        const Box& a = placed[i].box;
        const Box& b = placed[j].box;
        const bool apart = a.high.x <= b.low.x + 0.5 || b.high.x <= a.low.x + 0.5 ||
                           a.high.y <= b.low.y + 0.5 || b.high.y <= a.low.y + 0.5;
        EXPECT_TRUE(apart) << name << ": " << placed[i].name << " and " << placed[j].name;
      }
    }
  }
}

TEST(Sheet, EverythingIsOnThePage) {
  for (const auto& [name, picture] : every_view()) {
    const std::vector<PlacedNode> placed = Sheet(picture).placed();
    Box page;
    for (const PlacedNode& node : placed) {
      if (node.name == "sheet-corner-1") {
        page.low = node.box.low;
      } else if (node.name == "sheet-corner-2") {
        page.high = node.box.high;
      }
    }
    EXPECT_NEAR(page.width() / page.height(), 16.0 / 9.0, 0.01);
    for (const PlacedNode& node : placed) {
      EXPECT_TRUE(node.box.low.x >= page.low.x - 0.5 && node.box.high.x <= page.high.x + 0.5 &&
                  node.box.low.y >= page.low.y - 0.5 && node.box.high.y <= page.high.y + 0.5)
          << name << ": " << node.name;
    }
  }
}

TEST(RingLayout, KeepsNodesApartAndTheirNeighboursNear) {
  std::vector<RingNode> nodes;
  std::vector<RingEdge> edges;
  for (std::size_t i = 0; i < 40; ++i) {
    nodes.push_back(
        {60.0 + static_cast<double>(i % 7) * 20, 30.0 + static_cast<double>(i % 3) * 10});
    edges.push_back({i, i % 6, 1.0 + static_cast<double>(i % 5)});
  }
  const auto places = ring_layout(nodes, edges, 1.9, 10);
  ASSERT_EQ(places.size(), nodes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    for (std::size_t j = i + 1; j < nodes.size(); ++j) {
      const bool apart =
          std::abs(places[i].x - places[j].x) >= (nodes[i].width + nodes[j].width) / 2 + 10 ||
          std::abs(places[i].y - places[j].y) >= (nodes[i].height + nodes[j].height) / 2 + 10;
      EXPECT_TRUE(apart) << i << " and " << j;
    }
  }
}

TEST(RingLayout, TakesOneNodeAndNone) {
  EXPECT_TRUE(ring_layout({}, {}, 1.9, 10).empty());
  EXPECT_EQ(ring_layout({{50, 20}}, {}, 1.9, 10).size(), 1U);
}

}  // namespace
}  // namespace polink
