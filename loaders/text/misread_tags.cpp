#include "loaders/text/misread_tags.h"

#include <algorithm>
#include <utility>

#include "loaders/text/markup.h"

namespace polink {
namespace {

constexpr int often = 10;
constexpr std::size_t longest_tag = 60;
constexpr std::size_t short_tag = 6;

std::size_t tolerated(std::size_t length) {
  constexpr std::size_t share = 8;
  return std::max<std::size_t>(1, length / share);
}

// What stands before a place, a line's start and white space as a space.
char32_t before(const StyledText& line, std::size_t at) {
  return at == 0 || is_space(line[at - 1].code) ? U' ' : line[at - 1].code;
}

bool is_tag(const std::u32string& text) { return text.front() == U'<' && text.back() == U'>'; }

}  // namespace

MisreadTags::MisreadTags(const SourceText& source) {
  std::map<std::u32string, int> counts;
  for (std::size_t i = 0; i < source.lines.size(); ++i) {
    if (source.lines[i].find(U'<') == std::u32string::npos) {
      continue;
    }
    const StyledText line = styled(source.lines[i], static_cast<std::uint32_t>(i + 1));
    for (const auto& [from, to] : markup_ranges(line)) {
      const std::u32string tag = source.lines[i].substr(from, to - from);
      if (tag.size() <= longest_tag && is_tag(tag)) {
        ++counts[tag];
        if (tag.size() < short_tag) {
          ++before_[{before(line, from), tag}];
        }
      }
    }
  }
  std::vector<std::pair<int, std::u32string>> ranked;
  for (const auto& [tag, count] : counts) {
    if (count >= often) {
      ranked.emplace_back(-count, tag);
    }
  }
  std::sort(ranked.begin(), ranked.end());
  constexpr std::size_t most_tags = 32;  // so that a text of nothing but tags takes no longer
  ranked.resize(std::min(ranked.size(), most_tags));
  for (auto& [count, tag] : ranked) {
    tags_.push_back(std::move(tag));
  }
}

// The tag that the characters from `at` on were printed for; of several the one that
// differs in the least share of its characters, then the one that stands most often behind such a
// character.
const std::u32string* MisreadTags::tag_at(const StyledText& line, std::size_t at) const {
  const std::u32string* best = nullptr;
  std::size_t least = 0;
  int most = 0;
  for (const std::u32string& tag : tags_) {
    if (at + tag.size() > line.size() ||
        (line[at].code != U'<' && line[at + tag.size() - 1].code != U'>')) {
      continue;
    }
    std::size_t differences = 0;
    for (std::size_t i = 0; i < tag.size() && differences <= tolerated(tag.size()); ++i) {
      differences += line[at + i].code == tag[i] ? 0 : 1;
    }
    if (differences == 0 || differences > tolerated(tag.size())) {
      continue;
    }
    int times = often;
    if (tag.size() < short_tag) {
      const auto found = before_.find({before(line, at), tag});
      times = found == before_.end() ? 0 : found->second;
    }
    constexpr int enough = 5;
    const std::size_t own = best == nullptr ? 0 : differences * best->size();
    const std::size_t other = least * tag.size();
    const bool better = best == nullptr || own < other || (own == other && times > most);
    if (times >= enough && better) {
      best = &tag;
      least = differences;
      most = times;
    }
  }
  return best;
}

void MisreadTags::restore(StyledText& line) const {
  const bool any = std::any_of(line.begin(), line.end(), [](const Glyph& glyph) {
    return glyph.code == U'<' || glyph.code == U'>';
  });
  if (tags_.empty() || !any) {
    return;
  }
  std::vector<bool> markup(line.size(), false);
  for (const auto& [from, to] : markup_ranges(line)) {
    std::fill(markup.begin() + static_cast<std::ptrdiff_t>(from),
              markup.begin() + static_cast<std::ptrdiff_t>(to), true);
  }
  const auto put = [&](std::size_t at, const std::u32string& tag) {
    for (std::size_t i = 0; i < tag.size(); ++i) {
      line[at + i].code = tag[i];
      markup[at + i] = true;
    }
  };
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (markup[at]) {
      continue;
    }
    if (line[at].code == U'<') {
      if (const std::u32string* tag = tag_at(line, at)) {
        put(at, *tag);
      }
    } else if (line[at].code == U'>') {  // its < was misread
      for (const std::u32string& tag : tags_) {
        const std::size_t from = at + 1 - std::min(at + 1, tag.size());
        if (at + 1 >= tag.size() && !markup[from] && tag_at(line, from) == &tag) {
          put(from, tag);
          break;
        }
      }
    }
  }
}

}  // namespace polink
