#pragma once

#include <string>
#include <string_view>

#include "graph/error.h"
#include "loaders/table_loader.h"
#include "loaders/tables/delimited.h"
#include "tests/loaders/reading.h"

// Short ways to read a table in a test.
namespace polink::reading {

inline LoadOptions table_options() {
  LoadOptions options;
  options.document_id = "test";
  options.registers = &registers();
  return options;
}

inline Document table(std::string_view bytes) {
  const SourceText source = decode(bytes, "t.csv");
  return read_table(read_measure_table(source, "t.csv"), table_options());
}

// What a failing call says; it must fail because of its input.
template <typename Call>
std::string refusal(Call call) {
  try {
    call();
  } catch (const Error& error) {
    return error.failure() == Failure::unreadable_input ? error.what() : "another kind of failure";
  }
  return "no error";
}

inline std::string table_refusal(const std::string& bytes) {
  return refusal([&] { (void)table(bytes); });
}

}  // namespace polink::reading
