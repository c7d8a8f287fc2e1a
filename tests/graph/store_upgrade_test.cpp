#include "graph/store_upgrade.h"

#include <sqlite3.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/error.h"
#include "tests/made.h"
#include "tests/record_text.h"

// Databases that older and newer polinks wrote, and broken ones.
namespace polink {
namespace {

using made::Folder;
using testing::Eq;
using testing::HasSubstr;
using testing::Optional;
using testing::Throws;

class Upgrade : public testing::Test {
 protected:
  Upgrade() {
    Document d = made::document("plan");
    d.sections = {made::section("1", "海")};
    d.organisations = {made::organisation("文", "文部科学省")};
    d.laws = {made::law("電波法")};
    d.measures = {made::measure("1.r1", "灯台を直す。", {"*文"})};
    d.citations = {made::cites_law("1.r1", "電波法", "電波法")};
    d.lines = {"○灯台を直す。【文】"};
    Store::open_or_create(path_).save({d}, false);
  }

  void change(const std::string& sql) {
    sqlite3* db = nullptr;
    ASSERT_EQ(sqlite3_open(path_.c_str(), &db), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK)
        << sqlite3_errmsg(db);
    sqlite3_close(db);
  }

  // As the first schema was.
  void make_old() {
    std::string views;
    for (const auto& row :
         Store::open(path_).query("SELECT name FROM sqlite_master WHERE type = 'view'").rows) {
      views += "DROP VIEW " + *row[0] + ";";
    }
    change(views);
    change(
        "DROP TABLE search; DROP TABLE search_item; DROP TABLE relation;"
        "ALTER TABLE organisation DROP COLUMN succeeded_by;"
        "ALTER TABLE citation DROP COLUMN article; DROP INDEX section_parent;"
        "PRAGMA user_version = 1");
  }

  Folder folder_;
  std::filesystem::path path_ = folder_ / "policy.db";
};

TEST_F(Upgrade, KeepsEveryRecordAndWhatTheOldSchemaLackedIsEmpty) {
  const Document before = Store::open(path_).document("plan");
  make_old();
  upgrade_database(path_);
  const Store store = Store::open(path_);
  const Document after = store.document("plan");
  ASSERT_EQ(after.measures.size(), 1U);
  EXPECT_EQ(after.measures[0].text, before.measures[0].text);
  EXPECT_EQ(after.measures[0].responsibilities[0].code, "文");
  EXPECT_EQ(after.lines, before.lines);
  EXPECT_EQ(after.loaded_at, before.loaded_at);
  EXPECT_EQ(after.citations[0].target_id, "電波法");
  EXPECT_EQ(after.citations[0].article, "");
  EXPECT_EQ(store.query("SELECT ministries FROM v_measures").rows.size(), 1U);
}

TEST_F(Upgrade, MakesTheTextsSearchable) {
  make_old();
  upgrade_database(path_);
  EXPECT_EQ(Store::open(path_).search(search_terms("灯台"), {}).size(), 1U);
}

TEST_F(Upgrade, LeavesACopyOfTheFileAsItWas) {
  make_old();
  const std::string before = made::bytes_of(path_);
  EXPECT_THAT(upgrade_database(path_), Optional(Eq(folder_ / "policy.db.schema-1")));
  EXPECT_EQ(made::bytes_of(folder_ / "policy.db.schema-1"), before);
}

TEST_F(Upgrade, NeverWritesOverACopy) {
  make_old();
  made::write(folder_ / "policy.db.schema-1", "kept");
  EXPECT_THAT(upgrade_database(path_), Optional(Eq(folder_ / "policy.db.schema-1-2")));
  EXPECT_EQ(made::bytes_of(folder_ / "policy.db.schema-1"), "kept");
}

TEST_F(Upgrade, DoesNothingToADatabaseOfThisSchemaOrToNone) {
  const std::string before = made::bytes_of(path_);
  EXPECT_EQ(upgrade_database(path_), std::nullopt);
  EXPECT_EQ(upgrade_database(folder_ / "missing.db"), std::nullopt);
  EXPECT_EQ(made::bytes_of(path_), before);
}

TEST_F(Upgrade, ThatFailsLeavesTheFileAsItWas) {
  make_old();
  change("DELETE FROM section");  // the measure hangs in the air
  change("ALTER TABLE measure DROP COLUMN text; ALTER TABLE measure ADD COLUMN text TEXT");
  const std::string before = made::bytes_of(path_);
  EXPECT_THROW(upgrade_database(path_), Error);
  EXPECT_EQ(made::bytes_of(path_), before);
}

TEST_F(Upgrade, OfANewerDatabaseIsLeftToANewerPolink) {
  change("PRAGMA user_version = 99");
  EXPECT_EQ(upgrade_database(path_), std::nullopt);
  try {
    Store::open(path_);
    FAIL() << "it was opened";
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::storage);
    EXPECT_THAT(error.what(), HasSubstr("newer polink"));
  }
}

TEST_F(Upgrade, ADamagedFileIsToldFromAForeignOne) {
  std::string bytes = made::bytes_of(path_);
  std::fill(bytes.begin() + 4096, bytes.begin() + 40'000, 'x');
  made::write(path_, bytes);
  try {
    (void)Store::open(path_).graph();
    FAIL() << "it was read";
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::storage);
    EXPECT_THAT(error.what(), HasSubstr("damaged"));
  }
}

TEST_F(Upgrade, ATableThatSomebodyDroppedIsDamage) {
  change("DROP TABLE link");
  try {
    (void)Store::open(path_).graph();
    FAIL() << "it was read";
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::storage);
    EXPECT_THAT(error.what(), HasSubstr("damaged"));
  }
}

TEST_F(Upgrade, AWordThatPolinkDoesNotKnowIsTheFilesFault) {
  change("UPDATE measure SET kind = 'wish'");
  try {
    (void)Store::open(path_).graph();
    FAIL() << "it was read";
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::storage);
    EXPECT_THAT(error.what(), HasSubstr("wish"));
  }
}

TEST_F(Upgrade, AReaderSeesOneStateUntilItIsClosed) {
  const Store reader = Store::open(path_);
  EXPECT_EQ(reader.documents().size(), 1U);
  sqlite3* db = nullptr;
  ASSERT_EQ(sqlite3_open(path_.c_str(), &db), SQLITE_OK);
  EXPECT_EQ(sqlite3_exec(db, "DELETE FROM document", nullptr, nullptr, nullptr), SQLITE_BUSY);
  sqlite3_close(db);
  EXPECT_EQ(reader.document("plan").measures.size(), 1U);
}

}  // namespace
}  // namespace polink
