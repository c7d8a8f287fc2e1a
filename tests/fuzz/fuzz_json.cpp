#include "loaders/load.h"
#include "tests/fuzz/fuzz.h"

// polink's own exchange format.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace polink;
  fuzz::knock([&] {
    const std::string_view input = fuzz::text_of(bytes, size);
    const Source source{"fuzz.json", std::string(input), InputFormat::json};
    fuzz::keep(input, load_documents(source, fuzz::options()).documents);
  });
  return 0;
}
