#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "queries/diff.h"
#include "tests/made.h"
#include "tests/queries/edited_plan.h"

// Whatever is edited in a plan, and only that, is a change. Plans, edits and seeds
// are those of every run.
namespace polink {
namespace {

std::set<std::string> found_in(const made_up::TwoYears& years, const DiffFilter& filter = {}) {
  std::set<std::string> found;
  const Diff diff = find_diff(made::graph_of(years.before), made::graph_of(years.after), filter);
  for (const Change& change : diff.changes) {
    if (change.kind != ChangeKind::done && change.thing != "section") {
      found.insert(std::string(to_string(change.kind)) + " " + change.thing + " " +
                   (change.before_id.empty() ? "-" : change.before_id) + " " +
                   (change.after_id.empty() ? "-" : change.after_id));
    }
  }
  return found;
}

std::vector<std::string> without(const std::set<std::string>& all,
                                 const std::set<std::string>& known) {
  std::vector<std::string> rest;
  std::set_difference(all.begin(), all.end(), known.begin(), known.end(), std::back_inserter(rest));
  return rest;
}

TEST(DiffOfRandomPlans, FindsTheEditsAndNothingElse) {
  constexpr std::uint64_t plans = 150;
  std::size_t edits = 0;
  std::size_t missed = 0;
  std::size_t wrong = 0;
  std::string details;
  for (std::uint64_t seed = 1; seed <= plans; ++seed) {
    made_up::Random random(seed);
    const made_up::TwoYears years = made_up::two_years(random);
    const auto found = found_in(years);
    const auto lost = without(years.edits, found);
    const auto extra = without(found, years.edits);
    edits += years.edits.size();
    missed += lost.size();
    wrong += extra.size();
    for (const std::string& one : lost) {
      details += "seed " + std::to_string(seed) + " missed " + one + "\n";
    }
    for (const std::string& one : extra) {
      details += "seed " + std::to_string(seed) + " wrong " + one + "\n";
    }
  }
  const auto right = static_cast<double>(edits - missed);
  ASSERT_GT(edits, 1000U);
  RecordProperty("edits", static_cast<int>(edits));
  EXPECT_GE(right / static_cast<double>(edits), 0.98) << details;
  EXPECT_GE(right / (right + static_cast<double>(wrong)), 0.98) << details;
}

TEST(DiffOfRandomPlans, OfADocumentWithItselfIsNothing) {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    made_up::Random random(seed);
    made_up::TwoYears years = made_up::two_years(random);
    years.after = years.before;
    EXPECT_EQ(found_in(years), std::set<std::string>{}) << "seed " << seed;
  }
}

TEST(DiffOfRandomPlans, ReversedTurnsNewIntoGone) {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    made_up::Random random(seed);
    made_up::TwoYears years = made_up::two_years(random);
    const auto count = [&](ChangeKind kind) {
      DiffFilter filter;
      filter.kinds = {kind};
      return found_in(years, filter).size();
    };
    const std::size_t added = count(ChangeKind::added);
    const std::size_t gone = count(ChangeKind::gone);
    std::swap(years.before, years.after);
    EXPECT_EQ(count(ChangeKind::added), gone) << "seed " << seed;
    EXPECT_EQ(count(ChangeKind::gone), added) << "seed " << seed;
  }
}

}  // namespace
}  // namespace polink
