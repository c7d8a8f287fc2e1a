#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "graph/store.h"
#include "render/answer.h"
#include "render/language.h"

// What is common to all commands.
namespace polink {

struct Settings {
  std::filesystem::path database = "policy.db";
  Format format = Format::table;
  Language language = Language::english;
  // Of diagrams, which are of Japanese documents for Japanese slides: Japanese
  // unless --lang says otherwise.
  Language picture_language = Language::japanese;
  std::optional<std::string> document;  // only this one
  bool ids = false;                     // print the ids of an answer and nothing else
  std::string among;                    // a file with the ids that are asked about; `-`: input
};

// Today where the machine is, YYYY-MM-DD.
std::string today();

// Columns of the terminal that standard output is; 100 where it is none, so
// that a log or a pager gets lines that can be read.
int output_width();

// Prints an answer on standard output, in the form and with the part of it that
// the settings ask for. Throws Error(storage) where that can't
// be written.
void print(Answer answer, const Settings& settings);

// The ids in a file, one on each line, `-` being standard input. Blank lines and
// those that begin with # are passed over. Throws Error(unreadable_input).
std::vector<std::string> read_ids(const std::string& path);

// The graph that the settings name, of an existing database.
PolicyGraph open_graph(const Settings& settings);

}  // namespace polink
