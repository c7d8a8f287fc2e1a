#include "loaders/instruments/instruments.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "loaders/instruments/instrument_book.h"
#include "loaders/instruments/instrument_mentions.h"
#include "loaders/instruments/instrument_reader.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

using View = std::u32string_view;

// Whether the text hasn't named it before, nor a version of it: `海の声2025` and
// then `海の声` are one.
bool is_new(std::size_t instrument, const InstrumentBook& book,
            std::unordered_set<std::size_t>& cited) {
  const std::u32string name = InstrumentBook::key(to_utf32(book.instrument(instrument).id));
  const bool versioned = std::any_of(cited.begin(), cited.end(), [&](std::size_t other) {
    const std::u32string whole = InstrumentBook::key(to_utf32(book.instrument(other).id));
    const std::size_t version = version_at_end(whole);
    return version > 0 && View(whole).substr(0, whole.size() - version) == name;
  });
  return cited.insert(instrument).second && !versioned;
}

void collect_instruments(const InstrumentBook& book, Document& document) {
  std::unordered_set<std::string> cited;
  for (const Citation& citation : document.citations) {
    if (citation.target_kind == TargetKind::instrument) {
      cited.insert(citation.target_id);
    }
  }
  for (const Instrument& instrument : book.instruments()) {
    if (cited.count(instrument.id) > 0) {
      document.instruments.push_back(instrument);
    }
  }
}

// Each instrument once, where the text first names it.
void cite(const NamingText& source, const std::vector<Mention>& mentions,
          const InstrumentBook& book, std::vector<std::size_t>& in_row, Document& document) {
  std::unordered_set<std::size_t> cited;
  for (const Mention& mention : mentions) {
    if (is_new(mention.instrument, book, cited)) {
      document.citations.push_back(
          {source.citing.id, TargetKind::instrument, book.instrument(mention.instrument).id,
           source.printed(mention.span), mention.method, static_cast<int>(mention.span.from)});
      in_row.push_back(mention.instrument);
    }
  }
}

}  // namespace

void find_instrument_citations(Document& document, BackReferences back) {
  std::vector<NamingText> texts = naming_texts(document);
  InstrumentBook book;
  read_instruments(texts, book);
  std::string row;
  std::vector<std::size_t> in_row;
  for (const NamingText& source : texts) {
    if (source.citing.row != row || row.empty()) {
      row = source.citing.row;
      in_row.clear();
    }
    std::vector<Mention> mentions = instrument_mentions(source, in_row, book);
    if (back == BackReferences::resolve) {
      const std::vector<Mention> more = back_references(source, mentions, in_row, book);
      mentions.insert(mentions.end(), more.begin(), more.end());
    }
    cite(source, mentions, book, in_row, document);
    // Words like 同計画 mean one of the last; each looks through them all.
    constexpr std::size_t most_in_row = 200;
    if (in_row.size() > most_in_row) {
      in_row.erase(in_row.begin(), in_row.end() - most_in_row);
    }
  }
  collect_instruments(book, document);
}

}  // namespace polink
