#pragma once

#include <string>
#include <vector>

#include "loaders/text/glyph.h"
#include "loaders/text/source_text.h"

// The physical layer of a document, whatever its layout: paragraphs and table
// rows in reading order. What they mean is the plan reader's business.
namespace polink {

struct Block {
  enum class Kind { paragraph, table_row };
  Kind kind = Kind::paragraph;
  std::vector<StyledText> cells;  // one for a paragraph; markup already parsed
  bool gap_before = false;        // a blank line, a rule or a page break stands before it
  bool headed = false;            // marked up as a heading (`##`, <h2>)
  int line = 0;
};

// Blocks of a plain-text layout: lines with tabs or `|` are table rows, cells
// may hold HTML and line breaks, blank lines part paragraphs, rules are dropped.
std::vector<Block> text_blocks(const SourceText& source);

// Blocks of an HTML page: <table> with rowspan and colspan, headings, paragraphs.
// A cell that a span covers is empty, as a continued cell is in the text layout. Throws
// Error(unreadable_input), which begins with `name`, where tables have more than
// `most_cells`.
std::vector<Block> html_blocks(const SourceText& source, const std::string& name);

// Whether a source is an HTML page rather than text with some tags in it.
bool is_html_page(const SourceText& source);

}  // namespace polink
