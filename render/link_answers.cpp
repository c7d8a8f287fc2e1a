#include "render/link_answers.h"

#include <iomanip>
#include <sstream>

#include "render/terminal_text.h"

namespace polink {
namespace {

using Fit = Column::Fit;

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) {
    text += (text.empty() ? "" : " ") + word;
  }
  return text;
}

std::string score(double value) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(3) << value;
  return text.str();
}

std::string text_of(const PolicyGraph& graph, const std::string& id) {
  const auto vertex = graph.find(id);
  return vertex ? graph.node(*vertex).text : "";
}

Json names(const std::vector<std::string>& words) { return Json(words); }

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

}  // namespace

Answer answer_of(const std::vector<DuplicatePair>& pairs, const PolicyGraph& graph) {
  Answer answer;
  answer.table.columns = {{"first"},
                          {"second"},
                          {"kind"},
                          {"marked"},
                          {"score", Fit::keep, true},
                          {"ministries_differ", Fit::wrap, false, "ministries\ndiffer"},
                          {"text", Fit::wrap}};
  std::size_t silent = 0;
  for (const auto& p : pairs) {
    silent += p.marked ? 0 : 1;
    answer.table.rows.push_back({p.first, p.second, p.kind, p.marked ? "再掲" : "", score(p.score),
                                 joined(p.ministries_differ), text_of(graph, p.second)});
    answer.findings.push_back({{"ids", Json::array({p.first, p.second})},
                               {"kind", p.kind},
                               {"score", p.score},
                               {"marked", p.marked},
                               {"ministries_differ", names(p.ministries_differ)},
                               {"evidence", json_of(p.evidence)}});
  }
  answer.note = std::to_string(pairs.size()) + (pairs.size() == 1 ? " pair, " : " pairs, ") +
                std::to_string(silent) + " of them without a mark";
  return answer;
}

Answer answer_of(const std::vector<DuplicateGroup>& groups, const PolicyGraph& graph) {
  Answer answer;
  answer.table.columns = {{"representative"},
                          {"size", Fit::keep, true},
                          {"ids", Fit::wrap},
                          {"score", Fit::keep, true},
                          {"text", Fit::wrap}};
  for (const auto& g : groups) {
    answer.table.rows.push_back({g.representative, std::to_string(g.ids.size()), joined(g.ids),
                                 score(g.score), text_of(graph, g.representative)});
    answer.findings.push_back({{"ids", names(g.ids)},
                               {"representative", or_null(g.representative)},
                               {"score", g.score},
                               {"evidence", json_of(g.evidence)}});
  }
  answer.note = std::to_string(groups.size()) + (groups.size() == 1 ? " group" : " groups");
  return answer;
}

Answer answer_of(const std::vector<FollowsPair>& pairs, const PolicyGraph& graph) {
  Answer answer;
  answer.table.columns = {{"status"},
                          {"status_text", Fit::wrap, false, "what was done"},
                          {"next"},
                          {"next_text", Fit::wrap, false, "what comes next"},
                          {"score", Fit::keep, true},
                          {"method"}};
  for (const auto& p : pairs) {
    const bool pair = !p.status.empty() && !p.next.empty();
    answer.table.rows.push_back({p.status, text_of(graph, p.status), p.next, text_of(graph, p.next),
                                 pair ? score(p.score) : "", pair ? p.method : p.evidence.rule});
    answer.findings.push_back({{"next", or_null(p.next)},
                               {"status", or_null(p.status)},
                               {"score", p.score},
                               {"method", p.method},
                               {"evidence", json_of(p.evidence)}});
  }
  return answer;
}

Answer answer_of(const Comparison& c, const PolicyGraph& graph) {
  Answer answer;
  answer.table.columns = {{"id"}, {"text", Fit::wrap}, {"ministries", Fit::wrap}};
  std::vector<std::string> first = c.both;
  first.insert(first.end(), c.only_first.begin(), c.only_first.end());
  std::vector<std::string> second = c.both;
  second.insert(second.end(), c.only_second.begin(), c.only_second.end());
  answer.table.rows = {{c.first, text_of(graph, c.first), joined(first)},
                       {c.second, text_of(graph, c.second), joined(second)}};
  Json differences = Json::array();
  for (const auto& a : c.text.alterations) {
    differences.push_back({{"before", a.before}, {"after", a.after}, {"rule", a.rule}});
  }
  answer.findings.push_back({{"ids", Json::array({c.first, c.second})},
                             {"text_change", to_string(c.text.change)},
                             {"score", c.text.score},
                             {"differences", std::move(differences)},
                             {"ministries", names(c.both)},
                             {"only_first", names(c.only_first)},
                             {"only_second", names(c.only_second)},
                             {"lead_changed", names(c.lead_changed)},
                             {"lead_known", c.lead_known},
                             {"evidence", json_of(c.evidence)}});
  return answer;
}

std::string side_by_side(const Comparison& comparison, bool coloured, Language language) {
  std::string first;
  std::string second;
  for (const auto& part : comparison.parts) {
    if (part.same) {
      first += printable(part.first);
      second += printable(part.second);
      continue;
    }
    const std::string red = coloured ? "\033[31m" : "";
    const std::string green = coloured ? "\033[32m" : "";
    const std::string plain = coloured ? "\033[0m" : "";
    if (!part.first.empty()) {
      first += red + "〔" + printable(part.first) + "〕" + plain;
    }
    if (!part.second.empty()) {
      second += green + "〔" + printable(part.second) + "〕" + plain;
    }
  }
  std::string text = comparison.first + "\n  " + first + "\n" + comparison.second + "\n  " +
                     second + "\n" + in(language, "本文：", "text: ") +
                     word_in(language, to_string(comparison.text.change)) +
                     in(language, "、", ", ") + score(comparison.text.score) + "\n";
  text += in(language, "双方：", "both: ") + joined(comparison.both) + "\n";
  for (const auto& [id, codes] : {std::pair{comparison.first, comparison.only_first},
                                  std::pair{comparison.second, comparison.only_second}}) {
    if (!codes.empty()) {
      text += language == Language::japanese ? id + "のみ：" : "only " + id + ": ";
      text += joined(codes) + "\n";
    }
  }
  text += in(language, "主担当の相違：", "lead differs: ");
  text += comparison.lead_known ? joined(comparison.lead_changed)
                                : in(language, "?（一方の表に主担当の記載がない）",
                                     "? (one of the two tables prints no leads)");
  return text + "\n";
}

}  // namespace polink
