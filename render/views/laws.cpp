#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "queries/names.h"
#include "render/views/view.h"
#include "render/views/views.h"

namespace polink {
namespace {

class LawsView {
 public:
  LawsView(const PolicyGraph& graph, Picture& picture, Language language,
           std::size_t most_organisations)
      : graph_(graph),
        picture_(picture),
        language_(language),
        most_organisations_(most_organisations) {}

  [[nodiscard]] std::size_t organisations_left_out() const { return left_out_; }
  [[nodiscard]] std::size_t rows_left_out() const { return rows_left_out_; }

  void draw(const std::vector<Vertex>& laws, std::size_t most_rows) {
    for (const Vertex law : laws) {
      add(text_node(graph_, law, 34, 3, language_));
    }
    for (const Vertex law : laws) {
      relations(law);
      citations(law, most_rows);
    }
    organisations();
  }

 private:
  void add(PictureNode node) {
    if (find_node(picture_, node.id) == nullptr) {
      picture_.nodes.push_back(std::move(node));
    }
  }

  void relations(Vertex law) {
    for (const EdgeKind kind : {EdgeKind::amends, EdgeKind::based_on, EdgeKind::succeeded_by}) {
      for (const auto e : graph_.out(law, kind)) {
        add(text_node(graph_, graph_.target(e), 34, 3, language_));
        const std::string words =
            kind == EdgeKind::amends     ? in<std::string>(language_, "改正", "amends")
            : kind == EdgeKind::based_on ? in<std::string>(language_, "根拠", "is based on")
                                         : in<std::string>(language_, "承継", "is succeeded by");
        PictureEdge edge{picture_id(graph_.node(law)), picture_id(graph_.node(graph_.target(e))),
                         Line::relates, words, words};
        edge.loose = true;
        picture_.edges.push_back(std::move(edge));
      }
    }
  }

  // Measures by their row, since a row cites a law in several items.
  void citations(Vertex law, std::size_t most_rows) {
    std::map<std::string, std::set<Vertex>> rows;
    for (const auto e : graph_.in(law, EdgeKind::cites)) {
      const Vertex source = graph_.source(e);
      if (graph_.node(source).kind == NodeKind::measure) {
        rows[graph_.node(source).section_id + ".r" +
             std::to_string(graph_.facts<MeasureFacts>(source).row)]
            .insert(source);
      }
    }
    std::size_t drawn = 0;
    for (const auto& [row, measures] : rows) {
      if (++drawn > most_rows) {
        ++rows_left_out_;
        continue;
      }
      const auto plan = graph_.find(row, NodeKind::measure);
      PictureNode node = text_node(graph_, plan.value_or(*measures.begin()), 40, 2, language_);
      std::string ids;
      for (const Vertex v : measures) {
        const std::string& id = graph_.node(v).id;
        ids += (ids.empty() ? "" : " ") + (id == row ? id : id.substr(id.rfind('.') + 1));
        for (const Responsible& by : responsible_for(graph_, v)) {
          ministries_[by.organisation].insert(node.id);
          leads_[{by.organisation, node.id}] |= by.lead;
        }
      }
      if (const auto& facts = graph_.facts<MeasureFacts>(plan.value_or(*measures.begin()));
          facts.kind == MeasureKind::plan) {
        for (const Responsible& by : responsible_for(graph_, *plan)) {
          ministries_[by.organisation].insert(node.id);
          leads_[{by.organisation, node.id}] |= by.lead;
        }
      }
      picture_.edges.push_back({picture_id(graph_.node(law)), node.id, Line::cites, "",
                                graph_.node(law).text + " ← " + ids});
      add(std::move(node));
    }
  }

  void organisations() {
    const std::size_t most = most_organisations_;
    std::vector<std::pair<std::size_t, Vertex>> order;
    for (const auto& [organisation, rows] : ministries_) {
      if (look_of(graph_, organisation) != Look::group) {
        order.emplace_back(rows.size(), organisation);
      }
    }
    std::ranges::stable_sort(order, [](const auto& a, const auto& b) { return a.first > b.first; });
    left_out_ = order.size() > most ? order.size() - most : 0;
    for (std::size_t i = 0; i < std::min(most, order.size()); ++i) {
      PictureNode node = organisation_node(graph_, order[i].second, "", language_);
      for (const std::string& row : ministries_.at(order[i].second)) {
        const bool lead = leads_.at({order[i].second, row});
        PictureEdge edge{node.id, row, lead ? Line::lead : Line::support, "",
                         name_of(graph_, order[i].second, language_)};
        edge.reversed = true;  // stands at the right
        picture_.edges.push_back(std::move(edge));
      }
      add(std::move(node));
    }
  }

  const PolicyGraph& graph_;
  Picture& picture_;
  Language language_;
  std::size_t most_organisations_;
  std::size_t left_out_ = 0;
  std::size_t rows_left_out_ = 0;
  std::map<Vertex, std::set<std::string>> ministries_;
  std::map<std::pair<Vertex, std::string>, bool> leads_;
};

std::size_t rows_citing(const PolicyGraph& graph, Vertex law) {
  std::set<std::pair<std::string, int>> rows;
  for (const auto e : graph.in(law, EdgeKind::cites)) {
    const Vertex source = graph.source(e);
    if (graph.node(source).kind == NodeKind::measure) {
      rows.insert({graph.node(source).section_id, graph.facts<MeasureFacts>(source).row});
    }
  }
  return rows.size();
}

}  // namespace

Picture laws_picture(const PolicyGraph& graph, const std::string& name, std::size_t most_rows,
                     Language language, const Room& room) {
  Picture picture;
  picture.language = language;
  picture.layer_gap = room.thinning > 1 ? 90 : 120;
  std::vector<Vertex> laws;
  std::size_t left_out = 0;
  if (!name.empty()) {
    laws = {find_named(graph, name, {NodeKind::law})};
    picture.title = graph.node(laws.front()).text;
  } else {
    picture.title = in<std::string>(language, "法令 → 引用する行 → 担当の府省",
                                    "Laws → rows that cite them → ministries");
    std::vector<std::pair<std::size_t, Vertex>> order;
    for (const Vertex law : graph.all(NodeKind::law)) {
      if (const std::size_t rows = rows_citing(graph, law); rows > 0) {
        order.emplace_back(rows, law);
      }
    }
    std::ranges::stable_sort(order, [](const auto& a, const auto& b) { return a.first > b.first; });
    std::size_t rows = 0;
    for (const auto& [count, law] : order) {
      if (rows + count > most_rows && !laws.empty()) {
        ++left_out;
        continue;
      }
      rows += count;
      laws.push_back(law);
    }
  }
  std::ranges::reverse(laws);  // Graphviz draws what comes first at the foot
  constexpr std::array<std::size_t, 5> most_organisations{14, 12, 10, 8, 6};
  LawsView view(graph, picture, language,
                most_organisations.at(static_cast<std::size_t>(room.thinning)));
  view.draw(laws, most_rows);
  if (picture.nodes.empty()) {
    picture.nodes.push_back(remark_node(
        "nothing",
        in<std::string>(language, "法令を引用する項目はない", "no measure cites a law")));
  }
  picture.note = in<std::string>(language, "左が法令、中央が引用する行、右が担当の府省。",
                                 "Left: laws. Middle: rows that cite them. Right: ministries.");
  if (left_out > 0) {
    picture.note +=
        in<std::string>(language, "引用の少ない " + std::to_string(left_out) + "件の法令は省いた。",
                        " " + std::to_string(left_out) + " laws cited less are left out.");
  }
  for (const auto& [count, japanese, english] :
       {std::tuple{view.rows_left_out(), "行", "rows"},
        std::tuple{view.organisations_left_out(), "機関", "ministries"}}) {
    if (count > 0) {
      const std::string number = std::to_string(count);
      picture.note += in(language, "ほか " + number + japanese + "は省いた。",
                         " " + number + " more " + english + " are left out.");
    }
  }
  picture.legend = legend_of(picture, language);
  return picture;
}

}  // namespace polink
