#include "loaders/law_citations.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "loaders/citing_text.h"
#include "loaders/glyph.h"
#include "loaders/law_names.h"
#include "loaders/source_text.h"

namespace polink {
namespace {

using Text = std::u32string;
using View = std::u32string_view;

Text fold_all(View text) {
  Text out(text);
  std::transform(out.begin(), out.end(), out.begin(), fold);
  return out;
}

bool ends_with(View text, View end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool starts_with(View text, View start) { return text.substr(0, start.size()) == start; }

bool is_kanji(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

// `…に関する法律`, `…法`, `…政令`, `…条約`, `…法律案`: reads as the title of a law.
bool reads_as_title(View name) {
  constexpr std::array<View, 7> ends{U"法律", U"法律案", U"法", U"法案", U"政令", U"省令", U"条約"};
  constexpr std::array<View, 12> others{U"方法", U"手法", U"技法", U"製法", U"療法", U"工法",
                                        U"用法", U"文法", U"司法", U"寸法", U"魔法", U"作法"};
  const bool fits = std::any_of(ends.begin(), ends.end(), [&](View end) {
    return ends_with(name, end) && name.size() > end.size() + 1;
  });
  return fits && std::none_of(others.begin(), others.end(),
                              [&](View other) { return ends_with(name, other); });
}

// `改正産業競争力強化法` and `…法律案` are cited as the law itself.
Text without_stage(Text name) {
  if (starts_with(name, U"改正") && name.size() > 5) {
    name.erase(0, 2);
  }
  if (ends_with(name, U"法律案") || ends_with(name, U"法案")) {
    name.pop_back();
  }
  return name;
}

// One law found in a text.
struct Found {
  std::size_t from = 0;
  std::size_t to = 0;
  std::string law_id;
  CitationMethod method = CitationMethod::bare;
};

class LawFinder {
 public:
  LawFinder(const Registers& registers, Document& document)
      : registers_(registers), document_(document) {
    for (const Law& law : registers.laws) {
      names_.add({fold_all(to_utf32(law.title)), law.id, false});
      for (const std::string& name : law.short_names) {
        names_.add({fold_all(to_utf32(name)), law.id, true});
      }
    }
  }

  void run() {
    const std::vector<CitingText> sources = citing_texts(document_);
    for (const CitingText& source : sources) {
      find_definitions(source);
    }
    std::string row;
    std::string last_in_row;
    for (const CitingText& source : sources) {
      if (source.row != row || source.row.empty()) {
        row = source.row;
        last_in_row.clear();
      }
      cite(source, last_in_row);
    }
    collect_laws();
  }

 private:
  // --- What a text cites ------------------------------------------------------

  std::vector<Found> find(const CitingText& source) {
    std::vector<Found> found = find_quoted(source);
    find_known(source.text, found);
    find_unlisted(source, found);
    std::sort(found.begin(), found.end(),
              [](const Found& a, const Found& b) { return a.from < b.from; });
    return found;
  }

  static bool overlaps(const std::vector<Found>& found, std::size_t from, std::size_t to) {
    return std::any_of(found.begin(), found.end(),
                       [&](const Found& other) { return from < other.to && other.from < to; });
  }

  std::vector<Found> find_quoted(const CitingText& source) {
    std::vector<Found> found;
    const Text& text = source.text;
    for (std::size_t open = text.find(U'「'); open != Text::npos;
         open = text.find(U'「', open + 1)) {
      const std::size_t close = text.find(U'」', open);
      if (close == Text::npos) {
        break;
      }
      const Text name = without_stage(text.substr(open + 1, close - open - 1));
      const LawNames::Name* known = names_.find(name);
      const bool defined_here = View(text).substr(0, open).ends_with(U"以下");
      if (known == nullptr && (!reads_as_title(name) || defined_here)) {
        continue;  // `（以下「…法」という。）` names the law in front of it
      }
      const std::string id = known != nullptr ? known->law_id : add_unlisted(name, source.line);
      found.push_back(
          {open + 1, close, id,
           known != nullptr && known->is_alias ? CitationMethod::alias : CitationMethod::quoted});
    }
    return found;
  }

  void find_known(const Text& text, std::vector<Found>& found) const {
    for (const LawNames::Match& match : names_.matches(text)) {
      if (!overlaps(found, match.from, match.to()) &&
          is_whole_name(text, *match.name, match.from, match.to())) {
        found.push_back({match.from, match.to(), match.name->law_id,
                         match.name->is_alias ? CitationMethod::alias : CitationMethod::bare});
      }
    }
  }

  // An acronym (CBD) must not be a part of another word.
  static bool is_whole_name(const Text& text, const LawNames::Name& known, std::size_t from,
                            std::size_t to) {
    const bool letter_before = from > 0 && is_ascii_alnum(text[from - 1]);
    const bool letter_after = to < text.size() && is_ascii_alnum(text[to]);
    if (is_ascii_alnum(known.name.front()) && letter_before) {
      return false;
    }
    if (is_ascii_alnum(known.name.back()) && letter_after) {
      return false;
    }
    // `国家戦略特別区域法人`, `…法制`, `…法令` are other words.
    constexpr View continues = U"人制令学則廷";
    return known.name.back() != U'法' || to >= text.size() ||
           continues.find(text[to]) == View::npos;
  }

  // `…に関する法律`, `…の一部を改正する法律` and `…法第三条` that the register lacks.
  void find_unlisted(const CitingText& source, std::vector<Found>& found) {
    const Text& text = source.text;
    for (const View end : {View(U"の一部を改正する法律"), View(U"に関する法律")}) {
      for (std::size_t at = text.find(end); at != Text::npos; at = text.find(end, at + 1)) {
        const std::size_t to = at + end.size();
        const std::size_t from = title_start(text, at);
        if (at - from >= 3 && !overlaps(found, from, to)) {
          found.push_back({from, to, add_unlisted(text.substr(from, to - from), source.line),
                           CitationMethod::bare});
        }
      }
    }
    for (std::size_t at = text.find(U'法'); at != Text::npos; at = text.find(U'法', at + 1)) {
      std::size_t from = at;
      while (from > 0 &&
             (is_kanji(text[from - 1]) || (text[from - 1] >= 0x30A1 && text[from - 1] <= 0x30FC))) {
        --from;
      }
      const View rest = View(text).substr(at + 1);
      const bool used_as_law = is_used_as_law(rest);
      Text name = without_stage(text.substr(from, at + 1 - from));
      if (used_as_law && name.size() >= 3 && name.size() <= 20 && reads_as_title(name) &&
          !is_anaphora(name) && !overlaps(found, from, at + 1)) {
        found.push_back(
            {at + 1 - name.size(), at + 1, add_unlisted(name, source.line), CitationMethod::bare});
      }
    }
  }

  // What follows the name of a law, but hardly that of a method.
  static bool is_used_as_law(View rest) {
    constexpr std::array<View, 14> uses{U"に基づ", U"等に基づ", U"第",     U"の規定", U"上の",
                                        U"の改正", U"を改正",   U"の施行", U"を施行", U"が成立",
                                        U"(平成",  U"(昭和",    U"(令和",  U"の制定"};
    return std::any_of(uses.begin(), uses.end(), [&](View use) { return starts_with(rest, use); });
  }

  static bool is_anaphora(const Text& name) {
    return starts_with(name, U"同") || starts_with(name, U"当該") || starts_with(name, U"本法");
  }

  // Where the title that ends in `…に関する法律` begins: behind punctuation, or
  // behind a verb that speaks of the law (`成立した…`, `改正された…`).
  static std::size_t title_start(const Text& text, std::size_t end) {
    constexpr View stops = U"、。「」『』()（）【】・;: ";
    std::size_t from = end;
    while (from > 0 && stops.find(text[from - 1]) == View::npos) {
      --from;
    }
    for (const View verb : {View(U"した"), View(U"された"), View(U"される"), View(U"している")}) {
      const std::size_t at = text.rfind(verb, end);
      if (at != Text::npos && at >= from && at + verb.size() < end) {
        from = std::max(from, at + verb.size());
      }
    }
    return from;
  }

  // --- Names that the document itself gives ---------------------------------------

  // `「…法律」（…法）`, `…法律（以下「…法」という。）`
  void find_definitions(const CitingText& source) {
    const Text& text = source.text;
    for (const Found& law : find(source)) {
      std::size_t at = law.to;
      if (at < text.size() && text[at] == U'」') {
        ++at;
      }
      if (at >= text.size() || text[at] != U'(') {
        continue;
      }
      const std::size_t close = text.find(U')', at);
      if (close == Text::npos) {
        continue;
      }
      Text inside = text.substr(at + 1, close - at - 1);
      if (starts_with(inside, U"以下「")) {
        const std::size_t end = inside.find(U'」');
        inside = end == Text::npos ? Text() : inside.substr(3, end - 3);
      }
      const bool sound = inside.size() >= 2 && inside.size() <= 30 && reads_as_title(inside) &&
                         inside.find(U'第') != 0;
      if (sound && names_.find(inside) == nullptr) {
        names_.add({inside, law.law_id, true});
        short_names_[law.law_id].insert(to_utf8(inside));
      }
    }
  }

  std::string add_unlisted(const Text& name, int line) {
    const std::string title = to_utf8(name);
    if (const LawNames::Name* known = names_.find(name)) {
      return known->law_id;
    }
    Law law;
    law.id = title;
    law.title = title;
    law.kind = ends_with(name, U"を改正する法律") ? "amending_act"
               : ends_with(name, U"令")           ? "cabinet_order"
               : ends_with(name, U"条約")         ? "treaty"
                                                  : "act";
    law.checked = "unlisted";
    unlisted_.push_back(law);
    names_.add({name, title, false});
    document_.diagnostics.push_back(
        {line, Severity::info, "unlisted_law",
         "「" + title + "」 is not in the register of laws; kept as cited"});
    return title;
  }

  // --- Citations -------------------------------------------------------------

  void cite(const CitingText& source, std::string& last_in_row) {
    std::vector<Found> found = find(source);
    find_anaphora(source.text, last_in_row, found);
    for (const Found& law : found) {
      document_.citations.push_back({source.id, TargetKind::law, law.law_id,
                                     to_utf8(source.text.substr(law.from, law.to - law.from)),
                                     law.method, static_cast<int>(law.from)});
      last_in_row = law.law_id;
    }
  }

  static void find_anaphora(const Text& text, const std::string& last_in_row,
                            std::vector<Found>& found) {
    constexpr std::array<View, 5> words{U"当該法律", U"同法律", U"同法", U"当該法", U"本法律"};
    for (const View word : words) {
      for (std::size_t at = text.find(word); at != Text::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool other_word = end < text.size() && View(U"人制令").find(text[end]) != View::npos;
        if (other_word || overlaps(found, at, end)) {
          continue;
        }
        std::string antecedent = last_in_row;
        for (const Found& law : found) {
          antecedent = law.to <= at ? law.law_id : antecedent;
        }
        if (!antecedent.empty()) {
          found.push_back({at, end, antecedent, CitationMethod::anaphora});
        }
      }
    }
    std::sort(found.begin(), found.end(),
              [](const Found& a, const Found& b) { return a.from < b.from; });
  }

  void collect_laws() {
    std::set<std::string> cited;
    for (const Citation& citation : document_.citations) {
      cited.insert(citation.target_id);
    }
    const auto take = [&](Law law) {
      if (cited.erase(law.id) == 0) {
        return;
      }
      for (const std::string& name : short_names_[law.id]) {
        if (std::find(law.short_names.begin(), law.short_names.end(), name) ==
            law.short_names.end()) {
          law.short_names.push_back(name);
        }
      }
      document_.laws.push_back(std::move(law));
    };
    std::for_each(registers_.laws.begin(), registers_.laws.end(), take);
    std::for_each(unlisted_.begin(), unlisted_.end(), take);
  }

  const Registers& registers_;
  Document& document_;
  LawNames names_;
  std::vector<Law> unlisted_;
  std::map<std::string, std::set<std::string>> short_names_;  // defined in the document
};

}  // namespace

void find_law_citations(const Registers& registers, Document& document) {
  LawFinder(registers, document).run();
}

}  // namespace polink
