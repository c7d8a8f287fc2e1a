#include "queries/follows_links.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string>

#include "queries/text_index.h"

namespace polink {
namespace {

// Found by a search over annotated rows, as they are printed and with misread characters;
// see docs/linking.md.
constexpr double sharpness = 2.5;  // rare words decide
constexpr double cosine_weight = 0.35;
constexpr double shared_weight = 0.4;   // for the shared words themselves, up to
constexpr double shared_enough = 2.2;   // this much
constexpr double new_item = 0.01;       // worth of linking a next item to nothing
constexpr double passed_over = 0.064;   // cost of each status that is passed over
constexpr double used_again = 0.19;     // cost of a status that has a next item already
constexpr double like_before = 0.1;     // less, by the likeness to the next item before
constexpr double taken_together = 0.5;  // cost of each further status of one next item
constexpr std::size_t most_together = 3;
constexpr std::size_t largest_table = 4'000'000;  // cells of one row's alignment

// A next item, or a dash in its place.
struct NextSlot {
  std::size_t measure = 0;
  bool dash = false;
};

struct Row {
  std::vector<std::size_t> status;
  std::vector<NextSlot> next;
};

// How an entry of the table was reached.
struct Step {
  double value = -std::numeric_limits<double>::infinity();
  std::size_t previous = 0;  // column it came from
  std::size_t together = 0;  // status items linked: 0 none, else those ending at this column
};

// Column 0: no status used yet; column i: status i - 1 was the last one used.
class Alignment {
 public:
  Alignment(const Row& row, const std::vector<std::size_t>& text_of, const TextIndex& index)
      : row_(row), text_of_(text_of), index_(index) {
    similar_.resize(row.next.size(), std::vector<double>(row.status.size(), 0));
    to_before_.resize(row.next.size(), 0);
    for (std::size_t j = 0; j < row.next.size(); ++j) {
      for (std::size_t i = 0; i < row.status.size() && !row.next[j].dash; ++i) {
        similar_[j][i] = similarity(row.next[j].measure, row.status[i]);
      }
      if (j > 0 && !row.next[j].dash && !row.next[j - 1].dash) {
        to_before_[j] = similarity(row.next[j].measure, row.next[j - 1].measure);
      }
    }
  }

  // For each next slot the status items (indices into the row) that it carries on.
  std::vector<std::vector<std::size_t>> solve() {
    const std::size_t columns = row_.status.size() + 1;
    std::vector<std::vector<Step>> table(row_.next.size() + 1, std::vector<Step>(columns));
    table[0][0].value = 0;
    for (std::size_t j = 0; j < row_.next.size(); ++j) {
      fill(table[j], table[j + 1], j);
    }
    return trace(table);
  }

 private:
  [[nodiscard]] double similarity(std::size_t first_measure, std::size_t second_measure) const {
    const std::size_t first = text_of_[first_measure];
    const std::size_t second = text_of_[second_measure];
    const Likeness likeness = index_.compare(first, second);
    const double lighter = std::min(index_.weight(first), index_.weight(second));
    const double heavier = std::max(index_.weight(first), index_.weight(second));
    const double shared = likeness.containment * lighter;
    const double cosine = heavier > 0 ? shared / std::sqrt(lighter * heavier) : 0;
    return cosine_weight * cosine + shared_weight * std::min(1.0, shared / shared_enough);
  }

  static void improve(Step& step, double value, std::size_t previous, std::size_t together) {
    if (value > step.value) {
      step = {value, previous, together};
    }
  }

  void fill(const std::vector<Step>& before, std::vector<Step>& after, std::size_t j) const {
    const bool dash = row_.next[j].dash;
    for (std::size_t column = 0; column < before.size(); ++column) {
      improve(after[column], before[column].value + (dash ? 0 : new_item), column, 0);
    }
    // The best entry to come from, less the cost of what is passed over.
    double reach = -std::numeric_limits<double>::infinity();
    std::size_t reach_from = 0;
    for (std::size_t i = 0; i < row_.status.size(); ++i) {
      reach -= passed_over;
      if (before[i].value >= reach) {
        reach = before[i].value;
        reach_from = i;
      }
      if (dash) {
        improve(after[i + 1], reach + new_item, reach_from, 0);
        continue;
      }
      const double again = used_again - like_before * to_before_[j];
      improve(after[i + 1], before[i + 1].value + similar_[j][i] - again, i + 1, 1);
      double together = 0;
      for (std::size_t count = 1; count <= most_together && i + count <= row_.status.size();
           ++count) {
        together += similar_[j][i + count - 1] - (count > 1 ? taken_together : 0);
        improve(after[i + count], reach + together, reach_from, count);
      }
    }
  }

  [[nodiscard]] std::vector<std::vector<std::size_t>> trace(
      const std::vector<std::vector<Step>>& table) const {
    std::size_t column = 0;
    double best = -std::numeric_limits<double>::infinity();
    for (std::size_t c = 0; c < table.back().size(); ++c) {
      const double left_over = passed_over * static_cast<double>(table.back().size() - 1 - c);
      if (table.back()[c].value - left_over > best) {
        best = table.back()[c].value - left_over;
        column = c;
      }
    }
    std::vector<std::vector<std::size_t>> found(row_.next.size());
    for (std::size_t j = row_.next.size(); j > 0; --j) {
      const Step& step = table[j][column];
      for (std::size_t i = column - step.together; i < column; ++i) {
        found[j - 1].push_back(i);
      }
      column = step.previous;
    }
    return found;
  }

  const Row& row_;
  const std::vector<std::size_t>& text_of_;  // of each measure
  const TextIndex& index_;
  std::vector<std::vector<double>> similar_;  // of each next slot to each status item
  std::vector<double> to_before_;             // of each next slot to the one before it
};

std::map<std::pair<std::string, int>, Row> rows_of(const std::vector<Measure>& measures) {
  std::map<std::pair<std::string, int>, Row> rows;
  for (std::size_t i = 0; i < measures.size(); ++i) {
    const Measure& measure = measures[i];
    Row& row = rows[{measure.section_id, measure.row}];
    if (measure.kind == MeasureKind::status) {
      row.status.push_back(i);
    } else if (measure.kind == MeasureKind::next) {
      const auto slot = static_cast<std::size_t>(std::max(measure.slot, 1));
      while (row.next.size() + 1 < slot && slot < largest_table) {
        row.next.push_back({0, true});
      }
      row.next.push_back({i, false});
    }
  }
  return rows;
}

bool is_anaphoric(const std::u32string& text) {
  return text.starts_with(U"同") || text.starts_with(U"当該") || text.starts_with(U"本");
}

}  // namespace

std::vector<Link> link_follows(const std::vector<Measure>& measures,
                               const DistinctTexts& distinct) {
  const TextIndex index(distinct.texts, {.sharpness = sharpness, .search = false});
  std::vector<Link> links;
  for (const auto& [place, row] : rows_of(measures)) {
    if (row.status.empty() || row.next.empty() ||
        row.status.size() * row.next.size() > largest_table) {
      continue;
    }
    const auto found = Alignment(row, distinct.text_of, index).solve();
    for (std::size_t j = 0; j < found.size(); ++j) {
      for (const std::size_t i : found[j]) {
        const std::size_t next = row.next[j].measure;
        const std::size_t status = row.status[i];
        const Likeness likeness = index.compare(distinct.text_of[next], distinct.text_of[status]);
        const double score = std::sqrt(likeness.dice * likeness.containment);
        constexpr double hardly_anything = 0.05;
        const char* method = is_anaphoric(distinct.texts[distinct.text_of[next]]) ? "anaphora"
                             : score < hardly_anything                            ? "position"
                                                                                  : "aligned";
        links.push_back({measures[next].id, measures[status].id, LinkKind::follows, score, method});
      }
    }
  }
  return links;
}

std::vector<Link> link_follows(const std::vector<Measure>& measures) {
  return link_follows(measures, distinct_texts(measures));
}

}  // namespace polink
