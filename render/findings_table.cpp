#include "render/findings_table.h"

#include <iomanip>
#include <sstream>
#include <string>

namespace polink {
namespace {

using Fit = Column::Fit;

constexpr bool to_the_right = true;

std::string joined(const std::vector<std::string>& words, const char* separator = " ") {
  std::string text;
  for (const auto& word : words) {
    text += (text.empty() ? "" : separator) + word;
  }
  return text;
}

std::string number(int value) { return std::to_string(value); }

std::string score(double value) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(3) << value;
  return text.str();
}

std::string lines_of(int first, int last) {
  return first == last ? number(first) : number(first) + "-" + number(last);
}

// A number: its name in CSV and, where that is too wide, its head on a terminal.
struct NumberName {
  const char* name = "";
  const char* head = "";
};

std::vector<Column> number_columns(std::vector<Column> columns,
                                   std::initializer_list<NumberName> names) {
  for (const auto& [name, head] : names) {
    columns.push_back({name, Fit::keep, to_the_right, head});
  }
  return columns;
}

void add_roles(const RoleCount& count, std::vector<std::string>& row) {
  row.push_back(number(count.led));
  row.push_back(number(count.supported));
  row.push_back(number(count.unknown));
}

std::string differences(const Repost& repost) {
  std::vector<std::string> parts;
  for (const auto& a : repost.alterations) {
    parts.push_back(a.before.empty()  ? "+" + a.after
                    : a.after.empty() ? "-" + a.before
                                      : a.before + " → " + a.after);
  }
  return joined(parts, "; ");
}

// What one line can say about a node beside its text.
struct Detail {
  const Node& node;

  std::string operator()(const SectionFacts& f) const {
    return std::string(to_string(f.level)) + " " + f.label;
  }
  std::string operator()(const MeasureFacts& f) const {
    return std::string(to_string(f.kind)) + (f.repost ? ", repost" : "") +
           (f.lead_known ? "" : ", leads not printed");
  }
  std::string operator()(const OrganisationFacts& f) const {
    return joined({f.name_en + (f.sure ? "" : " (our reading)"), f.kind}, ", ");
  }
  std::string operator()(const LawFacts& f) const { return joined({f.number, f.checked}, ", "); }
  std::string operator()(const InstrumentFacts& f) const { return f.kind; }
  std::string operator()(const IndicatorFacts& f) const {
    return std::string(to_string(f.kind)) + (f.repost ? ", repost" : "");
  }
  std::string operator()(const FootnoteFacts& /*f*/) const { return ""; }
};

void add_own_rows(const Shown& shown, Table& table) {
  const Node& node = shown.node;
  table.rows.push_back({std::string(to_string(node.kind)), node.id, node.text,
                        std::visit(Detail{node}, node.facts)});
  if (const auto* section = std::get_if<SectionFacts>(&node.facts)) {
    for (const auto& s : section->statements) {
      table.rows.push_back({std::string(to_string(s.kind)), s.id, s.text, ""});
    }
  }
  if (const auto* indicator = std::get_if<IndicatorFacts>(&node.facts)) {
    for (const auto& v : indicator->values) {
      // Most values hold their unit as printed.
      const bool unit_apart = v.value.find(v.unit) == std::string::npos;
      table.rows.push_back(
          {"value", "", joined({v.label, v.value + (unit_apart ? v.unit : "")}), v.as_of});
    }
  }
}

}  // namespace

Table findings_table(const std::vector<SectionCount>& counts) {
  Table table;
  table.columns =
      number_columns({{"id"}, {"title", Fit::cut}}, {{"plan"},
                                                     {"status"},
                                                     {"next"},
                                                     {"reposts"},
                                                     {"dangling", "dang-\nling"},
                                                     {"duplicates", "dupli-\ncates"},
                                                     {"indicators", "indi-\ncators"},
                                                     {"footnotes", "foot-\nnotes"},
                                                     {"organisations", "organi-\nsations"},
                                                     {"laws"}});
  for (const auto& c : counts) {
    table.rows.push_back({c.id.empty() ? "total" : c.id, c.title, number(c.plan), number(c.status),
                          number(c.next), number(c.reposts), number(c.dangling),
                          number(c.duplicates), number(c.indicators), number(c.footnotes),
                          number(c.organisations), number(c.laws)});
  }
  return table;
}

Table findings_table(const std::vector<MinistryCount>& counts) {
  Table table;
  table.columns =
      number_columns({{"code"}, {"name", Fit::cut}, {"now"}}, {{"plan_led", "plan\nled"},
                                                               {"plan_supported", "plan\nwith"},
                                                               {"plan_unknown", "plan\n?"},
                                                               {"status_led", "status\nled"},
                                                               {"status_supported", "status\nwith"},
                                                               {"status_unknown", "status\n?"},
                                                               {"next_led", "next\nled"},
                                                               {"next_supported", "next\nwith"},
                                                               {"next_unknown", "next\n?"},
                                                               {"total"}});
  for (const auto& c : counts) {
    std::vector<std::string> row{c.code, c.name, joined(c.heirs)};
    for (const auto& kind : c.measures) {
      add_roles(kind, row);
    }
    row.push_back(number(c.total.all()));
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table findings_table(const std::vector<Reference>& references) {
  Table table;
  table.columns = {
      {"source", Fit::wrap}, {"relation"},           {"kind"},   {"target", Fit::wrap},
      {"article"},           {"surface", Fit::wrap}, {"method"}, {"line", Fit::keep, to_the_right}};
  for (const auto& r : references) {
    table.rows.push_back({r.source, std::string(to_string(r.relation)),
                          std::string(to_string(r.target_kind)), r.target, r.article, r.surface,
                          r.method, r.line == 0 ? "" : number(r.line)});
  }
  return table;
}

Table findings_table(const std::vector<Repost>& reposts) {
  Table table;
  table.columns = {{"id"},
                   {"origins"},
                   {"status"},
                   {"candidate"},
                   {"text_change", Fit::keep, false, "text\nchange"},
                   {"added", Fit::wrap},
                   {"dropped", Fit::wrap},
                   {"lead_changed", Fit::wrap, false, "lead\nchanged"},
                   {"score", Fit::keep, to_the_right},
                   {"method"},
                   {"differences", Fit::wrap}};
  for (const auto& r : reposts) {
    table.rows.push_back({r.id, joined(r.origins), r.dangling() ? "dangling" : "linked",
                          r.candidate, r.dangling() ? "" : std::string(to_string(r.text_change)),
                          joined(r.added), joined(r.dropped),
                          r.lead_known ? joined(r.lead_changed) : "?", score(r.score), r.method,
                          r.why_not.empty() ? differences(r) : "not taken: " + r.why_not});
  }
  return table;
}

Table findings_table(const Shown& shown, const std::vector<StoredLine>& source) {
  Table table;
  // Ids of laws are their titles, which may be longer than a line.
  table.columns = {{"relation"}, {"id", Fit::wrap}, {"text", Fit::wrap}, {"detail", Fit::wrap}};
  add_own_rows(shown, table);
  for (const auto& r : shown.relations) {
    table.rows.push_back({r.relation, r.id, r.text == r.id ? "" : r.text, r.words});
  }
  for (const auto& line : source) {
    table.rows.push_back({"source", "", line.text, "line " + number(line.line)});
  }
  if (source.empty() && shown.node.first_line > 0) {
    table.rows.push_back(
        {"source", "", "", "line " + lines_of(shown.node.first_line, shown.node.last_line)});
  }
  return table;
}

}  // namespace polink
