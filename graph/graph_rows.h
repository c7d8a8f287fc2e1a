#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graph/sqlite.h"
#include "graph/thing_keys.h"

// Which rows of the tables make a graph. Inside graph/ only.
namespace polink {

// Statements over the rows of all documents, of one, or of the things with these keys.
class GraphRows {
 public:
  GraphRows(sqlite3* db, std::optional<std::string> only, std::optional<ThingKeys> keys);

  [[nodiscard]] bool all() const { return !only_ && !keys_; }
  [[nodiscard]] bool of_one_document() const { return only_.has_value(); }
  [[nodiscard]] bool of_things() const { return keys_.has_value(); }

  // Whether the database holds more than one.
  [[nodiscard]] bool several_documents() const;
  // How many things stand in all documents and beside them.
  [[nodiscard]] std::size_t count_things() const;

  // The rows of what stands in documents, or belongs to what does: the document's
  // id, then `columns`.
  [[nodiscard]] sqlite::Prepared of(const std::string& table, const std::string& columns) const;

  [[nodiscard]] sqlite::Prepared organisations(const std::string& columns) const;
  // Laws or instruments.
  [[nodiscard]] sqlite::Prepared cited(const std::string& table, const std::string& columns) const;
  [[nodiscard]] sqlite::Prepared across_links(const std::string& columns) const;
  [[nodiscard]] sqlite::Prepared relations(const std::string& columns) const;

 private:
  [[nodiscard]] sqlite::Prepared of_keys(const std::string& table, const std::string& columns,
                                         const std::string& order) const;
  [[nodiscard]] sqlite::Prepared shared(const std::string& sql, const std::string& condition,
                                        std::string_view kind) const;

  sqlite3* db_;
  std::optional<std::string> only_;
  std::optional<ThingKeys> keys_;
};

}  // namespace polink
