#include "loaders/load.h"

#include <string_view>
#include <utility>

#include "graph/error.h"
#include "loaders/finish.h"
#include "loaders/json_loader.h"
#include "loaders/law_list.h"
#include "loaders/table_loader.h"
#include "loaders/tables/delimited.h"
#include "loaders/tables/xlsx_reader.h"
#include "loaders/tables/zip_parts.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

// What a format shows itself by stands in the first lines. Bytes with zeros aren't cut
// at line ends, since those of UTF-16 have two.
std::string_view beginning(std::string_view bytes) {
  constexpr std::size_t enough = 1U << 16U;
  const std::string_view first = bytes.substr(0, enough);
  if (first.size() == bytes.size() || first.find('\0') != std::string_view::npos) {
    return first;
  }
  const auto line_end = first.rfind('\n');
  return line_end == std::string_view::npos ? bytes : first.substr(0, line_end + 1);
}

InputFormat recognised(const std::string& bytes, const std::string& name) {
  if (is_zip(bytes) || is_compound_file(bytes)) {
    const SourceTable sheet = read_xlsx(bytes, name);
    return is_law_list(sheet) ? InputFormat::laws : InputFormat::xlsx;
  }
  if (is_json_object(bytes)) {
    return InputFormat::json;
  }
  const SourceText text = decode(beginning(bytes), name);
  if (has_law_list_head(text)) {
    return InputFormat::laws;
  }
  return has_measure_table_head(text) ? InputFormat::csv : InputFormat::plan;
}

SourceTable law_table(const Source& source) {
  if (is_zip(source.bytes) || is_compound_file(source.bytes)) {
    return read_xlsx(source.bytes, source.name);
  }
  return read_law_list(decode(source.bytes, source.name), source.name);
}

// Marks that the source's own lines didn't show together: in cells of a workbook, written
// as entities, parted by tags or line ends.
Document checked(Document document, const std::string& name) {
  const auto check = [&](const std::string& text, int line) {
    check_marks(text, name + ":" + std::to_string(line));
  };
  for (const Section& section : document.sections) {
    check(section.title, section.line);
  }
  for (const Statement& statement : document.statements) {
    check(statement.text, statement.line);
  }
  for (const Measure& measure : document.measures) {
    check(measure.text, measure.first_line);
  }
  for (const Indicator& indicator : document.indicators) {
    check(indicator.name, indicator.line);
    for (const IndicatorValue& value : indicator.values) {
      check(value.label + value.value, indicator.line);
    }
  }
  for (const Footnote& footnote : document.footnotes) {
    check(footnote.text, footnote.line);
  }
  return document;
}

}  // namespace

Source open_source(const std::filesystem::path& file, std::optional<InputFormat> format,
                   std::size_t most_bytes) {
  Source source{file.string(), read_file(file, most_bytes), InputFormat::plan};
  source.format = format ? *format : recognised(source.bytes, source.name);
  return source;
}

void extend_registers(const Source& source, Registers& registers) {
  extend_laws(laws_of(law_table(source)), registers);
}

LoadedDocuments read_documents(const Source& source, const LoadOptions& options) {
  const auto unfinished = [&](Document document) {
    return LoadedDocuments{{checked(std::move(document), source.name)}, false, true};
  };
  switch (source.format) {
    case InputFormat::plan:
      return unfinished(read_unfinished_plan(source.bytes, source.name, options));
    case InputFormat::csv:
      return unfinished(read_unfinished_table(
          read_measure_table(decode(source.bytes, source.name), source.name), options));
    case InputFormat::xlsx:
      return unfinished(read_unfinished_table(read_xlsx(source.bytes, source.name), options));
    case InputFormat::json:
      return {read_exchange_json(source.bytes, source.name), true, false};
    case InputFormat::laws:
      break;
  }
  throw Error(Failure::usage, source.name +
                                  " is a list of laws and no document; name the documents to "
                                  "load with it");
}

LoadedDocuments load_documents(const Source& source, const LoadOptions& options) {
  LoadedDocuments loaded = read_documents(source, options);
  if (loaded.unfinished) {
    for (Document& document : loaded.documents) {
      finish_document(*options.registers, document);
    }
    loaded.unfinished = false;
  }
  return loaded;
}

}  // namespace polink
