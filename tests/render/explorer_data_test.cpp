#include "render/explorer_data.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/error.h"
#include "tests/made.h"

// What the page knows.
namespace polink {
namespace {

using made::measure;
using made::repost;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

// Two rows in two sections; the second repeats a next step of the first, in other words
// and without the ministry that leads.
Document harbours() {
  Document d = made::document("plan");
  d.lines = {"1. 海",           "港を直す。", "港を直した。",
             "岸壁を3件直す。", "道を直す。", "岸壁を5件直す。"};
  d.sections = {made::section("1", "海"), made::section("1.1", "港"),
                made::section("1.1.1", "港の工事"), made::section("1.2", "道"),
                made::section("1.2.1", "道の工事")};
  d.organisations = {made::organisation("国", "国土交通省"), made::organisation("水", "水産庁")};
  d.laws = {made::law("港湾法")};
  d.measures = {measure("1.1.1.r1", "「港湾法」により港を2024年度までに直す。", {"*国"}, 2),
                measure("1.1.1.r1.s1", "港を直した。", {}, 3),
                measure("1.1.1.r1.n1", "岸壁を3件直す。", {"*国", "水"}, 4),
                measure("1.2.1.r1", "道を直す。", {"*水"}, 5),
                repost(measure("1.2.1.r1.n1", "岸壁を5件直す。", {"水"}, 6))};
  d.citations = {made::cites_law("1.1.1.r1", "港湾法", "港湾法")};
  d.deadlines = {
      {"1.1.1.r1", 1, "2024年度までに", "by", "2024-04-01", "2025-03-31", "fiscal_year"}};
  d.links = {made::repost_of("1.2.1.r1.n1", "1.1.1.r1.n1", 0.9),
             {"1.1.1.r1.n1", "1.1.1.r1.s1", LinkKind::follows, 0.8, "aligned"}};
  return d;
}

ExplorerOptions on(const std::string& day) {
  ExplorerOptions options;
  options.today = day;
  options.version = "9.9";
  return options;
}

ExplorerData data_of(const std::vector<Document>& documents, const ExplorerOptions& options) {
  const made::Folder folder;
  Store::open_or_create(folder / "policy.db").save(documents, false);
  const Store store = Store::open(folder / "policy.db");
  return explorer_data(store.graph(), explorer_documents(store, {}), options);
}

Json of(const Document& document, const ExplorerOptions& options = on("2025-04-01")) {
  return data_of({document}, options).json;
}

std::vector<std::string> ids_in(const Json& list, const char* name = "id") {
  std::vector<std::string> ids;
  for (const Json& one : list) {
    ids.push_back(one.at(name));
  }
  return ids;
}

TEST(ExplorerData, SaysWhatItIsOf) {
  const Json data = of(harbours());
  EXPECT_EQ(data.at("format"), 1);
  EXPECT_EQ(data.at("polink"), "9.9");
  EXPECT_EQ(data.at("title"), "計画 plan");
  EXPECT_EQ(data.at("language"), "ja");
  EXPECT_EQ(data.at("today"), "2025-04-01");
  EXPECT_THAT(ids_in(data.at("documents")), ElementsAre("plan"));
  EXPECT_FALSE(data.contains("left_out"));
}

TEST(ExplorerData, HasEachMeasureWithThoseBehindIt) {
  const Json data = of(harbours());
  EXPECT_THAT(ids_in(data.at("measures")),
              ElementsAre("1.1.1.r1", "1.1.1.r1.s1", "1.1.1.r1.n1", "1.2.1.r1", "1.2.1.r1.n1"));
  const Json& next = data.at("measures")[2];
  EXPECT_EQ(next.at("section"), "1.1.1");
  EXPECT_EQ(next.at("kind"), "next");
  EXPECT_EQ(next.at("text"), "岸壁を3件直す。");
  EXPECT_EQ(next.at("by"), Json::parse(R"([{"code": "国", "lead": true}, {"code": "水"}])"));
  EXPECT_EQ(next.at("lines"), Json::parse("[4, 4]"));
  EXPECT_FALSE(next.contains("repost"));
  EXPECT_EQ(data.at("measures")[4].at("repost"), true);
}

TEST(ExplorerData, TellsOfADeadlineWhetherItIsOver) {
  const auto deadline = [](const std::string& day) {
    return of(harbours(), on(day)).at("measures")[0].at("deadlines")[0];
  };
  EXPECT_EQ(deadline("2025-03-31"), Json::parse(R"({"surface": "2024年度までに", "kind": "by",
      "from": "2024-04-01", "to": "2025-03-31", "precision": "fiscal_year",
      "fiscal_year": 2024})"));
  EXPECT_EQ(deadline("2025-04-01").at("overdue"), true);
}

TEST(ExplorerData, LinksThingsByTheirKeys) {
  const Json data = of(harbours());
  std::vector<std::string> links;
  for (const Json& link : data.at("links")) {
    links.push_back(link.at("kind").get<std::string>() + " " + link.at("from").get<std::string>() +
                    " " + link.at("to").get<std::string>());
  }
  EXPECT_THAT(links,
              UnorderedElementsAre("cites 1.1.1.r1 law:港湾法", "follows 1.1.1.r1.n1 1.1.1.r1.s1",
                                   "repost_of 1.2.1.r1.n1 1.1.1.r1.n1"));
}

TEST(ExplorerData, PutsARepostBesideItsOriginWithTheDifferences) {
  const Json reposts = of(harbours()).at("findings").at("reposts");
  ASSERT_THAT(reposts, SizeIs(1));
  const Json& one = reposts[0];
  EXPECT_EQ(one.at("id"), "1.2.1.r1.n1");
  EXPECT_EQ(one.at("origins"), Json::parse(R"(["1.1.1.r1.n1"])"));
  EXPECT_EQ(one.at("text_change"), "substance");
  EXPECT_EQ(one.at("changed"), true);
  EXPECT_EQ(one.at("difference"), Json::parse(R"(["岸壁を", ["3", "5"], "件直す。"])"));
  EXPECT_EQ(one.at("dropped"), Json::parse(R"(["国"])"));
}

TEST(ExplorerData, SaysFindingsInBothLanguages) {
  Document document = harbours();
  document.measures.push_back(measure("1.2.1.r2", "橋を直す。"));
  const Json data = of(document);
  for (const char* kind : {"drift", "gaps"}) {
    ASSERT_FALSE(data.at("findings").at(kind).empty()) << kind;
    for (const Json& finding : data.at("findings").at(kind)) {
      EXPECT_FALSE(finding.at("sentence").at("ja").get<std::string>().empty());
      EXPECT_FALSE(finding.at("sentence").at("en").get<std::string>().empty());
    }
  }
}

TEST(ExplorerData, CarriesTheLinesOfTheSource) {
  EXPECT_EQ(of(harbours()).at("source").at("plan").at(3), "岸壁を3件直す。");
}

TEST(ExplorerData, IsTheSameEachTime) { EXPECT_EQ(of(harbours()).dump(), of(harbours()).dump()); }

TEST(ExplorerData, NarrowsToASectionWithTheRowsThatItRepeats) {
  Document document = harbours();
  document.sections.push_back(made::section("1.3", "空"));
  document.sections.push_back(made::section("1.3.1", "空港"));
  document.measures.push_back(measure("1.3.1.r1", "滑走路を延ばす。", {"国"}));
  document.lines.emplace_back("滑走路を延ばす。");
  ExplorerOptions options = on("2025-04-01");
  options.scope.section = "1.2";
  const ExplorerData data = data_of({document}, options);
  EXPECT_THAT(ids_in(data.json.at("measures")),
              ElementsAre("1.1.1.r1", "1.1.1.r1.s1", "1.1.1.r1.n1", "1.2.1.r1", "1.2.1.r1.n1"));
  EXPECT_THAT(ids_in(data.json.at("sections")), ElementsAre("1", "1.1", "1.1.1", "1.2", "1.2.1"));
  EXPECT_EQ(data.json.at("left_out"), Json::parse(R"({"not_asked": 1})"));
  EXPECT_EQ(data.json.at("source").at("plan").at(6), "");
  options.scope.section = "9";
  EXPECT_THROW(data_of({document}, options), Error);
}

TEST(ExplorerData, NarrowsToIdsCodesAndLaws) {
  Document document = harbours();
  document.links.clear();
  const auto among = [&](const std::string& id) {
    ExplorerOptions options = on("2025-04-01");
    options.scope.among = {id};
    return ids_in(data_of({document}, options).json.at("measures"));
  };
  const auto first_row = ElementsAre("1.1.1.r1", "1.1.1.r1.s1", "1.1.1.r1.n1");
  EXPECT_THAT(among("1.1.1.r1.s1"), first_row);
  EXPECT_THAT(among("1.1"), first_row);
  EXPECT_THAT(among("国"), first_row);
  EXPECT_THAT(among("港湾法"), first_row);
  EXPECT_THAT(among("1.2.1.r1"), ElementsAre("1.2.1.r1", "1.2.1.r1.n1"));
  EXPECT_THAT(among("1.2.1.r"), IsEmpty());
}

TEST(ExplorerData, LeavesOutWholeRowsBeyondWhatAPageHoldsAndSaysSo) {
  ExplorerOptions options = on("2025-04-01");
  options.scope.most_measures = 4;
  const ExplorerData data = data_of({harbours()}, options);
  EXPECT_THAT(ids_in(data.json.at("measures")),
              ElementsAre("1.1.1.r1", "1.1.1.r1.s1", "1.1.1.r1.n1"));
  EXPECT_EQ(data.json.at("left_out").at("beyond"), 2);
  EXPECT_FALSE(data.json.at("left_out").contains("documents"));
  EXPECT_EQ(data.beyond, 2U);
  EXPECT_THAT(data.json.at("findings").at("reposts"), IsEmpty());
}

TEST(ExplorerData, TellsHowAllMeasuresSpreadWhereAPageHasRoomForSome) {
  Document document = harbours();
  ExplorerOptions options = on("2025-04-01");
  options.scope.most_measures = 4;
  const Json chapters = data_of({document}, options).json.at("left_out").at("chapters");
  ASSERT_EQ(chapters.size(), 1U);
  EXPECT_EQ(chapters[0].at("id"), "1");
  EXPECT_EQ(chapters[0].at("measures"), 5);
  EXPECT_EQ(chapters[0].at("on_page"), 3);
}

TEST(ExplorerData, TellsOfDocumentsWhereThereAreVeryManyChapters) {
  Document document = made::document("many");
  for (int i = 1; i <= 301; ++i) {
    const std::string id = std::to_string(i);
    document.sections.push_back(made::section(id, "章"));
    document.measures.push_back(made::measure(id + ".r1", "港を直す。", {}, i));
  }
  ExplorerOptions options = on("2025-04-01");
  options.scope.most_measures = 100;
  const Json left_out = data_of({document}, options).json.at("left_out");
  EXPECT_FALSE(left_out.contains("chapters"));
  EXPECT_EQ(left_out.at("documents"),
            Json::parse(R"([{"id": "many", "title": "", "measures": 301, "on_page": 100}])"));
}

TEST(ExplorerData, PrefixesIdsWhereThereAreSeveralDocuments) {
  Document second = harbours();
  second.id = "other";
  const Json data = data_of({harbours(), second}, on("2025-04-01")).json;
  EXPECT_EQ(data.at("measures")[0].at("id"), "plan:1.1.1.r1");
  EXPECT_EQ(data.at("title"), "計画 plan、計画 plan");
  EXPECT_EQ(data.at("source").size(), 2U);
}

TEST(ExplorerData, RefusesADayThatIsNone) { EXPECT_THROW(of(harbours(), on("tomorrow")), Error); }

}  // namespace
}  // namespace polink
