#pragma once

#include <fstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/made.h"

// Texts that mean something to whoever reads polink's outputs (tests/nasty.json),
// and a document that is made of them.
namespace polink::made {

struct NastyText {
  std::string means;
  std::string text;
  bool controls = false;  // has characters that a terminal obeys: outputs leave them out
};

inline std::vector<NastyText> nasty_texts() {
  std::vector<NastyText> texts;
  std::ifstream file(POLINK_SOURCE_DIR "/tests/nasty.json");
  const auto all = nlohmann::json::parse(file);
  for (const auto& entry : all.at("texts")) {
    texts.push_back({entry.at("means"), entry.at("text"), entry.value("controls", false)});
  }
  return texts;
}

// Text n is all that is said of row n+1 of subsection 1.1.1: its plan, status and
// next measure (a repost of the plan's text, by the organisation of this name), and
// it names an indicator, a footnote, a law and an instrument that are cited there.
inline Document nasty_document() {
  Document d = document("nasty");
  d.sections = {section("1", "章"), section("1.1", "節"), section("1.1.1", "項")};
  int n = 0;
  for (const auto& [means, text, controls] : nasty_texts()) {
    const std::string row = "1.1.1.r" + std::to_string(++n);
    const std::string code = "省" + std::to_string(n);
    d.organisations.push_back(organisation(code, text));
    d.measures.push_back(measure(row, text, {"*" + code, "省1"}, n));
    d.measures.push_back(measure(row + ".s1", text, {}, n));
    d.measures.push_back(repost(measure(row + ".n1", text, {code}, n)));
    d.links.push_back(repost_of(row + ".n1", row));
    d.links.push_back({row + ".n1", row + ".s1", LinkKind::follows, 1, "position"});
    d.laws.push_back({"法" + std::to_string(n) + text, text, text, "", {text}, "act", "checked"});
    d.instruments.push_back({"策" + std::to_string(n) + text, text, "strategy"});
    d.citations.push_back(cites_law(row, d.laws.back().id, text));
    d.citations.push_back(
        {row, TargetKind::instrument, d.instruments.back().id, text, CitationMethod::quoted, 0});
    d.footnotes.push_back({n, text, n});
    d.anchors.push_back({n, row});
    Indicator indicator;
    indicator.id = "1.1.t" + std::to_string(n);
    indicator.section_id = "1.1";
    indicator.name = text;
    indicator.line = n;
    indicator.values = {{1, text, text, {}, text, text}};
    d.indicators.push_back(indicator);
    d.deadlines.push_back({row, 1, text, "by", "2025-04-01", "2026-03-31", "fiscal_year"});
    d.lines.push_back(text);
    d.spans.push_back({row, n, 0, 400});
    d.diagnostics.push_back({n, Severity::info, "odd", text});
  }
  d.title = d.path = nasty_texts().front().text;
  return d;
}

}  // namespace polink::made
