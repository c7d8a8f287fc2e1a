// Where the graph's things stand, closer together where it is `dense`. The same things from the same places come to the same
// places; what stands already moves little, and what is new is born beside its parent.
import {
  forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum,
} from 'd3-force';

export interface Point {
  x: number;
  y: number;
}

export interface Body {
  key: string;
  width: number;
  height: number;
  parent?: string;
}

export interface Tie {
  from: string;
  to: string;
  strength: number; // 0 to 1
  longer?: number; // px, for what is written on the line
}

interface Moving extends SimulationNodeDatum, Body {
  x: number;
  y: number;
  home?: Point; // where it stood
}

const gap = 20; // px

export function arranged(
  bodies: Body[], ties: Tie[], before: Map<string, Point>, pinned: Set<string>, dense = false,
): Map<string, Point> {
  const moving = born(bodies, before);
  const fresh = moving.some(({ home }) => home) ? 0.35 : 1;
  for (const node of moving) {
    if (node.home && pinned.has(node.key)) {
      [node.fx, node.fy] = [node.home.x, node.home.y];
    }
  }
  const links = ties.map(({ from, to, strength, longer = 0 }) => ({ source: from, target: to, strength, longer }));
  const homeward = (node: Moving) => (node.home ? 0.9 : dense ? 0.09 : 0.03);
  const simulation = forceSimulation(moving)
    .stop()
    .force('charge', forceManyBody<Moving>().strength(dense ? -420 : -900).distanceMax(dense ? 320 : 900))
    .force('link', forceLink<Moving, (typeof links)[0]>(links).id(({ key }) => key)
      .distance(({ source, target, longer }) => {
        const [a, b] = [source as unknown as Moving, target as unknown as Moving];
        return 46 + longer + (a.width + b.width) / 3;
      })
      .strength(({ strength }) => 0.12 + 0.3 * strength))
    .force('x', forceX<Moving>(({ home }) => home?.x ?? 0).strength(homeward))
    .force('y', forceY<Moving>(({ home }) => home?.y ?? 0).strength((node) => (node.home ? 0.9 : dense ? 0.11 : 0.06)))
    .force('near', forceCollide<Moving>(({ height }) => height * 0.8).strength(0.5))
    .alpha(fresh);
  const steps = moving.length > 30 ? 150 : 240;
  for (let i = 0; i < steps; ++i) {
    simulation.tick();
    if (i > steps / 2) {
      part(moving, pinned, 0.4);
    }
  }
  for (let i = 0; i < 300 && part(moving, pinned, 1); ++i) {
    // until nothing overlaps
  }
  return new Map(moving.map(({ key, x, y }) => [key, { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }]));
}

// Known things where they stood; new ones around their parent, in an order that only
// depends on how many there are.
function born(bodies: Body[], before: Map<string, Point>): Moving[] {
  const placed = new Map<string, Moving>();
  const children = new Map<string, number>();
  return bodies.map((body, i) => {
    const home = before.get(body.key);
    const parent = body.parent === undefined ? undefined : placed.get(body.parent);
    const golden = 2.399963; // radians: successive ones never come to lie together
    let at = home;
    if (!at && parent) {
      const n = children.get(parent.key) ?? 0;
      children.set(parent.key, n + 1);
      const away = Math.atan2(parent.y, parent.x || 0.001);
      const far = 60 + 12 * Math.sqrt(n);
      at = { x: parent.x + far * Math.cos(away + n * golden), y: parent.y + far * Math.sin(away + n * golden) };
    }
    at ??= { x: 30 * Math.sqrt(i + 0.5) * Math.cos(i * golden), y: 30 * Math.sqrt(i + 0.5) * Math.sin(i * golden) };
    const node: Moving = { ...body, x: at.x, y: at.y, home };
    placed.set(body.key, node);
    return node;
  });
}

// Moves boxes that overlap apart along the shorter way, what stood there before and is
// pinned the least. False if none did.
function part(nodes: Moving[], pinned: Set<string>, share: number): boolean {
  let moved = false;
  for (let i = 0; i < nodes.length; ++i) {
    for (let j = i + 1; j < nodes.length; ++j) {
      const [a, b] = [nodes[i]!, nodes[j]!];
      const x = (a.width + b.width) / 2 + gap - Math.abs(b.x - a.x);
      const y = (a.height + b.height) / 2 + gap - Math.abs(b.y - a.y);
      if (x <= 0.5 || y <= 0.5 || (pinned.has(a.key) && pinned.has(b.key))) {
        continue;
      }
      moved = true;
      const of_a = pinned.has(a.key) ? 0 : pinned.has(b.key) ? 1 : weight(b, a);
      if (x < y * 1.2) {
        const way = (b.x >= a.x ? 1 : -1) * x * share;
        a.x -= way * of_a;
        b.x += way * (1 - of_a);
      } else {
        const way = (b.y >= a.y ? 1 : -1) * y * share;
        a.y -= way * of_a;
        b.y += way * (1 - of_a);
      }
    }
  }
  return moved;
}

function weight(other: Moving, node: Moving): number {
  if (!other.home === !node.home) {
    return 0.5;
  }
  return node.home ? 0.04 : 0.96;
}
