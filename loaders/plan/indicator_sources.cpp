#include "loaders/plan/indicator_sources.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "loaders/dates/dates.h"
#include "loaders/plan/indicator_reader.h"
#include "loaders/text/glyph.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

using Text = std::u32string;
using View = std::u32string_view;

void set_interval(IndicatorValue& value) {
  if (const auto date = read_date(value.as_of); date && date->known()) {
    value.as_of_from = iso(date->from);
    value.as_of_to = iso(date->to);
  }
}

// Behind the 」 that closes the 「 at `open`; titles quote other titles.
std::size_t closing_quote(View text, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < text.size(); ++i) {
    depth += text[i] == U'「' ? 1 : 0;
    if (text[i] == U'」' && --depth == 0) {
      return i;
    }
  }
  return View::npos;
}

std::string stripped(View text) {
  while (!text.empty() && is_space(text.front())) {
    text.remove_prefix(1);
  }
  while (!text.empty() && is_space(text.back())) {
    text.remove_suffix(1);
  }
  return to_utf8(text);
}

void read_publication(const Text& text, Footnote& footnote) {
  constexpr std::size_t longest_name = 40;
  if (const std::size_t inquiry = text.find(U"調べ");
      inquiry != Text::npos && inquiry > 0 && inquiry <= longest_name) {
    footnote.source_organisation = stripped(View(text).substr(0, inquiry));
    return;
  }
  const std::size_t open = text.find(U'「');
  if (open == Text::npos || open > longest_name ||
      View(text).substr(0, open).find_first_of(U"。、") != View::npos) {
    return;
  }
  const std::size_t close = closing_quote(text, open);
  if (close == View::npos) {
    return;
  }
  footnote.source_organisation = stripped(View(text).substr(0, open));
  footnote.source_title = stripped(View(text).substr(open + 1, close - open - 1));
  const std::size_t bracket = text.find_first_of(U"（(", close);
  const std::size_t end = text.find_first_of(U"）)", close);
  if (bracket == close + 1 && end != Text::npos) {
    const std::string date = stripped(View(text).substr(bracket + 1, end - bracket - 1));
    footnote.source_date = read_date(date) ? date : "";
  }
}

// The values behind `…によれば、` that have a number and a date.
std::vector<IndicatorValue> actual_values(const Text& text) {
  constexpr View by = U"によれば、";
  std::vector<IndicatorValue> values;
  std::size_t at = text.find(by);
  while (at != Text::npos) {
    const std::size_t from = at + by.size();
    std::size_t stop = text.find(U'。', from);
    stop = stop == Text::npos ? text.size() : stop;
    const StyledText entry = styled(U"actual：" + text.substr(from, stop - from), 1);
    for (IndicatorValue& value : read_indicator({entry}).values) {
      if (value.number && !value.as_of.empty()) {
        set_interval(value);
        value.ordinal = static_cast<int>(values.size()) + 1;
        values.push_back(std::move(value));
      }
    }
    at = text.find(by, from);
  }
  return values;
}

}  // namespace

void date_indicators(Document& document) {
  for (Indicator& indicator : document.indicators) {
    for (IndicatorValue& value : indicator.values) {
      set_interval(value);
    }
  }
}

void read_footnote_sources(Document& document) {
  std::map<int, Text> texts;
  for (Footnote& footnote : document.footnotes) {
    const Text text = to_utf32(footnote.text);
    read_publication(text, footnote);
    texts.emplace(footnote.number, text);
  }
  std::map<std::string, Indicator*> targets;
  for (Indicator& indicator : document.indicators) {
    if (indicator.kind == IndicatorKind::target) {
      targets.emplace(indicator.id, &indicator);
    }
  }
  std::set<std::pair<std::string, int>> seen;
  for (const FootnoteAnchor& anchor : document.anchors) {
    const auto target = targets.find(anchor.owner_id);
    const auto text = texts.find(anchor.number);
    if (target == targets.end() || text == texts.end() ||
        !seen.insert({anchor.owner_id, anchor.number}).second) {
      continue;
    }
    for (IndicatorValue& value : actual_values(text->second)) {
      target->second->actuals.push_back({anchor.number, std::move(value)});
    }
  }
}

}  // namespace polink
