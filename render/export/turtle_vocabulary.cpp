#include "render/export/turtle_vocabulary.h"

#include <array>
#include <string_view>

#include "render/export/turtle_text.h"

namespace polink {
namespace {

struct Term {
  std::string_view name;
  std::string_view above;  // a class or property that this is a case of; may be empty
  std::string_view label_en;
  std::string_view label_ja;
  std::string_view comment_en;
  std::string_view comment_ja;
};

constexpr std::array classes{
    Term{"Section", "schema:CreativeWork", "section", "節",
         "A chapter, section or subsection of a plan.", "計画の章、節又は小節。"},
    Term{"Measure", "schema:CreativeWork", "measure", "施策",
         "One item of the follow-up table of a plan.", "計画のフォローアップの表の一項目。"},
    Term{"PlanMeasure", "polink:Measure", "plan measure", "計画の施策", "What the plan promised.",
         "基本計画における具体的な取組。"},
    Term{"StatusMeasure", "polink:Measure", "status", "実施状況", "What was done.",
         "実施状況・現状分析。"},
    Term{"NextMeasure", "polink:Measure", "next step", "今後の方針", "What follows.",
         "今後の取組方針。"},
    Term{"Instrument", "schema:Thing", "instrument", "制度等",
         "A named thing other than a law that measures cite.",
         "施策が引用する、法令以外の名のあるもの（戦略、事業、制度、組織など）。"},
    Term{"Indicator", "schema:CreativeWork", "indicator", "指標",
         "A target or reference indicator.", "主要指標又は参考指標。"},
    Term{"Footnote", "schema:CreativeWork", "footnote", "脚注", "A footnote of a document.",
         "文書の脚注。"},
    Term{"Deadline", "", "deadline", "期限", "A dated commitment in a measure's text.",
         "施策の本文にある、日付の定まった約束。"},
    Term{"Evidence", "", "evidence", "根拠",
         "Why a relation is held to be: words, method and score.",
         "関係があるとする根拠（原文の語、方法、得点）。"},
};

constexpr std::array properties{
    Term{"responsible", "", "responsible", "担当", "An organisation named on the measure.",
         "施策に名のある府省等。"},
    Term{"lead", "polink:responsible", "lead", "主担当", "The organisation that leads.",
         "主担当の府省等。"},
    Term{"support", "polink:responsible", "support", "関係府省",
         "An organisation in support; said only where leads are printed.",
         "主担当でない府省等。主担当の示されている表に限る。"},
    Term{"repostOf", "prov:wasDerivedFrom", "repost of", "再掲の元",
         "The unmarked measure that this repost repeats.", "この再掲の元である施策。"},
    Term{"duplicateOf", "", "duplicate of", "重複",
         "A measure or indicator with the same or nearly the same text.",
         "本文が同じ、又はほぼ同じ施策・指標。"},
    Term{"follows", "", "follows", "継続", "The status item that this next step carries on.",
         "この方針が引き継ぐ実施状況。"},
    Term{"tracks", "", "tracks", "指標との対応", "The indicator that measures what this does.",
         "この施策の成果を測る指標。"},
    Term{"annotates", "", "annotates", "注の対象", "What the footnote is anchored to.",
         "脚注の付いている項目。"},
    Term{"basedOn", "", "based on", "根拠法令", "The law on which an instrument rests.",
         "制度等の根拠である法令。"},
    Term{"succeededBy", "", "succeeded by", "承継先", "What took over.", "後を継いだもの。"},
    Term{"repost", "", "repost", "再掲", "Whether the measure or indicator is marked （再掲）.",
         "（再掲）の標示があるか。"},
    Term{"row", "", "row", "表の行", "The row in the section, from 1.",
         "節の中の行番号（1から）。"},
    Term{"firstLine", "", "first line", "開始行", "The first line in the source, from 1.",
         "原文の最初の行（1から）。"},
    Term{"lastLine", "", "last line", "最終行", "The last line in the source.", "原文の最後の行。"},
    Term{"kind", "", "kind", "種別", "A word for the kind of thing within its class.",
         "同じ類の中での種別。"},
    Term{"numberChecked", "", "number checked", "法令番号の確度",
         "Whether the law's number was compared with a published list.",
         "法令番号を公表された一覧と照合したか。"},
    Term{"statement", "", "statement", "目標等", "A goal, vision or introduction of a section.",
         "節の大目標、あるべき姿、目標又は前文。"},
    Term{"value", "", "value", "値", "A value of an indicator.", "指標の値。"},
    Term{"asOf", "", "as of", "時点", "The date of a value, as printed.",
         "値の時点（原文のまま）。"},
    Term{"deadline", "", "deadline", "期限", "A deadline in the measure's text.",
         "施策の本文にある期限。"},
    Term{"dateFrom", "", "from", "始まり", "The first day that the words name.",
         "語の指す最初の日。"},
    Term{"dateTo", "", "to", "終わり", "The last day that the words name.", "語の指す最後の日。"},
    Term{"precision", "", "precision", "精度", "How exactly the words name a day.",
         "日付の細かさ。"},
    Term{"evidence", "", "evidence", "根拠", "Why one of the relations is held to be.",
         "関係の根拠。"},
    Term{"relation", "", "relation", "関係", "The property of which this is evidence.",
         "根拠の示す関係。"},
    Term{"about", "", "about", "相手", "The other end of that relation.", "その関係の相手。"},
    Term{"score", "", "score", "得点", "How alike the two are, 0 to 1.", "両者の近さ（0から1）。"},
    Term{"method", "", "method", "方法", "How the relation was found.", "関係を見付けた方法。"},
    Term{"article", "", "article", "条項", "The article of the law that is cited, as printed.",
         "引用された法令の条項（原文のまま）。"},
    Term{"surface", "", "surface", "原文の語", "The words of the source.", "原文の語。"},
};

void declare(const Term& term, std::string_view type, std::string_view above, std::string& out) {
  TurtleThing thing(type);
  if (!term.above.empty()) {
    thing.add(above, std::string(term.above));
  }
  thing.text("rdfs:label", term.label_en, "en").text("rdfs:label", term.label_ja, "ja");
  thing.text("rdfs:comment", term.comment_en, "en").text("rdfs:comment", term.comment_ja, "ja");
  thing.add("rdfs:isDefinedBy", "<urn:polink:term:>");
  out += thing.about("polink:" + std::string(term.name));
}

}  // namespace

std::string turtle_prefixes() {
  return "@prefix polink: <urn:polink:term:> .\n"
         "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"
         "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
         "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
         "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
         "@prefix schema: <https://schema.org/> .\n"
         "@prefix prov: <http://www.w3.org/ns/prov#> .\n"
         "@prefix eli: <http://data.europa.eu/eli/ontology#> .\n"
         "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\n";
}

std::string turtle_vocabulary() {
  std::string out = TurtleThing("owl:Ontology")
                        .text("rdfs:label", "Terms of polink", "en")
                        .text("rdfs:label", "polinkの語彙", "ja")
                        .about("<urn:polink:term:>");
  for (const Term& term : classes) {
    declare(term, "rdfs:Class", "rdfs:subClassOf", out);
  }
  for (const Term& term : properties) {
    declare(term, "rdf:Property", "rdfs:subPropertyOf", out);
  }
  return out;
}

}  // namespace polink
