#pragma once

#include <cstddef>
#include <memory>
#include <memory_resource>
#include <string_view>

// Room for many small things that all go at once, in large blocks: to make and free each
// by itself takes longer than to fill it.
namespace polink {

// Texts that are kept for as long as it lives. It can be moved, the texts stay.
class TextArena {
 public:
  std::string_view keep(std::string_view text) {
    if (text.empty()) {
      return {};
    }
    auto* bytes = static_cast<char*>(blocks_->allocate(text.size(), 1));
    text.copy(bytes, text.size());
    return {bytes, text.size()};
  }

 private:
  std::unique_ptr<std::pmr::monotonic_buffer_resource> blocks_ =
      std::make_unique<std::pmr::monotonic_buffer_resource>();
};

// For a container whose members only ever go with it. What is copied of a container
// shares its blocks.
template <typename T>
class ArenaAllocator {
 public:
  using value_type = T;

  ArenaAllocator() : blocks_(std::make_shared<std::pmr::monotonic_buffer_resource>()) {}
  template <typename Other>
  explicit ArenaAllocator(const ArenaAllocator<Other>& other) : blocks_(other.blocks()) {}

  T* allocate(std::size_t count) {
    return static_cast<T*>(blocks_->allocate(count * sizeof(T), alignof(T)));
  }
  void deallocate(T*, std::size_t) noexcept {}

  [[nodiscard]] const std::shared_ptr<std::pmr::monotonic_buffer_resource>& blocks() const {
    return blocks_;
  }
  friend bool operator==(const ArenaAllocator& a, const ArenaAllocator& b) {
    return a.blocks_ == b.blocks_;
  }

 private:
  std::shared_ptr<std::pmr::monotonic_buffer_resource> blocks_;
};

}  // namespace polink
