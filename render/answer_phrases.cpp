#include <array>

#include "render/message_catalogue.h"

namespace polink {
namespace {

constexpr auto phrases = std::to_array<Phrase>({
    // doctor
    {"all is well", "異常なし"},
    {"{}, schema {}", "{1}（版{2}）"},

    // load
    {"{}: {}, {}, {} lines; {} footnotes, {} organisations, {} laws, {} citations",
     "{1}：{2}、{3}、{4}行。脚注 {5}件、府省等 {6}件、法令 {7}件、引用 {8}件"},
    {"{} characters: {} in records, {} in marks and markup, {} left over",
     "{1}字のうち、記録 {2}字、記号・書式 {3}字、残り {4*}"},
    {"nothing odd", "不審な点なし"},

    // reposts
    {"{} repost: {} linked to an origin, {} dangling; {} changed in substance or ministries",
     "再掲 {1}件、うち元あり {2}件、元なし {3}件、内容又は府省の変更あり {4}件"},
    {"{} reposts: {} linked to an origin, {} dangling; {} changed in substance or ministries",
     "再掲 {1}件、うち元あり {2}件、元なし {3}件、内容又は府省の変更あり {4}件"},
    {"lead_changed ?: one of the two tables prints no leads",
     "主担当の変更が「?」：一方の表に主担当の記載がない"},
    {"not taken: {}", "元としない：{1*}"},
    {"likeness {}, needs {} ({})", "類似度 {1}、必要な値 {2}（{3*}）"},
    {"stands behind", "後に位置"},
    {"stands before", "前に位置"},
    {"{}, of another kind", "{1*}、種別が異なる"},

    // duplicates
    {"{} pair, {} of them without a mark", "重複の組 {1}件、うち再掲の標示なし {2}件"},
    {"{} pairs, {} of them without a mark", "重複の組 {1}件、うち再掲の標示なし {2}件"},
    {"{} group", "重複のまとまり {1}件"},
    {"{} groups", "重複のまとまり {1}件"},

    {"within each document; {} pair stands in two documents: --across documents",
     "各文書の中の重複。文書をまたぐ組は別に {1}件（--across documents で一覧）"},
    {"within each document; {} pairs stand in two documents: --across documents",
     "各文書の中の重複。文書をまたぐ組は別に {1}件（--across documents で一覧）"},
    {"in common with {}: {} pair of duplicates, {} repost",
     "{1}との共通：重複の組 {2}件、再掲 {3}件"},
    {"in common with {}: {} pair of duplicates, {} reposts",
     "{1}との共通：重複の組 {2}件、再掲 {3}件"},
    {"{} documents, of each its total; {} oddities: sections and oddities are told with --format "
     "json",
     "文書 {1}件、それぞれの合計。不審な点 {2}件。節ごとの数と不審な点は --format json で表示"},
    {"in common with {}: {} pairs of duplicates, {} repost",
     "{1}との共通：重複の組 {2}件、再掲 {3}件"},
    {"in common with {}: {} pairs of duplicates, {} reposts",
     "{1}との共通：重複の組 {2}件、再掲 {3}件"},

    // diff
    {"{} change; {} measures before, {} after, {} unchanged",
     "変化 {1}件。施策は旧 {2}件、新 {3}件、うち変化なし {4}件"},
    {"{} changes; {} measures before, {} after, {} unchanged",
     "変化 {1}件。施策は旧 {2}件、新 {3}件、うち変化なし {4}件"},
    {"{} text differs only as printing and OCR do; --noise lists them",
     "印刷・読取りによるとみられる違いのみの本文 {1}件（--noise で一覧）"},
    {"{} texts differ only as printing and OCR do; --noise lists them",
     "印刷・読取りによるとみられる違いのみの本文 {1}件（--noise で一覧）"},
    {"leads not compared: {} measure in tables that print none",
     "主担当を比較しなかった施策 {1}件（主担当の記載がない表）"},
    {"leads not compared: {} measures in tables that print none",
     "主担当を比較しなかった施策 {1}件（主担当の記載がない表）"},

    // refs, indicators, ministries
    {"{} reference", "引用・関係 {1}件"},
    {"{} references", "引用・関係 {1}件"},
    {"{} indicator, {} of them without a measure", "指標 {1}件、うち取り組む施策なし {2}件"},
    {"{} indicators, {} of them without a measure", "指標 {1}件、うち取り組む施策なし {2}件"},
    {"{} plan measure without an indicator", "指標のない計画の取組 {1}件"},
    {"{} plan measures without an indicator", "指標のない計画の取組 {1}件"},
    {"{} organisations; led: as lead, with: in support", "府省等 {1}件"},
    {"{} organisations; led: as lead, with: in support, ?: in tables that print no leads, so led "
     "and with are incomplete",
     "府省等 {1}件。「?」は主担当を示さない表での件数で、主担当と担当の数はその分少ない"},

    // the details of show
    {"{}, repost", "{1*}、再掲"},
    {"{}, leads not printed", "{1*}、主担当の記載なし"},
    {"chapter {}", "章 {1}"},
    {"section {}", "節 {1}"},
    {"subsection {}", "項 {1}"},
    {"line {}", "{1}行目"},
    {"now {}", "現在は{1}"},
    {"{}now {}", "{1}、現在は{2}"},
    {"{} (our reading), {}", "{1}（推定）、{2*}"},
    {"{}, cabinet", "{1}、内閣官房"},
    {"{}, cabinet_office", "{1}、内閣府"},
    {"{}, ministry", "{1}、省"},
    {"{}, agency", "{1}、庁・委員会"},
    {"{}, group", "{1}、総称"},
    {"{}, unknown", "{1}、種別不明"},
    {"{} (our reading)", "{1}（推定）"},
    {"{}, checked", "{1}、照合済み"},
    {"{}, recalled", "{1}、未照合"},
    {"{}, unlisted", "{1}、台帳になし"},
    {"{} stated", "{1}、本文による"},
    {"{} stated {}", "{1}、本文による {2}"},
    {"stated {}", "本文による {1}"},
    {"title {}", "題名による {1}"},
    {"register {}", "台帳による {1}"},
    {"exact {}", "同一 {1}"},
    {"near {}", "類似 {1}"},
    {"contained {}", "包含 {1}"},
    {"identical {}", "同一 {1}"},
    {"similar {}", "類似 {1}"},
    {"name and values {}", "名称と値 {1}"},
    {"aligned {}", "対応付け {1}"},
    {"position {}", "並び順 {1}"},
    {"words {}", "語 {1}"},
    {"words and number {}", "語と数値 {1}"},
    {"rare name {}", "固有名 {1}"},

    // --explain
    {"repost_of {}", "再掲（{1*}）"},
    {"duplicate_of {}", "重複（{1*}）"},
    {"follows {}", "引き継ぎ（{1*}）"},
    {"{} groups of ministries without one in common", "共通の府省がない {1}組"},
    {"punctuation: {}", "句読点：{1}"},
    {"long_vowel: {}", "長音：{1}"},
    {"look_alike: {}", "形の似た字：{1}"},
    {"kana_mark: {}", "濁点・半濁点：{1}"},
    {"one_kanji: {}", "漢字一字：{1}"},
    {"words: {}", "語：{1}"},
});

}  // namespace

std::span<const Phrase> answer_phrases() { return phrases; }

}  // namespace polink
