#include "loaders/laws/law_mentions.h"

#include <algorithm>
#include <array>

#include "loaders/laws/law_articles.h"
#include "loaders/laws/law_words.h"
#include "loaders/text/glyph.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

using View = std::u32string_view;

// What a pointing word asks of the title that it means.
enum class Meant { act, treaty, cabinet_order, ministerial_order, rule, article };

struct PointingWord {
  View word;
  Meant meant;
};

// Longer ones first.
constexpr std::array<PointingWord, 20> pointing_words{{
    {U"当該法律", Meant::act},
    {U"当該条約", Meant::treaty},
    {U"当該政令", Meant::cabinet_order},
    {U"当該省令", Meant::ministerial_order},
    {U"同施行令", Meant::cabinet_order},
    {U"同施行規則", Meant::rule},
    {U"同法律", Meant::act},
    {U"本法律", Meant::act},
    {U"当該法", Meant::act},
    {U"同改正法", Meant::act},
    {U"同条約", Meant::treaty},
    {U"本条約", Meant::treaty},
    {U"同政令", Meant::cabinet_order},
    {U"同省令", Meant::ministerial_order},
    {U"改正法", Meant::act},
    {U"同法", Meant::act},
    {U"本法", Meant::act},
    {U"同令", Meant::cabinet_order},
    {U"同規則", Meant::rule},
    {U"同条", Meant::article},
}};

bool fits(const std::string& law_id, Meant meant) {
  const std::u32string title = to_utf32(law_id);
  const bool order = title.ends_with(U"令") || title.ends_with(U"規則");
  switch (meant) {
    case Meant::treaty:
      return title.ends_with(U"条約");
    case Meant::cabinet_order:
      return title.ends_with(U"令");
    case Meant::ministerial_order:
      return title.ends_with(U"省令") || title.ends_with(U"規則");
    case Meant::rule:
      return title.ends_with(U"規則");
    case Meant::article:
      return true;
    case Meant::act:
      break;
  }
  return !order && !title.ends_with(U"条約");
}

// `共同法人`, `日本法規`: the word is a part of others.
bool begins_inside_word(View text, std::size_t at) {
  constexpr View before_same = U"共合協混帯賛";
  constexpr View before_this = U"日基資標台脚謄原";
  if (at == 0) {
    return false;
  }
  if (text[at] == U'改') {
    return is_kanji(text[at - 1]) || is_katakana(text[at - 1]);
  }
  const View others = text[at] == U'同' ? before_same : before_this;
  return (text[at] == U'同' || text[at] == U'本') && others.find(text[at - 1]) != View::npos;
}

bool ends_inside_word(View text, const PointingWord& word, std::size_t end) {
  const View rest = text.substr(end);
  if (rest.empty()) {
    return false;
  }
  if (word.meant == Meant::article) {
    return !rest.starts_with(U"第") && !rest.starts_with(U"の規定") && !rest.starts_with(U"に");
  }
  const bool act = word.word.back() == U'法' || word.word == U"同令";
  if (word.word == U"本法") {  // `本法案` but not `本法務`
    return !rest.starts_with(U"案") && (is_kanji(rest.front()) && rest.front() != U'第');
  }
  return act && (goes_on_from_law(rest.front()) || rest.front() == U'務');
}

// The last law before `at` that fits, in the text or else in the row.
std::string antecedent(const std::vector<LawMention>& found, std::size_t at,
                       const LawsBefore& before, Meant meant) {
  for (auto law = found.rbegin(); law != found.rend(); ++law) {
    if (law->to <= at && fits(law->law_id, meant)) {
      return law->law_id;
    }
  }
  for (auto law = before.in_row.rbegin(); law != before.in_row.rend(); ++law) {
    if (fits(*law, meant)) {
      return *law;
    }
  }
  return {};
}

// Keeps the order of the text.
void insert(std::vector<LawMention>& found, LawMention mention) {
  const auto place = std::find_if(found.begin(), found.end(), [&](const LawMention& other) {
    return other.from > mention.from;
  });
  found.insert(place, std::move(mention));
}

void add_pointing_words(View text, const LawsBefore& before, std::vector<LawMention>& found) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    constexpr View firsts = U"同当本改";
    if (firsts.find(text[at]) == View::npos) {
      continue;
    }
    for (const PointingWord& word : pointing_words) {
      const std::size_t end = at + word.word.size();
      if (text.substr(at, word.word.size()) != word.word || begins_inside_word(text, at) ||
          ends_inside_word(text, word, end) || overlaps(found, at, end)) {
        continue;
      }
      if (std::string law = antecedent(found, at, before, word.meant); !law.empty()) {
        LawMention mention{at, end, std::move(law), CitationMethod::anaphora};
        if (word.meant == Meant::article) {  // 同条第2項: as printed
          mention.article = {at, std::max(end, article_at(text, end).to)};
        }
        insert(found, std::move(mention));
      }
      break;
    }
  }
}

// 当該法律 with one other character, where that makes no other word. Anything may be printed
// there but what parts words, only a kanji at its end.
bool is_misread_pointing_word(View word, View rest) {
  constexpr View printed = U"当該法律";
  std::size_t same = 0;
  for (std::size_t i = 0; i < printed.size(); ++i) {
    same += word[i] == printed[i] ? 1 : 0;
    constexpr View parts = U"、。「」『』()・";
    const bool readable =
        is_kanji(word[i]) ||
        (i + 1 < printed.size() && parts.find(word[i]) == View::npos && !is_space(word[i]));
    if (word[i] != printed[i] && !readable) {
      return false;
    }
  }
  constexpr View real = U"人制令学則廷案規自一";  // 当該法人, 当該規律
  return same + 1 == printed.size() && real.find(word[2]) == View::npos &&
         real.find(word[3]) == View::npos && (rest.empty() || !is_kanji(rest.front()));
}

void add_misread_words(View text, const LawsBefore& before, std::vector<LawMention>& found) {
  constexpr std::size_t length = 4;
  for (std::size_t at = 0; at + length <= text.size(); ++at) {
    const bool likely = (text[at] == U'当' || text[at + 1] == U'該') &&
                        (text[at + 2] == U'法' || text[at + 3] == U'律');
    if (!likely || overlaps(found, at, at + length) ||
        !is_misread_pointing_word(text.substr(at, length), text.substr(at + length))) {
      continue;
    }
    if (std::string law = antecedent(found, at, before, Meant::act); !law.empty()) {
      insert(found, {at, at + length, std::move(law), CitationMethod::anaphora, "当該法律"});
    }
  }
}

// 法第三条, 令附則第二条
void add_lone_words(View text, const LawsBefore& before, std::vector<LawMention>& found) {
  struct Lone {
    View word;
    const std::string& defined;
    Meant meant;
  };
  const std::array<Lone, 3> lone{{{U"法", before.defined_as_law, Meant::act},
                                  {U"令", before.defined_as_order, Meant::cabinet_order},
                                  {U"規則", before.defined_as_rule, Meant::rule}}};
  for (const auto& [word, defined, meant] : lone) {
    for (std::size_t at = text.find(word); at != View::npos; at = text.find(word, at + 1)) {
      const std::size_t end = at + word.size();
      const char32_t last = at > 0 ? text[at - 1] : U'。';
      const bool inside = is_kanji(last) || is_katakana(last) || is_ascii_alnum(last);
      if (inside || article_at(text, end).empty() || overlaps(found, at, end)) {
        continue;
      }
      const bool known = !defined.empty();
      std::string law = known ? defined : antecedent(found, at, before, meant);
      if (!law.empty()) {
        insert(found,
               {at, end, std::move(law), known ? CitationMethod::alias : CitationMethod::anaphora});
      }
    }
  }
}

}  // namespace

void add_back_references(View text, const LawsBefore& before, std::vector<LawMention>& found) {
  add_pointing_words(text, before, found);
  add_misread_words(text, before, found);
  add_lone_words(text, before, found);
}

}  // namespace polink
