#include "render/json_export.h"

#include <optional>
#include <string_view>
#include <type_traits>

#include <nlohmann/json.hpp>

#include "graph/exchange.h"
#include "graph/record_fields.h"

namespace polink {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); }

template <typename Value>
Json json_of(const std::vector<Value>& values);

template <typename Value>
Json json_of(const Value& value) {
  if constexpr (std::is_enum_v<Value>) {
    return to_string(value);
  } else if constexpr (std::is_class_v<Value> && !std::is_same_v<Value, std::string>) {
    Json object = Json::object();
    visit_fields(value,
                 [&](const char* name, const auto& field) { object[name] = json_of(field); });
    return object;
  } else {
    return value;
  }
}

template <typename Value>
Json json_of(const std::vector<Value>& values) {
  Json list = Json::array();
  for (const Value& value : values) {
    list.push_back(json_of(value));
  }
  return list;
}

std::string text_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// A field of a document: a list with one record on a line, or a plain value.
template <typename Value>
void write(const std::vector<Value>& values, std::string& out) {
  out += "[";
  std::string_view separator = "\n";
  for (const Value& value : values) {
    out.append(separator).append("    ").append(text_of(json_of(value)));
    separator = ",\n";
  }
  out += values.empty() ? "]" : "\n   ]";
}

void write(const std::string& value, std::string& out) { out += text_of(json_of(value)); }

void write(const Document& document, std::string& out) {
  out += "  {";
  std::string_view separator = "\n";
  visit_fields(document, [&](const char* name, const auto& field) {
    out.append(separator).append("   \"").append(name).append("\": ");
    write(field, out);
    separator = ",\n";
  });
  out += "\n  }";
}

}  // namespace

std::string exchange_json(const std::vector<Document>& documents) {
  std::string out = "{\n \"schema\": \"" + std::string(exchange_schema) +
                    "\",\n \"version\": " + std::to_string(exchange_version) +
                    ",\n \"documents\": [";
  std::string_view separator = "\n";
  for (const Document& document : documents) {
    out.append(separator);
    write(document, out);
    separator = ",\n";
  }
  return out + (documents.empty() ? "]\n}\n" : "\n ]\n}\n");
}

}  // namespace polink
