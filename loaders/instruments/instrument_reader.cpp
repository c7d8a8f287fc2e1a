#include "loaders/instruments/instrument_reader.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "loaders/instruments/latin_names.h"
#include "loaders/text/glyph.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

using View = std::u32string_view;

bool ends_with(View text, View end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::vector<TextSpan> between(const std::vector<TextSpan>& quotes, std::size_t size) {
  std::vector<TextSpan> parts;
  std::size_t from = 0;
  for (const TextSpan& quote : quotes) {
    parts.push_back({from, quote.from - 1});
    from = quote.to + 1;
  }
  parts.push_back({from, size});
  return parts;
}

class InstrumentReader {
 public:
  InstrumentReader(std::vector<NamingText>& texts, InstrumentBook& book)
      : texts_(texts), book_(book) {}

  void read() {
    for (const NamingText& text : texts_) {
      read_definition(text);
    }
    for (NamingText& text : texts_) {
      find_names(text);
    }
    for (NamingText& text : texts_) {
      keep_quoted(text);
    }
    for (NamingText& text : texts_) {
      keep_bare(text);
    }
    for (const NamingText& text : texts_) {
      read_abbreviations(text);
    }
  }

 private:
  // A footnote that spells an abbreviation out: `TOX：Toga Ocean Exchange。…`
  void read_definition(const NamingText& source) {
    const View text = source.text();
    const TextSpan word = latin_words(text, 0);
    std::size_t at = word.to;
    while (at < text.size() && text[at] == U' ') {
      ++at;
    }
    if (!source.citing.row.empty() || word.empty() || at >= text.size() || text[at] != U':') {
      return;
    }
    const View meaning = text.substr(at + 1, text.find(U'。', at) - at - 1);
    const auto english = english_head(meaning);
    const auto japanese = head_at_end(meaning);
    if (english || japanese) {
      book_.add(word.in(text), english ? *english : japanese->kind, source.printed(word));
    } else {
      book_.add_notion(word.in(text));
    }
  }

  void find_names(NamingText& source) {
    const View text = source.text();
    const std::vector<TextSpan> quotes = quoted_spans(text);
    source.unquoted = between(quotes, text.size());
    for (const TextSpan& part : source.unquoted) {
      find_bare(source, part);
    }
    for (const TextSpan& span : quotes) {
      if (ends_with(text.substr(0, span.from - 1), U"以下")) {
        short_forms_.push_back({&source, span});
      } else if (!source.is_law(span)) {
        source.quoted.push_back(quoted_name(text, span));
        find_bare(source, {source.quoted.back().name.to, span.to});  // `（…会議）`
      }
    }
    judge_neighbours(source);
    for (const QuotedName& name : source.quoted) {
      if (!name.is_name && name.has_head) {
        quoted_words_.insert(InstrumentBook::key(name.name.in(text)));
      }
    }
  }

  // `「地域会議」及び「全国会議」`: of two quotations in a row both are names, where
  // both have a head and one is a name by itself.
  static void judge_neighbours(NamingText& source) {
    constexpr std::size_t widest = 4;  // 」及び「
    for (std::size_t i = 1; i < source.quoted.size(); ++i) {
      QuotedName& a = source.quoted[i - 1];
      QuotedName& b = source.quoted[i];
      if (b.name.from - a.name.to <= widest && a.has_head && b.has_head) {
        a.is_name = b.is_name = a.is_name || b.is_name;
      }
    }
  }

  void find_bare(NamingText& source, TextSpan part) {
    for (const BareName& name : bare_names(source.text(), part)) {
      if (source.is_law(name.title)) {
        continue;
      }
      if (!name.is_name) {
        bare_words_.insert(InstrumentBook::key(name.title.in(source.text())));
      }
      source.bare.push_back(name);
    }
  }

  void keep_quoted(NamingText& source) {
    const View text = source.text();
    for (QuotedName& name : source.quoted) {
      name.is_name = name.is_name || bare_words_.count(InstrumentBook::key(name.name.in(text))) > 0;
      if (name.is_name) {
        keep(source, name.name, name.name, name.kind, {name.inner_alias, name.behind_alias});
      }
    }
  }

  void keep_bare(NamingText& source) {
    const View text = source.text();
    for (BareName& name : source.bare) {
      name.is_name = name.is_name || quoted_words_.count(InstrumentBook::key(name.title.in(text)));
      if (name.is_name) {
        keep(source, name.title, name.name, name.kind, {name.alias});
      }
    }
    for (const auto& [owner, form] : short_forms_) {
      if (owner == &source) {
        keep_short_form(source, form);
      }
    }
  }

  void keep(const NamingText& source, TextSpan name, TextSpan title, InstrumentKind kind,
            std::initializer_list<TextSpan> aliases) {
    const View text = source.text();
    const std::size_t instrument = book_.add(name.in(text), kind, source.printed(title));
    for (const TextSpan& alias : aliases) {
      if (!alias.empty()) {
        book_.add_alias(alias.in(text), instrument);
      }
    }
    const std::u32string initials = initials_and_head(name.in(text));
    if (!initials.empty()) {
      book_.add_alias(initials, instrument);
    }
  }

  // `GMP構想` for `グローバル・マリン・ポート（GMP）構想`; empty where there are no
  // initials, or nothing behind them.
  static std::u32string initials_and_head(View name) {
    constexpr std::size_t longest = 6;
    const std::size_t open = name.find(U'(');
    const std::size_t close = name.find(U')', open == View::npos ? name.size() : open);
    if (open == 0 || open == View::npos || close == View::npos || close + 1 == name.size() ||
        name.size() - close > longest || name.find(U'(', close) != View::npos) {
      return {};
    }
    const View initials = name.substr(open + 1, close - open - 1);
    if (initials.size() < 2 || latin_words(initials, 0).to != initials.size() ||
        is_common_abbreviation(initials) || !is_japanese(name[close + 1])) {
      return {};
    }
    return std::u32string(initials) + std::u32string(name.substr(close + 1));
  }

  // `港湾物流機構（以下「機構」という。）`
  void keep_short_form(const NamingText& source, TextSpan form) {
    constexpr std::size_t distance = 4;  // （以下「
    for (const BareName& name : source.bare) {
      if (name.is_name && name.name.to + distance == form.from) {
        keep(source, name.title, name.name, name.kind, {form});
      }
    }
  }

  void read_abbreviations(const NamingText& source) {
    const View text = source.text();
    for (const TextSpan& part : source.unquoted) {
      for (std::size_t at = part.from; at < part.to; ++at) {
        if (!starts_latin(text, at)) {
          continue;
        }
        const TextSpan word = latin_words(text, at);
        if (explains_notion(source, word)) {
          book_.add_notion(word.in(text));
        } else if (!book_.is_notion(word.in(text)) && is_unexplained_name(text, word)) {
          const std::size_t instrument =
              book_.add(word.in(text), kind_of_letters(text, word), source.printed(word));
          keep_abbreviation(text, word, instrument);
        }
        at = word.to;
      }
    }
  }

  // `Toga Ocean Forum (TOF)`
  void keep_abbreviation(View text, TextSpan word, std::size_t instrument) {
    std::size_t open = word.to;
    open += open < text.size() && text[open] == U' ' ? 1 : 0;
    const auto inside =
        open < text.size() && text[open] == U'(' ? parenthesis(text, open) : std::nullopt;
    const auto abbreviation = inside ? abbreviation_in(text, *inside) : std::nullopt;
    if (abbreviation) {
      book_.add_alias(abbreviation->in(text), instrument);
    }
  }

  static InstrumentKind kind_of_letters(View text, TextSpan word) {
    if (is_world_body(word.in(text))) {
      return InstrumentKind::body;
    }
    const auto kind = english_head(word.in(text));
    return kind.value_or(kind_by_use(text.substr(word.to)));
  }

  // `…（ABC）` behind something that isn't an instrument.
  bool explains_notion(const NamingText& source, TextSpan word) const {
    const View text = source.text();
    const bool alone = word.from > 1 && text[word.from - 1] == U'(' && word.to < text.size() &&
                       text[word.to] == U')' && is_japanese(text[word.from - 2]);
    return alone && book_.find(word.in(text)) == nullptr &&
           !head_at_end(text.substr(0, word.from - 1)) &&
           !ends_in_noun_for_many(text.substr(0, word.from - 1));
  }

  std::vector<NamingText>& texts_;
  InstrumentBook& book_;
  std::unordered_set<std::u32string> quoted_words_;  // with a head, not names by themselves
  std::unordered_set<std::u32string> bare_words_;    // the same without marks
  std::vector<std::pair<const NamingText*, TextSpan>> short_forms_;  // 以下「…」という。
};

}  // namespace

std::string NamingText::printed(TextSpan span) const { return to_utf8(span.in(citing.printed)); }

bool NamingText::is_law(TextSpan span) const {
  constexpr std::size_t more = 3;
  return std::any_of(laws.begin(), laws.end(), [&](const TextSpan& law) {
    const bool apart = law.to <= span.from || span.to <= law.from;
    return !apart && !(span.from <= law.from && span.to >= law.to + more);
  });
}

std::vector<NamingText> naming_texts(const Document& document) {
  std::unordered_map<std::string, std::vector<TextSpan>> laws;
  for (const Citation& law : document.citations) {
    if (law.target_kind == TargetKind::law) {
      const auto from = static_cast<std::size_t>(law.offset);
      laws[law.source_id].push_back({from, from + to_utf32(law.surface).size()});
    }
  }
  std::vector<NamingText> texts;
  for (CitingText& citing : citing_texts(document)) {
    NamingText text;
    const auto cited = laws.find(citing.id);
    text.laws = cited == laws.end() ? std::vector<TextSpan>() : cited->second;
    text.citing = std::move(citing);
    texts.push_back(std::move(text));
  }
  return texts;
}

void read_instruments(std::vector<NamingText>& texts, InstrumentBook& book) {
  InstrumentReader(texts, book).read();
}

}  // namespace polink
