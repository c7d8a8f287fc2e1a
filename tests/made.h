#pragma once

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/records.h"
#include "graph/store.h"

// Records made by hand for tests: the id says what a record is, as it does for users.
namespace polink::made {

// A folder that goes with the test.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "polink-test-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

inline std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline void write(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

inline std::string parent_of(const std::string& id) {
  const auto dot = id.rfind('.');
  return dot == std::string::npos ? "" : id.substr(0, dot);
}

inline Section section(const std::string& id, const std::string& title, int line = 1) {
  const auto dots = std::count(id.begin(), id.end(), '.');
  const auto level = dots == 0   ? SectionLevel::chapter
                     : dots == 1 ? SectionLevel::section
                                 : SectionLevel::subsection;
  const int ordinal = std::stoi(id.substr(id.rfind('.') + 1));
  return {id, parent_of(id), level, std::to_string(ordinal) + ".", title, ordinal, line};
}

// `1.1.1.r2.n3`: the third next item of the second row of subsection 1.1.1.
// Organisations are codes; `*` before one marks the lead.
inline Measure measure(const std::string& id, const std::string& text,
                       const std::vector<std::string>& organisations = {}, int line = 1) {
  Measure m;
  m.id = id;
  m.text = text;
  m.first_line = m.last_line = line;
  m.lead_known = true;
  const auto row = id.find(".r");
  m.section_id = id.substr(0, row);
  m.row = std::stoi(id.substr(row + 2));
  m.ordinal = m.slot = 1;
  if (const auto item = id.find_first_of("sn", row); item != std::string::npos) {
    m.kind = id[item] == 's' ? MeasureKind::status : MeasureKind::next;
    m.ordinal = m.slot = std::stoi(id.substr(item + 1));
  }
  int place = 0;
  for (const auto& o : organisations) {
    const bool lead = o.starts_with("*");
    m.responsibilities.push_back({lead ? o.substr(1) : o, "", lead, ++place});
  }
  return m;
}

inline Measure repost(Measure m) {
  m.repost = true;
  return m;
}

inline Measure lead_unknown(Measure m) {
  m.lead_known = false;
  return m;
}

inline Organisation organisation(const std::string& code, const std::string& name) {
  return {code, name, "", "ministry", "", true, ""};
}

inline Law law(const std::string& title, std::vector<std::string> short_names = {}) {
  return {title, title, "令和三年法律第一号", "", std::move(short_names), "act", "checked"};
}

inline Citation cites_law(const std::string& source, const std::string& title,
                          const std::string& surface) {
  return {source, TargetKind::law, title, surface, CitationMethod::quoted, 0};
}

inline Link repost_of(const std::string& source, const std::string& target, double score = 1) {
  return {source, target, LinkKind::repost_of, score, "exact"};
}

inline Document document(const std::string& id) {
  Document d;
  d.id = id;
  d.title = "計画 " + id;
  d.path = id + ".txt";
  d.loader = "plan";
  d.encoding = "UTF-8";
  return d;
}

// The graph of documents as any command sees it: through a database.
inline PolicyGraph graph_of(const std::vector<Document>& documents) {
  const Folder folder;
  Store::open_or_create(folder / "policy.db").save(documents, false);
  return Store::open(folder / "policy.db").graph();
}

inline PolicyGraph graph_of(const Document& document) {
  return graph_of(std::vector<Document>{document});
}

}  // namespace polink::made
