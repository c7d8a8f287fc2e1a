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

TextLinks link_texts(const std::vector<Measure>& measures, unsigned threads) {
  TextLinks links;
  links.distinct = distinct_texts(measures);
  DuplicateOptions options;
  options.threads = thread_count(threads);
  const auto launch = options.threads > 1 ? std::launch::async : std::launch::deferred;
  auto follows = std::async(launch, [&] { return link_follows(measures, links.distinct); });
  const TextIndex index(links.distinct.texts, {.threads = options.threads});
  links.reposts = link_reposts(measures, links.distinct, index);
  links.duplicates = link_duplicates(measures, links.distinct, index, options);
  links.follows = follows.get();
  return links;
}

void link(Document& document, const TextLinks& links) {
  document.links = links.reposts;
  report_dangling(document);
  lend_leads(document);
  append(document.links, links.duplicates);
  append(document.links, links.follows);
  append(document.links, link_indicator_reposts(document.indicators));
  append(document.links, link_indicator_duplicates(document.indicators));
  append(document.links, link_tracks(document, links.distinct));
}

void link(Document& document, unsigned threads) {
  link(document, link_texts(document.measures, threads));
}

}  // namespace polink
