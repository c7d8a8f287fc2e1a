#include "loaders/law_list.h"
#include "tests/fuzz/fuzz.h"

// A list of laws as e-Gov publishes it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace polink;
  fuzz::knock([&] {
    const SourceText text = decode(fuzz::text_of(bytes, size), "fuzz.csv");
    Registers registers = fuzz::registers();
    has_law_list_head(text);
    extend_laws(laws_of(read_law_list(text, "fuzz.csv")), registers);
  });
  return 0;
}
