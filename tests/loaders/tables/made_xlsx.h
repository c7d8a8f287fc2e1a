#pragma once

#include <zip.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/made.h"

// Workbooks made part by part, sound and odd ones.
namespace polink::made {

using Parts = std::vector<std::pair<std::string, std::string>>;

// A zip archive of these files.
inline std::string zip_of(const Parts& parts) {
  const Folder folder;
  const std::string path = (folder / "made.zip").string();
  zip_t* archive = zip_open(path.c_str(), ZIP_CREATE, nullptr);
  for (const auto& [name, text] : parts) {
    zip_source_t* source = zip_source_buffer(archive, text.data(), text.size(), 0);
    zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  }
  zip_close(archive);
  return bytes_of(path);
}

inline const std::string relationships_type =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

inline std::string relationship(const std::string& id, const std::string& type,
                                const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + relationships_type + type + "\" Target=\"" +
         target + "\"/>";
}

inline std::string relationships(const std::string& inside) {
  return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
         inside + "</Relationships>";
}

// The parts of a workbook with these sheets (the inside of <sheetData>), the
// second hidden nowhere; `strings`: the inside of <sst>.
inline Parts workbook(const std::vector<std::string>& sheets, const std::string& strings = "",
                      const std::string& first_state = "visible") {
  std::string names;
  std::string related = relationship("rs", "sharedStrings", "sharedStrings.xml");
  Parts parts;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    names += "<sheet name=\"s" + number + "\" sheetId=\"" + number + "\" r:id=\"r" + number +
             "\" state=\"" + (i == 0 ? first_state : "visible") + "\"/>";
    related += relationship("r" + number, "worksheet", "/xl/worksheets/odd" + number + ".xml");
    parts.emplace_back("xl/worksheets/odd" + number + ".xml",
                       "<worksheet><sheetData>" + sheets[i] + "</sheetData></worksheet>");
  }
  parts.emplace_back("_rels/.rels",
                     relationships(relationship("r1", "officeDocument", "xl/workbook.xml")));
  parts.emplace_back("xl/workbook.xml", "<workbook xmlns:r=\"" + relationships_type +
                                            "\"><sheets>" + names + "</sheets></workbook>");
  parts.emplace_back("xl/_rels/workbook.xml.rels", relationships(related));
  parts.emplace_back("xl/sharedStrings.xml", "<sst>" + strings + "</sst>");
  return parts;
}

// A cell with its text in it.
inline std::string cell(const std::string& reference, const std::string& text) {
  return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

}  // namespace polink::made
