#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// The words by which laws, orders and treaties are told from everything else in
// a text. All text is folded (glyph.h), all places are code points.
namespace polink {

// The word in which the title of a law ends: 法律, 法, 条約, 政令, 省令, 府令,
// 施行令, 施行規則; empty for other texts. 方法, 工法, 司法 and the like are no laws.
std::u32string_view law_ending(std::u32string_view title);

// `…に関する法律`, `…法`, `…法施行令`, `…法律案`: reads as the title of a law.
bool reads_as_title(std::u32string_view name);

// `改正産業競争力強化法` and `…法律案` are cited as the law itself.
std::u32string without_stage(std::u32string name);

// What follows the name of a law, but hardly that of a method: `に基づき`, `第三条`.
bool is_used_as_law(std::u32string_view rest);

// `施行令`, `施行規則` at the start: the length, 0 for none.
std::size_t order_at_start(std::u32string_view rest);

// Whether 法 goes on to another word: 法人, 法制, 法令.
bool goes_on_from_law(char32_t next);

// What a law is by its title: act, amending_act, cabinet_order, ministerial_order, treaty.
std::string law_kind(std::u32string_view title);

// Where the title that ends in `…に関する法律` begins: behind punctuation, or
// behind a verb that speaks of the law (`成立した…`, `改正された…`).
std::size_t title_start(std::u32string_view text, std::size_t end);

// The short name that the content of a parenthesis gives: `以下「灯台法」という。`,
// `平成15年法律第57号。以下単に「法」という。`, `灯台法`; empty where it gives none.
// `stated`: whether 以下 says so.
struct ShortName {
  std::u32string name;
  bool stated = false;
};
ShortName short_name_in(std::u32string_view content);

}  // namespace polink
