#include "loaders/plan/indicator_reader.h"

#include <algorithm>
#include <cmath>

#include "loaders/plan/item_reader.h"
#include "loaders/text/marks.h"
#include "loaders/text/source_text.h"
#include "loaders/text/spacing.h"

namespace polink {
namespace {

using Text = std::u32string;
using View = std::u32string_view;

bool one_of(View set, char32_t c) { return set.find(c) != View::npos; }

Text stripped(View text) {
  while (!text.empty() && is_space(text.front())) {
    text.remove_prefix(1);
  }
  while (!text.empty() && is_space(text.back())) {
    text.remove_suffix(1);
  }
  return Text(text);
}

bool is_open_bracket(char32_t c) { return one_of(U"（(「『【", c); }
bool is_close_bracket(char32_t c) { return one_of(U"）)」』】", c); }

// The first character of `set` outside all brackets, or npos.
std::size_t find_outside(View text, View set, std::size_t from = 0) {
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_open_bracket(text[i])) {
      ++depth;
    } else if (is_close_bracket(text[i])) {
      depth = std::max(0, depth - 1);
    } else if (depth == 0 && i >= from && one_of(set, text[i])) {
      return i;
    }
  }
  return View::npos;
}

// `（令和6年）` at the end: the text inside, taken off `text`.
std::optional<Text> take_last_bracket(Text& text) {
  if (text.empty() || (text.back() != U'）' && text.back() != U')')) {
    return std::nullopt;
  }
  int depth = 0;
  for (std::size_t i = text.size(); i-- > 0;) {
    if (text[i] == U'）' || text[i] == U')') {
      ++depth;
    } else if ((text[i] == U'（' || text[i] == U'(') && --depth == 0) {
      const Text inside = stripped(View(text).substr(i + 1, text.size() - i - 2));
      text = stripped(View(text).substr(0, i));
      return inside;
    }
  }
  return std::nullopt;
}

// `令和6年`, `2025年度`, `明治31年から令和6年の間`, `令和4年1月末、暫定値`, `平成30年度設立`
bool is_date(View text) {
  bool digit = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_digit(fold(text[i])) || text[i] == U'元') {
      digit = true;
    } else if (text[i] == U'年' && digit) {
      return true;
    }
  }
  return false;
}

constexpr View number_characters = U"0123456789０１２３４５６７８９.,．，";
constexpr View scales = U"兆億万千百";

// The last number of a value that its unit follows: `家計所得 31,709 USD／人`.
struct Amount {
  std::size_t from = 0;  // 約 included
  std::size_t to = 0;    // behind the number, its scale and 程度
};

bool is_number_start(View text, std::size_t i) {
  return is_digit(fold(text[i])) && (i == 0 || !one_of(number_characters, text[i - 1]));
}

// A number that belongs to a name rather than being a value: `人口100万人当たり`, `5G`, `S80`.
bool is_part_of_name(View text, const Amount& amount) {
  const View rest = text.substr(amount.to);
  const bool letter_before = amount.from > 0 && is_ascii_alnum(fold(text[amount.from - 1]));
  const bool letter_after = !rest.empty() && is_ascii_alnum(fold(rest[0])) &&
                            !is_digit(fold(rest[0])) && rest.find(U'/') == View::npos &&
                            rest.find(U'／') == View::npos;
  for (const View word : {View(U"当たり"), View(U"あたり"), View(U"未満の"), View(U"以上の")}) {
    if (rest.find(word) != View::npos && rest.find(word) <= 4) {
      return true;
    }
  }
  return letter_before || (letter_after && amount.from > 0 && !is_space(text[amount.from - 1]));
}

// `家計`, `契約`: the 計 or 約 in front of a number is the end of a word.
bool ends_a_word(View text) {
  constexpr View before_sum = U"家合統会設総累推余生時高量";
  constexpr View before_about = U"契公条規予節制誓集特要";
  if (text.size() < 2) {
    return false;
  }
  const char32_t previous = text[text.size() - 2];
  return (text.back() == U'計' && one_of(before_sum, previous)) ||
         (text.back() == U'約' && one_of(before_about, previous));
}

Amount amount_at(View text, std::size_t at) {
  Amount amount{at, at};
  while (amount.to < text.size() &&
         (one_of(number_characters, text[amount.to]) || one_of(scales, text[amount.to]))) {
    ++amount.to;
  }
  while (one_of(U",，.．", text[amount.to - 1])) {
    --amount.to;
  }
  for (const View word :
       {View(U"約"), View(U"計"), View(U"延べ"), View(U"およそ"), View(U"最大")}) {
    if (at >= word.size() && text.substr(at - word.size(), word.size()) == word &&
        !ends_a_word(text.substr(0, at))) {
      amount.from = at - word.size();
    }
  }
  return amount;
}

std::vector<Amount> amounts_in(View text) {
  std::vector<Amount> amounts;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    depth += is_open_bracket(text[i]) ? 1 : 0;
    depth -= is_close_bracket(text[i]) && depth > 0 ? 1 : 0;
    if (depth == 0 && is_number_start(text, i)) {
      amounts.push_back(amount_at(text, i));
      i = amounts.back().to - 1;
    }
  }
  return amounts;
}

// `38位／67か国`: rank and field are one value.
std::optional<IndicatorValue> read_rank(View text) {
  const auto amounts = amounts_in(text);
  for (const Amount& amount : amounts) {
    if (amount.to < text.size() && text[amount.to] == U'位') {
      IndicatorValue value;
      value.label = to_utf8(stripped(text.substr(0, amount.from)));
      value.value = to_utf8(stripped(text.substr(amount.from)));
      value.number = number_of(Text(text.substr(amount.from)));
      return value;
    }
  }
  return std::nullopt;
}

// `約2` + `倍`, `1,000` + `団体以上`; `100程度` keeps the word that bounds it.
IndicatorValue read_amount(View text, const Amount& amount) {
  IndicatorValue value;
  Text label = stripped(text.substr(0, amount.from));
  // `2000年度の約2倍`, `対2018年度比で約7割`: what it is compared with is no label.
  if (!label.empty() && is_date(label)) {
    label.clear();
  }
  value.label = to_utf8(label);
  std::size_t end = amount.to;
  for (const View word :
       {View(U"程度"), View(U"以上"), View(U"以下"), View(U"超"), View(U"未満")}) {
    if (text.substr(end, word.size()) == word) {
      end += word.size();
    }
  }
  value.value = to_utf8(stripped(text.substr(amount.from, end - amount.from)));
  Text unit = stripped(text.substr(end));
  if (!unit.empty() && unit.front() == U'の') {
    unit.erase(0, 1);
  }
  value.unit = to_utf8(unit);
  value.number = number_of(Text(text.substr(amount.from)));
  return value;
}

// `（CO₂換算）` is part of the unit; `（カロリーベース）` tells one value from another;
// `（…を含む）` is a remark.
void qualify(IndicatorValue& value, const Text& qualifier) {
  if (qualifier.find(U"換算") != Text::npos || qualifier.find(U"単位") != Text::npos) {
    value.unit += to_utf8(qualifier);
  } else if (qualifier.find(U"含む") == Text::npos) {
    value.label += to_utf8(qualifier);
  }
}

IndicatorValue read_value(Text text) {
  text = stripped(text);
  Text as_of;
  Text qualifier;
  while (auto bracket = take_last_bracket(text)) {
    if (as_of.empty() && is_date(*bracket)) {
      as_of = *bracket;
    } else {
      qualifier = U"（" + *bracket + U"）" + qualifier;
      if (as_of.empty() || !qualifier.empty()) {
        break;
      }
    }
  }
  IndicatorValue value;
  if (auto rank = read_rank(text)) {
    value = *rank;
  } else {
    auto amounts = amounts_in(text);
    std::erase_if(amounts, [&](const Amount& a) { return is_part_of_name(text, a); });
    std::erase_if(amounts, [&](const Amount& a) {
      return a.to < text.size() && text[a.to] == U'年';  // a date in a sentence
    });
    if (amounts.empty()) {
      value.value = to_utf8(text);
    } else {
      value = read_amount(text, amounts.back());
    }
  }
  if (!qualifier.empty() && !value.unit.empty()) {
    qualify(value, qualifier);
  }
  value.as_of = to_utf8(as_of);
  return value;
}

bool has_amount(View text) {
  auto amounts = amounts_in(text);
  std::erase_if(amounts, [&](const Amount& a) {
    return (a.to < text.size() && text[a.to] == U'年') || is_part_of_name(text, a);
  });
  return !amounts.empty();
}

// `…を強化し、随時情報集約を実施。`, `…に増やしていく`: a promise rather than a list of numbers.
bool is_sentence(View text) {
  const Text solid = stripped(text);
  return solid.find(U'。') != Text::npos ||
         (!solid.empty() && solid.back() >= 0x3041 && solid.back() <= 0x3096);
}

// `2,936億円／1,814件`: two values for two units; a rank's ／ is part of it, and
// so is that of a unit (`USD／人`, `円/トン`).
std::vector<Text> split_slash(const Text& text) {
  const std::size_t slash = find_outside(text, U"／/");
  if (slash == Text::npos || text.find(U'位') < slash ||
      !has_amount(View(text).substr(slash + 1)) || !has_amount(View(text).substr(0, slash)) ||
      !is_digit(fold(text[slash + 1]))) {
    return {text};
  }
  return {text.substr(0, slash), text.substr(slash + 1)};
}

// `関心度（男性 65.1%、女性 52.1%）（令和6年2月）`: the values stand in a bracket;
// the same with the bracket opened, `関心度 男性 65.1%、関心度 女性 52.1%（令和6年2月）`.
std::optional<Text> open_bracketed_values(Text text) {
  text = stripped(text);
  Text date;
  auto bracket = take_last_bracket(text);
  if (bracket && is_date(*bracket)) {
    date = U"（" + *bracket + U"）";
    bracket = take_last_bracket(text);
  }
  if (!bracket || !has_amount(*bracket) || has_amount(text) || bracket->find(U"、") == Text::npos) {
    return std::nullopt;
  }
  Text opened;
  std::size_t from = 0;
  while (from <= bracket->size()) {
    const std::size_t comma = std::min(find_outside(*bracket, U"、", from), bracket->size());
    opened += (opened.empty() ? U"" : U"、") + text + U" " + bracket->substr(from, comma - from);
    from = comma + 1;
  }
  return opened + date;
}

// The values of `リテラシーレベル 112件、応用基礎レベル 100件（令和6年度）`.
std::vector<IndicatorValue> read_values(const Text& text) {
  std::vector<IndicatorValue> values;
  if (is_sentence(text)) {
    IndicatorValue value;
    value.value = to_utf8(stripped(text));
    values.push_back(value);
    return values;
  }
  if (const auto opened = open_bracketed_values(text)) {
    return read_values(*opened);
  }
  std::vector<Text> parts;
  std::size_t from = 0;
  while (from <= text.size()) {
    const std::size_t comma = std::min(find_outside(text, U"、，", from), text.size());
    Text part = text.substr(from, comma - from);
    if (!parts.empty() && !has_amount(part)) {
      parts.back() += U"、" + part;
    } else if (!parts.empty() && !has_amount(parts.back())) {
      parts.back() += U"、" + part;
    } else {
      parts.push_back(std::move(part));
    }
    from = comma + 1;
  }
  for (const Text& part : parts) {
    for (const Text& piece : split_slash(part)) {
      values.push_back(read_value(piece));
    }
  }
  // A date behind the last of several values holds for those before it.
  for (std::size_t i = values.size(); i-- > 1;) {
    if (values[i - 1].as_of.empty()) {
      values[i - 1].as_of = values[i].as_of;
    }
  }
  return values;
}

}  // namespace

std::optional<double> number_of(const std::u32string& printed) {
  double total = 0;
  double section = 0;
  double scale = 0;
  bool any = false;
  bool decimals = false;
  for (std::size_t i = 0; i < printed.size(); ++i) {
    const char32_t c = fold(printed[i]);
    if (is_digit(c)) {
      any = true;
      const double digit = static_cast<double>(c - U'0');
      section = decimals ? section + digit * scale : section * 10 + digit;
      scale = decimals ? scale / 10 : 0;
    } else if (any && c == U'.' && !decimals && i + 1 < printed.size() &&
               is_digit(fold(printed[i + 1]))) {
      decimals = true;
      scale = 0.1;
    } else if (any && (c == U'兆' || c == U'億' || c == U'万' || c == U'千')) {
      const double factor = c == U'兆' ? 1e12 : c == U'億' ? 1e8 : c == U'万' ? 1e4 : 1e3;
      total += section * factor;
      section = 0;
      decimals = false;
    } else if (any && c != U',' && !is_space(c)) {
      break;
    }
  }
  return any ? std::optional(total + section) : std::nullopt;
}

IndicatorReading read_indicator(const std::vector<StyledText>& lines) {
  IndicatorReading reading;
  bool first = true;
  for (const StyledText& line : lines) {
    StyledText text = without_footnote_marks(line, reading.footnotes);
    while (const auto mark = find_repost_mark(folded(text))) {
      reading.repost = true;
      text.erase(text.begin() + static_cast<std::ptrdiff_t>(mark->from),
                 text.begin() + static_cast<std::ptrdiff_t>(mark->to));
    }
    const Text plain = stripped(codes(without_ocr_spaces(text)));
    const std::size_t colon = find_outside(plain, U"：:");
    const bool has_value = colon != Text::npos && colon + 1 < plain.size();
    if (first) {
      reading.name = to_utf8(has_value ? stripped(plain.substr(0, colon)) : plain);
      first = false;
      if (has_value) {
        reading.values = read_values(plain.substr(colon + 1));
      }
      continue;
    }
    for (IndicatorValue value : read_values(has_value ? plain.substr(colon + 1) : plain)) {
      if (has_value) {
        const std::string label = to_utf8(stripped(plain.substr(0, colon)));
        value.label = value.label.empty() ? label : label + " " + value.label;
      }
      reading.values.push_back(std::move(value));
    }
  }
  int ordinal = 0;
  for (IndicatorValue& value : reading.values) {
    value.ordinal = ++ordinal;
  }
  return reading;
}

}  // namespace polink
