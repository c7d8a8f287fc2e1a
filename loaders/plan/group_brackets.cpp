#include "loaders/plan/group_brackets.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "loaders/text/marks.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

constexpr std::u32string_view openings = U"［[〔（(〈《";
constexpr std::u32string_view closings = U"］]〕）)〉》";

struct BracketPair {
  std::size_t open = 0;
  std::size_t close = 0;
  bool known = false;  // all names in it are in the register
};

std::vector<std::u32string> names_in(std::u32string_view inside) {
  std::vector<std::u32string> names(1);
  for (const char32_t c : inside) {
    if (c == U'、' || c == U',' || c == U'，') {
      names.emplace_back();
    } else if (!is_space(c)) {
      names.back().push_back(c);
    }
  }
  return names;
}

// `文部科学省`, `都賀県庁`: the name of an organisation by its look.
bool looks_like_organisation(const std::u32string& name) {
  constexpr std::u32string_view offices = U"省庁府局部課室院委会";
  return !name.empty() && offices.find(name.back()) != offices.npos;
}

class Cell {
 public:
  Cell(const StyledText& cell, const OrganisationNames& names)
      : text_(codes(cell)), names_(names) {}

  std::vector<BracketPair> organisation_brackets() const {
    std::vector<BracketPair> pairs;
    for (std::size_t open = 0; open < text_.size(); ++open) {
      const std::size_t kind = openings.find(text_[open]);
      const std::size_t close = kind == openings.npos ? text_.npos : closing_of(kind, open);
      if (close == text_.npos || !item_ends_at(close + 1) || !may_open_group(open)) {
        continue;
      }
      if (auto pair = judge(open, close)) {
        pairs.push_back(*pair);
        open = close;
      }
    }
    return pairs;
  }

 private:
  // Looked for no further than a list of names goes, so that a text of nothing but
  // opening brackets takes no longer than another one.
  [[nodiscard]] std::size_t closing_of(std::size_t kind, std::size_t open) const {
    constexpr std::size_t longest_list = 2000;
    const std::size_t at =
        std::u32string_view(text_).substr(open, longest_list).find(closings[kind]);
    return at == text_.npos ? at : open + at;
  }

  std::optional<BracketPair> judge(std::size_t open, std::size_t close) const {
    constexpr std::size_t longest = 30;
    BracketPair pair{open, close, true};
    bool office = false;
    for (const auto& name :
         names_in(std::u32string_view(text_).substr(open + 1, close - open - 1))) {
      if (name.empty() || name.size() > longest) {
        return std::nullopt;
      }
      pair.known = pair.known && names_.code_of(to_utf8(name)).has_value();
      office = office || looks_like_organisation(name);
    }
    return pair.known || office ? std::optional(pair) : std::nullopt;
  }

  // Round brackets are everywhere; those of a group stand behind a full stop.
  [[nodiscard]] bool may_open_group(std::size_t open) const {
    if (fold(text_[open]) != U'(') {
      return true;
    }
    std::size_t before = open;
    while (before > 0 && is_space(text_[before - 1])) {
      --before;
    }
    return before > 0 && (ends_sentence(text_[before - 1]) || fold(text_[before - 1]) == U')');
  }

  [[nodiscard]] bool item_ends_at(std::size_t at) const {
    std::size_t next = at;
    while (next < text_.size() && (is_space(text_[next]) || ends_sentence(text_[next]))) {
      ++next;
    }
    return next == text_.size() || next > at || is_bullet(text_[next]) ||
           is_dash(fold(text_[next])) || text_[next] == U'【' ||
           openings.find(text_[next]) != openings.npos;
  }

  std::u32string text_;
  const OrganisationNames& names_;
};

}  // namespace

void adopt_group_brackets(const OrganisationNames& names, std::vector<Block>& blocks,
                          Document& document) {
  int black = 0;
  int other = 0;
  for (const Block& block : blocks) {
    for (const StyledText& cell : block.cells) {
      const bool has_black = std::any_of(cell.begin(), cell.end(),
                                         [](const Glyph& glyph) { return glyph.code == U'【'; });
      black += has_black ? 1 : 0;
      other += Cell(cell, names).organisation_brackets().empty() ? 0 : 1;
    }
  }
  const bool usual = other > black;
  for (Block& block : blocks) {
    for (StyledText& cell : block.cells) {
      for (const BracketPair& pair : Cell(cell, names).organisation_brackets()) {
        if (!pair.known && !usual) {
          continue;
        }
        cell[pair.open].code = U'【';
        cell[pair.close].code = U'】';
        if (!usual) {
          document.diagnostics.push_back({static_cast<int>(cell[pair.open].line), Severity::warning,
                                          "odd_brackets",
                                          "a group of organisations in other brackets than 【】"});
        }
      }
    }
  }
}

}  // namespace polink
