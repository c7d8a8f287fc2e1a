#include "render/messages.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "render/message_catalogue.h"

namespace polink {
namespace {

constexpr std::string_view hole = "{}";
// A message holds another one, which holds a third; nothing goes deeper.
constexpr int deepest = 4;

std::vector<std::string_view> fragments_of(std::string_view english) {
  std::vector<std::string_view> fragments;
  for (auto at = english.find(hole); at != std::string_view::npos; at = english.find(hole)) {
    fragments.push_back(english.substr(0, at));
    english.remove_prefix(at + hole.size());
  }
  fragments.push_back(english);
  return fragments;
}

// Whether the ends agree, which most phrases fail: a long answer has many lines.
bool has_the_ends_of(std::string_view line, std::string_view english) {
  const auto first = english.find(hole);
  if (first == std::string_view::npos) {
    return line == english;
  }
  return line.starts_with(english.substr(0, first)) &&
         line.ends_with(english.substr(english.rfind(hole) + hole.size()));
}

// What stands in the holes, where the whole line is of this form and the ends of
// both agree.
std::optional<std::vector<std::string_view>> holes_of(
    std::string_view line, const std::vector<std::string_view>& fragments) {
  std::vector<std::string_view> holes;
  if (fragments.size() == 1) {
    return holes;
  }
  const std::string_view last = fragments.back();
  if (line.size() < fragments.front().size() + last.size()) {
    return std::nullopt;  // the ends overlap
  }
  std::string_view rest = line.substr(fragments.front().size());
  rest.remove_suffix(last.size());
  for (std::size_t i = 1; i + 1 < fragments.size(); ++i) {
    const auto at = rest.find(fragments[i]);
    if (at == std::string_view::npos) {
      return std::nullopt;
    }
    holes.push_back(rest.substr(0, at));
    rest.remove_prefix(at + fragments[i].size());
  }
  holes.push_back(rest);
  return holes;
}

struct Fit {
  std::string_view japanese;
  std::vector<std::string_view> holes;
  std::size_t letters = 0;  // outside the holes
};

std::optional<Fit> best_fit(std::string_view line) {
  std::optional<Fit> best;
  for (const std::span<const Phrase> phrases : {answer_phrases(), oddity_phrases(), input_phrases(),
                                                question_phrases(), library_phrases()}) {
    for (const Phrase& phrase : phrases) {
      if (!has_the_ends_of(line, phrase.english)) {
        continue;
      }
      const auto fragments = fragments_of(phrase.english);
      const std::size_t letters = phrase.english.size() - (fragments.size() - 1) * hole.size();
      if (best && letters <= best->letters) {
        continue;
      }
      if (auto holes = holes_of(line, fragments)) {
        best = Fit{phrase.japanese, std::move(*holes), letters};
      }
    }
  }
  return best;
}

std::string line_in_japanese(std::string_view line, int depth);

// `{2}` and `{2*}` replaced by what stood in the second hole.
std::string filled(const Fit& fit, int depth) {
  std::string text;
  std::string_view rest = fit.japanese;
  while (!rest.empty()) {
    const bool numbered = rest.size() > 2 && rest[0] == '{' && rest[1] >= '1' && rest[1] <= '9';
    const bool said = numbered && rest.substr(2).starts_with("*}");
    if (!numbered || (!said && rest[2] != '}')) {
      text += rest.front();
      rest.remove_prefix(1);
      continue;
    }
    const std::string_view content = fit.holes.at(static_cast<std::size_t>(rest[1] - '1'));
    text += said ? line_in_japanese(content, depth + 1) : std::string(content);
    rest.remove_prefix(said ? 4 : 3);
  }
  return text;
}

std::string line_in_japanese(std::string_view line, int depth) {
  if (depth < deepest) {
    if (const auto fit = best_fit(line)) {
      return filled(*fit, depth);
    }
  }
  return word_in(Language::japanese, line);
}

}  // namespace

std::string said_in(Language language, std::string_view english) {
  if (language == Language::english) {
    return std::string(english);
  }
  std::string text;
  for (;;) {
    const auto end = english.find('\n');
    text += line_in_japanese(english.substr(0, end), 0);
    if (end == std::string_view::npos) {
      return text;
    }
    text += '\n';
    english.remove_prefix(end + 1);
  }
}

}  // namespace polink
