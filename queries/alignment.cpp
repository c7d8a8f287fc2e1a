#include "queries/alignment.h"

#include <edlib.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <new>
#include <optional>
#include <string>

#include "queries/bit_alignment.h"

namespace polink {
namespace {

static_assert(match == EDLIB_EDOP_MATCH && first_only == EDLIB_EDOP_INSERT &&
              second_only == EDLIB_EDOP_DELETE && mismatch == EDLIB_EDOP_MISMATCH);
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
  constexpr std::size_t strangers = 2;
  std::u32string common(first);
  std::ranges::sort(common);
  common.erase(std::unique(common.begin(), common.end()), common.end());
  std::u32string theirs(second);
  std::ranges::sort(theirs);
  std::erase_if(common, [&](char32_t c) { return !std::ranges::binary_search(theirs, c); });
  if (common.size() + strangers > alphabet) {
    return std::nullopt;
  }
  const auto written = [&](std::u32string_view text, char stranger) {
    std::string bytes;
    bytes.reserve(text.size());
    for (const char32_t c : text) {
      const auto found = std::ranges::lower_bound(common, c);
      bytes.push_back(found == common.end() || *found != c
                          ? stranger
                          : static_cast<char>(found - common.begin() + strangers));
    }
    return bytes;
  };
  return Symbols{written(first, 0), written(second, 1)};
}

AlignmentWay way_by_edlib(const Symbols& texts, EdlibAlignMode mode) {
  struct Release {
    void operator()(EdlibAlignResult* result) const { edlibFreeAlignResult(*result); }
  };
  EdlibAlignResult result = edlibAlign(texts.first.data(), static_cast<int>(texts.first.size()),
                                       texts.second.data(), static_cast<int>(texts.second.size()),
                                       edlibNewAlignConfig(-1, mode, EDLIB_TASK_PATH, nullptr, 0));
  const std::unique_ptr<EdlibAlignResult, Release> owned(&result);
  if (result.status != EDLIB_STATUS_OK) {
    throw std::bad_alloc();  // the only thing that makes edlib fail
  }
  return {{result.alignment, result.alignment + result.alignmentLength},
          mode == EDLIB_MODE_HW ? static_cast<std::size_t>(result.startLocations[0]) : 0};
}

// Fills row by row the way by which each cell is best reached; returns the cell
// of the last row at which to end: the last one, or, within the second text, the
// best one.
std::size_t best_ways(std::u32string_view first, std::u32string_view second, bool within,
                      Steps& way) {
  const std::size_t width = second.size() + 1;
  way.assign((first.size() + 1) * width, second_only);
  std::vector<std::uint32_t> above(width);
  std::vector<std::uint32_t> row(width);
  for (std::size_t j = 0; j < width; ++j) {
    above[j] = within ? 0 : static_cast<std::uint32_t>(j);
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
  return within ? static_cast<std::size_t>(std::ranges::min_element(above) - above.begin())
                : second.size();
}

AlignmentWay way_by_table(std::u32string_view first, std::u32string_view second, bool within) {
  Steps ways;
  AlignmentWay way;
  std::size_t i = first.size();
  std::size_t j = best_ways(first, second, within, ways);
  while (i > 0 || (j > 0 && !within)) {
    const unsigned char step = ways[i * (second.size() + 1) + j];
    way.steps.push_back(step);
    i -= step == second_only ? 0 : 1;
    j -= step == first_only ? 0 : 1;
  }
  way.from = j;
  std::ranges::reverse(way.steps);
  return way;
}

// The differences that steps make, of which the first stands at `i` and `j`.
Alignment gathered(const Steps& steps, std::size_t i, std::size_t j) {
  Alignment found;
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
                    begin, begin);
  }
  if (fits_bits(first.size(), second.size())) {
    return gathered(way_by_bits(first, second).steps, begin, begin);
  }
  const auto bytes = symbols(first, second);
  const AlignmentWay way =
      bytes ? way_by_edlib(*bytes, EDLIB_MODE_NW) : way_by_table(first, second, false);
  return gathered(way.steps, begin, begin);
}

Alignment align_within(std::u32string_view first, std::u32string_view second) {
  if (first.empty() || second.empty()) {
    return gathered(Steps(first.size(), first_only), 0, 0);
  }
  if (fits_bits(first.size(), second.size())) {
    const AlignmentWay way = way_by_bits_within(first, second);
    return gathered(way.steps, 0, way.from);
  }
  const auto bytes = symbols(first, second);
  const AlignmentWay way =
      bytes ? way_by_edlib(*bytes, EDLIB_MODE_HW) : way_by_table(first, second, true);
  return gathered(way.steps, 0, way.from);
}

}  // namespace polink
