#pragma once

#include <string_view>
#include <vector>

#include "loaders/plan/item_signs.h"
#include "loaders/text/glyph.h"

// Cuts the text of a table cell into items.
namespace polink {

struct Fragment {
  enum class Start {
    marked,     // stands behind a ○ or ・
    separated,  // no mark, but set apart as items are: `…。 次の…`, `…】 次の…`
    flowing,    // the start of a cell or paragraph without a mark: may go on from before
  };
  StyledText text;  // without its mark
  Start start = Start::flowing;
  bool dash = false;  // a dash in place of an item
  StyledText mark;    // the mark or dash itself (a misread one too), for the coverage of the source
};

// A plan cell: rows begin at ○; everything else belongs to the one before.
std::vector<Fragment> split_plan_cell(const StyledText& cell);

// A status or next cell: items begin at ・ at the start of a paragraph or line,
// behind a finished sentence or group (`。・`, `】 ・`), or behind a space after
// Japanese text in a cell that begins with ・ or in a document without stops; a ・
// between words is part of a word. Where a list lost all its marks, items begin behind
// `。 ` and `】 `. In a document of spaced marks they also begin at a mark behind a space,
// whatever stands before it, at one behind a misread space, and behind `。 ` where the
// mark was misread.
std::vector<Fragment> split_item_cell(const StyledText& cell, const ItemSigns& signs = {});

// `…の審査・選定を実施`: an item whose full stop is missing, rather than one cut off.
bool ends_like_a_sentence(std::u32string_view text);

// The last character that isn't white space, a footnote mark or a break; 0 for none.
char32_t last_character(const StyledText& text);

// `…を実施。【文、経】`, or with its bracket misread `…を実施。【文、経1`: the text has come to
// the group at its end, and `next`, the text behind it, goes on as a sentence does.
bool ends_with_group(const StyledText& text, const StyledText& next);

// `また、`, `さらに、`, `なお、` …: a sentence that goes on from one before.
bool starts_with_conjunction(const StyledText& text);

}  // namespace polink
