#include "queries/alignment.h"

#include <edlib.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace polink {
namespace {

// One step of an alignment, in edlib's terms: insert takes a character of the
// first text only, remove one of the second only.
enum Step : unsigned char {
  match = EDLIB_EDOP_MATCH,
  first_only = EDLIB_EDOP_INSERT,
  second_only = EDLIB_EDOP_DELETE,
  mismatch = EDLIB_EDOP_MISMATCH
};
using Steps = std::vector<unsigned char>;

struct Symbols {
  std::string first;
  std::string second;
};

// Both texts in an alphabet of bytes. Only characters that both texts have can
// match, so all others share one symbol on each side; nothing if those in
// common are still too many.
std::optional<Symbols> symbols(std::u32string_view first, std::u32string_view second) {
  constexpr std::size_t alphabet = 256;
  const std::unordered_set<char32_t> in_second(second.begin(), second.end());
  std::unordered_map<char32_t, char> code;
  for (const char32_t c : first) {
    if (in_second.contains(c)) {
      code.try_emplace(c, static_cast<char>(code.size() + 2));
    }
    if (code.size() + 2 > alphabet) {
      return std::nullopt;
    }
  }
  const auto written = [&](std::u32string_view text, char stranger) {
    std::string bytes;
    bytes.reserve(text.size());
    for (const char32_t c : text) {
      const auto found = code.find(c);
      bytes.push_back(found == code.end() ? stranger : found->second);
    }
    return bytes;
  };
  return Symbols{written(first, 0), written(second, 1)};
}

Steps steps_by_edlib(const Symbols& texts) {
  struct Release {
    void operator()(EdlibAlignResult* result) const { edlibFreeAlignResult(*result); }
  };
  EdlibAlignResult result =
      edlibAlign(texts.first.data(), static_cast<int>(texts.first.size()), texts.second.data(),
                 static_cast<int>(texts.second.size()),
                 edlibNewAlignConfig(-1, EDLIB_MODE_NW, EDLIB_TASK_PATH, nullptr, 0));
  const std::unique_ptr<EdlibAlignResult, Release> owned(&result);
  if (result.status != EDLIB_STATUS_OK) {
    throw std::bad_alloc();  // the only thing that makes edlib fail
  }
  return {result.alignment, result.alignment + result.alignmentLength};
}

// Fills row by row the way by which each cell is best reached.
Steps best_ways(std::u32string_view first, std::u32string_view second) {
  const std::size_t width = second.size() + 1;
  Steps way((first.size() + 1) * width, second_only);
  std::vector<std::uint32_t> above(width);
  std::vector<std::uint32_t> row(width);
  for (std::size_t j = 0; j < width; ++j) {
    above[j] = static_cast<std::uint32_t>(j);
  }
  for (std::size_t i = 1; i <= first.size(); ++i) {
    row[0] = static_cast<std::uint32_t>(i);
    way[i * width] = first_only;
    for (std::size_t j = 1; j < width; ++j) {
      const bool same = first[i - 1] == second[j - 1];
      const std::uint32_t across = above[j - 1] + (same ? 0 : 1);
      row[j] = std::min({across, above[j] + 1, row[j - 1] + 1});
      way[i * width + j] = row[j] == across         ? (same ? match : mismatch)
                           : row[j] == above[j] + 1 ? first_only
                                                    : second_only;
    }
    std::swap(above, row);
  }
  return way;
}

Steps steps_by_table(std::u32string_view first, std::u32string_view second) {
  const Steps way = best_ways(first, second);
  Steps steps;
  std::size_t i = first.size();
  std::size_t j = second.size();
  while (i > 0 || j > 0) {
    const unsigned char step = way[i * (second.size() + 1) + j];
    steps.push_back(step);
    i -= step == second_only ? 0 : 1;
    j -= step == first_only ? 0 : 1;
  }
  std::ranges::reverse(steps);
  return steps;
}

Alignment gathered(const Steps& steps, std::size_t offset) {
  Alignment found;
  std::size_t i = offset;
  std::size_t j = offset;
  bool open = false;
  for (const unsigned char step : steps) {
    const std::size_t di = step == second_only ? 0 : 1;
    const std::size_t dj = step == first_only ? 0 : 1;
    if (step != match) {
      if (!open) {
        found.differences.push_back({i, 0, j, 0});
      }
      found.differences.back().first_length += di;
      found.differences.back().second_length += dj;
      ++found.distance;
    }
    open = step != match;
    i += di;
    j += dj;
  }
  return found;
}

}  // namespace

Alignment align(std::u32string_view first, std::u32string_view second) {
  const auto parting = std::ranges::mismatch(first, second);
  const auto begin = static_cast<std::size_t>(parting.in1 - first.begin());
  first.remove_prefix(begin);
  second.remove_prefix(begin);
  while (!first.empty() && !second.empty() && first.back() == second.back()) {
    first.remove_suffix(1);
    second.remove_suffix(1);
  }
  if (first.empty() || second.empty()) {
    return gathered(Steps(first.size() + second.size(), first.empty() ? second_only : first_only),
                    begin);
  }
  const auto bytes = symbols(first, second);
  return gathered(bytes ? steps_by_edlib(*bytes) : steps_by_table(first, second), begin);
}

}  // namespace polink
