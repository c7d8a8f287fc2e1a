#pragma once

#include "bench/families.h"
#include "bench/generated_plans.h"

// The sentences of one generated plan.
namespace polink::bench {

class PlanTexts {
 public:
  explicit PlanTexts(Dice& dice, Families& families) : dice_(dice), families_(families) {}

  // Gives every item of the row but dashes its text.
  void fill(PlanRow& row);

  Text title();
  Text statement();  // a vision or a goal
  PlanIndicator indicator(bool target);
  Text footnote();

 private:
  Text plan_text();
  Text status_text();
  Text next_text(const PlanRow& row, std::size_t place);
  Text with_law(Text text);
  Text deadline();

  Dice& dice_;
  Families& families_;
};

// Whether the text is one of those that say nothing of their own.
bool is_boilerplate(const Text& text);

}  // namespace polink::bench
