#include <map>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/error.h"
#include "graph/store.h"
#include "tests/made.h"
#include "tests/record_text.h"

namespace polink {
namespace {

using testing::HasSubstr;

// `measures[].row` of `measures[1].row = 2`.
std::string field_in(const std::string& line) {
  std::string field;
  bool in_index = false;
  for (const char c : line.substr(0, line.find(" = "))) {
    in_index = in_index && c != ']';
    field += in_index ? "" : std::string(1, c);
    in_index = in_index || c == '[';
  }
  return field;
}

// What a test of a full document proves rests on this.
TEST(FullDocument, HasSomethingInEveryField) {
  std::map<std::string, bool> told;
  for (const std::string& line : made::record_text(made::full_document("umi"))) {
    const std::string value = line.substr(line.find(" = ") + 3);
    told[field_in(line)] |= !value.empty() && value != "0" && value != "none";
  }
  for (const auto& [field, any] : told) {
    const bool is_list_elsewhere = told.count(field + "[].ordinal") > 0;
    EXPECT_TRUE(any || is_list_elsewhere)
        << field << " has its default everywhere; fill it in tests/record_text.h";
  }
}

TEST(StoredDocument, IsReadBackRecordByRecord) {
  const made::Folder folder;
  const Document saved = made::full_document("umi");
  Store::open_or_create(folder / "policy.db").save({saved}, false);
  const Document read = Store::open(folder / "policy.db").document("umi");
  EXPECT_EQ(made::record_text(read), made::record_text(saved));
}

TEST(StoredDocument, IsReadWithoutTheOthers) {
  const made::Folder folder;
  Document other = made::document("yama");
  other.sections = {made::section("1", "山")};
  const Document saved = made::full_document("umi");
  Store::open_or_create(folder / "policy.db").save({other, saved, made::document("kawa")}, false);
  const Document read = Store::open(folder / "policy.db").document("umi");
  EXPECT_EQ(made::record_text(read), made::record_text(saved));
}

TEST(StoredDocument, KnowsWhenItWasSavedWhereItDidNotKnowBefore) {
  const made::Folder folder;
  Store::open_or_create(folder / "policy.db").save({made::document("umi")}, false);
  const Document read = Store::open(folder / "policy.db").document("umi");
  EXPECT_THAT(read.loaded_at, testing::MatchesRegex("....-..-..T..:..:..Z"));
}

TEST(StoredDocument, ThatIsNotThereIsNamedWithThoseThatAre) {
  const made::Folder folder;
  Store::open_or_create(folder / "policy.db").save({made::document("umi")}, false);
  try {
    (void)Store::open(folder / "policy.db").document("yama");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::no_such_thing);
    EXPECT_THAT(error.what(), HasSubstr("holds: umi"));
  }
}

}  // namespace
}  // namespace polink
