#include "loaders/instruments/instrument_mentions.h"

#include <algorithm>
#include <optional>

#include "loaders/instruments/latin_names.h"
#include "loaders/instruments/name_points.h"
#include "loaders/text/glyph.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

using View = std::u32string_view;

bool ends_with(View text, View end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

CitationMethod method_of(const InstrumentBook::Form& form) {
  return form.is_alias ? CitationMethod::alias : CitationMethod::bare;
}

// Finds what one text cites.
class Citer {
 public:
  Citer(const NamingText& source, InstrumentBook& book, const std::vector<std::size_t>& in_row)
      : source_(source), text_(source.text()), book_(book), in_row_(in_row) {}

  std::vector<Mention> mentions() {
    cite_quoted();
    cite_known(true);
    cite_bare();
    cite_known(false);
    std::sort(found_.begin(), found_.end(),
              [](const Mention& a, const Mention& b) { return a.span.from < b.span.from; });
    return found_;
  }

 private:
  [[nodiscard]] const Mention* covering(TextSpan span) const {
    const auto over = std::find_if(found_.begin(), found_.end(), [&](const Mention& mention) {
      return mention.span.from < span.to && span.from < mention.span.to;
    });
    return over == found_.end() ? nullptr : &*over;
  }

  void cite_quoted() {
    for (const QuotedName& name : source_.quoted) {
      if (const InstrumentBook::Form* form = book_.find(name.name.in(text_))) {
        found_.push_back({name.name, form->instrument, CitationMethod::quoted});
      }
    }
  }

  void cite_bare() {
    for (const BareName& name : source_.bare) {
      if (covering(name.title) != nullptr) {
        continue;
      }
      const InstrumentBook::Form* form = book_.find(name.title.in(text_));
      if (const auto joined = joined_by_no(name)) {
        found_.push_back(*joined);
      } else if (name.is_name && form != nullptr) {
        found_.push_back({name.name, form->instrument, method_of(*form)});
      } else if (const auto earlier = named_in_row(name.title.in(text_))) {
        found_.push_back({name.title, *earlier, CitationMethod::alias});
      }
    }
  }

  // `海洋の安全指針` for 海洋安全指針.
  std::optional<Mention> joined_by_no(const BareName& name) {
    const TextSpan title = name.title;
    if (title.from < 2 || text_[title.from - 1] != U'の' || !run_at(text_, title.to).empty()) {
      return std::nullopt;
    }
    const TextSpan before = run_before(text_, title.from - 1);
    const std::u32string whole = std::u32string(before.in(text_)) + std::u32string(title.in(text_));
    if (before.empty() || !book_.knows_any_version(whole)) {
      return std::nullopt;
    }
    const TextSpan span{before.from, name.name.to};
    return Mention{span, book_.add(whole, name.kind, source_.printed(span)), CitationMethod::alias};
  }

  // 基本計画 alone, behind a basic plan named in the row.
  [[nodiscard]] std::optional<std::size_t> named_in_row(View head) const {
    if (!is_short_title(head)) {
      return std::nullopt;
    }
    for (auto earlier = in_row_.rbegin(); earlier != in_row_.rend(); ++earlier) {
      if (ends_with(to_utf32(book_.instrument(*earlier).id), head)) {
        return *earlier;
      }
    }
    return std::nullopt;
  }

  // Known names and abbreviations in the rest of the text: first those with
  // hiragana in them, of which the compounds would be but a part.
  void cite_known(bool with_hiragana) {
    for (const TextSpan& part : source_.unquoted) {
      for (std::size_t at = part.from; at < part.to; ++at) {
        const auto known = may_begin(at) ? known_at(at, with_hiragana) : std::optional<Mention>();
        if (known && !(with_hiragana && is_part_of_bare(known->span))) {
          if (const Mention* over = covering(known->span)) {
            at = std::max(at, over->span.to - 1);
          } else {
            found_.push_back(*known);
            at = known->span.to - 1;
          }
        }
      }
    }
  }

  [[nodiscard]] bool is_part_of_bare(TextSpan span) const {
    return std::any_of(source_.bare.begin(), source_.bare.end(), [&](const BareName& name) {
      return name.is_name && name.name.from <= span.from && span.to <= name.name.to;
    });
  }

  // Where a look-up is worth its while: where a run begins, and inside one behind
  // what may stand before a name (leading words, dates) or at letters.
  [[nodiscard]] bool may_begin(std::size_t at) const {
    constexpr View before_names = U"・後在期次年度月日部に版省国外初来";
    return at == 0 || !is_name_char(text_[at - 1]) || starts_latin(text_, at) ||
           before_names.find(text_[at - 1]) != View::npos;
  }

  std::optional<Mention> known_at(std::size_t at, bool with_hiragana) {
    TextSpan span{at, at};
    const InstrumentBook::Form* form = nullptr;
    if (!with_hiragana && starts_latin(text_, at)) {
      span = latin_words(text_, at);
      form = book_.find(span.in(text_));
    }
    if (form == nullptr) {
      form = book_.at_start(text_.substr(at), with_hiragana);
      span.to = form == nullptr ? at : at + form->name.size();
    }
    if (form == nullptr || splits_latin(span)) {
      return std::nullopt;
    }
    const auto mention = within_run(span, *form);
    return mention && !source_.is_law(mention->span) ? mention : std::nullopt;
  }

  [[nodiscard]] bool splits_latin(TextSpan span) const {
    const bool left =
        span.from > 0 && is_ascii_alnum(text_[span.from]) && is_ascii_alnum(text_[span.from - 1]);
    const bool right = span.to < text_.size() && is_ascii_alnum(text_[span.to - 1]) &&
                       is_ascii_alnum(text_[span.to]);
    return left || right;
  }

  [[nodiscard]] bool begins_freely(TextSpan before) const {
    return before.empty() || text_[before.to - 1] == U'・' ||
           leading_word(before.in(text_)) == before.size() ||
           date_at_start(before.in(text_)) == before.size();
  }

  // A known name in a run: as it stands (`次期SIX`, `SIX等`), with its period
  // (`SIX第2期`), as the start of a longer name (`SIX推進本部`), or as the end of
  // the name of a branch (`東部地域SIX`).
  std::optional<Mention> within_run(TextSpan span, const InstrumentBook::Form& form) {
    const TextSpan before = run_before(text_, span.from);
    const View rest = run_at(text_, span.to);
    if (!begins_freely(before)) {
      const bool branch = rest.empty() && specificity(before.in(text_), true) >= 1 &&
                          book_.instrument(form.instrument).kind == "body";
      return branch ? std::optional(longer({before.from, span.to}, form)) : std::nullopt;
    }
    if (const std::size_t period = ordinal_at_start(rest)) {
      return longer({span.from, span.to + period}, form);
    }
    if (rest.empty()) {
      return Mention{with_expansion(span), form.instrument, method_of(form)};
    }
    if (rest.front() == U'・' || rest.front() == U'各') {
      return Mention{span, form.instrument, method_of(form)};
    }
    const View further = rest.substr(0, rest.size() - (rest.back() == U'等' ? 1 : 0));
    const auto head = head_at_end(further);
    if (head && !ends_in_class_word(further.substr(0, further.size() - head->length))) {
      return longer({span.from, span.to + further.size()}, form);
    }
    return is_common(rest) ? std::optional(Mention{span, form.instrument, method_of(form)})
                           : std::nullopt;
  }

  Mention longer(TextSpan span, const InstrumentBook::Form& form) {
    const auto head = head_at_end(span.in(text_));
    const std::string& known = book_.instrument(form.instrument).kind;
    const InstrumentKind kind = head ? head->kind : instrument_kind(known);
    return {span, book_.add(span.in(text_), kind, source_.printed(span)), CitationMethod::bare};
  }

  // `TOX（港湾取引）`: what the letters stand for.
  [[nodiscard]] TextSpan with_expansion(TextSpan span) const {
    std::size_t open = span.to;
    open += open < text_.size() && text_[open] == U' ' ? 1 : 0;
    if (!is_ascii_alnum(text_[span.from]) || open >= text_.size() || text_[open] != U'(') {
      return span;
    }
    const auto inside = parenthesis(text_, open);
    if (!inside || !reads_as_alias(inside->in(text_)) ||
        run_at(text_, inside->from) != inside->in(text_)) {
      return span;
    }
    return {span.from, inside->to + 1};
  }

  const NamingText& source_;
  View text_;
  InstrumentBook& book_;
  const std::vector<std::size_t>& in_row_;
  std::vector<Mention> found_;
};

// What stands behind 同, 当該 or 本: `戦略本部`; empty for other compounds.
View pointed_at(View title) {
  constexpr View pointers[] = {U"同", U"当該", U"本"};
  for (const View pointer : pointers) {
    if (title.substr(0, pointer.size()) == pointer) {
      return title.substr(pointer.size());
    }
  }
  return {};
}

}  // namespace

std::vector<Mention> instrument_mentions(const NamingText& source,
                                         const std::vector<std::size_t>& in_row,
                                         InstrumentBook& book) {
  return Citer(source, book, in_row).mentions();
}

std::vector<Mention> back_references(const NamingText& source, const std::vector<Mention>& mentions,
                                     const std::vector<std::size_t>& in_row,
                                     const InstrumentBook& book) {
  std::vector<Mention> found;
  for (const BareName& name : source.bare) {
    const View words = pointed_at(name.title.in(source.text()));
    if (name.is_name || words.empty()) {
      continue;
    }
    std::vector<std::size_t> before = in_row;
    for (const Mention& mention : mentions) {
      if (mention.span.to <= name.title.from) {
        before.push_back(mention.instrument);
      }
    }
    const auto antecedent = std::find_if(before.rbegin(), before.rend(), [&](std::size_t index) {
      return ends_with(to_utf32(book.instrument(index).id), words);
    });
    if (antecedent != before.rend()) {
      found.push_back({name.title, *antecedent, CitationMethod::anaphora});
    }
  }
  return found;
}

}  // namespace polink
