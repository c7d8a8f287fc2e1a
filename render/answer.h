#pragma once

#include <string>

#include "render/findings_json.h"
#include "render/language.h"
#include "render/table.h"

// What a command has to say, in whatever form is asked for.
namespace polink {

enum class Format { table, csv, json };

struct Answer {
  Table table;
  Json findings = Json::array();
  std::string note;  // closing lines for people, with the table only
};

// Adds to the table what shows that each finding is so, as `--explain` asks: its
// plain sentence and the parts of its score where it has these, the rule, the words
// that decided, and the source lines.
void explain(Answer& answer, Language language);

// The answer as text; `width` is that of the terminal, 0 for no limit. The heads
// of a table are in `language`; CSV and JSON keep the names of their columns.
std::string written(const Answer& answer, Format format, int width,
                    Language language = Language::english);

}  // namespace polink
