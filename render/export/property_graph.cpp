#include "render/export/property_graph.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "queries/text_key.h"
#include "render/views/view.h"

namespace polink {
namespace {

constexpr std::size_t label_length = 24;  // characters

std::string on_one_line(std::string_view text, std::size_t most) {
  std::u32string characters = code_points(text);
  std::ranges::replace_if(
      characters, [](char32_t c) { return c < U' '; }, U' ');
  if (characters.size() > most) {
    characters.resize(most - 1);
    characters += U'…';
  }
  return utf8_of(characters);
}

class Writer {
 public:
  explicit Writer(Attributes& attributes) : attributes_(attributes) {}
  void text(const char* name, std::string_view value) {
    if (!value.empty()) {
      attributes_.emplace_back(name, std::string(value));
    }
  }
  void number(const char* name, int value) {
    attributes_.emplace_back(name, static_cast<std::int64_t>(value));
  }
  void line(const char* name, int value) {
    if (value > 0) {
      number(name, value);
    }
  }
  void real(const char* name, double value) { attributes_.emplace_back(name, value); }
  void truth(const char* name, bool value) { attributes_.emplace_back(name, value); }

 private:
  Attributes& attributes_;
};

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string all;
  for (const std::string& part : parts) {
    all.append(all.empty() ? "" : separator).append(part);
  }
  return all;
}

void describe(const SectionFacts& facts, Writer& write) {
  write.text("subkind", to_string(facts.level));
  write.text("printed_label", facts.label);
  write.number("ordinal", facts.ordinal);
  for (const StatementKind kind : {StatementKind::grand_goal, StatementKind::vision,
                                   StatementKind::goal, StatementKind::introduction}) {
    std::vector<std::string> texts;
    for (const Statement& statement : facts.statements) {
      if (statement.kind == kind) {
        texts.push_back(statement.text);
      }
    }
    write.text(std::string(to_string(kind)).c_str(), joined(texts, "\n"));
  }
}

void describe(const MeasureFacts& facts, Writer& write) {
  write.text("subkind", to_string(facts.kind));
  write.number("row", facts.row);
  write.number("ordinal", facts.ordinal);
  write.truth("repost", facts.repost);
  write.truth("lead_known", facts.lead_known);
  std::vector<std::string> words;
  std::string last;
  for (const Deadline& deadline : facts.deadlines) {
    words.push_back(deadline.surface);
    last = std::max(last, deadline.date_to);
  }
  write.text("deadlines", joined(words, "; "));
  write.text("last_date", last);
}

void describe(const OrganisationFacts& facts, Writer& write) {
  write.text("subkind", facts.kind);
  write.text("name_en", facts.name_en);
  write.text("parent", facts.parent);
  write.truth("sure", facts.sure);
}

void describe(const LawFacts& facts, Writer& write) {
  write.text("subkind", facts.kind);
  write.text("law_number", facts.number);
  write.text("egov_id", facts.egov_id);
  write.text("short_names", joined(facts.short_names, "; "));
  write.text("checked", facts.checked);
}

void describe(const InstrumentFacts& facts, Writer& write) { write.text("subkind", facts.kind); }

void describe(const IndicatorFacts& facts, Writer& write) {
  write.text("subkind", to_string(facts.kind));
  write.truth("repost", facts.repost);
  std::vector<std::string> values;
  for (const IndicatorValue& value : facts.values) {
    std::string said = value.label.empty() ? "" : value.label + ": ";
    said += value.value;
    said += value.as_of.empty() ? "" : " (" + value.as_of + ")";
    values.push_back(said);
  }
  write.text("values", joined(values, "; "));
}

void describe(const FootnoteFacts& facts, Writer& write) {
  write.text("subkind", "footnote");
  write.number("ordinal", facts.number);
}

// Who is named on a measure, as printed: `◎総、文`.
std::string ministries_of(const PolicyGraph& graph, Vertex measure) {
  std::string names;
  for (const Responsible& by : responsible_for(graph, measure)) {
    names += names.empty() ? "" : "、";
    names += (by.lead ? "◎" : "") + graph.node(by.organisation).id;
  }
  return names;
}

std::string label_of(const Node& node) {
  const std::string words = on_one_line(node.text, label_length);
  switch (node.kind) {
    case NodeKind::organisation:
    case NodeKind::law:
    case NodeKind::instrument:
      return words;
    default:
      return node.id + (words.empty() ? "" : " " + words);
  }
}

PropertyNode property_node(const PolicyGraph& graph, Vertex v) {
  const Node& node = graph.node(v);
  PropertyNode made{node_key(node), std::string(to_string(node.kind)), label_of(node), {}};
  Writer write(made.attributes);
  write.text("polink_id", node.id);
  write.text("text", node.text);
  write.text("document", node.document_id);
  write.text("section", node.section_id);
  write.line("first_line", node.first_line);
  write.line("last_line", node.last_line);
  std::visit([&](const auto& facts) { describe(facts, write); }, node.facts);
  if (node.kind == NodeKind::measure) {
    write.text("ministries", ministries_of(graph, v));
  }
  return made;
}

Attributes edge_attributes(const Edge& edge) {
  Attributes attributes;
  Writer write(attributes);
  switch (edge.kind) {
    case EdgeKind::responsible:
      write.truth("lead", edge.lead);
      write.number("ordinal", edge.ordinal);
      break;
    case EdgeKind::follows:
    case EdgeKind::repost_of:
    case EdgeKind::duplicate_of:
    case EdgeKind::tracks:
      write.real("score", edge.score);
      break;
    case EdgeKind::cites:
      write.number("offset", edge.offset);
      break;
    default:
      break;
  }
  write.text("method", edge.method);
  write.text("surface", edge.surface);
  write.text("article", edge.article);
  write.text("said_by", edge.said_by);
  return attributes;
}

}  // namespace

std::string node_key(const Node& node) {
  switch (node.kind) {
    case NodeKind::organisation:
    case NodeKind::law:
    case NodeKind::instrument:
      return std::string(to_string(node.kind)) + "/" + node.id;
    default:
      return node.id;
  }
}

PropertyGraph property_graph(const PolicyGraph& graph) {
  PropertyGraph made;
  made.nodes.reserve(graph.size());
  for (Vertex v = 0; v < graph.size(); ++v) {
    made.nodes.push_back(property_node(graph, v));
  }
  const auto [first, last] = boost::edges(graph.boost());
  for (auto e = first; e != last; ++e) {
    const Edge& edge = graph.edge(*e);
    made.edges.push_back({"e" + std::to_string(made.edges.size() + 1), graph.source(*e),
                          graph.target(*e), std::string(to_string(edge.kind)),
                          edge_attributes(edge)});
  }
  return made;
}

template <typename Item>
std::vector<AttributeColumn> columns_of(const std::vector<Item>& items) {
  std::vector<AttributeColumn> columns;
  std::set<std::string> seen;
  for (const Item& item : items) {
    for (const auto& [name, value] : item.attributes) {
      if (seen.insert(name).second) {
        columns.push_back({name, static_cast<AttributeType>(value.index())});
      }
    }
  }
  return columns;
}

template std::vector<AttributeColumn> columns_of(const std::vector<PropertyNode>& items);
template std::vector<AttributeColumn> columns_of(const std::vector<PropertyEdge>& items);

std::string text_of(const AttributeValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    return *text;
  }
  if (const auto* truth = std::get_if<bool>(&value)) {
    return *truth ? "true" : "false";
  }
  if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    return std::to_string(*whole);
  }
  std::array<char, 32> digits{};  // the shortest that reads back as the same number
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), std::get<double>(value)).ptr;
  return {digits.data(), end};
}

const AttributeValue* find_attribute(const Attributes& attributes, const std::string& name) {
  const auto found = std::ranges::find(attributes, name, &Attributes::value_type::first);
  return found == attributes.end() ? nullptr : &found->second;
}

}  // namespace polink
