#include "queries/diff.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

#include "graph/error.h"
#include "render/diff_answers.h"
#include "render/text_wrap.h"
#include "render/views/view.h"
#include "render/views/views.h"

// What has changed from one document to the next: counts by section, or the
// changes of one section one by one.
namespace polink {
namespace {

constexpr double kFont = 13;
constexpr double kHigh = 28;

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

// The section with this bare id in the newer document.
std::string heading_of(const PolicyGraph& after, const std::string& id) {
  for (const Vertex v : after.all(NodeKind::section)) {
    const std::string& own = after.node(v).id;
    if (own.substr(own.find(':') + 1) == id) {
      return id + " " + after.node(v).text;
    }
  }
  return id;
}

void draw_counts(const PolicyGraph& after, const Diff& diff, Picture& picture, Language language) {
  constexpr double head = 300;
  constexpr double cell = 54;
  constexpr std::size_t few = 4;
  constexpr std::size_t most_rows = 18;
  constexpr int columns = 40;
  Table table = diff_counts(diff, 3);
  if (table.rows.size() > most_rows) {
    table = diff_counts(diff, 2);
  }
  if (table.rows.size() > few * most_rows) {
    table = diff_counts(diff, 1);
  }
  int most = 1;
  for (const auto& row : table.rows) {
    for (std::size_t i = 1; i < row.size(); ++i) {
      most = std::max(most, std::stoi(row[i]));
    }
  }
  for (std::size_t i = 1; i < table.columns.size(); ++i) {
    PictureNode node =
        placed("kind-" + std::to_string(i), Look::head, {word_in(language, table.columns[i].name)},
               {head + cell * static_cast<double>(i - 1), 0, cell, kHigh}, table.columns[i].name);
    node.strong = true;
    constexpr int fits = 7;
    if (label_columns(node.lines.front()) > fits) {
      node.font_size = kFont * fits / label_columns(node.lines.front());
    }
    picture.nodes.push_back(std::move(node));
  }
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const auto& row = table.rows[r];
    const double y = kHigh * static_cast<double>(r + 1);
    const std::string heading = heading_of(after, row.front());
    PictureNode name = placed("section-" + std::to_string(r), Look::head,
                              wrap(heading, {columns, 1}), {0, y, head, kHigh}, heading);
    name.centred = false;
    name.of = row.front();
    picture.nodes.push_back(std::move(name));
    for (std::size_t i = 1; i < row.size(); ++i) {
      const int count = std::stoi(row[i]);
      PictureNode node = placed("cell-" + std::to_string(r) + "-" + std::to_string(i), Look::cell,
                                {count == 0 ? "" : row[i]},
                                {head + cell * static_cast<double>(i - 1), y, cell, kHigh},
                                row.front() + " × " + word_in(language, table.columns[i].name) +
                                    in<std::string>(language, "：" + row[i] + "件", ": " + row[i]));
      node.heat = std::sqrt(static_cast<double>(count) / most);
      picture.nodes.push_back(std::move(node));
    }
  }
  picture.note = in<std::string>(
      language,
      "節ごとの変化の数。濃いほど多い。施策は 旧 " + std::to_string(diff.measures_before) +
          "件、新 " + std::to_string(diff.measures_after) + "件、うち変化なし " +
          std::to_string(diff.unchanged) + "件。",
      "Changes by section; darker: more. " + std::to_string(diff.measures_before) +
          " measures before, " + std::to_string(diff.measures_after) + " after, " +
          std::to_string(diff.unchanged) + " unchanged.");
}

// The changes of one thing: what it was and is, and in what it differs.
struct ChangedThing {
  const Change* first = nullptr;
  std::string kinds;
  std::string what;
};

std::vector<ChangedThing> things_of(const Diff& diff, Language language) {
  std::vector<ChangedThing> things;
  for (const Change& change : diff.changes) {
    const bool goes_on = !things.empty() && things.back().first->before_id == change.before_id &&
                         things.back().first->after_id == change.after_id;
    if (!goes_on) {
      things.push_back({&change, "", ""});
    }
    ChangedThing& thing = things.back();
    thing.kinds += (thing.kinds.empty() ? "" : in<std::string>(language, "・", ", ")) +
                   word_in(language, to_string(change.kind));
    const std::string what = what_differs(change, language);
    thing.what += (thing.what.empty() || what.empty() ? "" : " / ") + what;
  }
  return things;
}

Look look_of_thing(const std::string& thing) {
  return thing == "plan"                             ? Look::plan
         : thing == "status"                         ? Look::status
         : thing == "next"                           ? Look::next
         : thing == "target" || thing == "reference" ? Look::indicator
                                                     : Look::section;
}

// The text that one side has: what it says now, or said before.
std::string side_text(const ChangedThing& thing, bool old_side) {
  const Change& change = *thing.first;
  const std::string& id = old_side ? change.before_id : change.after_id;
  if (id.empty()) {
    return "";
  }
  const bool whole = change.kind == ChangeKind::text || change.kind == ChangeKind::done ||
                     change.kind == ChangeKind::added || change.kind == ChangeKind::gone;
  return whole ? (old_side ? change.before : change.after) : change.text;
}

void draw_things(const Diff& diff, Picture& picture, Language language) {
  constexpr std::size_t most = 9;
  constexpr double wide = 330;
  constexpr double middle = 250;
  constexpr double gap = 10;
  constexpr double high = 74;
  constexpr double font = 12;
  constexpr int columns = 46;
  constexpr int middle_columns = 34;
  const auto things = things_of(diff, language);
  const std::array<std::pair<std::string, Place>, 3> heads{
      {{in<std::string>(language, "旧", "before"), {0, 0, wide, kHigh}},
       {in<std::string>(language, "変化", "change"), {wide + gap, 0, middle, kHigh}},
       {in<std::string>(language, "新", "after"), {wide + middle + 2 * gap, 0, wide, kHigh}}}};
  for (const auto& [words, place] : heads) {
    PictureNode node =
        placed("head-" + std::to_string(picture.nodes.size()), Look::head, {words}, place, words);
    node.strong = true;
    picture.nodes.push_back(std::move(node));
  }
  for (std::size_t i = 0; i < std::min(most, things.size()); ++i) {
    const ChangedThing& thing = things[i];
    const double y = kHigh + gap + (high + gap) * static_cast<double>(i);
    for (const bool old_side : {true, false}) {
      const std::string& id = old_side ? thing.first->before_id : thing.first->after_id;
      if (id.empty()) {
        continue;
      }
      const std::string text = side_text(thing, old_side);
      std::vector<std::string> lines = wrap(text, {columns, 3});
      lines.insert(lines.begin(), id);
      PictureNode node =
          placed((old_side ? "old-" : "new-") + std::to_string(i),
                 look_of_thing(thing.first->thing), std::move(lines),
                 {old_side ? 0 : wide + middle + 2 * gap, y, wide, high}, id + " " + text);
      node.centred = false;
      node.font_size = font;
      node.of = id;
      picture.nodes.push_back(std::move(node));
    }
    std::vector<std::string> lines = wrap(thing.what, {middle_columns, 3});
    lines.insert(lines.begin(), thing.kinds);
    PictureNode node = placed("change-" + std::to_string(i), Look::cell, std::move(lines),
                              {wide + gap, y, middle, high}, thing.kinds + " " + thing.what);
    node.font_size = font;
    node.heat = 0;
    node.centred = false;
    picture.nodes.push_back(std::move(node));
  }
  if (things.empty()) {
    picture.nodes.push_back(placed("nothing", Look::more,
                                   {in<std::string>(language, "変化なし", "no changes")},
                                   {0, kHigh + gap, 2 * wide + middle + 2 * gap, kHigh}, ""));
  }
  picture.legend = legend_of(picture, language);
  std::erase_if(picture.legend, [](const LegendEntry& entry) {
    return entry.look == Look::cell || entry.look == Look::head;
  });
  picture.note = in<std::string>(language, "〔旧→新〕。", "〔before→after〕.");
  if (things.size() > most) {
    const std::string left = std::to_string(things.size() - most);
    picture.note += in<std::string>(language, "ほか " + left + "件は図に収まらない。",
                                    " " + left + " more don't fit.");
  }
}

}  // namespace

Picture diff_picture(const PolicyGraph& after, const Diff& diff, const std::string& before_name,
                     const std::string& after_name, const std::string& section, Language language) {
  Picture picture;
  picture.language = language;
  picture.arrangement = Arrangement::placed;
  picture.title = in<std::string>(language, before_name + " から " + after_name + " への変化",
                                  "Changes from " + before_name + " to " + after_name);
  if (section.empty()) {
    draw_counts(after, diff, picture, language);
  } else {
    picture.title += in<std::string>(language, "（", " (") +
                     heading_of(after, section.substr(section.find(':') + 1)) +
                     in<std::string>(language, "）", ")");
    draw_things(diff, picture, language);
  }
  return picture;
}

}  // namespace polink
