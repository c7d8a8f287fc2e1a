#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "loaders/laws/law_names.h"
#include "loaders/laws/near_names.h"
#include "loaders/text/citing_text.h"

namespace polink {

// Finds titles and short names of laws in which characters were misread.
//
// A near name (near_names.h) is one only where the differences look like
// misreadings: letters and numbers are as they should be; its end (法, 法律, 条約)
// is there, but for one character, and 法 itself is misread only in quotation
// marks or in front of words that speak of a law; the words that make this law
// differ from others hold few differences (`…の促進に関する法律` is no evidence);
// and what stands in place of the title's words is no word that the document
// uses elsewhere, so that 漁業振興法 isn't taken for 産業振興法. Of two laws equally
// near neither is meant.
class MisreadTitles {
 public:
  struct Mention {
    std::size_t from = 0;
    std::size_t to = 0;
    const LawNames::Name* name = nullptr;  // lives as long as this object
    std::size_t differences = 0;

    // How much the name explains of the text.
    [[nodiscard]] std::size_t score() const { return name->name.size() - 2 * differences; }
  };

  // `texts` must outlive this object.
  explicit MisreadTitles(const std::vector<CitingText>& texts);

  void add(const std::vector<LawNames::Name>& names);

  // Mentions in one of the texts, the best first; they may overlap where one
  // name holds another.
  [[nodiscard]] std::vector<Mention> find(std::u32string_view text);

 private:
  bool is_misreading(std::u32string_view text, const NearNames::Match& match);
  static std::optional<std::size_t> meant_at(const NearNames::Match& match, std::size_t at);
  bool is_word(std::u32string_view text, std::size_t at, std::u32string_view meant);
  std::size_t times_used(std::u32string_view pair);
  bool holds_other_word(std::u32string_view text, const NearNames::Match& match, bool used_as_law);

  std::vector<std::u32string_view> texts_;
  std::deque<LawNames::Name> names_;
  NearNames near_;
  std::unordered_map<std::u32string, std::size_t> times_used_;
};

}  // namespace polink
