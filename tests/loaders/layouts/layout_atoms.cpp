#include "tests/loaders/layouts/layout_atoms.h"

#include "loaders/text/source_text.h"

namespace polink::made_up {

Atoms atoms_of(std::u32string_view words) {
  Atoms atoms;
  for (const char32_t c : words) {
    atoms.push_back({c, false, 0});
  }
  return atoms;
}

Atoms atoms_of(const Text& text) {
  Atoms atoms = atoms_of(text.words);
  if (text.footnote > 0) {
    atoms.insert(atoms.begin() + static_cast<std::ptrdiff_t>(text.footnote_at),
                 {0, false, text.footnote});
  }
  return atoms;
}

namespace {

void add(Atoms& atoms, const Atoms& more) { atoms.insert(atoms.end(), more.begin(), more.end()); }

}  // namespace

Atoms names_of(const std::vector<Lead>& organisations) {
  Atoms atoms;
  for (const Lead& organisation : organisations) {
    if (!atoms.empty()) {
      atoms.push_back({U'、', false, 0});
    }
    for (Atom atom : atoms_of(to_utf32(organisation.printed))) {
      atom.lead = organisation.lead;
      atoms.push_back(atom);
    }
  }
  return atoms;
}

bool may_cut(const Atoms& atoms, std::size_t at, bool at_dots) {
  constexpr std::u32string_view never_first = U"、。）」』】，,.%％ー";
  return at > 0 && at < atoms.size() && atoms[at].footnote == 0 &&
         (at_dots || atoms[at].code != U'・') &&
         never_first.find(atoms[at].code) == std::u32string_view::npos;
}

Atoms atoms_of_item(const Item& item, const std::u32string& brackets, Random& random) {
  Atoms atoms = atoms_of(item.text);
  if (item.repost) {
    const bool before_stop = atoms.back().code == U'。' && random.chance(40);
    if (before_stop) {
      atoms.pop_back();
    }
    add(atoms, atoms_of(std::u32string_view(random.chance(70) ? U"（再掲）" : U"(再掲)")));
    if (before_stop) {
      add(atoms, atoms_of(std::u32string_view(U"。")));
    }
  }
  if (!brackets.empty() && !item.organisations.empty()) {
    atoms.push_back({brackets.front(), false, 0});
    add(atoms, names_of(item.organisations));
    atoms.push_back({brackets.back(), false, 0});
  }
  return atoms;
}

Cell take_page(Cell& cell, std::size_t least, bool at_dots, Random& random) {
  std::size_t total = 0;
  for (const Piece& piece : cell) {
    total += piece.atoms.size() + 1;
  }
  std::size_t at = least + random.below(total + 1);
  Cell page;
  while (!cell.empty()) {
    Piece& piece = cell.front();
    if (at <= piece.atoms.size() && !piece.dash) {
      std::size_t cut = at;
      while (cut > 0 && cut < piece.atoms.size() && !may_cut(piece.atoms, cut, at_dots)) {
        ++cut;
      }
      if (cut == 0) {
        break;
      }
      if (cut < piece.atoms.size()) {
        const auto middle = piece.atoms.begin() + static_cast<std::ptrdiff_t>(cut);
        page.push_back({{piece.atoms.begin(), middle}, piece.begins, false});
        piece = {{middle, piece.atoms.end()}, false, false};
        break;
      }
    }
    const std::size_t size = piece.atoms.size() + 1;
    page.push_back(std::move(piece));
    cell.erase(cell.begin());
    if (at <= size) {
      break;
    }
    at -= size;
  }
  return page;
}

}  // namespace polink::made_up
