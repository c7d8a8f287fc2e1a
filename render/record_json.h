#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include <nlohmann/json.hpp>

#include "graph/record_fields.h"
#include "render/terminal_text.h"

// Records as JSON, field by field, for the formats that carry whole records. Inside
// render/ only.
namespace polink {

using RecordJson = nlohmann::ordered_json;

inline RecordJson record_json(const std::optional<double>& value) {
  return value ? RecordJson(*value) : RecordJson(nullptr);
}

template <typename Value>
RecordJson record_json(const std::vector<Value>& values);

template <typename Value>
RecordJson record_json(const Value& value) {
  if constexpr (std::is_enum_v<Value>) {
    return to_string(value);
  } else if constexpr (std::is_class_v<Value> && !std::is_same_v<Value, std::string>) {
    RecordJson object = RecordJson::object();
    visit_fields(value,
                 [&](const char* name, const auto& field) { object[name] = record_json(field); });
    return object;
  } else {
    return value;
  }
}

template <typename Value>
RecordJson record_json(const std::vector<Value>& values) {
  RecordJson list = RecordJson::array();
  for (const Value& value : values) {
    list.push_back(record_json(value));
  }
  return list;
}

// On one line; bytes that are no UTF-8 become U+FFFD, and characters that a terminal
// might obey are escaped.
inline std::string json_line(const RecordJson& json) {
  return json_escaped_controls(json.dump(-1, ' ', false, RecordJson::error_handler_t::replace));
}

}  // namespace polink
