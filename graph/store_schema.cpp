#include "graph/store_schema.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>

#include "graph/error.h"
#include "graph/sqlite.h"
#include "graph/store_views.h"

namespace polink {
namespace {

// Ids are bare, so the document stands beside each. What a row points to may
// be of several kinds (a citation's source, a link's end): there no foreign
// key can be declared.
constexpr const char* tables = R"sql(
CREATE TABLE document(
  id TEXT PRIMARY KEY, title TEXT NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL,
  loader TEXT NOT NULL, loaded_at TEXT NOT NULL, encoding TEXT NOT NULL);
CREATE TABLE section(
  document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  id TEXT NOT NULL, parent_id TEXT, level TEXT NOT NULL, label TEXT NOT NULL,
  title TEXT NOT NULL, ordinal INTEGER NOT NULL, line INTEGER NOT NULL,
  PRIMARY KEY(document_id, id));
CREATE TABLE statement(
  document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  id TEXT NOT NULL, section_id TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL,
  line INTEGER NOT NULL,
  PRIMARY KEY(document_id, id));
CREATE TABLE measure(
  document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  id TEXT NOT NULL, section_id TEXT NOT NULL, row INTEGER NOT NULL, kind TEXT NOT NULL,
  ordinal INTEGER NOT NULL, text TEXT NOT NULL, repost INTEGER NOT NULL,
  first_line INTEGER NOT NULL, last_line INTEGER NOT NULL, slot INTEGER NOT NULL,
  lead_known INTEGER NOT NULL,
  PRIMARY KEY(document_id, id),
  FOREIGN KEY(document_id, section_id) REFERENCES section(document_id, id)
    DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE organisation(
  code TEXT PRIMARY KEY, name_ja TEXT NOT NULL, name_en TEXT NOT NULL, kind TEXT NOT NULL,
  parent TEXT NOT NULL, sure INTEGER NOT NULL, note TEXT NOT NULL, succeeded_by TEXT NOT NULL);
CREATE TABLE responsibility(
  document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  measure_id TEXT NOT NULL, code TEXT NOT NULL REFERENCES organisation(code),
  lead INTEGER NOT NULL, ordinal INTEGER NOT NULL, printed TEXT NOT NULL,
  lead_from TEXT NOT NULL,
  PRIMARY KEY(document_id, measure_id, ordinal),
  FOREIGN KEY(document_id, measure_id) REFERENCES measure(document_id, id)
    DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE law(
  id TEXT PRIMARY KEY, title TEXT NOT NULL, number TEXT NOT NULL, egov_id TEXT NOT NULL,
  kind TEXT NOT NULL, checked TEXT NOT NULL);
CREATE TABLE law_short_name(
  law_id TEXT NOT NULL REFERENCES law(id) ON DELETE CASCADE, name TEXT NOT NULL,
  PRIMARY KEY(law_id, name));
CREATE TABLE instrument(id TEXT PRIMARY KEY, title TEXT NOT NULL, kind TEXT NOT NULL);
CREATE TABLE citation(
  document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  source_id TEXT NOT NULL, target_kind TEXT NOT NULL, target_id TEXT NOT NULL,
  surface TEXT NOT NULL, method TEXT NOT NULL, offset INTEGER NOT NULL, article TEXT NOT NULL);
CREATE TABLE indicator(
  document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  id TEXT NOT NULL, section_id TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,
  repost INTEGER NOT NULL, line INTEGER NOT NULL,
  PRIMARY KEY(document_id, id),
  FOREIGN KEY(document_id, section_id) REFERENCES section(document_id, id)
    DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE indicator_value(
  document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  indicator_id TEXT NOT NULL, ordinal INTEGER NOT NULL, label TEXT NOT NULL,
  value TEXT NOT NULL, number REAL, unit TEXT NOT NULL, as_of TEXT NOT NULL,
  as_of_from TEXT NOT NULL, as_of_to TEXT NOT NULL,
  PRIMARY KEY(document_id, indicator_id, ordinal));
CREATE TABLE indicator_actual(
  document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  indicator_id TEXT NOT NULL, footnote INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  label TEXT NOT NULL, value TEXT NOT NULL, number REAL, unit TEXT NOT NULL,
  as_of TEXT NOT NULL, as_of_from TEXT NOT NULL, as_of_to TEXT NOT NULL,
  PRIMARY KEY(document_id, indicator_id, footnote, ordinal));
CREATE TABLE deadline(
  document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  measure_id TEXT NOT NULL, ordinal INTEGER NOT NULL, surface TEXT NOT NULL,
  kind TEXT NOT NULL, date_from TEXT, date_to TEXT, precision TEXT NOT NULL,
  PRIMARY KEY(document_id, measure_id, ordinal));
CREATE TABLE footnote(
  document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  number INTEGER NOT NULL, text TEXT NOT NULL, line INTEGER NOT NULL,
  source_organisation TEXT NOT NULL, source_title TEXT NOT NULL, source_date TEXT NOT NULL,
  PRIMARY KEY(document_id, number));
CREATE TABLE footnote_anchor(
  document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  number INTEGER NOT NULL, owner_id TEXT NOT NULL);
CREATE TABLE link(
  document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  source_id TEXT NOT NULL, target_id TEXT NOT NULL, kind TEXT NOT NULL, score REAL NOT NULL,
  method TEXT NOT NULL);
CREATE TABLE across_link(
  document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  source_id TEXT NOT NULL,
  target_document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  target_id TEXT NOT NULL, kind TEXT NOT NULL, score REAL NOT NULL, method TEXT NOT NULL);
CREATE TABLE relation(
  document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  thing TEXT NOT NULL, source_id TEXT NOT NULL, kind TEXT NOT NULL, target_id TEXT NOT NULL,
  article TEXT NOT NULL, said_by TEXT NOT NULL, surface TEXT NOT NULL, method TEXT NOT NULL,
  target_thing TEXT AS (CASE kind WHEN 'based_on' THEN 'law' ELSE thing END));
CREATE TABLE coverage(
  document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE, line INTEGER NOT NULL,
  characters INTEGER NOT NULL, in_records INTEGER NOT NULL, understood INTEGER NOT NULL,
  leftover TEXT NOT NULL, PRIMARY KEY(document_id, line)) WITHOUT ROWID;
CREATE TABLE diagnostic(
  document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  line INTEGER NOT NULL, severity TEXT NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL);
CREATE TABLE search_item(
  rowid INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  id TEXT NOT NULL, kind TEXT NOT NULL, section_id TEXT NOT NULL, text TEXT NOT NULL,
  line INTEGER NOT NULL);
CREATE VIRTUAL TABLE search USING fts5(grams, content='', tokenize='ascii');
CREATE TABLE text_signature(entry INTEGER PRIMARY KEY);
CREATE TABLE source_line(
  document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  line INTEGER NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY(document_id, line));
CREATE TABLE source_span(
  document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  owner_id TEXT NOT NULL, line INTEGER NOT NULL, from_column INTEGER NOT NULL,
  to_column INTEGER NOT NULL);
)sql";

constexpr const char* indexes = R"sql(
CREATE INDEX section_parent ON section(document_id, parent_id);
CREATE INDEX responsibility_code ON responsibility(code, document_id, measure_id, lead, printed);
CREATE INDEX citation_source ON citation(document_id, source_id);
CREATE INDEX citation_target ON citation(target_kind, target_id);
CREATE INDEX footnote_anchor_owner ON footnote_anchor(document_id, owner_id);
CREATE INDEX footnote_anchor_number ON footnote_anchor(document_id, number);
CREATE INDEX link_source ON link(document_id, source_id, kind, target_id, score, method);
CREATE INDEX link_target ON link(document_id, target_id, kind, source_id, score, method);
CREATE INDEX across_link_source ON across_link(document_id, source_id);
CREATE INDEX across_link_target ON across_link(target_document_id, target_id);
CREATE INDEX relation_document ON relation(document_id);
CREATE INDEX relation_source ON relation(thing, source_id);
CREATE INDEX relation_target ON relation(target_thing, target_id);
CREATE INDEX diagnostic_line ON diagnostic(document_id, line);
CREATE INDEX search_item_document ON search_item(document_id);
CREATE INDEX source_span_owner ON source_span(document_id, owner_id);
)sql";

constexpr std::size_t header_size = 100;
using Header = std::array<unsigned char, header_size>;
constexpr std::size_t user_version_at = 60;
constexpr std::size_t application_id_at = 68;

std::int64_t big_endian(const Header& header, std::size_t at) {
  std::int64_t value = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    value = value * 256 + header[i];
  }
  return value;
}

[[noreturn]] void refuse(const std::filesystem::path& path, const std::string& why) {
  throw Error(Failure::storage, path.string() + ": " + why);
}

void check_marks(const std::filesystem::path& path, const Header& header) {
  constexpr std::string_view magic("SQLite format 3\0", 16);
  if (std::string_view(reinterpret_cast<const char*>(header.data()), magic.size()) != magic) {
    refuse(path, "is not a database of polink; name another file with --db");
  }
  if (big_endian(header, application_id_at) != application_id) {
    refuse(path, "is the database of another program; name another file with --db");
  }
  const auto version = big_endian(header, user_version_at);
  if (version < schema_version) {
    refuse(path, "was written by an older polink (schema " + std::to_string(version) +
                     ", this one reads " + std::to_string(schema_version) +
                     "); move it away and load the documents again");
  }
  if (version > schema_version) {
    refuse(path, "was written by a newer polink (schema " + std::to_string(version) +
                     ", this one reads " + std::to_string(schema_version) +
                     "); use that polink, or name another file with --db");
  }
}

}  // namespace

FileState look_at(const std::filesystem::path& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (status.type() == std::filesystem::file_type::not_found) {
    return FileState::missing;
  }
  if (std::filesystem::is_directory(status)) {
    refuse(path, "is a directory; --db names a file");
  }
  if (!std::filesystem::is_regular_file(status)) {
    refuse(path, "can't be opened (" + (error ? error.message() : "not a regular file") +
                     "); name another file with --db");
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    refuse(path, "can't be read; check its permissions");
  }
  Header header{};
  file.read(reinterpret_cast<char*>(header.data()), header.size());
  if (file.gcount() == 0) {
    return FileState::empty;
  }
  const bool nothing_yet =
      std::ranges::all_of(header, [](unsigned char byte) { return byte == 0; });
  if (nothing_yet && std::filesystem::exists(path.string() + "-journal", error)) {
    return FileState::ours;  // the first load was killed; SQLite takes back what it wrote
  }
  check_marks(path, header);
  return FileState::ours;
}

bool may_be_of_older_schema(const std::filesystem::path& path) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) {
    return false;
  }
  Header header{};
  std::ifstream(path, std::ios::binary).read(reinterpret_cast<char*>(header.data()), header.size());
  const auto version = big_endian(header, user_version_at);
  // A killed upgrade may have written the header already; its journal takes it back.
  const bool unfinished = std::filesystem::exists(path.string() + "-journal", error);
  return big_endian(header, application_id_at) == application_id && version > 0 &&
         (version < schema_version || (version == schema_version && unfinished));
}

bool has_schema(sqlite3* db) {
  sqlite::Prepared version(db, "PRAGMA user_version");
  return version.next() && version.integer(0) == schema_version;
}

void create_schema(sqlite3* db) {
  create_tables(db);
  create_indexes(db);
}

void create_indexes(sqlite3* db) {
  sqlite::execute(db, indexes);
  create_views(db);
}

void create_tables(sqlite3* db) {
  sqlite::execute(db, tables);
  // FTS5 gathers so many bytes before it writes a part of its index, which it joins with
  // others later: with few large parts a large load writes each byte of it less often.
  sqlite::execute(db, "INSERT INTO search(search, rank) VALUES('hashsize', 67108864)");
  sqlite::execute(db, ("PRAGMA application_id = " + std::to_string(application_id)).c_str());
  sqlite::execute(db, ("PRAGMA user_version = " + std::to_string(schema_version)).c_str());
}

}  // namespace polink
