#include "loaders/load.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/error.h"
#include "tests/loaders/tables/made_xlsx.h"
#include "tests/loaders/tables/table_reading.h"

namespace polink {
namespace {

using testing::ElementsAre;

InputFormat format_of(std::string_view bytes, const std::string& name = "source") {
  const made::Folder folder;
  made::write(folder / name, bytes);
  return open_source(folder / name).format;
}

TEST(SourceFormat, IsRecognisedByContentWhateverTheName) {
  EXPECT_EQ(
      format_of("1. 海\n\n① 潮\n\n具体的な取組\t実施状況\t今後\n○測る。\t・測った。\t—\n", "a.csv"),
      InputFormat::plan);
  EXPECT_EQ(format_of("<!DOCTYPE html><html><body><p>章,本文</p></body></html>"),
            InputFormat::plan);
  EXPECT_EQ(format_of("章,本文\n1. 海,測る。\n", "a.txt"), InputFormat::csv);
  EXPECT_EQ(format_of("法令名,法令番号\n海法,令和三年法律第一号\n"), InputFormat::laws);
  EXPECT_EQ(format_of(" {\"schema\": \"polink-exchange\"}"), InputFormat::json);
  const std::string head = "<row>" + made::cell("A1", "章") + made::cell("B1", "本文") + "</row>";
  EXPECT_EQ(format_of(made::zip_of(made::workbook({head}))), InputFormat::xlsx);
  const std::string laws =
      "<row>" + made::cell("A1", "法令名") + made::cell("B1", "法令ID") + "</row>";
  EXPECT_EQ(format_of(made::zip_of(made::workbook({laws}))), InputFormat::laws);
}

TEST(SourceFormat, CanBeOverridden) {
  const made::Folder folder;
  made::write(folder / "a", "章,本文\n1. 海,測る。\n");
  EXPECT_EQ(open_source(folder / "a", InputFormat::plan).format, InputFormat::plan);
}

TEST(Documents, AreLoadedFromAnyFormat) {
  const Source csv{"a.csv", "章,本文\n1. 海,測る。\n", InputFormat::csv};
  const auto loaded = load_documents(csv, reading::table_options());
  EXPECT_FALSE(loaded.linked);
  ASSERT_EQ(loaded.documents.size(), 1U);
  EXPECT_EQ(loaded.documents.front().loader, "table/csv");
  EXPECT_THAT(reading::measures(loaded.documents.front()), ElementsAre("1.r1 測る。"));
  const Source json{"a.json",
                    R"({"schema":"polink-exchange","version":1,"documents":[{"id":"umi"}]})",
                    InputFormat::json};
  EXPECT_TRUE(load_documents(json, reading::table_options()).linked);
}

TEST(Documents, AreNotLoadedFromAListOfLaws) {
  const Source laws{"l.csv", "法令名,法令番号\n海法,令和三年法律第一号\n", InputFormat::laws};
  EXPECT_THROW((void)load_documents(laws, reading::table_options()), Error);
  Registers known;
  extend_registers(laws, known);
  EXPECT_EQ(known.laws.size(), 1U);
}

}  // namespace
}  // namespace polink
