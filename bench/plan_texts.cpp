#include "bench/plan_texts.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "bench/plan_names.h"
#include "bench/plan_words.h"

namespace polink::bench {
namespace {

void replace_slot(Text& text, std::u32string_view slot, std::size_t number) {
  if (const auto at = text.find(slot); at != Text::npos) {
    text.replace(at, slot.size(), digits(number));
  }
}

// The first name in 「」, with its brackets; empty where there is none.
Text quoted_name(const Text& text) {
  const auto open = text.find(U'「');
  const auto close = text.find(U'」', std::min(open, text.size()));
  return close == Text::npos ? Text() : text.substr(open, close - open + 1);
}

bool cites_law(const Text& text) {
  return std::ranges::any_of(law_titles,
                             [&](auto title) { return text.find(title) != Text::npos; });
}

}  // namespace

bool is_boilerplate(const Text& text) {
  return std::ranges::find(boilerplate, std::u32string_view(text)) != boilerplate.end();
}

void PlanTexts::fill(PlanRow& row) {
  row.plan.text = plan_text();
  for (PlanItem& item : row.status) {
    item.text = status_text();
  }
  for (std::size_t i = 0; i < row.next.size(); ++i) {
    if (!row.next[i].dash) {
      row.next[i].text = next_text(row, i);
    }
  }
}

Text PlanTexts::deadline() {
  Text text = dice_.any(deadlines);
  const std::size_t year = 7 + dice_.below(6);
  replace_slot(text, U"{f}", year);
  replace_slot(text, U"{w}", 2018 + year);
  replace_slot(text, U"{m}", 1 + dice_.below(12));
  return text;
}

Text PlanTexts::with_law(Text text) {
  const Text title(law_titles[dice_.zipf(law_titles.size())]);
  return U"「" + title + dice_.any(law_openings) + text;
}

Text PlanTexts::plan_text() {
  if (dice_.chance(0.2)) {
    return families_.member(dice_);
  }
  Text text = passage(dice_);
  if (dice_.chance(0.5)) {
    text += deadline();
    text += written(sentence(dice_));
  } else {
    text += passage(dice_);
  }
  return dice_.chance(0.06) ? with_law(text) : text;
}

Text PlanTexts::status_text() {
  const double way = dice_.unit();
  if (way < 0.05) {
    return dice_.any(boilerplate);
  }
  if (way < 0.27) {
    return families_.member(dice_);
  }
  Text text = passage(dice_);
  if (dice_.chance(0.4)) {
    text += passage(dice_);
  }
  return way < 0.32 ? with_law(text) : text;
}

// A third goes on with the name of the status opposite.
Text PlanTexts::next_text(const PlanRow& row, std::size_t place) {
  const double way = dice_.unit();
  if (way < 0.16) {
    return dice_.any(boilerplate);
  }
  if (way < 0.36) {
    return families_.member(dice_);
  }
  Text text = dice_.chance(0.3) ? deadline() : Text();
  text += written(sentence(dice_));
  if (dice_.chance(0.4)) {
    text += passage(dice_);
  }
  if (place >= row.status.size()) {
    return text;
  }
  const Text& before = row.status[place].text;
  if (cites_law(before) && dice_.chance(0.4)) {
    return dice_.any(law_anaphora) + text;
  }
  const Text carried_on = quoted_name(before);
  return carried_on.empty() || cites_law(carried_on) ? text : carried_on + U"について、" + text;
}

Text PlanTexts::title() {
  const Text end = dice_.any(title_ends);
  return topic(dice_) + end;
}

Text PlanTexts::statement() {
  const Text second = written(sentence(dice_));
  return written(sentence(dice_)) + second;
}

PlanIndicator PlanTexts::indicator(bool target) {
  PlanIndicator made;
  const std::size_t what = dice_.below(indicator_heads.size());
  const Text place_name = place(dice_);
  made.name = place_name + U"の" + topic(dice_);
  made.name += indicator_heads[what];
  const std::size_t number = what == 1 ? 10 + dice_.below(90) : 20 + dice_.below(9000);
  made.value = digits(number) + Text(indicator_units[what]);
  if (target) {
    made.value += U"以上（" + digits(2025 + dice_.below(6)) + U"年度）";
  } else {
    made.value += U"（令和" + digits(4 + dice_.below(3)) + U"年度）";
  }
  return made;
}

Text PlanTexts::footnote() {
  Text text = U"都賀統計局「" + topic(dice_);
  text += dice_.any(survey_names);
  text += U"」（令和" + digits(4 + dice_.below(4));
  text += U"年" + digits(1 + dice_.below(12));
  return text + U"月）";
}

}  // namespace polink::bench
