#include "loaders/load.h"
#include "tests/fuzz/fuzz.h"

// polink's own exchange format.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace polink;
  fuzz::knock([&] {
    const Source source{"fuzz.json", std::string(fuzz::text_of(bytes, size)), InputFormat::json};
    fuzz::keep(load_documents(source, fuzz::options()).documents);
  });
  return 0;
}
