#include "graph/thing_keys.h"

namespace polink {
namespace {

constexpr std::string_view in_documents = "";

std::string quoted_json(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string json = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      json += '\\';
      json += c;
    } else if (byte < 0x20) {
      json += std::string("\\u00") + digits[byte >> 4U] + digits[byte & 0xFU];
    } else {
      json += c;
    }
  }
  return json + '"';
}

}  // namespace

ThingKeys::ThingKeys(const std::set<Thing>& things) {
  for (const Thing& thing : things) {
    std::string& list = lists_[thing.document_id.empty() ? to_string(thing.kind) : in_documents];
    list += list.empty() ? "[" : ",";
    list += thing.document_id.empty()
                ? quoted_json(thing.id)
                : "[" + quoted_json(thing.document_id) + "," + quoted_json(thing.id) + "]";
  }
}

std::string ThingKeys::pairs() const { return list(in_documents); }

std::string ThingKeys::ids(std::string_view kind) const { return list(kind); }

std::string ThingKeys::list(std::string_view name) const {
  const auto found = lists_.find(name);
  return found == lists_.end() ? "[]" : found->second + "]";
}

}  // namespace polink
