#include "loaders/plan/groups.h"

#include <algorithm>

#include "loaders/text/marks.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

constexpr std::u32string_view openings = U"【[［〔(（〖｢";
constexpr std::u32string_view closings = U"】]］〕)）〗｣";
constexpr std::size_t longest_name = 30;  // characters
constexpr std::size_t longest_group = 400;

bool one_of(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

// One name between the commas of a group.
struct Element {
  StyledText text;
  std::optional<std::string> code;
  bool marked_lead = false;  // ◎文

  [[nodiscard]] std::string printed() const { return utf8(text); }
  [[nodiscard]] bool underlined() const {
    const auto under = std::count_if(text.begin(), text.end(), [](const Glyph& glyph) {
      return (glyph.style & Glyph::underline) != 0;
    });
    return under * 2 > static_cast<std::ptrdiff_t>(text.size());
  }
};

StyledText without_spaces(const StyledText& text) {
  StyledText out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out),
               [](const Glyph& glyph) { return !is_space(glyph.code); });
  return out;
}

void resolve(Element& element, const OrganisationNames& names) {
  element.code = names.code_of(element.printed());
}

// `担当：文、経` → `文、経`
StyledText without_caption(const StyledText& inside) {
  const std::u32string text = folded(inside);
  const std::size_t colon = text.find(U':');
  constexpr std::size_t longest_caption = 8;
  return colon != std::u32string::npos && colon <= longest_caption
             ? slice(inside, colon + 1, inside.size())
             : inside;
}

std::vector<Element> split_names(const StyledText& group, std::u32string_view separators) {
  std::vector<Element> elements(1);
  for (const Glyph& glyph : group) {
    if (one_of(separators, glyph.code)) {
      elements.emplace_back();
    } else {
      elements.back().text.push_back(glyph);
    }
  }
  for (Element& element : elements) {
    element.text = without_spaces(element.text);
    if (!element.text.empty() && one_of(U"◎○●★☆", element.text.front().code)) {
      element.marked_lead = element.text.front().code != U'○';
      element.text.erase(element.text.begin());
    }
  }
  std::erase_if(elements, [](const Element& element) { return element.text.empty(); });
  return elements;
}

bool all_known(const std::vector<Element>& elements) {
  return !elements.empty() && std::all_of(elements.begin(), elements.end(),
                                          [](const Element& e) { return e.code.has_value(); });
}

// An element whose name isn't known but whose parts at ・ or spaces are.
std::vector<Element> part_joined(std::vector<Element> elements, const OrganisationNames& names) {
  std::vector<Element> out;
  for (Element& element : elements) {
    auto parts = element.code ? std::vector<Element>{} : split_names(element.text, U"・･\u3000 ");
    for (Element& part : parts) {
      resolve(part, names);
    }
    if (parts.size() > 1 && all_known(parts)) {
      std::move(parts.begin(), parts.end(), std::back_inserter(out));
    } else {
      out.push_back(std::move(element));
    }
  }
  return out;
}

class GroupReader {
 public:
  explicit GroupReader(const OrganisationNames& names) : names_(names) {}

  // The group inside brackets; nothing where it names no organisations.
  std::optional<Group> read(const StyledText& text, std::size_t from, std::size_t to,
                            bool allow_unknown) {
    Group group{from, to, {}, false, {}};
    const StyledText inside = without_caption(slice(text, from, to));
    auto elements = split_names(inside, U"、,，､；;/／");
    for (Element& element : elements) {
      resolve(element, names_);
    }
    elements = part_joined(std::move(elements), names_);
    elements = repaired(std::move(elements), group);
    const bool short_names = std::all_of(elements.begin(), elements.end(), [](const Element& e) {
      return e.text.size() <= longest_name;
    });
    if (elements.empty() || (!all_known(elements) && !(allow_unknown && short_names))) {
      return std::nullopt;
    }
    for (const Element& element : elements) {
      add(element, group);
    }
    return group;
  }

 private:
  std::vector<Element> repaired(std::vector<Element> elements, Group& group) {
    std::vector<Element> out;
    for (std::size_t i = 0; i < elements.size(); ++i) {
      Element& element = elements[i];
      if (!element.code && i + 1 < elements.size() && !elements[i + 1].code) {
        Element joined{element.text, {}, element.marked_lead};
        append(joined.text, elements[i + 1].text);
        resolve(joined, names_);
        if (joined.code) {
          report(group, element, "repaired_organisation", Severity::info,
                 "「" + element.printed() + "、" + elements[i + 1].printed() +
                     "」 read as one name cut in two: " + *joined.code);
          printed_.emplace_back(joined.printed(),
                                element.printed() + "、" + elements[i + 1].printed());
          out.push_back(std::move(joined));
          ++i;
          continue;
        }
      }
      if (!element.code && element.text.size() == 1) {
        if (auto code = names_.code_with(element.printed())) {
          report(group, element, "repaired_organisation", Severity::info,
                 "「" + element.printed() +
                     "」 completed to the only code with this character: " + *code);
          element.code = std::move(code);
        }
      }
      out.push_back(std::move(element));
    }
    return out;
  }

  void add(const Element& element, Group& group) {
    Responsibility responsibility;
    responsibility.code = element.code.value_or(element.printed());
    responsibility.lead = element.underlined() || element.marked_lead;
    responsibility.ordinal = static_cast<int>(group.responsibilities.size()) + 1;
    std::string printed = element.printed();
    for (const auto& [joined, original] : printed_) {
      printed = printed == joined ? original : printed;
    }
    if (printed != responsibility.code) {
      responsibility.printed = printed;
    }
    group.has_underline = group.has_underline || responsibility.lead;
    if (!element.code) {
      report(group, element, "unknown_organisation", Severity::warning,
             "「" + element.printed() +
                 "」 is not in the register of organisations; kept as printed. Add it to the "
                 "register if it is one");
    }
    group.responsibilities.push_back(std::move(responsibility));
  }

  static void report(Group& group, const Element& element, const char* code, Severity severity,
                     const std::string& message) {
    group.diagnostics.push_back(
        {static_cast<int>(element.text.front().line), severity, code, message});
  }

  const OrganisationNames& names_;
  std::vector<std::pair<std::string, std::string>> printed_;  // joined name → as printed
};

Diagnostic bracket_diagnostic(const StyledText& text, std::size_t at, const char* code,
                              const std::string& message) {
  return {static_cast<int>(text[std::min(at, text.size() - 1)].line), Severity::warning, code,
          message};
}

bool only_marks_follow(const std::u32string& text, std::size_t from) {
  return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(),
                     [](char32_t c) { return is_space(c) || ends_sentence(c) || is_dash(c); });
}

// `文、経】` at the end without its 【: the names after the last sentence.
std::optional<Group> read_unopened(const StyledText& text, const OrganisationNames& names) {
  const StyledText solid = trimmed(text);
  if (solid.empty() || solid.back().code != U'】') {
    return std::nullopt;
  }
  std::size_t end = text.size();
  while (text[end - 1].code != U'】') {
    --end;
  }
  std::size_t from = end - 1;
  while (from > 0 && !ends_sentence(text[from - 1].code) && text[from - 1].code != U'】' &&
         end - from < longest_group) {
    if (text[from - 1].code == U'【') {
      return std::nullopt;
    }
    --from;
  }
  auto group = GroupReader(names).read(text, from, end - 1, false);
  if (group) {
    group->to = end;
    group->diagnostics.push_back(bracket_diagnostic(
        text, from, "unopened_group", "】 without 【: the names before it were read as a group"));
  }
  return group;
}

}  // namespace

std::vector<Group> find_groups(const StyledText& text, const OrganisationNames& names,
                               bool allow_unknown) {
  std::vector<Group> groups;
  const std::u32string plain = codes(text);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!one_of(openings, plain[at])) {
      continue;
    }
    const bool black = plain[at] == U'【';
    std::size_t close = at + 1;
    while (close < text.size() && close - at < longest_group && !one_of(closings, plain[close]) &&
           !one_of(U"【。", plain[close])) {
      ++close;
    }
    const bool closed = close < text.size() && one_of(closings, plain[close]);
    const std::size_t end = closed ? close + 1 : close;
    const bool last = only_marks_follow(plain, end);
    const bool black_pair = black && closed && plain[close] == U'】';
    if ((!black && !last) || (!closed && !(black && last))) {
      continue;  // other brackets name organisations only behind everything else
    }
    auto group = GroupReader(names).read(text, at + 1, close, allow_unknown && black_pair && last);
    if (!group) {
      continue;
    }
    group->from = at;
    group->to = end;
    if (!closed) {
      group->diagnostics.push_back(
          bracket_diagnostic(text, at, "unclosed_group", "【 without 】: read up to the end"));
    } else if (!black_pair) {
      group->diagnostics.push_back(bracket_diagnostic(
          text, at, "odd_brackets", "a group of organisations in other brackets than 【】"));
    }
    at = end - 1;
    groups.push_back(std::move(*group));
  }
  if (groups.empty()) {
    if (auto group = read_unopened(text, names)) {
      groups.push_back(std::move(*group));
    }
  }
  return groups;
}

}  // namespace polink
