#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace polink {

// Numbers pairs of characters in the order in which they are first seen: a hash
// table of one flat array with linear probing, twice as large as it must be.
class BigramIds {
 public:
  static constexpr std::uint32_t unknown = UINT32_MAX;

  BigramIds() : slots_(1024) {}

  // The number of a pair; a new one where it wasn't seen before.
  std::uint32_t add(char32_t first, char32_t second) {
    std::size_t at = place_of(key_of(first, second));
    if (slots_[at].id == unknown) {
      if (2 * (size_ + 1) > slots_.size()) {
        grow();
        at = place_of(key_of(first, second));
      }
      slots_[at] = {key_of(first, second), static_cast<std::uint32_t>(size_++)};
    }
    return slots_[at].id;
  }

  // Its number, or `unknown`.
  [[nodiscard]] std::uint32_t find(char32_t first, char32_t second) const {
    return slots_[place_of(key_of(first, second))].id;
  }

  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t id = unknown;
  };

  static std::uint64_t key_of(char32_t first, char32_t second) {
    return std::uint64_t{first} << 32U | second;
  }

  [[nodiscard]] std::size_t place_of(std::uint64_t key) const {
    constexpr std::uint64_t spread = 0x9e3779b97f4a7c15U;  // 2^64 over the golden ratio
    std::size_t at = (key ^ key >> 29U) * spread >> 20U & (slots_.size() - 1);
    while (slots_[at].id != unknown && slots_[at].key != key) {
      at = (at + 1) & (slots_.size() - 1);
    }
    return at;
  }

  void grow() {
    const std::vector<Slot> before(std::move(slots_));
    slots_ = std::vector<Slot>(before.size() * 2);
    for (const Slot& slot : before) {
      if (slot.id != unknown) {
        slots_[place_of(slot.key)] = slot;
      }
    }
  }

  std::vector<Slot> slots_;
  std::size_t size_ = 0;
};

}  // namespace polink
