#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace polink {

// Finds names in running text although characters of them were misread.
//
// A name of n characters may differ in tolerated(n) of them. Of so many
// differences each spoils at most one of tolerated(n) + 1 disjoint pairs of
// neighbouring characters, so one pair at least is printed as it should be, and
// only where one of them stands a name is compared in full (Wu & Manber, "Fast
// text searching allowing errors", CACM 35(10), 1992). Of all pairs in a name
// those are taken that are rarest in the document: the time depends on how often
// they occur, not on how many names there are, and a name that the document
// doesn't hold costs next to nothing.
class NearNames {
 public:
  // One place at which the name and the text differ. The text has one
  // character for one of the name, one more, or one less.
  struct Change {
    enum class Kind { other, added, missing };
    Kind kind = Kind::other;
    std::size_t in_name = 0;  // `added`: the character of the name before which it stands
    std::size_t in_text = 0;  // `missing`: the place where it should stand
  };

  struct Match {
    std::size_t name = 0;  // in the order of addition
    std::size_t from = 0;
    std::size_t to = 0;
    std::vector<Change> changes;  // at least one, in the order of the text
  };

  // Adds names to those that are looked for. `texts` are all texts of the
  // document: they tell which pairs are rare in it.
  void add(const std::vector<std::u32string>& names, const std::vector<std::u32string_view>& texts);

  // The places of names with at least one and at most tolerated() differences;
  // overlapping ones too.
  [[nodiscard]] std::vector<Match> matches(std::u32string_view text) const;

  [[nodiscard]] const std::u32string& name(std::size_t index) const { return names_[index]; }

  // How many characters of a name may be misread: 0 of less than four, 1 of less
  // than eight, then a fifth.
  static std::size_t tolerated(std::size_t length);

 private:
  struct Piece {
    std::uint32_t name = 0;
    std::uint32_t offset = 0;
  };
  using Pair = std::uint64_t;

  void compare(std::u32string_view text, std::size_t name, std::size_t start,
               std::vector<Match>& found) const;

  std::vector<std::u32string> names_;
  std::unordered_map<Pair, std::vector<Piece>> pieces_;
  std::bitset<65536> filter_;  // most pairs of a text are no piece
};

}  // namespace polink
