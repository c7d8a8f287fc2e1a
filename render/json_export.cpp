#include "render/json_export.h"

#include <string_view>

#include "graph/exchange.h"
#include "render/record_json.h"

namespace polink {
namespace {

// A field of a document: a list with one record on a line, or a plain value.
template <typename Value>
void write(const std::vector<Value>& values, std::string& out) {
  out += "[";
  std::string_view separator = "\n";
  for (const Value& value : values) {
    out.append(separator).append("    ").append(json_line(record_json(value)));
    separator = ",\n";
  }
  out += values.empty() ? "]" : "\n   ]";
}

void write(const std::string& value, std::string& out) { out += json_line(record_json(value)); }

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
