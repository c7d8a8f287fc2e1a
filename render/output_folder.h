#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "render/output_file.h"

namespace polink {

// A folder of files that is there whole or not at all: the files are written one after
// the other, as they come, into a new folder beside it that takes its name at the end.
// Unless complete() was reached, nothing is left. Ctrl-C and the like end the writing
// by Error(storage) and, once what was written is gone, the program.
class NewFolder {
 public:
  // Throws Error(storage) where `path` is a file or a folder with something in it, since
  // files of an earlier export would be taken for some of this one, and where the folder
  // that it stands in is missing or can't be written.
  explicit NewFolder(std::filesystem::path path);
  ~NewFolder();
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;

  // Ends the file before and begins this one. All three throw Error(storage).
  void begin(const std::string& name);
  void write(std::string_view bytes);
  void complete();

  // Of the file that is being written.
  [[nodiscard]] std::uint64_t bytes() const { return bytes_; }

 private:
  void flush();
  void end();

  SignalsHeld held_;  // until everything else is gone
  std::filesystem::path path_;
  std::string beside_;
  std::string buffer_;
  std::uint64_t bytes_ = 0;
  int descriptor_ = -1;
  bool complete_ = false;
};

}  // namespace polink
