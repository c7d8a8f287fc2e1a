#include "queries/across.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "queries/duplicates.h"
#include "queries/gaps.h"
#include "queries/overlaps.h"
#include "queries/reposts.h"
#include "queries/stats.h"
#include "tests/made.h"

// Several documents in one database.
namespace polink {
namespace {

using made::measure;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* lamp = "全国の灯台の光源を省電力のものに取り替え、点検の回数を減らす。";
constexpr const char* lamp_misread =
    "全国の灯台の光源を省電カのものに取り替え、点検の回数を減らす。";
constexpr const char* school = "漁村の学校で海の生き物を調べる授業を開き、成果を展示する。";

Document year(const std::string& name, std::vector<Measure> measures) {
  Document document = made::document(name);
  document.sections = {made::section("1", "章"), made::section("1.1", "節")};
  document.organisations = {made::organisation("経", "経済産業省")};
  document.measures = std::move(measures);
  return document;
}

// `source>target kind method`
std::vector<std::string> links_of(const Store& store) {
  std::vector<std::string> lines;
  for (const auto& row : store
                             .query("SELECT document_id || ':' || source_id || '>' || "
                                    "target_document_id || ':' || target_id || ' ' || kind || ' ' "
                                    "|| method FROM across_link ORDER BY 1")
                             .rows) {
    lines.push_back(*row[0]);
  }
  return lines;
}

class Across : public testing::Test {
 protected:
  void load(const Document& document, bool replace = false) {
    Store::open_or_create(folder_ / "policy.db").save({document}, replace, link_across);
  }
  [[nodiscard]] Store store() const { return Store::open(folder_ / "policy.db"); }

  const Document old_ = year("y1", {measure("1.1.r1", lamp), measure("1.1.r2", school)});
  const Document new_ =
      year("y2", {measure("1.1.r1", lamp_misread), made::repost(measure("1.1.r2", school))});
  const std::vector<std::string> links_ = {"y2:1.1.r1>y1:1.1.r1 duplicate_of near",
                                           "y2:1.1.r2>y1:1.1.r2 repost_of identical"};

 private:
  made::Folder folder_;
};

TEST_F(Across, ADocumentIsLinkedToThoseAlreadyThere) {
  load(old_);
  load(new_);
  EXPECT_EQ(links_of(store()), links_);
}

TEST_F(Across, TheOrderOfLoadingMakesNoDifference) {
  load(new_);
  load(old_);
  EXPECT_EQ(links_of(store()), links_);
}

TEST_F(Across, ReplacingEitherDocumentKeepsTheLinksRight) {
  load(old_);
  load(new_);
  load(old_, true);
  EXPECT_EQ(links_of(store()), links_);
  load(new_, true);
  EXPECT_EQ(links_of(store()), links_);
  load(year("y1", {measure("1.1.r7", lamp)}), true);
  EXPECT_THAT(links_of(store()), ElementsAre("y2:1.1.r1>y1:1.1.r7 duplicate_of near"));
}

TEST_F(Across, ARepostThatHasAnOriginInItsDocumentNeedsNoOther) {
  Document linked = new_;
  linked.measures.push_back(measure("1.1.r3", school));
  linked.links = {made::repost_of("1.1.r2", "1.1.r3")};
  load(old_);
  load(linked);
  EXPECT_EQ(links_of(store()),
            (std::vector<std::string>{"y2:1.1.r1>y1:1.1.r1 duplicate_of near",
                                      "y2:1.1.r3>y1:1.1.r2 duplicate_of exact"}));
}

TEST_F(Across, ShortTextsSayTooLittle) {
  load(year("y1", {measure("1.1.r1", "引き続き推進。")}));
  load(year("y2", {measure("1.1.r1", "引き続き推進。")}));
  EXPECT_THAT(links_of(store()), IsEmpty());
}

TEST_F(Across, CopiesOfOneTextAreLinkedWithTheFirstOnly) {
  load(year("y1", {measure("1.1.r1", lamp), measure("1.1.r2", lamp), measure("1.1.r3", lamp)}));
  load(year("y2", {measure("1.1.r1", lamp), measure("1.1.r2", lamp)}));
  EXPECT_EQ(links_of(store()).size(), 4U);
}

TEST_F(Across, CountsAreTold) {
  load(old_);
  load(new_);
  const auto counts = store().across("y1");
  ASSERT_EQ(counts.size(), 1U);
  EXPECT_EQ(counts[0].document_id, "y2");
  EXPECT_EQ(counts[0].duplicates, 1);
  EXPECT_EQ(counts[0].reposts, 0);
  EXPECT_EQ(counts[0].reposted, 1);
}

TEST_F(Across, DuplicatesOfTwoDocumentsAreListedWhereAskedFor) {
  load(old_);
  load(new_);
  const PolicyGraph graph = store().graph();
  DuplicateFilter filter;
  EXPECT_THAT(find_duplicates(graph, filter), IsEmpty());
  filter.across = DuplicateFilter::Across::documents;
  EXPECT_EQ(find_duplicates(graph, filter).size(), 2U);
  EXPECT_EQ(count_across_documents(graph), 2U);
}

TEST_F(Across, ARepostFindsItsOriginInAnotherDocument) {
  load(old_);
  load(new_);
  const auto reposts = find_reposts(store().graph(), {});
  ASSERT_EQ(reposts.size(), 1U);
  EXPECT_THAT(reposts[0].origins, ElementsAre("y1:1.1.r2"));
  EXPECT_THAT(find_reposts(store().graph("y2"), {})[0].origins, IsEmpty());
  GapFilter filter;
  filter.kinds = {GapKind::dangling_repost};
  EXPECT_THAT(find_gaps(store().graph(), filter), IsEmpty());
  EXPECT_EQ(find_gaps(store().graph("y2"), filter).size(), 1U);
}

TEST_F(Across, OneDocumentHoldsNothingOfTheOther) {
  load(old_);
  load(new_);
  const PolicyGraph part = part_of(store().graph(), "y1");
  for (const auto v : part.all(NodeKind::measure)) {
    EXPECT_EQ(part.node(v).document_id, "y1");
  }
  EXPECT_EQ(part.all(NodeKind::measure).size(), 2U);
}

}  // namespace
}  // namespace polink
