#include "queries/indicator_changes.h"

#include <algorithm>
#include <map>

#include "queries/text_key.h"

namespace polink {
namespace {

using Values = std::vector<const IndicatorValue*>;

std::string printed(const IndicatorValue& value) {
  std::string words = value.label.empty() ? "" : value.label + " ";
  words += value.value + value.unit;
  return value.as_of.empty() ? words : words + "（" + value.as_of + "）";
}

bool same(const IndicatorValue& first, const IndicatorValue& second) {
  return comparable(printed(first)) == comparable(printed(second));
}

void tell_value(const IndicatorValue* before, const IndicatorValue* after,
                const std::string& heading, const TellChange& tell) {
  Change change;
  change.kind = ChangeKind::value;
  if (before != nullptr) {
    change.before = heading + printed(*before);
  }
  if (after != nullptr) {
    change.after = heading + printed(*after);
  }
  if (before != nullptr && after != nullptr && before->number && after->number &&
      comparable(before->unit) == comparable(after->unit)) {
    change.difference = *after->number - *before->number;
    change.unit = after->unit;
  }
  tell(std::move(change));
}

void compare_values(const Values& ours, const Values& theirs, const std::string& heading,
                    const TellChange& tell) {
  std::map<std::u32string, Values> by_label;
  for (const IndicatorValue* value : theirs) {
    by_label[comparable(value->label)].push_back(value);
  }
  for (const IndicatorValue* value : ours) {
    Values& others = by_label[comparable(value->label)];
    if (others.empty()) {
      tell_value(value, nullptr, heading, tell);
      continue;
    }
    if (!same(*value, *others.front())) {
      tell_value(value, others.front(), heading, tell);
    }
    others.erase(others.begin());
  }
  for (const IndicatorValue* value : theirs) {
    const Values& left = by_label[comparable(value->label)];
    if (std::ranges::find(left, value) != left.end()) {
      tell_value(nullptr, value, heading, tell);
    }
  }
}

Values values_of(const IndicatorFacts& facts) {
  Values found;
  for (const IndicatorValue& value : facts.values) {
    found.push_back(&value);
  }
  return found;
}

Values actuals_of(const IndicatorFacts& facts) {
  Values found;
  for (const IndicatorActual& actual : facts.actuals) {
    found.push_back(&actual.value);
  }
  return found;
}

}  // namespace

void tell_indicator_changes(const PolicyGraph& before, const PolicyGraph& after,
                            const Counterpart& pair, bool noise, const TellChange& tell) {
  Change name = text_change_of(before.node(pair.before).text, after.node(pair.after).text);
  if (name.text_change == TextChange::substance ||
      (name.text_change == TextChange::noise && noise)) {
    tell(std::move(name));
  }
  const auto& ours = before.facts<IndicatorFacts>(pair.before);
  const auto& theirs = after.facts<IndicatorFacts>(pair.after);
  compare_values(values_of(ours), values_of(theirs), "", tell);
  compare_values(actuals_of(ours), actuals_of(theirs), "実績 ", tell);
  if (ours.repost != theirs.repost) {
    Change change;
    change.kind = ChangeKind::repost;
    (ours.repost ? change.before : change.after) = "再掲";
    tell(std::move(change));
  }
}

}  // namespace polink
