#include "graph/store.h"

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/error.h"
#include "tests/made.h"

namespace polink {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Document small_plan(const std::string& id = "plan") {
  Document d = made::document(id);
  d.sections = {made::section("1", "社会変革", 1), made::section("1.1", "デジタル", 2),
                made::section("1.1.1", "データ", 3)};
  d.statements = {{"1.1.vision", "1.1", StatementKind::vision, "誰もが使える。", 2}};
  d.measures = {made::measure("1.1.1.r1", "基盤を整備する。", {"*総", "文"}, 5),
                made::measure("1.1.1.r1.s1", "整備した。", {}, 5),
                made::measure("1.1.1.r1.n1", "整備を続ける。", {"総"}, 6)};
  d.organisations = {made::organisation("総", "総務省"), made::organisation("文", "文部科学省")};
  d.laws = {made::law("電波法", {"電波"})};
  d.citations = {made::cites_law("1.1.1.r1", "電波法", "「電波法」")};
  d.indicators = {{"1.1.t1",
                   "1.1",
                   IndicatorKind::target,
                   "普及率",
                   false,
                   4,
                   {{1, "", "95%", 95.0, "%", "令和6年"}}}};
  d.footnotes = {{34, "総務省調べ", 7}};
  d.anchors = {{34, "1.1.t1"}};
  d.links = {{"1.1.1.r1.n1", "1.1.1.r1.s1", LinkKind::follows, 0.75, "row"}};
  d.lines = {"1. 社会変革",  "（1） デジタル",        "① データ",
             "普及率 95%³⁴", "○基盤を\t・整備した。", "整備を続ける。"};
  d.spans = {{"1.1.1.r1", 5, 1, 4}, {"1.1.1.r1", 6, 0, 2}};
  d.diagnostics = {{5, Severity::warning, "unknown_organisation", "【某】"}};
  return d;
}

std::string error_of(const std::function<void()>& action, Failure expected) {
  try {
    action();
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), expected) << error.what();
    return error.what();
  }
  ADD_FAILURE() << "no error was thrown";
  return {};
}

// A database that some other program, or another polink, has made.
void make_database(const std::filesystem::path& path, const std::string& sql) {
  sqlite3* db = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &db), SQLITE_OK);
  EXPECT_EQ(sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(db);
}

int count(const std::filesystem::path& path, const std::string& table) {
  sqlite3* db = nullptr;
  sqlite3_open(path.c_str(), &db);
  int rows = -1;
  sqlite3_exec(
      db, ("SELECT count(*) FROM " + table).c_str(),
      [](void* out, int, char** values, char**) {
        *static_cast<int*>(out) = std::stoi(values[0]);
        return 0;
      },
      &rows, nullptr);
  sqlite3_close(db);
  return rows;
}

std::vector<std::string> ids(const PolicyGraph& graph, NodeKind kind) {
  std::vector<std::string> found;
  for (const auto v : graph.all(kind)) {
    found.push_back(graph.node(v).id);
  }
  return found;
}

TEST(Store, GivesBackEveryKindOfNodeThatWasSaved) {
  const PolicyGraph graph = made::graph_of(small_plan());
  EXPECT_THAT(ids(graph, NodeKind::section), ElementsAre("1", "1.1", "1.1.1"));
  EXPECT_THAT(ids(graph, NodeKind::measure), ElementsAre("1.1.1.r1", "1.1.1.r1.s1", "1.1.1.r1.n1"));
  EXPECT_THAT(ids(graph, NodeKind::organisation), ElementsAre("総", "文"));
  EXPECT_THAT(ids(graph, NodeKind::law), ElementsAre("電波法"));
  EXPECT_THAT(ids(graph, NodeKind::indicator), ElementsAre("1.1.t1"));
  EXPECT_THAT(ids(graph, NodeKind::footnote), ElementsAre("fn34"));
}

TEST(Store, GivesBackWhatIsKnownOfANode) {
  const PolicyGraph graph = made::graph_of(small_plan());
  const auto plan = *graph.find("1.1.1.r1");
  EXPECT_EQ(graph.node(plan).text, "基盤を整備する。");
  EXPECT_EQ(graph.node(plan).section_id, "1.1.1");
  EXPECT_EQ(graph.node(plan).first_line, 5);
  EXPECT_EQ(graph.facts<MeasureFacts>(plan).kind, MeasureKind::plan);
  EXPECT_TRUE(graph.facts<MeasureFacts>(plan).lead_known);
  EXPECT_EQ(graph.facts<IndicatorFacts>(*graph.find("1.1.t1")).values.at(0).number, 95.0);
  EXPECT_THAT(graph.facts<LawFacts>(*graph.find("電波法")).short_names, ElementsAre("電波"));
  EXPECT_EQ(graph.facts<SectionFacts>(*graph.find("1.1")).statements.at(0).text, "誰もが使える。");
}

TEST(Store, GivesBackEveryKindOfEdgeThatWasSaved) {
  const PolicyGraph graph = made::graph_of(small_plan());
  const auto plan = *graph.find("1.1.1.r1");
  const auto responsible = graph.in(plan, EdgeKind::responsible);
  ASSERT_EQ(responsible.size(), 2U);
  EXPECT_EQ(graph.node(graph.source(responsible[0])).id, "総");
  EXPECT_TRUE(graph.edge(responsible[0]).lead);
  EXPECT_FALSE(graph.edge(responsible[1]).lead);
  const auto cites = graph.out(plan, EdgeKind::cites);
  ASSERT_EQ(cites.size(), 1U);
  EXPECT_EQ(graph.edge(cites[0]).surface, "「電波法」");
  EXPECT_EQ(graph.edge(cites[0]).method, "quoted");
  EXPECT_EQ(graph.in(plan, EdgeKind::contains).size(), 1U);
  const auto follows = graph.out(*graph.find("1.1.1.r1.n1"), EdgeKind::follows);
  ASSERT_EQ(follows.size(), 1U);
  EXPECT_DOUBLE_EQ(graph.edge(follows[0]).score, 0.75);
  EXPECT_EQ(graph.out(*graph.find("fn34"), EdgeKind::annotates).size(), 1U);
}

TEST(Store, FindsTheEndsOfAnEdgeInWhateverOrderTheyAreNamed) {
  Document d = small_plan();
  constexpr int rows = 20;
  for (int row = 2; row <= rows; ++row) {
    d.measures.push_back(made::measure("1.1.1.r" + std::to_string(row), "整備する。", {}, row));
  }
  std::vector<int> order;
  for (int row = rows; row > 1; row -= 3) {
    order.push_back(row);
  }
  for (int row = 2; row <= rows; row += 7) {
    order.push_back(row);
  }
  d.citations.clear();
  for (const int row : order) {
    d.citations.push_back(made::cites_law("1.1.1.r" + std::to_string(row),
                                          row % 2 == 0 ? "放送法" : "電波法",
                                          "第" + std::to_string(row) + "の法"));
  }
  const PolicyGraph graph = made::graph_of(d);
  std::size_t found = 0;
  for (int row = 2; row <= rows; ++row) {
    for (const auto e : graph.out(*graph.find("1.1.1.r" + std::to_string(row)), EdgeKind::cites)) {
      ++found;
      EXPECT_EQ(graph.edge(e).surface, "第" + std::to_string(row) + "の法");
      EXPECT_EQ(graph.node(graph.target(e)).id, row % 2 == 0 ? "放送法" : "電波法");
    }
  }
  EXPECT_EQ(found, order.size());
}

TEST(Store, KeepsTheWordsOfARelationBetweenInstruments) {
  Document d = small_plan();
  d.instruments = {{"旧計画", "旧計画", "document"}, {"新計画", "新計画", "document"}};
  d.relations = {{TargetKind::instrument, "旧計画", RelationKind::succeeded_by, "新計画", "",
                  "fn34", "旧計画は、新計画に引き継がれた。", "moved"}};
  const PolicyGraph graph = made::graph_of(d);
  const auto heirs = graph.out(*graph.find("旧計画"), EdgeKind::succeeded_by);
  ASSERT_EQ(heirs.size(), 1U);
  EXPECT_EQ(graph.edge(heirs[0]).surface, "旧計画は、新計画に引き継がれた。");
  EXPECT_EQ(graph.edge(heirs[0]).said_by, "fn34");
  EXPECT_EQ(graph.node(graph.target(heirs[0])).id, "新計画");
}

TEST(Store, HangsAFootnoteOfAStatementOnTheSectionThatHoldsIt) {
  Document d = small_plan();
  d.anchors = {{34, "1.1.vision"}};
  const PolicyGraph graph = made::graph_of(d);
  EXPECT_EQ(graph.in(*graph.find("1.1"), EdgeKind::annotates).size(), 1U);
}

TEST(Store, MakesANodeOfACitedLawThatNoListHas) {
  Document d = small_plan();
  d.laws.clear();
  const PolicyGraph graph = made::graph_of(d);
  EXPECT_EQ(graph.facts<LawFacts>(*graph.find("電波法")).checked, "unlisted");
}

TEST(Store, PrefixesIdsOnlyWhereItHoldsMoreThanOneDocument) {
  const PolicyGraph graph = made::graph_of({small_plan("a"), small_plan("b")});
  EXPECT_TRUE(graph.find("a:1.1.1.r1"));
  EXPECT_TRUE(graph.find("b:fn34"));
  EXPECT_FALSE(graph.find("1.1.1.r1"));
  EXPECT_EQ(graph.node(*graph.find("b:1.1.1.r1")).section_id, "b:1.1.1");
  EXPECT_EQ(graph.all(NodeKind::organisation).size(), 2U);
}

TEST(Store, GivesTheGraphOfOneDocumentWithIdsThatAreValidForAll) {
  const made::Folder folder;
  Document other = small_plan("b");
  other.citations.clear();
  other.measures[0].responsibilities.pop_back();
  Store store = Store::open_or_create(folder / "policy.db");
  store.save({small_plan("a"), other}, false);
  const PolicyGraph graph = store.graph("b");
  EXPECT_TRUE(graph.find("b:1.1.1.r1"));
  EXPECT_FALSE(graph.find("a:1.1.1.r1"));
  EXPECT_THAT(ids(graph, NodeKind::organisation), ElementsAre("総"));
  EXPECT_TRUE(graph.all(NodeKind::law).empty());
}

TEST(Store, NamesTheDocumentsItHoldsWhenAskedForAnother) {
  const made::Folder folder;
  Store store = Store::open_or_create(folder / "policy.db");
  store.save({small_plan("a")}, false);
  EXPECT_THAT(error_of([&] { (void)store.graph("x"); }, Failure::no_such_thing),
              AllOf(HasSubstr("'x'"), HasSubstr("it holds: a")));
}

TEST(Store, ShowsTheWordsThatARecordWasReadFrom) {
  const made::Folder folder;
  Store store = Store::open_or_create(folder / "policy.db");
  store.save({small_plan()}, false);
  const auto words = store.source_lines_of("plan", "1.1.1.r1");
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(words[0].line, 5);
  EXPECT_EQ(words[0].text, "基盤を");
  EXPECT_EQ(words[1].text, "整備");
  const auto lines = store.source_lines("plan", 2, 3);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[1].text, "① データ");
}

TEST(Store, KeepsDiagnostics) {
  const made::Folder folder;
  Store store = Store::open_or_create(folder / "policy.db");
  store.save({small_plan()}, false);
  const auto found = store.diagnostics("plan");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, "unknown_organisation");
  EXPECT_EQ(found[0].severity, Severity::warning);
}

TEST(Store, RefusesADocumentItHoldsAndNamesReplace) {
  const made::Folder folder;
  Store store = Store::open_or_create(folder / "policy.db");
  store.save({small_plan()}, false);
  const std::string before = made::bytes_of(folder / "policy.db");
  EXPECT_THAT(error_of([&] { store.save({small_plan()}, false); }, Failure::usage),
              HasSubstr("--replace"));
  EXPECT_EQ(made::bytes_of(folder / "policy.db"), before);
}

TEST(Store, ReplacesADocumentAndDropsWhatOnlyItReferredTo) {
  const made::Folder folder;
  Store store = Store::open_or_create(folder / "policy.db");
  store.save({small_plan()}, false);
  Document shorter = small_plan();
  shorter.measures = {made::measure("1.1.1.r1", "基盤を整備する。", {"総"})};
  shorter.organisations.pop_back();
  shorter.laws.clear();
  shorter.citations.clear();
  shorter.links.clear();
  store.save({shorter}, true);
  const PolicyGraph graph = store.graph();
  EXPECT_EQ(graph.all(NodeKind::measure).size(), 1U);
  EXPECT_THAT(ids(graph, NodeKind::organisation), ElementsAre("総"));
  EXPECT_EQ(count(folder / "policy.db", "organisation"), 1);
  EXPECT_EQ(count(folder / "policy.db", "law"), 0);
  EXPECT_EQ(count(folder / "policy.db", "source_span"), 2);
}

TEST(Store, KeepsWhatAnotherDocumentStillRefersTo) {
  const made::Folder folder;
  Store store = Store::open_or_create(folder / "policy.db");
  store.save({small_plan("a"), small_plan("b")}, false);
  Document bare = made::document("a");
  store.save({bare}, true);
  EXPECT_EQ(count(folder / "policy.db", "organisation"), 2);
  EXPECT_EQ(count(folder / "policy.db", "law"), 1);
}

TEST(Store, DoesNotLetADocumentWithoutRegisterOverwriteAName) {
  const made::Folder folder;
  Store store = Store::open_or_create(folder / "policy.db");
  Document later = small_plan("b");
  later.organisations = {{"総", "総", "", "unknown", "", false, ""},
                         {"文", "文", "", "unknown", "", false, ""}};
  store.save({small_plan("a")}, false);
  store.save({later}, false);
  EXPECT_EQ(store.graph().node(*store.graph().find("総")).text, "総務省");
}

TEST(Store, SavesAllDocumentsOrNone) {
  const made::Folder folder;
  Store store = Store::open_or_create(folder / "policy.db");
  store.save({small_plan("a")}, false);
  const std::string before = made::bytes_of(folder / "policy.db");
  Document contradictory = small_plan("c");
  contradictory.measures[0].section_id = "9.9.9";
  error_of([&] { store.save({small_plan("b"), contradictory}, false); }, Failure::internal);
  EXPECT_EQ(store.documents().size(), 1U);
  EXPECT_EQ(made::bytes_of(folder / "policy.db"), before);
}

TEST(Store, RefusesAMeasureOfAnOrganisationThatIsNowhere) {
  const made::Folder folder;
  Store store = Store::open_or_create(folder / "policy.db");
  Document lost = small_plan("a");
  lost.organisations.pop_back();
  error_of([&] { store.save({lost}, false); }, Failure::internal);
  EXPECT_TRUE(store.documents().empty());
  store.save({small_plan("b"), lost}, false);  // the other one brings it
  EXPECT_EQ(store.documents().size(), 2U);
}

TEST(Store, MakesTheIndexesOfANewDatabase) {
  const made::Folder folder;
  Store::open_or_create(folder / "policy.db").save({small_plan()}, false);
  EXPECT_EQ(count(folder / "policy.db",
                  "sqlite_schema WHERE name IN ('link_source', "
                  "'source_span_owner', 'v_measures')"),
            3);
  EXPECT_EQ(count(folder / "policy.db",
                  "source_span INDEXED BY source_span_owner WHERE "
                  "document_id = 'plan' AND owner_id = '1.1.1.r1'"),
            2);
}

TEST(Store, SaysWhatToDoWhereThereIsNoDatabase) {
  const made::Folder folder;
  EXPECT_THAT(error_of([&] { Store::open(folder / "policy.db"); }, Failure::storage),
              AllOf(HasSubstr("no such database"), HasSubstr("polink load FILE --db")));
  EXPECT_FALSE(std::filesystem::exists(folder / "policy.db"));
}

class ForeignFile : public testing::TestWithParam<bool> {
 protected:
  // Opens the file one way or the other and expects it to be refused untouched.
  std::string refusal() {
    const std::string before = made::bytes_of(file_);
    std::string message = error_of(
        [&] { GetParam() ? Store::open_or_create(file_) : Store::open(file_); }, Failure::storage);
    EXPECT_EQ(made::bytes_of(file_), before);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_.path()), {}), 1);
    return message;
  }

  made::Folder folder_;
  std::filesystem::path file_ = folder_ / "other.db";
};
INSTANTIATE_TEST_SUITE_P(OpenedOrCreated, ForeignFile, testing::Bool());

TEST_P(ForeignFile, OfAnotherProgramIsRefusedUntouched) {
  make_database(file_, "CREATE TABLE recipe(name); PRAGMA application_id = 7");
  EXPECT_THAT(refusal(), HasSubstr("another program"));
}

TEST_P(ForeignFile, OfAnotherKindIsRefusedUntouched) {
  made::write(file_, "○これは文章です。\n");
  EXPECT_THAT(refusal(), HasSubstr("not a database of polink"));
}

TEST_P(ForeignFile, OfAnOlderSchemaSaysLoadAgain) {
  make_database(file_,
                "CREATE TABLE old(x); PRAGMA application_id = 0x504C4E4B; PRAGMA user_version = 0");
  EXPECT_THAT(refusal(), AllOf(HasSubstr("older"), HasSubstr("load the documents again")));
}

TEST_P(ForeignFile, OfANewerSchemaSaysUseThatPolink) {
  make_database(
      file_, "CREATE TABLE new(x); PRAGMA application_id = 0x504C4E4B; PRAGMA user_version = 99");
  EXPECT_THAT(refusal(), HasSubstr("newer"));
}

TEST(Store, RefusesADirectory) {
  const made::Folder folder;
  EXPECT_THAT(error_of([&] { Store::open(folder.path()); }, Failure::storage),
              HasSubstr("directory"));
  EXPECT_THAT(error_of([&] { Store::open_or_create(folder.path()); }, Failure::storage),
              HasSubstr("directory"));
}

TEST(Store, TakesAnEmptyFileForANewDatabaseButHasNothingToShow) {
  const made::Folder folder;
  made::write(folder / "policy.db", "");
  EXPECT_THAT(error_of([&] { Store::open(folder / "policy.db"); }, Failure::storage),
              HasSubstr("polink load FILE"));
  Store::open_or_create(folder / "policy.db").save({small_plan()}, false);
  EXPECT_EQ(Store::open(folder / "policy.db").documents().size(), 1U);
}

TEST(Store, SaysThatTheFolderMustExist) {
  const made::Folder folder;
  EXPECT_THAT(
      error_of([&] { Store::open_or_create(folder / "missing/policy.db"); }, Failure::storage),
      HasSubstr("folder must exist"));
}

TEST(Store, OpenedForQuestionsCannotBeWritten) {
  const made::Folder folder;
  Store::open_or_create(folder / "policy.db").save({small_plan("a")}, false);
  Store store = Store::open(folder / "policy.db");
  error_of([&] { store.save({small_plan("b")}, false); }, Failure::storage);
}

TEST(Store, UndoesWhatAnInterruptedLoadLeftBehind) {
  const made::Folder folder;
  Store::open_or_create(folder / "policy.db").save({small_plan("a")}, false);
  const pid_t child = fork();
  if (child == 0) {
    // A load that dies with a journal on disk and half its pages written.
    sqlite3* db = nullptr;
    sqlite3_open((folder / "policy.db").c_str(), &db);
    sqlite3_exec(db,
                 "PRAGMA cache_size = 1; BEGIN IMMEDIATE; DELETE FROM measure; DELETE FROM "
                 "section; WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE "
                 "x < 5000) INSERT INTO instrument SELECT 'i' || x, hex(zeroblob(50)), '' FROM n",
                 nullptr, nullptr, nullptr);
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  ASSERT_TRUE(std::filesystem::exists(folder / "policy.db-journal"));
  EXPECT_EQ(Store::open(folder / "policy.db").graph().all(NodeKind::measure).size(), 3U);
}

}  // namespace
}  // namespace polink
