#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "graph/records.h"
#include "loaders/text/registers.h"

namespace polink {

struct LoadOptions {
  std::string document_id;
  const Registers* registers = nullptr;    // must outlive the call; never null
  std::function<void(double)> progress{};  // called with the share done, 0 to 1
};

// Reads one plan document from a file: decodes it, recognises its layout, reads
// its form, and finds the laws that it cites. Links between measures are not
// made here (see queries/linking.h).
//
// Throws Error(storage) where the file can't be read, Error(unreadable_input)
// where it isn't text or holds no plan document.
Document load_plan(const std::filesystem::path& file, const LoadOptions& options);

// The same from bytes; `name` stands for the path in messages.
Document read_plan_text(std::string_view bytes, const std::string& name,
                        const LoadOptions& options);

// The same without what finish_document (finish.h) adds, which is still to be called.
Document read_unfinished_plan(std::string_view bytes, const std::string& name,
                              const LoadOptions& options);

}  // namespace polink
