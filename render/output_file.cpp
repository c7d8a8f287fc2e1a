#include "render/output_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>
#include <system_error>
#include <utility>

#include "graph/error.h"

namespace polink {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, const std::string& reason) {
  throw Error(Failure::storage, "can't write " + path.string() + ": " + reason);
}

sigset_t ending_signals() {
  sigset_t ending;
  sigemptyset(&ending);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) {
    sigaddset(&ending, signal);
  }
  return ending;
}

// A file of our own making, removed unless it is renamed.
class NewFile {
 public:
  explicit NewFile(const fs::path& beside) : name_(beside.string() + ".XXXXXX") {
    descriptor_ = ::mkstemp(name_.data());
    if (descriptor_ < 0) {
      fail(beside, std::strerror(errno));
    }
  }
  ~NewFile() {
    if (descriptor_ >= 0) {
      ::close(descriptor_);
    }
    if (!renamed_) {
      ::unlink(name_.c_str());
    }
  }
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  void write(std::string_view bytes, const fs::path& path) {
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno != EINTR) {
        fail(path, std::strerror(errno));
      }
      bytes.remove_prefix(static_cast<std::size_t>(written < 0 ? 0 : written));
    }
  }

  void become(const fs::path& path) {
    // mkstemp's file is for us alone; a picture is as readable as any new file.
    const mode_t mask = ::umask(0);
    ::umask(mask);
    if (::fchmod(descriptor_, 0666 & ~mask) != 0 || ::close(std::exchange(descriptor_, -1)) != 0 ||
        ::rename(name_.c_str(), path.c_str()) != 0) {
      fail(path, std::strerror(errno));
    }
    renamed_ = true;
  }

 private:
  SignalsHeld held_;
  std::string name_;
  int descriptor_ = -1;
  bool renamed_ = false;
};

}  // namespace

SignalsHeld::SignalsHeld() {
  const sigset_t ending = ending_signals();
  pthread_sigmask(SIG_BLOCK, &ending, &before_);
}

SignalsHeld::~SignalsHeld() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

bool SignalsHeld::waiting() {
  sigset_t pending;
  sigpending(&pending);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    if (sigismember(&pending, signal) == 1) {
      return true;
    }
  }
  return false;
}

void write_file(const fs::path& path, std::string_view bytes) {
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) {
    fail(path, "it is a folder; name a file in it");
  }
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  if (!fs::is_directory(folder, ignored)) {
    fail(path, "there is no folder " + folder.string() + "; make it first");
  }
  if (fs::exists(path, ignored) && !fs::is_regular_file(path, ignored)) {
    fail(path, "it is not a regular file");
  }
  NewFile file(path);
  file.write(bytes, path);
  file.become(path);
}

}  // namespace polink
