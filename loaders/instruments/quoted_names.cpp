#include "loaders/instruments/quoted_names.h"

#include <algorithm>

#include "loaders/instruments/latin_names.h"
#include "loaders/instruments/name_points.h"
#include "loaders/text/glyph.h"

namespace polink {
namespace {

using View = std::u32string_view;

bool starts_with(View text, View start) { return text.substr(0, start.size()) == start; }

bool ends_with(View text, View end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool is_close(char32_t c) { return c == U'」' || c == U'』'; }

bool is_open(char32_t c) { return c == U'「' || c == U'『'; }

// What follows the last of several quotations in a row: `「A」、「B」及び「C」…`.
View after_quotations(View text, std::size_t close) {
  View rest = text.substr(std::min(close + 1, text.size()));
  for (;;) {
    View next = rest;
    for (const View joint : {View(U"、"), View(U"及び"), View(U"や"), View(U"と"), View(U"・")}) {
      if (starts_with(next, joint)) {
        next.remove_prefix(joint.size());
        break;
      }
    }
    if (next.empty() || !is_open(next.front())) {
      return rest;
    }
    const auto end = std::find_if(next.begin(), next.end(), is_close);
    if (end == next.end()) {
      return rest;
    }
    rest = next.substr(static_cast<std::size_t>(end - next.begin()) + 1);
  }
}

// `を令和6年4月に公表` → `を公表`: whether the text goes on as behind a name.
bool treated_as_name(View rest) {
  if (!rest.empty() && rest.front() == U'(') {
    const auto inside = parenthesis(rest, 0);
    rest.remove_prefix(inside ? inside->to + 1 : 0);
  }
  if (follows_quoted_name(rest)) {
    return true;
  }
  if (!starts_with(rest, U"を")) {
    return false;
  }
  View later = rest.substr(1);
  later.remove_prefix(date_at_start(later));
  for (const View joint : {View(U"に"), View(U"から"), View(U"中に"), View(U"末に")}) {
    if (starts_with(later, joint)) {
      later.remove_prefix(joint.size());
      break;
    }
  }
  return follows_quoted_name(U"を" + std::u32string(later));
}

// `「…の手引（追補版）」`, `「…（案）」`: only something written has editions and drafts.
bool names_an_edition(View name) { return ends_with(name, U"版)") || ends_with(name, U"(案)"); }

// The parenthesis that ends the quoted text; a date or the publisher in it is no
// part of the name (`「論点整理（令和5年5月）」`).
void take_inner_parenthesis(View text, QuotedName& quoted) {
  const View name = quoted.name.in(text);
  if (name.empty() || name.back() != U')' || names_an_edition(name)) {
    return;
  }
  int depth = 0;
  std::size_t open = quoted.name.to;
  while (open > quoted.name.from) {
    --open;
    depth += text[open] == U')' ? 1 : 0;
    depth -= text[open] == U'(' ? 1 : 0;
    if (depth == 0) {
      break;
    }
  }
  const TextSpan inside{open + 1, quoted.name.to - 1};
  if (open == quoted.name.from || inside.empty()) {
    return;
  }
  if (date_at_start(inside.in(text)) > 0) {
    quoted.name.to = open;
  } else if (reads_as_alias(inside.in(text))) {
    quoted.inner_alias = inside;
  }
}

void take_parenthesis_behind(View text, std::size_t close, QuotedName& quoted) {
  if (close + 1 >= text.size() || text[close + 1] != U'(') {
    return;
  }
  const auto inside = parenthesis(text, close + 1);
  if (!inside) {
    return;
  }
  const View content = inside->in(text);
  if (starts_with(content, U"以下「")) {
    const std::size_t end = content.find(U'」');
    if (end != View::npos) {
      quoted.behind_alias = {inside->from + 3, inside->from + end};
    }
  } else if (reads_as_alias(content) && version_at_end(content) == 0) {
    quoted.behind_alias = *inside;
  }
}

// `「…する」`, `「…の取組」`: something done, not something named.
bool ends_in_verb(View name) {
  constexpr View endings = U"るうくすつぬむぐぶた";
  return endings.find(name.back()) != View::npos || ends_with(name, U"取組");
}

View without_inner_alias(View text, const QuotedName& quoted) {
  const std::size_t to = quoted.inner_alias.empty() ? quoted.name.to : quoted.inner_alias.from - 1;
  return text.substr(quoted.name.from, to - quoted.name.from);
}

bool is_letters(View name) {
  return std::all_of(name.begin(), name.end(), [](char32_t c) { return c < 0x80; }) &&
         looks_like_name(name);
}

bool has_abbreviation(View text, const QuotedName& quoted) {
  const View alias = quoted.inner_alias.in(text);
  return is_letters(alias) && !is_common_abbreviation(alias);
}

// `「もやい」サイト`: the noun for its kind comes behind.
bool noun_behind(View text, std::size_t close) {
  return close + 1 < text.size() && apposition(run_at(text, close + 1)).has_value();
}

// How much the words before the head of a quoted compound must say.
double need_in_quotes(const NameHead& head) {
  const bool plain = head.kind == InstrumentKind::system || head.kind == InstrumentKind::body;
  return std::min(head.need, plain ? 1.3 : 0.9);
}

// The quoted text taken apart.
struct Parts {
  View proper;  // without the parenthesis at its end
  std::size_t version = 0;
  std::optional<NameHead> head;

  explicit Parts(View name)
      : proper(name),
        version(version_at_end(name)),
        head(head_at_end(name.substr(0, name.size() - version))) {}

  [[nodiscard]] bool is_specific() const {
    if (!head) {
      return false;
    }
    const bool subjects =
        head->kind == InstrumentKind::document || head->kind == InstrumentKind::body;
    const View modifier = proper.substr(0, proper.size() - version - head->length);
    return specificity(modifier, subjects) >= need_in_quotes(*head);
  }
};

}  // namespace

QuotedName quoted_name(View text, TextSpan span) {
  QuotedName quoted;
  quoted.name = span;
  take_inner_parenthesis(text, quoted);
  take_parenthesis_behind(text, span.to, quoted);
  const Parts parts(without_inner_alias(text, quoted));
  if (parts.proper.size() < 2) {
    return quoted;
  }
  const View before = text.substr(0, span.from - 1);
  const View rest = after_quotations(text, span.to);
  const bool goes_on_as_name = treated_as_name(rest);
  const bool treated = goes_on_as_name || introduces_a_name(before);
  const auto noun = apposition(before);
  quoted.has_head = parts.head && parts.head->length < parts.proper.size();
  quoted.kind = parts.head ? parts.head->kind : noun.value_or(kind_by_use(rest));
  if (!noun && (ends_in_verb(parts.proper) || (follows_quoted_word(rest) && !goes_on_as_name))) {
    return quoted;
  }
  quoted.is_name = treated || noun || noun_behind(text, span.to) || parts.version > 0 ||
                   names_an_edition(span.in(text)) || ordinal_at_start(parts.proper) > 0 ||
                   parts.is_specific() || has_abbreviation(text, quoted) ||
                   is_letters(parts.proper);
  return quoted;
}

}  // namespace polink
