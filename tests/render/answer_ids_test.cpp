#include "render/answer_ids.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace polink {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Answer pairs() {
  Answer answer;
  answer.table.columns = {{"first"}, {"second"}, {"score", Column::Fit::keep, true}, {"text"}};
  answer.table.rows = {{"1.1.r1.s1", "1.2.r3", "0.9", "1.9.r9 を参照。"},
                       {"1.2.r3", "2.1.r1.n2", "0.8", "測る。"}};
  answer.findings = {{{"ids", {"1.1.r1.s1", "1.2.r3"}}}, {{"ids", {"1.2.r3", "2.1.r1.n2"}}}};
  return answer;
}

TEST(AnswerIds, AreThoseOfTheColumnsOfIdsEachOnce) {
  EXPECT_THAT(ids_of(pairs()), ElementsAre("1.1.r1.s1", "1.2.r3", "2.1.r1.n2"));
}

TEST(AnswerIds, KeepTheTitleOfALawWhole) {
  Answer answer;
  answer.table.columns = {{"kind"}, {"id"}};
  answer.table.rows = {{"law", "港 の法律"}, {"section", "2"}, {"", "plan:1.2.t1"}, {"", "fn3"}};
  EXPECT_THAT(ids_of(answer), ElementsAre("港 の法律", "2", "plan:1.2.t1", "fn3"));
}

TEST(AnswerIds, TakeNoWordsOrCountsForIds) {
  Answer answer;
  answer.table.columns = {{"id"}, {"status"}, {"measures", Column::Fit::keep, true}, {"next"}};
  answer.table.rows = {{"1.2", "linked", "12", "7"}};
  EXPECT_THAT(ids_of(answer), ElementsAre("1.2"));
}

TEST(AnswerIds, AmongKeepsWhatIsAboutOneOfThem) {
  Answer answer = pairs();
  keep_among(answer, {"2.1.r1"}, Language::english);
  ASSERT_THAT(answer.table.rows, SizeIs(1));
  EXPECT_EQ(answer.table.rows[0][1], "2.1.r1.n2");
  ASSERT_THAT(answer.findings, SizeIs(1));
  EXPECT_EQ(answer.findings[0]["ids"][0], "1.2.r3");
  EXPECT_THAT(answer.note, HasSubstr("1 of 2"));
}

TEST(AnswerIds, AmongTakesASectionWithAllInItButNoOtherThatBeginsAlike) {
  Answer answer = pairs();
  keep_among(answer, {"1.1"}, Language::japanese);
  EXPECT_THAT(answer.table.rows, SizeIs(1));
  answer = pairs();
  keep_among(answer, {"1"}, Language::english);
  EXPECT_THAT(answer.table.rows, SizeIs(2));
  answer = pairs();
  keep_among(answer, {"1.2.r"}, Language::english);
  EXPECT_THAT(answer.table.rows, IsEmpty());
  EXPECT_THAT(answer.findings, IsEmpty());
}

TEST(AnswerIds, AmongLooksIntoFindingsThatAreNoRows) {
  Answer answer;
  answer.table.columns = {{"id"}, {"measure"}};
  answer.table.rows = {{"1.t1", "1.1.r1"}, {"1.t1", "1.2.r1"}};
  answer.findings = {{{"id", "1.t1"},
                      {"measures", {{{"id", "1.1.r1"}}, {{"id", "1.2.r1"}}}},
                      {"evidence", {{"lines", {{{"id", "3.3.r3"}}}}}}}};
  Answer by_measure = answer;
  keep_among(by_measure, {"1.2.r1"}, Language::english);
  EXPECT_THAT(by_measure.table.rows, SizeIs(1));
  EXPECT_THAT(by_measure.findings, SizeIs(1));
  keep_among(answer, {"3.3.r3"}, Language::english);
  EXPECT_THAT(answer.findings, IsEmpty());
}

TEST(Explain, TellsTheSentenceThePartsAndTheLines) {
  Answer answer;
  answer.table.columns = {{"id"}};
  answer.table.rows = {{"1.r1"}};
  answer.findings = {{{"sentence", "二つは似る。"},
                      {"parts", {{"text", 0.5}, {"laws", 0.0}}},
                      {"evidence",
                       {{"rule", "compared character by character"},
                        {"words", Json::array()},
                        {"lines", {{{"id", "1.r1"}, {"first", 7}, {"last", 7}}}}}}}};
  Answer english = answer;
  explain(english, Language::english);
  EXPECT_EQ(english.table.rows[0][1], "二つは似る。; text 0.500; 1.r1: line 7");
  explain(answer, Language::japanese);
  EXPECT_EQ(answer.table.rows[0][1], "二つは似る。；本文 0.500；1.r1：7行目");
}

}  // namespace
}  // namespace polink
