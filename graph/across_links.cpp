#include "graph/across_links.h"

#include <algorithm>
#include <future>
#include <iterator>
#include <map>
#include <unordered_map>
#include <utility>

#include "graph/sqlite.h"
#include "graph/store.h"

namespace polink {
namespace {

using sqlite::Prepared;

// Of texts that read alike. Many more share a standing phrase only, which a few show
// as well as all.
constexpr std::size_t most_partners = 16;

// Of each item of a load those of other documents that read alike: of those stored
// before and of those of the load that stand before its document.
class AlikeItems {
 public:
  AlikeItems(const SignatureBatch& batch, std::vector<std::vector<ItemId>> stored)
      : batch_(batch), others_(std::move(stored)) {
    others_.resize(batch.size());
  }

  // `firsts`: of each item the first one of its document.
  std::vector<std::vector<ItemId>> find(const std::vector<ItemId>& firsts, unsigned threads) {
    const std::size_t parts = std::max(1U, threads);
    std::vector<std::future<void>> others;
    for (std::size_t part = 1; part < parts; ++part) {
      others.push_back(std::async(std::launch::async, [this, &firsts, part, parts] {
        find(firsts, batch_.size() * part / parts, batch_.size() * (part + 1) / parts);
      }));
    }
    find(firsts, 0, batch_.size() / parts);
    for (std::future<void>& other : others) {
      other.get();
    }
    return std::move(others_);
  }

 private:
  void find(const std::vector<ItemId>& firsts, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      batch_.find(batch_.signature(i), firsts[i], others_[i]);
      others_[i] = alike(std::move(others_[i]), most_partners);
    }
  }

  const SignatureBatch& batch_;
  std::vector<std::vector<ItemId>> others_;
};

// Measures by their items. Those that many are like are asked for again and again.
class ItemReader {
 public:
  explicit ItemReader(sqlite3* db)
      : row_(db,
             "SELECT m.document_id, m.id, m.text, m.repost, EXISTS (SELECT 1 FROM link WHERE "
             "link.document_id = m.document_id AND link.source_id = m.id AND link.kind = "
             "'repost_of') FROM search_item AS s JOIN measure AS m ON m.document_id = "
             "s.document_id AND m.id = s.id WHERE s.rowid = ?1") {}

  AcrossItem item(ItemId id) {
    constexpr std::size_t most_kept = 50'000;
    if (kept_.size() >= most_kept) {
      kept_.clear();
    }
    const auto [place, is_new] = kept_.try_emplace(id);
    if (is_new) {
      row_.bind(id);
      row_.next();
      place->second = {row_.text(0), row_.text(1), row_.text(2), row_.truth(3), row_.truth(4)};
      row_.reset();
    }
    return place->second;
  }

 private:
  Prepared row_;
  std::unordered_map<ItemId, AcrossItem> kept_;
};

void insert(Prepared& row, const std::vector<AcrossLink>& links) {
  for (const AcrossLink& l : links) {
    row.run(l.document_id, l.source_id, l.target_document_id, l.target_id, to_string(l.kind),
            l.score, l.method);
  }
}

}  // namespace

void StoredBatch::close(const std::string& document_id) {
  const std::size_t from = parts_.empty() ? 0 : parts_.back().to;
  parts_.push_back({document_id, from, signatures_.size()});
}

std::vector<std::vector<ItemId>> StoredBatch::stored_alike(sqlite3* db) const {
  std::vector<std::vector<ItemId>> found;
  if (Prepared(db, "SELECT 1 FROM text_signature LIMIT 1").next()) {
    found.resize(signatures_.size());
    StoredSignatures stored(db);
    for (std::size_t i = 0; i < signatures_.size(); ++i) {
      stored.find(signatures_.signature(i), found[i]);
    }
  }
  return found;
}

// While signatures are compared they are written, and while the items of one document are
// read, those of the one before are compared.
void StoredBatch::link_all(sqlite3* db, const AcrossLinker& linker, unsigned threads) {
  std::vector<ItemId> firsts;
  for (const Part& part : parts_) {
    const ItemId first = part.from < part.to ? signatures_.item(part.from) : 0;
    firsts.resize(part.to, first);
  }
  auto stored = stored_alike(db);  // of those that were there before these are written
  const auto launch = threads > 1 ? std::launch::async : std::launch::deferred;
  auto found = std::async(
      launch, [&] { return AlikeItems(signatures_, std::move(stored)).find(firsts, threads); });
  signatures_.write(db);
  const auto others = found.get();
  ItemReader reader(db);
  Prepared row(db, "INSERT INTO across_link VALUES(?1,?2,?3,?4,?5,?6,?7)");
  std::future<std::vector<AcrossLink>> before;
  for (const Part& part : parts_) {
    std::vector<AcrossCandidates> candidates;
    std::map<std::string, std::size_t> by_text;
    for (std::size_t i = part.from; i < part.to; ++i) {
      if (others[i].empty()) {
        continue;
      }
      AcrossItem own = reader.item(signatures_.item(i));
      const auto [place, is_new] = by_text.emplace(own.text, candidates.size());
      if (is_new) {
        candidates.emplace_back();
        std::ranges::transform(others[i], std::back_inserter(candidates.back().theirs),
                               [&](ItemId id) { return reader.item(id); });
      }
      candidates[place->second].ours.push_back(std::move(own));
    }
    if (before.valid()) {
      insert(row, before.get());
    }
    before = std::async(launch, [&linker, all = std::move(candidates)] { return linker(all); });
  }
  if (before.valid()) {
    insert(row, before.get());
  }
}

void StoredBatch::link(sqlite3* db, const AcrossLinker& linker, unsigned threads) {
  signatures_.sort();
  const bool alone =
      parts_.size() <= 1 && !Prepared(db, "SELECT 1 FROM text_signature LIMIT 1").next();
  if (linker && !alone) {
    link_all(db, linker, threads);
  } else {
    signatures_.write(db);
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
