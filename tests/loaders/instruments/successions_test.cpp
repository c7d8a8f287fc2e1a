#include "loaders/instruments/successions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/made.h"

namespace polink {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

// `旧 → 新` of each succession that one text tells.
std::vector<std::string> told(const std::string& text, std::vector<Instrument> known = {}) {
  Document document = made::document("umi");
  document.measures = {made::measure("1.1.r1.s1", text)};
  document.instruments = std::move(known);
  find_successions(document);
  std::vector<std::string> found;
  for (const Relation& relation : document.relations) {
    EXPECT_EQ(relation.kind, RelationKind::succeeded_by);
    EXPECT_EQ(relation.thing, TargetKind::instrument);
    EXPECT_EQ(relation.said_by, "1.1.r1.s1");
    EXPECT_NE(relation.surface, "");
    for (const std::string& end : {relation.source_id, relation.target_id}) {
      EXPECT_TRUE(std::any_of(document.instruments.begin(), document.instruments.end(),
                              [&](const Instrument& i) { return i.id == end; }))
          << end << " is no instrument of the document";
    }
    found.push_back(relation.source_id + " → " + relation.target_id);
  }
  return found;
}

TEST(Successions, AreReadFromAFormerName) {
  EXPECT_THAT(told("沿岸再生創生交付金（旧海浜都市構想交付金）で支援。"),
              ElementsAre("海浜都市構想交付金 → 沿岸再生創生交付金"));
  EXPECT_THAT(told("「沿岸再生創生交付金」（旧「海浜都市構想交付金」、令和6年度まで）で支援。"),
              ElementsAre("海浜都市構想交付金 → 沿岸再生創生交付金"));
}

TEST(Successions, AreReadFromAMove) {
  EXPECT_THAT(told("「潮位共有網」から「沖合情報基盤」へ移行した。"),
              ElementsAre("潮位共有網 → 沖合情報基盤"));
  EXPECT_THAT(told("SHIO4はTOBI-NETに統合された。"), ElementsAre("SHIO4 → TOBI-NET"));
}

TEST(Successions, AreReadFromAReplacement) {
  EXPECT_THAT(told("SHIO4の後継となるTOBI-NETを整備。"), ElementsAre("SHIO4 → TOBI-NET"));
  EXPECT_THAT(told("SHIO4に代わりTOBI-NETを使う。"), ElementsAre("SHIO4 → TOBI-NET"));
}

TEST(Successions, AreReadFromAMerger) {
  EXPECT_THAT(told("国立潮位研究所と国立沿岸研究センターを統合して国立海況研究機構（以下「NKR」とい"
                   "う。）を設立。"),
              UnorderedElementsAre("国立潮位研究所 → 国立海況研究機構",
                                   "国立沿岸研究センター → 国立海況研究機構"));
}

TEST(Successions, AreReadOverTwoSentencesOfWhichEachHasOneName) {
  EXPECT_THAT(told("SHIO4と30県が接続済み（令和3年度）。TOBI-NETが運用開始により移行。"),
              ElementsAre("SHIO4 → TOBI-NET"));
  EXPECT_THAT(told("SHIO4とKAZE2に30県が接続済み。TOBI-NETが運用開始により移行。"), IsEmpty());
}

TEST(Successions, JoinTheInstrumentThatAFormOfTheNameMeans) {
  EXPECT_THAT(told("SHIO4は沖合情報基盤へ移管。",
                   {{"SHIO4", "SHIO4", "system"}, {"沖合情報基盤", "沖合情報基盤", "system"}}),
              ElementsAre("SHIO4 → 沖合情報基盤"));
}

TEST(Successions, AreNotReadFromOtherMoves) {
  EXPECT_THAT(told("循環経済への移行に向けて「沖合情報基盤」を整備。"), IsEmpty());
  EXPECT_THAT(told("3県が標準システムに移行した。TOBI-NETを使う。"), IsEmpty());
  EXPECT_THAT(told("成果も一部統合した実証を行う。"), IsEmpty());
  EXPECT_THAT(told("「沖合情報基盤」と「潮位共有網」に参加。"), IsEmpty());
}

}  // namespace
}  // namespace polink
