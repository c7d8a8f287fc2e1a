import assert from 'node:assert/strict';
import test from 'node:test';
import { graph_of, most_nodes, overview_of } from '../src/graph_model';
import { arranged, type Body } from '../src/layout';
import { made, measure } from './made';

const many = made([
  measure('1.1.r1', { by: [{ code: '総', lead: true }, { code: '文' }] }),
  ...Array.from({ length: 300 }, (_, i) => measure(`1.1.r${i + 2}`, { by: [{ code: '総' }] })),
]);

test('an expanded thing shows so many neighbours, leads first, and gathers the rest', () => {
  const graph = graph_of(many, ['organisation:総'], [{ key: 'organisation:総', most: 5 }]);
  assert.equal(graph.nodes.length, 1 + 5 + 1);
  assert.equal(graph.nodes[1]!.key, '1.1.r1');
  assert.equal(graph.nodes.at(-1)!.more, 296);
});

test('what would make the graph unreadable is left out and counted', () => {
  const graph = graph_of(many, ['organisation:総'], [{ key: 'organisation:総', most: 1000 }]);
  assert.equal(graph.nodes.length, most_nodes);
  assert.equal(graph.left_out, 301 - (most_nodes - 1));
});

test('what hangs on a collapsed thing goes with it', () => {
  const graph = graph_of(many, ['1.1.r1'], [{ key: 'organisation:総', most: 5 }]);
  assert.deepEqual(graph.nodes.map(({ key }) => key), ['1.1.r1']);
});

test('the overview ties ministries by the measures that they share', () => {
  const graph = overview_of(many, many.entries);
  assert.deepEqual(graph.edges, [{ kind: 'shared', from: 'organisation:文', to: 'organisation:総', weight: 1 }]);
  assert.equal(graph.nodes.find(({ key }) => key === 'organisation:総')!.count, 301);
});

const box = (key: string, parent?: string): Body => ({ key, parent, width: 120, height: 40 });
const star = (n: number) => [box('hub'), ...Array.from({ length: n }, (_, i) => box(`leaf${i}`, 'hub'))];
const ties = (n: number) => Array.from({ length: n }, (_, i) => ({ from: 'hub', to: `leaf${i}`, strength: 0.5 }));

test('no two boxes overlap', () => {
  const places = [...arranged(star(40), ties(40), new Map(), new Set()).values()];
  for (const [i, a] of places.entries()) {
    for (const b of places.slice(i + 1)) {
      assert.ok(Math.abs(a.x - b.x) >= 119 || Math.abs(a.y - b.y) >= 39);
    }
  }
});

test('the same graph comes to the same places', () => {
  assert.deepEqual(arranged(star(12), ties(12), new Map(), new Set()), arranged(star(12), ties(12), new Map(), new Set()));
});

test('what stands already moves little when something is added', () => {
  const before = arranged(star(8), ties(8), new Map(), new Set());
  const after = arranged([...star(8), box('new', 'leaf3')], [...ties(8), { from: 'leaf3', to: 'new', strength: 0.5 }], before, new Set());
  for (const [key, { x, y }] of before) {
    assert.ok(Math.hypot(after.get(key)!.x - x, after.get(key)!.y - y) < 90, key);
  }
});

test('what is pinned stays', () => {
  const before = arranged(star(8), ties(8), new Map(), new Set());
  const after = arranged([...star(8), box('new', 'hub')], [...ties(8), { from: 'hub', to: 'new', strength: 0.5 }], before, new Set(['hub']));
  assert.deepEqual(after.get('hub'), before.get('hub'));
});
