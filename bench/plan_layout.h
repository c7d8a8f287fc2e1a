#pragma once

#include <string>

#include "bench/dice.h"
#include "bench/generated_plans.h"

namespace polink::bench {

// The plan as a text file in the layout of data/sample_plan.txt: headings, bracketed
// announcements, tables whose cells are parted by tabs, pages with their footnotes that
// cut rows. `dice` decides where pages end and which numbers have OCR's spaces around
// them.
std::string as_text(const GeneratedPlan& plan, Dice& dice);

}  // namespace polink::bench
