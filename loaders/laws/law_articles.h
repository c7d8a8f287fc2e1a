#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "loaders/text/name_text.h"

namespace polink {

// The article that is named at `at` of a folded text: `第二条第一項`, `第3条の2第4項第1号`,
// `附則第二条`, `第十条第二項及び第三項`, `第4条から第6条まで`, `別表第一`. Empty where none is.
// A number without its unit (`第2期`) and a law's number (`法律第57号`) are none.
TextSpan article_at(std::u32string_view text, std::size_t at);

// The article of the law whose name ends at `end`: behind its closing 」, behind
// parentheses (`（平成十五年法律第五十七号）`) and の. Empty where none is named.
TextSpan article_behind(std::u32string_view text, std::size_t end);

// The article in a title: `…法[第二条第一項]に規定する…を定める政令`; `law_end` is where the
// act's title ends in it.
std::u32string article_in_title(std::u32string_view title, std::size_t law_end);

}  // namespace polink
