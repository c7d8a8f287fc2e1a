#include "tests/fuzz/fuzz.h"

// Bytes of any encoding become lines; the lines are valid text again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace polink;
  fuzz::knock([&] {
    const SourceText text = decode(fuzz::text_of(bytes, size), "fuzz.txt");
    for (const std::u32string& line : text.lines) {
      if (to_utf32(to_utf8(line)).size() > line.size()) {
        std::abort();
      }
    }
  });
  return 0;
}
