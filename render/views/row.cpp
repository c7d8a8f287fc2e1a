#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "render/page_plan.h"
#include "render/text_wrap.h"
#include "render/views/view.h"
#include "render/views/views.h"

namespace polink {
namespace {

constexpr double kColumnGap = 40;  // where the arrows run
constexpr double kPad = 5;         // around a text, at each side
constexpr double kLine = 1.2;      // of the font's size
constexpr double kHead = 28;
constexpr double kLargest = 16;

// The status items of a row with the next items that carry each of them on, as
// they stand beside each other in the table.
struct Band {
  std::vector<Vertex> status;
  std::vector<Vertex> next;
};

struct Row {
  std::vector<Vertex> plan;
  std::vector<Band> bands;
  std::vector<std::pair<Vertex, Vertex>> follows;  // status → next
};

Row row_around(const PolicyGraph& graph, Vertex measure) {
  Row row;
  std::map<Vertex, std::size_t> band_of;
  std::vector<Vertex> next;
  for (const Vertex v : row_of(graph, measure)) {
    switch (graph.facts<MeasureFacts>(v).kind) {
      case MeasureKind::plan:
        row.plan.push_back(v);
        break;
      case MeasureKind::status:
        band_of[v] = row.bands.size();
        row.bands.push_back({{v}, {}});
        break;
      case MeasureKind::next:
        next.push_back(v);
        break;
    }
  }
  if (row.bands.empty()) {
    row.bands.emplace_back();
  }
  std::size_t band = 0;  // what follows nothing stays with the one before it
  for (const Vertex v : next) {
    bool first = true;
    for (const auto edge : graph.out(v, EdgeKind::follows)) {
      const Vertex status = graph.target(edge);
      if (const auto found = band_of.find(status); found != band_of.end()) {
        band = first ? found->second : band;
        first = false;
        row.follows.emplace_back(status, v);
      }
    }
    row.bands[band].next.push_back(v);
  }
  return row;
}

// How much of each text is shown.
struct Setting {
  double font = kLargest;
  int most_lines = 0;    // of a text; 0: all
  bool in_line = false;  // id, text and ministries in a single line
};

// A row as a table of three columns on a paper of known size.
class Table {
 public:
  Table(const PolicyGraph& graph, const Row& row, Picture& picture, PaperSize room)
      : graph_(graph), row_(row), picture_(picture), room_(room) {
    any_next_ = std::ranges::any_of(row.bands, [](const Band& band) { return !band.next.empty(); });
    any_status_ = !row.bands.front().status.empty();
    constexpr double beside_two = 0.26;
    constexpr double beside_one = 0.4;
    plan_share_ = any_next_ && any_status_ ? beside_two : beside_one;
    share_out(plan_share_);
  }

  void draw() {
    setting_ = setting_that_fits();
    draw_bands();
    heads();
    for (const Vertex v : row_.plan) {
      add(v, {0, kHead, widths_[0], height_of(v, widths_[0])});
    }
    for (const auto& [status, next] : row_.follows) {
      if (drawn_.contains(status) && drawn_.contains(next)) {
        picture_.edges.push_back({picture_id(graph_.node(status)), picture_id(graph_.node(next)),
                                  Line::follows, "", ""});
      }
    }
  }

  [[nodiscard]] std::size_t left_out() const { return left_out_; }
  [[nodiscard]] bool cut() const { return setting_.most_lines > 0; }

 private:
  // Gives the plan this share of the width, and the other columns the rest.
  void share_out(double plan) {
    const double text = room_.width - 2 * kColumnGap;
    const double other = text * (1 - plan) / (any_next_ && any_status_ ? 2 : 1);
    widths_ = {text * plan, any_status_ ? other : 0, any_next_ ? other : 0};
  }

  [[nodiscard]] double gap() const { return setting_.in_line ? 2 : setting_.font * 0.5; }
  [[nodiscard]] double x_of(std::size_t column) const {
    double x = 0;
    for (std::size_t i = 0; i < column; ++i) {
      x += widths_.at(i) > 0 ? widths_.at(i) + kColumnGap : 0;
    }
    return x;
  }

  [[nodiscard]] std::string ministries(Vertex v) const {
    std::string text;
    for (const std::string& line : ministry_lines(graph_, v, 1000)) {
      text += line;
    }
    return text;
  }

  [[nodiscard]] std::vector<std::string> lines_of(Vertex v, double width) const {
    const Node& node = graph_.node(v);
    const MeasureFacts& facts = graph_.facts<MeasureFacts>(v);
    const double inner = width - 2 * kPad;
    const std::string mark = repost_mark(facts.repost, picture_.language);
    if (setting_.in_line && facts.kind != MeasureKind::plan) {
      const std::string by = ministries(v);
      const bool shown = line_width(by, setting_.font) < inner / 3;
      const std::string id = node.id.substr(node.id.rfind('.') + 1) + mark + " ";
      const double left = inner - line_width(id + (shown ? by : ""), setting_.font);
      std::vector<std::string> text = wrap_into(node.text, left, setting_.font, 1);
      return {id + (text.empty() ? "" : text.front()) + (shown ? by : "")};
    }
    const int most = facts.kind == MeasureKind::plan ? most_of_plan(inner) : setting_.most_lines;
    std::vector<std::string> lines = wrap_into(node.text, inner, setting_.font, most);
    lines.insert(lines.begin(), node.id + mark);
    const int columns = static_cast<int>(inner / (setting_.font * 0.56));
    for (std::string& line : ministry_lines(graph_, v, columns)) {
      lines.push_back(std::move(line));
    }
    return lines;
  }

  // The plan's box is as high as the table, so its text may be, too.
  [[nodiscard]] int most_of_plan(double inner) const {
    const int columns = static_cast<int>(inner / (setting_.font * 0.56));
    const auto by = static_cast<int>(
        row_.plan.empty() ? 0 : ministry_lines(graph_, row_.plan.front(), columns).size());
    const int lines = static_cast<int>((room_.height - kHead - 2 * kPad) / (setting_.font * kLine));
    return std::max(1, lines - by - 1);
  }

  [[nodiscard]] double height_of(Vertex v, double width) const {
    const double pad = setting_.in_line ? kPad * 0.3 : kPad;
    return static_cast<double>(lines_of(v, width).size()) * setting_.font * kLine + 2 * pad;
  }

  [[nodiscard]] double stack(const std::vector<Vertex>& items, double width) const {
    double high = 0;
    for (const Vertex v : items) {
      high += (high > 0 ? gap() : 0) + height_of(v, width);
    }
    return high;
  }

  [[nodiscard]] double height_of(const Band& band) const {
    return std::max(stack(band.status, widths_[1]), stack(band.next, widths_[2]));
  }

  [[nodiscard]] bool fits() const {
    double high = 0;
    for (const Band& band : row_.bands) {
      high += (high > 0 ? gap() : 0) + height_of(band);
    }
    for (const Vertex v : row_.plan) {
      high = std::max(high, height_of(v, widths_[0]));
    }
    return high <= room_.height - kHead;
  }

  // The largest type in which all texts fit whole; else the smallest that can be
  // read, and as many lines of each text as fit.
  Setting setting_that_fits() {
    const double least = least_text_size(picture_.paper);
    for (double font = kLargest; font >= least; font -= 1) {
      for (const double share : {plan_share_, plan_share_ + 0.06, plan_share_ + 0.12}) {
        share_out(share);
        setting_ = {font, 0, false};
        if (fits()) {
          return setting_;
        }
      }
      share_out(plan_share_);
    }
    for (int lines = 8; lines > 0; --lines) {
      setting_ = {least, lines, false};
      if (fits()) {
        return setting_;
      }
    }
    return {least, 1, true};
  }

  void heads() {
    const double size = std::max(13.0, setting_.font);
    const std::array<Look, 3> looks{Look::plan, Look::status, Look::next};
    for (std::size_t i = 0; i < looks.size(); ++i) {
      if (widths_.at(i) > 0) {
        PictureNode head;
        head.id = "head-" + class_of(looks.at(i));
        head.look = Look::head;
        head.strong = true;
        head.lines = {word_of(looks.at(i), picture_.language)};
        head.font_size =
            std::min(size, size * widths_.at(i) / line_width(head.lines.front() + "  ", size));
        head.place = {x_of(i), 0, widths_.at(i), kHead - 4};
        picture_.nodes.push_back(std::move(head));
      }
    }
  }

  void add(Vertex v, const Place& place) {
    PictureNode node = text_node(graph_, v, 40, 0, picture_.language);
    node.tooltip += ministries(v);
    node.lines = lines_of(v, place.width);
    node.font_size = setting_.font;
    node.place = place;
    picture_.nodes.push_back(std::move(node));
    drawn_.insert(v);
  }

  // One that stands alone beside several is as high as they are together.
  void add_stack(const std::vector<Vertex>& items, std::size_t column, double y, double whole) {
    for (const Vertex v : items) {
      const double high = items.size() == 1 ? whole : height_of(v, widths_.at(column));
      add(v, {x_of(column), y, widths_.at(column), high});
      y += high + gap();
    }
  }

  void draw_bands() {
    const double most = room_.height - kHead;
    const double rest = setting_.font * kLine + kPad + gap();
    double high = 0;
    for (std::size_t i = 0; i < row_.bands.size(); ++i) {
      const Band& band = row_.bands[i];
      const double band_height = height_of(band);
      const bool last = i + 1 == row_.bands.size();
      if (left_out_ > 0 || high + band_height > most - (last ? 0 : rest)) {
        left_out_ += band.status.size() + band.next.size();
        continue;
      }
      add_stack(band.status, 1, kHead + high, band_height);
      add_stack(band.next, 2, kHead + high, band_height);
      high += band_height + gap();
    }
    if (left_out_ > 0) {
      const std::string count = std::to_string(left_out_);
      PictureNode remark =
          remark_node("rest", say(picture_.language, "ほか " + count + "項目", count + " more"));
      remark.font_size = setting_.font;
      remark.place = {x_of(widths_[1] > 0 ? 1 : 2), kHead + high,
                      widths_[1] > 0 ? widths_[1] : widths_[2], rest - gap()};
      picture_.nodes.push_back(std::move(remark));
    }
  }

  const PolicyGraph& graph_;
  const Row& row_;
  Picture& picture_;
  PaperSize room_;
  bool any_status_ = false;
  bool any_next_ = false;
  double plan_share_ = 0;
  std::array<double, 3> widths_{};
  Setting setting_;
  std::set<Vertex> drawn_;
  std::size_t left_out_ = 0;
};

}  // namespace

Picture row_picture(const PolicyGraph& graph, const std::string& id, Language language,
                    const Room& room) {
  const Vertex measure = subject_of(graph, id, NodeKind::measure);
  Picture picture;
  picture.arrangement = Arrangement::placed;
  picture.language = language;
  picture.paper = room.paper;
  const std::string row = std::to_string(graph.facts<MeasureFacts>(measure).row);
  picture.title = graph.node(measure).section_id +
                  say(language, " の第" + row + "行：計画 → 実施状況 → 今後の方針",
                      " row " + row + ": plan → status → next");
  if (const auto section = parent_section(graph, measure)) {
    picture.note = say(language, "所在：", "In ") + section_heading(graph, *section) +
                   say(language, "。◎は主担当。", ". ◎ leads.");
  }
  const Row around = row_around(graph, measure);
  if (!around.follows.empty()) {
    picture.legend = {{true, Look::plan, Line::follows, word_of(Line::follows, language), 0}};
  }
  const std::string note = picture.note;
  // Room for what may have to be said of what is left out.
  picture.note += say(language, "長い本文は途中まで。", " Long texts are cut.");
  Table table(graph, around, picture, room_for_drawing(picture));
  table.draw();
  if (!table.cut()) {
    picture.note = note;
  }
  return picture;
}

}  // namespace polink
