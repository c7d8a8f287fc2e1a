#include "render/picture.h"

#include <algorithm>
#include <array>
#include <set>

namespace polink {

const PictureNode* find_node(const Picture& picture, std::string_view id) {
  for (const auto* list : {&picture.nodes, &picture.aside}) {
    const auto found = std::find_if(list->begin(), list->end(),
                                    [&](const PictureNode& node) { return node.id == id; });
    if (found != list->end()) {
      return &*found;
    }
  }
  return nullptr;
}

std::vector<LegendEntry> legend_of(const Picture& picture) {
  std::set<Look> looks;
  for (const auto* list : {&picture.nodes, &picture.aside}) {
    for (const PictureNode& node : *list) {
      looks.insert(node.look);
    }
  }
  looks.erase(Look::more);
  std::set<Line> lines;
  for (const PictureEdge& edge : picture.edges) {
    lines.insert(edge.line);
  }
  lines.erase(Line::hidden);

  std::vector<LegendEntry> legend;
  for (const Look look : looks) {
    legend.push_back({false, look, Line::shared, word_of(look), 0});
  }
  for (const Line line : lines) {
    legend.push_back({true, Look::plan, line, word_of(line), 0});
  }
  return legend;
}

std::string word_of(Look look) {
  constexpr std::array<const char*, 16> words{"内閣官房",
                                              "内閣府",
                                              "庁・委員会",
                                              "省",
                                              "関係府省などの総称",
                                              "未登録の機関",
                                              "章・節・項",
                                              "計画（具体的な取組）",
                                              "実施状況・現状分析",
                                              "今後の取組方針",
                                              "再掲元が不明の再掲",
                                              "法令",
                                              "戦略・計画・制度など",
                                              "指標",
                                              "脚注",
                                              "ほか"};
  return words.at(static_cast<std::size_t>(look));
}

std::string word_of(Line line) {
  constexpr std::array<const char*, 12> words{"共に担当する",
                                              "主担当",
                                              "担当",
                                              "再掲（元 → 再掲先）",
                                              "再掲元が不明",
                                              "重複（再掲の印なし）",
                                              "実施状況 → 続く方針",
                                              "引用・根拠",
                                              "脚注",
                                              "含む",
                                              "同じ行の項目",
                                              ""};
  return words.at(static_cast<std::size_t>(line));
}

}  // namespace polink
