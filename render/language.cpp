#include "render/language.h"

#include <array>
#include <cstdlib>
#include <utility>

namespace polink {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array<Pair, 90> heads{{{"id", "ID"},
                                      {"ids", "ID"},
                                      {"kind", "種別"},
                                      {"code", "略称"},
                                      {"name", "名称"},
                                      {"now", "現在"},
                                      {"text", "本文"},
                                      {"section", "節"},
                                      {"document", "文書"},
                                      {"title", "表題"},
                                      {"score", "得点"},
                                      {"method", "方法"},
                                      {"why", "根拠"},
                                      {"words", "共通する語"},
                                      {"shared", "共通点"},
                                      {"sentence", "所見"},
                                      {"ministries", "府省"},
                                      {"ministries_differ", "異なる府省"},
                                      {"leads", "主担当"},
                                      {"role", "役割"},
                                      {"with", "共同"},
                                      {"to", "比較先"},
                                      {"dropped", "消えた府省"},
                                      {"added", "加わった府省"},
                                      {"lead_changed", "主担当の変更"},
                                      {"succeeded", "承継"},
                                      {"related", "関係する項目"},
                                      {"surface", "原文の語"},
                                      {"from", "から"},
                                      {"until", "まで"},
                                      {"fiscal_year", "年度"},
                                      {"overdue", "期限超過"},
                                      {"precision", "精度"},
                                      {"target", "目標"},
                                      {"actual", "実績"},
                                      {"share", "達成率"},
                                      {"source", "出典"},
                                      {"line", "行"},
                                      {"first", "一方"},
                                      {"second", "他方"},
                                      {"led_together", "共に主担当"},
                                      {"plan", "計画"},
                                      {"status", "状況"},
                                      {"next", "方針"},
                                      {"reposts", "再掲"},
                                      {"dangling", "元なし"},
                                      {"duplicates", "重複"},
                                      {"indicators", "指標"},
                                      {"footnotes", "脚注"},
                                      {"organisations", "府省等"},
                                      {"laws", "法令"},
                                      {"total", "計"},
                                      {"plan_led", "計画\n主担当"},
                                      {"plan_supported", "計画\n担当"},
                                      {"plan_unknown", "計画\n?"},
                                      {"status_led", "状況\n主担当"},
                                      {"status_supported", "状況\n担当"},
                                      {"status_unknown", "状況\n?"},
                                      {"next_led", "方針\n主担当"},
                                      {"next_supported", "方針\n担当"},
                                      {"next_unknown", "方針\n?"},
                                      {"marked", "標示"},
                                      {"representative", "代表"},
                                      {"size", "件数"},
                                      {"origins", "元の項目"},
                                      {"candidate", "候補"},
                                      {"text_change", "本文の\n変化"},
                                      {"differences", "相違"},
                                      {"values", "値"},
                                      {"count", "件数"},
                                      {"measures", "施策"},
                                      {"indicator", "指標"},
                                      {"measure", "施策"},
                                      {"status_text", "実施状況"},
                                      {"next_text", "今後の方針"},
                                      {"relation", "関係"},
                                      {"detail", "詳細"},
                                      {"article", "条項"},
                                      {"distance", "距離"},
                                      {"snippet", "該当箇所"},
                                      {"edge", "関係"},
                                      {"cost", "費用"},
                                      {"degree", "次数"},
                                      {"betweenness", "媒介中心性"},
                                      {"terms", "語"},
                                      {"part", "区分"},
                                      {"sections", "節"},
                                      {"times", "回数"},
                                      {"lines", "行"},
                                      {"severity", "重さ"}}};

constexpr std::array<Pair, 50> words{{{"fragmentation", "分散"},
                                      {"overlap", "重なり"},
                                      {"duplication", "重複"},
                                      {"follow_up", "計画と方針"},
                                      {"repost", "再掲"},
                                      {"plan_without_next", "方針のない取組"},
                                      {"status_without_next", "続く方針のない状況"},
                                      {"no_ministry", "府省名なし"},
                                      {"several_leads", "主担当が複数"},
                                      {"no_lead", "主担当なし"},
                                      {"only_group", "関係府省のみ"},
                                      {"target_without_measure", "施策のない目標"},
                                      {"instrument_not_followed", "その後の記載がない名称"},
                                      {"dangling_repost", "元のない再掲"},
                                      {"bill_passed", "成立済みの法律案"},
                                      {"leads", "主担当"},
                                      {"supports", "担当"},
                                      {"named", "記名"},
                                      {"partner", "共同府省"},
                                      {"law", "法令"},
                                      {"indicator", "指標"},
                                      {"deadline", "期限"},
                                      {"instrument", "制度等"},
                                      {"organisation", "府省等"},
                                      {"measure", "施策"},
                                      {"section", "節"},
                                      {"footnote", "脚注"},
                                      {"target", "主要指標"},
                                      {"reference", "参考指標"},
                                      {"plan", "計画"},
                                      {"status", "状況"},
                                      {"next", "方針"},
                                      {"by", "まで"},
                                      {"from", "から"},
                                      {"in", "中"},
                                      {"around", "頃"},
                                      {"until", "の間"},
                                      {"exact", "同一"},
                                      {"near", "類似"},
                                      {"contained", "包含"},
                                      {"linked", "元あり"},
                                      {"dangling", "元なし"},
                                      {"noise", "誤読"},
                                      {"substance", "実質"},
                                      {"none", "なし"},
                                      {"words", "語"},
                                      {"words and number", "語と数値"},
                                      {"rare name", "固有名"},
                                      {"succession", "承継"},
                                      {"yes", "はい"}}};

template <std::size_t N>
std::string looked_up(const std::array<Pair, N>& pairs, std::string_view word) {
  for (const auto& [english, japanese] : pairs) {
    if (english == word) {
      return std::string(japanese);
    }
  }
  return std::string(word);
}

}  // namespace

std::string head_in(Language language, std::string_view column) {
  return language == Language::japanese ? looked_up(heads, column) : std::string(column);
}

std::string word_in(Language language, std::string_view word) {
  return language == Language::japanese ? looked_up(words, word) : std::string(word);
}

Language language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (const char* value = std::getenv(name); value != nullptr && *value != '\0') {
      return std::string_view(value).substr(0, 2) == "ja" ? Language::japanese : Language::english;
    }
  }
  return Language::english;
}

}  // namespace polink
