#include "render/report/cells.h"

#include <cmath>
#include <cstdio>

#include "queries/alignment.h"
#include "queries/duplicates.h"
#include "queries/text_key.h"

namespace polink::report {
namespace {

std::string decimal(double number, int digits) {
  constexpr std::size_t size = 64;
  char text[size];
  std::snprintf(text, size, "%.*f", digits, number);
  return text;
}

// Without noughts at the end: 1071000000, 12.5.
std::string shortest(double number) {
  constexpr std::size_t size = 64;
  char text[size];
  std::snprintf(text, size, "%.15g", number);
  if (std::string_view(text).find('e') == std::string_view::npos) {
    return text;
  }
  return decimal(number, 0);
}

// A text with, for each of its characters, how much of its comparable form ends
// there. Empty where that form isn't made character by character, as that of ﾊ and ﾞ.
struct Measured {
  std::u32string text;
  std::u32string comparable_text;
  std::vector<std::size_t> ends;
};

Measured measured(const std::string& utf8) {
  Measured result{code_points(utf8), comparable(utf8), {}};
  std::u32string together;
  for (const char32_t c : result.text) {
    together += comparable(utf8_of(std::u32string_view(&c, 1)));
    result.ends.push_back(together.size());
  }
  if (together != result.comparable_text) {
    result.text = result.comparable_text;
    result.ends.clear();
    for (std::size_t i = 0; i < result.text.size(); ++i) {
      result.ends.push_back(i + 1);
    }
  }
  return result;
}

// Cuts the text where its comparable form changes from equal to different.
std::vector<Stretch> stretches_of(const Measured& text, const std::vector<bool>& differs) {
  std::vector<Stretch> stretches;
  std::u32string part;
  bool changed = false;
  std::size_t from = 0;
  const auto close = [&] {
    if (!part.empty()) {
      stretches.push_back({utf8_of(part), changed});
      part.clear();
    }
  };
  for (std::size_t i = 0; i < text.text.size(); ++i) {
    bool now = changed;  // a space belongs to what stands before it
    for (std::size_t at = from; at < text.ends[i]; ++at) {
      now = differs[at];
    }
    from = text.ends[i];
    if (now != changed) {
      close();
      changed = now;
    }
    part += text.text[i];
  }
  close();
  return stretches;
}

Cell number_cell(Cell::Kind kind, double number, std::string text) {
  Cell cell;
  cell.kind = kind;
  cell.number = number;
  cell.text = std::move(text);
  return cell;
}

}  // namespace

Cell words(std::string text) {
  Cell cell;
  cell.text = std::move(text);
  return cell;
}

Cell alert(std::string text) {
  Cell cell = words(std::move(text));
  cell.tone = Cell::Tone::alert;
  return cell;
}

Cell count(int number) { return number_cell(Cell::Kind::count, number, std::to_string(number)); }

Cell score(double number) { return number_cell(Cell::Kind::score, number, decimal(number, 3)); }

Cell amount(std::optional<double> number) {
  return number ? number_cell(Cell::Kind::amount, *number, shortest(*number)) : Cell{};
}

Cell share(std::optional<double> number) {
  constexpr double hundred = 100;
  return number ? number_cell(Cell::Kind::share, *number, decimal(*number * hundred, 0) + "%")
                : Cell{};
}

Cell day(const std::string& date) {
  Cell cell = words(date);
  cell.kind = date.empty() ? Cell::Kind::text : Cell::Kind::day;
  return cell;
}

Cell line(int number) { return number > 0 ? count(number) : Cell{}; }

Cell id(const std::string& id) {
  Cell cell = words(id);
  cell.leads_to = id;
  return cell;
}

Cell ids(const std::vector<std::string>& ids) {
  Cell cell = words(joined(ids));
  cell.leads_to = ids.empty() ? "" : ids.front();
  return cell;
}

Cell sheet_link(const ReportSheet& sheet) {
  Cell cell = words(sheet.name);
  cell.leads_to = "sheet:" + sheet.file;
  return cell;
}

Cell quiet(Cell cell) {
  cell.tone = Cell::Tone::quiet;
  return cell;
}

Cell marked(std::vector<Stretch> stretches) {
  Cell cell;
  bool changed = false;
  for (const Stretch& stretch : stretches) {
    cell.text += stretch.text;
    changed |= stretch.changed;
  }
  if (changed) {
    cell.stretches = std::move(stretches);
  }
  return cell;
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string text;
  for (const std::string& word : words) {
    text.append(text.empty() ? "" : between).append(word);
  }
  return text;
}

MarkedPair marked_pair(const std::string& first, const std::string& second) {
  const Measured a = measured(first);
  const Measured b = measured(second);
  std::vector<bool> differs_a(a.comparable_text.size());
  std::vector<bool> differs_b(b.comparable_text.size());
  const auto mark = [](std::vector<bool>& differs, std::size_t from, std::size_t length) {
    for (std::size_t i = from; i < from + length; ++i) {
      differs[i] = true;
    }
  };
  for (const Difference& one : align(a.comparable_text, b.comparable_text).differences) {
    mark(differs_a, one.first_from, one.first_length);
    mark(differs_b, one.second_from, one.second_length);
  }
  return {marked(stretches_of(a, differs_a)), marked(stretches_of(b, differs_b))};
}

std::string differences(const std::vector<Alteration>& alterations, Language language) {
  std::vector<std::string> parts;
  for (const Alteration& one : alterations) {
    parts.push_back(
        one.before.empty() ? in<std::string>(language, "追加「", "added 「") + one.after + "」"
        : one.after.empty() ? in<std::string>(language, "削除「", "dropped 「") + one.before + "」"
                            : "「" + one.before + "」→「" + one.after + "」");
  }
  return joined(parts, "\n");
}

std::string text_of(const PolicyGraph& graph, const std::string& id) {
  const auto vertex = graph.find(id);
  return vertex ? graph.node(*vertex).text : "";
}

int line_of(const PolicyGraph& graph, const std::string& id) {
  const auto vertex = graph.find(id);
  return vertex ? graph.node(*vertex).first_line : 0;
}

std::string ministries_of(const PolicyGraph& graph, const std::string& id) {
  const auto vertex = graph.find(id, NodeKind::measure);
  return vertex ? joined(ministries_behind(graph, *vertex)) : "";
}

}  // namespace polink::report
