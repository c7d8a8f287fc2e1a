#include <set>
#include <string_view>
#include <utility>

#include "graph/exchange.h"
#include "render/export/formats.h"
#include "render/record_json.h"

// JSON Lines, https://jsonlines.org: one object on a line, UTF-8.
namespace polink {
namespace {

// What the part of the graph has, by the bare ids that stand in records.
class Kept {
 public:
  Kept(const PolicyGraph& graph, const Document& document, bool whole) : whole_(whole) {
    for (PolicyGraph::Vertex v = 0; v < graph.size(); ++v) {
      const Node& node = graph.node(v);
      const bool named = node.document_id.empty();
      if (named || node.document_id == document.id) {
        const std::string prefix = document.id + ":";
        const bool prefixed = !named && node.id.starts_with(prefix);
        ids_.emplace(named ? node.kind : NodeKind::measure,
                     prefixed ? node.id.substr(prefix.size()) : node.id);
      }
    }
  }

  [[nodiscard]] bool whole() const { return whole_; }
  // Something of a document: a section, measure, indicator or footnote.
  [[nodiscard]] bool item(const std::string& id) const { return has(NodeKind::measure, id); }
  [[nodiscard]] bool footnote(int number) const { return item("fn" + std::to_string(number)); }
  [[nodiscard]] bool named(NodeKind kind, const std::string& id) const { return has(kind, id); }
  [[nodiscard]] bool target(TargetKind kind, const std::string& id) const {
    switch (kind) {
      case TargetKind::law:
        return has(NodeKind::law, id);
      case TargetKind::instrument:
        return has(NodeKind::instrument, id);
      case TargetKind::section:
        break;
    }
    return item(id);
  }

 private:
  [[nodiscard]] bool has(NodeKind kind, const std::string& id) const {
    return whole_ || ids_.contains({kind, id});
  }

  bool whole_;
  std::set<std::pair<NodeKind, std::string>> ids_;
};

bool kept(const Section& r, const Kept& part) { return part.item(r.id); }
bool kept(const Statement& r, const Kept& part) { return part.item(r.section_id); }
bool kept(const Measure& r, const Kept& part) { return part.item(r.id); }
bool kept(const Organisation& r, const Kept& part) {
  return part.named(NodeKind::organisation, r.code);
}
bool kept(const Law& r, const Kept& part) { return part.named(NodeKind::law, r.id); }
bool kept(const Instrument& r, const Kept& part) { return part.named(NodeKind::instrument, r.id); }
bool kept(const Citation& r, const Kept& part) {
  return part.item(r.source_id) && part.target(r.target_kind, r.target_id);
}
bool kept(const Deadline& r, const Kept& part) { return part.item(r.measure_id); }
bool kept(const Indicator& r, const Kept& part) { return part.item(r.id); }
bool kept(const Footnote& r, const Kept& part) { return part.footnote(r.number); }
bool kept(const FootnoteAnchor& r, const Kept& part) {
  return part.footnote(r.number) && part.item(r.owner_id);
}
bool kept(const Link& r, const Kept& part) {
  return part.item(r.source_id) && part.item(r.target_id);
}
bool kept(const Relation& r, const Kept& part) {
  return part.target(r.thing, r.source_id) && part.target(target_thing(r), r.target_id);
}
bool kept(const SourceSpan& r, const Kept& part) { return part.item(r.owner_id); }
// These are of a document as a whole.
bool kept(const LineCoverage&, const Kept& part) { return part.whole(); }
bool kept(const Diagnostic&, const Kept& part) { return part.whole(); }

// The list of a document that a record comes from, as the word for one.
std::string singular(std::string_view list) {
  if (list == "coverage") {
    return "line_coverage";
  }
  return std::string(list.substr(0, list.size() - 1));
}

void write_line(const std::string& type, const std::string& document, const RecordJson& fields,
                std::string& out) {
  RecordJson line{{"type", type}, {"document_id", document}};
  line.update(fields);
  out += json_line(line) + "\n";
}

void write_head(const Document& document, std::string& out) {
  RecordJson fields{{"schema", exchange_schema}, {"version", exchange_version}};
  visit_fields(document, [&](const char* name, const auto& field) {
    if constexpr (std::is_same_v<std::decay_t<decltype(field)>, std::string>) {
      fields[name] = field;
    }
  });
  write_line("document", document.id, fields, out);
}

template <typename Record>
void write_list(const char* list, const std::vector<Record>& records, const Document& document,
                const Kept& part, std::string& out) {
  for (const Record& record : records) {
    if (kept(record, part)) {
      write_line(singular(list), document.id, record_json(record), out);
    }
  }
}

void write_list(const char* list, const std::vector<std::string>& lines, const Document& document,
                const Kept& part, std::string& out) {
  for (std::size_t i = 0; part.whole() && i < lines.size(); ++i) {
    write_line(singular(list), document.id, {{"line", i + 1}, {"text", lines[i]}}, out);
  }
}

}  // namespace

std::string jsonl_text(const ExportInput& input) {
  std::string out;
  for (const Document& document : input.documents) {
    const Kept part(input.graph, document, input.whole);
    write_head(document, out);
    visit_fields(document, [&](const char* name, const auto& field) {
      if constexpr (!std::is_same_v<std::decay_t<decltype(field)>, std::string>) {
        write_list(name, field, document, part, out);
      }
    });
  }
  return out;
}

}  // namespace polink
