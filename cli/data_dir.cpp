#include "cli/data_dir.h"

#include <cstdlib>
#include <string>
#include <vector>

#include "graph/error.h"

namespace polink {
namespace {

namespace fs = std::filesystem;

// The folder beside that of the running program (Linux: proc(5)), so that what was
// installed works wherever it was unpacked; where the system doesn't say which
// program runs, the usual places.
std::vector<fs::path> installed_data_dirs() {
  std::error_code unknown;
  const fs::path program = fs::read_symlink("/proc/self/exe", unknown);
  if (unknown) {
    return {"/usr/local/share/polink", "/usr/share/polink"};
  }
  return {program.parent_path().parent_path() / POLINK_DATA_FOLDER};
}

std::vector<fs::path> data_dirs() {
  if (const char* named = std::getenv("POLINK_DATA"); named != nullptr && *named != '\0') {
    return {named};
  }
  std::vector<fs::path> dirs = installed_data_dirs();
  dirs.emplace_back(POLINK_SOURCE_DATA);
  return dirs;
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
