#include "graph/across_links.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "graph/sqlite.h"
#include "graph/store.h"
#include "graph/text_signature.h"

namespace polink {
namespace {

using sqlite::Prepared;

// What is told of a measure; `m` is its row, `s` that of the index of texts.
constexpr std::string_view columns =
    "m.document_id, m.id, m.text, m.repost, EXISTS (SELECT 1 FROM link WHERE link.document_id = "
    "m.document_id AND link.source_id = m.id AND link.kind = 'repost_of')";

AcrossItem item_of(const Prepared& row) {
  return {row.text(0), row.text(1), row.text(2), row.truth(3), row.truth(4)};
}

std::string bands_expression() {
  std::string list;
  for (std::size_t band = 0; band < signature_bands; ++band) {
    list += (list.empty() ? "?" : ",?") + std::to_string(band + 2);
  }
  return list;
}

template <std::size_t... Band>
void bind_bands(Prepared& row, const std::string& document_id, const TextSignature& signature,
                std::index_sequence<Band...>) {
  row.bind(document_id, signature[Band]...);
}

}  // namespace

std::vector<AcrossCandidates> across_candidates(sqlite3* db, const std::string& document_id) {
  std::vector<AcrossCandidates> found;
  {
    Prepared others(db, "SELECT 1 FROM document WHERE id <> ?1");
    if (!others.bind(document_id).next()) {
      return found;
    }
  }
  std::map<std::string, std::size_t> by_text;
  Prepared own(db, "SELECT " + std::string(columns) +
                       " FROM measure AS m WHERE m.document_id = ?1 ORDER BY m.rowid");
  own.bind(document_id);
  while (own.next()) {
    AcrossItem item = item_of(own);
    const auto [place, is_new] = by_text.emplace(item.text, found.size());
    if (is_new) {
      found.emplace_back();
    }
    found[place->second].ours.push_back(std::move(item));
  }
  Prepared like(db, "SELECT DISTINCT " + std::string(columns) +
                        " FROM text_signature AS t JOIN search_item AS s ON s.rowid = t.item JOIN "
                        "measure AS m ON m.document_id = s.document_id AND m.id = s.id WHERE "
                        "t.hash IN (" +
                        bands_expression() + ") AND s.document_id <> ?1 ORDER BY s.rowid");
  for (AcrossCandidates& one : found) {
    bind_bands(like, document_id, text_signature(one.ours.front().text),
               std::make_index_sequence<signature_bands>());
    while (like.next()) {
      one.theirs.push_back(item_of(like));
    }
    like.reset();
  }
  std::erase_if(found, [](const AcrossCandidates& one) { return one.theirs.empty(); });
  return found;
}

void insert_across_links(sqlite3* db, const std::vector<AcrossLink>& links) {
  Prepared insert(db, "INSERT INTO across_link VALUES(?1,?2,?3,?4,?5,?6,?7)");
  for (const AcrossLink& l : links) {
    insert.run(l.document_id, l.source_id, l.target_document_id, l.target_id, to_string(l.kind),
               l.score, l.method);
  }
}

std::vector<AcrossCount> Store::across(const std::string& document_id) const {
  Prepared row(db_.get(),
               "SELECT target_document_id, sum(kind = 'duplicate_of'), sum(kind = 'repost_of'), 0 "
               "FROM across_link WHERE document_id = ?1 GROUP BY 1 UNION ALL SELECT document_id, "
               "sum(kind = 'duplicate_of'), 0, sum(kind = 'repost_of') FROM across_link WHERE "
               "target_document_id = ?1 GROUP BY 1");
  row.bind(document_id);
  std::map<std::string, AcrossCount> counts;
  while (row.next()) {
    AcrossCount& count = counts[row.text(0)];
    count.document_id = row.text(0);
    count.duplicates += row.integer(1);
    count.reposts += row.integer(2);
    count.reposted += row.integer(3);
  }
  std::vector<AcrossCount> found;
  for (auto& [id, count] : counts) {
    found.push_back(std::move(count));
  }
  return found;
}

}  // namespace polink
