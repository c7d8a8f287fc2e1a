#include "cli/data_dir.h"

#include <cstdlib>
#include <string>
#include <vector>

#include "graph/error.h"

namespace polink {
namespace {

// The folder beside that of the running program (Linux: proc(5)), so that what was
// installed works wherever it was unpacked.
std::filesystem::path installed_beside() {
  std::error_code unknown;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", unknown);
  return program.parent_path().parent_path() / POLINK_DATA_FOLDER;
}

std::vector<std::filesystem::path> data_dirs() {
  if (const char* named = std::getenv("POLINK_DATA"); named != nullptr && *named != '\0') {
    return {named};
  }
  return {installed_beside(), POLINK_SOURCE_DATA};
}

}  // namespace

std::filesystem::path data_file(std::string_view name) {
  std::string places;
  for (const auto& dir : data_dirs()) {
    std::filesystem::path file = dir / name;
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored)) {
      return file;
    }
    places += (places.empty() ? "" : ", ") + dir.string();
  }
  throw Error(Failure::storage, std::string(name) + " is in none of polink's data folders (" +
                                    places + "); set POLINK_DATA to the folder that has it");
}

}  // namespace polink
