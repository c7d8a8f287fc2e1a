#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace polink {

// Whether a folded text is the title of a law that is known.
using IsKnownTitle = std::function<bool(std::u32string_view)>;

// The acts (or orders) that a title says are amended: both of `A法及びB法の一部を改正する
// 法律`, A法 of `A法等の一部を改正する法律`, C法 of `…を図るためのC法の一部を改正する法律`.
// 及び, 並びに and 、 part two titles only where each side reads as one or is known
// (外国為替及び外国貿易法 is one law), and a purpose is left off only where nothing but
// a plain title follows it. Empty where the title amends nothing, or where it can't
// be told surely what: a guess would invent a law.
std::vector<std::u32string> amended_titles(std::u32string_view title, const IsKnownTitle& known);

// The act on which an order rests by its title, and the article: `A法施行令`, `A法第二条第
// 一項に規定する…を定める政令`, `A法の施行期日を定める政令`. An empty title where there is none.
struct Basis {
  std::u32string title;
  std::u32string article;
};
Basis basis_in_title(std::u32string_view title, const IsKnownTitle& known);

}  // namespace polink
