#include "graph/row_ends.h"

#include <algorithm>

namespace polink {

const std::string& RowEnds::qualified(std::string_view document, std::string_view id) {
  qualified_.clear();
  if (prefixed_ && !id.empty()) {
    qualified_.append(document).push_back(':');
  }
  return qualified_.append(id);
}

std::optional<RowEnds::Vertex> RowEnds::at(std::string_view document, std::string_view id) {
  return graph_.find(qualified(document, id), {NodeKind::measure, NodeKind::section,
                                               NodeKind::indicator, NodeKind::footnote});
}

std::optional<RowEnds::Vertex> RowEnds::owner(std::string_view document, std::string_view id) {
  if (id == owner_id_ && document == owner_document_) {
    return owner_;
  }
  owner_id_ = id;
  owner_document_ = document;
  owner_ = measure_behind(owner_, qualified(document, id));
  if (!owner_) {
    owner_ = at(document, id);
  }
  if (owner_) {
    fetch_behind(*owner_);
  }
  return owner_;
}

// One of the next measures, if it has this id.
std::optional<RowEnds::Vertex> RowEnds::measure_behind(std::optional<Vertex> last,
                                                       std::string_view id) const {
  constexpr Vertex a_few = 4;
  if (last) {
    const Vertex end = std::min(*last + 1 + a_few, graph_.size());
    for (Vertex v = *last + 1; v < end; ++v) {
      if (is(v, id, NodeKind::measure)) {
        return v;
      }
    }
  }
  return std::nullopt;
}

// What will be asked for soon is brought to the processor meanwhile: vertices and
// their ids lie so far apart that to wait for each takes most of the time.
void RowEnds::fetch_behind(Vertex v) const {
  constexpr Vertex vertices_ahead = 12;
  constexpr Vertex ids_ahead = 6;
  if (v + vertices_ahead < graph_.size()) {
    const Node& node = graph_.node(v + vertices_ahead);
    __builtin_prefetch(&node);
    __builtin_prefetch(&node.section_id);
    __builtin_prefetch(graph_.node(v + ids_ahead).id.data());
  }
}

bool RowEnds::is(Vertex v, std::string_view id, NodeKind kind) const {
  return v < graph_.size() && graph_.node(v).kind == kind && graph_.node(v).id == id;
}

std::optional<RowEnds::Vertex> RowEnds::named(NodeKind kind, std::string_view id) {
  Vertex& next = next_.at(static_cast<std::size_t>(kind));
  const auto found = is(next, id, kind) ? std::optional(next) : graph_.find(id, kind);
  if (found && *found >= next) {
    next = *found + 1;
    fetch_behind(*found);
  }
  return found;
}

std::optional<RowEnds::Vertex> RowEnds::owner(std::string_view document, std::string_view id,
                                              NodeKind kind) {
  const auto found = owner(document, id);
  return found && graph_.node(*found).kind == kind ? found : std::nullopt;
}

}  // namespace polink
