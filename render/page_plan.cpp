#include "render/page_plan.h"

#include <algorithm>
#include <cmath>

#include "render/text_wrap.h"

namespace polink {
namespace {

// Sizes on the slide, in points.
constexpr double kMargin = 16;
constexpr double kGap = 8;
constexpr double kTitle = 20;
constexpr double kSmall = 10;
constexpr double kSample = 30;  // width of a legend's sample
// A small drawing is made larger, up to text of about 18 points.
constexpr double kLeastScale = 0.78;

// A column is half an em; Latin letters take a little more.
constexpr double kColumn = 0.56;
// Noto Sans CJK's ascent and descent.
constexpr double kLine = 1.46;

// Lays boxes out in rows from the top left, as wide as the page.
class Rows {
 public:
  Rows(double left, double right, double top, double gap)
      : left_(left), right_(right), x_(left), y_(top), gap_(gap) {}

  Box next(double width, double height) {
    if (x_ > left_ && x_ + width > right_) {
      new_row();
    }
    const Box box{{x_, y_ - height}, {x_ + width, y_}};
    x_ += width + gap_;
    row_height_ = std::max(row_height_, height);
    return box;
  }
  void new_row() {
    if (row_height_ > 0) {
      y_ -= row_height_ + gap_ / 2;
    }
    x_ = left_;
    row_height_ = 0;
  }
  [[nodiscard]] double bottom() const { return y_ - row_height_; }

 private:
  double left_;
  double right_;
  double x_;
  double y_;
  double gap_;
  double row_height_ = 0;
};

// One try at a page: a scale and a side for the legend, from which all follows.
class Attempt {
 public:
  Attempt(const Picture& picture, double width, double height, double scale, bool beside)
      : picture_(picture), width_(width), height_(height), beside_(beside) {
    plan_.scale = scale;
    place();
  }

  [[nodiscard]] PagePlan take() { return std::move(plan_); }
  // What all but the drawing takes of the height.
  [[nodiscard]] double furniture() const { return furniture_; }
  // The scale at which everything would fit.
  [[nodiscard]] double needed() const { return needed_; }

 private:
  [[nodiscard]] double on_page(double slide_points) const { return slide_points * plan_.scale; }
  [[nodiscard]] double left() const { return on_page(kMargin); }
  [[nodiscard]] double right() const { return on_page(picture_.paper.width - kMargin); }

  // A block of text over the whole width; returns its height.
  double text_block(const std::string& name, const std::string& text, double slide_size, bool bold,
                    int max_lines, double top) {
    const double size = on_page(slide_size);
    const int columns = static_cast<int>((right() - left()) / (size * kColumn));
    // A title's lines are about equally long.
    std::vector<std::string> lines =
        bold ? wrap_evenly(text, {columns, max_lines}) : wrap(text, {columns, max_lines});
    if (lines.empty()) {
      return 0;
    }
    const double high = text_height(lines, size);
    const double wide = text_width(lines, size);
    plan_.texts.push_back(
        {name, std::move(lines), size, bold, {{left(), top - high}, {left() + wide, top}}});
    return high;
  }

  [[nodiscard]] double entry_width(const LegendEntry& entry) const {
    return on_page(kSample + kGap / 2) + text_width({entry.text}, on_page(kSmall));
  }

  [[nodiscard]] double legend_width() const {
    double widest = 0;
    for (const LegendEntry& entry : picture_.legend) {
      widest = std::max(widest, entry_width(entry));
    }
    return widest;
  }

  void place_entry(const LegendEntry& entry, Box box, std::size_t number) {
    const double middle = box.low.x + on_page(kSample);
    plan_.samples.push_back({entry, {box.low, {middle, box.high.y}}});
    plan_.texts.push_back({"sheet-legend-" + std::to_string(number),
                           {entry.text},
                           on_page(kSmall),
                           false,
                           {{middle + on_page(kGap / 2), box.low.y}, box.high}});
  }

  // From a top left corner, in rows to `to`; returns the lower end.
  double legend(double from, double to, double top) {
    Rows rows(from, to, top, on_page(kGap * 1.5));
    const double high = text_height({""}, on_page(kSmall));
    std::size_t number = 0;
    for (const LegendEntry& entry : picture_.legend) {
      place_entry(entry, rows.next(entry_width(entry), high), ++number);
      if (beside_) {
        rows.new_row();
      }
    }
    return rows.bottom();
  }

  double aside(double top) {
    if (picture_.aside.empty()) {
      return top;
    }
    Rows rows(left(), right(), top, on_page(kGap));
    const double size = on_page(kSmall);
    const std::vector<std::string> title = wrap(picture_.aside_title, {30, 0});
    const Box words = rows.next(text_width(title, size), text_height(title, size));
    plan_.texts.push_back({"sheet-aside", title, size, false, words});
    for (const PictureNode& node : picture_.aside) {
      double wide = 0;
      for (const std::string& line : node.lines) {
        wide = std::max(wide, line_width(line, size));
      }
      const Box box =
          rows.next(wide + on_page(kGap * 1.5), text_height(node.lines, size) + on_page(kGap / 4));
      plan_.aside.push_back({&node, size, box});
    }
    return rows.bottom() - on_page(kGap);
  }

  // From the top of the slide (y = 0) downwards, then the note, then the page.
  void place() {
    double top = -on_page(kMargin * 0.6);
    top -= text_block("sheet-title", picture_.title, kTitle, true, 2, top);
    top -= on_page(kGap);
    const double beside = beside_ ? legend_width() + on_page(kGap * 2) : 0;
    const double room = right() - left() - beside;
    double low = top - height_;
    if (beside_) {
      low = std::min(low, legend(right() - legend_width(), right(), top - on_page(kGap)));
    }
    // What is to spare in height goes to the drawing: all below stands at the foot.
    const std::size_t texts_before = plan_.texts.size();
    const std::size_t samples_before = plan_.samples.size();
    double foot = low - on_page(kGap);
    foot = aside(foot);
    if (!beside_ && !picture_.legend.empty()) {
      foot = legend(left(), right(), foot) - on_page(kGap / 2);
    }
    foot -= text_block("sheet-note", picture_.note, kSmall, false, 4, foot);
    foot -= on_page(kMargin * 0.6);
    furniture_ = -foot - height_;

    const double spare = std::max(0.0, on_page(picture_.paper.height) + foot);
    for (std::size_t i = texts_before; i < plan_.texts.size(); ++i) {
      shift(plan_.texts[i].box, -spare);
    }
    for (std::size_t i = samples_before; i < plan_.samples.size(); ++i) {
      shift(plan_.samples[i].box, -spare);
    }
    for (PlannedNode& node : plan_.aside) {
      shift(node.box, -spare);
    }
    const double x = left() + std::max(0.0, room - width_) / 2;
    const double y = top - (spare + (top - low) - height_) / 2;
    plan_.drawing = {{x, y - height_}, {x + width_, y}};
    plan_.page = {{0, -on_page(picture_.paper.height)}, {on_page(picture_.paper.width), 0}};
    needed_ = plan_.scale * std::max({1.0, width_ / room, -foot / on_page(picture_.paper.height)});
  }

  static void shift(Box& box, double by) {
    box.low.y += by;
    box.high.y += by;
  }

  const Picture& picture_;
  double width_;
  double height_;
  bool beside_;
  PagePlan plan_;
  double needed_ = 1;
  double furniture_ = 0;
};

PagePlan fitted(const Picture& picture, double width, double height, bool beside) {
  double scale =
      std::max({kLeastScale, width / picture.paper.width, height / picture.paper.height});
  // The furniture grows with the page, so the right scale is approached from below.
  for (int round = 0; round < 60; ++round) {
    Attempt attempt(picture, width, height, scale, beside);
    if (attempt.needed() <= scale * 1.0001) {
      return attempt.take();
    }
    scale = std::max(attempt.needed(), scale * 1.002);
  }
  return Attempt(picture, width, height, scale * 1.05, beside).take();
}

}  // namespace

PaperSize room_for_drawing(const Picture& picture) {
  const Attempt empty(picture, 0, 0, 1, false);
  return {picture.paper.width - 2 * kMargin, picture.paper.height - empty.furniture()};
}

double line_width(const std::string& line, double font_size) {
  constexpr double narrow = 0.6;  // em
  const auto ascii = std::ranges::count_if(line, [](char c) { return c > 0; });
  const double full = (label_columns(line) - static_cast<double>(ascii)) / 2;
  return font_size * (full + narrow * static_cast<double>(ascii));
}

std::vector<std::string> wrap_into(const std::string& text, double width, double font_size,
                                   int most_lines) {
  constexpr double column = 0.5;  // em
  const auto too_wide = [&](const std::string& line) {
    return line_width(line, font_size) > width;
  };
  int columns = std::max(2, static_cast<int>(width / (font_size * column)));
  std::vector<std::string> lines = wrap(text, {columns, most_lines});
  for (const int least = columns / 2; columns > least && std::ranges::any_of(lines, too_wide);) {
    lines = wrap(text, {--columns, most_lines});
  }
  return lines;
}

double text_width(const std::vector<std::string>& lines, double font_size) {
  int widest = 0;
  for (const std::string& line : lines) {
    widest = std::max(widest, label_columns(line));
  }
  return widest * kColumn * font_size;
}

double text_height(const std::vector<std::string>& lines, double font_size) {
  return static_cast<double>(lines.size()) * kLine * font_size;
}

PagePlan plan_page(const Picture& picture, double drawing_width, double drawing_height) {
  PagePlan under = fitted(picture, drawing_width, drawing_height, false);
  if (picture.legend.empty()) {
    return under;
  }
  PagePlan beside = fitted(picture, drawing_width, drawing_height, true);
  constexpr double worth_it = 0.94;
  return beside.scale < under.scale * worth_it ? beside : under;
}

}  // namespace polink
