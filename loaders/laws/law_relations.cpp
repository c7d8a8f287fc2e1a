#include "loaders/laws/law_relations.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <unordered_map>

#include "loaders/laws/law_articles.h"
#include "loaders/laws/law_titles.h"
#include "loaders/laws/law_words.h"
#include "loaders/text/citing_text.h"
#include "loaders/text/glyph.h"
#include "loaders/text/name_text.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

using Text = std::u32string;
using View = std::u32string_view;

Text folded_title(const std::string& title) {
  Text text = to_utf32(title);
  std::transform(text.begin(), text.end(), text.begin(), fold);
  return text;
}

// A citation laid into its text.
struct Cited {
  const Citation* citation = nullptr;
  std::size_t from = 0;
  std::size_t to = 0;      // behind a closing quotation mark
  std::size_t behind = 0;  // behind parentheses and the article too

  [[nodiscard]] bool is(TargetKind kind) const { return citation->target_kind == kind; }
};

bool has_any(View text, std::size_t at, std::initializer_list<View> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](View word) { return text.substr(at).starts_with(word); });
}

// `を策定`, `を令和6年4月に閣議決定`, `が設置され`: it was made.
bool is_made(View text, std::size_t at) {
  constexpr std::array<View, 11> made{U"策定", U"作成", U"制定", U"決定", U"改定", U"改訂",
                                      U"変更", U"設置", U"設立", U"創設", U"定め"};
  constexpr std::size_t nearest = 16;  // を令和6年12月に閣議
  const View rest = text.substr(at, nearest);
  const View clause = rest.substr(0, rest.find_first_of(U"、。「」"));
  const bool object = clause.starts_with(U"を") || clause.starts_with(U"が");
  return object && clause.find_first_of(U"をが", 1) == View::npos &&
         std::any_of(made.begin(), made.end(),
                     [&](View word) { return clause.find(word) != View::npos; });
}

class RelationFinder {
 public:
  RelationFinder(const Registers& registers, Document& document)
      : registers_(registers), document_(document) {
    for (const Law& law : registers.laws) {
      know(law);
    }
    for (const Law& law : document.laws) {
      know(law);
      in_document_.insert(law.id);
    }
  }

  void run() {
    const std::vector<CitingText> sources = citing_texts(document_);
    note_lines(sources);
    read_texts(sources);
    // Grows while it runs: the order amended by an order rests on an act.
    for (std::size_t i = 0; i < document_.laws.size(); ++i) {
      read_title(Law(document_.laws[i]));
    }
    read_plans();
  }

 private:
  void know(const Law& law) {
    titles_.emplace(folded_title(law.title), law.id);
    for (const std::string& name : law.short_names) {
      titles_.emplace(folded_title(name), law.id);
    }
  }

  void note_lines(const std::vector<CitingText>& sources) {
    std::unordered_map<std::string, int> lines;
    for (const CitingText& source : sources) {
      lines.emplace(source.id, source.line);
    }
    for (const Citation& citation : document_.citations) {
      if (citation.target_kind == TargetKind::law) {
        law_lines_.emplace(citation.target_id, lines[citation.source_id]);
      }
    }
  }

  // --- Titles -----------------------------------------------------------------

  void read_title(const Law& law) {
    const Text title = folded_title(law.title);
    const auto known = [&](View name) { return titles_.count(Text(name)) > 0; };
    for (const Text& amended : amended_titles(title, known)) {
      relate({TargetKind::law, law.id, RelationKind::amends, law_of(amended, law.id), "", "",
              law.title, "title"});
    }
    const Basis basis = basis_in_title(title, known);
    if (!basis.title.empty()) {
      relate({TargetKind::law, law.id, RelationKind::based_on, law_of(basis.title, law.id),
              to_utf8(basis.article), "", law.title, "title"});
    }
  }

  // 海洋基本計画 rests on 海洋基本法.
  void read_plans() {
    constexpr View plan = U"基本計画";
    for (const Instrument& instrument : document_.instruments) {
      Text title = folded_title(instrument.id);
      title.erase(0, ordinal_at_start(title));
      if (!View(title).ends_with(plan) || title.size() == plan.size()) {
        continue;
      }
      const Text act = title.substr(0, title.size() - plan.size()) + U"基本法";
      if (titles_.count(act) > 0) {
        relate({TargetKind::instrument, instrument.id, RelationKind::based_on,
                law_of(act, instrument.id), "", "", instrument.title, "title"});
      }
    }
  }

  // The law with this title, brought into the document if it isn't there.
  std::string law_of(const Text& title, const std::string& named_by) {
    const auto known = titles_.find(title);
    const std::string id = known == titles_.end() ? to_utf8(title) : known->second;
    if (!in_document_.insert(id).second) {
      return id;
    }
    law_lines_.emplace(id, law_lines_[named_by]);
    const auto listed = std::find_if(registers_.laws.begin(), registers_.laws.end(),
                                     [&](const Law& law) { return law.id == id; });
    if (listed != registers_.laws.end()) {
      document_.laws.push_back(*listed);
      return id;
    }
    Law law;
    law.id = law.title = id;
    law.kind = law_kind(title);
    law.checked = "unlisted";
    titles_.emplace(title, id);
    document_.diagnostics.push_back(
        {law_lines_[id], Severity::info, "unlisted_law",
         "「" + id + "」 is not in the register of laws; kept as the title of 「" + named_by +
             "」 names it"});
    document_.laws.push_back(std::move(law));
    return id;
  }

  // --- Texts ------------------------------------------------------------------

  void read_texts(const std::vector<CitingText>& sources) {
    std::unordered_map<std::string, std::vector<const Citation*>> by_source;
    for (const Citation& citation : document_.citations) {
      if (citation.target_kind != TargetKind::section) {
        by_source[citation.source_id].push_back(&citation);
      }
    }
    for (const CitingText& source : sources) {
      const auto cited = by_source.find(source.id);
      if (cited != by_source.end() && cited->second.size() > 1) {
        read_text(source, cited->second);
      }
    }
  }

  static std::vector<Cited> laid(View text, const std::vector<const Citation*>& citations) {
    std::vector<Cited> all;
    for (const Citation* citation : citations) {
      Cited cited{citation, static_cast<std::size_t>(citation->offset)};
      cited.to = cited.from + to_utf32(citation->surface).size();
      cited.to += has_any(text, cited.to, {U"」", U"』"}) ? 1 : 0;
      cited.behind = citation->target_kind == TargetKind::law ? article_behind(text, cited.to).to
                                                              : behind_parentheses(text, cited.to);
      all.push_back(cited);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Cited& a, const Cited& b) { return a.from < b.from; });
    return all;
  }

  static std::size_t behind_parentheses(View text, std::size_t at) {
    while (at < text.size() && text[at] == U'(') {
      const auto inside = parenthesis(text, at);
      if (!inside) {
        break;
      }
      at = inside->to + 1;
    }
    return at;
  }

  void read_text(const CitingText& source, const std::vector<const Citation*>& citations) {
    const View text = source.text;
    const std::vector<Cited> cited = laid(text, citations);
    for (std::size_t i = 0; i < cited.size(); ++i) {
      if (!cited[i].is(TargetKind::law)) {
        continue;
      }
      if (law_kind(to_utf32(cited[i].citation->target_id)) == "amending_act") {
        read_amended(source, cited, i);
      }
      if (const std::size_t from = basis_end(text, cited[i].behind)) {
        read_behind(source, cited, i, from);
        read_before(source, cited, i, from);
      }
    }
  }

  // `…の一部を改正する法律」において、B法を改正し`, of one sentence.
  void read_amended(const CitingText& source, const std::vector<Cited>& cited, std::size_t i) {
    const View text = source.text;
    for (std::size_t j = i + 1; j < cited.size(); ++j) {
      const Cited& act = cited[j];
      const View between = text.substr(cited[i].to, act.from - std::min(act.from, cited[i].to));
      if (between.find(U'。') != View::npos) {
        return;
      }
      const std::size_t at = act.behind + (has_any(text, act.behind, {U"等"}) ? 1 : 0);
      if (act.is(TargetKind::law) && act.citation->target_id != cited[i].citation->target_id &&
          act.from >= cited[i].behind && has_any(text, at, {U"を改正", U"の一部を改正"})) {
        say(source, cited[i], RelationKind::amends, act, {cited[i].from, at + 3});
      }
    }
  }

  // Where `に基づく`, `の規定に基づき`, `に規定する` behind a law ends; 0 where none is.
  static std::size_t basis_end(View text, std::size_t at) {
    at += has_any(text, at, {U"等"}) ? 1 : 0;
    at += has_any(text, at, {U"の規定に"}) ? 3 : 0;
    for (const View word : {View(U"に基づく"), View(U"に基づき"), View(U"に基づいた"),
                            View(U"に基づいて"), View(U"に規定する"), View(U"に規定された")}) {
      if (text.substr(at).starts_with(word)) {
        return at + word.size();
      }
    }
    return 0;
  }

  // A法に基づく[国の]「C計画」; A法に基づき、「C計画」を策定
  void read_behind(const CitingText& source, const std::vector<Cited>& cited, std::size_t i,
                   std::size_t from) {
    const View text = source.text;
    constexpr std::size_t furthest = 40;
    for (std::size_t j = i + 1; j < cited.size(); ++j) {
      const Cited& made = cited[j];
      if (made.from < from) {
        continue;
      }
      View between = text.substr(from, made.from - from);
      const bool attributive =
          !between.starts_with(U"、") && text[from - 1] != U'き' && text[from - 1] != U'て';
      between.remove_prefix(between.starts_with(U"、") ? 1 : 0);
      constexpr std::size_t adjacent = 12;
      const bool apart = between.find_first_of(U"、。をにがは") != View::npos;
      if (apart || between.size() > (attributive ? adjacent : furthest)) {
        return;
      }
      if (attributive || is_made(text, made.behind)) {
        say(source, made, RelationKind::based_on, cited[i], {cited[i].from, made.to});
      }
      return;
    }
  }

  // 「C計画」は、A法に基づき策定; C計画（A法第三条に基づく計画）
  void read_before(const CitingText& source, const std::vector<Cited>& cited, std::size_t i,
                   std::size_t from) {
    const View text = source.text;
    if (i == 0) {
      return;
    }
    const Cited& plan = cited[i - 1];
    const std::size_t open =
        has_any(text, cited[i].from - std::min<std::size_t>(1, cited[i].from), {U"「"})
            ? cited[i].from - 1
            : cited[i].from;
    if (plan.to > open) {
      return;
    }
    const View between = text.substr(plan.to, open - plan.to);
    const View topic = plan.behind <= open ? text.substr(plan.behind, open - plan.behind) : View();
    const bool subject = topic == U"は、" || topic == U"は" || topic == U"が" || topic == U"を";
    if (between == U"(" || (subject && is_made(Text(U"を") + Text(text.substr(from)), 0))) {
      say(source, plan, RelationKind::based_on, cited[i], {plan.from, from});
    }
  }

  void say(const CitingText& source, const Cited& subject, RelationKind kind, const Cited& object,
           TextSpan words) {
    const Citation& target = *object.citation;
    const bool order = subject.is(TargetKind::law) && kind == RelationKind::based_on;
    if (!object.is(TargetKind::law) || subject.citation->target_id == target.target_id ||
        (order &&
         law_ending(to_utf32(subject.citation->target_id)).find_first_of(U"令則") == View::npos)) {
      return;  // an act that another one mentions doesn't rest on it
    }
    relate({subject.citation->target_kind, subject.citation->target_id, kind, target.target_id,
            target.article, source.id, to_utf8(words.in(source.printed)), "stated"});
  }

  void relate(Relation relation) {
    const auto same = std::tuple(relation.source_id, relation.kind, relation.target_id);
    const bool is_new = relation.source_id != relation.target_id && related_.insert(same).second;
    if (is_new) {
      document_.relations.push_back(std::move(relation));
    }
  }

  const Registers& registers_;
  Document& document_;
  std::unordered_map<Text, std::string> titles_;  // and short names, to ids
  std::set<std::string> in_document_;
  std::unordered_map<std::string, int> law_lines_;
  std::set<std::tuple<std::string, RelationKind, std::string>> related_;
};

}  // namespace

void find_law_relations(const Registers& registers, Document& document) {
  RelationFinder(registers, document).run();
}

}  // namespace polink
