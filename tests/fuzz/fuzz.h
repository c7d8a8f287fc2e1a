#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "graph/error.h"
#include "graph/store.h"
#include "loaders/plan_loader.h"
#include "loaders/text/registers.h"
#include "loaders/text/source_text.h"

// What the fuzz targets share. A target gives any bytes to one door of polink and
// stops the fuzzer for everything that isn't a complaint about the input.
namespace polink::fuzz {

inline std::string_view text_of(const std::uint8_t* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}

// What is read is thrown away: only that it can be read matters.
template <typename Value>
void ignore(const Value& /*value*/) {}

inline const Registers& registers() {
  static const Registers loaded = load_registers(POLINK_SOURCE_DIR "/data/organisations.tsv",
                                                 POLINK_SOURCE_DIR "/data/laws.tsv");
  return loaded;
}

inline LoadOptions options() {
  LoadOptions options;
  options.document_id = "fuzz";
  options.registers = &registers();
  return options;
}

// Runs `door`. Of errors only those are sound that tell the user something about
// what was handed in; Failure::internal means that polink made a mistake.
template <typename Door>
void knock(const Door& door) {
  try {
    door();
  } catch (const Error& error) {
    if (error.failure() == Failure::internal) {
      std::fprintf(stderr, "internal: %s\n", error.what());
      std::abort();
    }
  }
}

// Whether an input is also stored: 1 of `of`, the same ones each time, by FNV-1a.
inline bool stored(std::string_view input, std::uint64_t of) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : input) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  }
  return (hash >> 32U) % of == 0;
}

// Whatever was read can be kept in place of what was read before, and read back.
// Making the tables takes longer than most inputs do, so one database serves many;
// storing takes longer than reading, so it is done for 1 of 16.
inline void keep(std::string_view input, const std::vector<Document>& documents) {
  constexpr std::size_t enough = 5;
  constexpr std::uint64_t stored_of = 16;
  if (!stored(input, stored_of)) {
    return;
  }
  static Store store = Store::open_or_create(":memory:");
  if (store.documents().size() > enough) {
    store = Store::open_or_create(":memory:");
  }
  store.save(documents, true);
  (void)store.graph();
  for (const Document& document : documents) {
    if (store.document(document.id).measures.size() != document.measures.size()) {
      std::abort();
    }
  }
}

// The sample plan in a database.
inline const Store& sample() {
  static const Store store = [] {
    Store made = Store::open_or_create(":memory:");
    made.save({load_plan(POLINK_SOURCE_DIR "/data/sample_plan.txt", options())}, false);
    return made;
  }();
  return store;
}

}  // namespace polink::fuzz
