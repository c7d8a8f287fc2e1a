#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/error.h"
#include "graph/store.h"
#include "tests/made.h"
#include "tests/record_text.h"

namespace polink {
namespace {

using testing::HasSubstr;

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
