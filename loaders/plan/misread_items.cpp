#include "loaders/plan/misread_items.h"

#include <algorithm>

#include "loaders/plan/items.h"
#include "loaders/text/marks.h"
#include "loaders/text/name_text.h"

namespace polink {
namespace {

// How far a search goes, so that its time doesn't grow with the text.
constexpr std::size_t longest_group = 40;
constexpr std::size_t longest_list = 200;  // of names in a group

bool contains(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

bool opens_bracket(char32_t c) { return c == U'【' || fold(c) == U'('; }

bool is_plain_space(char32_t c) { return c == U' ' || c == 0x3000; }

bool is_letter(char32_t folded) { return is_ascii_alnum(folded) && !is_digit(folded); }

}  // namespace

bool MisreadItems::stands_behind_misread_space(std::size_t at) const {
  if (at < 2 || (text_[at].code != U'・' && text_[at].code != U'･')) {
    return false;
  }
  const char32_t space = text_[at - 1].code;
  const char32_t end = text_[at - 2].code;
  if (is_space(space) || (opens_bracket(space) && !is_never_closed(at - 1))) {
    return false;
  }
  constexpr std::u32string_view words =
      U"日米中韓英仏独露印豪国県市府省官産学民公私東西南北海陸空山川衣食住男女父母人物";
  const bool may_end_word = contains(words, space) || contains(signs_.sentence_starts, space) ||
                            contains(signs_.joined_by_marks, space);
  const bool is_sign =
      !is_word(space) && !is_ascii_alnum(fold(space)) && !contains(U")」』】", fold(space));
  return (end == U'】' && closes_group(at - 1, false)) || (ends_sentence(end) && !may_end_word) ||
         (is_sign && ends_like_a_sentence(folded_.substr(0, at)));
}

bool MisreadItems::stands_between_letters(std::size_t at, char32_t previous) const {
  if (at + 2 >= text_.size() || !is_space(text_[at + 1].code) || !is_ascii_alnum(fold(previous))) {
    return false;
  }
  const bool spelt = at > 2 && is_space(text_[at - 3].code);
  return spelt || is_ascii_alnum(folded_[at + 2]);
}

bool MisreadItems::may_begin(std::size_t at) const {
  return at < text_.size() && !contains(U"をんンーっゃゅょッャュョ々、。", text_[at].code);
}

bool MisreadItems::is_closed_behind(std::size_t at) const {
  int depth = 0;
  for (std::size_t i = at; i < text_.size() && i - at < longest_list; ++i) {
    const char32_t c = folded_[i];
    if (contains(U"(「『", c)) {
      ++depth;
    } else if (contains(U")」』", c)) {
      if (--depth < 0) {
        return true;
      }
    } else if (ends_sentence(c) || c == U'【') {
      return false;
    }
  }
  return false;
}

std::u32string_view MisreadItems::before_stop(std::size_t at) const {
  std::size_t end = at;
  while (end > 0 && at - end < longest_group && contains(U" \u3000。．.", folded_[end - 1])) {
    --end;
  }
  return folded_.substr(0, end);
}

bool MisreadItems::stands_behind_sentence(std::size_t at) const {
  return ends_like_a_sentence(before_stop(at));
}

bool MisreadItems::closes_group(std::size_t at, bool half) const {
  std::size_t close = at;
  while (close > 0 && text_[close - 1].code != U'】') {
    if (!is_space(text_[close - 1].code) || at - close > longest_group) {
      return false;
    }
    --close;
  }
  bool names_only = true;
  for (std::size_t i = close > 0 ? close - 1 : 0; i > 0 && at - i < longest_list; --i) {
    const char32_t c = text_[i - 1].code;
    if (c == U'【') {
      return true;
    }
    if (c == U'】' || c == line_break) {
      return false;
    }
    if (ends_sentence(c) || contains(U"[〔(", folded_[i - 1])) {
      return half && names_only;
    }
    names_only = names_only && !is_hiragana(c);
  }
  return false;
}

bool MisreadItems::stands_right_behind_group(std::size_t at) const {
  if (at == 0 || text_[at - 1].code != U'】' || at + 1 >= text_.size() ||
      !is_word(text_[at].code) || is_bullet(text_[at + 1].code) || !closes_group(at, false)) {
    return false;
  }
  // A word with two misread characters, `のハ【】構築`, is no group.
  const std::size_t open = folded_.rfind(U'【', at - 1);
  const std::u32string_view before = before_stop(open);
  return before.size() < open || ends_like_a_sentence(before) || before.ends_with(U')');
}

bool MisreadItems::is_never_closed(std::size_t at) const {
  for (std::size_t i = at + 1; i < text_.size() && i < at + longest_group; ++i) {
    const char32_t c = folded_[i];
    const bool next_item = is_bullet(text_[i].code) && is_space(text_[i - 1].code);
    if (contains(U"】)〕", c) || next_item) {
      return false;
    }
    if (ends_sentence(c)) {
      break;
    }
  }
  return true;
}

bool MisreadItems::is_letter_of_spelt_word(std::size_t at) const {
  return at > 2 && is_space(text_[at - 1].code) && is_letter(folded_[at - 2]) &&
         is_space(text_[at - 3].code);
}

bool MisreadItems::stands_behind_misread_end(std::size_t at) const {
  return at > 1 && is_plain_space(text_[at - 1].code) &&
         (is_word(text_[at - 2].code) || contains(U".,、", folded_[at - 2])) &&
         contains(U".,/|\\;:!?+=~^_#$%&@◦●", folded_[at]) && is_start_of_word(at + 1) &&
         !is_digit(folded_[at + 1]);
}

bool MisreadItems::is_start_of_word(std::size_t at) const {
  return at < text_.size() &&
         (is_word(text_[at].code) || is_ascii_alnum(folded_[at]) || text_[at].code == U'「');
}

bool MisreadItems::stands_behind_misread_stop(std::size_t at) const {
  if (!is_between_words(at)) {
    return false;
  }
  const bool alone = spaces().between_words == 1 && spaces().behind_stops > 0;
  return alone || stands_behind_sentence(at);
}

const MisreadItems::Spaces& MisreadItems::spaces() const {
  for (std::size_t i = 2; !spaces_.counted && i < text_.size(); ++i) {
    const char32_t end = text_[i - 2].code;
    const bool starts = is_plain_space(text_[i - 1].code) && is_japanese(text_[i].code);
    spaces_.behind_stops += starts && (ends_sentence(end) || end == U'】') ? 1 : 0;
    spaces_.between_words += is_between_words(i) ? 1 : 0;
  }
  spaces_.counted = true;
  return spaces_;
}

// A space between what ends neither a sentence nor a word in letters and a word.
bool MisreadItems::is_between_words(std::size_t at) const {
  if (at < 3 || !is_plain_space(text_[at - 1].code) ||
      !(is_word(text_[at].code) || text_[at].code == U'「')) {
    return false;
  }
  const char32_t before = folded_[at - 2];
  if (is_space(before) || contains(U"。】「『(", before) ||
      (before == U'、' && !stands_behind_sentence(at))) {
    return false;
  }
  return !is_ascii_alnum(before) || is_word(text_[at - 3].code);
}

}  // namespace polink
