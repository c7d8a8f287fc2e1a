#include "loaders/laws/law_words.h"

#include <algorithm>
#include <array>

namespace polink {
namespace {

using View = std::u32string_view;

// `…法律案`, `…条約案` without the last character.
View without_draft(View name) {
  return name.ends_with(U"法律案") || name.ends_with(U"法案") || name.ends_with(U"条約案")
             ? name.substr(0, name.size() - 1)
             : name;
}

}  // namespace

View law_ending(View title) {
  constexpr std::array<View, 8> ends{U"施行規則", U"施行令", U"法律", U"条約",
                                     U"政令",     U"省令",   U"府令", U"法"};
  constexpr std::array<View, 12> others{U"方法", U"手法", U"技法", U"製法", U"療法", U"工法",
                                        U"用法", U"文法", U"司法", U"寸法", U"魔法", U"作法"};
  if (std::any_of(others.begin(), others.end(), [&](View o) { return title.ends_with(o); })) {
    return {};
  }
  const auto end =
      std::find_if(ends.begin(), ends.end(), [&](View e) { return title.ends_with(e); });
  return end == ends.end() ? View() : title.substr(title.size() - end->size());
}

bool reads_as_title(View name) {
  const View title = without_draft(name);
  const View ending = law_ending(title);
  return !ending.empty() && title.size() > ending.size() + 1;
}

std::u32string without_stage(std::u32string name) {
  if (name.starts_with(U"改正") && name.size() > 5) {
    name.erase(0, 2);
  }
  name.resize(without_draft(name).size());
  return name;
}

bool is_used_as_law(View rest) {
  constexpr std::array<View, 17> uses{U"に基づ", U"等に基づ", U"第",     U"の規定", U"上の",
                                      U"の改正", U"を改正",   U"の施行", U"を施行", U"が成立",
                                      U"(平成",  U"(昭和",    U"(令和",  U"の制定", U"施行令",
                                      U"施行規", U"の一部を"};
  return std::any_of(uses.begin(), uses.end(), [&](View use) { return rest.starts_with(use); });
}

std::size_t order_at_start(View rest) {
  for (const View order : {View(U"施行令"), View(U"施行規則")}) {
    if (rest.starts_with(order)) {
      return order.size();
    }
  }
  return 0;
}

bool goes_on_from_law(char32_t next) {
  constexpr View continues = U"人制令学則廷";
  return continues.find(next) != View::npos;
}

std::string law_kind(View title) {
  if (title.ends_with(U"を改正する法律")) {
    return "amending_act";
  }
  if (title.ends_with(U"省令") || title.ends_with(U"府令") || title.ends_with(U"規則")) {
    return "ministerial_order";
  }
  return title.ends_with(U"令") ? "cabinet_order" : title.ends_with(U"条約") ? "treaty" : "act";
}

std::size_t title_start(View text, std::size_t end) {
  constexpr View stops = U"、。「」『』()（）【】・;: ";
  std::size_t from = end;
  while (from > 0 && stops.find(text[from - 1]) == View::npos) {
    --from;
  }
  for (const View verb : {View(U"した"), View(U"された"), View(U"される"), View(U"している")}) {
    const std::size_t at = text.rfind(verb, end);
    if (at != View::npos && at >= from && at + verb.size() < end) {
      from = std::max(from, at + verb.size());
    }
  }
  return from;
}

ShortName short_name_in(View content) {
  ShortName found;
  const std::size_t hereafter = content.find(U"以下");
  if (hereafter == View::npos) {
    found.name = content;
    return found;
  }
  constexpr std::size_t furthest = 6;  // 以下、単に「
  const std::size_t open = content.find(U'「', hereafter);
  const std::size_t close = content.find(U'」', hereafter);
  if (open != View::npos && close != View::npos && open < close && open <= hereafter + furthest) {
    found.name = content.substr(open + 1, close - open - 1);
    found.stated = true;
  }
  return found;
}

}  // namespace polink
