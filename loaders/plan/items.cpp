#include "loaders/plan/items.h"

#include <algorithm>
#include <array>

#include "loaders/plan/misread_items.h"
#include "loaders/text/marks.h"
#include "loaders/text/name_text.h"

namespace polink {
namespace {

bool is_break(char32_t c) { return c == paragraph_break || c == line_break; }

bool is_superscript_like(const Glyph& glyph) {
  return superscript_value(glyph.code) >= 0 || (glyph.style & Glyph::superscript) != 0 ||
         glyph.code == 0x207E;
}

std::vector<StyledText> paragraphs(const StyledText& cell) {
  std::vector<StyledText> parts(1);
  for (const Glyph& glyph : cell) {
    if (glyph.code == paragraph_break) {
      parts.emplace_back();
    } else {
      parts.back().push_back(glyph);
    }
  }
  std::erase_if(parts, [](const StyledText& part) { return trimmed(part).empty(); });
  return parts;
}

bool is_closing(char32_t c) { return c == U'】' || c == U')' || c == U'）'; }

// One paragraph of a status or next cell.
class ItemSplitter {
 public:
  ItemSplitter(const StyledText& text, const ItemSigns& signs)
      : text_(text),
        folded_(folded(text)),
        full_stops_(signs.full_stops),
        spaced_marks_(signs.spaced_marks),
        misread_(text_, folded_, signs) {
    has_bullets_ = false;
    for (std::size_t i = 0; i < text_.size() && !has_bullets_; ++i) {
      has_bullets_ = is_item_bullet(i);
    }
    // Only a list sets items apart by `。 ` alone; a <p> with spaces in it is one item.
    is_list_ = std::any_of(text_.begin(), text_.end(),
                           [](const Glyph& g) { return (g.style & Glyph::listed) != 0; });
  }

  std::vector<Fragment> split() {
    std::size_t i = 0;
    while (i < text_.size()) {
      if (is_item_bullet(i)) {
        begin(Fragment::Start::marked);
        current_.mark.push_back(text_[i++]);
      } else if (const std::size_t length = dash_length(i); length > 0) {
        finish();
        fragments_.push_back({{}, Fragment::Start::marked, true, slice(text_, i, i + length)});
        i += length;
      } else {
        if (open_ && is_separated(i)) {
          begin(Fragment::Start::separated);
          if (is_misread_mark(i)) {
            current_.mark.push_back(text_[i++]);
            continue;
          }
        } else if (!open_ && !is_space(folded_[i])) {
          const bool after_item = !fragments_.empty();
          begin(after_item ? Fragment::Start::separated : Fragment::Start::flowing);
        }
        if (open_) {
          current_.text.push_back(text_[i]);
        }
        ++i;
      }
    }
    finish();
    return std::move(fragments_);
  }

 private:
  void begin(Fragment::Start start) {
    finish();
    current_.start = start;
    open_ = true;
  }

  void finish() {
    if (open_) {
      current_.text = trimmed(current_.text);
      fragments_.push_back(std::move(current_));
    }
    current_ = {};
    open_ = false;
  }

  // The nearest character before `at` that isn't a space; 0 at a start of line.
  [[nodiscard]] char32_t before(std::size_t at) const {
    while (at > 0) {
      const char32_t c = text_[--at].code;
      if (c == line_break) {
        return 0;
      }
      if (!is_space(c) && !is_superscript_like(text_[at])) {
        return c;
      }
    }
    return 0;
  }

  [[nodiscard]] bool is_item_bullet(std::size_t at) const {
    const char32_t c = text_[at].code;
    if (!is_bullet(c) && !is_row_mark(c)) {
      return opens_with_dash(at);
    }
    const char32_t previous = before(at);
    const bool spaced = at > 0 && is_space(text_[at - 1].code);
    if (previous == 0 ||
        (ends_sentence(previous) &&
         (!spaced_marks_ || spaced || misread_.stands_behind_sentence(at))) ||
        (previous == U'】' && (spaced || misread_.closes_group(at, !spaced_marks_)))) {
      return true;
    }
    if (spaced_marks_ && is_bullet(c) && misread_.stands_behind_misread_space(at)) {
      return true;
    }
    if (!spaced ||
        (is_open_bracket_before(at) && (!spaced_marks_ || misread_.is_closed_behind(at)))) {
      return false;
    }
    if (spaced_marks_ && is_bullet(c) && !misread_.stands_between_letters(at, previous) &&
        (misread_.may_begin(at + 1) || misread_.stands_behind_sentence(at))) {
      return true;
    }
    // `…を実施 ・次の…`: a space after Japanese text, none behind the mark or both.
    return is_dash(fold(previous)) || is_closing(previous) ||
           (is_japanese(previous) && previous != U'、' && at > 0 &&
            (!full_stops_ || starts_with_bullet()));
  }

  // `- 次の`, `* 次の` at the start of a line, `－次の`: a dash or star that opens
  // an item, where one that stands alone would mean that there is none.
  [[nodiscard]] bool opens_with_dash(std::size_t at) const {
    const char32_t c = text_[at].code;
    if (at + 1 >= text_.size() || (c != U'*' && !is_dash(fold(c)))) {
      return false;
    }
    const char32_t previous = before(at);
    const char32_t next = text_[at + 1].code;
    if (c == U'-' || c == U'*') {
      return previous == 0 && next == U' ' &&
             !is_dashes(std::u32string_view(folded_).substr(at, 3));
    }
    const bool spaced = at > 0 && is_space(text_[at - 1].code);
    const bool may_begin =
        previous == 0 || (spaced && (ends_sentence(previous) || previous == U'】'));
    return c != U'ー' && may_begin && is_japanese(next) && !is_bullet(next) &&
           !is_dash(fold(next)) && next != U'【';
  }

  [[nodiscard]] bool starts_with_bullet() const {
    const auto first = std::find_if(text_.begin(), text_.end(), [](const Glyph& glyph) {
      return !is_space(glyph.code) && !is_dash(fold(glyph.code));
    });
    return first != text_.end() && is_bullet(first->code);
  }

  [[nodiscard]] bool is_open_bracket_before(std::size_t at) const {
    constexpr std::size_t reach = 60;
    int depth = 0;
    for (std::size_t i = at > reach ? at - reach : 0; i < at; ++i) {
      const char32_t c = folded_[i];
      if (c == U'(' || c == U'「' || c == U'『' || (c == U'【' && !spaced_marks_)) {
        ++depth;
      } else if ((c == U')' || c == U'」' || c == U'』' || c == U'】') && depth > 0) {
        --depth;
      }
    }
    return depth > 0;
  }

  [[nodiscard]] bool is_last_or_before_bullet(std::size_t at) const {
    while (at < text_.size() && is_space(text_[at].code)) {
      ++at;
    }
    return at == text_.size() || is_bullet(text_[at].code);
  }

  [[nodiscard]] bool stands_before_text(std::size_t at) const {
    while (at < text_.size() && (text_[at].code == U' ' || text_[at].code == 0x3000)) {
      ++at;
    }
    return at < text_.size() && !is_space(text_[at].code) && !is_bullet(text_[at].code) &&
           !is_dash(fold(text_[at].code));
  }

  // A dash that stands alone between items.
  [[nodiscard]] std::size_t dash_length(std::size_t at) const {
    if (!is_dash(folded_[at])) {
      return 0;
    }
    const char32_t previous = before(at);
    const bool spaced = at == 0 || is_space(text_[at - 1].code) || previous == U'】';
    const bool behind_item =
        ends_sentence(previous) || is_closing(previous) || is_dash(fold(previous));
    // Behind an item without a stop only a long dash counts: ー and - belong to words.
    const bool behind_words =
        is_japanese(previous) &&
        std::u32string_view(U"—―─━－").find(text_[at].code) != std::u32string_view::npos;
    if (previous != 0 && !(spaced && (behind_item || behind_words))) {
      return 0;
    }
    std::size_t end = at;
    while (end < text_.size() && is_dash(folded_[end])) {
      ++end;
    }
    if (text_[at].code == U'-' && stands_before_text(end)) {
      return 0;  // `- 次の` opens an item
    }
    const bool alone = end == text_.size() || is_space(text_[end].code) ||
                       is_bullet(text_[end].code) || text_[end].code == U'【';
    return alone && (behind_item || previous == 0 || is_last_or_before_bullet(end)) ? end - at : 0;
  }

  // `…】 次の…` anywhere, `…。 次の…` in a list without marks, a new line behind
  // a finished item in a cell without marks.
  [[nodiscard]] bool is_separated(std::size_t at) const {
    if (at == 0 || is_space(folded_[at])) {
      return false;
    }
    if (!is_space(text_[at - 1].code)) {
      return spaced_marks_ && misread_.stands_right_behind_group(at);
    }
    std::size_t i = at;
    bool new_line = false;
    for (; i > 0 && is_space(text_[i - 1].code); --i) {
      new_line = new_line || text_[i - 1].code == line_break;
    }
    const char32_t previous = i > 0 ? text_[i - 1].code : 0;
    const char32_t next = text_[at].code;
    const bool behind_end = previous == U'】' || ends_sentence(previous);
    const bool opens = next == U'【' || fold(next) == U'(' || next == U'〔';
    if (opens && !(spaced_marks_ && behind_end && misread_.is_never_closed(at))) {
      return false;
    }
    if (ends_sentence(next) &&
        !(spaced_marks_ && behind_end && misread_.is_start_of_word(at + 1))) {
      return false;
    }
    if ((previous == U'】' && (!spaced_marks_ || misread_.closes_group(at, true))) ||
        (spaced_marks_ && !new_line && previous != U'】' &&
         ends_with_group(current_.text, slice(text_, at, at + longest_list)))) {
      return true;
    }
    if ((has_bullets_ && !spaced_marks_) || starts_with_conjunction(slice(text_, at, at + 16))) {
      return false;
    }
    if (spaced_marks_ && behind_end &&
        (!says_something() || misread_.is_letter_of_spelt_word(i - 1))) {
      return false;
    }
    const bool sentence =
        ends_sentence(previous) || (is_closing(previous) && closes_remark_after_sentence(i - 1));
    if (has_bullets_) {  // the mark was misread
      const bool is_mark = !is_dash(fold(next)) || misread_.is_start_of_word(at + 1);
      const bool letter =
          i > 1 && is_ascii_alnum(folded_[i - 2]) && !is_digit(folded_[i - 2]);  // `CO。 の回収`
      return !new_line && is_mark &&
             ((sentence && !letter) || misread_.stands_behind_misread_end(at));
    }
    return (sentence || (spaced_marks_ && misread_.stands_behind_misread_stop(at))) &&
           (is_list_ || new_line);
  }

  // A stop right behind the mark of an item stands for another character.
  [[nodiscard]] bool says_something() const {
    constexpr int least = 3;
    int characters = 0;
    for (const Glyph& glyph : current_.text) {
      characters += is_space(glyph.code) ? 0 : 1;
      if (characters == least) {
        return true;
      }
    }
    return false;
  }

  // Whether the first character of an item without a mark is what the mark was read
  // as: something that no word begins with, or that a space parts from the words.
  [[nodiscard]] bool is_misread_mark(std::size_t at) const {
    if (!spaced_marks_ || at + 1 >= text_.size() ||
        !(has_bullets_ || ends_sentence(text_[at].code))) {
      return false;
    }
    constexpr std::u32string_view openings = U"「『[<\"“‘※";
    const char32_t c = folded_[at];
    const bool sign = !is_ascii_alnum(c) && (c < 0x80 || !is_japanese(c) || c < 0x3041);
    return (sign && openings.find(c) == std::u32string_view::npos && c != U'々') ||
           (is_plain_space(text_[at + 1].code) && !is_ascii_alnum(c));
  }

  static bool is_plain_space(char32_t c) { return c == U' ' || c == 0x3000; }

  // `…を採用。（令和7年3月時点） 次の…`: the bracket follows a full stop.
  [[nodiscard]] bool closes_remark_after_sentence(std::size_t close) const {
    for (std::size_t i = close; i > 0; --i) {
      if (folded_[i] == U'(') {
        return ends_sentence(before(i));
      }
      if (folded_[i - 1] == U')') {
        return false;
      }
    }
    return false;
  }

  static constexpr std::size_t longest_list = 200;  // of names in a group

  const StyledText& text_;
  std::u32string folded_;
  bool full_stops_ = true;
  bool spaced_marks_ = false;
  MisreadItems misread_;
  std::vector<Fragment> fragments_;
  Fragment current_;
  bool open_ = false;
  bool has_bullets_ = false;
  bool is_list_ = false;
};

}  // namespace

bool ends_like_a_sentence(std::u32string_view text) {
  static constexpr std::array<std::u32string_view, 24> ends{
      U"実施", U"推進", U"継続", U"検討", U"開始", U"公表", U"支援", U"策定",
      U"開催", U"採択", U"認定", U"予定", U"実現", U"展開", U"促進", U"強化",
      U"構築", U"改定", U"設置", U"決定", U"する", U"した", U"図る", U"進める"};
  const std::u32string_view but_last = text.substr(0, text.empty() ? 0 : text.size() - 1);
  return std::any_of(ends.begin(), ends.end(), [&](std::u32string_view end) {
    // Its stop was misread; `に関する風・波` goes on.
    const bool misread_stop = !is_hiragana(end.back());
    return text.ends_with(end) || (misread_stop && but_last.ends_with(end));
  });
}

char32_t last_character(const StyledText& text) {
  for (auto glyph = text.rbegin(); glyph != text.rend(); ++glyph) {
    if (!is_space(glyph->code) && !is_break(glyph->code) && !is_superscript_like(*glyph)) {
      return glyph->code;
    }
  }
  return 0;
}

bool ends_with_group(const StyledText& text, const StyledText& next) {
  if (last_character(text) == U'】') {
    return true;
  }
  constexpr std::size_t longest = 200;  // full names of several ministries
  const std::u32string plain =
      codes(slice(text, text.size() - std::min(text.size(), longest), text.size()));
  const std::size_t open = plain.rfind(U'【');
  if (open == std::u32string::npos || plain.find_first_of(U"。】", open) != std::u32string::npos) {
    return false;
  }
  std::size_t before = open;
  while (before > 0 && is_space(plain[before - 1])) {
    --before;
  }
  if (before == 0 || !(ends_sentence(plain[before - 1]) || fold(plain[before - 1]) == U')')) {
    return false;
  }
  const std::u32string rest = codes(slice(next, 0, longest));
  const std::size_t end = rest.find_first_of(U"】【。");  // a list of names has none of the latter
  return end != std::u32string::npos && rest[end] != U'】';
}

bool starts_with_conjunction(const StyledText& text) {
  static const std::array<std::u32string, 16> words{
      U"また、",     U"さらに、",   U"なお、",     U"加えて、", U"くわえて、", U"あわせて、",
      U"併せて、",   U"これらの",   U"これにより", U"その後、", U"特に、",     U"ただし、",
      U"具体的には", U"このほか、", U"この際、",   U"その際、"};
  std::u32string start = codes(slice(text, 0, 16));
  std::erase_if(start, is_space);  // `ま た、`
  return std::any_of(words.begin(), words.end(), [&](const std::u32string& word) {
    return start.compare(0, word.size(), word) == 0;
  });
}

std::vector<Fragment> split_plan_cell(const StyledText& cell) {
  std::vector<Fragment> fragments;
  for (const StyledText& paragraph : paragraphs(cell)) {
    Fragment current;
    char32_t previous = 0;
    const auto finish = [&] {
      current.text = trimmed(current.text);
      if (!current.text.empty() || !current.mark.empty()) {
        fragments.push_back(std::move(current));
      }
      current = {};
    };
    for (std::size_t i = 0; i < paragraph.size(); ++i) {
      const char32_t c = paragraph[i].code;
      const bool may_begin =
          previous == 0 || previous == line_break || ends_sentence(previous) || previous == U'】';
      if (may_begin && is_row_mark(c)) {
        finish();
        current.start = Fragment::Start::marked;
        current.mark.push_back(paragraph[i]);
      } else if ((c == U'・' || c == U'･') && previous == 0) {
        current.start = Fragment::Start::marked;
        current.mark.push_back(paragraph[i]);
      } else {
        current.text.push_back(paragraph[i]);
      }
      if (!is_space(c) || c == line_break) {
        previous = c;
      }
    }
    finish();
  }
  return fragments;
}

namespace {

// One character between an item and the mark of another, what a space or tag was read as,
// is no item; it goes to that mark. The first one of a cell may be the end of an item of
// the page before, the last one the beginning of one that goes on.
std::vector<Fragment> without_strays(std::vector<Fragment>&& fragments) {
  std::vector<Fragment> kept;
  kept.reserve(fragments.size());
  for (std::size_t i = 0; i < fragments.size(); ++i) {
    Fragment& fragment = fragments[i];
    const bool between = i > 0 && i + 1 < fragments.size() && !fragments[i + 1].dash &&
                         fragments[i + 1].start == Fragment::Start::marked;
    if (between && !fragment.dash && fragment.start != Fragment::Start::marked &&
        fragment.text.size() + fragment.mark.size() == 1) {
      append(fragments[i + 1].mark, fragment.mark);
      append(fragments[i + 1].mark, fragment.text);
    } else {
      kept.push_back(std::move(fragment));
    }
  }
  return kept;
}

}  // namespace

std::vector<Fragment> split_item_cell(const StyledText& cell, const ItemSigns& signs) {
  std::vector<Fragment> fragments;
  for (const StyledText& paragraph : paragraphs(cell)) {
    for (Fragment& fragment : ItemSplitter(paragraph, signs).split()) {
      fragments.push_back(std::move(fragment));
    }
  }
  return without_strays(std::move(fragments));
}

}  // namespace polink
