#include <algorithm>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "queries/across.h"
#include "queries/diff.h"
#include "queries/follows.h"
#include "queries/linking.h"
#include "queries/refs.h"
#include "queries/show.h"
#include "queries/surroundings.h"
#include "render/diff_answers.h"
#include "render/views/views.h"
#include "tests/loaders/layouts/ocr_noise.h"
#include "tests/loaders/reading.h"
#include "tests/made.h"

// The sample document and its next year.
namespace polink {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::UnorderedElementsAreArray;

Document sample(const std::string& file, const std::string& id) {
  LoadOptions options;
  options.document_id = id;
  options.registers = &reading::registers();
  Document document = load_plan(std::string(POLINK_SOURCE_DIR) + "/data/" + file, options);
  link(document);
  return document;
}

const PolicyGraph& before() {
  static const PolicyGraph graph = made::graph_of(sample("sample_plan.txt", "plan2024"));
  return graph;
}

const PolicyGraph& after() {
  static const PolicyGraph graph = made::graph_of(sample("sample_plan_next.txt", "plan2025"));
  return graph;
}

std::string line_of(const Change& change) {
  const auto or_dash = [](const std::string& id) { return id.empty() ? "-" : id; };
  return std::string(to_string(change.kind)) + "\t" + change.thing + "\t" +
         or_dash(change.before_id) + "\t" + or_dash(change.after_id);
}

std::vector<std::string> lines_of(const Diff& diff) {
  std::vector<std::string> lines;
  std::ranges::transform(diff.changes, std::back_inserter(lines), line_of);
  return lines;
}

std::vector<std::string> truth() {
  std::ifstream file(std::string(POLINK_SOURCE_DIR) + "/tests/sample_next_truth/changes.tsv");
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with("#")) {
      lines.push_back(line);
    }
  }
  return lines;
}

TEST(TwoYears, DifferInWhatTheirAuthorChangedAndInNothingElse) {
  EXPECT_THAT(lines_of(find_diff(before(), after())), UnorderedElementsAreArray(truth()));
}

TEST(TwoYears, DifferInThePunctuationOfOneText) {
  DiffFilter filter;
  filter.noise = true;
  EXPECT_THAT(lines_of(find_diff(before(), after(), filter)),
              Contains("text\tplan\t1.1.3.r1\t1.1.3.r1"));
  EXPECT_EQ(find_diff(before(), after()).noise, 1);
}

TEST(TwoYears, ASectionIsAskedForByTheIdOfEitherYear) {
  DiffFilter filter;
  filter.section = "1.2.1";
  const Diff diff = find_diff(before(), after(), filter);
  EXPECT_THAT(lines_of(diff), Contains("gone\tplan\t1.2.1.r3\t-"));
  EXPECT_THAT(lines_of(diff), Contains("new\tplan\t-\t1.2.1.r1"));
}

TEST(TwoYears, AreWrittenWithWholeTextsForASheet) {
  const Diff diff = find_diff(before(), after());
  const Table table = diff_table(diff);
  ASSERT_EQ(table.rows.size(), diff.changes.size());
  for (const auto& row : table.rows) {
    EXPECT_EQ(row.size(), table.columns.size());
  }
  const Table counts = diff_counts(diff);
  ASSERT_FALSE(counts.rows.empty());
  EXPECT_EQ(counts.rows.front().front(), "1");
  // What was 1.2.1 is 1.2.2 now: there a row and an item are gone.
  const Table below = diff_counts(diff, 3);
  const auto row = std::ranges::find(below.rows, "1.2.2", [](const auto& r) { return r.front(); });
  ASSERT_NE(row, below.rows.end());
  EXPECT_EQ((*row)[2], "4");
}

TEST(TwoYears, ShowANumberThatDiffersAsAWhole) {
  DiffFilter filter;
  filter.kinds = {ChangeKind::text};
  filter.things = {"status"};
  const Diff diff = find_diff(before(), after(), filter);
  ASSERT_FALSE(diff.changes.empty());
  EXPECT_THAT(what_differs(diff.changes.front(), Language::english),
              HasSubstr("〔143→158〕市町村"));
}

TEST(TwoYears, AreDrawnBySectionAndOneSectionChangeByChange) {
  const Picture all = diff_picture(after(), find_diff(before(), after()), "旧", "新");
  EXPECT_THAT(all.title, HasSubstr("旧 から 新"));
  EXPECT_NE(find_node(all, "cell-0-1"), nullptr);
  DiffFilter filter;
  filter.section = "1.1.1";
  const Picture one =
      diff_picture(after(), find_diff(before(), after(), filter), "旧", "新", "1.1.1");
  ASSERT_NE(find_node(one, "old-0"), nullptr);
  EXPECT_EQ(find_node(one, "old-0")->of, "1.1.1.r1.s1");
}

// A clean reading and a poor one are no two years: nothing came, went or was rewritten.
TEST(TwoYears, APoorReadingOfTheSameIsNoChange) {
  const std::string text = made::bytes_of(std::string(POLINK_SOURCE_DIR) + "/data/sample_plan.txt");
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    made_up::Random random(seed);
    Document noisy = reading::document(made_up::with_ocr_noise(text, random));
    link(noisy);
    EXPECT_THAT(lines_of(find_diff(before(), made::graph_of(noisy))), testing::IsEmpty()) << seed;
  }
}

// --- Both in one database --------------------------------------------------------

const Store& both_stored() {
  static const made::Folder folder;
  static const Store store = [] {
    Store::open_or_create(folder / "policy.db")
        .save({sample("sample_plan.txt", "plan2024"), sample("sample_plan_next.txt", "plan2025")},
              false, link_across);
    return Store::open(folder / "policy.db");
  }();
  return store;
}

const PolicyGraph& both() {
  static const PolicyGraph graph = both_stored().graph();
  return graph;
}

TEST(TwoYears, ShareTheirOrganisations) {
  EXPECT_EQ(both().all(NodeKind::organisation).size(), before().all(NodeKind::organisation).size());
  EXPECT_FALSE(both().find("plan2024:デジ"));
}

std::string told(const Shown& shown) {
  std::string text = shown.node.id + shown.node.text;
  for (const auto& relation : shown.relations) {
    text +=
        "\n" + relation.relation + " " + relation.id + " " + relation.text + " " + relation.words;
  }
  return text;
}

std::string told(const std::vector<Reference>& references) {
  std::string text;
  for (const Reference& r : references) {
    text += r.source + " " + std::string(to_string(r.relation)) + " " + r.target + " " + r.surface +
            " " + r.article + " " + std::to_string(r.line) + "\n";
  }
  return text;
}

std::string told(const std::vector<FollowsPair>& pairs) {
  std::string text;
  for (const FollowsPair& pair : pairs) {
    text += pair.next + " " + pair.status + " " + pair.method + "\n";
  }
  return text;
}

TEST(TwoYears, AQuestionAboutOneThingIsAnsweredFromItsSurroundingsAsFromTheWhole) {
  std::size_t asked = 0;
  for (auto [v, end] = boost::vertices(both().boost()); v != end; ++v) {
    const Node& node = both().node(*v);
    const Surroundings part = surroundings(both_stored(), node.id, std::nullopt);
    ASSERT_EQ(part.id, node.id);
    EXPECT_EQ(told(show(part.graph, part.id)), told(show(both(), node.id)));
    EXPECT_EQ(told(find_references(part.graph, part.id)), told(find_references(both(), node.id)));
    if (node.kind == NodeKind::measure) {
      EXPECT_EQ(told(find_follows(part.graph, part.id)), told(find_follows(both(), node.id)));
    }
    asked += part.graph.size() < both().size() ? 1 : 0;
  }
  EXPECT_GT(asked, both().size() / 2);  // of the others everything is around
}

TEST(TwoYears, SurroundingsKeepToTheDocumentThatIsAskedFor) {
  const Surroundings part = surroundings(both_stored(), "総務省", "plan2024");
  for (const auto v : part.graph.all(NodeKind::measure)) {
    EXPECT_EQ(part.graph.node(v).document_id, "plan2024");
  }
  EXPECT_EQ(part.graph.node(*part.graph.find(part.id)).kind, NodeKind::organisation);
}

TEST(TwoYears, EachYearsPartHoldsWhatItRefersTo) {
  const PolicyGraph part = part_of(both(), "plan2024");
  const std::size_t all = both().all(NodeKind::instrument).size();
  EXPECT_LT(part.all(NodeKind::instrument).size(), all);
  EXPECT_EQ(part.all(NodeKind::organisation).size(), both().all(NodeKind::organisation).size());
  for (const auto v : both().all(NodeKind::measure)) {
    if (both().node(v).document_id == "plan2024") {
      const auto copy = part.find(both().node(v).id);
      ASSERT_TRUE(copy);
      EXPECT_EQ(part.out(*copy, EdgeKind::cites).size(), both().out(v, EdgeKind::cites).size());
      EXPECT_EQ(part.in(*copy, EdgeKind::responsible).size(),
                both().in(v, EdgeKind::responsible).size());
    }
  }
}

TEST(TwoYears, DifferInOneDatabaseAsInTwo) {
  const Diff diff = find_diff(part_of(both(), "plan2024"), part_of(both(), "plan2025"));
  EXPECT_EQ(diff.changes.size(), truth().size());
}

}  // namespace
}  // namespace polink
