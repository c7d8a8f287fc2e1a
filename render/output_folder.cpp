#include "render/output_folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <system_error>
#include <utility>

#include "graph/error.h"

namespace polink {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t buffer_size = std::size_t{1} << 18U;

[[noreturn]] void fail(const fs::path& path, const std::string& reason) {
  throw Error(Failure::storage, "can't write " + path.string() + ": " + reason);
}

// `out/` names the same folder as `out`.
fs::path without_slash(fs::path path) { return path.has_filename() ? path : path.parent_path(); }

void require_free(const fs::path& path) {
  std::error_code ignored;
  if (!fs::exists(path, ignored)) {
    return;
  }
  if (!fs::is_directory(path, ignored) || !fs::is_empty(path, ignored)) {
    throw Error(Failure::storage, "can't write into " + path.string() +
                                      ": there is something already; name a new or empty folder");
  }
}

}  // namespace

NewFolder::NewFolder(fs::path path) : path_(without_slash(std::move(path))) {
  require_free(path_);
  const fs::path around = path_.has_parent_path() ? path_.parent_path() : fs::path(".");
  std::error_code ignored;
  if (!fs::is_directory(around, ignored)) {
    fail(path_, "there is no folder " + around.string() + "; make it first");
  }
  std::string name = path_.string() + ".XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) {
    fail(path_, std::strerror(errno));
  }
  beside_ = std::move(name);
  buffer_.reserve(buffer_size);
}

NewFolder::~NewFolder() {
  if (descriptor_ >= 0) {
    ::close(descriptor_);
  }
  if (!complete_) {
    std::error_code ignored;
    fs::remove_all(beside_, ignored);
  }
}

void NewFolder::begin(const std::string& name) {
  end();
  bytes_ = 0;
  const fs::path file = fs::path(beside_) / name;
  descriptor_ = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (descriptor_ < 0) {
    fail(path_ / name, std::strerror(errno));
  }
}

void NewFolder::write(std::string_view bytes) {
  buffer_ += bytes;
  bytes_ += bytes.size();
  if (buffer_.size() >= buffer_size) {
    flush();
  }
}

void NewFolder::flush() {
  if (SignalsHeld::waiting()) {
    fail(path_, "interrupted");
  }
  std::string_view rest = buffer_;
  while (!rest.empty()) {
    const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
    if (written < 0 && errno != EINTR) {
      fail(path_, std::strerror(errno));
    }
    rest.remove_prefix(static_cast<std::size_t>(written < 0 ? 0 : written));
  }
  buffer_.clear();
}

void NewFolder::end() {
  flush();
  if (descriptor_ >= 0 && ::close(std::exchange(descriptor_, -1)) != 0) {
    fail(path_, std::strerror(errno));
  }
}

void NewFolder::complete() {
  end();
  // mkdtemp's folder is for us alone; an export is as readable as any new folder.
  const mode_t mask = ::umask(0);
  ::umask(mask);
  if (::chmod(beside_.c_str(), 0777 & ~mask) != 0 ||
      ::rename(beside_.c_str(), path_.c_str()) != 0) {
    fail(path_, std::strerror(errno));
  }
  complete_ = true;
}

}  // namespace polink
