#include "loaders/laws/near_names.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace polink {
namespace {

using View = std::u32string_view;

std::uint64_t pair_at(View text, std::size_t at) {
  return (static_cast<std::uint64_t>(text[at]) << 32U) | text[at + 1];
}

std::size_t bits_of(std::uint64_t pair) {
  constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U;
  return static_cast<std::size_t>((pair * golden) >> 48U);
}

// The offsets of `count` disjoint pairs of the name, the rarest ones as far as
// they leave room for the others.
template <typename Frequency>
std::vector<std::size_t> rarest_pairs(View name, std::size_t count, Frequency frequency) {
  // cheapest[c][i]: the least sum of frequencies of c disjoint pairs in name[0, i).
  constexpr std::size_t never = static_cast<std::size_t>(-1) / 2;
  const std::size_t size = name.size();
  std::vector<std::vector<std::size_t>> cheapest(count + 1,
                                                 std::vector<std::size_t>(size + 1, never));
  std::fill(cheapest[0].begin(), cheapest[0].end(), 0);
  for (std::size_t c = 1; c <= count; ++c) {
    for (std::size_t i = 2 * c; i <= size; ++i) {
      const std::size_t with = cheapest[c - 1][i - 2] + frequency(pair_at(name, i - 2));
      cheapest[c][i] = std::min(cheapest[c][i - 1], with);
    }
  }
  std::vector<std::size_t> offsets;
  for (std::size_t c = count, i = size; c > 0 && i >= 2; --i) {
    if (cheapest[c][i] != cheapest[c][i - 1]) {
      offsets.push_back(i - 2);
      --c;
      --i;
    }
  }
  return offsets;
}

using Change = NearNames::Change;

bool opens_name(char32_t c) { return c == U'「' || c == U'『' || c == U'(' || c == U'、'; }

// The name laid over a window of the text, whose ends are free (Sellers, "The
// theory and computation of evolutionary distances", J. Algorithms 1, 1980).
class Laying {
 public:
  Laying(View name, View window) : name_(name), window_(window), width_(window.size() + 1) {}

  // Where the name ends and with how many differences; nothing beyond `most`.
  std::optional<NearNames::Match> lay(std::size_t most) {
    cost_.assign((name_.size() + 1) * width_, 0);
    for (std::size_t i = 1; i <= name_.size(); ++i) {
      std::uint16_t least = cost(i, 0) = static_cast<std::uint16_t>(i);
      for (std::size_t j = 1; j < width_; ++j) {
        const std::uint16_t same = name_[i - 1] == window_[j - 1] ? 0 : 1;
        const std::uint16_t other = static_cast<std::uint16_t>(cost(i - 1, j - 1) + same);
        const std::uint16_t one =
            static_cast<std::uint16_t>(std::min(cost(i - 1, j), cost(i, j - 1)) + 1);
        cost(i, j) = std::min(other, one);
        least = std::min(least, cost(i, j));
      }
      if (least > most) {
        return std::nullopt;
      }
    }
    // The last of the best ends: there the last character is another one, where
    // before it would be missing.
    std::size_t end = 0;
    for (std::size_t j = 0; j < width_; ++j) {
      end = cost(name_.size(), j) <= cost(name_.size(), end) ? j : end;
    }
    while (end > 1 && cost(name_.size(), end - 1) == cost(name_.size(), end) &&
           name_.back() == window_[end - 2]) {
      --end;
    }
    return traced(end);
  }

 private:
  std::uint16_t& cost(std::size_t i, std::size_t j) { return cost_[i * width_ + j]; }

  NearNames::Match traced(std::size_t end) {
    NearNames::Match match;
    match.to = end;
    std::size_t i = name_.size();
    std::size_t j = end;
    while (i > 0) {
      const bool same = j > 0 && name_[i - 1] == window_[j - 1];
      // In front of a bracket the name's first characters are missing, not misread.
      const bool bracket = j > 0 && !same && opens_name(window_[j - 1]);
      // `二そ酸化`: the character before is as it should be, so this one is too many.
      const bool added =
          j > 1 && !same && name_[i - 1] == window_[j - 2] && cost(i, j) == cost(i, j - 1) + 1;
      if (j > 0 && !added && !(bracket && cost(i, j) == cost(i - 1, j) + 1) &&
          cost(i, j) == cost(i - 1, j - 1) + (same ? 0 : 1)) {
        --i;
        --j;
        if (!same) {
          match.changes.push_back({Change::Kind::other, i, j});
        }
      } else if (!added && cost(i, j) == cost(i - 1, j) + 1) {
        --i;
        match.changes.push_back({Change::Kind::missing, i, j});
      } else {
        --j;
        match.changes.push_back({Change::Kind::added, i, j});
      }
    }
    match.from = j;
    std::reverse(match.changes.begin(), match.changes.end());
    return match;
  }

  View name_;
  View window_;
  std::size_t width_;
  std::vector<std::uint16_t> cost_;
};

}  // namespace

std::size_t NearNames::tolerated(std::size_t length) {
  constexpr std::size_t shortest = 4;
  constexpr std::size_t longer = 8;
  if (length < longer) {
    return length < shortest ? 0 : 1;
  }
  return (length + 2) / 5;
}

void NearNames::add(const std::vector<std::u32string>& names,
                    const std::vector<std::u32string_view>& texts) {
  std::unordered_map<Pair, std::size_t> frequency;
  std::bitset<65536> wanted;
  for (const std::u32string& name : names) {
    for (std::size_t i = 0; i + 1 < name.size(); ++i) {
      frequency.emplace(pair_at(name, i), 0);
      wanted.set(bits_of(pair_at(name, i)));
    }
  }
  for (const View text : texts) {
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
      if (!wanted.test(bits_of(pair_at(text, i)))) {
        continue;
      }
      if (const auto found = frequency.find(pair_at(text, i)); found != frequency.end()) {
        ++found->second;
      }
    }
  }
  for (const std::u32string& name : names) {
    const auto index = static_cast<std::uint32_t>(names_.size());
    names_.push_back(name);
    const std::size_t misread = tolerated(name.size());
    if (misread == 0) {
      continue;
    }
    for (const std::size_t offset :
         rarest_pairs(name, misread + 1, [&](Pair pair) { return frequency.find(pair)->second; })) {
      const Pair pair = pair_at(name, offset);
      pieces_[pair].push_back({index, static_cast<std::uint32_t>(offset)});
      filter_.set(bits_of(pair));
    }
  }
}

std::vector<NearNames::Match> NearNames::matches(View text) const {
  std::vector<Match> found;
  std::vector<std::pair<std::size_t, std::size_t>> compared;  // name and start
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    const Pair pair = pair_at(text, at);
    if (!filter_.test(bits_of(pair))) {
      continue;
    }
    const auto pieces = pieces_.find(pair);
    if (pieces == pieces_.end()) {
      continue;
    }
    for (const Piece& piece : pieces->second) {
      // Several pieces of one name lead to the same place.
      const std::size_t start = at + names_[piece.name].size() - piece.offset;
      const std::pair<std::size_t, std::size_t> place{piece.name, start};
      if (std::find(compared.begin(), compared.end(), place) == compared.end()) {
        compared.push_back(place);
        compare(text, piece.name, start, found);
      }
    }
  }
  return found;
}

// `end`: where the name would end if nothing were added to it or missing.
void NearNames::compare(View text, std::size_t name, std::size_t end,
                        std::vector<Match>& found) const {
  const View looked_for = names_[name];
  const std::size_t misread = tolerated(looked_for.size());
  const std::size_t reach = looked_for.size() + misread;
  const std::size_t from = end > reach ? end - reach : 0;
  const std::size_t to = std::min(text.size(), end + misread);
  auto match = Laying(looked_for, text.substr(from, to - from)).lay(misread);
  if (!match || match->changes.empty()) {
    return;
  }
  match->name = name;
  match->from += from;
  match->to += from;
  for (Change& change : match->changes) {
    change.in_text += from;
  }
  const bool known = std::any_of(found.begin(), found.end(), [&](const Match& other) {
    return other.name == name && other.from == match->from && other.to == match->to;
  });
  if (!known) {
    found.push_back(std::move(*match));
  }
}

}  // namespace polink
