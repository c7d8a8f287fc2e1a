#include "loaders/dates/deadline_rules.h"

#include <algorithm>
#include <array>

#include "loaders/dates/deadline_words.h"
#include "loaders/text/glyph.h"

namespace polink {
namespace {

using namespace deadline_words;
using View = std::u32string_view;

bool starts_with(View text, View start) { return text.substr(0, start.size()) == start; }

bool ends_with(View text, View end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool starts_with_any(View text, const auto& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](View word) { return starts_with(text, word); });
}

bool ends_with_any(View text, const auto& words) {
  return std::any_of(words.begin(), words.end(), [&](View word) { return ends_with(text, word); });
}

bool is_hiragana(char32_t c) { return c >= 0x3041 && c <= 0x309F; }

// --- Walking -------------------------------------------------------------------

// The place behind a closing bracket for the opening one at `at`, or the next
// place where none closes.
std::size_t behind_brackets(View text, std::size_t at) {
  constexpr View opening = U"「『(";
  constexpr View closing = U"」』)";
  const std::size_t sort = opening.find(text[at]);
  const std::size_t close = sort == View::npos ? View::npos : text.find(closing[sort], at + 1);
  return close == View::npos ? at + 1 : close + 1;
}

// The words up to the end of the clause (、 or 。), what stands in brackets left out.
std::u32string clause_of(View rest, View stops) {
  std::u32string clause;
  for (std::size_t at = 0; at < rest.size() && stops.find(rest[at]) == View::npos;) {
    const std::size_t next = behind_brackets(rest, at);
    clause += next > at + 1 ? View(U"「」") : rest.substr(at, 1);
    at = next;
  }
  return clause;
}

bool contains_any(View text, const auto& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](View word) { return text.find(word) != View::npos; });
}

// The characters that make up a compound noun.
std::size_t compound_length(View rest) {
  const auto joins = [](char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x30A1 && c <= 0x30FC) || is_ascii_alnum(c);
  };
  return static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), joins) - rest.begin());
}

// `46%`, `3割`, `2倍`: the size of a change.
bool is_change(View rest) {
  std::size_t at = starts_with(rest, U"約") ? 1 : 0;
  const std::size_t start = at;
  while (at < rest.size() && (is_digit(rest[at]) || rest[at] == U'.' || rest[at] == U',')) {
    ++at;
  }
  constexpr auto units = std::to_array<View>({U"%", U"割", U"倍", U"ポイント"});
  return at > start && starts_with_any(rest.substr(at), units);
}

// `令和7年度までの5年間で`, `までの期間に`
bool starts_period(View rest) {
  std::size_t at = 0;
  while (at < rest.size() && is_digit(rest[at])) {
    ++at;
  }
  constexpr auto years = std::to_array<View>({U"年間", U"か年", U"カ年", U"ヵ年", U"ヶ年"});
  return starts_with(rest, U"期間") || (at > 0 && starts_with_any(rest.substr(at), years));
}

// `令和2年度の約5,400億円`, `令和6年度の調査結果`
bool starts_with_measure(View rest) {
  return starts_with_any(rest, measured_words) || (!rest.empty() && is_digit(rest.front()));
}

// `令和8年出水期までに`: the noun only narrows the date.
DateTie tie_behind_noun(View rest, DateTie tie) {
  constexpr std::size_t longest = 8;
  constexpr View until = U"までに";
  const std::size_t noun = compound_length(rest);
  tie.role = tie.firm ? DateRole::adverb : DateRole::bare;
  if (noun > 0 && noun <= longest && starts_with(rest.substr(noun), until)) {
    tie.role = DateRole::adverb;
    tie.kind = DeadlineKind::by;
    tie.length += noun + until.size();
  }
  return tie;
}

// --- The past --------------------------------------------------------------------

// The た at `at` ends a past form: `改定した「`, not `ため`, `新たな`, `たり`, and not
// `示した上で`, which only tells what comes first.
bool ends_past_form(View clause, std::size_t at) {
  constexpr View stems = U"しれめっけいえきみりせてじねげぎべ得出来見";
  constexpr View continues = U"めりいらちだくるえ";
  constexpr auto sequels =
      std::to_array<View>({U"上で", U"うえで", U"後", U"のち", U"場合", U"際"});
  const bool stem = at > 0 && stems.find(clause[at - 1]) != View::npos;
  return stem && !starts_with_any(clause.substr(at + 1), sequels) &&
         (at + 1 >= clause.size() || continues.find(clause[at + 1]) == View::npos);
}

// `に適合した`, `と連携した`: the noun behind the particle only qualifies.
bool qualifies_by_particle(View until_verb) {
  std::size_t at = until_verb.size();
  while (at > 0 && !is_hiragana(until_verb[at - 1]) && until_verb[at - 1] != U'」') {
    --at;
  }
  return at > 0 && (until_verb[at - 1] == U'に' || until_verb[at - 1] == U'と');
}

bool only_qualifies(View form, DeadlineKind kind) {
  return ends_with_any(form, qualifying_forms) ||
         (kind != DeadlineKind::in && ends_with(form, U"した") &&
          qualifies_by_particle(form.substr(0, form.size() - 2)));
}

// `に向けて議論が進められている「…」`: others are at it, the measure only says so.
bool is_reported(View behind_goal) {
  const std::size_t at = behind_goal.find(U"られている");
  const std::size_t other = behind_goal.find(U"されている");
  const std::size_t end = std::min(at, other);
  return end != View::npos && end + 5 < behind_goal.size();
}

}  // namespace

std::string_view to_string(DeadlineKind value) {
  switch (value) {
    case DeadlineKind::by:
      return "by";
    case DeadlineKind::from:
      return "from";
    case DeadlineKind::in:
      return "in";
    case DeadlineKind::around:
      return "around";
    case DeadlineKind::until:
      break;
  }
  return "until";
}

std::optional<DateTie> read_tie(View rest) {
  DateTie tie;
  // `頃`, `中`, `内` before the words that tie; `中間`, `内閣` are other words.
  constexpr auto vague = std::to_array<View>({U"頃", U"ごろ", U"前後", U"程度"});
  constexpr auto within = std::to_array<View>({U"中", U"内", U"以内"});
  const auto take = [&](const auto& words, bool alone) {
    for (const View word : words) {
      const char32_t next = word.size() < rest.size() ? rest[word.size()] : U'。';
      const bool ends =
          is_hiragana(next) || is_space(next) || View(U"、。)").find(next) != View::npos;
      if (starts_with(rest, word) && (!alone || ends)) {
        tie.length = word.size();
        return true;
      }
    }
    return false;
  };
  const bool around = take(vague, false);
  tie.firm = around || take(within, true);
  rest.remove_prefix(tie.length);
  if (starts_with_any(rest, base_words)) {
    return {};
  }
  tie.kind = around ? DeadlineKind::around : DeadlineKind::in;
  const auto found = std::find_if(ties.begin(), ties.end(), [&](const TieWords& words) {
    return starts_with(rest, words.words);
  });
  if (found == ties.end()) {
    return tie_behind_noun(rest, tie);
  }
  tie.kind = around && found->kind == DeadlineKind::in ? DeadlineKind::around : found->kind;
  tie.role = found->role;
  tie.length += found->words.size();
  rest.remove_prefix(found->words.size());
  if (tie.role == DateRole::attribute && starts_period(rest)) {
    tie.role = DateRole::adverb;
    tie.kind = tie.kind == DeadlineKind::by ? DeadlineKind::until : tie.kind;
  } else if (tie.role == DateRole::attribute && starts_with_measure(rest)) {
    return {};
  }
  return found->kind == DeadlineKind::from && is_change(rest) ? std::nullopt : std::optional(tie);
}

bool tells_past(View rest, DeadlineKind kind) {
  const std::size_t start = starts_with(rest, U"、") ? 1 : 0;
  const std::u32string words = clause_of(rest.substr(start), U"、。");
  const View clause = words;
  for (std::size_t at = 0; at < clause.size(); ++at) {
    if (clause[at] == U'た' && ends_past_form(clause, at) &&
        !only_qualifies(clause.substr(0, at + 1), kind)) {
      return true;
    }
    if (ends_with_any(clause.substr(0, at + 1), present_forms)) {
      return false;
    }
  }
  return false;
}

bool leads_to_goal(View rest) {
  const std::u32string clause = clause_of(rest, U"、。)");
  const std::size_t towards = clause.rfind(U"に向け");
  if (towards != std::u32string::npos) {
    std::size_t at = rest.find(U"に向け") + 3;
    at += at < rest.size() && rest[at] == U'て' ? 1 : 0;
    at += at < rest.size() && rest[at] == U'、' ? 1 : 0;
    return !is_reported(clause_of(rest.substr(at), U"、。"));
  }
  return contains_any(clause, goal_words) || contains_any(clause, begun_actions);
}

bool is_coming_event(View rest) {
  return ends_with_any(rest.substr(0, compound_length(rest)), coming_events);
}

bool is_provenance(View rest) {
  constexpr auto behind = std::to_array<View>({U"の", U"し", U"さ", U")", U"「", U"済"});
  return std::any_of(provenance_words.begin(), provenance_words.end(), [&](View word) {
    const View compound = rest.substr(0, compound_length(rest));
    const View after = rest.substr(std::min(rest.size(), std::max(word.size(), compound.size())));
    return starts_with(rest, word) && !ends_with(compound, U"予定") &&
           starts_with_any(after, behind);
  });
}

bool gives_basis(View rest) {
  constexpr auto bases =
      std::to_array<View>({U"を踏まえ", U"に基づ", U"に沿", U"を見据え", U"に応じ", U"を受け"});
  return contains_any(View(clause_of(rest, U"、。)")), bases);
}

bool has_future_sign(View rest) { return contains_any(View(clause_of(rest, U"。")), future_signs); }

}  // namespace polink
