#include <array>

#include "render/message_catalogue.h"

namespace polink {
namespace {

constexpr auto phrases = std::to_array<Phrase>({
    // the command line
    {"{} holds {} documents ({}); name one of them as in {}",
     "{1} には {2}件の文書（{3}）があるので、{4} のように一つを指定してください。"},
    {"'{}' is neither a document in {}, which holds {}, nor a database",
     "「{1}」は {2} にある文書（{3}）でも、データベースのファイルでもありません。"},
    {"'{}' is no database, and there is none in which a document might be called so; name one with "
     "--db",
     "「{1}」というデータベースはなく、その名の文書を探すデータベースもありません。--db "
     "で指定してください。"},
    {"a command is missing", "コマンドを指定してください。"},
    {"there is no command '{}'", "「{1}」というコマンドはありません。"},
    {"Run polink --help for the commands.", "コマンドの一覧は「polink --help」で表示できます。"},
    {"'{}' can't name a document: --as takes letters, digits, _ and -, without spaces or ':'",
     "「{1}」は文書の名前にできません。--as "
     "には、空白と「:」を含まない英数字、「_」、「-」を指定して"
     "ください。"},
    {"--as names one document; load one FILE at a time with it",
     "--as で名付けられる文書は一つです。ファイルを一つずつ読み込んでください。"},
    {"{} holds several documents, which have their names; load it without --as",
     "{1}には名前の付いた文書が複数あります。--as を付けずに読み込んでください。"},
    {"two of the documents would be named '{}'; load them one at a time with --as NAME",
     "二つの文書の名前が「{1}」になります。「--as 名前」を付けて一つずつ読み込んでください。"},
    {"{}: can't be read; --among names a file with one id on each line",
     "{1}：読み込めません。--among には、IDを1行に一つ記したファイルを指定してください。"},
    {"standard output can't be written; is the disk full?",
     "標準出力に書き込めません。ディスクの空きを確認してください。"},
    {"{} is in none of polink's data folders ({}); set POLINK_DATA to the folder that has it",
     "{1}がpolinkのデータのフォルダー（{2}）にありません。環境変数「POLINK_DATA」に、このファイルの"
     "あるフォルダーを設定してください。"},

    // what is asked about
    {"nothing is called '{}'; ids look like 1.2.3 or 1.2.3.r4.n5 (polink stats lists the "
     "sections), "
     "laws go by title or short name, organisations by code",
     "「{1}」に当たるものがありません。IDは1.2.3や1.2.3.r4.n5の形で（節の一覧は「polink "
     "stats」）、法"
     "令は題名か略称、府省等は略称で指定してください。"},
    {"'{}' may mean any of {}:", "「{1}」に当たるものが{2}件あります："},
    {"'{}' may mean any of:", "「{1}」に当たるものが複数あります："},
    {"type one of these ids", "このうち一つのIDを指定してください。"},
    {"{} is no measure's id", "{1}は施策のIDではありません。"},
    {"{} is no measure's id; see polink show of a section for them",
     "{1}は施策のIDではありません。「polink show」に節のIDを指定すると、施策のIDを確認できます。"},
    {"'{}' is no date; write it as YYYY-MM-DD, like 2026-03-31",
     "「{1}」は日付ではありません。2026-03-31のように、年4桁-月2桁-日2桁で指定してください。"},
    {"nothing to search for; give a word that must stand in the text, like 半導体",
     "検索する語がありません。「半導体」のように、本文に含まれる語を指定してください。"},
    {"there is no section '{}'; polink stats lists them",
     "節「{1}」はありません。節の一覧は「polink stats」で表示できます。"},
    {"there is no ministry '{}'; polink ministries lists them",
     "府省「{1}」はありません。府省の一覧は「polink ministries」で表示できます。"},
    {"no document named '{}' in the database", "データベースに文書「{1}」はありません。"},
    {"no document named '{}' in the database; it holds: {}",
     "データベースに文書「{1}」はありません。ある文書：{2}"},
    {"no document named '{}' in the database; it holds: none",
     "データベースに文書「{1}」はありません。まだ一つも読み込まれていません。"},

    // exports
    {"there is no kind '{}'; there are: {}", "種別「{1}」はありません。使える種別：「{2}」"},
    {"json is of whole documents, so that they load again; take jsonl for a part",
     "「json」は、再び読み込めるよう文書全体を書き出します。一部だけの場合は「jsonl」を指定してく"
     "ださい。"},
    {"there is no format '{}'; there are: {}", "形式「{1}」はありません。使える形式：{2}。"},
    {"the format '{}' is several files; name a folder with -o",
     "形式「{1}」は複数のファイルになります。-o にフォルダーを指定してください。"},
    {"--shards is for csv --for postgresql, neo4j or graphframes only",
     "--shards は、csv で --for が postgresql、neo4j、graphframes の場合だけ使えます。"},
    {"shards are of all that the database or a --document has; leave out --only and --among",
     "--shards は、データベース又は --document の全体を書き出します。--only と --among "
     "は指定しないでください。"},
    {"can't write into {}: there is something already; name a new or empty folder",
     "「{1}」には既に何かあるため、書き出せません。新しいフォルダーか、空のフォルダーを指定してくだ"
     "さい。"},
    {"can't make the folder {}; name a new or existing folder in an existing one",
     "フォルダー{1}を作れません。既にあるフォルダーの中の、新しい又は既存のフォルダーを指定してくだ"
     "さい。"},
    {"'{}' can't begin an IRI; give one that ends in / or :, like https://example.go.jp/plan/",
     "「{1}」はIRIの先頭にできません。「https://example.go.jp/plan/」のように、「/」か「:」で"
     "終わるものを指定してください。"},
    {"--among names no ids, so there is nothing to export",
     "--among にIDが一つもないため、書き出すものがありません。"},
    {"Mermaid doesn't draw {} nodes and {} edges; give fewer ids with --among, a smaller --depth, "
     "or "
     "kinds with --only",
     "Mermaidでは、{1}個の点と{2}本の線は描けません。--among のIDを減らすか、--depth を小さくす"
     "るか、--only で種別を絞ってください。"},

    // diagrams
    {"the view '{}' takes two ids; see polink draw --help",
     "図「{1}」にはIDを二つ指定してください。「polink draw --help」に説明があります。"},
    {"the view '{}' takes one id at most; see polink draw --help",
     "図「{1}」に指定できるIDは一つまでです。「polink draw --help」に説明があります。"},
    {"the size '{}' is none of 16:9, 4:3, A4, A3 or width x height in millimetres (40 to 2000), as "
     "in 200x120",
     "大きさ「{1}」は指定できません。16:9、4:"
     "3、A4、A3のいずれか、または200x120のようにミリ単位の幅と"
     "高さ（40から2000）を指定してください。"},
    {"the picture would have {} nodes, too many to be read; draw a section, or give --max-nodes",
     "図の要素が{1}個になり、読めません。節を指定するか、--max-nodes を付けてください。"},
    {"the smallest text of the picture would be {} points, of {} that can be read on this paper; "
     "give a larger --size, a smaller --max-nodes or --label short, draw one section, or sum up "
     "with the view {}",
     "この用紙で読める文字は{2}ポイントからですが、図の最も小さい文字は{1}ポイントになります。--"
     "size "
     "を大きく、--max-nodes を小さくするか、--label "
     "short を付けるか、節を一つ指定するか、図「{3}」で要約してください。"},
    {"the smallest text of the picture has {} points, less than the {} that can be read on this "
     "paper; a larger --size has room for more",
     "図の最も小さい文字は{1}ポイントで、この用紙で読める{2}ポイントより小さくなりました。--size "
     "を大きくすると余裕ができます。"},
    {"the picture leaves out what would make its text smaller than {} points; its note says what, "
     "and a larger --size has room for more",
     "文字が{1}"
     "ポイントより小さくならないよう、図の一部を省きました（図の注記を参照）。--size "
     "を大きくすると、より多く載ります。"},

    // doctor
    {"problems were found: {}; polink doctor --repair makes the index of searches anew, a damaged "
     "database is mended by loading its documents into a new one",
     "異常が{1}件あります。検索索引は「polink doctor --repair」で作り直せます。壊れたデータベース"
     "は、文書を新しいデータベースに読み込み直してください。"},
    {"{} is not installed ({} stands in); on Debian: apt install fonts-noto-cjk",
     "{1}がなく、{2}で代用しています。Debianでは「apt install fonts-noto-cjk」"},
    {"Graphviz lacks {}; on Debian: apt install graphviz, then dot -c",
     "Graphvizに{1}がありません。Debianでは「apt install graphviz」、続けて「dot -c」"},

    // sql
    {"{}; polink sql without a query lists the tables and views",
     "{1*}。表とビューの一覧は、問合せを付けない「polink sql」で表示できます。"},
    {"the query can't be read: {}", "問合せを解釈できません（{1*}）"},
    {"one statement is expected", "問合せは一つだけ指定してください"},
    {"the query must only read, as SELECT does", "問合せは「SELECT」のような読み取りに限られます"},
    {"the query failed: {}", "問合せを実行できませんでした（{1*}）"},
    {"the answer is larger than {} bytes; ask for less, for example with LIMIT",
     "答えが{1}バイトを超えます。LIMITなどで絞ってください"},

    // the database
    {"{}: no such database; load a document first: polink load FILE --db {}",
     "{1}：データベースがありません。先に文書を読み込んでください：「polink load ファイル --db "
     "{2}」"},
    {"{}: the database is empty; load a document first: polink load FILE --db {}",
     "{1}：データベースが空です。先に文書を読み込んでください：「polink load ファイル --db {2}」"},
    {"{}: can't be opened or made ({}); the folder must exist and be writable, or choose another "
     "place with --db",
     "{1}：開くことも作ることもできません（{2*}）。フォルダーがあり書き込めることを確認するか、--"
     "db "
     "で別の場所を指定してください。"},
    {"the database already holds a document named '{}'; load it again with --replace, or name this "
     "one otherwise with --as NAME",
     "データベースに文書「{1}」が既にあります。--replace を付けて読み込み直すか、「--as "
     "名前」で別の"
     "名前を付けてください。"},
    {"{}: is not a database of polink; name another file with --db",
     "{1}：polinkのデータベースではありません。--db で別のファイルを指定してください。"},
    {"{}: is the database of another program; name another file with --db",
     "{1}：ほかのプログラムのデータベースです。--db で別のファイルを指定してください。"},
    {"{}: was written by an older polink (schema {}, this one reads {}); move it away and load the "
     "documents again",
     "{1}：古いpolinkのデータベースです（版{2}、このpolinkの版は{3}"
     "）。別の場所に移し、文書を読み込み"
     "直してください。"},
    {"{}: was written by a newer polink (schema {}, this one reads {}); use that polink, or name "
     "another file with --db",
     "{1}：新しいpolinkのデータベースです（版{2}、このpolinkの版は{3}）。そのpolinkを使うか、--db "
     "で別"
     "のファイルを指定してください。"},
    {"{}: was written by an older polink and has been brought up to date; as it was, it is kept in "
     "{}",
     "{1}：古いpolinkのデータベースを、この版に合わせて更新しました。更新前のものは{2}"
     "に残してあります。"},
    {"{}: is a directory; --db names a file",
     "{1}：フォルダーです。--db にはファイルを指定してください。"},
    {"{}: can't be opened ({}); name another file with --db",
     "{1}：開けません（{2*}）。--db で別のファイルを指定してください。"},
    {"not a regular file", "通常のファイルではない"},
    {"{}: can't be read; check its permissions", "{1}：読み込めません。権限を確認してください。"},
    {"{}: can't change the database: {}", "{1*}：データベースを変更できません（{2*}）。"},
    {"{}: can't read the tables: {}", "{1*}：表を読み込めません（{2*}）。"},
    {"{}: can't write: {}", "{1*}：書き込めません（{2*}）。"},
    {"{}: can't read: {}", "{1*}：読み込めません（{2*}）。"},
    {"{}: can't prepare a statement: {}", "{1*}：問合せを準備できません（{2*}）。"},
    {"the database", "データベース"},
    {"{}; another program is using it, try again when that has ended",
     "{1*}ほかのプログラムが使用中です。終了してから、もう一度試してください。"},
    {"{}; the file and its folder must be writable, or choose another place with --db",
     "{1*}ファイルとフォルダーに書き込めることを確認するか、--db で別の場所を指定してください。"},
    {"{}; make room on the disk and try again",
     "{1*}ディスクの空きを増やして、もう一度試してください。"},
    {"{}; see that the disk has room, is sound and still there, and try again",
     "{1*}ディスクに空きがあり、正常に使えることを確認して、もう一度試してください。"},
    {"{}; the file is damaged, remove it and load the documents again",
     "{1*}ファイルが壊れています。削除して、文書を読み込み直してください。"},
    {"unknown word in the database: {}", "データベースに未知の語があります：「{1}」"},
    {"a value outside its enumeration", "値が決められた範囲にありません（プログラムの誤り）。"},

    {"there is not enough memory for this; load less, or name one document with --document",
     "メモリーが足りません。読み込む文書を減らすか、--document で文書を一つ指定してください。"},

    // diagrams and files
    {"can't write {}: {}", "{1}に書き込めません：{2*}"},
    {"can't tell the format of the report from '{}': name a file that ends in .xlsx or .md, or a "
     "folder for CSV",
     "「{1}」から報告の形式を判断できません。.xlsx か .md で終わるファイル、又は CSV "
     "のためのフォルダーを指定してください。"},
    {"can't make the folder {}: {}", "フォルダー「{1}」を作成できません（{2*}）。"},
    {"a file has that name", "同じ名前のファイルがある"},
    {"SOURCE_DATE_EPOCH is '{}'; expected seconds since 1970",
     "SOURCE_DATE_EPOCHの値「{1}」を解釈できません。1970年からの秒数を指定してください。"},
    {"it is a folder; name a file in it", "フォルダーです。中のファイルの名前を指定してください。"},
    {"there is no folder {}; make it first",
     "フォルダー「{1}」がありません。先に作成してください。"},
    {"it is not a regular file", "通常のファイルではありません。"},
    {"can't tell the format of the picture from '{}': the name must end in .svg, .png, .pdf or "
     ".dot",
     "「{1}」から図の形式を判断できません。名前の末尾を .svg、.png、.pdf、.dot "
     "のいずれかにしてくださ"
     "い。"},
    {"the view '{}' is of one thing: give its id, as in `draw {} 1.2.3.r4`",
     "図「{1}」には対象が必要です。「draw {2} 1.2.3.r4」のようにIDを指定してください。"},
    {"no view is called '{}'; there are: {}", "図「{1}」はありません。使える図：「{2}」"},
    {"no measure names a ministry, so there is nothing to draw",
     "府省の記載のある施策がないため、図にするものがありません。"},
    {"nothing has the id '{}'; give one id on each line, as --ids prints them",
     "ID「{1}」のものはありません。--ids の出力のように、IDを1行に一つ記してください。"},
    {"no {} has the id '{}' (ids like it: {})", "ID「{2}」の{1*}はありません（似たID：{3}）。"},
    {"no {} has the id '{}' (a section's id looks like 1.2 or 1.2.3)",
     "ID「{2}」の{1*}はありません（節のIDは1.2や1.2.3の形です）。"},
    {"no {} has the id '{}' (a measure's id looks like 1.2.3.r4 or 1.2.3.r4.n5)",
     "ID「{2}」の{1*}はありません（施策のIDは1.2.3.r4や1.2.3.r4.n5の形です）。"},
    {"the depth of a neighbourhood is 0 or more, not {}",
     "周辺の深さには0以上を指定してください（指定された値：{1}）。"},
    {"nothing of what was asked for has a measure: the page is empty",
     "指定されたものに施策がないため、ページの中身は空です。"},
    {"{} measures were left out, {} are on the page; narrow it with --document, --section or "
     "--among, or raise --max-measures",
     "施策{1}件を省き、{2}件をページに収めました。--document、--section、--among "
     "で絞り込むか、--max-measures を増やしてください。"},
    {"the measure {} stands in no section", "施策{1}がどの節にも属していません。"},
    {"no such picture format", "図の形式がありません。"},
    {"an edge of the picture ends at no node: {} → {}", "図の線の端に点がありません：{1} → {2}"},
    {"Graphviz could not be started", "Graphvizを起動できませんでした。"},
    {"Graphviz could not lay out the drawing with '{}': {}",
     "Graphvizの「{1}」で図を配置できませんでした：{2}"},
    {"Is the package graphviz installed?",
     "パッケージ「graphviz」が入っているか確認してください。"},
    {"Graphviz could not write '{}': {}", "Graphvizが「{1}」形式で書き出せませんでした：{2}"},
    {"Graphviz wrote an SVG that is not well-formed XML",
     "Graphvizの書き出したSVGがXMLとして正しくありません。"},
    {"ICU has no normaliser: {}", "ICUの正規化の機能を使えません：{1}"},
    {"ICU has no NFKC data; reinstall libicu",
     "ICUにNFKCのデータがありません。「libicu」を入れ直してください。"},
    {"ICU can't break lines: {}", "ICUで行を分割できません：{1}"},
    {"can't normalise: {}", "文字列を正規化できません：{1}"},
});

}  // namespace

std::span<const Phrase> question_phrases() { return phrases; }

}  // namespace polink
