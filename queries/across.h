#pragma once

#include <cstddef>
#include <exception>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "graph/across_links.h"
#include "graph/error.h"
#include "graph/policy_graph.h"

// What several documents in one database have in common.
namespace polink {

// Links the measures of one document to those of others:
//
// - `duplicate_of`: unmarked measures with the same text, or nearly the same (0.9 of
//   the characters needn't be edited). From the document whose name sorts behind,
//   as a rule the later year. Where one text stands several times, each is linked
//   with the first of the other document. Texts of less than 12 characters say too
//   little.
// - `repost_of`: a repost that dangles in its own document, to the unmarked measure of
//   each other document that reads most like it (0.85).
//
// Methods: `exact`, `near` (of duplicates), `identical`, `similar` (of reposts). Only
// the two texts decide, so the links don't depend on which document came first.
std::vector<AcrossLink> link_across(const std::vector<AcrossCandidates>& candidates);

// The documents of a graph, in its order.
std::vector<std::string> documents_of(const PolicyGraph& graph);

// Whether an edge goes from one document to another.
bool goes_across(const PolicyGraph& graph, PolicyGraph::EdgeId edge);

// The parts of a graph that stand in one document each. `graph` must outlive it.
class DocumentParts {
 public:
  explicit DocumentParts(const PolicyGraph& graph);

  // What stands in the document, with the organisations and with the laws and instruments
  // that it or one of these refers to, and what is between all these. Ids and order
  // stay as they are. Takes time by the size of the part.
  [[nodiscard]] PolicyGraph part(const std::string& document_id) const;

 private:
  using Vertex = PolicyGraph::Vertex;
  struct Share {
    std::vector<Vertex> vertices;
    std::vector<std::size_t> edges;  // places in edges_
  };
  const PolicyGraph& graph_;
  std::vector<PolicyGraph::EdgeId> edges_;
  std::map<std::string, Share> shares_;  // by document
  std::vector<Vertex> organisations_;
  std::map<Vertex, std::vector<std::size_t>> named_edges_;  // from or to a name, of no document
};

// The part of one document only.
PolicyGraph part_of(const PolicyGraph& graph, const std::string& document_id);

// Asks each document for itself and joins the answers, for questions whose answer
// is about one document by nature: two years of a plan are alike everywhere.
// `ask`: from a graph to a vector of findings. Where it throws
// Error(no_such_thing) for each document (a section or ministry is in none), so does
// this; for some, the answers are those of the others.
template <typename Ask>
auto by_document(const PolicyGraph& graph, const Ask& ask) {
  const auto documents = documents_of(graph);
  if (documents.size() < 2) {
    return ask(graph);
  }
  const DocumentParts parts(graph);
  decltype(ask(graph)) all;
  std::exception_ptr unknown;
  std::size_t asked = 0;
  for (const auto& document : documents) {
    try {
      auto part = ask(parts.part(document));
      all.insert(all.end(), std::make_move_iterator(part.begin()),
                 std::make_move_iterator(part.end()));
      ++asked;
    } catch (const Error& error) {
      if (error.failure() != Failure::no_such_thing) {
        throw;
      }
      unknown = std::current_exception();
    }
  }
  if (asked == 0) {
    std::rethrow_exception(unknown);
  }
  return all;
}

}  // namespace polink
