#pragma once

#include <csignal>
#include <filesystem>
#include <string_view>

namespace polink {

// Writes a whole file, or none: into a new file in the same folder, then
// renamed over the old one. Throws Error(storage) with the reason.
void write_file(const std::filesystem::path& path, std::string_view bytes);

// Ctrl-C and the like wait while it lives, so that nothing half written is left behind.
class SignalsHeld {
 public:
  SignalsHeld();
  ~SignalsHeld();
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;

  // Whether one is waiting.
  [[nodiscard]] static bool waiting();

 private:
  sigset_t before_{};
};

}  // namespace polink
