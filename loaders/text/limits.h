#pragma once

#include <cstddef>
#include <string>

// What no plan document has, so that no input of the size that is read unless another one
// is asked for takes more than 6 GB of memory (docs/testing.md has what each was measured to
// take). A plan of 500 pages has a megabyte, 30,000 lines and 10,000 measures.
namespace polink {

// What is made of an input takes up to 150 times its size, of an export as JSON far less.
constexpr std::size_t most_bytes_at_all = 1U << 30U;
constexpr std::size_t most_lines = 1'000'000;   // each may become a section, with 2 kB
constexpr std::size_t most_measures = 500'000;  // with 2 kB each
constexpr std::size_t most_cells = 4'000'000;   // of all tables; one <td> can span a million
constexpr std::size_t most_tags = 2'000'000;    // each a step of its own through the markup

// Throws Error(unreadable_input): the `place` has more than `most` of some `things`, such
// as `lines`.
[[noreturn]] void refuse_number(const std::string& place, std::size_t most,
                                const std::string& things);

}  // namespace polink
