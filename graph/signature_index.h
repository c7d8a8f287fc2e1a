#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/sqlite.h"
#include "graph/text_signature.h"

// By the bands of their signatures texts that read alike are found; inside graph/
// only.
//
// An entry is one number, the value of a band and behind it the item (a rowid of
// `search_item`) that has it, so that the entries of one value stand together in
// the order of items: in memory as in the table `text_signature`.
namespace polink {

using ItemId = std::int64_t;

// The items of a load, which aren't in the table yet.
class SignatureBatch {
 public:
  // Items come in ascending order. Throws Error(storage) for one that is too large
  // for an entry.
  void add(ItemId item, const TextSignature& signature);

  // Makes what was added ready for find() and write().
  void sort();

  // The items, as they were added.
  [[nodiscard]] std::size_t size() const { return items_.size(); }
  [[nodiscard]] ItemId item(std::size_t i) const { return items_[i]; }
  [[nodiscard]] TextSignature signature(std::size_t i) const;

  // Appends for each band the first items, at most `most_of_a_band`, that share it
  // and stand before `end`.
  void find(const TextSignature& signature, ItemId end, std::vector<ItemId>& found) const;

  // Writes all into the table, in its order, so that each page is written once.
  void write(sqlite3* db) const;

 private:
  std::vector<ItemId> items_;
  std::vector<std::uint64_t> entries_;  // as added: those of an item stand together
  std::vector<std::uint64_t> sorted_;
  std::vector<std::size_t> starts_;  // of the sorted entries with the same first bits
};

// The items in the table.
class StoredSignatures {
 public:
  explicit StoredSignatures(sqlite3* db);
  // As SignatureBatch::find, of all items.
  void find(const TextSignature& signature, std::vector<ItemId>& found);

 private:
  sqlite::Prepared entries_;
};

// Takes the entries of items out of the table.
class SignatureRemover {
 public:
  explicit SignatureRemover(sqlite3* db)
      : remove_(db, "DELETE FROM text_signature WHERE entry = ?1") {}
  void remove(ItemId item, const TextSignature& signature);

 private:
  sqlite::Prepared remove_;
};

// How many items of a band are looked at. More than these have the same text, a
// standing phrase, as a rule.
constexpr std::size_t most_of_a_band = 256;

// Of items that were found by band those that share `least_bands_shared` or more,
// the `most` that share the most bands (of equals the first), in ascending order.
std::vector<ItemId> alike(std::vector<ItemId> found, std::size_t most);

}  // namespace polink
