#include "tests/fuzz/fuzz.h"

// A statement in SQL over the tables and views: it can read and nothing else.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace polink;
  fuzz::knock([&] { fuzz::ignore(fuzz::sample().query(std::string(fuzz::text_of(bytes, size)))); });
  if (fuzz::sample().documents().size() != 1) {
    std::abort();
  }
  return 0;
}
