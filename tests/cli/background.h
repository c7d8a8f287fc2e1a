#pragma once

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "tests/cli/program.h"

namespace polink::made {

// The program, running beside the test in a desk's folder. Ended with the object.
class Background {
 public:
  // Standard output and error go to `NAME.out` and `NAME.err` of the folder.
  Background(const Desk& desk, const std::string& name, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), program());
    std::vector<char*> words;
    words.reserve(arguments.size() + 1);
    for (std::string& argument : arguments) {
      words.push_back(argument.data());
    }
    words.push_back(nullptr);
    const std::string folder = (desk / "").string();
    const std::string out = (desk / (name + ".out")).string();
    const std::string err = (desk / (name + ".err")).string();
    process_ = fork();
    if (process_ == 0) {
      constexpr int mode = 0600;
      dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
      dup2(open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, mode), STDOUT_FILENO);
      dup2(open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, mode), STDERR_FILENO);
      if (chdir(folder.c_str()) == 0) {
        execv(words.front(), words.data());
      }
      _exit(127);
    }
  }
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;
  ~Background() {
    end(SIGKILL);
    wait();
  }

  void end(int signal) const {
    if (process_ > 0) {
      kill(process_, signal);
    }
  }

  // The exit code, or minus the signal that ended it.
  int wait() {
    if (process_ > 0) {
      int status = 0;
      waitpid(process_, &status, 0);
      process_ = -1;
      code_ = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }
    return code_;
  }

 private:
  pid_t process_ = -1;
  int code_ = 0;
};

}  // namespace polink::made
