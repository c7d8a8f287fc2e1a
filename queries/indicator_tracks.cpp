#include "queries/indicator_tracks.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "queries/content_words.h"
#include "queries/text_key.h"

namespace polink {
namespace {

using Words = std::vector<std::uint32_t>;  // numbers of a WordMatcher, ascending
using View = std::u32string_view;

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool is_name_in_letters(const std::u32string& word) {
  constexpr std::size_t shortest = 3;
  constexpr char32_t first_beyond_ascii = 0x80;
  return word.size() >= shortest && word.front() < first_beyond_ascii;
}

constexpr std::size_t long_katakana = 7;

// Hiragana and marks, which belong to no name that they stand at the end of.
bool is_edge(char32_t c) {
  constexpr View marks = U"、。・()「」『』,.:;/";
  return (c >= U'ぁ' && c <= U'ゖ') || marks.find(c) != View::npos;
}

// The numbers of a text, commas left out, each with the character behind it.
struct Amount {
  std::u32string digits;
  char32_t unit = 0;

  bool operator<(const Amount& other) const {
    return std::tie(digits, unit) < std::tie(other.digits, other.unit);
  }
};

std::vector<Amount> amounts_in(View text) {
  std::vector<Amount> amounts;
  std::size_t i = 0;
  while (i < text.size()) {
    if (!is_digit(text[i])) {
      ++i;
      continue;
    }
    Amount amount;
    while (i < text.size() &&
           (is_digit(text[i]) || ((text[i] == U'.' || text[i] == U',') && i + 1 < text.size() &&
                                  is_digit(text[i + 1])))) {
      if (text[i] != U',') {
        amount.digits += text[i];
      }
      ++i;
    }
    amount.unit = i < text.size() ? text[i] : U' ';
    amounts.push_back(std::move(amount));
  }
  return amounts;
}

// Years, months and days are dates, and small numbers stand everywhere.
bool is_telling(const Amount& amount) {
  constexpr View dates = U"年月日";
  return amount.digits.size() >= 2 && dates.find(amount.unit) == View::npos;
}

// The same number; one of two digits must count the same thing.
bool states(const std::vector<Amount>& text, const Amount& value) {
  constexpr std::size_t sure = 3;
  return std::any_of(text.begin(), text.end(), [&](const Amount& other) {
    return other.digits == value.digits && is_telling(other) &&
           (value.digits.size() >= sure || other.unit == value.unit);
  });
}

// A name in parentheses and the text without it.
std::vector<std::u32string> forms_of(View name) {
  std::u32string outside;
  std::vector<std::u32string> forms{{}};
  std::u32string inside;
  int depth = 0;
  for (const char32_t c : name) {
    if (c == U'(') {
      ++depth;
    } else if (c == U')' && depth > 0) {
      if (--depth == 0 && !inside.empty()) {
        forms.push_back(std::exchange(inside, {}));
      }
    } else {
      (depth > 0 ? inside : outside) += c;
    }
  }
  forms.front() = outside;
  return forms;
}

struct Form {
  Words words;
  double trust = 1;   // a label without the name says less
  double weight = 0;  // of all words
};

struct Wanted {
  std::vector<Form> forms;
  Words rare_names;
  Words succession;  // texts that cite what took the place of something it names
  std::vector<Amount> amounts;
};

// What a text must have to be looked at, and how much each word says.
class TrackFinder {
 public:
  TrackFinder(const Document& document, const DistinctTexts& distinct, const TrackOptions& options)
      : document_(document), distinct_(distinct), options_(options) {
    for (const Footnote& footnote : document.footnotes) {
      footnotes_.emplace(footnote.number, &footnote);
    }
    for (const FootnoteAnchor& anchor : document.anchors) {
      notes_of_[anchor.owner_id].push_back(anchor.number);
    }
    for (const Indicator& indicator : document.indicators) {
      wanted_.push_back(read(indicator));
    }
    scan_texts();
    for (std::uint32_t word = 0; word < matcher_.size(); ++word) {
      weights_.push_back(weight_of(word));
    }
    find_successions();
    for (Wanted& wanted : wanted_) {
      for (Form& form : wanted.forms) {
        for (const std::uint32_t word : form.words) {
          form.weight += weights_[word];
        }
      }
    }
  }

  std::vector<Link> find() {
    std::vector<Link> links;
    for (std::size_t i = 0; i < document_.indicators.size(); ++i) {
      std::vector<Link> found = links_of(i);
      std::stable_sort(found.begin(), found.end(),
                       [](const Link& a, const Link& b) { return a.score > b.score; });
      links.insert(links.end(), found.begin(), found.end());
    }
    return links;
  }

 private:
  struct Verdict {
    double score = 0;
    const char* method = "words";
  };

  Words numbers_of(const std::vector<std::u32string>& words) {
    Words numbers;
    for (const std::u32string& word : words) {
      numbers.push_back(matcher_.add(word));
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
  }

  Wanted read(const Indicator& indicator) {
    Wanted wanted;
    const auto add_form = [&](View text, std::size_t least, double trust) {
      const Words words = numbers_of(content_words(text));
      if (words.size() >= least) {
        wanted.forms.push_back({words, trust, 0});
      }
    };
    for (const std::u32string& form : forms_of(comparable(indicator.name))) {
      add_form(form, 1, 1);
    }
    for (const IndicatorValue& value : indicator.values) {
      constexpr std::size_t a_sentence = 15;
      constexpr double label_alone = 0.85;
      const std::u32string label = comparable(value.label);
      const std::u32string told = comparable(value.value);
      if (told.size() > a_sentence) {
        add_form(label + told, 2, 1);
      } else {
        add_form(label, 2, label_alone);
      }
      add_amounts(value, wanted.amounts);
    }
    for (const IndicatorActual& actual : indicator.actuals) {
      add_amounts(actual.value, wanted.amounts);
    }
    wanted.rare_names = names_of(indicator);
    return wanted;
  }

  static void add_amounts(const IndicatorValue& value, std::vector<Amount>& amounts) {
    for (Amount& amount : amounts_in(comparable(value.value + value.unit))) {
      if (is_telling(amount)) {
        amounts.push_back(std::move(amount));
      }
    }
  }

  // Names in letters that an indicator has, and those and long katakana words in
  // its footnotes, but for the publications that they name as a source.
  Words names_of(const Indicator& indicator) {
    std::set<std::u32string> of_sources;
    const std::vector<std::u32string> own = content_words(comparable(indicator.name));
    std::vector<std::u32string> names;
    std::copy_if(own.begin(), own.end(), std::back_inserter(names), is_name_in_letters);
    for (const int number : notes_of_[indicator.id]) {
      const auto note = footnotes_.find(number);
      if (note == footnotes_.end()) {
        continue;
      }
      for (const std::string& source :
           {note->second->source_title, note->second->source_organisation}) {
        for (std::u32string& word : content_words(comparable(source))) {
          of_sources.insert(std::move(word));
        }
      }
      for (std::u32string& word : content_words(comparable(note->second->text))) {
        const bool of_note = std::find(own.begin(), own.end(), word) == own.end();
        if ((is_name_in_letters(word) || word.size() >= long_katakana) && of_note &&
            of_sources.count(word) == 0) {
          names.push_back(std::move(word));
        }
      }
    }
    return numbers_of(names);
  }

  void scan_texts() {
    postings_.resize(matcher_.size());
    for (std::size_t text = 0; text < distinct_.texts.size(); ++text) {
      words_of_.push_back(matcher_.found_in(distinct_.texts[text]));
      for (const std::uint32_t word : words_of_.back()) {
        postings_[word].push_back(static_cast<std::uint32_t>(text));
      }
    }
  }

  // Where the thing that an indicator counts has been succeeded, measures speak of
  // the successor.
  void find_successions() {
    std::map<std::string, std::set<std::string>> heirs;
    for (const Relation& relation : document_.relations) {
      if (relation.kind == RelationKind::succeeded_by) {
        heirs[relation.source_id].insert(relation.target_id);
      }
    }
    if (heirs.empty()) {
      return;
    }
    std::unordered_map<std::string, std::vector<std::string>> cited_by;  // source to things
    for (const Citation& citation : document_.citations) {
      cited_by[citation.source_id].push_back(citation.target_id);
    }
    std::map<std::string, Words> texts_citing;
    for (std::size_t i = 0; i < document_.measures.size(); ++i) {
      for (const std::string& thing : cited_by[document_.measures[i].id]) {
        texts_citing[thing].push_back(static_cast<std::uint32_t>(distinct_.text_of[i]));
      }
    }
    for (std::size_t i = 0; i < document_.indicators.size(); ++i) {
      std::set<std::string> seen;
      std::vector<std::string> open = cited_by[document_.indicators[i].id];
      Words& texts = wanted_[i].succession;
      while (!open.empty()) {
        const std::string thing = std::move(open.back());
        open.pop_back();
        for (const std::string& heir : heirs[thing]) {
          if (seen.insert(heir).second) {
            open.push_back(heir);
            texts.insert(texts.end(), texts_citing[heir].begin(), texts_citing[heir].end());
          }
        }
      }
      std::sort(texts.begin(), texts.end());
    }
  }

  // The square of the rarity, times the length: a long katakana word or a name
  // in letters says as much as several pairs of ideographs. A word that no
  // measure has (人材数) says little of the subject.
  [[nodiscard]] double weight_of(std::uint32_t word) const {
    constexpr double unknown = 0.25;
    constexpr double most = 3;
    const std::u32string& text = matcher_.word(word);
    const double length = std::clamp((static_cast<double>(text.size()) - 1) / 2, 1.0, most);
    const auto bearers = static_cast<double>(postings_[word].size());
    if (bearers == 0) {
      return unknown * length;
    }
    const double all = std::max<double>(static_cast<double>(distinct_.texts.size()), 2);
    const double rarity = std::log(all / bearers) / std::log(all);
    return rarity * rarity * length;
  }

  // Texts that have one of the words which aren't everywhere.
  [[nodiscard]] std::vector<std::uint32_t> candidates(const Wanted& wanted) const {
    const std::size_t everywhere = distinct_.texts.size() / 4 + 1;
    std::vector<std::uint32_t> found;
    const auto add = [&](const Words& words) {
      for (const std::uint32_t word : words) {
        if (postings_[word].size() <= everywhere) {
          found.insert(found.end(), postings_[word].begin(), postings_[word].end());
        }
      }
    };
    for (const Form& form : wanted.forms) {
      add(form.words);
    }
    add(wanted.rare_names);
    found.insert(found.end(), wanted.succession.begin(), wanted.succession.end());
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  [[nodiscard]] double by_words(const Wanted& wanted, const Words& text) const {
    constexpr double bend = 0.7;    // so that a part of a long name still counts
    constexpr double enough = 1.5;  // shared weight that says something
    double best = 0;
    for (const Form& form : wanted.forms) {
      double shared = 0;
      for (const std::uint32_t word : form.words) {
        if (std::binary_search(text.begin(), text.end(), word)) {
          shared += weights_[word];
        }
      }
      if (shared > 0) {
        best =
            std::max(best, std::pow(shared / form.weight, bend) * (1 - std::exp(-shared / enough)));
      }
    }
    return best;
  }

  [[nodiscard]] bool has_rare_name(const Wanted& wanted, const Words& text) const {
    constexpr std::size_t in_hundred = 100;
    constexpr std::size_t always = 3;
    const std::size_t few = std::max(always, distinct_.texts.size() / in_hundred);
    return std::any_of(wanted.rare_names.begin(), wanted.rare_names.end(), [&](std::uint32_t word) {
      return postings_[word].size() <= few && std::binary_search(text.begin(), text.end(), word);
    });
  }

  [[nodiscard]] Verdict judge(const Wanted& wanted, std::uint32_t text) const {
    constexpr double least_words = 0.15;  // below it an equal number is chance
    constexpr double number_leaves = 0.4;
    constexpr double name_leaves = 0.45;
    Verdict verdict{by_words(wanted, words_of_[text])};
    const double words = verdict.score;
    if (words >= least_words && !wanted.amounts.empty()) {
      const auto amounts = amounts_in(distinct_.texts[text]);
      if (std::any_of(wanted.amounts.begin(), wanted.amounts.end(),
                      [&](const Amount& amount) { return states(amounts, amount); })) {
        verdict = {1 - (1 - words) * number_leaves, "words and number"};
      }
    }
    const bool succession =
        std::binary_search(wanted.succession.begin(), wanted.succession.end(), text);
    if (succession || has_rare_name(wanted, words_of_[text])) {
      verdict.score = 1 - (1 - verdict.score) * name_leaves;
      if (words < options_.least_score && std::string_view(verdict.method) == "words") {
        verdict.method = succession ? "succession" : "rare name";
      }
    }
    return verdict;
  }

  std::vector<Link> links_of(std::size_t number) const {
    constexpr double elsewhere = 0.8;
    const Indicator& indicator = document_.indicators[number];
    const std::string inside = indicator.section_id + ".";
    const bool of_section = inside.find('.') + 1 < inside.size();
    std::vector<Link> links;
    for (const std::uint32_t text : candidates(wanted_[number])) {
      const Verdict verdict = judge(wanted_[number], text);
      if (verdict.score < options_.least_score) {
        continue;
      }
      const bool by_name = std::string_view(verdict.method) == "rare name";
      for (const std::size_t member : distinct_.members[text]) {
        const Measure& measure = document_.measures[member];
        const bool near = measure.section_id == indicator.section_id ||
                          (of_section && measure.section_id.rfind(inside, 0) == 0);
        const double score = verdict.score * (near ? 1 : elsewhere);
        if ((near || !by_name) && score >= options_.least_score) {
          links.push_back({measure.id, indicator.id, LinkKind::tracks, score, verdict.method});
        }
      }
    }
    return links;
  }

  const Document& document_;
  const DistinctTexts& distinct_;
  const TrackOptions options_;
  std::map<int, const Footnote*> footnotes_;
  std::map<std::string, std::vector<int>> notes_of_;
  WordMatcher matcher_;
  std::vector<Wanted> wanted_;
  std::vector<Words> words_of_;                       // of each text
  std::vector<std::vector<std::uint32_t>> postings_;  // of each word
  std::vector<double> weights_;                       // of each word
};

}  // namespace

namespace {

char32_t small(char32_t c) { return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c; }

// The longest parts of `sought` that `text` has, hiragana and marks at their ends
// left off.
void add_shared_parts(View sought, View text, std::set<std::u32string>& shared) {
  std::size_t from = 0;
  while (from < sought.size()) {
    std::size_t size = 0;
    while (from + size < sought.size() && text.find(sought.substr(from, size + 1)) != View::npos) {
      ++size;
    }
    View part = sought.substr(from, size);
    while (!part.empty() && is_edge(part.front())) {
      part.remove_prefix(1);
    }
    while (!part.empty() && is_edge(part.back())) {
      part.remove_suffix(1);
    }
    constexpr std::size_t two = 2;  // characters make a word of ideographs only
    const bool ideographs = std::none_of(part.begin(), part.end(), [](char32_t c) {
      constexpr char32_t first_ideograph = 0x4E00;
      return c < first_ideograph;
    });
    if (part.size() > two || (part.size() == two && ideographs)) {
      shared.emplace(part);
    }
    from += std::max<std::size_t>(size, 1);
  }
}

}  // namespace

std::vector<Link> link_tracks(const Document& document, const DistinctTexts& distinct,
                              const TrackOptions& options) {
  return TrackFinder(document, distinct, options).find();
}

std::vector<std::string> tracking_words(const std::string& measure_text,
                                        const std::vector<std::string>& names,
                                        const std::vector<std::string>& footnotes) {
  const std::u32string text = comparable(measure_text);
  std::set<std::u32string> shared;
  for (const std::string& name : names) {
    add_shared_parts(comparable(name), text, shared);
  }
  for (const std::string& footnote : footnotes) {
    for (const std::u32string& word : content_words(comparable(footnote))) {
      const auto same = [](char32_t a, char32_t b) { return a == small(b); };
      const auto found =
          std::search(text.begin(), text.end(), word.begin(), word.end(),
                      [&](char32_t in_text, char32_t in_word) { return same(in_word, in_text); });
      if (found != text.end() && (is_name_in_letters(word) || word.size() >= long_katakana)) {
        shared.insert({found, found + static_cast<std::ptrdiff_t>(word.size())});
      }
    }
  }
  std::vector<std::u32string> longest(shared.begin(), shared.end());
  std::stable_sort(longest.begin(), longest.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  std::vector<std::u32string> kept;
  for (std::u32string& word : longest) {
    if (std::none_of(kept.begin(), kept.end(), [&](const std::u32string& longer) {
          return longer.find(word) != std::u32string::npos;
        })) {
      kept.push_back(std::move(word));
    }
  }
  std::vector<std::string> words;
  words.reserve(kept.size());
  for (const std::u32string& word : kept) {
    words.push_back(utf8_of(word));
  }
  return words;
}

}  // namespace polink
