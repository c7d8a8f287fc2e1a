#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <libxml/parser.h>

#include "graph/error.h"
#include "queries/part.h"
#include "render/export/formats.h"
#include "render/export/property_graph.h"
#include "render/export/turtle_text.h"
#include "render/export/xml_text.h"
#include "tests/render/small_plan.h"

namespace polink {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const std::vector<Document>& no_documents() {
  static const std::vector<Document> none;
  return none;
}

std::string exported(const std::string& format, const PolicyGraph& graph) {
  return export_format(format).make({graph, no_documents(), true}).front().bytes;
}

PolicyGraph part(const std::vector<std::string>& ids, int depth,
                 const std::vector<std::string>& kinds = {}) {
  return part_of(small_plan::two_sections(), {kinds, ids, depth});
}

std::vector<std::string> keys(const PolicyGraph& graph) {
  std::vector<std::string> all;
  for (const PropertyNode& node : property_graph(graph).nodes) {
    all.push_back(node.key);
  }
  return all;
}

PolicyGraph plan_with_text(const std::string& text) {
  return small_plan::Builder()
      .section("1.1.1", "川", SectionLevel::subsection)
      .measure("1.1.1.r1", MeasureKind::plan, 1, text)
      .take();
}

TEST(Part, IsOfTheIdsAlone) {
  EXPECT_THAT(keys(part({"1.2.1.r1.n1", "1.1.1.r1.n1"}, 0)),
              ElementsAre("1.1.1.r1.n1", "1.2.1.r1.n1"));
}

TEST(Part, HasTheEdgesBetweenWhatItHas) {
  const PropertyGraph graph = property_graph(part({"1.2.1.r1.n1", "1.1.1.r1.n1"}, 0));
  ASSERT_EQ(graph.edges.size(), 1U);
  EXPECT_EQ(graph.edges.front().kind, "repost_of");
  EXPECT_EQ(graph.nodes[graph.edges.front().from].key, "1.2.1.r1.n1");
}

TEST(Part, GoesSoManyStepsAroundTheIds) {
  EXPECT_THAT(keys(part({"1.1.1.r1.s1"}, 1)),
              ElementsAre("1.1.1", "law/河川美化法", "1.1.1.r1.s1", "1.1.1.r1.n1"));
}

TEST(Part, OfASectionIsAllThatStandsInIt) {
  EXPECT_THAT(keys(part({"1.2"}, 0)),
              ElementsAre("1.2", "1.2.1", "1.2.1.r1", "1.2.1.r1.n1", "1.2.1.r1.n2"));
}

TEST(Part, HasTheKindsAskedForOnly) {
  EXPECT_THAT(keys(part({}, 1, {"law", "plan"})),
              ElementsAre("law/河川美化法", "1.1.1.r1", "1.2.1.r1"));
}

TEST(Part, OfWhatIsNotThereIsRefused) {
  EXPECT_THROW(part({"9.9"}, 1), Error);
  EXPECT_THROW(part({}, 1, {"tree"}), Error);
}

TEST(Formats, KeepApartWhatHasTheSameNameInTwoKinds) {
  Node organisation;
  organisation.kind = NodeKind::organisation;
  organisation.id = "水";
  Node law = organisation;
  law.kind = NodeKind::law;
  EXPECT_EQ(node_key(organisation), "organisation/水");
  EXPECT_EQ(node_key(law), "law/水");
}

TEST(Formats, WriteTheSameBytesEachTime) {
  const PolicyGraph graph = small_plan::two_sections();
  for (const ExportFormat& format : export_formats()) {
    EXPECT_EQ(exported(format.word, graph), exported(format.word, small_plan::two_sections()))
        << format.word;
  }
}

TEST(Formats, OfAnEmptyGraphAreWhole) {
  for (const ExportFormat& format : export_formats()) {
    EXPECT_NO_THROW((void)exported(format.word, PolicyGraph{})) << format.word;
  }
}

TEST(Xml, HasNoSignThatEndsATextAndNoControlCharacters) {
  EXPECT_EQ(xml_text("a<b>&\"\n\x01\x1b\xef\xbf\xbe"), "a&lt;b&gt;&amp;&quot;&#10;");
}

TEST(Xml, OfTextThatIsMarkupIsWellFormed) {
  const PolicyGraph graph = plan_with_text("</data>\x0b<x y=\"1\">&amp; ]]>");
  for (const std::string format : {"graphml", "gexf"}) {
    const std::string text = exported(format, graph);
    xmlDocPtr read = xmlReadMemory(text.data(), static_cast<int>(text.size()), "x", nullptr,
                                   XML_PARSE_NONET | XML_PARSE_NOERROR);
    EXPECT_NE(read, nullptr) << format;
    xmlFreeDoc(read);
  }
}

TEST(Dot, KeepsABackslashFromEscapingTheQuoteBehindIt) {
  EXPECT_THAT(exported("dot", plan_with_text("a\\")), HasSubstr("polink_text=\"a\\\\\""));
  EXPECT_THAT(exported("dot", plan_with_text("a\"b")), HasSubstr("polink_text=\"a\\\"b\""));
}

TEST(Csv, HasNoFormulas) {
  EXPECT_THAT(exported("csv", plan_with_text("=1+1")), HasSubstr(",\"'=1+1\","));
  EXPECT_THAT(exported("csv", plan_with_text(" ＝1")), HasSubstr(",\"' ＝1\","));
}

TEST(Csv, HasTheHeadsOfItsReader) {
  const PolicyGraph graph = small_plan::two_sections();
  const ExportInput neo4j{graph, no_documents(), true, "neo4j", "", Language::english};
  const ExportInput gephi{graph, no_documents(), true, "gephi", "", Language::english};
  EXPECT_THAT(csv_files(neo4j)[0].bytes, testing::StartsWith("key:ID,:LABEL,label,polink_id,"));
  EXPECT_THAT(csv_files(neo4j)[1].bytes, testing::StartsWith(":START_ID,:END_ID,:TYPE,"));
  EXPECT_THAT(csv_files(neo4j)[0].bytes, HasSubstr("\"1.1.1.r1\",\"Measure;Plan\","));
  EXPECT_THAT(csv_files(gephi)[0].bytes, testing::StartsWith("Id,Label,kind,"));
  EXPECT_THAT(csv_files(gephi)[1].bytes, testing::StartsWith("Source,Target,Type,Id,Label,kind,"));
}

TEST(Turtle, EscapesWhatEndsALiteral) {
  EXPECT_EQ(turtle_literal("a\"\\\n", "ja"), "\"a\\\"\\\\\\n\"@ja");
}

TEST(Turtle, PercentEncodesWhatEndsAnIri) {
  EXPECT_EQ(iri_part("河川 <美化>法#1%"), "河川%20%3C美化%3E法%231%25");
}

TEST(Turtle, NamesTheLinesOfTheSource) {
  Node node;
  node.id = "1.1.1.r1";
  node.document_id = "umi";
  node.first_line = 10;
  node.last_line = 12;
  node.facts = MeasureFacts{};
  PolicyGraph graph;
  graph.add(node);
  const std::string text = exported("turtle", graph);
  EXPECT_THAT(text, HasSubstr("prov:wasQuotedFrom <urn:polink:document/umi#line=9,12>"));
  EXPECT_THAT(text, HasSubstr("<urn:polink:document/umi/1.1.1.r1> a polink:Measure"));
}

TEST(Mermaid, LetsNoTextEndALabel) {
  const std::string text = exported("mermaid", plan_with_text("\"]; click <b>"));
  EXPECT_THAT(text, HasSubstr("n1[\"1.1.1.r1 #34;#93;#59; click #60;b#62;\"]:::k_plan"));
}

TEST(Mermaid, RefusesWhatItWouldNotDraw) {
  small_plan::Builder builder;
  builder.section("1.1.1", "川", SectionLevel::subsection);
  for (int row = 1; row <= 501; ++row) {
    builder.measure("1.1.1.r" + std::to_string(row), MeasureKind::plan, row, "川");
  }
  const PolicyGraph graph = builder.take();
  EXPECT_THROW((void)exported("mermaid", graph), Error);
}

TEST(Json, IsOfWholeDocumentsOnly) {
  const PolicyGraph graph = small_plan::two_sections();
  const ExportInput input{graph, no_documents(), false};
  EXPECT_THROW((void)export_format("json").make(input), Error);
}

}  // namespace
}  // namespace polink
