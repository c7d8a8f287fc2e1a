#include "loaders/load.h"
#include "tests/fuzz/fuzz.h"

// A table of measures as comma-, tab- or semicolon-separated values.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace polink;
  fuzz::knock([&] {
    const Source source{"fuzz.csv", std::string(fuzz::text_of(bytes, size)), InputFormat::csv};
    fuzz::keep(load_documents(source, fuzz::options()).documents);
  });
  return 0;
}
