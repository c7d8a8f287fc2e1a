#pragma once

#include "graph/records.h"

namespace polink {

// Finds the sections to which measures, indicators and footnotes refer, and adds
// the citations to `document.citations`. Labels are those of headings, in any
// width; they are looked for from the section outwards in which the text stands:
//
//   別添2.（2）において     上記（1）     第2章第1節     2.（2）①及び③     「（2）港の整備」
//   本章, 本節, 前章, 次節  (method anaphora)
//
// A label of one step is a reference only behind 上記, 前述, 後述, 別添 and the like, in
// front of 参照, に後述, に記載 and the like, or in front of the section's own title; and
// not where the text itself counts so (`①…、②…`). A label behind the name of another
// document (`環境計画第2章`) isn't one of this. 上記 alone isn't a reference to a section.
// What names a section that the document doesn't have is reported (section_elsewhere).
void find_section_references(Document& document);

}  // namespace polink
