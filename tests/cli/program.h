#pragma once

#include <sys/wait.h>

#include <cstdlib>
#include <string>
#include <string_view>

#include "tests/made.h"

// Runs the program as a user does and keeps what it said.
namespace polink::made {

// The program that is tested: the one built beside the tests, or $POLINK_PROGRAM.
inline std::string program() {
  const char* other = std::getenv("POLINK_PROGRAM");
  return other != nullptr ? other : POLINK_PROGRAM;
}

struct Outcome {
  int exit_code = -1;
  std::string output;
  std::string errors;
};

// A folder to run in, with a plan document, `plan.txt`, that is as small as can be.
class Desk {
 public:
  Desk() {
    write(folder_ / "plan.txt",
          "1. 国民の安全と安心\n"
          "\n"
          "（1） デジタル社会\n"
          "\n"
          "① データ連携\n"
          "\n"
          "基本計画における具体的な取組\t実施状況・現状分析\t今後の取組方針\n"
          "○「電波法」に基づき基盤を整備する。【<u>総</u>、文】\t・整備を開始した。\t"
          "・整備を引き続き進める。【<u>総</u>】 ・人材を育成する。【<u>文</u>】\n"
          "○人材を育成する。【<u>文</u>】\t・育成した。\t"
          "・整備を引き続き進める。（再掲）【<u>総</u>】\n");
  }

  // `arguments` as typed in a shell; `environment` as `NAME=value`; standard
  // output goes to the file `output`, standard input comes from `input`.
  Outcome run(const std::string& arguments, const std::string& environment = "",
              const std::string& output = "out", const std::string& input = "/dev/null") const {
    const std::string command = "cd '" + folder_.path().string() + "' && env -u POLINK_DB " +
                                environment + " '" + program() + "' " + arguments + " >" + output +
                                " 2>err <" + input;
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1,
            output == "out" ? bytes_of(folder_ / "out") : "", bytes_of(folder_ / "err")};
  }

  std::filesystem::path operator/(std::string_view name) const { return folder_ / name; }

 private:
  Folder folder_;
};

}  // namespace polink::made
