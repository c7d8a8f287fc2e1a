#include "queries/deadlines.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "graph/error.h"
#include "queries/ministries.h"
#include "render/page_plan.h"
#include "render/text_wrap.h"
#include "render/views/view.h"
#include "render/views/views.h"

namespace polink {
namespace {

constexpr std::size_t kMostMinistries = 16;
constexpr std::size_t kMostYears = 12;
constexpr double kFont = 13;

PictureNode placed(const std::string& id, Look look, std::vector<std::string> lines,
                   const Place& place, std::string tooltip) {
  PictureNode node;
  node.id = id;
  node.look = look;
  node.lines = std::move(lines);
  node.place = place;
  node.tooltip = std::move(tooltip);
  node.font_size = kFont;
  return node;
}

std::string year_text(int year, Language language) {
  return in<std::string>(language, std::to_string(year) + "年度", "FY" + std::to_string(year));
}

// Every year from the first to the last; long ends are cut.
std::vector<int> years_of(const std::vector<DatedCommitment>& deadlines) {
  std::set<int> known;
  for (const DatedCommitment& one : deadlines) {
    if (one.fiscal_year) {
      known.insert(*one.fiscal_year);
    }
  }
  std::vector<int> years(known.begin(), known.end());
  if (years.size() > kMostYears) {
    years.resize(kMostYears);
  }
  return years;
}

// Ministries by fiscal years: how many end in it, and how many are overdue.
void draw_counts(const PolicyGraph& graph, const std::vector<DatedCommitment>& deadlines,
                 Picture& picture, Language language) {
  constexpr double cell = 74;
  constexpr double high = 27;
  constexpr double head = 110;
  struct Count {
    int all = 0;
    int overdue = 0;
  };
  std::map<std::string, std::map<int, Count>> table;
  std::map<std::string, int> totals;
  for (const DatedCommitment& one : deadlines) {
    for (const std::string& code : one.ministries) {
      const auto organisation = graph.find(code, NodeKind::organisation);
      if (one.fiscal_year && organisation && !is_group(graph, *organisation)) {
        Count& count = table[code][*one.fiscal_year];
        ++count.all;
        count.overdue += one.overdue ? 1 : 0;
        ++totals[code];
      }
    }
  }
  std::vector<std::pair<int, std::string>> order;
  for (const auto& [code, total] : totals) {
    order.emplace_back(-total, code);
  }
  std::ranges::sort(order);
  const std::size_t left_out = order.size() > kMostMinistries ? order.size() - kMostMinistries : 0;
  order.resize(order.size() - left_out);
  const std::vector<int> years = years_of(deadlines);
  int most = 1;
  for (const auto& [code, by_year] : table) {
    for (const auto& [year, count] : by_year) {
      most = std::max(most, count.all);
    }
  }
  for (std::size_t j = 0; j < years.size(); ++j) {
    PictureNode node =
        placed("year-" + std::to_string(years[j]), Look::head, {year_text(years[j], language)},
               {head + cell * static_cast<double>(j), 0, cell, high}, "");
    node.strong = true;
    picture.nodes.push_back(std::move(node));
  }
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::string& code = order[i].second;
    const double y = high * static_cast<double>(i + 1);
    const auto organisation = graph.find(code, NodeKind::organisation);
    PictureNode name = placed("ministry-" + std::to_string(i), Look::head, {code},
                              {0, y, head, high}, graph.node(*organisation).text);
    name.strong = true;
    name.of = code;
    picture.nodes.push_back(std::move(name));
    for (std::size_t j = 0; j < years.size(); ++j) {
      const Count count = table[code][years[j]];
      std::string words = count.all == 0 ? "" : std::to_string(count.all);
      if (count.overdue > 0) {
        words += in<std::string>(language, " 超過" + std::to_string(count.overdue),
                                 " late " + std::to_string(count.overdue));
      }
      PictureNode node =
          placed("cell-" + std::to_string(i) + "-" + std::to_string(j), Look::cell, {words},
                 {head + cell * static_cast<double>(j), y, cell, high},
                 code + " " + year_text(years[j], language) +
                     in<std::string>(language, "：", ": ") + std::to_string(count.all));
      node.heat = std::sqrt(static_cast<double>(count.all) / most);
      picture.nodes.push_back(std::move(node));
    }
  }
  picture.note = in<std::string>(
      language, "期限が終わる年度ごとの項目の数。複数の府省の項目は各府省に数えた。",
      "Commitments by the fiscal year in which they end; one of several "
      "ministries counts for each.");
  if (left_out > 0) {
    picture.note +=
        in<std::string>(language, "少ない " + std::to_string(left_out) + "機関は省いた。",
                        " " + std::to_string(left_out) + " with fewer are left out.");
  }
}

// One ministry's or section's commitments in the column of their year.
void draw_items(const PolicyGraph& graph, const std::vector<DatedCommitment>& deadlines,
                Picture& picture, Language language) {
  constexpr double gap = 8;
  constexpr double font = 12;
  constexpr double line_height = 1.25;  // of the font's size
  constexpr double head = 28;
  std::map<int, std::size_t> all_of;  // year → commitments
  for (const DatedCommitment& one : deadlines) {
    if (one.fiscal_year) {
      ++all_of[*one.fiscal_year];
    }
  }
  std::vector<int> years = years_of(deadlines);
  const PaperSize room = room_for_drawing(picture);
  constexpr double narrowest = 130;
  constexpr double widest = 320;
  const auto most_years = static_cast<std::size_t>((room.width + gap) / (narrowest + gap));
  years.resize(std::min(years.size(), std::max<std::size_t>(1, most_years)));
  const double width = std::min(
      widest,
      (room.width + gap) / static_cast<double>(std::max<std::size_t>(1, years.size())) - gap);
  std::size_t fullest = 1;
  for (const int year : years) {
    fullest = std::max(fullest, all_of[year]);
  }
  // As many lines of each text as the fullest year leaves room for.
  constexpr int least_lines = 3;
  constexpr int most_lines = 7;
  const auto each = (room.height - head) / static_cast<double>(fullest) - gap;
  const int lines_each =
      std::clamp(static_cast<int>((each - gap) / (font * line_height)), least_lines, most_lines);
  const double high = lines_each * font * line_height + gap;
  const auto most_stacked = static_cast<int>((room.height - head + gap) / (high + gap));
  std::map<int, int> stacked;
  std::map<int, std::size_t> column;
  for (const int year : years) {
    const std::size_t number = column.size();
    column[year] = number;
    PictureNode node =
        placed("year-" + std::to_string(year), Look::head, {year_text(year, language)},
               {(width + gap) * static_cast<double>(number), 0, width, head - 4}, "");
    node.strong = true;
    picture.nodes.push_back(std::move(node));
  }
  std::size_t drawn = 0;
  std::size_t left_out = 0;
  std::size_t without_year = 0;
  for (const DatedCommitment& one : deadlines) {
    if (!one.fiscal_year) {
      ++without_year;
      continue;
    }
    if (!column.contains(*one.fiscal_year) || stacked[*one.fiscal_year] == most_stacked) {
      ++left_out;
      continue;
    }
    const Vertex v = *graph.find(one.id, NodeKind::measure);
    const std::string late = one.overdue ? in<std::string>(language, "⚠超過 ", "⚠ late ") : "";
    const double inner = width - 2 * gap;
    std::vector<std::string> lines = wrap_into(
        late + one.id + in<std::string>(language, "　", " ") + one.surface, inner, font, 1);
    for (std::string& line :
         wrap_into(graph.node(v).text, inner, font, lines_each - static_cast<int>(lines.size()))) {
      lines.push_back(std::move(line));
    }
    const int place = stacked[*one.fiscal_year]++;
    PictureNode node =
        placed("deadline-" + std::to_string(drawn), look_of(graph, v), std::move(lines),
               {(width + gap) * static_cast<double>(column[*one.fiscal_year]),
                head + (high + gap) * static_cast<double>(place), width, high},
               one.id + "（" + one.surface + "）" + graph.node(v).text);
    node.of = one.id;
    node.centred = false;
    node.font_size = font;
    node.strong = one.overdue;
    picture.nodes.push_back(std::move(node));
    ++drawn;
  }
  if (left_out > 0) {
    picture.note +=
        in<std::string>(language, "ほか " + std::to_string(left_out) + "件は図に収まらない。",
                        " " + std::to_string(left_out) + " more don't fit.");
  }
  if (without_year > 0) {
    const std::string count = std::to_string(without_year);
    picture.note += in<std::string>(language, "終わる年度の分からない " + count + "件は省いた。",
                                    " " + count + " whose year isn't known are left out.");
  }
  picture.legend = legend_of(picture, language);
}

}  // namespace

Picture deadlines_picture(const PolicyGraph& graph, const std::string& subject,
                          const std::string& today, Language language, const Room& room) {
  DeadlineFilter filter;
  filter.today = today;
  Picture picture;
  picture.arrangement = Arrangement::placed;
  picture.language = language;
  picture.paper = room.paper;
  picture.title = in<std::string>(language, "期限のある取組", "Dated commitments");
  if (!subject.empty()) {
    if (graph.find(subject, NodeKind::section)) {
      filter.scope.section = subject;
    } else {
      filter.scope.ministries = {subject};
    }
    picture.title += in<std::string>(language, "：", ": ") + subject;
  }
  picture.title += in<std::string>(language, "（" + today + " 現在）", " (as of " + today + ")");
  const auto deadlines = find_deadlines(graph, filter);
  if (deadlines.empty()) {
    picture.nodes.push_back(
        remark_node("nothing", in<std::string>(language, "期限のある項目はない", "no dates")));
    picture.nodes.back().place = {0, 0, 300, 40};
  } else if (subject.empty()) {
    draw_counts(graph, deadlines, picture, language);
  } else {
    picture.note =
        in<std::string>(language, "期限が終わる年度ごと。太枠と⚠は期限超過。",
                        "By the fiscal year in which they end. Heavy frame, ⚠: overdue.");
    picture.legend = {{}};  // keeps its line
    draw_items(graph, deadlines, picture, language);
  }
  return picture;
}

}  // namespace polink
