#include <array>

#include "render/message_catalogue.h"

namespace polink {
namespace {

constexpr auto phrases = std::to_array<Phrase>({
    // characters and footnotes
    {"this text stands in no record: 「{}」", "どの記録にも入らない文字列：「{1}」"},
    {"{} character(s) don't fit {}; they stand as \uFFFD",
     "{2}として読めない文字が{1}字あり、「\uFFFD」とした"},
    {"{} refers to footnote {}, whose text is not in the document",
     "{1}が参照する脚注{2}の本文が文書にない"},
    {"{} has more than {} characters; names, laws and dates were looked for in the first of them "
     "only",
     "{1}は{2}字を超えるため、名称、法令、日付は初めの{2}字だけから探した"},
    {"footnote {} is referred to from nowhere", "脚注{1}はどこからも参照されていない"},
    {"a second footnote {}; its text was added to the first",
     "脚注{1}が二つあり、後の本文を前の脚注に続けた"},

    // 【】
    {"a group of organisations in other brackets than 【】",
     "府省等の組が【】以外の括弧で囲まれている"},
    {"】 without 【: the names before it were read as a group",
     "【のない】：その前の名称を府省等の組として読んだ"},
    {"【 without 】: read up to the end", "】のない【：末尾までを府省等の組として読んだ"},
    {"「{}」 read as one name cut in two: {}",
     "「{1}」は二つに切れた一つの名称とみて、「{2}」と読んだ"},
    {"「{}」 completed to the only code with this character: {}",
     "「{1}」は、この字を含む唯一の略称「{2}」に補った"},
    {"「{}」 is not in the register of organisations; kept as printed. Add it to the register if "
     "it "
     "is one",
     "「{1}」は府省等の台帳にないため、原文のまま残した。府省等であれば台帳に加える必要あり"},
    {"{} names no organisation", "{1}に府省等の記載がない"},

    // laws and sections
    {"「{}」 is read as 「{}」", "「{1}」を「{2}」と読んだ"},
    {"「{}」 is not in the register of laws; kept as cited",
     "「{1}」は法令の台帳にないため、引用のまま残した"},
    {"「{}」 is not in the register of laws; kept as the title of 「{}」 names it",
     "「{1}」は法令の台帳にないため、「{2}」の題名にあるとおりに残した"},
    {"「{}」 in {} names a section that the document doesn't have",
     "{2}にある「{1}」は、この文書にない節を指す"},
    {"「{}」 was read as the label 「{}」, which the headings around it leave out",
     "「{1}」を、前後の見出しの番号から「{2}」と読んだ"},
    {"「{}」 was read as the footnote's number 「{}」, which comes next",
     "「{1}」を、次に来る脚注の番号「{2}」と読んだ"},
    {"「{}」 was read as （再掲）", "「{1}」を（再掲）と読んだ"},
    {"a second section {}; it is called {} here", "節{1}が二つあり、後の節を{2}とした"},
    {"section {} follows number {}; a heading between them may have been lost",
     "節{1}の前の番号が{2}であり、間の見出しが失われた可能性あり"},
    {"text stands under no numbered heading; a section 1 was made for it",
     "番号付きの見出しがない本文のため、節1を設けた"},
    {"section {} is called 「{}」 here and 「{}」 above",
     "節{1}の表題が、ここでは「{2}」、前では「{3}」となっている"},
    {"no column tells the section of this row; it stands in a section 1 that was made for it",
     "この行の節を示す列がないため、節1を設けて収めた"},

    // plans
    {"「{}」 is none of the known headings; its text is kept as an introduction",
     "「{1}」は既知の見出しではないため、その本文は導入の文とした"},
    {"text in front of the first heading: 「{}」", "最初の見出しの前にある文：「{1}」"},
    {"the row has more cells than the table has columns; the text was read as part of the last "
     "column",
     "行のセルが表の列より多く、余った文は最後の列の一部として読んだ"},
    {"a table without column heads; its columns were taken as plan, status and next",
     "見出し行のない表のため、列を計画、実施状況、今後の方針とみなした"},
    {"「{}」 stands behind the table line that it belongs to",
     "「{1}」は、属する表の行より後ろにある"},
    {"text between the lines of a table was kept as an introduction: 「{}」",
     "表の行の間にある文を導入の文とした：「{1}」"},
    {"{} has marks but no text", "{1}は記号だけで本文がない"},
    {"an item stands in the table before any plan measure; a row without plan was made",
     "計画の取組より前に項目があるため、計画のない行を設けた"},
    {"the first plan measure of the table has no ○", "表の最初の計画の取組に○がない"},
    {"a plan measure without ○ was taken as one of its own: 「{}」",
     "○のない計画の取組を、独立した一件とした：「{1}」"},
    {"「{}」 was read as the column heads that stand elsewhere",
     "「{1}」を、ほかの箇所にある表の見出しと同じものと読んだ"},
    {"an item without ・ was taken as an item of its own: 「{}」",
     "・のない項目を一つの項目とみなした：「{1}」"},
    {"{} is marked （再掲）, but no unmarked measure reads like it",
     "{1}に（再掲）とあるが、これに似た元の項目が見当たらない"},

    // tables of measures
    {"the column 「{}」 has no place among the records; its cells were left out",
     "列「{1}」は収める記録がないため、読み込んでいない"},
    {"text above the head of the table: 「{}」", "表の見出し行より上にある文：「{1}」"},
    {"the row has more cells than the head has columns; this one stands in no record: 「{}」",
     "行のセルが見出し行の列より多く、どの記録にも入らない：「{1}」"},
    {"the ids of this table (「{}」) are not of the form 1.2.3.r4.n5; its measures were given such "
     "ids",
     "この表のID（「{1}」など）は1.2.3.r4.n5の形ではないため、その形のIDを付けた"},
    {"「{}」 says neither yes nor no to 再掲; taken as no",
     "再掲の欄の「{1}」は可否を示さないため、再掲ではないとした"},
    {"the row has no text; it was left out", "本文のない行のため、読み込んでいない"},
});

}  // namespace

std::span<const Phrase> oddity_phrases() { return phrases; }

}  // namespace polink
