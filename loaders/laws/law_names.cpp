#include "loaders/laws/law_names.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace polink {
namespace {

std::uint64_t step(std::uint32_t node, char32_t character) {
  return (std::uint64_t{node} << 32U) | static_cast<std::uint32_t>(character);
}

}  // namespace

LawNames::Node LawNames::child(Node node, char32_t character) const {
  const auto found = children_.find(step(node, character));
  return found == children_.end() ? none : found->second;
}

void LawNames::add(Name name) {
  if (name.name.empty()) {
    return;
  }
  Node node = root;
  for (const char32_t character : name.name) {
    const auto [place, is_new] = children_.try_emplace(step(node, character), last_node_ + 1);
    last_node_ += is_new ? 1 : 0;
    node = place->second;
  }
  if (names_at_.try_emplace(node, names_.size()).second) {
    names_.push_back(std::move(name));
  }
}

LawNames::Node LawNames::end_of(std::u32string_view name) const {
  Node node = root;
  for (const char32_t character : name) {
    if (node == none) {
      break;
    }
    node = child(node, character);
  }
  return node;
}

void LawNames::remove(std::u32string_view name) { names_at_.erase(end_of(name)); }

const LawNames::Name* LawNames::find(std::u32string_view name) const {
  const auto found = names_at_.find(end_of(name));
  return found == names_at_.end() ? nullptr : &names_[found->second];
}

std::vector<LawNames::Match> LawNames::matches(std::u32string_view text) const {
  std::vector<Match> found;
  for (std::size_t from = 0; from < text.size(); ++from) {
    Node node = root;
    for (std::size_t at = from; at < text.size(); ++at) {
      node = child(node, text[at]);
      if (node == none) {
        break;
      }
      if (const auto name = names_at_.find(node); name != names_at_.end()) {
        found.push_back({from, &names_[name->second], name->second});
      }
    }
  }
  std::sort(found.begin(), found.end(), [](const Match& a, const Match& b) {
    return std::tuple(b.name->name.size(), a.order, a.from) <
           std::tuple(a.name->name.size(), b.order, b.from);
  });
  return found;
}

}  // namespace polink
