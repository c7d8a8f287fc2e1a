#include "bench/generated_plans.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bench/plan_layout.h"
#include "bench/plan_texts.h"
#include "loaders/plan_loader.h"
#include "queries/linking.h"
#include "queries/text_key.h"
#include "tests/loaders/reading.h"

namespace polink::bench {
namespace {

using testing::AllOf;
using testing::Ge;
using testing::IsEmpty;
using testing::SizeIs;

void for_each_item(const GeneratedPlan& plan, const std::function<void(const PlanItem&)>& visit) {
  for (const PlanChapter& chapter : plan.chapters) {
    for (const PlanSection& section : chapter.sections) {
      for (const PlanTable& table : section.tables) {
        for (const PlanRow& row : table.rows) {
          visit(row.plan);
          std::ranges::for_each(row.status, visit);
          std::ranges::for_each(row.next, visit);
        }
      }
    }
  }
}

std::map<std::string, PlanItem> items_of(const GeneratedPlan& plan) {
  std::map<std::string, PlanItem> items;
  for_each_item(plan, [&](const PlanItem& item) {
    if (!item.dash) {
      EXPECT_TRUE(items.emplace(item.id, item).second) << item.id << " stands twice";
    }
  });
  return items;
}

struct Made {
  GeneratedPlan plan;
  std::vector<PlantedCopy> planted;
  std::string text;
};

Made make(std::size_t measures, std::uint64_t seed) {
  Made made;
  PlanGenerator generator(seed);
  Dice pages(seed);
  made.plan = generator.make(measures, made.planted);
  made.text = as_text(made.plan, pages);
  return made;
}

std::multiset<std::string> codes_of(const Measure& measure) {
  std::multiset<std::string> codes;
  for (const Responsibility& responsibility : measure.responsibilities) {
    codes.insert(responsibility.code);
  }
  return codes;
}

TEST(GeneratedPlans, AreReadAsTheyWereMeant) {
  const Made made = make(3'000, 5);
  const Document document = reading::document(made.text);
  std::map<std::string, PlanItem> items = items_of(made.plan);
  ASSERT_THAT(items, SizeIs(3'000));
  for (const Measure& measure : document.measures) {
    const auto item = items.find(measure.id);
    if (item == items.end()) {
      ADD_FAILURE() << measure.id << " wasn't meant: " << measure.text;
      continue;
    }
    EXPECT_EQ(printed_key(measure.text), printed_key(utf8_of(item->second.text))) << measure.id;
    EXPECT_EQ(measure.repost, item->second.repost) << measure.id;
    EXPECT_EQ(codes_of(measure), std::multiset<std::string>(item->second.ministries.begin(),
                                                            item->second.ministries.end()))
        << measure.id;
    items.erase(item);
  }
  for (const auto& [id, item] : items) {
    ADD_FAILURE() << id << " wasn't read: " << utf8_of(item.text);
  }
}

}  // namespace
}  // namespace polink::bench
