#include "graph/signature_index.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "graph/error.h"

namespace polink {
namespace {

constexpr int item_bits = signature_item_bits;
constexpr ItemId item_end = ItemId{1} << static_cast<unsigned>(item_bits);
constexpr std::size_t entries_of_a_start = 8;
constexpr std::ptrdiff_t entries_of_a_statement = 100;

std::uint64_t first_entry(std::uint64_t value) { return value << static_cast<unsigned>(item_bits); }

std::uint64_t entry_of(std::uint64_t value, ItemId item) {
  return first_entry(value) | static_cast<std::uint64_t>(item);
}

ItemId item_of(std::uint64_t entry) {
  return static_cast<ItemId>(entry & static_cast<std::uint64_t>(item_end - 1));
}

// How far an entry is moved for its first bits, of which there are as many as
// make `starts` places.
unsigned shift_for(std::size_t starts) {
  return 63U - static_cast<unsigned>(std::countr_zero(starts));
}

}  // namespace

void SignatureBatch::add(ItemId item, const TextSignature& signature) {
  if (item >= item_end) {
    throw Error(Failure::storage, "the database holds as many texts as its index has room for (" +
                                      std::to_string(item_end) +
                                      "); load further documents into another one");
  }
  items_.push_back(item);
  for (const std::uint64_t value : signature) {
    entries_.push_back(entry_of(value, item));
  }
}

TextSignature SignatureBatch::signature(std::size_t i) const {
  TextSignature signature{};
  for (std::size_t band = 0; band < signature_bands; ++band) {
    signature[band] = entries_[i * signature_bands + band] >> static_cast<unsigned>(item_bits);
  }
  return signature;
}

void SignatureBatch::sort() {
  sorted_ = entries_;
  std::ranges::sort(sorted_);
  const std::size_t starts = std::bit_ceil(sorted_.size() / entries_of_a_start + 1);
  const unsigned shift = shift_for(starts);
  starts_.assign(starts + 1, sorted_.size());
  for (std::size_t i = sorted_.size(); i-- > 0;) {
    starts_[sorted_[i] >> shift] = i;
  }
  // Where no entry has these first bits, the next one's start is its own.
  for (std::size_t i = starts; i-- > 0;) {
    starts_[i] = std::min(starts_[i], starts_[i + 1]);
  }
}

void SignatureBatch::find(const TextSignature& signature, ItemId end,
                          std::vector<ItemId>& found) const {
  const unsigned shift = shift_for(starts_.size() - 1);
  for (const std::uint64_t value : signature) {
    const std::uint64_t last = entry_of(value, end);
    const std::uint64_t start = first_entry(value) >> shift;
    auto entry = std::lower_bound(sorted_.begin() + static_cast<std::ptrdiff_t>(starts_[start]),
                                  sorted_.begin() + static_cast<std::ptrdiff_t>(starts_[start + 1]),
                                  first_entry(value));
    for (std::size_t n = 0; n < most_of_a_band && entry != sorted_.end() && *entry < last; ++n) {
      found.push_back(item_of(*entry++));
    }
  }
}

void SignatureBatch::write(sqlite3* db) const {
  const auto insert = [db](std::size_t rows) {
    std::string sql = "INSERT OR IGNORE INTO text_signature VALUES(?)";
    for (std::size_t i = 1; i < rows; ++i) {
      sql += ",(?)";
    }
    return sqlite::Prepared(db, sql);
  };
  // A statement for each entry would take three times as long.
  sqlite::Prepared many = insert(static_cast<std::size_t>(entries_of_a_statement));
  auto next = sorted_.begin();
  for (; sorted_.end() - next >= entries_of_a_statement; next += entries_of_a_statement) {
    many.run_list(next, next + entries_of_a_statement);
  }
  sqlite::Prepared one = insert(1);
  for (; next != sorted_.end(); ++next) {
    one.run(*next);
  }
}

StoredSignatures::StoredSignatures(sqlite3* db)
    : entries_(db,
               "SELECT entry FROM text_signature WHERE entry >= ?1 AND entry < ?2 "
               "ORDER BY entry LIMIT " +
                   std::to_string(most_of_a_band)) {}

void StoredSignatures::find(const TextSignature& signature, std::vector<ItemId>& found) {
  for (const std::uint64_t value : signature) {
    entries_.bind(first_entry(value), first_entry(value + 1));
    while (entries_.next()) {
      found.push_back(item_of(static_cast<std::uint64_t>(entries_.large_integer(0))));
    }
    entries_.reset();
  }
}

void SignatureRemover::remove(ItemId item, const TextSignature& signature) {
  for (const std::uint64_t value : signature) {
    remove_.run(entry_of(value, item));
  }
}

std::vector<ItemId> alike(std::vector<ItemId> found, std::size_t most) {
  std::ranges::sort(found);
  std::vector<std::pair<std::size_t, ItemId>> shared;  // by the bands that differ
  for (auto from = found.begin(); from != found.end();) {
    const auto to = std::upper_bound(from, found.end(), *from);
    const auto bands = static_cast<std::size_t>(to - from);
    if (bands >= least_bands_shared) {
      shared.emplace_back(signature_bands - std::min(bands, signature_bands), *from);
    }
    from = to;
  }
  std::ranges::sort(shared);
  shared.resize(std::min(most, shared.size()));
  std::vector<ItemId> items;
  for (const auto& [distance, item] : shared) {
    items.push_back(item);
  }
  std::ranges::sort(items);
  return items;
}

}  // namespace polink
