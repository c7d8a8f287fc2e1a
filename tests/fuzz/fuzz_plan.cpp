#include "tests/fuzz/fuzz.h"

// A plan document in any layout: the text itself says which it is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace polink;
  fuzz::knock([&] {
    const std::string_view input = fuzz::text_of(bytes, size);
    fuzz::keep(input, {read_plan_text(input, "fuzz.txt", fuzz::options())});
  });
  return 0;
}
