#include "render/report/workbook.h"

#include <xlsxwriter.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "graph/error.h"
#include "render/report/workbook_sheet.h"

namespace polink::report {
namespace {

namespace fs = std::filesystem;

// A folder of our own for the file that the library writes, gone when we are done.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::error_code failed;
    // cppcheck-suppress useInitializationList ; an error is looked at first
    name_ = (fs::temp_directory_path(failed) / "polink-XXXXXX").string();
    if (failed || ::mkdtemp(name_.data()) == nullptr) {
      throw Error(Failure::storage, "can't write " + name_ + ": " +
                                        (failed ? failed.message() : std::strerror(errno)));
    }
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(name_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] std::string operator/(const char* file) const {
    return (fs::path(name_) / file).string();
  }

 private:
  std::string name_;
};

// A workbook that is closed, and so freed, on every way out.
class OpenWorkbook {
 public:
  explicit OpenWorkbook(const std::string& path)
      : path_(path), workbook_(workbook_new(path_.c_str())) {
    if (workbook_ == nullptr) {
      throw Error(Failure::storage, "can't write " + path + ": out of memory");
    }
  }
  ~OpenWorkbook() {
    if (workbook_ != nullptr) {
      workbook_close(workbook_);
    }
  }
  OpenWorkbook(const OpenWorkbook&) = delete;
  OpenWorkbook& operator=(const OpenWorkbook&) = delete;

  [[nodiscard]] lxw_workbook* get() const { return workbook_; }

  void close() {
    if (const lxw_error error = workbook_close(std::exchange(workbook_, nullptr));
        error != LXW_NO_ERROR) {
      throw Error(Failure::storage, "can't write " + path_ + ": " + lxw_strerror(error));
    }
  }

 private:
  std::string path_;
  lxw_workbook* workbook_;
};

void set_properties(lxw_workbook* workbook, const Report& report, std::time_t created) {
  std::string title = report.title;
  std::string subject = workbook_text(report.document);
  std::string author = "polink " + report.version;
  std::string category = report.language == Language::japanese ? "点検報告" : "audit";
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.subject = subject.data();
  properties.author = author.data();
  properties.category = category.data();
  properties.created = created;
  require(workbook_set_properties(workbook, &properties));
}

}  // namespace

std::string workbook_of(const Report& report, std::time_t created) {
  const TemporaryFolder folder;
  const std::string path = folder / "report.xlsx";
  OpenWorkbook workbook(path);
  set_properties(workbook.get(), report, created);
  Formats formats(workbook.get(), report.language);
  const Places places = places_in(report);
  for (const ReportSheet& sheet : report.sheets) {
    write_sheet(workbook.get(), formats, report, sheet, places);
  }
  workbook.close();
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (!file || bytes.empty()) {
    throw Error(Failure::storage, "can't write " + path + ": it can't be read again");
  }
  return bytes;
}

}  // namespace polink::report
