#include <algorithm>
#include <filesystem>

#include "queries/scope.h"
#include "render/report/cells.h"
#include "render/report/sheets.h"

// 概要: what was loaded, what was found, how to read it, what is uncertain.
namespace polink::report {
namespace {

class Overview {
 public:
  Overview(const Source& source, const std::vector<ReportSheet>& sheets)
      : source_(source), sheets_(sheets) {}

  ReportSheet sheet() {
    sheet_.file = "overview";
    sheet_.name = say("概要", "Overview");
    sheet_.title = say("政策文書の点検報告", "Audit of plan documents");
    sheet_.note =
        source_.options.today +
        say(" 現在。polinkが文書から読み取った事実と、そこから挙げた候補。"
            "どの所見にも原文の行番号があり、原文で確かめられる。青い字は該当箇所へのリンク。",
            ": facts that polink read from the documents, and proposals made of them. Each finding "
            "names its line of the source, by which it can be checked. Blue: links.");
    sheet_.columns = {source_.column("part", "区分", "Part", 18),
                      source_.column("item", "項目", "Item", 26),
                      source_.column("count", "件数", "Count", 10),
                      source_.column("text", "説明", "Explanation", 104)};
    sheet_.filtered = false;
    documents();
    counts();
    findings();
    vocabulary();
    uncertain();
    origin();
    return std::move(sheet_);
  }

 private:
  [[nodiscard]] std::string say(const char* japanese, const char* english) const {
    return source_.say(japanese, english);
  }

  void part(const char* japanese, const char* english) {
    part_ = say(japanese, english);
    first_of_part_ = true;
  }

  void add(Cell item, Cell number, std::string text) {
    const Cell head = first_of_part_ ? words(part_) : quiet(words(part_));
    first_of_part_ = false;
    sheet_.rows.push_back({head, std::move(item), std::move(number), words(std::move(text))});
  }

  void add(const char* japanese, const char* english, Cell number, std::string text) {
    add(words(say(japanese, english)), std::move(number), std::move(text));
  }

  void documents() {
    part("読み込んだ文書", "Documents");
    const QueryRows rows = source_.store.query(
        "SELECT d.id, d.title, d.path, d.sha256, d.loader, d.encoding, d.loaded_at,"
        " (SELECT count(*) FROM source_line s WHERE s.document_id = d.id) FROM document d"
        " ORDER BY d.rowid");
    for (const auto& row : rows.rows) {
      const auto text = [&](std::size_t column) { return row[column].value_or(""); };
      if (source_.options.document && *source_.options.document != text(0)) {
        continue;
      }
      add(words(text(0)), {}, text(1));
      add("ファイル", "File", {}, std::filesystem::path(text(2)).filename().string());
      add("SHA-256", "SHA-256", {}, text(3));
      add("行数", "Lines", count(std::stoi(text(7))),
          text(4) + say("、", ", ") + text(5) + say("、読み込み ", ", loaded ") + text(6));
    }
  }

  void counts() {
    const PolicyGraph& graph = source_.graph;
    part("数", "Counts");
    std::array<int, 3> measures{};
    int reposts = 0;
    for (const auto v : graph.all(NodeKind::measure)) {
      const auto& facts = graph.facts<MeasureFacts>(v);
      ++measures.at(static_cast<std::size_t>(facts.kind));
      reposts += facts.repost ? 1 : 0;
    }
    add("計画", "Plan", count(measures[0]),
        say("基本計画における具体的な取組（○の項目）", "what the plan promised (items with ○)"));
    add("状況", "Status", count(measures[1]),
        say("実施状況・現状分析（・の項目）", "what was done"));
    add("方針", "Next", count(measures[2]), say("今後の取組方針（・の項目）", "what follows"));
    add("再掲", "Reposts", count(reposts),
        say("以上のうち（再掲）の印のある項目", "of these, items marked （再掲）"));
    const auto all = [&](NodeKind kind) { return count(static_cast<int>(graph.all(kind).size())); };
    add("指標", "Indicators", all(NodeKind::indicator),
        say("主要指標と参考指標", "targets and references"));
    add("府省等", "Organisations", all(NodeKind::organisation),
        say("【】に名のあるもの。総称（関係府省など）を含む", "named in 【】, groups included"));
    add("法令", "Laws", all(NodeKind::law), say("名の挙がる法令", "laws that are named"));
    add("制度・計画等", "Instruments", all(NodeKind::instrument),
        say("名の挙がる戦略、事業、システム、会議体など",
            "named strategies, programmes, systems, bodies"));
    add("脚注", "Footnotes", all(NodeKind::footnote), "");
  }

  // The number of findings, not of rows where several rows are one finding.
  [[nodiscard]] static int findings_in(const ReportSheet& sheet) {
    if (!sheet.grouped_by) {
      return static_cast<int>(sheet.rows.size());
    }
    std::set<double> groups;
    for (const auto& row : sheet.rows) {
      groups.insert(row[*sheet.grouped_by].number);
    }
    return static_cast<int>(groups.size());
  }

  void findings() {
    part("シートと読み方", "Sheets");
    for (const ReportSheet& sheet : sheets_) {
      add(sheet_link(sheet), count(findings_in(sheet)), sheet.title + say("。", ". ") + sheet.note);
    }
  }

  void vocabulary() {
    part("言葉", "Words");
    add("再掲", "repost", {},
        say("（再掲）の印のある項目。同じ取組が別の節にもあることを示す。",
            "an item marked （再掲）: the same measure stands in another section"));
    add("元の項目", "origin", {},
        say("再掲が繰り返している、印のない項目。文書の中に見つからない再掲は「元なし」。",
            "the unmarked item that a repost repeats; one without it is dangling"));
    add("主担当・担当", "lead, support", {},
        say("【】の中で下線のある府省が主担当、下線のない府省が担当。",
            "in 【】 a ministry that is underlined leads, the others support"));
    add("関係府省等", "group", {},
        say("「関係府省」「全府省」など、府省の名を挙げない総称。",
            "関係府省 and the like, which name no ministry"));
    add("計画・状況・方針", "plan, status, next", {},
        say("表の三つの欄。一つの○の取組に、その状況と方針が並んだものを一行とする。"
            "ID 1.2.3.r4は節1.2.3の4行目の計画、1.2.3.r4.s2はその2番目の状況、"
            "1.2.3.r4.n5は5番目の方針。",
            "the three columns of a table. Id 1.2.3.r4 is the plan measure of row 4 of section "
            "1.2.3, 1.2.3.r4.s2 its second status item, 1.2.3.r4.n5 its fifth next item"));
    add("類似度・得点", "likeness, score", {},
        say("0から1まで。1は同じ本文（類似度）又は最も強い候補（得点）。",
            "0 to 1; 1 is the same text (likeness) or the strongest proposal (score)"));
  }

  void uncertain() {
    part("不確かなこと", "What is uncertain");
    int unknown = 0;
    for (const auto v : source_.graph.all(NodeKind::measure)) {
      unknown += !source_.graph.facts<MeasureFacts>(v).lead_known &&
                         !named_organisations(source_.graph, v).empty()
                     ? 1
                     : 0;
    }
    add("主担当の不明な項目", "Lead not printed", count(unknown),
        say("主担当の下線が印刷されていない（又は読み取りで失われた）表の項目。"
            "主担当と担当を区別できず、主担当の変更も比べられない。「?」と示す。",
            "items of tables that underline no leads (or lost the lines in reading): lead and "
            "support can't be told apart, nor can changes of lead; shown as ?"));
    std::vector<std::string> unsure;
    for (const auto v : source_.graph.all(NodeKind::organisation)) {
      if (!source_.graph.facts<OrganisationFacts>(v).sure) {
        unsure.push_back(source_.graph.node(v).id);
      }
    }
    add("名称が推定の府省等", "Names that are our reading", count(static_cast<int>(unsure.size())),
        joined(unsure, say("、", ", ")));
    int unchecked = 0;
    for (const auto v : source_.graph.all(NodeKind::law)) {
      unchecked += source_.graph.facts<LawFacts>(v).checked == "checked" ? 0 : 1;
    }
    add("番号を照合していない法令", "Laws not checked", count(unchecked),
        say("台帳に照合済みの番号がない法令。番号を使う前に確かめる。",
            "laws whose number hasn't been compared with a published list"));
    leftover();
    add("候補であるもの", "Proposals", {},
        say("重なりの所見、指標に取り組む施策、状況と方針の対応は、語の共通などから推定したもの。"
            "再掲の元と重複は本文を一字ずつ比べて決めている。",
            "overlaps, measures at work on indicators, and which next item follows which status "
            "are estimated from words in common; origins and duplicates were found by comparing "
            "texts character by character"));
  }

  void leftover() {
    const QueryRows rows = source_.store.query(
        "SELECT document_id, sum(length(leftover)), sum(characters) FROM coverage"
        " GROUP BY document_id ORDER BY document_id");
    int left = 0;
    int characters = 0;
    for (const auto& row : rows.rows) {
      if (!source_.options.document || *source_.options.document == row[0].value_or("")) {
        left += std::stoi(row[1].value_or("0"));
        characters += std::stoi(row[2].value_or("0"));
      }
    }
    add("読み残した文字", "Characters left over", count(left),
        say("どの項目にも収まらなかった文字。全体は", "characters that are in no record, of ") +
            std::to_string(characters) + say("字。", " in all"));
  }

  void origin() {
    part("作成", "Made by");
    add("polink", "polink", {}, source_.options.version);
    add("印刷", "Printing", {},
        say("A4横、幅に合わせて印刷する。列の多いシートは主な列だけを印刷範囲にしてある"
            "（「ページ レイアウト」の「印刷範囲のクリア」で全列）。",
            "A4 landscape, fitted to the width; of sheets with many columns the main ones are the "
            "print area (Page Layout, Clear Print Area for all)"));
    add("基準日", "As of", {}, source_.options.today);
  }

  const Source& source_;
  const std::vector<ReportSheet>& sheets_;
  ReportSheet sheet_;
  std::string part_;
  bool first_of_part_ = false;
};

}  // namespace

ReportSheet overview_sheet(const Source& source, const std::vector<ReportSheet>& sheets) {
  return Overview(source, sheets).sheet();
}

}  // namespace polink::report
