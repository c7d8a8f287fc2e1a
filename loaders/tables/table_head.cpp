#include "loaders/tables/table_head.h"

#include <algorithm>
#include <array>
#include <utility>

#include "loaders/text/marks.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

struct Name {
  std::string_view name;
  Field field;
};

// Compared without case, width, spaces and underscores. What a head in Japanese
// calls the text of a plan, a status or a next step stands in parse_column_head.
constexpr auto known_names = std::to_array<Name>({
    {"id", Field::id},
    {"measureid", Field::id},
    {"項目id", Field::id},
    {"施策id", Field::id},
    {"識別子", Field::id},
    {"章節", Field::place},
    {"章節番号", Field::place},
    {"章節項", Field::place},
    {"箇所", Field::place},
    {"該当箇所", Field::place},
    {"sectionid", Field::place},
    {"sectionnumber", Field::place},
    {"place", Field::place},
    {"章", Field::chapter},
    {"章名", Field::chapter},
    {"章番号", Field::chapter},
    {"大項目", Field::chapter},
    {"大分類", Field::chapter},
    {"分野", Field::chapter},
    {"chapter", Field::chapter},
    {"節", Field::section},
    {"節名", Field::section},
    {"節番号", Field::section},
    {"中項目", Field::section},
    {"中分類", Field::section},
    {"区分", Field::section},
    {"柱", Field::section},
    {"section", Field::section},
    {"項", Field::subsection},
    {"項名", Field::subsection},
    {"小項目", Field::subsection},
    {"小分類", Field::subsection},
    {"細目", Field::subsection},
    {"subsection", Field::subsection},
    {"種別", Field::kind},
    {"種類", Field::kind},
    {"欄", Field::kind},
    {"kind", Field::kind},
    {"type", Field::kind},
    {"行", Field::row},
    {"行番号", Field::row},
    {"行no", Field::row},
    {"行no.", Field::row},
    {"施策番号", Field::row},
    {"取組番号", Field::row},
    {"row", Field::row},
    {"rownumber", Field::row},
    {"本文", Field::text},
    {"施策", Field::text},
    {"施策名", Field::text},
    {"施策内容", Field::text},
    {"施策の内容", Field::text},
    {"内容", Field::text},
    {"取組", Field::text},
    {"取組名", Field::text},
    {"取組内容", Field::text},
    {"取組の内容", Field::text},
    {"取り組み", Field::text},
    {"措置", Field::text},
    {"措置内容", Field::text},
    {"文章", Field::text},
    {"記載内容", Field::text},
    {"text", Field::text},
    {"measure", Field::text},
    {"description", Field::text},
    {"content", Field::text},
    {"plan", Field::plan_text},
    {"plannedmeasure", Field::plan_text},
    {"status", Field::status_text},
    {"progress", Field::status_text},
    {"implementation", Field::status_text},
    {"next", Field::next_text},
    {"nextsteps", Field::next_text},
    {"futureactions", Field::next_text},
    {"organisations", Field::organisations},
    {"organizations", Field::organisations},
    {"organisation", Field::organisations},
    {"organization", Field::organisations},
    {"ministries", Field::organisations},
    {"ministry", Field::organisations},
    {"agencies", Field::organisations},
    {"responsible", Field::organisations},
    {"担当", Field::organisations},
    {"担当機関", Field::organisations},
    {"主担当", Field::lead},
    {"主担当府省", Field::lead},
    {"主担当府省庁", Field::lead},
    {"主務府省", Field::lead},
    {"幹事府省", Field::lead},
    {"取りまとめ府省", Field::lead},
    {"とりまとめ府省", Field::lead},
    {"lead", Field::lead},
    {"leadministry", Field::lead},
    {"leadagency", Field::lead},
    {"再掲", Field::repost},
    {"再掲の有無", Field::repost},
    {"再掲有無", Field::repost},
    {"repost", Field::repost},
    {"reposted", Field::repost},
    {"連番", Field::ignored},
    {"通し番号", Field::ignored},
    {"remarks", Field::ignored},
    {"no", Field::ignored},
});

std::string key_of(std::string_view column_name) {
  std::string key = printed_key(column_name);
  std::transform(key.begin(), key.end(), key.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  std::erase(key, '_');
  return key;
}

std::optional<Field> text_field_of(std::string_view column_name) {
  const auto kind = parse_column_head(to_utf32(printed_key(column_name)));
  if (!kind) {
    return std::nullopt;
  }
  switch (*kind) {
    case ColumnKind::plan:
      return Field::plan_text;
    case ColumnKind::status:
      return Field::status_text;
    case ColumnKind::next:
      return Field::next_text;
    case ColumnKind::organisations:
      return Field::organisations;
    case ColumnKind::ignored:
      return Field::ignored;
  }
  return std::nullopt;
}

// Takes the column of a field out of those that are read.
void leave_out(Field field, TableHead& head) {
  if (const auto column = head.columns.find(field); column != head.columns.end()) {
    head.repeated.push_back(column->second);
    head.columns.erase(column);
  }
}

void rename(Field from, Field to, TableHead& head) {
  if (head.has(from) && !head.has(to)) {
    auto node = head.columns.extract(from);
    node.key() = to;
    head.columns.insert(std::move(node));
  }
}

// Whether 施策 is the text of every measure or, beside 実施状況 and 今後, of the plan.
void settle_texts(TableHead& head) {
  const bool beside_each_other =
      !head.has(Field::kind) && (head.has(Field::status_text) || head.has(Field::next_text));
  if (beside_each_other) {
    rename(Field::text, Field::plan_text, head);
    leave_out(Field::text, head);
  } else {
    rename(Field::plan_text, Field::text, head);
    leave_out(Field::plan_text, head);
    leave_out(Field::status_text, head);
    leave_out(Field::next_text, head);
  }
}

// A row read as a head, whatever it is.
TableHead head_of(const TableRow& row, std::size_t index) {
  TableHead head;
  head.row = index;
  for (std::size_t column = 0; column < row.cells.size(); ++column) {
    const std::string name = utf8(trimmed(row.cells[column]));
    if (name.empty()) {
      continue;
    }
    const auto field = field_of(name);
    if (!field) {
      head.unknown.push_back(column);
    } else if (*field == Field::ignored) {
      head.ignored.push_back(column);
    } else if (!head.columns.emplace(*field, column).second) {
      head.repeated.push_back(column);
    }
  }
  settle_texts(head);
  return head;
}

bool is_head(const TableHead& head) {
  const bool texts = head.has(Field::text) || head.has(Field::plan_text);
  return texts && head.columns.size() >= 2 && head.known() >= head.unknown.size();
}

std::string listed(const TableRow& row, const std::vector<std::size_t>& columns) {
  std::string names;
  for (const std::size_t column : columns) {
    names +=
        (names.empty() ? "「" : "、「") + utf8(slice(trimmed(row.cells[column]), 0, 20)) + "」";
  }
  return names.empty() ? "none" : names;
}

}  // namespace

std::optional<Field> field_of(std::string_view column_name) {
  const std::string key = key_of(column_name);
  const auto known = std::find_if(known_names.begin(), known_names.end(),
                                  [&](const Name& name) { return name.name == key; });
  return known != known_names.end() ? std::optional(known->field) : text_field_of(column_name);
}

std::optional<TableHead> find_table_head(const std::vector<TableRow>& rows) {
  for (std::size_t i = 0; i < std::min(rows.size(), rows_searched_for_head); ++i) {
    TableHead head = head_of(rows[i], i);
    if (is_head(head)) {
      return head;
    }
  }
  return std::nullopt;
}

std::string explain_missing_head(const std::vector<TableRow>& rows) {
  std::string found = "there is no row";
  std::size_t most = 0;
  for (std::size_t i = 0; i < std::min(rows.size(), rows_searched_for_head); ++i) {
    const TableHead head = head_of(rows[i], i);
    if (i > 0 && head.known() <= most) {
      continue;
    }
    most = head.known();
    std::vector<std::size_t> known = head.ignored;
    for (const auto& [field, column] : head.columns) {
      known.push_back(column);
    }
    std::sort(known.begin(), known.end());
    found = "in line " + std::to_string(rows[i].line) +
            " these names were recognised: " + listed(rows[i], known) +
            "; these were not: " + listed(rows[i], head.unknown);
  }
  return found +
         ". Expected a head with a column of texts (本文, 施策, 内容, 取組, text) and at least one "
         "of "
         "id, 章節, 章, 節, 項, 種別, 行, 担当府省, 主担当, 再掲 (id, section id, chapter, "
         "section, "
         "subsection, kind, row, organisations, lead, repost)";
}

}  // namespace polink
