#include "queries/evidence.h"

namespace polink {

void rest_on(Evidence& evidence, const PolicyGraph& graph, PolicyGraph::Vertex vertex) {
  const Node& node = graph.node(vertex);
  evidence.ids.push_back(node.id);
  if (node.first_line > 0) {
    evidence.lines.push_back({node.id, node.document_id, node.first_line, node.last_line});
  }
}

}  // namespace polink
