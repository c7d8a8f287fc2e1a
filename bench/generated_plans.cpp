#include "bench/generated_plans.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "bench/copies.h"
#include "bench/plan_names.h"
#include "bench/plan_texts.h"

namespace polink::bench {
namespace {

constexpr std::size_t rows_of_table = 10;
constexpr std::size_t tables_of_section = 5;
constexpr std::size_t sections_of_chapter = 6;

constexpr double reposts = 0.03;
constexpr double silent_copies = 0.05;
constexpr double taken_over = 0.02;

std::string name_of_plan(std::size_t number) {
  std::array<char, 24> name{};
  std::snprintf(name.data(), name.size(), "plan-%04zu", number);
  return name.data();
}

std::string id_of(const std::string& row, const char* kind, std::size_t ordinal) {
  return row + "." + kind + std::to_string(ordinal);
}

// An item that a copy may be made of or from, with the row that it stands in.
struct Place {
  PlanItem* item = nullptr;
  std::size_t row = 0;
};

// One plan in the making.
class PlanMaker {
 public:
  // `number`: of the plan, from 1.
  PlanMaker(std::size_t number, std::size_t measures, Dice& dice, Families& families)
      : name_before_(name_of_plan(number - 1)),
        left_(measures),
        dice_(dice),
        texts_(dice, families) {
    plan_.name = name_of_plan(number);
  }

  GeneratedPlan make(std::vector<PlanItem>& free_before, std::vector<PlantedCopy>& planted) {
    while (left_ > 0) {
      add_chapter();
    }
    collect_places();
    const std::size_t measures = count_;
    plant(static_cast<std::size_t>(reposts * static_cast<double>(measures)), true, planted);
    plant(static_cast<std::size_t>(silent_copies * static_cast<double>(measures)), false, planted);
    take_over(static_cast<std::size_t>(taken_over * static_cast<double>(measures)), free_before,
              planted);
    free_before.clear();
    for (const Place& place : free_) {
      free_before.push_back(*place.item);
    }
    return std::move(plan_);
  }

 private:
  void add_chapter() {
    PlanChapter chapter{.title = texts_.title(), .goal = texts_.statement(), .sections = {}};
    const std::string id = std::to_string(plan_.chapters.size() + 1);
    while (left_ > 0 && chapter.sections.size() < sections_of_chapter) {
      add_section(chapter, id + "." + std::to_string(chapter.sections.size() + 1));
    }
    plan_.chapters.push_back(std::move(chapter));
  }

  void add_section(PlanChapter& chapter, const std::string& id) {
    PlanSection section;
    section.title = texts_.title();
    section.vision = texts_.statement();
    section.goal = texts_.statement();
    constexpr std::size_t indicators = 3;  // of each kind
    while (section.targets.size() < indicators) {
      section.targets.push_back(indicator(true));
    }
    while (section.references.size() < indicators) {
      section.references.push_back(indicator(false));
    }
    while (left_ > 0 && section.tables.size() < tables_of_section) {
      add_table(section, id + "." + std::to_string(section.tables.size() + 1));
    }
    chapter.sections.push_back(std::move(section));
  }

  PlanIndicator indicator(bool target) {
    PlanIndicator made = texts_.indicator(target);
    made.footnote = maybe_footnote(0.4);
    return made;
  }

  int maybe_footnote(double share) {
    if (!dice_.chance(share)) {
      return 0;
    }
    plan_.footnotes.push_back(texts_.footnote());
    return static_cast<int>(plan_.footnotes.size());
  }

  void add_table(PlanSection& section, const std::string& id) {
    PlanTable table;
    table.title = texts_.title();
    table.form = static_cast<CellForm>(dice_.below(3));
    table.prints_leads = dice_.chance(0.7);
    while (left_ > 0 && table.rows.size() < rows_of_table) {
      table.rows.push_back(row(id + ".r" + std::to_string(table.rows.size() + 1)));
    }
    section.tables.push_back(std::move(table));
  }

  PlanRow row(const std::string& id) {
    PlanRow row;
    row.plan = {.kind = MeasureKind::plan, .id = id};
    --left_;
    const std::size_t status = std::min(left_, 1 + dice_.below(3));
    for (std::size_t i = 0; i < status; ++i) {
      row.status.push_back({.kind = MeasureKind::status, .id = id_of(id, "s", i + 1)});
    }
    left_ -= status;
    add_next(row, id);
    texts_.fill(row);
    add_ministries(row);
    return row;
  }

  void add_next(PlanRow& row, const std::string& id) {
    const std::size_t next = dice_.chance(0.1) ? 0 : std::min(left_, 1 + dice_.below(3));
    for (std::size_t i = 0; i < next; ++i) {
      if (i > 0 && dice_.chance(0.08)) {
        row.next.push_back({.kind = MeasureKind::next, .dash = true});
      }
      row.next.push_back({.kind = MeasureKind::next, .id = id_of(id, "n", i + 1)});
    }
    left_ -= next;
  }

  void add_ministries(PlanRow& row) {
    name_ministries(row.plan);
    for (PlanItem& item : row.status) {
      if (dice_.chance(0.2)) {
        name_ministries(item);
      }
      item.footnote = maybe_footnote(0.03);
    }
    for (PlanItem& item : row.next) {
      if (!item.dash) {
        name_ministries(item);
      }
    }
  }

  void name_ministries(PlanItem& item) {
    const std::size_t count = 1 + dice_.zipf(4);
    while (item.ministries.size() < count) {
      const std::string code = ministry_codes[dice_.zipf(ministry_codes.size())];
      if (std::ranges::find(item.ministries, code) == item.ministries.end()) {
        item.ministries.push_back(code);
      }
    }
  }

  void collect_places() {
    std::size_t row_number = 0;
    for (PlanChapter& chapter : plan_.chapters) {
      for (PlanSection& section : chapter.sections) {
        for (PlanTable& table : section.tables) {
          for (PlanRow& row : table.rows) {
            collect_row(row, row_number++);
          }
        }
      }
    }
    order_.resize(places_.size());
    for (std::size_t i = 0; i < order_.size(); ++i) {
      order_[i] = i;
    }
    dice_.shuffle(order_);
  }

  void collect_row(PlanRow& row, std::size_t row_number) {
    const auto collect = [&](PlanItem& item) {
      count_ += item.dash ? 0 : 1;
      if (!item.dash && !is_boilerplate(item.text)) {
        places_.push_back({&item, row_number});
      }
    };
    collect(row.plan);
    std::ranges::for_each(row.status, collect);
    std::ranges::for_each(row.next, collect);
  }

  // Two places of one kind in different rows that nothing was planted in, the earlier
  // one first; false where there are none left.
  bool draw_pair(Place& origin, Place& copy) {
    while (next_ + 1 < order_.size()) {
      const std::size_t first = order_[next_++];
      const auto other = std::find_if(order_.begin() + static_cast<std::ptrdiff_t>(next_),
                                      order_.end(), [&](std::size_t i) {
                                        return places_[i].item->kind == places_[first].item->kind &&
                                               places_[i].row != places_[first].row;
                                      });
      if (other == order_.end()) {
        free_.push_back(places_[first]);
        continue;
      }
      std::swap(*other, order_[next_]);
      const std::size_t second = order_[next_++];
      origin = places_[std::min(first, second)];
      copy = places_[std::max(first, second)];
      return true;
    }
    return false;
  }

  void plant(std::size_t count, bool marked, std::vector<PlantedCopy>& planted) {
    Place origin;
    Place copy;
    for (std::size_t i = 0; i < count && draw_pair(origin, copy); ++i) {
      PlantedCopy made{.kind = marked ? PlantedKind::repost : PlantedKind::duplicate,
                       .document = plan_.name,
                       .id = copy.item->id,
                       .of_document = plan_.name,
                       .of_id = origin.item->id};
      // Most reposts repeat word for word.
      const std::size_t way = marked && dice_.chance(0.6) ? 0 : i % 3;
      copy_text(*origin.item, *copy.item, way, i / 3 % 3, made);
      copy.item->repost = marked;
      copy_ministries(*origin.item, *copy.item, marked);
      planted.push_back(std::move(made));
    }
  }

  void copy_text(PlanItem& origin, PlanItem& copy, std::size_t way, std::size_t noisy_sides,
                 PlantedCopy& made) {
    constexpr std::array ways{"exact", "near", "contained"};
    made.way = ways.at(way);
    made.noisy_sides = static_cast<int>(noisy_sides);
    copy.text = way == 0   ? origin.text
                : way == 1 ? near_copy(origin.text, dice_)
                           : longer_copy(origin.text, dice_);
    if (noisy_sides > 0) {
      copy.text = misread(copy.text, dice_);
    }
    if (noisy_sides > 1) {
      origin.text = misread(origin.text, dice_);
    }
  }

  // A repost names whom its origin names, or one more, or nobody.
  void copy_ministries(const PlanItem& origin, PlanItem& copy, bool marked) {
    if (!marked) {
      return;
    }
    copy.ministries = origin.ministries;
    const double way = dice_.unit();
    if (way < 0.1) {
      copy.ministries.clear();
    } else if (way < 0.25) {
      copy.ministries.push_back("関係府省");
    }
  }

  // Texts that stood in the plan before, most of them word for word.
  void take_over(std::size_t count, std::vector<PlanItem>& before,
                 std::vector<PlantedCopy>& planted) {
    dice_.shuffle(before);
    std::size_t taken = 0;
    for (; next_ < order_.size(); ++next_) {
      const Place& place = places_[order_[next_]];
      const auto other = std::ranges::find_if(
          before, [&](const PlanItem& item) { return item.kind == place.item->kind; });
      if (taken == count || other == before.end()) {
        free_.push_back(place);
        continue;
      }
      const bool noisy = taken++ % 3 == 2;
      place.item->text = noisy ? misread(other->text, dice_) : other->text;
      planted.push_back({PlantedKind::across, plan_.name, place.item->id, name_before_, other->id,
                         "exact", noisy ? 1 : 0});
      before.erase(other);
    }
  }

  GeneratedPlan plan_;
  std::string name_before_;  // of the plan that texts are taken over from
  std::size_t left_;
  std::size_t count_ = 0;
  Dice& dice_;
  PlanTexts texts_;
  std::vector<Place> places_;  // in the order of the plan
  std::vector<std::size_t> order_;
  std::size_t next_ = 0;     // of the order: the first that nothing was planted in
  std::vector<Place> free_;  // those that nothing was planted in
};

}  // namespace

GeneratedPlan PlanGenerator::make(std::size_t measures, std::vector<PlantedCopy>& planted) {
  ++made_;
  return PlanMaker(made_, measures, dice_, families_).make(free_before_, planted);
}

}  // namespace polink::bench
