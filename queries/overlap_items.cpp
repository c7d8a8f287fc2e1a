#include "queries/overlap_items.h"

#include <algorithm>
#include <set>

#include "queries/compound_terms.h"
#include "queries/duplicates.h"
#include "queries/in_parallel.h"
#include "queries/ministries.h"
#include "queries/scope.h"
#include "queries/signs.h"
#include "queries/text_key.h"

namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;

class Collector {
 public:
  Collector(const PolicyGraph& graph, unsigned threads) : graph_(graph), threads_(threads) {}

  OverlapItems collect() {
    collect_items();
    count_bearers();
    return std::move(made_);
  }

 private:
  void collect_items() {
    std::vector<std::string> rows;
    for (const Vertex v : graph_.all(NodeKind::measure)) {
      const auto& facts = graph_.facts<MeasureFacts>(v);
      if (facts.repost && !graph_.out(v, EdgeKind::repost_of).empty()) {
        continue;
      }
      OverlapItem item;
      item.vertex = v;
      for (const std::string& code : ministries_behind(graph_, v)) {
        if (const auto organisation = graph_.find(code, NodeKind::organisation)) {
          add_holders(*organisation, item.holders);
        }
      }
      if (item.holders.empty()) {
        continue;
      }
      for (const NamedOrganisation& named : named_organisations(graph_, v)) {
        if (named.lead) {
          add_holders(named.vertex, item.leads);
        }
      }
      item.things = things_of(graph_, v);
      rows.push_back(row_id(graph_, v));
      made_.item_of.emplace(v, made_.items.size());
      made_.items.push_back(std::move(item));
    }
    number_words(rows, read_texts());
  }

  // The terms of each text.
  std::vector<std::vector<std::string>> read_texts() {
    std::vector<std::vector<std::string>> terms(made_.items.size());
    made_.texts.resize(made_.items.size());
    in_parallel(made_.items.size(), threads_, [&](unsigned, std::size_t from, std::size_t to) {
      for (std::size_t i = from; i < to; ++i) {
        made_.texts[i] = comparable(graph_.node(made_.items[i].vertex).text);
        terms[i] = terms_and_parts(made_.texts[i]);
        made_.items[i].length = made_.texts[i].size();
      }
    });
    return terms;
  }

  // Today's holders of an organisation's business, unless it is a group.
  void add_holders(Vertex organisation, Holders& holders) {
    const auto [known, added] = holders_of_.try_emplace(organisation);
    if (added && !is_group(graph_, organisation)) {
      known->second = holders_today(graph_, organisation);
    }
    holders.insert(holders.end(), known->second.begin(), known->second.end());
    std::ranges::sort(holders);
    holders.erase(std::unique(holders.begin(), holders.end()), holders.end());
  }

  void number_words(const std::vector<std::string>& rows,
                    const std::vector<std::vector<std::string>>& terms) {
    const WordNumbers row_numbers(rows);
    std::vector<std::string> all;
    for (const std::vector<std::string>& some : terms) {
      all.insert(all.end(), some.begin(), some.end());
    }
    made_.terms = WordNumbers(std::move(all));
    for (std::size_t i = 0; i < made_.items.size(); ++i) {
      made_.items[i].row = row_numbers.of(rows[i]);
      for (const std::string& term : terms[i]) {
        made_.items[i].terms.push_back(made_.terms.of(term));
      }
    }
    made_.rows = row_numbers.size();
  }

  // Counted by rows, so that a row which names a thing often counts it once.
  void count_bearers() {
    std::map<Vertex, std::set<std::uint32_t>> rows_of_thing;
    std::vector<std::vector<std::uint32_t>> rows_of_term(made_.terms.size());
    made_.of_term.resize(made_.terms.size());
    for (std::size_t i = 0; i < made_.items.size(); ++i) {
      for (const Vertex thing : made_.items[i].things) {
        rows_of_thing[thing].insert(made_.items[i].row);
        made_.of_thing[thing].push_back(i);
      }
      for (const std::uint32_t term : made_.items[i].terms) {
        rows_of_term[term].push_back(made_.items[i].row);
        made_.of_term[term].push_back(i);
      }
    }
    for (const OverlapItem& item : made_.items) {
      made_.mean_length +=
          static_cast<double>(item.length) / static_cast<double>(made_.items.size());
    }
    for (const auto& [thing, bearers] : rows_of_thing) {
      made_.bearers_of_thing[thing] = bearers.size();
    }
    for (std::uint32_t term = 0; term < made_.terms.size(); ++term) {
      std::vector<std::uint32_t>& rows = rows_of_term[term];
      std::ranges::sort(rows);
      rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
      made_.bearers_of_term.push_back(rows.size());
      made_.rarity_of_term.push_back(rarity(rows.size(), made_.rows));
      made_.weight_of_term.push_back(made_.rarity_of_term.back() * made_.rarity_of_term.back() *
                                     telling(made_.terms.word(term), of_ideograph));
    }
  }

  const PolicyGraph& graph_;
  const unsigned threads_;
  OverlapItems made_;
  std::unordered_map<Vertex, Holders> holders_of_;
};

}  // namespace

OverlapItems overlap_items(const PolicyGraph& graph, unsigned threads) {
  return Collector(graph, threads).collect();
}

}  // namespace polink
