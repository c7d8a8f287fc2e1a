#include "queries/linking.h"

#include <set>

#include "queries/duplicate_links.h"
#include "queries/follows_links.h"
#include "queries/indicator_links.h"
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

}  // namespace

void link(Document& document) {
  const DistinctTexts distinct = distinct_texts(document.measures);
  {
    const TextIndex index(distinct.texts);
    document.links = link_reposts(document.measures, distinct, index);
    report_dangling(document);
    append(document.links, link_duplicates(document.measures, distinct, index));
  }
  append(document.links, link_follows(document.measures, distinct));
  append(document.links, link_indicator_reposts(document.indicators));
}

}  // namespace polink
