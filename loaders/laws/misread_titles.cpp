#include "loaders/laws/misread_titles.h"

#include <algorithm>

#include "loaders/laws/law_words.h"
#include "loaders/text/glyph.h"
#include "loaders/text/name_text.h"

namespace polink {
namespace {

using View = std::u32string_view;
using Change = NearNames::Change;

constexpr std::size_t short_name = 8;   // shorter names must be quoted or used as a law
constexpr std::size_t sure_title = 12;  // in longer titles one misread character settles nothing

bool is_numeral(char32_t c) {
  constexpr View kanji = U"〇一二三四五六七八九十百千";
  return is_digit(c) || kanji.find(c) != View::npos;
}

// Where the words end that are this law's own: in front of `の促進に関する法律`,
// `の一部を改正する法律`, `法`.
std::size_t stem_length(View title) {
  constexpr std::size_t least = 3;
  std::size_t end = title.size() - law_ending(title).size();
  if (const std::size_t amends = title.rfind(U"の一部を改正する"); amends != View::npos) {
    end = amends;
  } else if (const std::size_t about = title.rfind(U"に関する"); about != View::npos) {
    end = about;
    const std::size_t plural = end > 0 && title[end - 1] == U'等' ? 1 : 0;
    constexpr std::size_t action = 3;  // の促進
    if (end > action + plural && title[end - plural - action] == U'の') {
      end -= action + plural;
    }
  }
  return end < least ? title.size() - law_ending(title).size() : end;
}

std::size_t tolerated_in_stem(std::size_t length) {
  constexpr std::size_t longer = 7;
  if (length < longer) {
    return length < 2 ? 0 : 1;
  }
  return (length + 3) / 5;
}

// What stands around a name that speaks for a law.
struct Setting {
  bool opened = false;  // 「 in front
  bool closed = false;  // 」 behind
  bool used = false;    // `に基づき`, `第三条` behind
};

Setting setting_of(View text, std::size_t from, std::size_t to) {
  const View before = text.substr(0, from);
  View rest = text.substr(to);
  Setting setting;
  setting.opened = before.ends_with(U"「") || before.ends_with(U"「改正");
  setting.closed = rest.starts_with(U"」") || rest.starts_with(U"案」");
  if (setting.closed) {
    rest.remove_prefix(rest.find(U'」') + 1);
  }
  setting.used = is_used_as_law(rest);
  return setting;
}

// One character of the text for another. Letters and numbers of the name are printed
// as they should be; in place of another character a lone letter, digit or stop may be
// printed, if the name or its setting is sure.
bool is_readable_so(View name, View text, const Change& change, bool sure) {
  const bool in_name = change.kind != Change::Kind::added;
  const bool in_text = change.kind != Change::Kind::missing;
  const char32_t meant = in_name ? name[change.in_name] : U'\0';
  if (is_ascii_alnum(meant)) {
    return false;
  }
  if (!in_text) {
    return true;
  }
  const char32_t printed = text[change.in_text];
  if (is_ascii_alnum(printed)) {
    const bool one_of_several =
        (change.in_text > 0 && is_ascii_alnum(text[change.in_text - 1])) ||
        (change.in_text + 1 < text.size() && is_ascii_alnum(text[change.in_text + 1]));
    return sure && !one_of_several && !(is_numeral(meant) && is_numeral(printed));
  }
  if (printed == U'、' || printed == U'。') {
    return sure && (in_name || name.size() >= sure_title);
  }
  return !(is_numeral(meant) && is_numeral(printed));
}

// Whether the end of the title is printed well enough.
bool ends_as_law(View name, View text, const NearNames::Match& match, const Setting& setting) {
  const std::size_t ending = law_ending(name).size();
  const std::size_t ending_from = name.size() - ending;
  const bool whole = setting.opened && setting.closed;
  const bool is_long = name.size() >= sure_title;
  std::size_t misread = 0;
  bool last = false;
  for (const Change& change : match.changes) {
    if (change.in_name < ending_from ||
        (change.kind == Change::Kind::added && change.in_name == ending_from)) {
      continue;
    }
    const bool other_word = is_hiragana(text[change.in_text]) && !whole && !is_long;
    const bool quoted_title = whole && is_long && ending > 1;
    if (change.kind == Change::Kind::other ? other_word : !quoted_title) {
      return false;
    }
    ++misread;
    last |= change.in_name + 1 == name.size();
  }
  if (misread == 0) {
    return true;
  }
  const char32_t next = match.to < text.size() ? text[match.to] : U'。';
  const bool speaks_of_law = setting.used || setting.closed;
  const bool goes_on = is_kanji(next) || is_katakana(next);
  if (last && goes_on && !speaks_of_law) {
    return false;
  }
  if (ending > 1) {
    const bool other_word = last && goes_on_from_law(text[match.to - 1]);  // 法人 for 法律
    const std::size_t most = whole && is_long ? 2 : 1;
    return misread <= most && !other_word && (name.size() >= short_name || speaks_of_law);
  }
  const std::size_t sure = whole && setting.used ? 1 : 0;
  return speaks_of_law && match.changes.size() <= 1 + sure + name.size() / short_name;
}

}  // namespace

MisreadTitles::MisreadTitles(const std::vector<CitingText>& texts) {
  texts_.reserve(texts.size());
  for (const CitingText& text : texts) {
    texts_.emplace_back(text.text);
  }
}

void MisreadTitles::add(const std::vector<LawNames::Name>& names) {
  std::vector<std::u32string> titles;
  for (const LawNames::Name& name : names) {
    if (!law_ending(name.name).empty()) {
      titles.push_back(name.name);
      names_.push_back(name);
    }
  }
  near_.add(titles, texts_);
}

std::vector<MisreadTitles::Mention> MisreadTitles::find(View text) {
  std::vector<Mention> near;
  for (const NearNames::Match& match : near_.matches(text)) {
    if (is_misreading(text, match)) {
      near.push_back({match.from, match.to, &names_[match.name], match.changes.size()});
    }
  }
  std::stable_sort(near.begin(), near.end(),
                   [](const Mention& a, const Mention& b) { return a.score() > b.score(); });
  std::vector<Mention> mentions;
  std::vector<Mention> unclear;
  const auto overlap = [](const Mention& a, const Mention& b) {
    return a.from < b.to && b.from < a.to;
  };
  for (const Mention& mention : near) {
    constexpr std::size_t clearly = 2;  // one misread character
    const bool rival = std::any_of(near.begin(), near.end(), [&](const Mention& other) {
      return overlap(mention, other) && other.name->law_id != mention.name->law_id &&
             other.score() <= mention.score() && other.score() + clearly > mention.score();
    });
    const bool in_doubt = std::any_of(unclear.begin(), unclear.end(), [&](const Mention& other) {
      return overlap(mention, other);
    });
    (rival || in_doubt ? unclear : mentions).push_back(mention);
  }
  return mentions;
}

bool MisreadTitles::is_misreading(View text, const NearNames::Match& match) {
  const View name = names_[match.name].name;
  const std::size_t stem = stem_length(name);
  const Setting setting = setting_of(text, match.from, match.to);
  const bool sure = name.size() >= short_name || (setting.opened && setting.closed) || setting.used;
  std::size_t in_stem = 0;
  for (const Change& change : match.changes) {
    if (!is_readable_so(name, text, change, sure)) {
      return false;
    }
    constexpr std::size_t still_short = 6;
    const bool misread = change.kind == Change::Kind::other ||
                         (name.size() >= still_short &&
                          (change.kind == Change::Kind::added || law_ending(name).size() > 1));
    if (name.size() < short_name && !misread) {
      return false;
    }
    in_stem += change.in_name < stem ? 1 : 0;
  }
  if (in_stem > tolerated_in_stem(stem)) {
    return false;
  }
  constexpr std::size_t shortest = 4;
  if (name.size() <= shortest && !setting.used && !setting.opened && !setting.closed) {
    return false;
  }
  return ends_as_law(name, text, match, setting) &&
         (stem >= sure_title || !holds_other_word(text, match, setting.used));
}

// What the text has in place of the title's characters: one that makes words of
// the document with its neighbours (more often than a misreading would), or several that make one
// by themselves, are not misread. The last one says nothing where the words behind speak of a law.
bool MisreadTitles::holds_other_word(View text, const NearNames::Match& match, bool used_as_law) {
  std::vector<std::size_t> places;
  for (const Change& change : match.changes) {
    const bool last = change.in_text + 1 == match.to;
    if (change.kind != Change::Kind::missing && !(last && used_as_law)) {
      places.push_back(change.in_text);
    }
  }
  const bool is_long = names_[match.name].name.size() >= sure_title;
  for (std::size_t i = 0; i < places.size();) {
    std::size_t next = i + 1;
    while (next < places.size() && places[next] == places[next - 1] + 1) {
      ++next;
    }
    const std::size_t first = places[i];
    const std::size_t last = places[next - 1];
    bool any = false;
    bool all = true;
    for (std::size_t at = first; at < last; ++at) {
      any |= times_used(text.substr(at, 2)) > 1;
    }
    if (first == last) {
      const View name = names_[match.name].name;
      const auto meant = meant_at(match, first);
      all &= first == match.from ||
             is_word(text, first - 1, meant.value_or(0) > 0 ? name.substr(*meant - 1, 2) : View());
      all &= last + 1 >= match.to || is_word(text, last, meant ? name.substr(*meant, 2) : View());
      // `国の戦略特別区域法` for 国家戦略特別区域法: の makes words with any kanji beside it.
      all &= !meant || places.size() > 1 || name.size() < short_name || first == match.from ||
             !is_hiragana(text[first]) || !is_kanji(name[*meant]);
    }
    if (first == last ? all && !is_long : any) {
      return true;
    }
    i = next;
  }
  return false;
}

// What the title has in place of the character at `at` of the text; nothing where that is
// one too many.
std::optional<std::size_t> MisreadTitles::meant_at(const NearNames::Match& match, std::size_t at) {
  for (const Change& change : match.changes) {
    if (change.in_text == at && change.kind == Change::Kind::other) {
      return change.in_name;
    }
  }
  return std::nullopt;
}

// Whether the pair at `at`, or the whole word in katakana that it belongs to, is a word of
// the document rather than what `meant` was read as: of the places of a frequent word
// several are misread alike.
bool MisreadTitles::is_word(View text, std::size_t at, View meant) {
  constexpr std::size_t misread_alike = 20;  // one of so many
  const std::size_t misread = meant.size() < 2 ? 0 : times_used(meant) / misread_alike;
  std::size_t from = at;
  std::size_t to = at + 2;
  if (is_katakana(text[at]) && is_katakana(text[at + 1])) {
    for (; from > 0 && is_katakana(text[from - 1]); --from) {
    }
    for (; to < text.size() && is_katakana(text[to]); ++to) {
    }
  }
  return times_used(text.substr(from, to - from)) > 1 + misread;
}

// How often the pair of characters stands in the document.
std::size_t MisreadTitles::times_used(View pair) {
  const auto [known, is_new] = times_used_.try_emplace(std::u32string(pair), 0);
  if (is_new) {
    for (const View text : texts_) {
      for (std::size_t at = text.find(pair); at != View::npos; at = text.find(pair, at + 1)) {
        ++known->second;
      }
    }
  }
  return known->second;
}

}  // namespace polink
