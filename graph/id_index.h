#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace polink {

// The numbers of things by the hash of their id, in one flat table. It keeps no ids:
// whoever asks has them, and a copy of each with its own place in memory took longer to
// make than the rest of a graph's vertices. Fewer than 2^32 - 1 things.
class IdIndex {
 public:
  using Number = std::uint32_t;

  void reserve(std::size_t things) {
    std::size_t wanted = slots_.empty() ? least : slots_.size();
    while (wanted < 2 * things) {
      wanted *= 2;
    }
    if (wanted != slots_.size()) {
      grow(wanted);
    }
  }

  void add(std::size_t hash, Number number) {
    reserve(++size_);
    put({mixed(hash), number});
  }

  // Calls `use` with the number of each thing with this hash, in no particular order:
  // its id may be another all the same.
  template <typename Use>
  void each(std::size_t hash, const Use& use) const {
    if (slots_.empty()) {
      return;
    }
    const std::uint32_t wanted = mixed(hash);
    for (std::size_t at = place(wanted); slots_[at].number != free; at = next(at)) {
      if (slots_[at].hash == wanted) {
        use(slots_[at].number);
      }
    }
  }

 private:
  static constexpr std::size_t least = 16;
  static constexpr Number free = 0xffff'ffff;

  struct Slot {
    std::uint32_t hash = 0;
    Number number = free;
  };

  static std::uint32_t mixed(std::size_t hash) {
    return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
  }
  [[nodiscard]] std::size_t place(std::uint32_t hash) const { return hash & (slots_.size() - 1); }
  [[nodiscard]] std::size_t next(std::size_t at) const { return (at + 1) & (slots_.size() - 1); }

  void put(const Slot& slot) {
    std::size_t at = place(slot.hash);
    while (slots_[at].number != free) {
      at = next(at);
    }
    slots_[at] = slot;
  }

  void grow(std::size_t slots) {
    std::vector<Slot> before(slots);
    before.swap(slots_);
    for (const Slot& slot : before) {
      if (slot.number != free) {
        put(slot);
      }
    }
  }

  std::vector<Slot> slots_;  // a power of 2, at most half of them taken
  std::size_t size_ = 0;
};

}  // namespace polink
