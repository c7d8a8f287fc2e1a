#include "queries/linking.h"

#include <algorithm>
#include <future>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "queries/duplicate_links.h"
#include "queries/follows_links.h"
#include "queries/in_parallel.h"
#include "queries/indicator_links.h"
#include "queries/indicator_tracks.h"
#include "queries/repost_links.h"

namespace polink {

namespace {

void append(std::vector<Link>& links, const std::vector<Link>& more) {
  links.insert(links.end(), more.begin(), more.end());
}

void report_dangling(Document& document) {
  std::set<std::string> linked;
  for (const Link& repost : document.links) {
    linked.insert(repost.source_id);
  }
  for (const Measure& measure : document.measures) {
    if (measure.repost && linked.count(measure.id) == 0) {
      document.diagnostics.push_back(
          {measure.first_line, Severity::warning, "dangling_repost",
           measure.id + " is marked （再掲）, but no unmarked measure reads like it"});
    }
  }
}

// Where the table of a repost lost its underlines, its origin tells who leads.
void lend_leads(Document& document) {
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < document.measures.size(); ++i) {
    places.emplace(document.measures[i].id, i);
  }
  for (const Link& link : document.links) {
    Measure& repost = document.measures[places.at(link.source_id)];
    const Measure& origin = document.measures[places.at(link.target_id)];
    if (repost.lead_known || !origin.lead_known) {
      continue;
    }
    for (Responsibility& responsibility : repost.responsibilities) {
      const bool leads = std::any_of(
          origin.responsibilities.begin(), origin.responsibilities.end(),
          [&](const auto& other) { return other.code == responsibility.code && other.lead; });
      if (leads && responsibility.lead_from.empty()) {
        responsibility.lead_from = origin.id;
      }
    }
  }
}

}  // namespace

TextLinks link_texts(const std::vector<Measure>& measures, const DistinctTexts& distinct,
                     unsigned threads) {
  TextLinks links;
  DuplicateOptions options;
  options.threads = thread_count(threads);
  const auto launch = options.threads > 1 ? std::launch::async : std::launch::deferred;
  auto follows = std::async(launch, [&] { return link_follows(measures, distinct); });
  const TextIndex index(distinct.texts, {.threads = options.threads});
  links.reposts = link_reposts(measures, distinct, index);
  links.duplicates = link_duplicates(measures, distinct, index, options);
  links.follows = follows.get();
  return links;
}

std::vector<Link> link_indicators(const Document& document, const DistinctTexts& distinct) {
  std::vector<Link> links = link_indicator_reposts(document.indicators);
  append(links, link_indicator_duplicates(document.indicators));
  append(links, link_tracks(document, distinct));
  return links;
}

void put_links(const TextLinks& of_texts, const std::vector<Link>& of_indicators,
               Document& document) {
  document.links = of_texts.reposts;
  report_dangling(document);
  lend_leads(document);
  append(document.links, of_texts.duplicates);
  append(document.links, of_texts.follows);
  append(document.links, of_indicators);
}

void link(Document& document, unsigned threads) {
  const DistinctTexts distinct = distinct_texts(document.measures);
  put_links(link_texts(document.measures, distinct, threads), link_indicators(document, distinct),
            document);
}

}  // namespace polink
