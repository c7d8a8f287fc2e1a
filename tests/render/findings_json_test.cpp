#include "render/findings_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/answer.h"
#include "render/findings_table.h"
#include "tests/made.h"

namespace polink {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

Repost linked_repost() {
  Repost r;
  r.id = "1.1.1.r2.n1";
  r.origins = {"1.1.1.r1.n1"};
  r.text_change = TextChange::substance;
  r.alterations = {{"全国", "離島", "words"}};
  r.added = {"経"};
  r.score = 0.9;
  r.method = "near";
  r.evidence.ids = {"1.1.1.r2.n1", "1.1.1.r1.n1"};
  r.evidence.lines = {{"1.1.1.r2.n1", "plan", 20, 21}};
  r.evidence.rule = "repost_of near";
  return r;
}

TEST(FindingsJson, OfARepostHasTheFixedFieldsAndItsEvidence) {
  const Json found = findings_json(std::vector<Repost>{linked_repost()}).at(0);
  EXPECT_EQ(found["id"], "1.1.1.r2.n1");
  EXPECT_EQ(found["origins"], Json({"1.1.1.r1.n1"}));
  EXPECT_EQ(found["status"], "linked");
  EXPECT_EQ(found["candidate"], nullptr);
  EXPECT_EQ(found["text_change"], "substance");
  EXPECT_EQ(found["added"], Json({"経"}));
  EXPECT_TRUE(found["dropped"].is_array());
  EXPECT_TRUE(found["lead_changed"].is_array());
  EXPECT_DOUBLE_EQ(found["score"].get<double>(), 0.9);
  EXPECT_EQ(found["method"], "near");
  EXPECT_EQ(found["evidence"]["lines"][0]["first"], 20);
  EXPECT_EQ(found["differences"][0]["after"], "離島");
}

TEST(FindingsJson, OfAReferenceHasTheFixedFields) {
  Reference r;
  r.source = "1.1.1.r1";
  r.target = "電波法";
  r.surface = "「電波法」";
  r.method = "quoted";
  r.line = 7;
  const Json found = findings_json(std::vector<Reference>{r}).at(0);
  EXPECT_EQ(found["source"], "1.1.1.r1");
  EXPECT_EQ(found["target_kind"], "law");
  EXPECT_EQ(found["target"], "電波法");
  EXPECT_EQ(found["surface"], "「電波法」");
  EXPECT_EQ(found["method"], "quoted");
  EXPECT_EQ(found["line"], 7);
}

TEST(FindingsJson, OfNothingIsAnEmptyArray) {
  EXPECT_EQ(json_text(findings_json(std::vector<Repost>{})), "[]\n");
}

TEST(FindingsJson, EscapesWhatATerminalMightObeyAndStaysTheSameText) {
  const Json findings = Json::array({{{"text", "赤\x1b[31m \xC2\x9B \xE2\x80\xAE"}}});
  const std::string text = json_text(findings);
  EXPECT_THAT(text, Not(HasSubstr("\xC2\x9B")));
  EXPECT_THAT(text, Not(HasSubstr("\xE2\x80\xAE")));
  EXPECT_EQ(Json::parse(text), findings);
}

TEST(FindingsJson, OfAShownMeasureHasItsFactsRelationsAndSource) {
  Document d = made::document("plan");
  d.sections = {made::section("1", "章")};
  d.organisations = {made::organisation("総", "総務省")};
  d.measures = {made::measure("1.r1", "計画。", {"*総"}, 5)};
  const Json found = findings_json(show(made::graph_of(d), "1.r1"), {{5, "○計画。【総】"}}).at(0);
  EXPECT_EQ(found["kind"], "measure");
  EXPECT_EQ(found["measure_kind"], "plan");
  EXPECT_EQ(found["relations"][1]["relation"], "lead");
  EXPECT_EQ(found["relations"][1]["id"], "総");
  EXPECT_EQ(found["source"][0]["text"], "○計画。【総】");
}

TEST(FindingsTable, MarksLeadsThatCannotBeComparedAsUnknown) {
  Repost r = linked_repost();
  r.lead_known = false;
  const Table table = findings_table(std::vector<Repost>{r});
  EXPECT_THAT(table.rows.at(0), ElementsAre("1.1.1.r2.n1", "1.1.1.r1.n1", "linked", "", "substance",
                                            "経", "", "?", "0.900", "near", "全国 → 離島"));
}

TEST(FindingsTable, NamesTheLastRowOfTheCountsTotal) {
  EXPECT_EQ(findings_table(std::vector<SectionCount>(1)).rows.at(0).at(0), "total");
}

TEST(Answer, PrintsItsNoteWithATableOnly) {
  Answer answer;
  answer.table = {{{"id"}}, {{"1.1"}}};
  answer.note = "1 repost";
  EXPECT_THAT(written(answer, Format::table, 0), HasSubstr("1 repost"));
  EXPECT_EQ(written(answer, Format::csv, 0), "id\r\n1.1\r\n");
  EXPECT_EQ(written(answer, Format::json, 0), "[]\n");
}

}  // namespace
}  // namespace polink
