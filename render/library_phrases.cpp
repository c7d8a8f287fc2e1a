#include <array>

#include "render/message_catalogue.h"

namespace polink {
namespace {

constexpr auto phrases = std::to_array<Phrase>({
    // CLI11
    {"The following argument was not expected: {}", "余分な引数があります：「{1}」"},
    {"The following arguments were not expected: {}", "余分な引数があります：「{1}」"},
    {"{} is required", "「{1}」を指定してください。"},
    {"{}: {} not in {{}}", "「{1}」に「{2}」は指定できません。指定できる値：「{3}」"},
    {"{}: Value {} not in range {} to {}",
     "「{1}」に「{2}」は指定できません。{3}から{4}までの値を指定してください。"},
    {"{}: Value {} not in range 0.000000 to 1.000000",
     "「{1}」に「{2}」は指定できません。0から1までの値を指定してください。"},
    {"{}: Value {} not in range 0.000000 to 17976{}",
     "「{1}」に「{2}」は指定できません。1以上の値を指定してください。"},
    {"Could not convert: {} = {}", "「{1}」の値「{2}」を解釈できません。"},
    {"{}: {} required {} missing", "「{1}」に値を指定してください（足りない値：{2}個）。"},
    {"{}: At least {} required but received {}",
     "「{1}」には{2}個以上の値が必要です（指定された値：{3}個）。"},
    {"{}: At Most {} required but received {}",
     "「{1}」に指定できる値は{2}個までです（指定された値：{3}個）。"},
    {"Expected exactly {} arguments to {}, got {}",
     "「{2}」には{1}個の値が必要です（指定された値：{3}個）。"},
    {"Expected at least {} arguments to {}, got {}",
     "「{2}」には{1}個以上の値が必要です（指定された値：{3}個）。"},
    {"{}: too many inputs for a flag", "「{1}」の指定が多すぎます。"},
    {"{}: Should be true/false or a number", "「{1}」に値は指定できません。"},
    {"{} was given a disallowed flag override", "「{1}」に値は指定できません。"},
    {"{} excludes {}", "「{1}」と「{2}」は同時に指定できません。"},
    {"{} requires {}", "「{1}」には「{2}」の指定が必要です。"},

    // SQLite
    {"no such table: {}", "表「{1}」はない"},
    {"no such column: {}", "列「{1}」はない"},
    {"no such function: {}", "関数「{1}」はない"},
    {"ambiguous column name: {}", "列名「{1}」だけでは定まらない"},
    {"near \"{}\": syntax error", "「{1}」の付近に構文の誤り"},
    {"malformed JSON", "JSONとして正しくない"},
    {"incomplete input", "途中で終わっている"},
    {"unrecognized token: {}", "読み取れない文字列「{1}」"},
    {"wrong number of arguments to function {}", "関数「{1}」の引数の数が違う"},
    {"misuse of aggregate: {}", "集計関数「{1}」の誤った使い方"},
    {"interrupted", "中断された"},
    {"database is locked", "ロック中"},
    {"database or disk is full", "ディスクに空きがない"},
    {"database disk image is malformed", "ファイルの破損"},
    {"file is not a database", "データベースのファイルではない"},
    {"unable to open database file", "ファイルを開けない"},
    {"attempt to write a readonly database", "書き込みの許可がない"},
    {"disk I/O error", "ディスクの入出力の誤り"},
    {"out of memory", "メモリー不足"},
    {"UNIQUE constraint failed: {}", "値の重複：「{1}」"},
    {"FOREIGN KEY constraint failed", "参照先がない"},

    // the operating system
    {"No such file or directory", "ファイル又はフォルダーがない"},
    {"Permission denied", "許可がない"},
    {"Not a directory", "フォルダーではない"},
    {"Is a directory", "フォルダーである"},
    {"No space left on device", "ディスクに空きがない"},
    {"File too large", "ファイルが大きすぎる"},
    {"Read-only file system", "読み取り専用の場所である"},
    {"File name too long", "ファイル名が長すぎる"},
    {"Input/output error", "入出力の誤り"},
    {"Disk quota exceeded", "割り当てられた容量の超過"},
    {"Cannot allocate memory", "メモリー不足"},
    {"std::bad_alloc", "メモリーが足りません。"},

    // libzip
    {"Not a zip archive", "圧縮ファイルではない"},
    {"Premature end of file", "途中で終わっている"},
    {"Zip archive inconsistent", "内容の不整合"},
    {"Zip archive inconsistent: {}", "内容の不整合"},
    {"Possibly truncated or corrupted zip archive", "途中で切れているか、壊れている"},
    {"CRC error", "検査値の不一致"},
    {"Zlib error: {}", "展開の失敗"},
    {"Compression method not supported", "扱えない圧縮方式"},
    {"Encryption method not supported", "扱えない暗号方式"},
    {"No such file", "ファイルがない"},
    {"Read error: {}", "読み込みの失敗"},
});

}  // namespace

std::span<const Phrase> library_phrases() { return phrases; }

}  // namespace polink
