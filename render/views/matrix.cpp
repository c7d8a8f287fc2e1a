#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "graph/error.h"
#include "queries/responsibilities.h"
#include "render/page_plan.h"
#include "render/text_wrap.h"
#include "render/views/view.h"
#include "render/views/views.h"

namespace polink {
namespace {

// At each step of thinning.
constexpr std::array<std::size_t, 5> kMostMinistries{18, 18, 16, 14, 12};
constexpr std::array<std::size_t, 5> kMostSections{60, 24, 16, 12, 8};
constexpr double kCell = 38;
constexpr double kCellHeight = 26;
constexpr double kHead = 84;  // width of the codes at the left
constexpr double kHeadHeight = 40;
constexpr double kBetween = 30;  // between the two tables
constexpr double kFont = 13;

// Ids as a document counts: 1.9 before 1.10.
struct AsCounted {
  bool operator()(const std::string& a, const std::string& b) const {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t i = 0;
    while (i < a.size() && i < b.size() && a[i] == b[i]) {
      ++i;
    }
    while (i > 0 && is_digit(a[i - 1])) {
      --i;  // to where the number begins that differs
    }
    const auto digits = [&](const std::string& id) {
      const auto end =
          std::find_if_not(id.begin() + static_cast<std::ptrdiff_t>(i), id.end(), is_digit);
      return end - id.begin();
    };
    return digits(a) != digits(b) ? digits(a) < digits(b) : a < b;
  }
};

// Both tables side by side: ministries by ministries, and by sections.
class Matrix {
 public:
  Matrix(const PolicyGraph& graph, const Scope& scope, Picture& picture, Language language,
         int thinning)
      : graph_(graph), picture_(picture), language_(language) {
    const auto step = static_cast<std::size_t>(thinning);
    std::vector<SectionWork> work = find_section_work(graph, scope);
    std::erase_if(work, [&](const SectionWork& row) {
      const auto organisation = graph.find(row.code, NodeKind::organisation);
      return organisation && is_group(graph, *organisation);
    });
    summed_up_ = sum_up_sections(work, kMostSections.at(step));
    left_out_ = work.size() - std::min(work.size(), kMostMinistries.at(step));
    work.resize(work.size() - left_out_);
    rows_ = std::move(work);
    choose_sections(kMostSections.at(step));
    for (const SharedWork& pair : find_shared_work(graph, scope)) {
      shared_[{pair.first, pair.second}] = shared_[{pair.second, pair.first}] = pair.shared;
    }
  }

  [[nodiscard]] bool empty() const { return rows_.empty(); }
  [[nodiscard]] std::size_t left_out() const { return left_out_; }
  // Whether a column is a chapter or a document, and how many have no column.
  [[nodiscard]] bool summed_up() const { return summed_up_; }
  [[nodiscard]] std::size_t sections_left_out() const { return sections_left_out_; }

  // What the numbers of the sections stand for, where that is not too much to say.
  [[nodiscard]] std::string key() const {
    constexpr std::size_t most = 8;
    if (sections_.size() > most) {
      return "";
    }
    std::string words;
    for (const auto& [id, count] : sections_) {
      const auto section = graph_.find(id, NodeKind::section);
      if (!section) {
        continue;  // a document
      }
      constexpr int columns = 36;
      words += words.empty() ? in<std::string>(language_, "　節：", " Sections: ")
                             : in<std::string>(language_, "、", "; ");
      words += wrap(section_heading(graph_, *section), {columns, 1}).front();
    }
    return words.empty() ? "" : words + in<std::string>(language_, "。", ".");
  }

  void draw() {
    const auto count = static_cast<double>(rows_.size());
    const double sections_at = kHead + count * kCell + kBetween;
    int most_shared = 1;
    for (const SectionWork& a : rows_) {
      for (const SectionWork& b : rows_) {
        most_shared = std::max(most_shared, shared(a.code, b.code));
      }
    }
    int most_in_section = 1;
    for (const auto& [section, most] : sections_) {
      most_in_section = std::max(most_in_section, most);
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const double y = kHeadHeight + kCellHeight * static_cast<double>(i);
      head(rows_[i].code, {0, y, kHead, kCellHeight}, "left-");
      head(rows_[i].code, {kHead + kCell * static_cast<double>(i), 0, kCell, kHeadHeight}, "top-");
      for (std::size_t j = 0; j < rows_.size(); ++j) {
        const Place place{kHead + kCell * static_cast<double>(j), y, kCell, kCellHeight};
        cell(rows_[i].code, rows_[j].code, shared(rows_[i].code, rows_[j].code), most_shared,
             place);
      }
      double x = sections_at;
      for (const auto& [section, most] : sections_) {
        const auto found = rows_[i].sections.find(section);
        const int measures = found == rows_[i].sections.end() ? 0 : found->second.all();
        cell(rows_[i].code, section, measures, most_in_section, {x, y, kCell, kCellHeight});
        x += kCell;
      }
    }
    double x = sections_at;
    for (const auto& [section, most] : sections_) {
      head(section, {x, 0, kCell, kHeadHeight}, "section-");
      x += kCell;
    }
  }

 private:
  // Those with most measures, where there are more than `most`.
  void choose_sections(std::size_t most) {
    std::map<std::string, int, AsCounted> all;
    for (const SectionWork& row : rows_) {
      for (const auto& [section, count] : row.sections) {
        all[section] += count.all();
      }
    }
    std::vector<std::pair<int, std::string>> busiest;
    for (const auto& [section, count] : all) {
      busiest.emplace_back(-count, section);
    }
    std::ranges::stable_sort(busiest, {}, &std::pair<int, std::string>::first);
    sections_left_out_ = busiest.size() - std::min(busiest.size(), most);
    busiest.resize(busiest.size() - sections_left_out_);
    for (const auto& [count, section] : busiest) {
      for (const SectionWork& row : rows_) {
        const auto found = row.sections.find(section);
        const int measures = found == row.sections.end() ? 0 : found->second.all();
        sections_[section] = std::max(sections_[section], measures);
      }
    }
  }

  [[nodiscard]] int shared(const std::string& a, const std::string& b) const {
    const auto found = shared_.find({a, b});
    return found == shared_.end() ? 0 : found->second;
  }

  void head(const std::string& words, const Place& place, const std::string& prefix) {
    PictureNode node;
    node.id = prefix + std::to_string(picture_.nodes.size());
    node.look = Look::head;
    node.strong = true;
    node.place = place;
    node.font_size = kFont;
    // A code that is too long for its column stands in two lines, or smaller.
    const double room = place.width - 6;
    const bool high = place.height >= kHeadHeight;
    node.lines = {words};
    if (high && line_width(words, kFont) > room) {
      node.lines = wrap_evenly(words, {(label_columns(words) + 1) / 2 + 1, 2});
    }
    double widest = 0;
    for (const std::string& line : node.lines) {
      widest = std::max(widest, line_width(line, kFont));
    }
    node.font_size = kFont * std::min(1.0, room / std::max(1.0, widest));
    const auto organisation = graph_.find(words, NodeKind::organisation);
    const auto section = graph_.find(words, NodeKind::section);
    node.tooltip = organisation ? graph_.node(*organisation).text
                   : section    ? section_heading(graph_, *section)
                                : words;
    picture_.nodes.push_back(std::move(node));
  }

  void cell(const std::string& row, const std::string& column, int measures, int most,
            const Place& place) {
    PictureNode node;
    node.id = "cell-" + std::to_string(picture_.nodes.size());
    node.look = Look::cell;
    node.place = place;
    node.font_size = kFont;
    const std::string number = std::to_string(measures);
    node.lines = {row == column ? "―" : measures == 0 ? "" : number};
    // By the root, so that small numbers are told apart from none.
    node.heat = row == column ? 0 : std::sqrt(static_cast<double>(measures) / most);
    node.tooltip =
        row + " × " + column + in<std::string>(language_, "：" + number + "件", ": " + number);
    picture_.nodes.push_back(std::move(node));
  }

  const PolicyGraph& graph_;
  Picture& picture_;
  Language language_;
  std::vector<SectionWork> rows_;
  std::map<std::string, int, AsCounted> sections_;  // section → most measures of one ministry
  std::map<std::pair<std::string, std::string>, int> shared_;
  std::size_t left_out_ = 0;
  bool summed_up_ = false;
  std::size_t sections_left_out_ = 0;
};

std::string note_of(const Matrix& matrix, Language language) {
  std::string note = in<std::string>(
      language, "左：共に名前の挙がる項目の数。右：節ごとの項目の数。濃いほど多い。",
      "Left: measures that name both. Right: measures by section. Darker: more.");
  if (matrix.summed_up()) {
    note += in<std::string>(language, "節が多いため、右は章又は文書ごとの合計。",
                            " There are many sections: the right is summed up by chapter or "
                            "document.");
  }
  if (matrix.left_out() > 0) {
    const std::string count = std::to_string(matrix.left_out());
    note += in<std::string>(language, "項目の少ない " + count + "機関は省いた。",
                            " " + count + " with fewer measures are left out.");
  }
  if (matrix.sections_left_out() > 0) {
    const std::string count = std::to_string(matrix.sections_left_out());
    note += in<std::string>(language, "項目の少ない " + count + "列も省いた。",
                            " So are " + count + " columns.");
  }
  return note;
}

}  // namespace

Picture matrix_picture(const PolicyGraph& graph, const std::string& section_id, Language language,
                       const Room& room) {
  Picture picture;
  picture.language = language;
  picture.paper = room.paper;
  picture.arrangement = Arrangement::placed;
  picture.title = in<std::string>(language, "府省 × 府省（共に担当）と 府省 × 節（担当）：項目の数",
                                  "Measures shared by two ministries, and measures by section");
  Scope scope;
  if (!section_id.empty()) {
    scope.section = section_id;
    picture.title += in<std::string>(language, "　", " — ") +
                     section_heading(graph, subject_of(graph, section_id, NodeKind::section));
  }
  Matrix matrix(graph, scope, picture, language, room.thinning);
  if (matrix.empty()) {
    throw Error(Failure::no_such_thing, "no measure names a ministry, so there is nothing to draw");
  }
  matrix.draw();
  picture.note = note_of(matrix, language);
  picture.note += matrix.key();
  return picture;
}

}  // namespace polink
