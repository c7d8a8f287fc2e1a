#include <cstdint>
#include <string>

#include <gtest/gtest.h>

#include "loaders/json_loader.h"
#include "queries/linking.h"
#include "render/json_export.h"
#include "tests/loaders/layouts/layouts.h"
#include "tests/loaders/layouts/logical_plan.h"
#include "tests/loaders/reading.h"
#include "tests/made.h"

// Whatever a plan says, its JSON loads again and is then the same JSON.
namespace polink {
namespace {

TEST(ExchangeJson, OfPlansMadeUpAtRandomIsTheSameBytesWhenLoadedAndExportedAgain) {
  constexpr std::uint64_t plans = 60;
  for (std::uint64_t seed = 1; seed <= plans; ++seed) {
    made_up::Random random(seed);
    const made_up::Plan plan = made_up::make_plan(random);
    Document document = reading::document(made_up::render(plan, {"tabs"}, random));
    document.id = "made-up";
    link(document);
    const made::Folder folder;
    Store::open_or_create(folder / "a.db").save({document}, false);
    const std::string json = exchange_json({Store::open(folder / "a.db").document("made-up")});
    Store::open_or_create(folder / "b.db").save(read_exchange_json(json, "x.json"), false);
    EXPECT_EQ(exchange_json({Store::open(folder / "b.db").document("made-up")}), json)
        << "seed " << seed;
  }
}

}  // namespace
}  // namespace polink
