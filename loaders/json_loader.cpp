#include "loaders/json_loader.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <type_traits>
#include <utility>

#include <nlohmann/json.hpp>

#include "graph/error.h"
#include "graph/exchange.h"
#include "graph/record_fields.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

using Json = nlohmann::json;

void parse_word(const std::string& word, SectionLevel& value) { value = section_level(word); }
void parse_word(const std::string& word, StatementKind& value) { value = statement_kind(word); }
void parse_word(const std::string& word, MeasureKind& value) { value = measure_kind(word); }
void parse_word(const std::string& word, IndicatorKind& value) { value = indicator_kind(word); }
void parse_word(const std::string& word, TargetKind& value) { value = target_kind(word); }
void parse_word(const std::string& word, CitationMethod& value) { value = citation_method(word); }
void parse_word(const std::string& word, LinkKind& value) { value = link_kind(word); }
void parse_word(const std::string& word, RelationKind& value) { value = relation_kind(word); }
void parse_word(const std::string& word, Severity& value) { value = severity(word); }

// Reads values, each with the path by which a message names it.
class Reader {
 public:
  explicit Reader(const std::string& name) : name_(name) {}

  [[noreturn]] void refuse(const std::string& path, const std::string& why) const {
    throw Error(Failure::unreadable_input, name_ + ": " + path + ": " + why);
  }

  void read(const Json& json, const std::string& path, std::string& value) const {
    if (!json.is_string()) {
      refuse(path, "expected a text");
    }
    value = json.get<std::string>();
    check_marks(value, name_ + ": " + path);
  }

  void read(const Json& json, const std::string& path, bool& value) const {
    if (!json.is_boolean()) {
      refuse(path, "expected true or false");
    }
    value = json.get<bool>();
  }

  void read(const Json& json, const std::string& path, int& value) const {
    constexpr std::int64_t most = std::numeric_limits<int>::max();
    const bool fits = json.is_number_unsigned()
                          ? json.get<std::uint64_t>() <= std::uint64_t{most}
                          : json.is_number_integer() && json.get<std::int64_t>() >= -most;
    if (!fits) {
      refuse(path, "expected a whole number");
    }
    value = json.get<int>();
  }

  void read(const Json& json, const std::string& path, double& value) const {
    if (!json.is_number()) {
      refuse(path, "expected a number");
    }
    value = json.get<double>();
  }

  void read(const Json& json, const std::string& path, std::optional<double>& value) const {
    value.reset();
    if (!json.is_null()) {
      read(json, path, value.emplace());
    }
  }

  template <typename Value>
  void read(const Json& json, const std::string& path, std::vector<Value>& values) const {
    if (!json.is_array()) {
      refuse(path, "expected a list");
    }
    values.resize(json.size());
    for (std::size_t i = 0; i < json.size(); ++i) {
      read(json[i], path + "[" + std::to_string(i) + "]", values[i]);
    }
  }

  template <typename Value>
  void read(const Json& json, const std::string& path, Value& value) const {
    if constexpr (std::is_enum_v<Value>) {
      read_word(json, path, value);
    } else {
      if (!json.is_object()) {
        refuse(path, "expected an object");
      }
      visit_fields(value, [&](const char* field, auto& part) {
        if (const auto found = json.find(field); found != json.end()) {
          read(*found, path + "." + field, part);
        }
      });
    }
  }

 private:
  template <typename Value>
  void read_word(const Json& json, const std::string& path, Value& value) const {
    std::string word;
    read(json, path, word);
    try {
      parse_word(word, value);
    } catch (const Error&) {
      refuse(path, "'" + word + "' is none of the known words; see docs/exchange.md");
    }
  }

  const std::string& name_;
};

// Whether the records of a document fit together, so far as the database and the
// graph rely on it.
class Soundness {
 public:
  Soundness(const Document& document, const std::string& path, const Reader& reader)
      : document_(document), path_(path), reader_(reader) {}

  void check() {
    if (document_.id.empty() || document_.id.find_first_of(": /\t\n") != std::string::npos) {
      reader_.refuse(path_ + ".id", "a document needs a name without spaces, ':' and '/'");
    }
    const auto sections = ids_of(document_.sections, "sections", &Section::id);
    ids_of(document_.statements, "statements", &Statement::id);
    const auto measures = ids_of(document_.measures, "measures", &Measure::id);
    auto linked = ids_of(document_.indicators, "indicators", &Indicator::id);
    linked.insert(measures.begin(), measures.end());
    const auto codes = ids_of(document_.organisations, "organisations", &Organisation::code);
    const auto laws = ids_of(document_.laws, "laws", &Law::id);
    const auto instruments = ids_of(document_.instruments, "instruments", &Instrument::id);
    check_relations(laws, instruments);
    ids_of(document_.footnotes, "footnotes", &Footnote::number);
    refer(document_.measures, "measures", &Measure::section_id, sections, "section");
    refer(document_.indicators, "indicators", &Indicator::section_id, sections, "section");
    refer(document_.statements, "statements", &Statement::section_id, sections, "section");
    refer(document_.deadlines, "deadlines", &Deadline::measure_id, measures, "measure");
    refer(document_.links, "links", &Link::source_id, linked, "measure or indicator");
    refer(document_.links, "links", &Link::target_id, linked, "measure or indicator");
    for (std::size_t i = 0; i < document_.measures.size(); ++i) {
      check_responsibilities(document_.measures[i], place("measures", i), codes);
    }
    check_deadlines();
    for (std::size_t i = 0; i < document_.indicators.size(); ++i) {
      check_values(document_.indicators[i], place("indicators", i));
    }
  }

 private:
  [[nodiscard]] std::string place(const std::string& list, std::size_t index) const {
    return path_ + "." + list + "[" + std::to_string(index) + "]";
  }

  // The values of one field, each there and each once.
  template <typename Record, typename Id>
  std::set<Id> unique(const std::vector<Record>& records, const std::string& path,
                      Id Record::*field) const {
    std::set<Id> ids;
    for (std::size_t i = 0; i < records.size(); ++i) {
      const std::string here = path + "[" + std::to_string(i) + "]";
      if constexpr (std::is_same_v<Id, std::string>) {
        if ((records[i].*field).empty()) {
          reader_.refuse(here, "the record has no id");
        }
      }
      if (!ids.insert(records[i].*field).second) {
        reader_.refuse(here, "another record of the list has the same id");
      }
    }
    return ids;
  }

  template <typename Record, typename Id>
  std::set<Id> ids_of(const std::vector<Record>& records, const std::string& list,
                      Id Record::*field) const {
    return unique(records, path_ + "." + list, field);
  }

  template <typename Record>
  void refer(const std::vector<Record>& records, const std::string& list,
             std::string Record::*field, const std::set<std::string>& ids,
             const std::string& what) const {
    for (std::size_t i = 0; i < records.size(); ++i) {
      if (ids.count(records[i].*field) == 0) {
        reader_.refuse(place(list, i),
                       "the document has no " + what + " '" + records[i].*field + "'");
      }
    }
  }

  void check_responsibilities(const Measure& measure, const std::string& path,
                              const std::set<std::string>& codes) const {
    unique(measure.responsibilities, path + ".responsibilities", &Responsibility::ordinal);
    for (const Responsibility& responsibility : measure.responsibilities) {
      if (codes.count(responsibility.code) == 0) {
        reader_.refuse(path + ".responsibilities",
                       "the document has no organisation '" + responsibility.code + "'");
      }
    }
  }

  void check_relations(const std::set<std::string>& laws,
                       const std::set<std::string>& instruments) const {
    for (std::size_t i = 0; i < document_.relations.size(); ++i) {
      const Relation& relation = document_.relations[i];
      for (const auto& [thing, end] : {std::pair(relation.thing, relation.source_id),
                                       std::pair(target_thing(relation), relation.target_id)}) {
        const bool law = thing == TargetKind::law;
        if ((law ? laws : instruments).count(end) == 0) {
          reader_.refuse(place("relations", i), std::string("the document has no ") +
                                                    (law ? "law" : "instrument") + " '" + end +
                                                    "'");
        }
      }
    }
  }

  void check_deadlines() const {
    std::set<std::pair<std::string, int>> known;
    for (std::size_t i = 0; i < document_.deadlines.size(); ++i) {
      const Deadline& deadline = document_.deadlines[i];
      if (!known.emplace(deadline.measure_id, deadline.ordinal).second) {
        reader_.refuse(place("deadlines", i), "the measure has another one of the same ordinal");
      }
    }
  }

  void check_values(const Indicator& indicator, const std::string& path) const {
    unique(indicator.values, path + ".values", &IndicatorValue::ordinal);
    std::set<std::pair<int, int>> known;
    for (const IndicatorActual& actual : indicator.actuals) {
      if (!known.emplace(actual.footnote, actual.value.ordinal).second) {
        reader_.refuse(path + ".actuals", "two values of one footnote have the same ordinal");
      }
    }
  }

  const Document& document_;
  const std::string& path_;
  const Reader& reader_;
};

void check_schema(const Json& json, const Reader& reader) {
  const Json schema = json.is_object() ? json.value("schema", Json()) : Json();
  if (schema != exchange_schema) {
    reader.refuse("schema", "expected \"" + std::string(exchange_schema) +
                                "\"; only JSON that polink exported can be loaded");
  }
  int version = 0;
  reader.read(json.value("version", Json(0)), "version", version);
  if (version < 1 || version > exchange_version) {
    reader.refuse("version", "this polink reads version " + std::to_string(exchange_version) +
                                 ", the file has " + std::to_string(version) +
                                 "; use the polink that wrote it");
  }
}

}  // namespace

bool is_json_object(std::string_view bytes) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(mark)) {
    bytes.remove_prefix(mark.size());
  }
  constexpr std::string_view blank = " \t\r\n";
  const std::size_t brace = std::min(bytes.find_first_not_of(blank), bytes.size());
  bytes.remove_prefix(brace);
  if (!bytes.starts_with('{')) {
    return false;
  }
  const std::size_t key = bytes.find_first_not_of(blank, 1);
  return key != std::string_view::npos && (bytes[key] == '"' || bytes[key] == '}');
}

std::vector<Document> read_exchange_json(std::string_view bytes, const std::string& name) {
  const Reader reader(name);
  Json json;
  try {
    json = Json::parse(bytes);
  } catch (const Json::exception& error) {
    throw Error(Failure::unreadable_input,
                name + ": the JSON can't be read (" + error.what() + "); export it again");
  }
  check_schema(json, reader);
  std::vector<Document> documents;
  if (const auto list = json.find("documents"); list != json.end()) {
    reader.read(*list, "documents", documents);
  }
  if (documents.empty()) {
    reader.refuse("documents", "expected at least one document");
  }
  std::set<std::string> ids;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const std::string path = "documents[" + std::to_string(i) + "]";
    Soundness(documents[i], path, reader).check();
    if (!ids.insert(documents[i].id).second) {
      reader.refuse(path + ".id", "another document of the file has the same name");
    }
  }
  return documents;
}

}  // namespace polink
