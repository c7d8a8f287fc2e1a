#pragma once

#include "queries/diff.h"
#include "render/answer.h"

// What has changed from one document to the next, for people and programs.
namespace polink {

// For a terminal: what differs in few words, `〔18→24〕` with what stands around it.
// The words of `what` are in `language`, as the terminal shows them.
Answer answer_of(const Diff& diff, Language language = Language::english);

// The changes as rows with whole texts, one column for each field: the CSV, and a
// sheet of a workbook. Names and words as in CSV, whatever the language.
Table diff_table(const Diff& diff);

// How many changes there are of each kind in each section of the newer document
// (what is gone: in what its section has become): a sheet that sums up. `level`: how many parts
// the id of a section has at most, 2 being `1.2`.
Table diff_counts(const Diff& diff, std::size_t level = 2);

// Of one section (or statement, measure, indicator): its id cut to so many parts,
// the document's name before it dropped.
std::string cut_section(const std::string& id, std::size_t level);

// What differs in few words, as in the answer.
std::string what_differs(const Change& change, Language language);

}  // namespace polink
