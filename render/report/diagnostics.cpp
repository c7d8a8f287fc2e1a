#include <algorithm>
#include <utility>

#include "queries/text_key.h"
#include "render/messages.h"
#include "render/report/cells.h"
#include "render/report/sheets.h"

// 診断: what was odd in the reading, each beside its line of the source.
namespace polink::report {

namespace {

// The beginning of a line: one of a table holds a whole row.
std::string beginning_of(const std::string& line) {
  constexpr std::size_t most = 160;
  std::u32string text = code_points(line);
  if (text.size() > most) {
    text.resize(most);
    text += U'…';
  }
  return utf8_of(text);
}

}  // namespace

ReportSheet diagnostics_sheet(const Source& source) {
  ReportSheet sheet;
  sheet.file = "diagnostics";
  sheet.name = source.say("診断", "Diagnostics");
  sheet.title = source.say("読み取りで気付いたこと", "What was odd in the reading");
  sheet.note = source.say(
      "誤り、警告、情報の順。情報は、読み取りの際に補ったことで、原文の行と見比べられる。"
      "府省名や再掲の印の誤りは、文書の誤植か読み取り（OCR）の誤りのどちらもあり得る。",
      "Errors first, then warnings, then what was put right in the reading, to be compared with "
      "the line of the source. An odd name or mark may be the document's or the OCR's.");
  sheet.columns = {
      source.column("severity", "重さ", "Severity", 9),
      source.column("document", "文書", "Document", 14),
      source.column("line", "行", "Line", 8),
      source.column("code", "符号", "Code", 24),
      source.column("message", "内容", "Message", 64),
      source.column("source", "原文（行の初め）", "Source (beginning of the line)", 80)};
  sheet.frozen = 3;
  std::vector<std::pair<std::string, Diagnostic>> found;
  for (const DocumentSummary& document : source.store.documents()) {
    if (!source.options.document || *source.options.document == document.id) {
      for (Diagnostic& one : source.store.diagnostics(document.id)) {
        found.emplace_back(document.id, std::move(one));
      }
    }
  }
  std::ranges::stable_sort(found, std::ranges::greater{},
                           [](const auto& one) { return one.second.severity; });
  std::pair<std::string, int> last;
  for (const auto& [document, one] : found) {
    const auto lines = source.store.source_lines(document, one.line, one.line);
    const std::string severity = source.word(to_string(one.severity));
    sheet.rows.push_back({one.severity == Severity::info ? words(severity) : alert(severity),
                          words(document), line(one.line), words(one.code),
                          words(said_in(source.options.language, one.message)),
                          words(lines.empty() ? "" : beginning_of(lines.front().text))});
    if (const std::pair here{document, one.line}; std::exchange(last, here) == here) {
      sheet.rows.back().back().tone = Cell::Tone::quiet;
    }
  }
  return sheet;
}

}  // namespace polink::report
