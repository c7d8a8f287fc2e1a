#include "queries/names.h"
#include "tests/fuzz/fuzz.h"

// What a user types: an id or a name, and the words of a search.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace polink;
  static const PolicyGraph graph = fuzz::sample().graph();
  const std::string input(fuzz::text_of(bytes, size));
  fuzz::knock([&] { fuzz::ignore(find_named(graph, input)); });
  fuzz::knock([&] { fuzz::ignore(fuzz::sample().source_lines_of("fuzz", input)); });
  fuzz::knock([&] { fuzz::ignore(fuzz::sample().search(search_terms(input), {})); });
  return 0;
}
