#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "graph/records.h"
#include "loaders/plan_loader.h"
#include "loaders/text/registers.h"
#include "loaders/text/source_text.h"

// Loading any source that polink reads, whatever its format.
namespace polink {

enum class InputFormat {
  plan,  // a plan document as text, Markdown or HTML
  csv,   // a table of measures, parted by commas, tabs or semicolons
  xlsx,  // a table of measures in the first sheet of a workbook
  json,  // polink's own export
  laws,  // a list of laws, as CSV or in a workbook
};

// A file with the format that its content shows.
struct Source {
  std::string name;  // the path, for messages and records
  std::string bytes;
  InputFormat format = InputFormat::plan;
};

// Reads a file and recognises its format by content, never by its name: a zip
// archive is a workbook, an object with our schema is our JSON, a text whose
// first lines have the head of a law list or of a table of measures is that, and
// everything else is a plan. `format` overrides this. Throws Error(storage) where
// the file can't be read and Error(unreadable_input) where it can't be what its
// first bytes say, or has more than `most_bytes`.
Source open_source(const std::filesystem::path& file, std::optional<InputFormat> format = {},
                   std::size_t most_bytes = default_most_bytes);

// Adds the laws of a source of the format `laws` to the register.
void extend_registers(const Source& source, Registers& registers);

struct LoadedDocuments {
  std::vector<Document> documents;
  // Links and all came with the document (JSON); otherwise queries/linking.h is
  // still to make them.
  bool linked = false;
  // finish_document (finish.h) is still to be called for each.
  bool unfinished = false;
};

// Reads the documents of a source of any other format. The name in `options` is
// for a source that doesn't name its documents itself, as JSON does.
LoadedDocuments load_documents(const Source& source, const LoadOptions& options);

// The same, but that documents may be left unfinished, so that the caller can do beside
// finishing them what needs only their texts. Throws all that load_documents throws for a
// source.
LoadedDocuments read_documents(const Source& source, const LoadOptions& options);

}  // namespace polink
