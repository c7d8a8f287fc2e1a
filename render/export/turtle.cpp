#include <algorithm>
#include <filesystem>
#include <optional>
#include <string_view>

#include "render/export/formats.h"
#include "render/export/turtle_text.h"
#include "render/export/turtle_vocabulary.h"

// What polink knows as RDF. Vocabularies: https://schema.org (texts, parts,
// citations), PROV-O (where a thing was read), ELI (laws), SKOS (organisations).
// Lines of a source are told by fragments of plain text, RFC 5147: `#line=9,12` is
// what stands between the ends of lines 9 and 12, so lines 10 to 12.
namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;

class Turtle {
 public:
  explicit Turtle(const ExportInput& input)
      : graph_(input.graph),
        documents_(input.documents),
        base_(input.base.empty() ? "urn:polink:" : input.base) {}

  std::string written() {
    out_ = turtle_prefixes() + turtle_vocabulary();
    for (const Document& document : documents_) {
      write(document);
    }
    out_ += TurtleThing("skos:ConceptScheme")
                .text("skos:prefLabel", "府省等", "ja")
                .text("skos:prefLabel", "Organisations", "en")
                .about(turtle_iri(base_ + "organisations"));
    for (Vertex v = 0; v < graph_.size(); ++v) {
      std::visit([&](const auto& facts) { write(v, facts); }, graph_.node(v).facts);
    }
    return std::move(out_);
  }

 private:
  // --- Names ---------------------------------------------------------------

  [[nodiscard]] std::string document_iri(const std::string& id) const {
    return base_ + "document/" + iri_part(id);
  }

  // The same whether the database holds one document or several.
  [[nodiscard]] std::string iri(Vertex v) const {
    const Node& node = graph_.node(v);
    if (!node.document_id.empty()) {
      const std::string prefix = node.document_id + ":";
      const bool prefixed = node.id.starts_with(prefix);
      return turtle_iri(document_iri(node.document_id) + "/" +
                        iri_part(prefixed ? node.id.substr(prefix.size()) : node.id));
    }
    if (const auto* law = std::get_if<LawFacts>(&node.facts); law && is_egov_id(law->egov_id)) {
      return turtle_iri("https://laws.e-gov.go.jp/law/" + law->egov_id);
    }
    return turtle_iri(base_ + std::string(to_string(node.kind)) + "/" + iri_part(node.id));
  }

  static bool is_egov_id(const std::string& id) {
    return !id.empty() && std::ranges::all_of(id, [](char c) {
      return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    });
  }

  // --- What all have ---------------------------------------------------------

  // Where it was read.
  void add_source(TurtleThing& thing, const Node& node) const {
    const std::string document = document_iri(node.document_id);
    thing.add("prov:hadPrimarySource", turtle_iri(document));
    if (node.first_line > 0) {
      const int last = std::max(node.first_line, node.last_line);
      thing.add("prov:wasQuotedFrom",
                turtle_iri(document + "#line=" + std::to_string(node.first_line - 1) + "," +
                           std::to_string(last)));
      thing.number("polink:firstLine", node.first_line).number("polink:lastLine", last);
    }
  }

  void add_place(TurtleThing& thing, Vertex v) const {
    const auto parents = graph_.in(v, EdgeKind::contains);
    const Node& node = graph_.node(v);
    if (!parents.empty()) {
      thing.add("schema:isPartOf", iri(graph_.source(parents.front())));
    } else if (!node.document_id.empty()) {
      thing.add("schema:isPartOf", turtle_iri(document_iri(node.document_id)));
    }
  }

  void add_relations(TurtleThing& thing, Vertex v) const {
    const auto [first, last] = boost::out_edges(v, graph_.boost());
    for (auto e = first; e != last; ++e) {
      const Edge& edge = graph_.edge(*e);
      const std::optional<std::string> property = property_of(edge, v);
      if (!property) {
        continue;
      }
      const std::string target = iri(graph_.target(*e));
      thing.add(*property, target);
      if (edge.kind == EdgeKind::repost_of) {
        thing.add("prov:wasDerivedFrom", target);  // said too for readers who don't infer
      }
      add_evidence(thing, *property, target, edge);
    }
  }

  [[nodiscard]] std::optional<std::string> property_of(const Edge& edge, Vertex source) const {
    const NodeKind kind = graph_.node(source).kind;
    switch (edge.kind) {
      case EdgeKind::cites:
        return "schema:citation";
      case EdgeKind::repost_of:
        return "polink:repostOf";
      case EdgeKind::duplicate_of:
        return "polink:duplicateOf";
      case EdgeKind::follows:
        return "polink:follows";
      case EdgeKind::tracks:
        return "polink:tracks";
      case EdgeKind::annotates:
        return "polink:annotates";
      case EdgeKind::amends:
        return "eli:amends";
      case EdgeKind::based_on:
        return kind == NodeKind::law ? "eli:based_on" : "polink:basedOn";
      case EdgeKind::succeeded_by:
        return "polink:succeededBy";
      case EdgeKind::contains:     // said by the parts: schema:isPartOf
      case EdgeKind::responsible:  // said by the measures
        break;
    }
    return std::nullopt;
  }

  static void add_evidence(TurtleThing& thing, const std::string& property,
                           const std::string& target, const Edge& edge) {
    if (edge.method.empty() && edge.surface.empty()) {
      return;
    }
    TurtleThing evidence("polink:Evidence");
    evidence.add("polink:relation", property).add("polink:about", target);
    const bool scored = edge.kind == EdgeKind::repost_of || edge.kind == EdgeKind::duplicate_of ||
                        edge.kind == EdgeKind::follows || edge.kind == EdgeKind::tracks;
    if (scored) {
      evidence.add("polink:score", turtle_number(edge.score));
    }
    evidence.text("polink:method", edge.method).text("polink:surface", edge.surface, "ja");
    evidence.text("polink:article", edge.article, "ja");
    thing.add("polink:evidence", evidence.nested());
  }

  void finish(TurtleThing& thing, Vertex v) {
    if (!graph_.node(v).document_id.empty()) {
      add_place(thing, v);
      add_source(thing, graph_.node(v));
    }
    add_relations(thing, v);
    out_ += thing.about(iri(v));
  }

  // --- Things ----------------------------------------------------------------

  void write(const Document& document) {
    TurtleThing load("prov:Activity");
    load.text("rdfs:label", "loaded by polink", "en");
    load.add("prov:wasAssociatedWith",
             TurtleThing("prov:SoftwareAgent").text("schema:name", "polink").nested());
    if (!document.loaded_at.empty()) {
      load.add("prov:endedAtTime", turtle_typed(document.loaded_at, "xsd:dateTime"));
    }
    TurtleThing thing("schema:DigitalDocument, prov:Entity");
    thing.text("schema:name", document.title, "ja").text("schema:identifier", document.id);
    thing.text("schema:alternateName", std::filesystem::path(document.path).filename().string());
    thing.text("schema:sha256", document.sha256);
    const std::string subject = turtle_iri(document_iri(document.id));
    load.add("prov:used", subject);
    out_ += thing.about(subject) + load.about("[]");
  }

  void write(Vertex v, const SectionFacts& facts) {
    const Node& node = graph_.node(v);
    TurtleThing thing("polink:Section, schema:CreativeWork, prov:Entity");
    thing.text("schema:identifier", node.id).text("schema:name", node.text, "ja");
    thing.text("polink:kind", to_string(facts.level)).number("schema:position", facts.ordinal);
    for (const Statement& statement : facts.statements) {
      thing.add("polink:statement", TurtleThing("schema:CreativeWork")
                                        .text("polink:kind", to_string(statement.kind))
                                        .text("schema:text", statement.text, "ja")
                                        .number("polink:firstLine", statement.line)
                                        .nested());
    }
    finish(thing, v);
  }

  static std::string_view class_of_measure(MeasureKind kind) {
    switch (kind) {
      case MeasureKind::plan:
        return "polink:PlanMeasure";
      case MeasureKind::status:
        return "polink:StatusMeasure";
      case MeasureKind::next:
        break;
    }
    return "polink:NextMeasure";
  }

  void write(Vertex v, const MeasureFacts& facts) {
    const Node& node = graph_.node(v);
    TurtleThing thing("polink:Measure, " + std::string(class_of_measure(facts.kind)) +
                      ", prov:Entity");
    thing.text("schema:identifier", node.id).text("schema:text", node.text, "ja");
    thing.number("polink:row", facts.row).number("schema:position", facts.ordinal);
    thing.add("polink:repost", facts.repost ? "true" : "false");
    for (const auto e : graph_.in(v, EdgeKind::responsible)) {
      thing.add(graph_.edge(e).lead ? "polink:lead"
                : facts.lead_known  ? "polink:support"
                                    : "polink:responsible",
                iri(graph_.source(e)));
    }
    for (const Deadline& deadline : facts.deadlines) {
      thing.add("polink:deadline", nested(deadline));
    }
    finish(thing, v);
  }

  static std::string nested(const Deadline& deadline) {
    TurtleThing thing("polink:Deadline");
    thing.text("polink:surface", deadline.surface, "ja").text("polink:kind", deadline.kind);
    if (!deadline.date_from.empty()) {
      thing.add("polink:dateFrom", turtle_typed(deadline.date_from, "xsd:date"));
    }
    if (!deadline.date_to.empty()) {
      thing.add("polink:dateTo", turtle_typed(deadline.date_to, "xsd:date"));
    }
    return thing.text("polink:precision", deadline.precision).nested();
  }

  void write(Vertex v, const OrganisationFacts& facts) {
    const Node& node = graph_.node(v);
    TurtleThing thing("skos:Concept, schema:GovernmentOrganization, prov:Agent");
    thing.add("skos:inScheme", turtle_iri(base_ + "organisations"));
    thing.text("skos:notation", node.id).text("skos:prefLabel", node.text, "ja");
    thing.text("skos:prefLabel", facts.name_en, "en").text("polink:kind", facts.kind);
    const auto parent = graph_.find(facts.parent, NodeKind::organisation);
    if (parent && !facts.parent.empty()) {
      thing.add("skos:broader", iri(*parent));
    } else {
      thing.text("skos:note", facts.parent, "ja");
    }
    if (!facts.sure) {
      thing.text("skos:editorialNote", "the full name is a reading of the short one", "en");
      thing.text("skos:editorialNote", "正式名称は略称からの推定", "ja");
    }
    finish(thing, v);
  }

  void write(Vertex v, const LawFacts& facts) {
    TurtleThing thing("eli:LegalResource, schema:Legislation");
    thing.text("eli:title", graph_.node(v).text, "ja").text("eli:number", facts.number, "ja");
    for (const std::string& name : facts.short_names) {
      thing.text("eli:title_short", name, "ja");
    }
    thing.text("eli:id_local", facts.egov_id).text("polink:kind", facts.kind);
    thing.text("polink:numberChecked", facts.checked);
    finish(thing, v);
  }

  void write(Vertex v, const InstrumentFacts& facts) {
    const std::string_view more = facts.kind == "document"    ? ", schema:CreativeWork"
                                  : facts.kind == "programme" ? ", schema:Project"
                                  : facts.kind == "body"      ? ", schema:Organization"
                                                              : "";
    TurtleThing thing("polink:Instrument" + std::string(more));
    thing.text("schema:name", graph_.node(v).text, "ja").text("polink:kind", facts.kind);
    finish(thing, v);
  }

  static std::string nested(const IndicatorValue& value) {
    TurtleThing thing("schema:PropertyValue");
    thing.text("schema:name", value.label, "ja").text("schema:description", value.value, "ja");
    if (value.number) {
      thing.add("schema:value", turtle_number(*value.number));
    }
    return thing.text("schema:unitText", value.unit, "ja")
        .text("polink:asOf", value.as_of, "ja")
        .nested();
  }

  void write(Vertex v, const IndicatorFacts& facts) {
    const Node& node = graph_.node(v);
    TurtleThing thing("polink:Indicator, prov:Entity");
    thing.text("schema:identifier", node.id).text("schema:name", node.text, "ja");
    thing.text("polink:kind", to_string(facts.kind));
    thing.add("polink:repost", facts.repost ? "true" : "false");
    for (const IndicatorValue& value : facts.values) {
      thing.add("polink:value", nested(value));
    }
    finish(thing, v);
  }

  void write(Vertex v, const FootnoteFacts& facts) {
    const Node& node = graph_.node(v);
    TurtleThing thing("polink:Footnote, prov:Entity");
    thing.text("schema:identifier", node.id).text("schema:text", node.text, "ja");
    thing.number("schema:position", facts.number);
    finish(thing, v);
  }

  const PolicyGraph& graph_;
  const std::vector<Document>& documents_;
  std::string base_;
  std::string out_;
};

}  // namespace

std::string turtle_text(const ExportInput& input) { return Turtle(input).written(); }

}  // namespace polink
