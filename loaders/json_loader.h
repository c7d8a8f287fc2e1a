#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/records.h"

namespace polink {

// Whether bytes begin as a JSON object does; no plan document begins so.
bool is_json_object(std::string_view bytes);

// Reads what render/json_export.h writes (docs/exchange.md): every document as it
// was exported, links included, so nothing is looked for in its texts again.
// Fields that are missing keep their defaults and unknown ones are left aside,
// but a record must be sound: ids are there and differ, and what a record refers
// to (section, organisation, the ends of a link) is in the document.
//
// `name` stands for the file in messages. Throws Error(unreadable_input) with the
// line where the text is no JSON, with the place (`documents[0].measures[3].row`)
// where a value isn't what it should be, and for a schema or version that this
// polink doesn't know.
std::vector<Document> read_exchange_json(std::string_view bytes, const std::string& name);

}  // namespace polink
