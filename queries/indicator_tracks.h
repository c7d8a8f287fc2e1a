#pragma once

#include <string>
#include <vector>

#include "graph/records.h"
#include "queries/distinct_texts.h"

// Which measures an indicator tracks: those that do or report what it measures.
// Nothing in print says so; it shows in the words that both share.
namespace polink {

struct TrackOptions {
  double least_score = 0.425;  // 0 to 1
};

// Links from measures to indicators (LinkKind::tracks), in the order of the
// indicators, best first. The score joins three signs, docs/linking.md has the
// constants:
// - words: how much of the indicator's name (or of the name and label of one of
//   its values) a measure has, each content word weighted by its rarity;
// - numbers: a measure states one of its values;
// - a name in letters, of its own or of its footnotes, that few measures have;
//   what took the place of something that it names.
// `method` says which decided: `words`, `words and number`, `rare name`,
// `succession`.
std::vector<Link> link_tracks(const Document& document, const DistinctTexts& distinct,
                              const TrackOptions& options = {});

// The words of a measure's text that speak for the link to an indicator, longest
// first: what it shares with the names and labels, and the names in letters and
// long katakana words of the footnotes.
std::vector<std::string> tracking_words(const std::string& measure_text,
                                        const std::vector<std::string>& names,
                                        const std::vector<std::string>& footnotes);

}  // namespace polink
