// The places of the graph's things from one picture to the next.
import { useMemo, useRef, useState, useEffect } from 'preact/hooks';
import { calm, type Box } from './camera';
import type { Graph } from './graph_model';
import { arranged, type Point, type Tie } from './layout';
import type { Look } from './looks';
import type { Key } from './model';

const strength: Record<string, number> = { lead: 0.5, row: 0.9, follows: 0.9, repost_of: 0.7, duplicate_of: 0.6, overlap: 0.1, behind: 0.2, shared: 0 };

const longer: Record<string, number> = { overlap: 110, repost_of: 70, duplicate_of: 70, follows: 20 };

interface Placing {
  at: Map<Key, Point>; // where things are drawn now
  goal: Map<Key, Point>; // where they come to rest
  move: (key: Key, to: Point) => void;
}

export function usePlaces(graph: Graph, looks: Map<Key, Look>, pinned: Set<Key>): Placing {
  const last = useRef<Map<Key, Point>>(new Map());
  const [, draw] = useState(0);
  const goal = useMemo(() => {
    const before = new Map([...last.current].filter(([key]) => looks.has(key)));
    if (graph.nodes.every(({ key }) => before.has(key))) {
      return before; // something went: the rest stays where it is
    }
    const bodies = graph.nodes.map(({ key, parent }) => {
      const { width, height } = looks.get(key)!;
      return { key, parent, width, height };
    });
    const most = Math.max(1, ...graph.edges.map(({ weight }) => weight ?? 1));
    const ties: Tie[] = graph.edges.map(({ from, to, kind, weight }) =>
      ({ from, to, strength: kind === 'shared' ? (weight ?? 1) / most : (strength[kind] ?? 0.2), longer: longer[kind] }));
    graph.nodes.forEach(({ key, parent, more }) => {
      if (more !== undefined && parent) {
        ties.push({ from: parent, to: key, strength: 0.5 });
      }
    });
    return arranged(bodies, ties, before, pinned, graph.overview);
  }, [graph]);

  // From where they stood, new ones from beside their parents.
  const drawn = useRef(goal);
  const shown = useRef<Graph | undefined>(undefined);
  if (shown.current !== graph) {
    const from = last.current;
    drawn.current = new Map(graph.nodes.map(({ key, parent }) =>
      [key, from.get(key) ?? (from.size > 0 && parent ? from.get(parent) : undefined) ?? goal.get(key)!]));
    shown.current = graph;
    last.current = goal;
  }
  useEffect(() => {
    const from = new Map(drawn.current);
    if (calm() || [...goal].every(([key, point]) => from.get(key) === point)) {
      drawn.current = new Map(goal);
      draw((n) => n + 1);
      return undefined;
    }
    const start = performance.now();
    let frame = requestAnimationFrame(function step(time) {
      const share = Math.min(1, Math.max(0, (time - start) / 320));
      const eased = 1 - (1 - share) ** 3;
      drawn.current = new Map([...last.current].map(([key, to]) => {
        const begin = from.get(key) ?? to;
        return [key, { x: begin.x + (to.x - begin.x) * eased, y: begin.y + (to.y - begin.y) * eased }];
      }));
      draw((n) => n + 1);
      if (share < 1) {
        frame = requestAnimationFrame(step);
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [goal]);

  const move = (key: Key, to: Point) => {
    last.current = new Map(last.current).set(key, to);
    drawn.current = new Map(drawn.current).set(key, to);
    draw((n) => n + 1);
  };
  return { at: drawn.current, goal: last.current, move };
}

export function box_of(key: Key, places: Map<Key, Point>, looks: Map<Key, Look>): Box {
  const { x, y } = places.get(key) ?? { x: 0, y: 0 };
  const { width, height } = looks.get(key) ?? { width: 0, height: 0 };
  return { x: x - width / 2, y: y - height / 2, width, height };
}

// The box around them all.
export function box_around(keys: Key[], places: Map<Key, Point>, looks: Map<Key, Look>, margin = 0): Box {
  const boxes = keys.map((key) => box_of(key, places, looks));
  const x = Math.min(...boxes.map((box) => box.x)) - margin;
  const y = Math.min(...boxes.map((box) => box.y)) - margin;
  return boxes.length === 0 ? { x: 0, y: 0, width: 0, height: 0 } : {
    x, y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) + margin - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) + margin - y,
  };
}
