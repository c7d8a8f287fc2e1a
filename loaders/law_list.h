#pragma once

#include <string>
#include <vector>

#include "graph/records.h"
#include "loaders/tables/source_table.h"
#include "loaders/text/registers.h"
#include "loaders/text/source_text.h"

namespace polink {

// A list of laws as e-Gov publishes it (all_law_list.csv of its download pages,
// or what its search gives): a table with the columns 法令名 and 法令番号, and of
// 法令種別, 法令ID and 略称法令名 those that are there. docs/sources.md tells the
// names of columns that are known.
//
// Whether a text is such a list.
bool has_law_list_head(const SourceText& source);

// The table in a text; with commas where no row reads as the head of such a list.
SourceTable read_law_list(const SourceText& source, const std::string& name);

// Whether a table (a sheet) is such a list.
bool is_law_list(const SourceTable& table);

// The laws of the list, each title once: a law stands in it once for each of its
// versions. Throws Error(unreadable_input) where the table is no such list, or
// has no law in it.
std::vector<Law> laws_of(const SourceTable& table);

// Adds laws to the register. Of a law that it has already (the same title) the
// number and the id become those of the list, which is a published one, and the
// short names of both are kept.
void extend_laws(std::vector<Law> laws, Registers& registers);

}  // namespace polink
