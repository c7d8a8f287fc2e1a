#include "loaders/tables/xlsx_reader.h"

#include <xlsxwriter.h>

#include <array>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loaders/tables/xml_part.h"
#include "loaders/tables/zip_parts.h"
#include "tests/loaders/tables/made_xlsx.h"
#include "tests/loaders/tables/table_reading.h"

namespace polink {
namespace {

using made::cell;
using made::workbook;
using made::zip_of;
using reading::measures;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

// `3: a|b`, underlined characters with a `_` in front.
std::vector<std::string> rows(const std::string& bytes) {
  std::vector<std::string> lines;
  for (const TableRow& row : read_xlsx(bytes, "t.xlsx").rows) {
    std::string line = std::to_string(row.line) + ": ";
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      line += i == 0 ? "" : "|";
      for (const Glyph& glyph : row.cells[i]) {
        line += (glyph.style & Glyph::underline) != 0 ? "_" : "";
        line += to_utf8(std::u32string_view(&glyph.code, 1));
      }
    }
    lines.push_back(line);
  }
  return lines;
}

std::string refusal(const std::string& bytes) {
  return reading::refusal([&] { (void)read_xlsx(bytes, "t.xlsx"); });
}

TEST(Sheet, HasCellsAtTheirPlaces) {
  EXPECT_THAT(rows(zip_of(workbook({"<row r=\"2\">" + cell("B2", "海") + cell("D2", "山") +
                                    "</row><row r=\"5\">" + cell("A5", "川") + "</row>"}))),
              ElementsAre("2: |海||山", "5: 川"));
}

TEST(Sheet, MayLeaveItsPlacesUntold) {
  EXPECT_THAT(rows(zip_of(workbook({"<row><c t=\"inlineStr\"><is><t>海</t></is></c><c><v>1</v></c>"
                                    "</row><row><c><v>2</v></c></row>"}))),
              ElementsAre("1: 海|1", "2: 2"));
}

TEST(SheetCell, HasASharedTextWithItsRunsAndWithoutFurigana) {
  const std::string strings =
      "<si><t>海</t><rPh sb=\"0\" eb=\"1\"><t>ウミ</t></rPh><phoneticPr fontId=\"1\"/></si>"
      "<si><r><t xml:space=\"preserve\">文、</t></r><r><rPr><b/><u/></rPr><t>経</t></r>"
      "<r><rPr><u val=\"none\"/></rPr><t>、国</t></r></si>";
  EXPECT_THAT(rows(zip_of(workbook({"<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c>"
                                    "<c r=\"B1\" t=\"s\"><v>0</v></c></row>"},
                                   strings))),
              ElementsAre("1: 文、_経、国|海"));
}

TEST(SheetCell, WithANumberReadsAsPeopleWriteIt) {
  EXPECT_THAT(rows(zip_of(workbook({"<row><c><v>4.0</v></c><c><v>1.1000000000000001</v></c>"
                                    "<c><v>1E3</v></c><c t=\"b\"><v>1</v></c>"
                                    "<c t=\"str\"><f>A1</f><v>004</v></c></row>"}))),
              ElementsAre("1: 4|1.1|1000|TRUE|004"));
}

TEST(SheetCell, KeepsItsLineBreaksAndEscapedCharacters) {
  EXPECT_THAT(
      rows(zip_of(workbook({"<row>" + cell("A1", "a&#10;b_x000D_c_x0041_&amp;") + "</row>"}))),
      ElementsAre("1: a\u2028bcA&"));
}

TEST(Workbook, IsReadFromItsFirstVisibleSheet) {
  const std::string first = "<row>" + cell("A1", "一") + "</row>";
  const std::string second = "<row>" + cell("A1", "二") + "</row>";
  EXPECT_THAT(rows(zip_of(workbook({first, second}))), ElementsAre("1: 一"));
  EXPECT_THAT(rows(zip_of(workbook({first, second}, "", "hidden"))), ElementsAre("1: 二"));
}

TEST(Workbook, OfAnotherProgramBecomesMeasures) {
  const made::Folder folder;
  const std::string path = (folder / "t.xlsx").string();
  lxw_workbook* book = workbook_new(path.c_str());
  lxw_worksheet* sheet = workbook_add_worksheet(book, "表");
  lxw_format* lead = workbook_add_format(book);
  format_set_underline(lead, LXW_UNDERLINE_SINGLE);
  worksheet_merge_range(sheet, 0, 0, 0, 3, "海の計画", nullptr);
  const std::array<const char*, 4> head{"章", "種別", "本文", "担当府省"};
  for (lxw_col_t column = 0; column < 4; ++column) {
    worksheet_write_string(sheet, 2, column, head.at(column), nullptr);
  }
  worksheet_merge_range(sheet, 3, 0, 4, 0, "1. 海", nullptr);
  worksheet_write_string(sheet, 3, 1, "計画", nullptr);
  worksheet_write_string(sheet, 3, 2, "○測る。", nullptr);
  lxw_rich_string_tuple plain{nullptr, const_cast<char*>("文部科学省、")};
  lxw_rich_string_tuple underlined{lead, const_cast<char*>("経済産業省")};
  std::array<lxw_rich_string_tuple*, 3> runs{&plain, &underlined, nullptr};
  worksheet_write_rich_string(sheet, 3, 3, runs.data(), nullptr);
  worksheet_write_string(sheet, 4, 1, "今後", nullptr);
  worksheet_write_string(sheet, 4, 2, "・続ける。", nullptr);
  worksheet_write_string(sheet, 4, 3, "文", nullptr);
  ASSERT_EQ(workbook_close(book), LXW_NO_ERROR);
  const Document d =
      read_table(read_xlsx(made::bytes_of(path), "t.xlsx"), reading::table_options());
  EXPECT_EQ(d.title, "海の計画");
  EXPECT_THAT(measures(d), ElementsAre("1.r1 測る。【文（文部科学省）、経*（経済産業省）】",
                                       "1.r1.n1 続ける。【文】"));
  EXPECT_EQ(d.lines.at(3), "1. 海\t計画\t○測る。\t文部科学省、経済産業省");
  for (const LineCoverage& line : d.coverage) {
    EXPECT_EQ(line.leftover, "") << "in line " << line.line;
  }
}

TEST(OddWorkbook, ThatIsNoneIsRefused) {
  EXPECT_THAT(refusal("本文"), HasSubstr("t.xlsx: not an .xlsx file"));
  EXPECT_THAT(refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more"),
              AllOf(HasSubstr("encrypted"), HasSubstr(".xls"), HasSubstr("save it as .xlsx")));
  EXPECT_THAT(refusal(zip_of({{"word/document.xml", "<document/>"}})),
              HasSubstr("a zip archive without a workbook"));
  EXPECT_THAT(refusal(zip_of(workbook({}))), HasSubstr("names no worksheet"));
  EXPECT_THAT(refusal(zip_of(workbook({""}))), HasSubstr("is empty"));
}

TEST(OddWorkbook, ThatIsCutOffIsRefused) {
  const std::string whole = zip_of(workbook({"<row>" + cell("A1", "海") + "</row>"}));
  for (const std::size_t size : {whole.size() - 1, whole.size() / 2, std::size_t{5}}) {
    EXPECT_THAT(refusal(whole.substr(0, size)), HasSubstr("t.xlsx")) << size;
  }
}

TEST(OddWorkbook, WithDamagedBytesIsRefused) {
  std::string bytes =
      zip_of(workbook({"<row>" + cell("A1", std::string(500, 'x') + "海") + "</row>"}));
  bytes.replace(70, 8, "damaged!");
  EXPECT_THAT(refusal(bytes), HasSubstr("xl/worksheets/odd1.xml"));
}

TEST(OddWorkbook, WithBrokenXmlIsRefused) {
  EXPECT_THAT(refusal(zip_of(workbook({"<row><c></row>"}))),
              HasSubstr("xl/worksheets/odd1.xml:1: broken XML"));
  EXPECT_THAT(refusal(zip_of(workbook({"<row><c t=\"s\"><v>7</v></c></row>"}))),
              HasSubstr("shared text 7, which isn't there"));
  EXPECT_THAT(refusal(zip_of(workbook({"<row r=\"2\"/><row r=\"1\"/>"}))),
              HasSubstr("stands behind a later one"));
}

TEST(OddWorkbook, WithCellsOutsideTheRowsIsRefused) {
  for (const std::string& sheet :
       {cell("A1", "海") + "<row/>", "<row/>" + cell("A1", "海"),
        "<c><row>" + cell("A1", "海") + cell("B1", "潮") + "</row></c><row/>",
        "<row><c><row>" + cell("A1", "海") + "</row>" + cell("B1", "潮") + "</c></row>"}) {
    EXPECT_THAT(refusal(zip_of(workbook({sheet}))),
                HasSubstr("xl/worksheets/odd1.xml:1: a cell stands outside the rows"))
        << sheet;
  }
}

TEST(OddWorkbook, WithEntitiesIsRefusedBeforeTheyGrow) {
  auto parts = workbook({"<row/>"});
  parts.front().second =
      "<!DOCTYPE w [<!ENTITY a \"海海海海\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
      "<worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";
  EXPECT_THAT(refusal(zip_of(parts)), HasSubstr("document type"));
}

TEST(OddWorkbook, WithMoreAttributesThanAnyIsRefusedBeforeTheyAreCompared) {
  for (const std::string parting : {"=\"1\"", " = \"1>\"", "='='"}) {
    std::string attributes;
    for (int i = 0; i < 1001; ++i) {
      attributes += " a" + std::to_string(i) + parting;
    }
    EXPECT_THAT(refusal(zip_of(workbook({"<row" + attributes + "/>"}))),
                HasSubstr("more than 1000 attributes"));
  }
}

TEST(OddWorkbook, InAnEncodingOfItsOwnIsRefused) {
  auto parts = workbook({"<row/>"});
  parts.front().second = "<?xml version='1.0' encoding='UTF-7'?><worksheet/>";
  EXPECT_THAT(refusal(zip_of(parts)), HasSubstr("must be in UTF-8"));
}

TEST(OddWorkbook, ThatReachesTooFarIsRefused) {
  EXPECT_THAT(
      refusal(zip_of(workbook({"<row r=\"1048576\">" + cell("A1048576", "海") + "</row>"}))),
      HasSubstr("lies beyond row 200000"));
  EXPECT_THAT(refusal(zip_of(workbook({"<row>" + cell("XFD1", "海") + "</row>"}))),
              HasSubstr("beyond column 1000"));
}

TEST(ZipBomb, IsStoppedAtTheLimit) {
  const std::string text(100'000, ' ');
  const std::string bytes = zip_of({{"a.xml", "<a>" + text + "</a>"}});
  EXPECT_LT(bytes.size(), 1000U);
  const ZipParts small(bytes, "t.xlsx", 50'000);
  EXPECT_THAT(reading::refusal([&] {
                XmlPart xml(small, "a.xml");
                while (xml.next()) {
                }
              }),
              HasSubstr("t.xlsx: a.xml: it unpacks to more than 50000 bytes"));
}

}  // namespace
}  // namespace polink
