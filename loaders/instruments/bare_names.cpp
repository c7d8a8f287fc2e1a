#include "loaders/instruments/bare_names.h"

#include <algorithm>
#include <optional>

#include "loaders/instruments/name_points.h"
#include "loaders/text/glyph.h"

namespace polink {
namespace {

using View = std::u32string_view;

constexpr double context_points = 0.3;
constexpr double project_points = -0.5;
constexpr double system_project_points = -1.0;
constexpr double version_points = 1.0;
constexpr double abbreviation_points = 2.0;
constexpr double other_alias_points = 0.6;
constexpr double seldom_named = 1.9;  // heads with this need are mostly common nouns

// A run, or a part of one, that ends in a head.
struct Compound {
  TextSpan title;
  NameHead head;
  std::size_t version = 0;  // length of the version behind the head
};

bool ends_with(View text, View end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// --- Where a compound begins and ends ------------------------------------------

TextSpan without_leading_words(View text, TextSpan run) {
  while (!run.empty()) {
    const View rest = run.in(text);
    std::size_t cut = date_at_start(rest);
    cut = cut == 0 ? leading_word(rest) : cut;
    cut = cut == 0 && (rest.front() == U'・' || rest.front() == U'-') ? 1 : cut;
    if (cut == 0 || cut >= run.size()) {
      break;
    }
    run.from += cut;
  }
  return run;
}

// Where the parenthesis that ends text[from, end) opens; `end` where none does.
std::size_t before_parenthesis(View text, std::size_t from, std::size_t end) {
  if (end <= from || text[end - 1] != U')') {
    return end;
  }
  int depth = 0;
  for (std::size_t at = end; at-- > from;) {
    depth += text[at] == U')' ? 1 : 0;
    depth -= text[at] == U'(' ? 1 : 0;
    if (depth == 0) {
      return at;
    }
  }
  return end;
}

// The last head in the run behind which only common words follow
// (`港湾物流システム導入`).
std::optional<Compound> last_head(View text, TextSpan run) {
  constexpr std::size_t furthest = 8;
  constexpr View suffixes = U"化的性型案";  // 標準化 is no 標準
  const std::size_t version = version_at_end(run.in(text));
  for (std::size_t back = 0; back <= furthest && back < run.size(); ++back) {
    const std::size_t end = run.to - back;
    const bool versioned = back > 0 && back == version;
    const bool derived = back > 0 && suffixes.find(text[end]) != View::npos;
    if (!versioned && (derived || !is_common(text.substr(end, back)))) {
      continue;
    }
    const std::size_t to = before_parenthesis(text, run.from, end);
    if (const auto head = head_at_end(text.substr(run.from, to - run.from))) {
      return Compound{{run.from, versioned ? run.to : to}, *head, versioned ? version : 0};
    }
  }
  return std::nullopt;
}

View modifier_of(View text, const Compound& compound) {
  const View title = compound.title.in(text);
  return title.substr(0, title.size() - compound.version - compound.head.length);
}

View head_of(View text, const Compound& compound) {
  const View title = compound.title.in(text);
  return title.substr(title.size() - compound.version - compound.head.length, compound.head.length);
}

bool counts_subjects(InstrumentKind kind) {
  return kind == InstrumentKind::document || kind == InstrumentKind::body;
}

// `地域海洋会議・専門水産委員会`: two names, not one. Where the second begins.
std::optional<std::size_t> coordination(View text, const Compound& compound) {
  constexpr double enough = 0.9;
  const View modifier = modifier_of(text, compound);
  const std::size_t dot = modifier.rfind(U'・');
  if (dot == View::npos || dot == 0) {
    return std::nullopt;
  }
  const auto head = head_at_end(modifier.substr(0, dot));
  const bool alike = ends_with(modifier.substr(0, dot), head_of(text, compound));
  const bool both = head && head->length < dot &&
                    (alike || specificity(modifier.substr(dot + 1),
                                          counts_subjects(compound.head.kind)) >= enough);
  return both ? std::optional(compound.title.from + dot + 1) : std::nullopt;
}

// --- Other forms in parentheses -------------------------------------------------

// A name of its own, not another form of the one before it.
bool is_other_name(View title, View content) {
  if (content.size() > title.size() && ends_with(content, title)) {
    return true;
  }
  const auto head = head_at_end(content);
  if (!head || content.front() == U'旧') {
    return false;
  }
  const View modifier = content.substr(0, content.size() - head->length);
  return specificity(modifier, counts_subjects(head->kind)) >= head->need;
}

void take_alias_behind(View text, BareName& name) {
  if (name.title.to >= text.size() || text[name.title.to] != U'(') {
    return;
  }
  const auto inside = parenthesis(text, name.title.to);
  if (!inside || !reads_as_alias(inside->in(text))) {
    return;
  }
  const auto abbreviation = abbreviation_in(text, *inside);
  const View content = inside->in(text);
  const TextSpan plain{inside->from, before_parenthesis(text, inside->from, inside->to)};
  if (!abbreviation && is_other_name(name.title.in(text), plain.in(text))) {
    return;
  }
  name.alias = abbreviation ? *abbreviation : *inside;
  name.name.to = inside->to + 1;
  const TextSpan behind = latin_words(text, name.name.to);
  if (!content.empty() && version_at_end(behind.in(text)) > 0) {
    name.name.to = behind.to;
  }
}

// `TOX（港湾取引フレームワーク）`: the abbreviation comes first.
void take_abbreviation_before(View text, BareName& name) {
  const bool inside = name.title.from > 2 && text[name.title.from - 1] == U'(' &&
                      name.title.to < text.size() && text[name.title.to] == U')';
  if (!inside) {
    return;
  }
  std::size_t end = name.title.from - 1;
  end -= text[end - 1] == U' ' ? 1 : 0;
  const TextSpan run = run_before(text, end);
  const View letters = run.in(text);
  const bool latin =
      std::all_of(letters.begin(), letters.end(), [](char32_t c) { return c < 0x80; });
  if (latin && looks_like_name(letters) && !is_common_abbreviation(letters)) {
    name.alias = run;
    name.name = {run.from, name.title.to + 1};
    const TextSpan behind = latin_words(text, name.name.to);
    name.name.to = version_at_end(behind.in(text)) > 0 ? behind.to : name.name.to;
  }
}

double alias_points(View text, const BareName& name) {
  if (name.alias.empty()) {
    return 0;
  }
  const View alias = name.alias.in(text);
  if (looks_like_name(alias) || is_ascii_alnum(alias.front())) {
    return is_common_abbreviation(alias) ? 0 : abbreviation_points;
  }
  return other_alias_points;
}

// --- Names of several parts: `X[に関する]Y会議` ---------------------------------

struct Joint {
  TextSpan part;          // what stands before the joint
  bool is_topic = false;  // に関する, に係る, に関わる
};

std::optional<Joint> joint_before(View text, std::size_t from) {
  const View before = text.substr(0, from);
  const std::size_t length = connective_at_end(before);
  if (length == 0) {
    return std::nullopt;
  }
  const View word = before.substr(from - length);
  const bool place = word == U"における" || word == U"に向けた";
  const TextSpan part = without_leading_words(text, run_before(text, from - length));
  if (part.empty() || (place && head_at_end(part.in(text)))) {
    return std::nullopt;
  }
  return Joint{part, !place && word != U"のための"};
}

// Whether the compound needs what is said before it, or is always named with it.
bool joins(View text, const Compound& compound, const BareName& name, const Joint& joint,
           double points) {
  constexpr double telling = 1.3;
  const bool short_of_need = points < compound.head.need;
  switch (name.kind) {
    case InstrumentKind::body:
      return !name.alias.empty() ||
             (!is_common(joint.part.in(text)) && (joint.is_topic || short_of_need));
    case InstrumentKind::document:
      return !name.alias.empty() || (short_of_need && follows_a_name(text.substr(name.name.to)));
    case InstrumentKind::programme:
      return short_of_need && compound.head.need < seldom_named &&
             specificity(joint.part.in(text), false) >= telling;
    default:
      return false;
  }
}

double join_left(View text, const Compound& compound, BareName& name, double points) {
  const auto joint = joint_before(text, name.title.from);
  if (!joint || !joins(text, compound, name, *joint, points)) {
    return 0;
  }
  double gained = specificity(joint->part.in(text), true);
  std::size_t from = joint->part.from;
  if (const auto further = joint_before(text, from)) {
    gained += specificity(further->part.in(text), true);
    from = further->part.from;
  }
  name.title.from = name.name.from = from;
  return gained;
}

// --- Judging ---------------------------------------------------------------------

double context(View text, TextSpan name, InstrumentKind kind) {
  const View rest = text.substr(name.to);
  const double project = kind == InstrumentKind::system ? system_project_points : project_points;
  return (follows_a_name(rest) ? context_points : 0) + (follows_a_project(rest) ? project : 0) +
         (precedes_a_class(text.substr(0, name.from)) ? project_points : 0);
}

// `同計画`, `関連事業`, `ISX各研究センター`.
bool is_class(View text, const Compound& compound) {
  const View title = compound.title.in(text);
  const View modifier = modifier_of(text, compound);
  const std::size_t pointing = std::min(pointing_word(title), modifier.size());
  const View rest = text.substr(compound.title.to);
  return modifier.empty() || ends_in_class_word(modifier) || rest.substr(0, 3) == U"である" ||
         title.substr(0, 2) == U"当該" || modifier.find(U'各') != View::npos ||
         (pointing > 0 && is_common(modifier.substr(pointing)));
}

// Systems and surveys are seldom named; those that bear a proper name in letters are.
double need_of(const Compound& compound, View modifier) {
  constexpr double lettered_need = 1.3;
  const TextSpan latin = latin_words(modifier, 0);
  const bool lettered = compound.head.need >= seldom_named && latin.size() >= 3 &&
                        looks_like_name(latin.in(modifier)) &&
                        !is_common_abbreviation(latin.in(modifier));
  return lettered ? lettered_need : compound.head.need;
}

BareName judge(View text, const Compound& compound, double outer_context) {
  BareName name;
  name.title = name.name = compound.title;
  name.kind = compound.head.kind;
  if (is_class(text, compound)) {
    return name;
  }
  take_alias_behind(text, name);
  take_abbreviation_before(text, name);
  const View modifier = modifier_of(text, compound);
  constexpr double bare_class = 0.7;
  const double aliased = alias_points(text, name);
  double points = specificity(modifier, counts_subjects(name.kind));
  points += join_left(text, compound, name, points);
  points += aliased + (compound.version > 0 ? version_points : 0) + outer_context +
            context(text, name.name, name.kind);
  const bool joined = name.title.from < compound.title.from;
  const bool works = (!ends_with(compound.title.in(text), U"事業") || says_what_is_done(modifier) ||
                      aliased > 0) &&
                     (joined || !starts_with_class_word(modifier));
  name.is_name = works && points >= need_of(compound, modifier);
  if (aliased > 0 && name.alias.from > name.title.from && points - aliased < bare_class &&
      name.is_name) {
    name.title = name.name = name.alias;  // `共同プロジェクト（TOX）`: TOX is the name
    name.alias = {};
  }
  return name;
}

void judge_run(View text, TextSpan run, double outer_context, std::vector<BareName>& names) {
  auto compound = last_head(text, without_leading_words(text, run));
  if (!compound) {
    // `港湾会議・海洋`: the first of two words may be a name.
    const std::size_t dot = run.in(text).rfind(U'・');
    if (dot != View::npos && dot > 0) {
      judge_run(text, {run.from, run.from + dot}, 0, names);
    }
    return;
  }
  if (const auto second = coordination(text, *compound)) {
    const double after = context(text, {*second, compound->title.to}, compound->head.kind);
    judge_run(text, {compound->title.from, *second - 1}, after, names);
    compound->title.from = *second;
  }
  names.push_back(judge(text, *compound, outer_context));
}

}  // namespace

std::vector<BareName> bare_names(View text, TextSpan within) {
  std::vector<BareName> names;
  for (const TextSpan& run : name_runs(text, within)) {
    const bool taken = !names.empty() && names.back().is_name && run.from < names.back().name.to;
    if (!taken) {
      judge_run(text, run, 0, names);
    }
  }
  return names;
}

}  // namespace polink
