#include "graph/across_links.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "graph/sqlite.h"
#include "graph/store.h"

namespace polink {
namespace {

using sqlite::Prepared;

// Of texts that read alike. Many more share a standing phrase only, which a few show
// as well as all.
constexpr std::size_t most_partners = 16;

class CandidateFinder {
 public:
  CandidateFinder(sqlite3* db, const SignatureBatch& batch)
      : batch_(batch),
        stored_(db),
        item_(db,
              "SELECT m.document_id, m.id, m.text, m.repost, EXISTS (SELECT 1 FROM link WHERE "
              "link.document_id = m.document_id AND link.source_id = m.id AND link.kind = "
              "'repost_of') FROM search_item AS s JOIN measure AS m ON m.document_id = "
              "s.document_id AND m.id = s.id WHERE s.rowid = ?1") {}

  // What may be linked to the items [from, to) of the batch, which are one document's.
  std::vector<AcrossCandidates> find(std::size_t from, std::size_t to) {
    std::vector<AcrossCandidates> found;
    std::map<std::string, std::size_t> by_text;
    for (std::size_t i = from; i < to; ++i) {
      const std::vector<ItemId> others = others_like(i, batch_.item(from));
      if (others.empty()) {
        continue;
      }
      AcrossItem own = item(batch_.item(i));
      const auto [place, is_new] = by_text.emplace(own.text, found.size());
      if (is_new) {
        found.emplace_back();
        std::ranges::transform(others, std::back_inserter(found.back().theirs),
                               [this](ItemId id) { return item(id); });
      }
      found[place->second].ours.push_back(std::move(own));
    }
    return found;
  }

 private:
  std::vector<ItemId> others_like(std::size_t i, ItemId first_own) {
    const TextSignature signature = batch_.signature(i);
    found_.clear();
    stored_.find(signature, found_);
    batch_.find(signature, first_own, found_);
    return alike(found_, most_partners);
  }

  AcrossItem item(ItemId id) {
    item_.bind(id);
    item_.next();
    AcrossItem item{item_.text(0), item_.text(1), item_.text(2), item_.truth(3), item_.truth(4)};
    item_.reset();
    return item;
  }

  const SignatureBatch& batch_;
  StoredSignatures stored_;
  Prepared item_;
  std::vector<ItemId> found_;
};

}  // namespace

void StoredBatch::close(const std::string& document_id) {
  const std::size_t from = parts_.empty() ? 0 : parts_.back().to;
  parts_.push_back({document_id, from, signatures_.size()});
}

void StoredBatch::link(sqlite3* db, const AcrossLinker& linker) {
  signatures_.sort();
  const bool alone =
      parts_.size() <= 1 && !Prepared(db, "SELECT 1 FROM text_signature LIMIT 1").next();
  if (linker && !alone) {
    CandidateFinder finder(db, signatures_);
    Prepared insert(db, "INSERT INTO across_link VALUES(?1,?2,?3,?4,?5,?6,?7)");
    for (const Part& part : parts_) {
      for (const AcrossLink& l : linker(finder.find(part.from, part.to))) {
        insert.run(l.document_id, l.source_id, l.target_document_id, l.target_id,
                   to_string(l.kind), l.score, l.method);
      }
    }
  }
  signatures_.write(db);
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
