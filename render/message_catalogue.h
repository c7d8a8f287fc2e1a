#pragma once

#include <span>
#include <string_view>

// The Japanese for the sentences of polink. A new message in English gets its
// Japanese by a line in the file of its kind. Inside render/ and its tests only.
namespace polink {

// `english` is a whole line with holes, `{}`, which match anything, nothing too:
// `{}: no such file`. In `japanese` a hole is named by its number from 1, so that
// the order may differ: `{1}` is what stood there, `{1*}` is that said in Japanese
// in turn, for messages that hold another message. Where several phrases match a
// line, the one with the most letters outside its holes is taken.
struct Phrase {
  std::string_view english;
  std::string_view japanese;
};

// Closing lines, cells and reasons of answers.
std::span<const Phrase> answer_phrases();
// What is odd in a document that could be read.
std::span<const Phrase> oddity_phrases();
// Why an input can't be read.
std::span<const Phrase> input_phrases();
// Why a question can't be answered: options, names, the database, output files.
std::span<const Phrase> question_phrases();
// Words of the libraries and the operating system, which reach the user within
// or instead of our own.
std::span<const Phrase> library_phrases();

}  // namespace polink
