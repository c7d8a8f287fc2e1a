#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "loaders/dates/dates.h"

// The words that make a date a commitment, or keep it from being one. All texts
// are squeezed; `rest` is the text behind something.
namespace polink {

enum class DeadlineKind { by, from, in, around, until };
std::string_view to_string(DeadlineKind value);

// How a date stands in its sentence.
enum class DateRole {
  adverb,     // `2025年度までに整備`
  attribute,  // `令和8年の開港`
  topic,      // `令和7年度は`
  bare        // `2050年目標`
};

struct DateTie {
  DeadlineKind kind = DeadlineKind::in;
  DateRole role = DateRole::bare;
  std::size_t length = 0;  // of the words that tie: `頃の`, `までに`
  bool firm = false;       // they alone show a commitment: `年度中の`, `年頃の`
};

// How a date is tied to what follows it. Nothing where it is a base or the time
// of a figure: `2020年度比`, `2013年度から46%`, `令和7年5月時点`, `令和6年度補正予算`.
std::optional<DateTie> read_tie(std::u32string_view rest);

// Whether the clause that a date opens tells of something done: `改定した「…」`.
bool tells_past(std::u32string_view rest, DeadlineKind kind);

// Whether the clause leads to a goal: `の開港に向けて`, `の開発を目指す`.
bool leads_to_goal(std::u32string_view rest);

// Whether the clause only says what the measure rests on: `の需要見通しを踏まえて`.
bool gives_basis(std::u32string_view rest);

// Whether the words directly behind a bare date are what is to come about: `目標`,
// `カーボンニュートラル`, `公募開始`.
bool is_coming_event(std::u32string_view rest);

// Whether they tell where a thing comes from: `作成の`, `閣議決定）`.
bool is_provenance(std::u32string_view rest);

// Whether a sentence of a report speaks of the future: `予定`, `目指す`.
bool has_future_sign(std::u32string_view rest);

}  // namespace polink
