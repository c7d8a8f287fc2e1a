#include "loaders/plan/section_references.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "loaders/plan/section_labels.h"
#include "loaders/text/citing_text.h"
#include "loaders/text/glyph.h"
#include "loaders/text/name_text.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

using View = std::u32string_view;
using Steps = std::vector<SectionStep>;

std::u32string folded(const std::string& utf8) {
  std::u32string text;
  for (const char32_t c : to_utf32(utf8)) {
    if (!is_space(c)) {
      text.push_back(fold(c));
    }
  }
  return text;
}

template <std::size_t Count>
std::size_t word_before(View text, std::size_t at, const std::array<View, Count>& list) {
  for (const View word : list) {
    if (text.substr(0, at).ends_with(word)) {
      return word.size();
    }
  }
  return 0;
}

template <std::size_t Count>
bool begins_with_any(View text, const std::array<View, Count>& list) {
  return std::any_of(list.begin(), list.end(), [&](View word) { return text.starts_with(word); });
}

// `上記`①, `前述の`（2）, `別添`2.(1): the length of what points to a section of this document.
std::size_t lead_length(View text, std::size_t at) {
  constexpr std::array<View, 12> leads{U"上記", U"前記", U"前述",   U"先述", U"後述", U"後掲",
                                       U"前掲", U"下記", U"本計画", U"本文", U"別添", U"別紙"};
  std::size_t end = at;
  while (end > 0 && is_space(text[end - 1])) {
    --end;
  }
  for (const std::size_t joint : {std::size_t{0}, std::size_t{1}}) {
    if (joint == 1 && (end == 0 || text[end - 1] != U'の')) {
      break;
    }
    if (const std::size_t length = word_before(text, end - joint, leads)) {
      return at - (end - joint) + length;
    }
  }
  return 0;
}

// The text speaks of what stands there.
bool points_there(View rest) {
  constexpr std::array<View, 16> words{
      U"参照",   U"を参照", U"に後述",   U"で後述", U"に前述", U"で前述", U"で述べ", U"に述べ",
      U"に記載", U"に再掲", U"のとおり", U"の通り", U"に掲げ", U"に示し", U"に示す", U"において"};
  return begins_with_any(rest, words);
}

// Behind a label that isn't the start of a number or a longer word: `1.(2)年` is none.
bool ends_freely(View rest) {
  if (rest.empty()) {
    return true;
  }
  const char32_t next = rest.front();
  return !is_ascii_alnum(next) && !is_katakana(next) && next != U'.' && next != U'%' &&
         (!is_kanji(next) ||
          begins_with_any(rest, std::array<View, 4>{U"参照", U"及び", U"並びに", U"又は"}));
}

// A name, a number or another document stands directly in front.
bool follows_a_word(View text, std::size_t at) {
  while (at > 0 && is_space(text[at - 1])) {
    --at;
  }
  constexpr View others = U"」』)].-~～第";
  return at > 0 && (is_kanji(text[at - 1]) || is_katakana(text[at - 1]) ||
                    is_ascii_alnum(text[at - 1]) || others.find(text[at - 1]) != View::npos);
}

class ReferenceFinder {
 public:
  explicit ReferenceFinder(Document& document) : document_(document), paths_(document.sections) {
    for (const Measure& measure : document.measures) {
      sections_[measure.id] = measure.section_id;
    }
    for (const Indicator& indicator : document.indicators) {
      sections_[indicator.id] = indicator.section_id;
    }
    for (const Statement& statement : document.statements) {
      sections_[statement.id] = statement.section_id;
    }
    for (const FootnoteAnchor& anchor : document.anchors) {
      const auto owner = sections_.find(anchor.owner_id);
      sections_.emplace("fn" + std::to_string(anchor.number),
                        owner == sections_.end() ? anchor.owner_id : owner->second);
    }
  }

  void run() {
    for (const CitingText& source : citing_texts(document_)) {
      const auto section = sections_.find(source.id);
      here_ = section == sections_.end() ? "" : section->second;
      find_labels(source);
      find_pointing_words(source);
    }
  }

 private:
  static bool may_begin(char32_t c) {
    return c == U'第' || c == U'(' || is_digit(c) || (c >= 0x2460 && c <= 0x2487);
  }

  void find_labels(const CitingText& source) {
    const View text = source.text;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (!may_begin(text[at]) || (at > 0 && is_digit(text[at]) && is_digit(text[at - 1]))) {
        continue;
      }
      const Steps steps = section_steps(text, at);
      if (!steps.empty()) {
        at = read_label(source, steps) - 1;
      }
    }
  }

  // Returns where to look on.
  std::size_t read_label(const CitingText& source, const Steps& steps) {
    const View text = source.text;
    const std::size_t from = steps.front().from;
    const std::size_t to = steps.back().to;
    const std::size_t lead = lead_length(text, from);
    const Section* section = paths_.find(steps, here_);
    if (section != nullptr && lead == 0 && is_title(text, to, *section)) {
      cite(source, {from, to}, *section, CitationMethod::bare);
      return to;
    }
    if (!is_reference(text, steps, lead)) {
      return to;
    }
    const TextSpan span{from - lead, to};
    if (section == nullptr) {
      document_.diagnostics.push_back({source.line, Severity::info, "section_elsewhere",
                                       "「" + to_utf8(span.in(source.printed)) + "」 in " +
                                           source.id +
                                           " names a section that the document doesn't have"});
      return to;
    }
    cite(source, span, *section, CitationMethod::bare);
    return read_more(source, steps);
  }

  static bool is_reference(View text, const Steps& steps, std::size_t lead) {
    const std::size_t from = steps.front().from;
    const View rest = text.substr(steps.back().to);
    if (!ends_freely(rest) || (lead == 0 && follows_a_word(text, from))) {
      return false;
    }
    const SectionStep& first = steps.front();
    const bool dotted = first.style == NumberStyle::dotted;
    if (dotted) {
      return lead > 0 || points_there(rest);
    }
    const bool plain_number = first.style == NumberStyle::decimal && text[first.to - 1] != U'.';
    const bool from_the_top = first.unit != 0 || first.style == NumberStyle::decimal;
    if (from_the_top && (first.unit != 0 || steps.size() > 1) && !plain_number) {
      return true;
    }
    return (lead > 0 || points_there(rest)) && !counts_so(text, steps);
  }

  // `①…、②…`: the text has its own list, of which this is an item.
  static bool counts_so(View text, const Steps& steps) {
    if (steps.size() > 1) {
      return false;
    }
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (at == steps.front().from || !may_begin(text[at])) {
        continue;
      }
      const Steps other = section_steps(text, at);
      if (!other.empty() && other.front().style == steps.front().style &&
          other.front().style != NumberStyle::decimal) {
        return true;
      }
    }
    return false;
  }

  // `（2）港の整備` in front of the section's own title.
  static bool is_title(View text, std::size_t at, const Section& section) {
    constexpr std::size_t least = 4;
    const std::u32string title = folded(section.title);
    std::size_t same = 0;
    for (; at < text.size() && same < title.size(); ++at) {
      if (is_space(text[at])) {
        continue;
      }
      if (text[at] != title[same]) {
        return false;
      }
      ++same;
    }
    return same == title.size() && same >= least;
  }

  // `①及び③`, `（1）～（3）`: further labels of the last style.
  std::size_t read_more(const CitingText& source, Steps steps) {
    const View text = source.text;
    constexpr std::array<View, 8> joints{U"及び", U"並びに", U"、", U"・",
                                         U"又は", U"~",      U"～", U"から"};
    for (;;) {
      const std::size_t end = steps.back().to;
      const auto joint = std::find_if(joints.begin(), joints.end(), [&](View word) {
        return text.substr(end).starts_with(word);
      });
      if (joint == joints.end()) {
        return end;
      }
      const Steps next = section_steps(text, end + joint->size());
      if (next.size() != 1 || next.front().style != steps.back().style ||
          !ends_freely(text.substr(next.front().to))) {
        return end;
      }
      const bool range = *joint == U"~" || *joint == U"～" || *joint == U"から";
      const int last = steps.back().numbers.back();
      steps.back() = next.front();
      const int wanted = steps.back().numbers.back();
      for (int number = range ? last + 1 : wanted; number <= wanted; ++number) {
        steps.back().numbers.back() = number;
        if (const Section* section = paths_.find(steps, here_)) {
          cite(source, {next.front().from, next.front().to}, *section, CitationMethod::bare);
        }
      }
    }
  }

  // 本章, 前節, 次章
  void find_pointing_words(const CitingText& source) {
    const View text = source.text;
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
      const int step = text[at] == U'本' ? 0 : text[at] == U'前' ? -1 : text[at] == U'次' ? 1 : 2;
      const char32_t unit = text[at + 1];
      const bool named = unit == U'章' || unit == U'節' || (unit == U'項' && step == 0);
      const View rest = text.substr(std::min(at + 2, text.size()));
      const bool word_goes_on =
          !rest.empty() && (is_kanji(rest.front()) || is_katakana(rest.front()));
      if (step == 2 || !named || word_goes_on || (at > 0 && is_kanji(text[at - 1]))) {
        continue;
      }
      const Section* section = paths_.enclosing(here_, unit);
      section = section != nullptr && step != 0 ? paths_.beside(*section, step) : section;
      if (section != nullptr) {
        cite(source, {at, at + 2}, *section, CitationMethod::anaphora);
      }
    }
  }

  void cite(const CitingText& source, TextSpan span, const Section& section,
            CitationMethod method) {
    document_.citations.push_back({source.id, TargetKind::section, section.id,
                                   to_utf8(span.in(source.printed)), method,
                                   static_cast<int>(span.from)});
  }

  Document& document_;
  SectionPaths paths_;
  std::unordered_map<std::string, std::string> sections_;  // of what may cite
  std::string here_;
};

}  // namespace

void find_section_references(Document& document) { ReferenceFinder(document).run(); }

}  // namespace polink
