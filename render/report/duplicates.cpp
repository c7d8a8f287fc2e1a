#include "queries/duplicates.h"

#include <algorithm>

#include "render/report/cells.h"
#include "render/report/sheets.h"

// 重複: what repeats without a mark, group by group.
namespace polink::report {
namespace {

// Whether its members stand to the names of different ministries.
bool ministries_differ(const PolicyGraph& graph, const DuplicateGroup& group) {
  std::set<std::set<std::string>> different;
  for (const std::string& one : group.ids) {
    if (const auto vertex = graph.find(one, NodeKind::measure)) {
      const auto codes = ministries_behind(graph, *vertex);
      different.emplace(codes.begin(), codes.end());
    }
  }
  return different.size() > 1;
}

// What links a member to the group: its pair with the first, else its best pair.
using Pairs = std::map<std::string, DuplicatePair>;

Pairs pairs_of(const std::vector<DuplicatePair>& all, const std::string& first) {
  Pairs found;
  for (const bool with_first : {true, false}) {
    for (const DuplicatePair& pair : all) {  // best first
      if (with_first == (pair.first == first || pair.second == first)) {
        found.emplace(pair.first, pair);
        found.emplace(pair.second, pair);
      }
    }
  }
  return found;
}

void add_group(const Source& source, const DuplicateGroup& group,
               const std::vector<DuplicatePair>& all, bool differ, ReportSheet& sheet, int number) {
  const PolicyGraph& graph = source.graph;
  const std::string first = group.representative.empty() ? group.ids.front() : group.representative;
  std::vector<std::string> members{first};
  std::ranges::copy_if(group.ids, std::back_inserter(members),
                       [&](const std::string& one) { return one != first; });
  const Pairs pairs = pairs_of(all, first);
  for (const std::string& one : members) {
    const auto pair = pairs.find(one);
    const bool is_linked = one != first && pair != pairs.end();
    const bool is_first = one == first;
    const auto vertex = graph.find(one);
    const std::string text = vertex ? graph.node(*vertex).text : "";
    const Cell compared = is_first ? words(text) : marked_pair(text, text_of(graph, first)).first;
    const std::string word = differ ? source.say("あり", "yes") : "";
    std::vector<Cell> row{count(number),
                          count(static_cast<int>(group.ids.size())),
                          differ ? alert(word) : words(word),
                          id(one),
                          words(vertex ? graph.node(*vertex).section_id : ""),
                          compared,
                          words(ministries_of(graph, one)),
                          is_linked ? words(source.word(pair->second.kind)) : Cell{},
                          is_linked ? score(pair->second.score) : Cell{},
                          line(line_of(graph, one))};
    if (!is_first) {
      for (std::size_t i = 0; i < 3; ++i) {
        row[i].tone = Cell::Tone::quiet;
      }
    }
    sheet.rows.push_back(std::move(row));
  }
}

}  // namespace

ReportSheet duplicates_sheet(const Source& source) {
  ReportSheet sheet;
  sheet.file = "duplicates";
  sheet.name = source.say("重複", "Duplicates");
  sheet.title = source.say("再掲の印のない重複", "Repeats without a mark");
  sheet.note = source.say(
      "（再掲）の印がないのに、同じ又はほぼ同じ本文の項目を群にまとめたもの。"
      "府省が群の中で異なるもの、件数の多いものの順。"
      "群の最初の行は文書で最初に出る項目で、続く行の赤い字はそれと異なる箇所。"
      "種別：同一、類似（少し違う）、包含（一方が他方を含む）。"
      "印のある繰り返しは「再掲」にある。",
      "Items with the same or nearly the same text though none is marked （再掲）, in groups: "
      "first "
      "those whose members name different ministries, then the larger ones. The first row of a "
      "group is the one that is stated first; red in the others is what differs from it. Exact, "
      "near, "
      "or contained, where one text holds the other. Marked "
      "repeats are in Reposts.");
  sheet.columns = {source.column("group", "群", "Group", 6),
                   source.column("size", "件数", "Size", 6),
                   source.column("ministries_differ", "府省の相違", "Ministries differ", 10),
                   source.column("id", "ID", "ID", 15),
                   source.column("section", "節", "Section", 9),
                   source.column("text", "本文", "Text", 80),
                   source.column("ministries", "府省", "Ministries", 18),
                   source.column("kind", "種別", "Kind", 10),
                   source.column("score", "類似度", "Likeness", 9),
                   source.column("line", "行", "Line", 8)};
  sheet.frozen = 4;
  sheet.grouped_by = 0;
  DuplicateFilter filter;
  filter.unmarked = true;
  std::vector<std::pair<bool, DuplicateGroup>> groups;
  for (DuplicateGroup& group : find_duplicate_groups(source.graph, filter)) {
    const bool differ = ministries_differ(source.graph, group);
    groups.emplace_back(differ, std::move(group));
  }
  std::ranges::stable_sort(groups, [](const auto& a, const auto& b) { return a.first > b.first; });
  const std::vector<DuplicatePair> all = find_duplicates(source.graph, filter);
  int number = 0;
  for (const auto& [differ, group] : groups) {
    add_group(source, group, all, differ, sheet, ++number);
  }
  return sheet;
}

}  // namespace polink::report
