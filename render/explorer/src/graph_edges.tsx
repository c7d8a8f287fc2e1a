// The lines of the graph.
import type { Graph } from './graph_model';
import { edge_name } from './graph_table';
import type { Point } from './layout';
import { border_point, type Look } from './looks';
import type { Key } from './model';
import type { Edge } from './neighbours';
import { width_of } from './text';
import { useView } from './view';

// Those that lead from one to another; the rest belongs to both ends.
const directed = new Set(['follows', 'repost_of', 'duplicate_of', 'cites', 'tracks', 'amends', 'based_on', 'succeeded_by', 'annotates']);

interface Props {
  graph: Graph;
  at: Map<Key, Point>;
  looks: Map<Key, Look>;
}

export function GraphEdges({ graph, at, looks }: Props) {
  const view = useView();
  const { selected } = view.state;
  const most = Math.max(1, ...graph.edges.map(({ weight }) => weight ?? 1));
  return (
    <g class="edges">
      {graph.edges.map((edge) => {
        const ends = ends_of(edge, at, looks);
        if (!ends) {
          return null;
        }
        const [a, b] = ends;
        const near = edge.from === selected || edge.to === selected;
        const words = edge.kind === 'shared' ? String(edge.weight) : edge_name(view, edge);
        const room = Math.hypot(b.x - a.x, b.y - a.y) > width_of(words) * 11 + 16;
        const width = edge.kind === 'shared' ? 1 + 7 * ((edge.weight ?? 1) / most) : undefined;
        return (
          <g key={`${edge.kind} ${edge.from} ${edge.to}`} class={near ? 'tie near' : 'tie'}>
            <line class={`edge ${edge.kind}`} x1={a.x} y1={a.y} x2={b.x} y2={b.y} stroke-width={width}
              ref={(line) => { if (line && width) { line.style.strokeWidth = `${width}px`; } }}
              marker-end={directed.has(edge.kind) ? 'url(#arrow)' : undefined}>
              <title>{edge_name(view, edge)}</title>
            </line>
            {near && room && labelled(edge, graph) && (
              <text class="edge-label" x={(a.x + b.x) / 2} y={(a.y + b.y) / 2 + 3}>
                {words}
              </text>
            )}
          </g>
        );
      })}
      {graph.nodes.filter(({ more, parent }) => more !== undefined && parent).map(({ key, parent }) => {
        const ends = ends_of({ kind: 'contains', from: parent!, to: key }, at, looks);
        return ends && <line key={key} class="edge more" x1={ends[0].x} y1={ends[0].y} x2={ends[1].x} y2={ends[1].y} />;
      })}
    </g>
  );
}

// Lines whose words tell more than their ends do; all of them would cover one another.
function labelled(edge: Edge, graph: Graph): boolean {
  return graph.overview || !['lead', 'support', 'row', 'contains', 'behind'].includes(edge.kind);
}

function ends_of({ from, to }: Edge, at: Map<Key, Point>, looks: Map<Key, Look>): [Point, Point] | undefined {
  const [a, b] = [at.get(from), at.get(to)];
  const [look_a, look_b] = [looks.get(from), looks.get(to)];
  if (!a || !b || !look_a || !look_b) {
    return undefined;
  }
  const out = border_point(b.x - a.x, b.y - a.y, look_a.width, look_a.height);
  const into = border_point(a.x - b.x, a.y - b.y, look_b.width + 4, look_b.height + 4);
  return [{ x: a.x + out.x, y: a.y + out.y }, { x: b.x + into.x, y: b.y + into.y }];
}
