#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/loaders/layouts/layouts.h"
#include "tests/loaders/layouts/logical_plan.h"
#include "tests/loaders/layouts/ocr_noise.h"
#include "tests/loaders/reading.h"

// Whatever the layout, the same plan gives the same records. Every layout
// prints 200 plans made up at random. A failure names layout and seed; with
// POLINK_LAYOUT_SEED=n in the environment only that plan is read, and its text
// is printed.
namespace polink {
namespace {

using made_up::Columns;
using made_up::Layout;
using made_up::Table;
using made_up::Underline;

constexpr std::uint64_t plans_per_layout = 200;

constexpr std::array layouts{
    Layout{"ocr_tabs", Table::tabbed},
    Layout{"ocr_tabs_paged", Table::tabbed, Columns::three, Underline::tag, true, false, false,
           true},
    Layout{"ocr_tabs_plan_and_next", Table::tabbed, Columns::plan_and_next, Underline::tag, true,
           false, false, true},
    Layout{"ocr_tabs_with_organisations", Table::tabbed, Columns::with_organisations,
           Underline::tag, true, false, false, true},
    Layout{"ocr_tabs_numbered", Table::tabbed, Columns::with_numbers, Underline::tag, true, false,
           false, true},
    Layout{"pipes_with_breaks", Table::pipe},
    Layout{"pipes_with_spaces", Table::pipe, Columns::three, Underline::tag, false},
    Layout{"pipes_paged", Table::pipe, Columns::three, Underline::tag, true, false, false, true},
    Layout{"pipes_with_organisations", Table::pipe, Columns::with_organisations},
    Layout{"pipes_numbered", Table::pipe, Columns::with_numbers, Underline::tag, false},
    Layout{"html_lists", Table::html, Columns::three, Underline::tag, false},
    Layout{"html_breaks", Table::html, Columns::three, Underline::span, true},
    Layout{"html_paged", Table::html, Columns::three, Underline::span, false, false, false, true},
    Layout{"html_plan_and_next", Table::html, Columns::plan_and_next, Underline::tag, true},
    Layout{"html_with_organisations", Table::html, Columns::with_organisations, Underline::span,
           false},
    Layout{"standing", Table::standing},
    Layout{"standing_heads_once", Table::standing, Columns::three, Underline::tag, true, true},
    Layout{"standing_wrapped", Table::standing, Columns::three, Underline::none, true, false, true},
    Layout{"standing_wrapped_heads_once", Table::standing, Columns::three, Underline::none, true,
           true, true},
    Layout{"standing_paged", Table::standing, Columns::three, Underline::tag, true, false, false,
           true},
    Layout{"standing_wrapped_paged", Table::standing, Columns::three, Underline::none, true, false,
           true, true},
    Layout{"standing_heads_once_paged", Table::standing, Columns::three, Underline::none, true,
           true, true, true},
    Layout{"standing_plan_and_next", Table::standing, Columns::plan_and_next, Underline::tag},
    Layout{"standing_with_organisations", Table::standing, Columns::with_organisations,
           Underline::tag}};

std::string difference(const std::vector<std::string>& expected,
                       const std::vector<std::string>& read) {
  std::vector<std::string> lost;
  std::vector<std::string> extra;
  std::set_difference(expected.begin(), expected.end(), read.begin(), read.end(),
                      std::back_inserter(lost));
  std::set_difference(read.begin(), read.end(), expected.begin(), expected.end(),
                      std::back_inserter(extra));
  std::string text;
  for (const std::string& record : lost) {
    text += "  expected " + record + "\n";
  }
  for (const std::string& record : extra) {
    text += "  read     " + record + "\n";
  }
  return text;
}

std::vector<std::uint64_t> seeds() {
  if (const char* only = std::getenv("POLINK_LAYOUT_SEED")) {
    return {std::strtoull(only, nullptr, 10)};
  }
  std::vector<std::uint64_t> all(plans_per_layout);
  for (std::uint64_t i = 0; i < all.size(); ++i) {
    all[i] = 1000 + i;
  }
  return all;
}

void check(const Layout& layout, std::uint64_t seed, const made_up::Plan& plan,
           const std::string& text) {
  const auto expected = made_up::expected_records(plan, layout);
  const auto read = made_up::records_of(reading::document(text), layout);
  if (expected != read) {
    ADD_FAILURE() << "layout " << layout.name << ", seed " << seed << "\n"
                  << difference(expected, read) << (seeds().size() == 1 ? text : "");
  }
}

class EveryLayout : public testing::TestWithParam<Layout> {};

TEST_P(EveryLayout, GivesTheSameRecords) {
  for (const std::uint64_t seed : seeds()) {
    made_up::Random random(seed);
    const made_up::Plan plan = made_up::make_plan(random);
    const std::string text = made_up::render(plan, GetParam(), random);
    check(GetParam(), seed, plan, text);
  }
}

INSTANTIATE_TEST_SUITE_P(Plans, EveryLayout, testing::ValuesIn(layouts),
                         [](const auto& layout) { return std::string(layout.param.name); });

constexpr std::array noisy_layouts{
    Layout{"noisy_ocr_tabs", Table::tabbed, Columns::three, Underline::none, true, false, false,
           true, true},
    Layout{"noisy_pipes", Table::pipe, Columns::three, Underline::none, true, false, false, true,
           true},
    Layout{"noisy_organisations", Table::tabbed, Columns::with_organisations, Underline::none, true,
           false, false, true, true},
    Layout{"noisy_standing", Table::standing, Columns::three, Underline::none, true, false, true}};

class EveryNoisyLayout : public testing::TestWithParam<Layout> {};

// Items that end without a stop and lose their bullet too can't be told apart.
TEST_P(EveryNoisyLayout, GivesTheSameRecordsButForTheLeads) {
  for (std::uint64_t seed : seeds()) {
    made_up::Random random(seed);
    made_up::Plan plan = made_up::make_plan(random);
    while (!plan.stops) {
      plan = made_up::make_plan(random);
    }
    const std::string text =
        made_up::with_ocr_noise(made_up::render(plan, GetParam(), random), random);
    check(GetParam(), seed, plan, text);
  }
}

INSTANTIATE_TEST_SUITE_P(Plans, EveryNoisyLayout, testing::ValuesIn(noisy_layouts),
                         [](const auto& layout) { return std::string(layout.param.name); });

}  // namespace
}  // namespace polink
