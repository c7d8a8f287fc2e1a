#include "loaders/tables/xlsx_package.h"

#include <map>
#include <string_view>
#include <vector>

#include "graph/error.h"
#include "loaders/tables/xml_part.h"

namespace polink {
namespace {

struct Relationship {
  std::string type;
  std::string part;
};

std::string folder_of(const std::string& part) {
  const auto slash = part.rfind('/');
  return slash == std::string::npos ? "" : part.substr(0, slash + 1);
}

// `../sharedStrings.xml` as seen from xl/worksheets/ is `xl/sharedStrings.xml`.
std::string resolved(const std::string& from, const std::string& target) {
  std::string path = target.starts_with('/') ? target.substr(1) : folder_of(from) + target;
  std::vector<std::string> steps;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t slash = std::min(path.find('/', at), path.size());
    const std::string step = path.substr(at, slash - at);
    if (step == ".." && !steps.empty()) {
      steps.pop_back();
    } else if (step != "." && step != ".." && !step.empty()) {
      steps.push_back(step);
    }
    at = slash + 1;
  }
  std::string part;
  for (const std::string& step : steps) {
    part += (part.empty() ? "" : "/") + step;
  }
  return part;
}

// The relationships of a part ("" for the package itself), by id.
std::map<std::string, Relationship> relationships(const ZipParts& archive,
                                                  const std::string& part) {
  const std::string folder = folder_of(part);
  const std::string rels = folder + "_rels/" + part.substr(folder.size()) + ".rels";
  std::map<std::string, Relationship> found;
  if (!archive.has(rels)) {
    return found;
  }
  XmlPart xml(archive, rels);
  while (xml.next()) {
    if (xml.opens("Relationship") && xml.attribute("TargetMode") != "External") {
      found[xml.attribute("Id")] = {xml.attribute("Type"), resolved(part, xml.attribute("Target"))};
    }
  }
  return found;
}

bool is_a(const Relationship& relationship, std::string_view type) {
  return relationship.type.ends_with(type);
}

std::string first_of(const std::map<std::string, Relationship>& found, std::string_view type) {
  for (const auto& [id, relationship] : found) {
    if (is_a(relationship, type)) {
      return relationship.part;
    }
  }
  return "";
}

}  // namespace

XlsxParts find_parts(const ZipParts& archive) {
  const std::string workbook = first_of(relationships(archive, ""), "/officeDocument");
  if (workbook.empty() || !archive.has(workbook)) {
    throw Error(Failure::unreadable_input,
                archive.name() + ": a zip archive without a workbook; expected an .xlsx file");
  }
  const auto related = relationships(archive, workbook);
  XlsxParts parts;
  parts.shared_strings = first_of(related, "/sharedStrings");
  XmlPart xml(archive, workbook);
  bool visible = false;
  while (xml.next() && !visible) {
    if (!xml.opens("sheet")) {
      continue;
    }
    const auto sheet = related.find(xml.attribute("id"));
    if (sheet == related.end() || !is_a(sheet->second, "/worksheet")) {
      continue;  // a chart has no cells
    }
    visible = !xml.attribute("state").ends_with("idden");
    if (visible || parts.sheet.empty()) {
      parts.sheet = sheet->second.part;
    }
  }
  if (parts.sheet.empty()) {
    throw Error(
        Failure::unreadable_input,
        archive.name() + ": " + workbook +
            " names no worksheet; if the workbook is a template, macro book or binary, save "
            "it as .xlsx");
  }
  return parts;
}

}  // namespace polink
