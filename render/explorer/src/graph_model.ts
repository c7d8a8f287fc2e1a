// Which things the graph draws, and which lines between them.
import { organisation_key, type Corpus, type Entry } from './corpus';
import type { Key } from './model';
import { edges_at, other_end, type Edge } from './neighbours';
import type { Expansion } from './state';

export interface GraphNode {
  key: Key;
  // Beside whom it is born: what it was expanded from.
  parent?: Key;
  root: boolean;
  expanded: boolean;
  hidden: number; // neighbours that aren't drawn
  count?: number; // in the overview: measures of an organisation
  more?: number; // it stands for so many that are gathered
}

export interface Graph {
  nodes: GraphNode[];
  edges: Edge[];
  left_out: number; // things that are asked for and not drawn, since the graph is full
  overview: boolean;
}

export const most_nodes = 120;
const overview_nodes = 40;
const lines_each = 3;

export const more_prefix = 'more:';

// The roots and the neighbours of what is expanded, of each as many as its expansion
// says; the rest of them is gathered in one node that says how many.
export function graph_of(corpus: Corpus, roots: Key[], expanded: Expansion[]): Graph {
  const nodes = new Map<Key, GraphNode>();
  let left_out = 0;
  const add = (key: Key, node: Partial<GraphNode>) => {
    if (nodes.has(key)) {
      return;
    }
    if (nodes.size >= most_nodes) {
      ++left_out;
      return;
    }
    nodes.set(key, { key, root: false, expanded: false, hidden: 0, ...node });
  };
  for (const root of roots) {
    if (corpus.thing(root)) {
      add(root, { root: true });
    }
  }
  const gathered: [Key, Key[]][] = [];
  for (const { key, most } of expanded) {
    const node = nodes.get(key);
    if (!node) {
      continue; // what it hung on is collapsed
    }
    node.expanded = true;
    const others = [...new Set(edges_at(corpus, key).map((edge) => other_end(edge, key)))];
    const fresh = others.filter((other) => !nodes.has(other));
    fresh.slice(0, most).forEach((other) => add(other, { parent: key }));
    gathered.push([key, fresh.slice(most)]);
  }
  const edges = edges_between(corpus, nodes);
  for (const [key, rest] of gathered) {
    const more = rest.filter((other) => !nodes.has(other)).length;
    if (more > 0) {
      const id = more_prefix + key;
      nodes.set(id, { key: id, parent: key, root: false, expanded: false, hidden: 0, more });
    }
  }
  return { nodes: [...nodes.values()], edges, left_out, overview: false };
}

function edges_between(corpus: Corpus, nodes: Map<Key, GraphNode>): Edge[] {
  const edges = new Map<string, Edge>();
  for (const node of nodes.values()) {
    const hidden = new Set<Key>();
    for (const edge of edges_at(corpus, node.key)) {
      const other = other_end(edge, node.key);
      if (nodes.has(other)) {
        edges.set(`${edge.kind} ${edge.from} ${edge.to}`, edge);
      } else {
        hidden.add(other);
      }
    }
    node.hidden = hidden.size;
  }
  return [...edges.values()];
}

// The ministries behind these measures, with how many measures two of them share. Of each
// the strongest lines; groups (関係府省) name nobody and stay out.
export function overview_of(corpus: Corpus, entries: Entry[]): Graph {
  const counts = new Map<string, number>();
  const shared = new Map<string, number>();
  for (const { ministries } of entries) {
    const codes = ministries.filter((code) => corpus.organisation(code)?.kind !== 'group');
    codes.forEach((code, i) => {
      counts.set(code, (counts.get(code) ?? 0) + 1);
      for (const other of codes.slice(i + 1)) {
        const pair = [code, other].sort().join('\n');
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    });
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const drawn = ranked.slice(0, overview_nodes);
  const codes = new Set(drawn.map(([code]) => code));
  const pairs = [...shared].map(([pair, weight]) => ({ ends: pair.split('\n') as [string, string], weight }))
    .filter(({ ends }) => ends.every((code) => codes.has(code)))
    .sort((a, b) => b.weight - a.weight);
  const lines = new Map<string, number>(); // of each, so far
  const edges: Edge[] = [];
  for (const { ends: [a, b], weight } of pairs) {
    const [of_a, of_b] = [lines.get(a) ?? 0, lines.get(b) ?? 0];
    if (of_a < lines_each || of_b < lines_each) {
      edges.push({ kind: 'shared', from: organisation_key(a), to: organisation_key(b), weight });
      lines.set(a, of_a + 1).set(b, of_b + 1);
    }
  }
  const nodes = drawn.map(([code, count]): GraphNode =>
    ({ key: organisation_key(code), root: true, expanded: false, hidden: 0, count }));
  return { nodes, edges, left_out: ranked.length - drawn.length, overview: true };
}
