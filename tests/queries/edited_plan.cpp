#include "tests/queries/edited_plan.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "queries/text_key.h"
#include "tests/made.h"

namespace polink::made_up {
namespace {

// An item on its way from one year to the next.
struct Traced {
  Item item;
  std::string before_id;           // empty: it is new
  std::vector<std::string> kinds;  // of the changes made to it
  std::optional<Deadline> deadline;
};
struct TracedRow {
  Traced plan;
  std::vector<Traced> status;
  std::vector<Traced> next;
};
struct TracedSection {
  std::string id;
  std::string title;
  std::vector<TracedRow> rows;
};

// The sections with rows, the lowest ones.
void collect(const Part& part, std::vector<const Part*>& parts) {
  if (part.parts.empty()) {
    parts.push_back(&part);
  }
  for (const Part& below : part.parts) {
    collect(below, parts);
  }
}

std::vector<TracedSection> traced(const Plan& plan) {
  std::vector<const Part*> parts;
  for (const Part& chapter : plan.chapters) {
    collect(chapter, parts);
  }
  std::vector<TracedSection> sections;
  for (const Part* part : parts) {
    TracedSection section{part->id, utf8_of(part->title), {}};
    for (const Row& row : part->rows) {
      const std::string id = part->id + ".r" + std::to_string(section.rows.size() + 1);
      TracedRow made{{row.plan, id, {}, {}}, {}, {}};
      for (const auto& [items, list, letter] :
           {std::tuple{&row.status, &made.status, ".s"}, std::tuple{&row.next, &made.next, ".n"}}) {
        for (const auto& item : *items) {
          if (item) {
            list->push_back({*item, id + letter + std::to_string(list->size() + 1), {}, {}});
          }
        }
      }
      section.rows.push_back(std::move(made));
    }
    sections.push_back(std::move(section));
  }
  return sections;
}

Measure measure_of(const Traced& traced, const std::string& id) {
  std::vector<std::string> names;
  for (const Lead& lead : traced.item.organisations) {
    names.push_back((lead.lead ? "*" : "") + lead.code);
  }
  Measure measure = made::measure(id, utf8_of(traced.item.text.words), names);
  measure.repost = traced.item.repost;
  return measure;
}

// The records, and for each item its id in them.
Document document_of(const std::string& name, std::vector<TracedSection>& sections,
                     const std::function<void(const Traced&, const std::string&)>& tell) {
  Document document = made::document(name);
  std::set<std::string> codes;
  const auto add = [&](const Traced& one, const std::string& id) {
    document.measures.push_back(measure_of(one, id));
    for (const Lead& lead : one.item.organisations) {
      codes.insert(lead.code);
    }
    if (one.deadline) {
      document.deadlines.push_back(*one.deadline);
      document.deadlines.back().measure_id = id;
    }
    tell(one, id);
  };
  for (TracedSection& section : sections) {
    for (std::string id = section.id; !id.empty(); id = made::parent_of(id)) {
      if (std::ranges::find(document.sections, id, &Section::id) == document.sections.end()) {
        document.sections.push_back(
            made::section(id, id == section.id ? section.title : "章 " + id));
      }
    }
    for (std::size_t r = 0; r < section.rows.size(); ++r) {
      const std::string id = section.id + ".r" + std::to_string(r + 1);
      add(section.rows[r].plan, id);
      for (std::size_t i = 0; i < section.rows[r].status.size(); ++i) {
        add(section.rows[r].status[i], id + ".s" + std::to_string(i + 1));
      }
      for (std::size_t i = 0; i < section.rows[r].next.size(); ++i) {
        add(section.rows[r].next[i], id + ".n" + std::to_string(i + 1));
      }
    }
  }
  std::ranges::sort(document.sections, {}, &Section::id);
  for (const std::string& code : codes) {
    document.organisations.push_back(made::organisation(code, code));
  }
  return document;
}

class Editor {
 public:
  explicit Editor(Random& random) : random_(random) {}

  TwoYears make() {
    TwoYears years;
    std::vector<TracedSection> sections = traced(make_plan(random_));
    years.before = document_of("before", sections, [](const Traced&, const std::string&) {});
    for (TracedSection& section : sections) {
      edit_rows(section);
    }
    if (sections.size() > 1 && random_.chance(40)) {
      move_row(sections);
    }
    years.after = document_of("after", sections, [&](const Traced& one, const std::string& id) {
      for (const std::string& kind : one.kinds) {
        years.edits.insert(kind + " " + thing_of(id) + " " +
                           (one.before_id.empty() ? "-" : one.before_id) + " " + id);
      }
    });
    for (const std::string& id : gone_) {
      years.edits.insert("gone " + thing_of(id) + " " + id + " -");
    }
    return years;
  }

 private:
  static std::string thing_of(const std::string& id) {
    const auto letter = id.find_first_of("sn");
    return letter == std::string::npos ? "plan" : id[letter] == 's' ? "status" : "next";
  }

  // Of a plan that has nothing to do with this one, with words of its own.
  Traced fresh(bool grouped) {
    constexpr std::array<const char32_t*, 6> fields{U"山間の道路",   U"病院の記録", U"果樹の苗木",
                                                    U"図書館の蔵書", U"鉄道の橋桁", U"酒蔵の井戸"};
    constexpr std::array<const char32_t*, 5> deeds{
        U"点検する方法を定め、結果を台帳に写す。", U"受け継ぐ若者を募り、住まいを貸し出す。",
        U"冬に備えて補修し、費用の半分を賄う。", U"写真に収め、絵葉書にして売り出す。",
        U"調べ直し、古い順に番号を振る。"};
    Traced made;
    made.item.text.words = std::u32string(random_.pick(fields)) + U"と" + random_.pick(fields) +
                           U"（第" + to_digits(random_.between(1, 99)) + U"号）を" +
                           random_.pick(deeds);
    if (grouped) {
      made.item.organisations = {{"環", "環", false}};
    }
    made.kinds = {"new"};
    return made;
  }

  static std::u32string to_digits(int number) {
    const std::string digits = std::to_string(number);
    return {digits.begin(), digits.end()};
  }

  void drop(const Traced& one) { gone_.push_back(one.before_id); }

  void edit_rows(TracedSection& section) {
    std::vector<TracedRow> kept;
    for (TracedRow& row : section.rows) {
      if (section.rows.size() > 1 && random_.chance(8)) {
        drop(row.plan);
        std::ranges::for_each(row.status, [&](const Traced& one) { drop(one); });
        std::ranges::for_each(row.next, [&](const Traced& one) { drop(one); });
        continue;
      }
      if (random_.chance(12)) {
        edit(row.plan, true);
      }
      edit_items(row.status, false);
      edit_items(row.next, true);
      kept.push_back(std::move(row));
    }
    if (random_.chance(15)) {
      const auto place = static_cast<std::ptrdiff_t>(random_.below(kept.size() + 1));
      kept.insert(kept.begin() + place, {fresh(true), {fresh(false)}, {fresh(true)}});
    }
    section.rows = std::move(kept);
  }

  void edit_items(std::vector<Traced>& items, bool grouped) {
    std::vector<Traced> kept;
    for (Traced& one : items) {
      if (random_.chance(8)) {
        drop(one);
        continue;
      }
      if (random_.chance(30)) {
        edit(one, grouped);
      }
      kept.push_back(std::move(one));
    }
    if (random_.chance(12)) {
      const auto place = static_cast<std::ptrdiff_t>(random_.below(kept.size() + 1));
      kept.insert(kept.begin() + place, fresh(grouped));
    }
    items = std::move(kept);
  }

  void edit(Traced& one, bool grouped) {
    std::u32string& words = one.item.text.words;
    switch (random_.below(grouped ? 6 : 3)) {
      case 0: {  // a clause more
        constexpr std::array<const char32_t*, 3> clauses{U"隣国と協議し、", U"夜間も含め、",
                                                         U"積雪の多い年は、"};
        words.insert(0, random_.pick(clauses));
        one.kinds.emplace_back("text");
        break;
      }
      case 1:  // a date more
        words.insert(0, U"2041年度までに");
        one.deadline =
            Deadline{"", 1, "2041年度までに", "by", "2041-04-01", "2042-03-31", "fiscal_year"};
        one.kinds = {"text", "deadline"};
        break;
      case 2:  // punctuation: no change
        std::ranges::replace(words, U'、', U'，');
        break;
      case 3:
        one.item.organisations.push_back({"港湾", "港湾", false});
        one.kinds.emplace_back("ministries");
        break;
      case 4:
        one.item.organisations.front().lead = !one.item.organisations.front().lead;
        one.kinds.emplace_back("lead");
        break;
      default:
        one.item.repost = !one.item.repost;
        one.kinds.emplace_back("repost");
        break;
    }
  }

  void move_row(std::vector<TracedSection>& sections) {
    const std::size_t from = random_.below(sections.size());
    const std::size_t to = (from + 1 + random_.below(sections.size() - 1)) % sections.size();
    if (sections[from].rows.size() < 2) {
      return;
    }
    const std::size_t which = random_.below(sections[from].rows.size());
    TracedRow row = std::move(sections[from].rows[which]);
    sections[from].rows.erase(sections[from].rows.begin() + static_cast<std::ptrdiff_t>(which));
    if (!row.plan.before_id.empty()) {
      row.plan.kinds.emplace_back("moved");
    }
    sections[to].rows.push_back(std::move(row));
  }

  Random& random_;
  std::vector<std::string> gone_;
};

}  // namespace

TwoYears two_years(Random& random) { return Editor(random).make(); }

}  // namespace polink::made_up
