#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

// Plan documents made up at random: what they say, without any layout. Words
// are few and of our own; their forms (・ within words, brackets, acronyms,
// numbers, quotes) are those which make reading hard.
namespace polink::made_up {

// The same numbers on every machine for the same seed.
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  std::size_t below(std::size_t end) { return static_cast<std::size_t>(engine_() % end); }
  // From first to last, both included.
  int between(int first, int last) {
    return first + static_cast<int>(below(static_cast<std::size_t>(last - first) + 1));
  }
  bool chance(int percent) { return below(100) < static_cast<std::size_t>(percent); }
  template <typename Choices>
  const auto& pick(const Choices& choices) {
    return choices[below(std::size(choices))];
  }

 private:
  std::mt19937_64 engine_;
};

// A text with the place of the footnote mark in it, if it has one.
struct Text {
  std::u32string words;
  int footnote = 0;
  std::size_t footnote_at = 0;  // the mark stands behind so many characters
};

struct Lead {
  std::string code;
  std::string printed;  // the code or the full name
  bool lead = false;
};

struct Item {
  Text text;
  std::vector<Lead> organisations;
  bool repost = false;
};

struct Row {
  Item plan;
  std::vector<std::optional<Item>> status;  // nothing: a dash
  std::vector<std::optional<Item>> next;
};

struct Part {
  int number = 0;
  std::string id;
  std::u32string title;
  std::vector<Text> vision;                // paragraphs
  std::vector<std::u32string> indicators;  // `name：value`
  std::vector<Row> rows;
  std::vector<Part> parts;
};

struct Plan {
  std::vector<Part> chapters;
  std::vector<std::u32string> footnotes;  // number n is footnotes[n - 1]
  bool stops = true;                      // items end with 。
  bool full_names = false;                // of organisations
};

Plan make_plan(Random& random);

}  // namespace polink::made_up
