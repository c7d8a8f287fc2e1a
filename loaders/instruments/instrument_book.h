#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "graph/records.h"
#include "loaders/instruments/instrument_words.h"

namespace polink {

// The instruments that a document names, with every form of each name. Names are
// kept folded, without a parenthesis at the end, and compared without spaces; a
// version or a year makes another instrument.
class InstrumentBook {
 public:
  struct Form {
    std::u32string name;
    std::size_t instrument = 0;  // index
    bool is_alias = false;
    bool stands_alone = false;  // distinct enough to be looked for in running text
  };

  // The instrument with this name, made if there is none.
  std::size_t add(std::u32string_view name, InstrumentKind kind, std::string title);

  // Another form of its name; the first instrument to claim a form keeps it.
  void add_alias(std::u32string_view alias, std::size_t instrument);

  // An abbreviation that stands for something which is no instrument.
  void add_notion(std::u32string_view abbreviation);

  [[nodiscard]] const Form* find(std::u32string_view name) const;
  [[nodiscard]] bool is_notion(std::u32string_view abbreviation) const;

  // This name with some version or year, or without one.
  [[nodiscard]] bool knows_any_version(std::u32string_view name) const;

  // The longest form that `text` starts with, of those that stand alone and
  // have, or don't have, hiragana in them.
  [[nodiscard]] const Form* at_start(std::u32string_view text, bool with_hiragana) const;

  [[nodiscard]] const Instrument& instrument(std::size_t index) const {
    return instruments_[index];
  }
  [[nodiscard]] const std::vector<Instrument>& instruments() const { return instruments_; }

  // What two printed forms of one name share.
  static std::u32string key(std::u32string_view name);

 private:
  void keep(Form form);

  std::vector<Instrument> instruments_;
  std::vector<Form> forms_;
  std::unordered_map<std::u32string, std::size_t> by_name_;
  // By the first two characters, the longest first.
  using ByStart = std::unordered_map<std::uint64_t, std::vector<std::size_t>>;
  std::bitset<4096> starts_;
  ByStart in_runs_;  // without hiragana
  ByStart with_hiragana_;
  std::unordered_set<std::u32string> without_version_;
  std::unordered_set<std::u32string> notions_;
};

}  // namespace polink
