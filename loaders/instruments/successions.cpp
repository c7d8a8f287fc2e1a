#include "loaders/instruments/successions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "loaders/instruments/instrument_book.h"
#include "loaders/instruments/latin_names.h"
#include "loaders/text/citing_text.h"
#include "loaders/text/name_text.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

using View = std::u32string_view;

// What takes the business over, behind BからA, Aに or Aへ.
constexpr std::array<View, 9> moves{U"移行", U"改称", U"改組",   U"統合",    U"移管",
                                    U"継承", U"承継", U"引き継", U"名称変更"};
constexpr std::array<View, 4> foundings{U"設立", U"創設", U"新設", U"設置"};

bool starts_with(View text, View word) { return text.substr(0, word.size()) == word; }

template <std::size_t N>
bool starts_with_any(View text, const std::array<View, N>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](View word) { return starts_with(text, word); });
}

bool is_sentence_end(char32_t c) { return c == U'。' || c == U'\n'; }

// The sentences of a text, a full stop inside 「」 or parentheses ending none.
std::vector<TextSpan> sentences_of(View text) {
  constexpr View opening = U"「『(";
  constexpr View closing = U"」』)";
  std::vector<TextSpan> sentences;
  std::size_t from = 0;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    depth += opening.find(text[i]) != View::npos ? 1 : 0;
    depth -= closing.find(text[i]) != View::npos && depth > 0 ? 1 : 0;
    if (is_sentence_end(text[i]) && depth == 0) {
      sentences.push_back({from, i});
      from = i + 1;
    }
  }
  sentences.push_back({from, text.size()});
  std::erase_if(sentences, [](const TextSpan& sentence) { return sentence.empty(); });
  return sentences;
}

// A name and the place behind it, a closing 」 passed.
struct Named {
  TextSpan name;
  std::size_t end = 0;
};

class SuccessionFinder {
 public:
  explicit SuccessionFinder(Document& document) : document_(document) {
    for (const Instrument& instrument : document.instruments) {
      known_.emplace(key_of(instrument.title), instrument.id);
      known_.emplace(key_of(instrument.id), instrument.id);
    }
    for (const Citation& citation : document.citations) {
      if (citation.target_kind == TargetKind::instrument &&
          citation.method != CitationMethod::anaphora) {
        known_.emplace(key_of(citation.surface), citation.target_id);
      }
    }
  }

  void find() {
    for (const CitingText& citing : citing_texts(document_)) {
      citing_ = &citing;
      text_ = citing.text;
      former_names();
      std::optional<TextSpan> before;
      for (const TextSpan& sentence : sentences_of(text_)) {
        moved(sentence);
        replaced(sentence);
        merged(sentence);
        if (before) {
          moved_without_object(*before, sentence);
        }
        before = sentence;
      }
    }
  }

 private:
  static std::u32string key_of(const std::string& name) {
    std::u32string text = to_utf32(name);
    std::transform(text.begin(), text.end(), text.begin(), fold);
    return InstrumentBook::key(text);
  }

  // The name that starts at `at`: quoted, in letters, or an instrument.
  [[nodiscard]] std::optional<Named> name_at(std::size_t at, std::size_t to) const {
    if (at >= to) {
      return std::nullopt;
    }
    if (text_[at] == U'「' || text_[at] == U'『') {
      const auto quoted = quoted_spans(text_.substr(at, to - at));
      if (quoted.empty() || quoted.front().from != 1) {
        return std::nullopt;
      }
      const TextSpan name{at + quoted.front().from, at + quoted.front().to};
      return Named{name, name.to + 1};
    }
    if (starts_latin(text_, at)) {
      const TextSpan word = latin_words(text_, at);
      if (word.to <= to && looks_like_name(word.in(text_)) && !is_common_latin(word.in(text_))) {
        return Named{word, word.to};
      }
    }
    const View run = run_at(text_, at);
    if (!run.empty() && run.size() <= to - at && known_.count(InstrumentBook::key(run)) > 0) {
      return Named{{at, at + run.size()}, at + run.size()};
    }
    return std::nullopt;
  }

  [[nodiscard]] std::vector<Named> names_in(const TextSpan& sentence) const {
    std::vector<Named> names;
    std::size_t at = sentence.from;
    while (at < sentence.to) {
      const bool inside = at > sentence.from && is_name_char(text_[at - 1]);
      if (const auto name = name_at(at, sentence.to); name && !inside) {
        names.push_back(*name);
        at = name->end;
      } else {
        ++at;
      }
    }
    return names;
  }

  // `新しい交付金(旧構想交付金)`
  void former_names() {
    constexpr View old = U"(旧";
    for (std::size_t at = text_.find(old); at != View::npos; at = text_.find(old, at + 1)) {
      const auto content = parenthesis(text_, at);
      if (!content || content->size() < 2) {
        continue;
      }
      TextSpan former{content->from + 1, content->to};
      former.to = std::min(former.to, text_.find_first_of(U"、,;", former.from));
      if (text_[former.from] == U'「' && former.to > former.from && text_[former.to - 1] == U'」') {
        ++former.from;
        --former.to;
      }
      TextSpan present = run_before(text_, at);
      if (at > 0 && text_[at - 1] == U'」') {
        const std::size_t open = text_.rfind(U'「', at);
        present = open == View::npos ? TextSpan{} : TextSpan{open + 1, at - 1};
      }
      if (reads_as_name(former) && reads_as_name(present)) {
        relate(former, present, {present.from, content->to + 1}, "former name");
      }
    }
  }

  // A compound with a head, a name in letters, or one that is known.
  [[nodiscard]] bool reads_as_name(const TextSpan& span) const {
    constexpr std::size_t shortest = 3;
    const View name = span.empty() ? View() : span.in(text_);
    return name.size() >= shortest && (head_at_end(name) || looks_like_name(name) ||
                                       known_.count(InstrumentBook::key(name)) > 0);
  }

  // Whether a sentence has one of the words that a reading turns on; names are
  // looked for only where it has.
  template <std::size_t N>
  [[nodiscard]] bool mentions(const TextSpan& sentence, const std::array<View, N>& words) const {
    const View text = sentence.in(text_);
    return std::ranges::any_of(words, [&](View word) { return text.find(word) != View::npos; });
  }

  // `AからBに移行`, `AはBに改組`, `AをBへ統合`
  void moved(const TextSpan& sentence) {
    if (!mentions(sentence, moves)) {
      return;
    }
    const auto names = names_in(sentence);
    for (std::size_t i = 0; i + 1 < names.size(); ++i) {
      const View between = text_.substr(names[i].end, names[i + 1].name.from - names[i].end);
      const bool from_one = between == U"から" || between == U"は" || between == U"を" ||
                            between == U"から「" || between == U"は「" || between == U"を「" ||
                            between == U"は、" || between == U"は、「";
      const View behind = text_.substr(names[i + 1].end, sentence.to - names[i + 1].end);
      const bool to_other = starts_with(behind, U"に") || starts_with(behind, U"へ");
      if (from_one && to_other && starts_with_any(behind.substr(1), moves)) {
        relate(names[i].name, names[i + 1].name, {names[i].name.from, names[i + 1].end + 3},
               "moved");
      }
    }
  }

  // `Aの後継となるB`, `Aに代わるB`
  void replaced(const TextSpan& sentence) {
    constexpr std::size_t near = 12;
    constexpr std::array<View, 3> replacing{U"の後継", U"に代わ", U"にかわ"};
    if (!mentions(sentence, replacing)) {
      return;
    }
    const auto names = names_in(sentence);
    for (std::size_t i = 0; i + 1 < names.size(); ++i) {
      const View between = text_.substr(names[i].end, names[i + 1].name.from - names[i].end);
      if (starts_with_any(between, replacing) && between.size() <= near) {
        relate(names[i].name, names[i + 1].name, {names[i].name.from, names[i + 1].end},
               "replaced");
      }
    }
  }

  // `AとBを統合してCを設立`
  void merged(const TextSpan& sentence) {
    constexpr View merging = U"を統合し";
    const std::size_t at = text_.find(merging, sentence.from);
    if (at == View::npos || at >= sentence.to) {
      return;
    }
    const TextSpan second = run_before(text_, at);
    if (second.empty() || second.from < sentence.from + 2 || text_[second.from - 1] != U'と') {
      return;
    }
    const TextSpan first = run_before(text_, second.from - 1);
    std::size_t from = at + merging.size();
    while (from < sentence.to && (is_hiragana(text_[from]) || text_[from] == U'、')) {
      ++from;
    }
    const View run = run_at(text_, from);
    const TextSpan whole{from, from + run.size()};
    std::size_t behind = whole.to;
    if (behind < sentence.to && text_[behind] == U'(') {
      const auto remark = parenthesis(text_, behind);
      behind = remark ? remark->to + 1 : behind;
    }
    const View rest = text_.substr(behind, sentence.to - std::min(behind, sentence.to));
    if (reads_as_name(first) && reads_as_name(second) && reads_as_name(whole) &&
        starts_with(rest, U"を") && starts_with_any(rest.substr(1), foundings)) {
      const TextSpan words{first.from, behind + 3};
      relate(first, whole, words, "merged");
      relate(second, whole, words, "merged");
    }
  }

  // `Aを30団体が利用。Bが運用開始により移行。`: the only name of the sentence before
  // is what was left, the only one of this sentence what took over.
  void moved_without_object(const TextSpan& before, const TextSpan& sentence) {
    constexpr View move = U"移行";
    if (!sentence.in(text_).ends_with(move)) {
      return;
    }
    const auto here = names_in(sentence);
    const auto there = names_in(before);
    if (here.size() != 1 || there.size() != 1 || here.front().name.from > sentence.from + 1) {
      return;
    }
    const View behind = text_.substr(here.front().end, sentence.to - here.front().end);
    const bool subject =
        starts_with(behind, U"が") || starts_with(behind, U"に") || starts_with(behind, U"へ");
    if (subject) {
      relate(there.front().name, here.front().name, {before.from, sentence.to}, "moved");
    }
  }

  std::string instrument_of(const TextSpan& name) {
    const std::u32string key = InstrumentBook::key(name.in(text_));
    if (const auto known = known_.find(key); known != known_.end()) {
      return known->second;
    }
    const auto head = head_at_end(name.in(text_));
    const InstrumentKind kind = head ? head->kind : InstrumentKind::other;
    std::string id = to_utf8(key);
    document_.instruments.push_back({id, to_utf8(citing_->printed.substr(name.from, name.size())),
                                     std::string(to_string(kind))});
    known_.emplace(key, id);
    return id;
  }

  void relate(const TextSpan& former, const TextSpan& present, const TextSpan& words,
              const char* method) {
    const std::string source = instrument_of(former);
    const std::string target = instrument_of(present);
    const auto same = [&](const Relation& relation) {
      return relation.kind == RelationKind::succeeded_by && relation.source_id == source &&
             relation.target_id == target;
    };
    if (source == target ||
        std::any_of(document_.relations.begin(), document_.relations.end(), same)) {
      return;
    }
    const std::size_t end = std::min(words.to, citing_->printed.size());
    document_.relations.push_back(
        {TargetKind::instrument, source, RelationKind::succeeded_by, target, "", citing_->id,
         to_utf8(citing_->printed.substr(words.from, end - words.from)), method});
  }

  Document& document_;
  std::unordered_map<std::u32string, std::string> known_;  // forms of names to ids
  const CitingText* citing_ = nullptr;
  View text_;
};

}  // namespace

void find_successions(Document& document) { SuccessionFinder(document).find(); }

}  // namespace polink
