#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace polink {

// The titles and short names of laws, to be looked for in running text.
//
// A register may list every law in force (some 10,000 names), and a document has
// thousands of texts, so a text is not searched for each name: all names stand in
// one tree of characters, which is walked from each place of the text. A walk
// ends as a rule after two or three characters, so that the time for a text
// depends on its length and hardly on the number of names. Names are added while
// a document is read (those that it defines itself), which a table computed
// beforehand, as of Aho and Corasick, would not allow.
class LawNames {
 public:
  struct Name {
    std::u32string name;
    std::string law_id;
    bool is_alias = false;
  };

  struct Match {
    std::size_t from = 0;
    const Name* name = nullptr;  // lives as long as the LawNames
    std::size_t order = 0;       // in which it was added

    [[nodiscard]] std::size_t to() const { return from + name->name.size(); }
  };

  // Adds a folded name. Of equal names the first one counts; an empty name none.
  void add(Name name);

  // Forgets a name; matches of it stay valid.
  void remove(std::u32string_view name);

  // The name that reads exactly so; null where there is none.
  [[nodiscard]] const Name* find(std::u32string_view name) const;

  // Every place of a name in the text, overlapping ones too: longest name first,
  // so that an amending act isn't read as the act in its title, then in the
  // order in which they were added, then from the front.
  [[nodiscard]] std::vector<Match> matches(std::u32string_view text) const;

 private:
  using Node = std::uint32_t;
  static constexpr Node root = 0;
  static constexpr Node none = ~Node{0};

  [[nodiscard]] Node child(Node node, char32_t character) const;
  [[nodiscard]] Node end_of(std::u32string_view name) const;

  std::deque<Name> names_;
  std::unordered_map<std::uint64_t, Node> children_;  // node and character → node
  std::unordered_map<Node, std::size_t> names_at_;    // the name that ends at a node
  Node last_node_ = root;
};

}  // namespace polink
