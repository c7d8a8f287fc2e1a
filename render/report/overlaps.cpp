#include "queries/overlaps.h"

#include "render/coordination_sentences.h"
#include "render/report/cells.h"
#include "render/report/sheets.h"

// 重なり: proposals of ministries that do similar things without naming each other.
namespace polink::report {
namespace {

void add_overlap(const Source& source, const Overlap& one, ReportSheet& sheet, int number) {
  const PolicyGraph& graph = source.graph;
  bool is_first = true;
  for (const OverlapMember& member : one.members) {
    std::vector<Cell> row{count(number),
                          words(source.word(to_string(one.kind))),
                          score(one.score),
                          id(member.id),
                          words(joined(member.ministries)),
                          words(joined(member.leads)),
                          words(text_of(graph, member.id)),
                          line(line_of(graph, member.id))};
    if (is_first) {
      row.push_back(words(sentence_of(one, source.options.language)));
      row.push_back(words(joined(one.shared, "\n")));
      for (const double part : {one.parts.text, one.parts.terms, one.parts.instruments,
                                one.parts.laws, one.parts.indicators}) {
        row.push_back(part > 0 ? score(part) : Cell{});
      }
    } else {
      for (std::size_t i = 0; i < 3; ++i) {
        row[i].tone = Cell::Tone::quiet;
      }
      row.resize(sheet.columns.size());
    }
    is_first = false;
    sheet.rows.push_back(std::move(row));
  }
}

}  // namespace

ReportSheet overlaps_sheet(const Source& source) {
  ReportSheet sheet;
  sheet.file = "overlaps";
  sheet.name = source.say("重なり", "Overlaps");
  sheet.title = source.say("府省の取組の重なり（候補）", "Where ministries overlap (proposals)");
  sheet.note = source.say(
      "互いの名を挙げずに似たことを行う府省の候補を、得点の高い順に並べたもの。同じ番号の行が一つの"
      "候補。"
      "重なりかどうかは読む人が判断する。"
      "重複＝ほぼ同じ取組、重なり＝似た取組、分散＝一つの分野に別々に取り組む。"
      "得点（0～1）の内訳は、本文の類似、共通する語・制度等・法令・指標。空欄は0。",
      "Proposals of ministries that do similar things without naming each other, best first; rows "
      "with the same number are one proposal. Whether it is one the reader judges. Duplication: "
      "nearly the same activity; overlap: similar ones; fragmentation: separate work in one area. "
      "The score (0 to 1) is made of likeness of text and of terms, instruments, laws and "
      "indicators in common; empty is 0.");
  sheet.columns = {source.column("number", "番号", "No.", 6),
                   source.column("kind", "種別", "Kind", 13),
                   source.column("score", "得点", "Score", 8),
                   source.column("id", "ID", "ID", 15),
                   source.column("ministries", "府省", "Ministries", 16),
                   source.column("leads", "主担当", "Lead", 9),
                   source.column("text", "本文", "Text", 60),
                   source.column("line", "行", "Line", 8),
                   source.column("sentence", "所見", "Finding", 50),
                   source.column("shared", "共通点", "In common", 28),
                   source.column("part_text", "本文の類似", "Text", 8),
                   source.column("part_terms", "語", "Terms", 8),
                   source.column("part_instruments", "制度等", "Instruments", 8),
                   source.column("part_laws", "法令", "Laws", 8),
                   source.column("part_indicators", "指標", "Indicators", 8)};
  constexpr std::size_t score_column = 2;
  sheet.columns[score_column].bars = true;
  sheet.frozen = 4;
  sheet.printed = 9;
  sheet.grouped_by = 0;
  int number = 0;
  for (const Overlap& one : find_overlaps(source.graph, {})) {
    add_overlap(source, one, sheet, ++number);
  }
  return sheet;
}

}  // namespace polink::report
