#include "graph/record_fields.h"

#include <cstddef>
#include <utility>

#include <gtest/gtest.h>

namespace polink {
namespace {

// Stands for a value of any type in the braces of an aggregate.
struct Anything {
  template <typename Value>
  operator Value() const;  // NOLINT: implicit on purpose, never defined
};

template <typename Record, std::size_t... Places>
constexpr bool takes(std::index_sequence<Places...> /*count*/) {
  return requires { Record{((void)Places, Anything{})...}; };
}

// How many members an aggregate has.
template <typename Record, std::size_t Count = 0>
constexpr std::size_t members() {
  if constexpr (takes<Record>(std::make_index_sequence<Count + 1>())) {
    return members<Record, Count + 1>();
  } else {
    return Count;
  }
}

template <typename Record>
int visited() {
  Record record;
  int count = 0;
  visit_fields(record, [&](const char* /*name*/, auto& /*field*/) { ++count; });
  return count;
}

template <typename Record>
class EveryRecord : public testing::Test {};
using Records =
    testing::Types<Section, Statement, Responsibility, Measure, Organisation, Law, Instrument,
                   Citation, Deadline, IndicatorValue, IndicatorActual, Indicator, Footnote,
                   FootnoteAnchor, Link, Relation, SourceSpan, LineCoverage, Diagnostic, Document>;
TYPED_TEST_SUITE(EveryRecord, Records);

TYPED_TEST(EveryRecord, HasAllItsFieldsListed) {
  EXPECT_EQ(visited<TypeParam>(), static_cast<int>(members<TypeParam>()))
      << "a member of the record is missing in graph/record_fields.h";
}

}  // namespace
}  // namespace polink
