#include "render/json_export.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/error.h"
#include "graph/store.h"
#include "loaders/json_loader.h"
#include "loaders/plan_loader.h"
#include "queries/linking.h"
#include "tests/made.h"
#include "tests/record_text.h"

namespace polink {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

Document sample() {
  const Registers registers = load_registers(POLINK_SOURCE_DIR "/data/organisations.tsv",
                                             POLINK_SOURCE_DIR "/data/laws.tsv");
  LoadOptions options;
  options.document_id = "sample";
  options.registers = &registers;
  Document document = load_plan(POLINK_SOURCE_DIR "/data/sample_plan.txt", options);
  link(document);
  return document;
}

std::string failure_of(const std::string& json) {
  try {
    (void)read_exchange_json(json, "x.json");
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::unreadable_input);
    return error.what();
  }
  return "no error";
}

// The export of a full document with one text in it replaced by another.
std::string changed(const std::string& from, const std::string& to) {
  std::string json = exchange_json({made::full_document("umi")});
  const auto at = json.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return json.replace(at, from.size(), to);
}

TEST(ExchangeJson, ReadBackIsEveryRecordAsItWas) {
  const Document document = made::full_document("umi");
  const auto read = read_exchange_json(exchange_json({document}), "x.json");
  ASSERT_THAT(read, SizeIs(1));
  EXPECT_EQ(made::record_text(read.front()), made::record_text(document));
}

TEST(ExchangeJson, OfTheSampleIsReadBackRecordByRecord) {
  const Document document = sample();
  EXPECT_FALSE(document.links.empty());
  const auto read = read_exchange_json(exchange_json({document}), "x.json");
  ASSERT_THAT(read, SizeIs(1));
  EXPECT_EQ(made::record_text(read.front()), made::record_text(document));
}

TEST(ExchangeJson, LoadedAndExportedAgainIsTheSameBytes) {
  const made::Folder folder;
  Store::open_or_create(folder / "a.db").save({sample(), made::full_document("umi")}, false);
  const Store first = Store::open(folder / "a.db");
  const std::string json = exchange_json({first.document("sample"), first.document("umi")});
  Store::open_or_create(folder / "b.db").save(read_exchange_json(json, "x.json"), false);
  const Store second = Store::open(folder / "b.db");
  EXPECT_EQ(exchange_json({second.document("sample"), second.document("umi")}), json);
}

TEST(ExchangeJson, HasOneRecordOnALine) {
  const std::string json = exchange_json({made::full_document("umi")});
  EXPECT_THAT(json, HasSubstr("\n    {\"number\":3,\"owner_id\":\"1.1.r1\"}\n"));
  EXPECT_THAT(json, HasSubstr(" \"schema\": \"polink-exchange\",\n \"version\": 1,\n"));
}

TEST(ExchangeJson, MayLackFieldsAndHaveOthers) {
  const auto read = read_exchange_json(
      R"({"schema":"polink-exchange","version":1,"later":[],"documents":[{"id":"umi","colour":1}]})",
      "x.json");
  ASSERT_THAT(read, SizeIs(1));
  EXPECT_EQ(read.front().id, "umi");
}

TEST(ExchangeJson, ThatIsNoneIsRefused) {
  EXPECT_THAT(failure_of("{"), HasSubstr("line 1"));
  EXPECT_THAT(failure_of("[]"), HasSubstr("schema: expected \"polink-exchange\""));
  EXPECT_THAT(failure_of(R"({"schema":"other"})"), HasSubstr("only JSON that polink exported"));
  EXPECT_THAT(failure_of(R"({"schema":"polink-exchange","version":2})"),
              HasSubstr("the file has 2"));
  EXPECT_THAT(failure_of(R"({"schema":"polink-exchange","version":1})"),
              HasSubstr("at least one document"));
}

TEST(ExchangeJson, NamesThePlaceOfAValueThatIsNotWhatItShouldBe) {
  EXPECT_THAT(failure_of(changed("\"row\":1", "\"row\":\"one\"")),
              HasSubstr("x.json: documents[0].measures[0].row: expected a whole number"));
  EXPECT_THAT(failure_of(changed("\"row\":1", "\"row\":1e30")), HasSubstr("measures[0].row"));
  EXPECT_THAT(failure_of(changed("\"row\":1", "\"row\":99999999999")),
              HasSubstr("measures[0].row"));
  EXPECT_THAT(failure_of(changed("\"kind\":\"plan\"", "\"kind\":\"plot\"")),
              HasSubstr("documents[0].measures[0].kind: 'plot' is none of the known words"));
  EXPECT_THAT(failure_of(changed("\"repost\":true", "\"repost\":1")),
              HasSubstr("expected true or false"));
}

TEST(ExchangeJson, IsRefusedWhereItsRecordsDoNotFitTogether) {
  EXPECT_THAT(failure_of(changed("\"section_id\":\"1.1\",\"kind\":\"plan\"",
                                 "\"section_id\":\"9\",\"kind\":\"plan\"")),
              HasSubstr("documents[0].measures[0]: the document has no section '9'"));
  EXPECT_THAT(failure_of(changed("\"id\":\"1.1.r1.n1\"", "\"id\":\"1.1.r1\"")),
              HasSubstr("documents[0].measures[1]: another record of the list has the same id"));
  EXPECT_THAT(failure_of(changed("{\"code\":\"経\",\"printed\"", "{\"code\":\"謎\",\"printed\"")),
              HasSubstr("no organisation '謎'"));
  EXPECT_THAT(failure_of(changed("\"target_id\":\"1.1.r1\"", "\"target_id\":\"1.1.r7\"")),
              HasSubstr("no measure or indicator '1.1.r7'"));
  EXPECT_THAT(failure_of(changed("\"id\": \"umi\"", "\"id\": \"u:mi\"")),
              HasSubstr("documents[0].id"));
}

}  // namespace
}  // namespace polink
