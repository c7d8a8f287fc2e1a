#pragma once

#include <cstddef>
#include <string_view>

#include "loaders/plan/item_signs.h"
#include "loaders/text/glyph.h"

namespace polink {

// What tells, in a cell whose items a space sets apart (spaced_marks.h), where one begins
// though its mark, the stop or space before it, or a bracket was misread; and where a
// misread character only looks as if one began.
class MisreadItems {
 public:
  // `text`: a paragraph of a cell; `folded`: the same, folded. Both must outlive this
  // object, and so must what `signs` views.
  MisreadItems(const StyledText& text, std::u32string_view folded, const ItemSigns& signs)
      : text_(text), folded_(folded), signs_(signs) {}

  // Of the mark at `at`: `…を実施。施・次の…`, but not `…を実施。日・米の…`: such
  // characters are words. Or `…を実施「・次の…`, where nothing closes what opens.
  [[nodiscard]] bool stands_behind_misread_space(std::size_t at) const;
  // `A ・ C`, `H A ・ …`: of a name whose letters OCR has spaced; `previous` is the
  // character before the space.
  [[nodiscard]] bool stands_between_letters(std::size_t at, char32_t previous) const;
  // Whether what stands at `at` may be the beginning of a word.
  [[nodiscard]] bool may_begin(std::size_t at) const;
  // Whether a bracket that stands open at `at` is closed before the sentence ends; where
  // it isn't, its other half was misread.
  [[nodiscard]] bool is_closed_behind(std::size_t at) const;
  // Whether a sentence ends before the stop in front of `at`: `…を実施。・次の…`, but not
  // `北。・南の波`.
  [[nodiscard]] bool stands_behind_sentence(std::size_t at) const;

  // Whether the 】 before `at` is the end of a group, `…を実施。【文、経】`, rather than a
  // misread character of a word, `必要な整】理・検討`. `half`: its 【 may be misread.
  [[nodiscard]] bool closes_group(std::size_t at, bool half) const;
  // `…を実施。【文】の次の…`: where a space sets items apart none of them goes on so.
  [[nodiscard]] bool stands_right_behind_group(std::size_t at) const;
  // A bracket that no other one closes before the sentence ends: a misread mark.
  [[nodiscard]] bool is_never_closed(std::size_t at) const;

  // `・G 。 N形の…`: the stop at `at` stands for a letter of a word whose letters OCR has
  // spaced.
  [[nodiscard]] bool is_letter_of_spelt_word(std::size_t at) const;
  // `…を推進境 /次の…`, `…を推進. .次の…`: stop and mark misread, and the mark as a sign
  // that no word begins with.
  [[nodiscard]] bool stands_behind_misread_end(std::size_t at) const;
  // `…を実施。 次の…を推進ソ その次の…`, in a list without marks: besides those behind
  // stops this is the only space between two words, or a sentence ends there
  // (`…を推進、 その次の…`).
  [[nodiscard]] bool stands_behind_misread_stop(std::size_t at) const;

  [[nodiscard]] bool is_start_of_word(std::size_t at) const;

 private:
  struct Spaces {
    std::size_t behind_stops = 0;
    std::size_t between_words = 0;
    bool counted = false;
  };

  [[nodiscard]] std::u32string_view before_stop(std::size_t at) const;
  [[nodiscard]] bool is_between_words(std::size_t at) const;
  [[nodiscard]] const Spaces& spaces() const;

  const StyledText& text_;
  std::u32string_view folded_;
  ItemSigns signs_;
  mutable Spaces spaces_;
};

}  // namespace polink
