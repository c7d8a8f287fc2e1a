#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

struct zip;
struct zip_file;

namespace polink {

// The files in a zip archive, read as streams and never unpacked beyond a limit:
// an archive of a few kilobytes can hold gigabytes.
class ZipParts {
 public:
  static constexpr std::size_t most_parts = 10'000;
  static constexpr std::size_t default_most_bytes = 200'000'000;  // of one part, unpacked

  // Reads what comes out of one part. Must not outlive the archive.
  class Stream {
   public:
    // The next bytes, at most `size`; 0 at the end. Throws Error(unreadable_input)
    // where the part is damaged or holds more than it may.
    std::size_t read(char* buffer, std::size_t size);

   private:
    friend class ZipParts;
    struct Close {
      void operator()(zip_file* file) const noexcept;
    };
    Stream(zip_file* file, std::string what, std::size_t most_bytes)
        : file_(file), what_(std::move(what)), most_bytes_(most_bytes) {}

    std::unique_ptr<zip_file, Close> file_;
    std::string what_;  // file and part, for messages
    std::size_t most_bytes_;
    std::size_t total_ = 0;
  };

  // `bytes` must outlive the object; `name` stands for the file in messages.
  // Throws Error(unreadable_input) for what is no zip, a damaged one, or one of
  // more parts than a document has.
  ZipParts(std::string_view bytes, std::string name, std::size_t most_bytes = default_most_bytes);

  [[nodiscard]] bool has(const std::string& part) const;

  // Throws Error(unreadable_input) where the part is missing or encrypted.
  [[nodiscard]] Stream open(const std::string& part) const;

  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  struct Discard {
    void operator()(zip* archive) const noexcept;
  };

  std::string name_;
  std::size_t most_bytes_;
  std::unique_ptr<zip, Discard> archive_;
};

// Whether bytes begin as a zip archive.
bool is_zip(std::string_view bytes);

}  // namespace polink
