#include "bench/generated_plans.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bench/plan_layout.h"
#include "loaders/plan_loader.h"
#include "queries/linking.h"
#include "queries/text_key.h"
#include "tests/loaders/reading.h"

namespace polink::bench {
namespace {

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

// What another machine makes of the same seed; a change of the generator renews it.
TEST(GeneratedPlans, AreTheSameOnEveryMachine) {
  std::uint64_t hash = 0xcbf29ce484222325U;  // FNV-1a
  for (const char c : make(2'000, 1).text) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  }
  EXPECT_EQ(hash, 9635140182652251437U);
  EXPECT_EQ(make(200, 3).text, make(200, 3).text);
  EXPECT_NE(make(200, 3).text, make(200, 4).text);
}

TEST(GeneratedPlans, HoldAsManyMeasuresAsAreAskedForAndNoMeasureHasTwoCopies) {
  for (const std::size_t measures : {1U, 2U, 7U, 999U}) {
    EXPECT_THAT(items_of(make(measures, 9).plan), SizeIs(measures));
  }
  std::set<std::string> used;
  for (const PlantedCopy& copy : make(2'000, 9).planted) {
    EXPECT_TRUE(used.insert(copy.id).second) << copy.id;
    EXPECT_TRUE(used.insert(copy.of_id).second) << copy.of_id;
  }
  EXPECT_THAT(used, SizeIs(2 * (60 + 100)));  // 3 % and 5 %
}

TEST(GeneratedPlans, StateAnOriginBeforeItsCopyAndMarkOnlyReposts) {
  const Made made = make(2'000, 2);
  std::map<std::string, std::size_t> places;
  std::map<std::string, bool> marked;
  for_each_item(made.plan, [&](const PlanItem& item) {
    places.emplace(item.id, places.size());
    marked[item.id] = item.repost;
  });
  for (const PlantedCopy& copy : made.planted) {
    EXPECT_LT(places.at(copy.of_id), places.at(copy.id));
    EXPECT_EQ(marked.at(copy.id), copy.kind == PlantedKind::repost) << copy.id;
    EXPECT_FALSE(marked.at(copy.of_id)) << copy.of_id;
  }
}

TEST(GeneratedPlans, TakeTextsOverFromThePlanBefore) {
  PlanGenerator generator(4);
  std::vector<PlantedCopy> planted;
  const auto before = items_of(generator.make(1'000, planted));
  planted.clear();
  const auto after = items_of(generator.make(1'000, planted));
  std::size_t taken_over = 0;
  for (const PlantedCopy& copy : planted) {
    if (copy.kind == PlantedKind::across) {
      ++taken_over;
      EXPECT_EQ(copy.document, "plan-0002");
      EXPECT_EQ(copy.of_document, "plan-0001");
      if (copy.noisy_sides == 0) {
        EXPECT_EQ(after.at(copy.id).text, before.at(copy.of_id).text);
      }
    }
  }
  EXPECT_EQ(taken_over, 20U);
}

// The lists that recall and precision are measured by are right only if what isn't on
// them repeats nothing.
TEST(GeneratedPlans, RepeatWhatTheirListSaysAndNothingElse) {
  const Made made = make(3'000, 6);
  Document document = reading::document(made.text);
  link(document);
  std::set<std::pair<std::string, std::string>> planted;
  for (const PlantedCopy& copy : made.planted) {
    planted.emplace(copy.id, copy.of_id);
  }
  std::size_t right = 0;
  std::size_t wrong = 0;
  for (const Link& found : document.links) {
    if (found.kind == LinkKind::duplicate_of || found.kind == LinkKind::repost_of) {
      ++(planted.contains({found.source_id, found.target_id}) ? right : wrong);
    }
  }
  EXPECT_GE(right, planted.size() * 97 / 100);
  EXPECT_LE(wrong, planted.size() * 3 / 100);
}

}  // namespace
}  // namespace polink::bench
