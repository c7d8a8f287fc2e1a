#include "graph/edge_kinds.h"

namespace polink {

EdgeKind edge_kind(LinkKind kind) {
  switch (kind) {
    case LinkKind::repost_of:
      return EdgeKind::repost_of;
    case LinkKind::duplicate_of:
      return EdgeKind::duplicate_of;
    case LinkKind::tracks:
      return EdgeKind::tracks;
    case LinkKind::follows:
      break;
  }
  return EdgeKind::follows;
}

EdgeKind edge_kind(RelationKind kind) {
  switch (kind) {
    case RelationKind::amends:
      return EdgeKind::amends;
    case RelationKind::based_on:
      return EdgeKind::based_on;
    case RelationKind::succeeded_by:
      break;
  }
  return EdgeKind::succeeded_by;
}

}  // namespace polink
