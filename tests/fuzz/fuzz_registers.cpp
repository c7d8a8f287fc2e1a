#include <unistd.h>

#include <fstream>

#include "tests/fuzz/fuzz.h"

// The two registers, parted by NUL; they are used as a load uses them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace polink;
  static const std::string folder = "/dev/shm/polink-fuzz-" + std::to_string(getpid());
  const std::string_view input = fuzz::text_of(bytes, size);
  const std::size_t half = std::min(input.find('\0'), input.size());
  std::ofstream(folder + ".organisations") << input.substr(0, half);
  std::ofstream(folder + ".laws") << input.substr(std::min(half + 1, input.size()));
  fuzz::knock([&] {
    const Registers registers = load_registers(folder + ".organisations", folder + ".laws");
    LoadOptions options = fuzz::options();
    options.registers = &registers;
    fuzz::keep(
        input,
        {read_plan_text("1. 安全\n（1） 基盤\n① 連携\n"
                        "基本計画における具体的な取組\t実施状況・現状分析\t今後の取組方針\n"
                        "○「電波法」により整備する。【<u>総</u>、文】\t・した。\t・する。【総】\n",
                        "fuzz.txt", options)});
  });
  std::remove((folder + ".organisations").c_str());
  std::remove((folder + ".laws").c_str());
  return 0;
}
