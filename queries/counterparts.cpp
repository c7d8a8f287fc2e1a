#include "queries/counterparts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "queries/alignment.h"
#include "queries/assignment.h"
#include "queries/signs.h"
#include "queries/text_index.h"
#include "queries/text_key.h"

namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;

// Least likeness of two measures that are one, by what else they have in common.
constexpr double least_in_row = 0.5;
constexpr double least_in_section = 0.6;
constexpr double least_elsewhere = 0.7;

// What it is worth beside likeness (0 to 1) that two items stand in the same place.
constexpr double worth_of_row = 0.3;
constexpr double worth_of_section = 0.1;
constexpr double worth_of_items = 0.3;   // of a plan measure: the rows have all items in common
constexpr double worth_of_names = 0.06;  // the same organisations
constexpr double worth_of_mark = 0.04;
constexpr double worth_of_order = 0.02;

std::int64_t whole(double worth) {
  constexpr double parts = 1e6;
  return std::max<std::int64_t>(1, std::llround(worth * parts));
}

// The id without the document's before it.
std::string_view bare(std::string_view id) { return id.substr(id.find(':') + 1); }

// One of the two documents, with the texts that are compared.
struct Side {
  explicit Side(const PolicyGraph& of) : graph(of), measures(of.all(NodeKind::measure)) {
    for (const Vertex v : measures) {
      texts.push_back(comparable(of.node(v).text));
      rows[row_id(of, v)].push_back(texts.size() - 1);
    }
  }

  [[nodiscard]] const MeasureFacts& facts(std::size_t i) const {
    return graph.facts<MeasureFacts>(measures[i]);
  }
  [[nodiscard]] std::optional<Vertex> section(std::size_t i) const {
    return graph.find(graph.node(measures[i]).section_id, NodeKind::section);
  }

  const PolicyGraph& graph;
  std::vector<Vertex> measures;
  std::vector<std::u32string> texts;
  std::map<std::string, std::vector<std::size_t>> rows;  // indices of `measures`
};

// --- Sections -----------------------------------------------------------------

// How many measures a pair of sections shares word for word, of those that stand
// once in each document.
class SharedMeasures {
 public:
  SharedMeasures(const Side& before, const Side& after) {
    const auto ours = lone_texts(before);
    const auto theirs = lone_texts(after);
    for (const auto& [text, section] : ours) {
      if (const auto found = theirs.find(text); found != theirs.end()) {
        for (const auto& [a, b] : pairs_above(before, section, after, found->second)) {
          ++shared_[{a, b}];
          ++of_before_[a];
          ++of_after_[b];
        }
      }
    }
  }

  // 0 to 1: of those of either section that stand in both documents.
  [[nodiscard]] double share(Vertex before, Vertex after) const {
    const auto found = shared_.find({before, after});
    return found == shared_.end()
               ? 0
               : 2.0 * found->second / (of_before_.at(before) + of_after_.at(after));
  }

 private:
  static std::map<std::u32string, Vertex> lone_texts(const Side& side) {
    std::map<std::u32string, std::optional<Vertex>> found;
    for (std::size_t i = 0; i < side.texts.size(); ++i) {
      const auto [place, is_new] = found.emplace(side.texts[i], side.section(i));
      if (!is_new) {
        place->second.reset();
      }
    }
    std::map<std::u32string, Vertex> lone;
    for (const auto& [text, section] : found) {
      if (section) {
        lone.emplace(text, *section);
      }
    }
    return lone;
  }

  // The two sections and those above them, level by level.
  static std::vector<std::pair<Vertex, Vertex>> pairs_above(const Side& before, Vertex a,
                                                            const Side& after, Vertex b) {
    std::vector<std::pair<Vertex, Vertex>> pairs;
    std::optional<Vertex> ours = a;
    std::optional<Vertex> theirs = b;
    while (ours && theirs) {
      pairs.emplace_back(*ours, *theirs);
      ours = before.graph.find(before.graph.node(*ours).section_id, NodeKind::section);
      theirs = after.graph.find(after.graph.node(*theirs).section_id, NodeKind::section);
    }
    return pairs;
  }

  std::map<std::pair<Vertex, Vertex>, int> shared_;
  std::map<Vertex, int> of_before_;
  std::map<Vertex, int> of_after_;
};

std::vector<Vertex> sections_of(const PolicyGraph& graph, SectionLevel level) {
  std::vector<Vertex> found = graph.all(NodeKind::section);
  std::erase_if(found, [&](Vertex v) { return graph.facts<SectionFacts>(v).level != level; });
  return found;
}

void keep(const Counterpart& pair, std::vector<Counterpart>& list, Counterparts& found) {
  list.push_back(pair);
  found.after.emplace(pair.before, pair.after);
  found.before.emplace(pair.after, pair.before);
}

void match_sections(const Side& before, const Side& after, Counterparts& found) {
  constexpr double alike = 0.7;
  constexpr double many = 0.5;
  const SharedMeasures shared(before, after);
  for (const SectionLevel level :
       {SectionLevel::chapter, SectionLevel::section, SectionLevel::subsection}) {
    const auto ours = sections_of(before.graph, level);
    const auto theirs = sections_of(after.graph, level);
    std::vector<std::u32string> titles;
    for (const Vertex b : theirs) {
      titles.push_back(comparable(after.graph.node(b).text));
    }
    std::vector<Likely> pairs;
    for (std::size_t i = 0; i < ours.size(); ++i) {
      const Node& a = before.graph.node(ours[i]);
      const std::u32string title = comparable(a.text);
      const auto parent = before.graph.find(a.section_id, NodeKind::section);
      for (std::size_t j = 0; j < theirs.size(); ++j) {
        const Node& b = after.graph.node(theirs[j]);
        const double like = edit_likeness(title, titles[j]);
        const double share = shared.share(ours[i], theirs[j]);
        if (like < alike && share < many) {
          continue;
        }
        const auto above = after.graph.find(b.section_id, NodeKind::section);
        const bool within =
            parent && above && found.after.contains(*parent) && found.after.at(*parent) == *above;
        const bool same_place = bare(a.id) == bare(b.id);
        pairs.push_back({i, j, whole(like + share + (within ? 0.2 : 0) + (same_place ? 0.05 : 0))});
      }
    }
    const auto assigned = best_assignment(ours.size(), theirs.size(), pairs);
    for (std::size_t i = 0; i < ours.size(); ++i) {
      if (assigned[i]) {
        const Vertex other = theirs[*assigned[i]];
        keep({ours[i], other,
              edit_likeness(comparable(before.graph.node(ours[i]).text), titles[*assigned[i]])},
             found.sections, found);
      }
    }
  }
}

// --- Measures -----------------------------------------------------------------

class MeasureMatcher {
 public:
  MeasureMatcher(const Side& before, const Side& after, Counterparts& found)
      : before_(before), after_(after), found_(found) {
    std::vector<std::u32string> all = before.texts;
    all.insert(all.end(), after.texts.begin(), after.texts.end());
    std::map<std::u32string, std::size_t> known;
    for (const std::u32string& text : all) {
      const auto [place, is_new] = known.emplace(text, texts_.size());
      if (is_new) {
        texts_.push_back(text);
      }
      text_of_.push_back(place->second);
    }
    with_text_.resize(texts_.size());
    for (std::size_t j = 0; j < after.texts.size(); ++j) {
      with_text_[text_of_[before.texts.size() + j]].push_back(j);
    }
    index_.emplace(texts_);
  }

  void match(MeasureKind kind) {
    std::vector<Likely> pairs;
    std::map<std::pair<std::size_t, std::size_t>, double> likeness;
    for (std::size_t i = 0; i < before_.measures.size(); ++i) {
      if (before_.facts(i).kind != kind) {
        continue;
      }
      for (const std::size_t j : candidates(i)) {
        if (after_.facts(j).kind != kind) {
          continue;
        }
        const double like = likeness_of(i, j);
        const Place place = place_of(i, j);
        if (like >= least(place)) {
          likeness[{i, j}] = like;
          pairs.push_back({i, j, whole(like + worth(i, j, place))});
        }
      }
    }
    const auto assigned = best_assignment(before_.measures.size(), after_.measures.size(), pairs);
    for (std::size_t i = 0; i < assigned.size(); ++i) {
      if (assigned[i]) {
        keep({before_.measures[i], after_.measures[*assigned[i]], likeness.at({i, *assigned[i]})},
             found_.measures, found_);
      }
    }
  }

 private:
  enum class Place { row, section, elsewhere };

  // Those with the same text, those that share rare words, and those of the row or
  // section that goes with its own.
  std::set<std::size_t> candidates(std::size_t i) {
    constexpr std::size_t most = 24;
    std::set<std::size_t> found;
    add_with_text(i, text_of_[i], found);
    for (const Likeness& like : index_->nearest(text_of_[i], most, scratch_)) {
      add_with_text(i, like.text, found);
    }
    if (const auto row = row_after(i)) {
      const auto& members = after_.rows.at(*row);
      found.insert(members.begin(), members.end());
    }
    return found;
  }

  // Of a crowd that says the same only those that stand in the same place.
  void add_with_text(std::size_t i, std::size_t text, std::set<std::size_t>& found) const {
    constexpr std::size_t crowd = 64;
    const auto& members = with_text_[text];
    for (const std::size_t j : members) {
      if (members.size() <= crowd || place_of(i, j) != Place::elsewhere) {
        found.insert(j);
      }
    }
  }

  // The row of the newer document whose plan measure goes with the one of this row.
  [[nodiscard]] std::optional<std::string> row_after(std::size_t i) const {
    const auto plan =
        before_.graph.find(row_id(before_.graph, before_.measures[i]), NodeKind::measure);
    if (!plan || before_.facts(i).kind == MeasureKind::plan) {
      return std::nullopt;
    }
    const auto other = found_.after.find(*plan);
    return other == found_.after.end() ? std::nullopt
                                       : std::optional(row_id(after_.graph, other->second));
  }

  [[nodiscard]] Place place_of(std::size_t i, std::size_t j) const {
    if (row_after(i) == row_id(after_.graph, after_.measures[j])) {
      return Place::row;
    }
    const auto ours = before_.section(i);
    const auto theirs = after_.section(j);
    if (ours && theirs && found_.after.contains(*ours) && found_.after.at(*ours) == *theirs) {
      return Place::section;
    }
    return Place::elsewhere;
  }

  static double least(Place place) {
    return place == Place::row       ? least_in_row
           : place == Place::section ? least_in_section
                                     : least_elsewhere;
  }

  [[nodiscard]] double worth(std::size_t i, std::size_t j, Place place) const {
    const MeasureFacts& a = before_.facts(i);
    const MeasureFacts& b = after_.facts(j);
    const int from = a.kind == MeasureKind::plan ? a.row : a.ordinal;
    const int to = b.kind == MeasureKind::plan ? b.row : b.ordinal;
    return (place == Place::row       ? worth_of_row
            : place == Place::section ? worth_of_section
                                      : 0) +
           (a.kind == MeasureKind::plan ? worth_of_items * items_in_common(i, j) : 0) +
           (names_of(before_, i) == names_of(after_, j) ? worth_of_names : 0) +
           (a.repost == b.repost ? worth_of_mark : 0) + worth_of_order / (1 + std::abs(from - to));
  }

  static std::set<std::string> names_of(const Side& side, std::size_t i) {
    std::set<std::string> names;
    for (const auto e : side.graph.in(side.measures[i], EdgeKind::responsible)) {
      names.insert(side.graph.node(side.graph.source(e)).id);
    }
    return names;
  }

  // Of two plan measures: the share of the items of their rows that say the same.
  [[nodiscard]] double items_in_common(std::size_t i, std::size_t j) const {
    std::multiset<std::size_t> ours;
    for (const std::size_t item : before_.rows.at(row_id(before_.graph, before_.measures[i]))) {
      ours.insert(text_of_[item]);
    }
    const auto& others = after_.rows.at(row_id(after_.graph, after_.measures[j]));
    const std::size_t most = std::max(ours.size(), others.size()) - 1;
    std::size_t common = 0;
    for (const std::size_t item : others) {
      const auto found = ours.find(text_of_[before_.texts.size() + item]);
      if (item != j && found != ours.end()) {
        ours.erase(found);
        ++common;
      }
    }
    return most == 0 ? 1 : static_cast<double>(common) / static_cast<double>(most);
  }

  [[nodiscard]] double likeness_of(std::size_t i, std::size_t j) const {
    const std::size_t first = text_of_[i];
    const std::size_t second = text_of_[before_.texts.size() + j];
    if (first == second) {
      return 1;
    }
    const double edited = edit_likeness(texts_[first], texts_[second]);
    return std::max(edited, (edited + index_->compare(first, second).dice) / 2);
  }

  const Side& before_;
  const Side& after_;
  Counterparts& found_;
  std::vector<std::u32string> texts_;
  std::vector<std::size_t> text_of_;                 // of the measures before, then of those after
  std::vector<std::vector<std::size_t>> with_text_;  // measures after, by text
  std::optional<TextIndex> index_;
  TextIndex::Scratch scratch_;
};

// --- Indicators ---------------------------------------------------------------

void match_indicators(const PolicyGraph& before, const PolicyGraph& after, Counterparts& found) {
  constexpr double alike = 0.7;
  const auto ours = before.all(NodeKind::indicator);
  const auto theirs = after.all(NodeKind::indicator);
  std::vector<std::u32string> names;
  for (const Vertex b : theirs) {
    names.push_back(comparable(after.node(b).text));
  }
  std::vector<Likely> pairs;
  for (std::size_t i = 0; i < ours.size(); ++i) {
    const std::u32string name = comparable(before.node(ours[i]).text);
    const auto section = before.find(before.node(ours[i]).section_id, NodeKind::section);
    for (std::size_t j = 0; j < theirs.size(); ++j) {
      if (before.facts<IndicatorFacts>(ours[i]).kind !=
          after.facts<IndicatorFacts>(theirs[j]).kind) {
        continue;
      }
      const auto other = after.find(after.node(theirs[j]).section_id, NodeKind::section);
      const bool same_place =
          section && other && found.after.contains(*section) && found.after.at(*section) == *other;
      const double like = edit_likeness(name, names[j]);
      if (like >= (same_place ? alike : 1)) {
        pairs.push_back({i, j, whole(like + (same_place ? worth_of_row : 0))});
      }
    }
  }
  const auto assigned = best_assignment(ours.size(), theirs.size(), pairs);
  for (std::size_t i = 0; i < ours.size(); ++i) {
    if (assigned[i]) {
      const double like = edit_likeness(comparable(before.node(ours[i]).text), names[*assigned[i]]);
      keep({ours[i], theirs[*assigned[i]], like}, found.indicators, found);
    }
  }
}

}  // namespace

double edit_likeness(const std::u32string& first, const std::u32string& second) {
  const std::size_t longer = std::max(first.size(), second.size());
  return longer == 0
             ? 1
             : 1 - static_cast<double>(align(first, second).distance) / static_cast<double>(longer);
}

std::string section_after(const PolicyGraph& before, const PolicyGraph& after,
                          const Counterparts& counterparts, const std::string& section_id) {
  auto section = before.find(section_id, NodeKind::section);
  while (section) {
    if (const auto found = counterparts.after.find(*section); found != counterparts.after.end()) {
      return after.node(found->second).id;
    }
    section = before.find(before.node(*section).section_id, NodeKind::section);
  }
  return "";
}

Counterparts find_counterparts(const PolicyGraph& before, const PolicyGraph& after) {
  const Side ours(before);
  const Side theirs(after);
  Counterparts found;
  match_sections(ours, theirs, found);
  MeasureMatcher matcher(ours, theirs, found);
  matcher.match(MeasureKind::plan);
  matcher.match(MeasureKind::status);
  matcher.match(MeasureKind::next);
  match_indicators(before, after, found);
  return found;
}

}  // namespace polink
