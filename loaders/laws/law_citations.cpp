#include "loaders/laws/law_citations.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "loaders/laws/law_articles.h"
#include "loaders/laws/law_mentions.h"
#include "loaders/laws/law_names.h"
#include "loaders/laws/law_words.h"
#include "loaders/laws/misread_titles.h"
#include "loaders/text/citing_text.h"
#include "loaders/text/glyph.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

using Text = std::u32string;
using View = std::u32string_view;
using Mentions = std::vector<LawMention>;

Text fold_all(View text) {
  Text out(text);
  std::transform(out.begin(), out.end(), out.begin(), fold);
  return out;
}

// A known name at a place of a text, exact or misread.
struct Candidate {
  std::size_t from = 0;
  std::size_t to = 0;
  const LawNames::Name* name = nullptr;
  std::size_t score = 0;  // how much of the text it explains
  bool misread = false;
};

class LawFinder {
 public:
  LawFinder(const Registers& registers, Document& document)
      : registers_(registers),
        document_(document),
        sources_(citing_texts(document)),
        misread_(sources_) {
    std::vector<LawNames::Name> names;
    for (const Law& law : registers.laws) {
      names.push_back({fold_all(to_utf32(law.title)), law.id, false});
      for (const std::string& name : law.short_names) {
        names.push_back({fold_all(to_utf32(name)), law.id, true});
      }
    }
    for (const LawNames::Name& name : names) {
      names_.add(name);
    }
    misread_.add(names);
  }

  void run() {
    for (std::size_t i = 0; i < sources_.size(); ++i) {
      find_definitions(i);
    }
    learn_names();
    LawsBefore before;
    std::string row;
    for (std::size_t i = 0; i < sources_.size(); ++i) {
      const CitingText& source = sources_[i];
      if (source.row != row || source.row.empty()) {
        row = source.row;
        before.in_row.clear();
      }
      remember_definitions(i, before);
      cite(source, before);
    }
    collect_laws();
  }

 private:
  // --- What a text cites ------------------------------------------------------

  Mentions find(const CitingText& source) {
    const std::vector<Candidate> known = find_known(source.text);
    Mentions found = find_quoted(source, known);
    for (const Candidate& candidate : known) {
      if (!overlaps(found, candidate.from, candidate.to)) {
        found.push_back(mention_of(source, candidate));
      }
    }
    find_unlisted(source, found);
    std::sort(found.begin(), found.end(),
              [](const LawMention& a, const LawMention& b) { return a.from < b.from; });
    return found;
  }

  // Names of the register and of the document, none over another: of two the one
  // that explains more, so that an amending act isn't read as the act in its
  // title, though a character of it is misread.
  std::vector<Candidate> find_known(const Text& text) {
    std::vector<Candidate> candidates;
    for (const LawNames::Match& match : names_.matches(text)) {
      candidates.push_back({match.from, match.to(), match.name, match.name->name.size(), false});
    }
    for (const MisreadTitles::Mention& mention : misread_.find(text)) {
      candidates.push_back({mention.from, mention.to, mention.name, mention.score(), true});
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    std::vector<Candidate> known;
    for (const Candidate& candidate : candidates) {
      const bool free = std::none_of(known.begin(), known.end(), [&](const Candidate& other) {
        return candidate.from < other.to && other.from < candidate.to;
      });
      if (free && is_whole_name(text, candidate)) {
        known.push_back(candidate);
      }
    }
    return known;
  }

  // An acronym (CBD) must not be a part of another word.
  static bool is_whole_name(const Text& text, const Candidate& known) {
    const Text& name = known.name->name;
    const bool letter_before = known.from > 0 && is_ascii_alnum(text[known.from - 1]);
    const bool letter_after = known.to < text.size() && is_ascii_alnum(text[known.to]);
    if ((is_ascii_alnum(name.front()) && letter_before) ||
        (is_ascii_alnum(name.back()) && letter_after)) {
      return false;
    }
    // `国家戦略特別区域法人`, `…法制`, `…法令` are other words.
    return name.back() != U'法' || known.to >= text.size() || !goes_on_from_law(text[known.to]);
  }

  // With 施行令 or 施行規則 behind it the name is that of an order.
  LawMention mention_of(const CitingText& source, const Candidate& known) {
    LawMention mention;
    mention.from = known.from;
    mention.to = known.to;
    mention.law_id = known.name->law_id;
    mention.method = known.name->is_alias ? CitationMethod::alias : CitationMethod::bare;
    mention.misread_title = known.misread ? to_utf8(known.name->name) : "";
    const View rest = View(source.text).substr(known.to);
    const std::size_t order = order_at_start(rest);
    const View ending = law_ending(known.name->name);
    if (order > 0 && (ending == U"法" || ending == U"法律")) {
      const Text title = fold_all(to_utf32(known.name->law_id)) + Text(rest.substr(0, order));
      mention.law_id = add_unlisted(title, source.line);
      mention.to += order;
    }
    return mention;
  }

  Mentions find_quoted(const CitingText& source, const std::vector<Candidate>& known) {
    Mentions found;
    const Text& text = source.text;
    for (std::size_t close = text.find(U'」'); close != Text::npos;
         close = text.find(U'」', close + 1)) {
      const std::size_t open = text.rfind(U'「', close);
      if (open == Text::npos || text.find(U'」', open) != close) {
        continue;
      }
      const Text name = without_stage(text.substr(open + 1, close - open - 1));
      const auto whole = std::find_if(known.begin(), known.end(), [&](const Candidate& c) {
        return is_all_of_quotation(text, c, open + 1, close);
      });
      if (whole != known.end()) {
        LawMention mention = mention_of(source, *whole);
        mention.from = open + 1;
        mention.to = close;
        mention.method = whole->name->is_alias ? CitationMethod::alias : CitationMethod::quoted;
        found.push_back(std::move(mention));
        continue;
      }
      // `（以下「…法」という。）` names the law in front of it.
      const bool defined_here = View(text).substr(0, open).ends_with(U"以下");
      if (reads_as_title(name) && name.find(U'。') == Text::npos && !defined_here) {
        found.push_back({open + 1, close, add_unlisted(name, source.line), CitationMethod::quoted});
      }
    }
    return found;
  }

  // The name, `改正` before and `案` behind it left aside, with one character of
  // 改正 misread at most.
  static bool is_all_of_quotation(const Text& text, const Candidate& known, std::size_t from,
                                  std::size_t to) {
    if (known.from < from || known.to > to) {
      return false;
    }
    const View before = View(text).substr(from, known.from - from);
    const View behind = View(text).substr(known.to, to - known.to);
    const bool stage = before.size() == 2 && (before.front() == U'改' || before.back() == U'正') &&
                       is_kanji(before.front()) && is_kanji(before.back());
    return (before.empty() || stage) &&
           (behind.empty() || behind == U"案" || order_at_start(behind) == behind.size());
  }

  // `…に関する法律`, `…の一部を改正する法律` and `…法第三条` that the register lacks.
  void find_unlisted(const CitingText& source, Mentions& found) {
    const Text& text = source.text;
    for (const View end :
         {View(U"の一部を改正する法律"), View(U"の一部を改正する政令"), View(U"に関する法律")}) {
      for (std::size_t at = text.find(end); at != Text::npos; at = text.find(end, at + 1)) {
        const std::size_t from = title_start(text, at);
        const std::size_t to = at + end.size() + order_at_start(View(text).substr(at + end.size()));
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
      const std::size_t to = at + 1 + order_at_start(rest);
      Text name = without_stage(text.substr(from, to - from));
      if (is_used_as_law(rest) && name.size() >= 3 && name.size() <= 20 && reads_as_title(name) &&
          !is_anaphora(name) && !overlaps(found, from, to)) {
        found.push_back(
            {to - name.size(), to, add_unlisted(name, source.line), CitationMethod::bare});
      }
    }
  }

  static bool is_anaphora(const Text& name) {
    return name.starts_with(U"同") || name.starts_with(U"当該") || name.starts_with(U"本法");
  }

  // --- Names that the document itself gives ---------------------------------------

  // `「…法律」（…法）`, `…法律（平成15年法律第57号。以下「…法」という。）`
  void find_definitions(std::size_t index) {
    const CitingText& source = sources_[index];
    const Text& text = source.text;
    for (const LawMention& law : find(source)) {
      ++times_cited_[law.law_id];
      std::size_t at = law.to;
      if (at < text.size() && text[at] == U'」') {
        ++at;
      }
      while (at < text.size() && text[at] == U'(') {
        const auto inside = parenthesis(text, at);
        if (!inside) {
          break;
        }
        define(short_name_in(inside->in(text)), law.law_id, index);
        at = inside->to + 1;
      }
    }
  }

  void define(const ShortName& given, const std::string& law_id, std::size_t index) {
    const Text& name = given.name;
    if (given.stated && (name == U"法" || name == U"令" || name == U"規則")) {
      lone_.push_back({index, name, law_id});
      return;
    }
    const bool sound =
        name.size() >= 2 && name.size() <= 30 && !name.starts_with(U"第") && reads_as_title(name);
    if (sound && names_.find(name) == nullptr) {
      names_.add({name, law_id, true});
      defined_.push_back({name, law_id, true});
      short_names_[law_id].insert(to_utf8(name));
    }
  }

  void remember_definitions(std::size_t index, LawsBefore& before) const {
    for (const Lone& lone : lone_) {
      if (lone.source == index) {
        (lone.word == U"法"   ? before.defined_as_law
         : lone.word == U"令" ? before.defined_as_order
                              : before.defined_as_rule) = lone.law_id;
      }
    }
  }

  // What may be printed misread elsewhere in the document: the short names that
  // it defines, and titles that no register has but that stand in it more than
  // once. A title that stands in it only once and is near one of these is none.
  void learn_names() {
    std::vector<LawNames::Name> learnt = defined_;
    for (const Law& law : unlisted_) {
      if (times_cited_[law.id] > 1) {
        learnt.push_back({to_utf32(law.title), law.id, false});
      }
    }
    if (learnt.empty()) {
      return;
    }
    misread_.add(learnt);
    for (const Law& law : unlisted_) {
      const Text title = to_utf32(law.title);
      const auto near =
          times_cited_[law.id] > 1 ? std::vector<MisreadTitles::Mention>() : misread_.find(title);
      if (!near.empty() && near.front().from == 0 && near.front().to == title.size()) {
        names_.remove(title);
      }
    }
  }

  std::string add_unlisted(const Text& name, int line) {
    if (const LawNames::Name* known = names_.find(name)) {
      return known->law_id;
    }
    Law law;
    law.id = law.title = to_utf8(name);
    law.kind = law_kind(name);
    law.checked = "unlisted";
    names_.add({name, law.id, false});
    if (first_lines_.emplace(law.id, line).second) {
      unlisted_.push_back(law);
    }
    return law.id;
  }

  // --- Citations -------------------------------------------------------------

  void cite(const CitingText& source, LawsBefore& before) {
    Mentions found = find(source);
    add_back_references(source.text, before, found);
    for (LawMention& law : found) {
      if (law.article.empty()) {
        law.article = article_behind(source.text, law.to);
      }
      const std::string surface = to_utf8(source.text.substr(law.from, law.to - law.from));
      document_.citations.push_back({source.id, TargetKind::law, law.law_id, surface, law.method,
                                     static_cast<int>(law.from),
                                     to_utf8(law.article.in(source.printed))});
      before.in_row.push_back(law.law_id);
      if (!law.misread_title.empty()) {
        document_.diagnostics.push_back(
            {source.line, Severity::info, "misread_title",
             "「" + surface + "」 is read as 「" + law.misread_title + "」"});
      }
    }
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
      if (law.checked == "unlisted") {
        document_.diagnostics.push_back(
            {first_lines_[law.id], Severity::info, "unlisted_law",
             "「" + law.title + "」 is not in the register of laws; kept as cited"});
      }
      document_.laws.push_back(std::move(law));
    };
    std::for_each(registers_.laws.begin(), registers_.laws.end(), take);
    std::for_each(unlisted_.begin(), unlisted_.end(), take);
  }

  // 以下「法」という。
  struct Lone {
    std::size_t source = 0;
    Text word;
    std::string law_id;
  };

  const Registers& registers_;
  Document& document_;
  std::vector<CitingText> sources_;
  LawNames names_;
  MisreadTitles misread_;
  std::vector<Law> unlisted_;
  std::map<std::string, int> first_lines_;  // of unlisted laws
  std::map<std::string, int> times_cited_;
  std::map<std::string, std::set<std::string>> short_names_;  // defined in the document
  std::vector<LawNames::Name> defined_;
  std::vector<Lone> lone_;
};

}  // namespace

void find_law_citations(const Registers& registers, Document& document) {
  LawFinder(registers, document).run();
}

}  // namespace polink
