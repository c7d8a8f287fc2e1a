#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "graph/store.h"
#include "render/answer.h"
#include "render/language.h"

// What is common to all commands.
namespace polink {

struct Settings {
  std::filesystem::path database = "policy.db";
  Format format = Format::table;
  Language language = Language::english;
  std::optional<std::string> document;  // only this one
};

// Columns of the terminal that standard output is; 100 where it is none, so
// that a log or a pager gets lines that can be read.
int output_width();

// Prints an answer on standard output. Throws Error(storage) where that can't
// be written.
void print(const Answer& answer, const Settings& settings);

// The graph that the settings name, of an existing database.
PolicyGraph open_graph(const Settings& settings);

}  // namespace polink
