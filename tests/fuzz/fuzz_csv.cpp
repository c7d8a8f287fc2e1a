#include "loaders/load.h"
#include "tests/fuzz/fuzz.h"

// A table of measures as comma-, tab- or semicolon-separated values.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace polink;
  fuzz::knock([&] {
    const std::string_view input = fuzz::text_of(bytes, size);
    const Source source{"fuzz.csv", std::string(input), InputFormat::csv};
    fuzz::keep(input, load_documents(source, fuzz::options()).documents);
  });
  return 0;
}
