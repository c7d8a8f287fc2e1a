#include "render/coordination_sentences.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace polink {
namespace {

std::string joined(const std::vector<std::string>& words, const std::string& between) {
  std::string text;
  for (const std::string& word : words) {
    text += (text.empty() ? "" : between) + word;
  }
  return text;
}

std::string members_text(const std::vector<std::string>& codes, Language language) {
  return joined(codes, in<std::string>(language, "・", ", "));
}

// Those behind one measure with its id, who leads marked: `環◎・経（1.2.3.r4）`.
std::string behind(const OverlapMember& member, Language language) {
  std::vector<std::string> codes;
  for (const std::string& code : member.ministries) {
    const bool leads = std::ranges::find(member.leads, code) != member.leads.end();
    codes.push_back(code + (leads ? in<std::string>(language, "◎", " (lead)") : ""));
  }
  return members_text(codes, language) + in<std::string>(language, "（", " (") + member.id +
         in<std::string>(language, "）", ")");
}

// The first few of an overlap's members in words.
std::string members_told(const Overlap& one, Language language) {
  constexpr std::size_t told = 4;
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < std::min(told, one.members.size()); ++i) {
    parts.push_back(behind(one.members[i], language));
  }
  const std::size_t more = one.members.size() - parts.size();
  const bool two = one.members.size() == 2;
  if (language == Language::japanese) {
    return joined(parts, two ? "と" : "、") +
           (more > 0 ? "ほか" + std::to_string(more) + "件" : "");
  }
  return joined(parts, two ? " and " : "; ") +
         (more > 0 ? " and " + std::to_string(more) + " more" : "");
}

}  // namespace

std::string sentence_of(const Overlap& one, Language language) {
  const bool japanese = language == Language::japanese;
  const bool pair = one.members.size() == 2;
  const std::string shared = joined(one.shared, in<std::string>(language, "、", ", "));
  const std::string who = members_told(one, language);
  const auto say = [&](const char* japanese_pair, const char* japanese_many, const char* english) {
    return japanese ? who + "は、" + (pair ? japanese_pair : japanese_many)
                    : who + " " + english +
                          (pair ? " without naming each other" : ", not all naming each other");
  };
  // Of several, some may be named with each other.
  const std::string told =
      one.kind == OverlapKind::duplication
          ? say("互いを記さずにほぼ同じ取組を行う", "ほぼ同じ取組を行い、互いを記さないものがある",
                "do nearly the same")
      : one.kind == OverlapKind::fragmentation
          ? say("互いを記さずに同じ分野に別々に取り組む",
                "同じ分野に別々に取り組み、互いを記さないものがある", "work apart in one area")
          : say("互いを記さずに似た取組を行う", "似た取組を行い、互いを記さないものがある",
                "do similar things");
  const std::string what_is_shared =
      shared.empty() ? "" : (japanese ? "（共通：" + shared + "）" : "; shared: " + shared);
  return told + what_is_shared + in<std::string>(language, "。", ".");
}

std::string sentence_of(const Drift& drift, Language language) {
  std::vector<std::string> parts;
  const bool repost = drift.kind == DriftKind::repost;
  const auto add = [&](const std::vector<std::string>& codes, const std::string& japanese,
                       const std::string& before, const std::string& behind) {
    if (!codes.empty()) {
      const std::string told = members_text(codes, language);
      parts.push_back(language == Language::japanese ? told + japanese : before + told + behind);
    }
  };
  add(drift.dropped, repost ? "は元にあり再掲にない" : "は計画にあり方針にない",
      repost ? "the origin names " : "the plan names ",
      repost ? ", the copy doesn't" : ", what follows doesn't");
  add(drift.added, repost ? "は再掲で加わった" : "は方針で加わった",
      repost ? "the copy names " : "what follows names ",
      repost ? ", the origin doesn't" : ", the plan doesn't");
  add(drift.lead_changed, "は主担当かどうかが変わった", "leads on one side only: ", "");
  std::string text = joined(parts, in<std::string>(language, "、", "; "));
  if (drift.group && !drift.dropped.empty()) {
    text += in<std::string>(language, "（関係府省の記載に含まれる可能性あり）",
                            " (a group is named, which may mean them)");
  }
  if (language == Language::english && !text.empty()) {
    text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
  }
  return text + in<std::string>(language, "。", ".");
}

std::string sentence_of(const Gap& gap, Language language) {
  const std::string related = members_text(gap.related, language);
  const bool ja = language == Language::japanese;
  switch (gap.kind) {
    case GapKind::plan_without_next:
      return ja ? "この取組の行に今後の方針がない。" : "No next item stands in its row.";
    case GapKind::status_without_next:
      return ja ? "この実施状況を引き継ぐ方針がない。" : "No next item carries it on.";
    case GapKind::no_ministry:
      return ja ? "担当府省の記載がない。" : "No ministry is named.";
    case GapKind::several_leads:
      return ja ? "主担当が複数ある：" + related + "。" : "Several lead: " + related + ".";
    case GapKind::no_lead:
      return ja ? "主担当を示す表なのに、主担当がない。"
                : "Its table prints leads, but none leads here.";
    case GapKind::only_group:
      return ja ? "関係府省等とあるだけで、府省名がない。" : "Only a group is named, no ministry.";
    case GapKind::target_without_measure:
      return ja ? "この目標に取り組む施策が見当たらない。" : "No measure works on this target.";
    case GapKind::instrument_not_followed:
      return ja ? "計画（" + related + "）で挙げられたが、状況にも方針にも出てこない。"
                : "Named in the plan (" + related + "), but in no status or next item.";
    case GapKind::dangling_repost:
      return ja ? "再掲とあるが、元の項目がこの文書にない。"
                : "Marked as a repost, but its origin isn't in the document.";
    case GapKind::bill_passed:
      return ja ? "法律案とあるが、" + related + "では法律として引用されている。"
                : "Told as a bill, but cited as a law in " + related + ".";
  }
  return "";
}

}  // namespace polink
