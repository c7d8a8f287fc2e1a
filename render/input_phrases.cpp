#include <array>

#include "render/message_catalogue.h"

namespace polink {
namespace {

constexpr auto phrases = std::to_array<Phrase>({
    // files and their text
    {"{}: is a directory; name the document's file in it",
     "{1}：フォルダーです。中にある文書のファイルを指定してください。"},
    {"{}: no such file, or it may not be read; check the name and its permissions",
     "{1}：ファイルがないか、読み取りが許可されていません。名前と権限を確認してください。"},
    {"{}: reading failed half-way; try again",
     "{1}：途中で読み込めなくなりました。もう一度試してください。"},
    {"{}: larger than {} bytes, which no plan document is; check that it is the right file, or "
     "allow "
     "more with --max-bytes",
     "{1}：{2}"
     "バイトを超えています。計画の文書としては大きすぎます。ファイルが正しいことを確認するか、"
     "--max-bytes で上限を上げてください。"},
    {"{}: larger than {} bytes, the most that is read as one file; split it, by chapters or "
     "documents",
     "{1}：一つのファイルとして読み込める{2}"
     "バイトを超えています。章や文書ごとに分けてください。"},
    {"{}: more than {} lines, which no plan document has; check that it is the right file, or "
     "split it, by chapters or documents",
     "{1}：{2}"
     "行を超えています。計画の文書としては多すぎます。ファイルが正しいことを確認するか、章や"
     "文書ごとに分けてください。"},
    {"{}: more than {} measures, which no plan document has; check that it is the right file, or "
     "split it, by chapters or documents",
     "{1}：施策が{2}"
     "件を超えています。計画の文書としては多すぎます。ファイルが正しいことを確認するか"
     "、章や文書ごとに分けてください。"},
    {"{}: more than {} cells, which no plan document has; check that it is the right file, or "
     "split it, by chapters or documents",
     "{1}：表のセルが{2}"
     "個を超えています。計画の文書としては多すぎます。ファイルが正しいことを確認す"
     "るか、章や文書ごとに分けてください。"},
    {"{}: more than {} tags, which no plan document has; check that it is the right file, or "
     "split it, by chapters or documents",
     "{1}：タグが{2}"
     "個を超えています。計画の文書としては多すぎます。ファイルが正しいことを確認するか"
     "、章や文書ごとに分けてください。"},
    {"{}: there is not enough memory to read it; split it, or load fewer files at a time",
     "{1}：読み込むためのメモリーが足りません。ファイルを分けるか、一度に読み込むファイルを減らし"
     "てください。"},
    {"{}: more than {} combining marks stand behind one character, which is no text; remove them",
     "{1}：一つの文字に結合文字が{2}"
     "個を超えて続いており、テキストとして読めません。取り除いてください。"},
    {"{}: the file is empty; expected the text of a plan document",
     "{1}：ファイルが空です。計画の文書を指定してください。"},
    {"{}: not a text in UTF-8, UTF-16, Shift_JIS or EUC-JP; if it is a PDF, Word or image file, "
     "turn it into text first",
     "{1}：UTF-8、UTF-16、Shift_JIS、EUC-JPのいずれのテキストでもありません。PDF、Word、画像の場"
     "合は、先にテキストに変換してください。"},
    {"{}: binary content (control characters), not a text; turn it into text first",
     "{1}：制御文字を含み、テキストではありません。先にテキストに変換してください。"},
    {"{}: no table of measures was found in it; expected a plan document with columns such as "
     "基本計画における具体的な取組 / 実施状況 / 今後の取組方針",
     "{1}：施策の表が見つかりません。「基本計画における具体的な取組」「実施状況」「今後の取組方"
     "針」のような列のある文書を指定してください。"},

    // registers and lists of laws
    {"{}:1: expected a tab-separated head line with a column '{}'; see docs/registers.md",
     "{1}:1：列「{2}」のあるタブ区切りの見出し行が必要です。docs/registers.mdを参照してください。"},
    {"{}: the column '{}' is empty; every line needs one",
     "{1}：列「{2}」が空です。すべての行に記入してください。"},
    {"{}: not a list of laws; expected a head with 法令名 and 法令番号 or 法令ID (and 略称法令名, "
     "法令種別), as in the CSV that e-Gov publishes",
     "{1}：法令の一覧ではありません。e-Govが公表するCSVのように、法令名と、法令番号又は法令ID（及"
     "び略称法令名、法令種別）の列のある見出し行が必要です。"},
    {"{}: no law stands below the head of the list", "{1}：見出し行の下に法令がありません。"},
    {"{} is a list of laws and no document; name the documents to load with it",
     "{1}は法令の一覧で、文書ではありません。併せて読み込む文書を指定してください。"},
    {"{} is a list of laws; name the documents to load with it",
     "{1}は法令の一覧です。併せて読み込む文書を指定してください。"},

    // tables of measures
    {"{}: the quote that opens here is never closed; close it, or double it (\"\") where it is "
     "part "
     "of the text",
     "{1}"
     "：ここで始まる引用符が閉じていません。閉じるか、本文の一部であれば二つ重ねてください（\"\"）"
     "。"},
    {"{}: text stands behind a closing quote; a quote within a text is doubled (\"\")",
     "{1}：閉じた引用符の後に文字があります。本文の中の引用符は二つ重ねてください（\"\"）。"},
    {"{}. Expected a head with a column of texts (本文, 施策, 内容, 取組, text) and at least one "
     "of "
     "id, 章節, 章, 節, 項, 種別, 行, 担当府省, 主担当, 再掲 (id, section id, chapter, section, "
     "subsection, kind, row, organisations, lead, repost)",
     "{1*}"
     "。見出し行には、本文の列（本文、施策、内容、取組のいずれか）と、ID、章節、章、節、項、種別、"
     "行、担当府省、主担当、再掲のうち少なくとも一つの列が必要です。"},
    {"{}: in line {} these names were recognised: {}; these were not: {}",
     "{1}：{2}行目で読み取れた列名は{3*}、読み取れなかった列名は{4*}です"},
    {"{}: there is no row", "{1}：行がありません"},
    {"{}: no measure stands below this head; expected one to a row",
     "{1}：この見出し行の下に施策がありません。1行に一つの施策を記入してください。"},
    {"{}: 「{}」 is no kind of measure; expected 計画, 実施状況 or 今後 (plan, status, next)",
     "{1}：種別として「{2}」は使えません。計画、実施状況、今後のいずれかを記入してください。"},
    {"{}: 「{}」 is no number of a row; expected a whole number from 1",
     "{1}：行の番号として「{2}」は使えません。1以上の整数を記入してください。"},
    {"{}: row {} of section {} has a plan measure already, in line {}; number the rows differently",
     "{1}：節{3}の行{2}には、{4}行目に計画の取組が既にあります。行の番号を改めてください。"},
    {"{}: another row of the table has the same id", "{1}：表の別の行に同じIDがあります。"},

    // spreadsheets
    {"{}: a zip archive without a workbook; expected an .xlsx file",
     "{1}：ブックのない圧縮ファイルです。.xlsxのファイルを指定してください。"},
    {"{}: {} names no worksheet; if the workbook is a template, macro book or binary, save it as "
     ".xlsx",
     "{1}：{2}にワークシートがありません。テンプレート、マクロ、バイナリのブックであれば、.xlsx形式"
     "で保存してください。"},
    {"{}: the sheet has more than {} characters; keep the table of measures alone in it",
     "{1}：シートの文字数が{2}を超えています。施策の表だけを残してください。"},
    {"{}: the sheet has more than {} cells; keep the table of measures alone in it",
     "{1}：シートのセルの数が{2}を超えています。施策の表だけを残してください。"},
    {"{}: 「{}」 is no number of a row", "{1}：「{2}」は行の番号ではありません。"},
    {"{}: a cell stands outside the rows", "{1}：行に属さないセルがあります。"},
    {"{}: row {} lies beyond row {}", "{1}：行{2}は上限の行{3}を超えています。"},
    {"{}: row {} stands behind a later one", "{1}：行{2}が、それより後の行の後ろにあります。"},
    {"{}: a cell names the shared text {}, which isn't there",
     "{1}：セルが指す共有文字列{2}がありません。"},
    {"{}: a text stands beyond column {}", "{1}：上限の列{2}を超えた位置に文字があります。"},
    {"{}: an encrypted workbook or an old .xls; save it as .xlsx without a password",
     "{1}：暗号化されたブックか、古い.xls形式です。パスワードなしの.xlsx形式で保存してください。"},
    {"{}: not an .xlsx file; save the table as .xlsx or .csv",
     "{1}：.xlsxのファイルではありません。表を.xlsx又は.csv形式で保存してください。"},
    {"{}: the first sheet ({}) is empty", "{1}：最初のシート（{2}）が空です。"},
    {"{}: an element has more than {} attributes; no spreadsheet has one",
     "{1}：属性が{2}を超える要素があります。表計算ソフトのファイルではありません。"},
    {"{}: must be in UTF-8; open the file in a spreadsheet program and save it again",
     "{1}：UTF-8でなければなりません。表計算ソフトで開いて保存し直してください。"},
    {"{}: can't be read as XML", "{1}：XMLとして読み込めません。"},
    {"{}: a document type or entity stands in it; no spreadsheet has one",
     "{1}：表計算のファイルにはない文書型又は実体の宣言があります。"},
    {"{}: broken XML; open the file in a spreadsheet program and save it again",
     "{1}：XMLが壊れています。表計算ソフトで開き、保存し直してください。"},
    {"{}: the part is damaged ({}); save or copy the file again",
     "{1}：中身が壊れています（{2*}）。ファイルを保存し直すか、もう一度コピーしてください。"},
    {"{}: it unpacks to more than {} bytes, more than any table of measures has",
     "{1}：展開すると{2}バイトを超え、施策の表としては大きすぎます。"},
    {"{}: can't be read as a zip archive ({})", "{1}：圧縮ファイルとして読み込めません（{2*}）。"},
    {"{}: the file is no whole zip archive ({}); it may have been cut off, copy it again",
     "{1}：圧縮ファイルとして完全ではありません（{2*}）。途中で切れている可能性があります。もう一度"
     "コピーしてください。"},
    {"{}: the archive has more than {} parts; no spreadsheet has so many",
     "{1}：圧縮ファイルの中身が{2}個を超え、表計算のファイルとしては多すぎます。"},
    {"{}: the part is encrypted; save the file without password",
     "{1}：暗号化されています。パスワードなしで保存してください。"},
    {"{}: the part is missing; the file is no whole .xlsx",
     "{1}：必要な部分がなく、.xlsxのファイルとして完全ではありません。"},

    // polink's own JSON
    {"{}: the JSON can't be read ({}); export it again",
     "{1}：JSONとして読み込めません（「{2}」）。もう一度書き出してください。"},
    {"{}: the JSON can't be read ({} at line {}, column {}: {}); export it again",
     "{1}：{3}行目の{4}字目でJSONとして読めなくなりました。もう一度書き出してください。"},
    {"{}: expected a text", "{1}：文字列が必要です。"},
    {"{}: expected true or false", "{1}：true又はfalseが必要です。"},
    {"{}: expected a whole number", "{1}：整数が必要です。"},
    {"{}: expected a number", "{1}：数値が必要です。"},
    {"{}: expected a list", "{1}：一覧（配列）が必要です。"},
    {"{}: expected an object", "{1}：オブジェクトが必要です。"},
    {"{}: '{}' is none of the known words; see docs/exchange.md",
     "{1}：「{2}」は決められた語ではありません。docs/exchange.mdを参照してください。"},
    {"{}: a document needs a name without spaces, ':' and '/'",
     "{1}：文書には、空白、「:」、「/」を含まない名前が必要です。"},
    {"{}: the record has no id", "{1}：記録にIDがありません。"},
    {"{}: another record of the list has the same id", "{1}：一覧の別の記録に同じIDがあります。"},
    {"{}: the document has no {} '{}'", "{1}：文書に{2*}「{3}」がありません。"},
    {"{}: the measure has another one of the same ordinal",
     "{1}：同じ施策に同じ順番のものがほかにあります。"},
    {"{}: two values of one footnote have the same ordinal",
     "{1}：一つの脚注の二つの値が同じ順番です。"},
    {"{}: expected \"{}\"; only JSON that polink exported can be loaded",
     "{1}：「{2}」が必要です。polinkが書き出したJSONだけを読み込めます。"},
    {"{}: this polink reads version {}, the file has {}; use the polink that wrote it",
     "{1}：このpolinkが読み込める版は{2}ですが、ファイルの版は{3}です。書き出したpolinkを使ってくだ"
     "さい。"},
    {"{}: expected at least one document", "{1}：一つ以上の文書が必要です。"},
    {"{}: another document of the file has the same name",
     "{1}：ファイルの別の文書に同じ名前があります。"},
});

}  // namespace

std::span<const Phrase> input_phrases() { return phrases; }

}  // namespace polink
