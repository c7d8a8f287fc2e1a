// The graph as a picture that can be moved in with pointer and keyboard.
import { forwardRef } from 'preact/compat';
import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Ref } from 'preact';
import { Camera } from './camera';
import type { Graph, GraphNode } from './graph_model';
import { GraphEdges } from './graph_edges';
import { NodeDrawing } from './graph_node';
import { look_of } from './looks';
import type { Key } from './model';
import type { Offer } from './picture_pane';
import { box_around, box_of, usePlaces } from './placing';
import { useView } from './view';
import { usePrinting } from './virtual';

export interface GraphHandle {
  zoom: (by: number) => void;
  fit: () => void;
}

interface Props {
  graph: Graph;
  pinned: Set<Key>;
  pin: (key: Key, on?: boolean) => void;
  expand: (key: Key) => void;
  collapse: (key: Key) => void;
  toggle: (key: Key) => void;
  offer: Offer;
}

const ways: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export const GraphView = forwardRef((props: Props, handle: Ref<GraphHandle>) => {
  const { graph, pinned, pin, expand, collapse, toggle, offer } = props;
  const { corpus, state, say, language, lit, settled: entries, go } = useView();
  const svg = useRef<SVGSVGElement>(null);
  const stage = useRef<SVGGElement>(null);
  const camera = useRef<Camera | undefined>(undefined);
  const looks = useMemo(() => new Map(graph.nodes.map((node) => [node.key, look_of(corpus, node, say, language)])),
    [corpus, graph, say, language]);
  const { at, goal, move } = usePlaces(graph, looks, pinned);
  const [focus, set_focus] = useState<Key | undefined>(undefined);
  const keys = graph.nodes.map(({ key }) => key);
  const all = () => box_around(keys, goal, looks);
  const fit = (at_once = false) => camera.current?.fit(all(), 1.25, at_once);

  useEffect(() => {
    const element = svg.current!;
    camera.current = new Camera(element, (transform) => stage.current?.setAttribute('transform', transform.toString()));
    let width = 0;
    const observer = new ResizeObserver(() => {
      if (width === 0 && element.clientWidth > 0) {
        fit_now.current(true);
      }
      width = element.clientWidth;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const fit_now = useRef(fit);
  fit_now.current = fit;
  // Another picture is shown as a whole; one that grew only if it grew out of sight.
  const roots = JSON.stringify(state.roots);
  // On paper there is all of it, however it was moved on the screen.
  const printing = usePrinting();
  const paper = printing ? box_around(keys, goal, looks, 24) : undefined;
  useLayoutEffect(() => {
    if (printing) {
      stage.current?.removeAttribute('transform');
      return () => stage.current?.setAttribute('transform', camera.current?.transform ?? '');
    }
    return undefined;
  }, [printing]);
  const shown = useRef('');
  useEffect(() => {
    if (shown.current !== roots) {
      fit(shown.current === '');
      shown.current = roots;
    } else if (!camera.current?.sees(all())) {
      fit();
    }
  }, [graph]);
  useImperativeHandle(handle, () => ({ zoom: (by) => camera.current?.zoom(by), fit: () => fit() }));
  useEffect(() => {
    offer(() => (svg.current ? { svg: svg.current, box: box_around(keys, goal, looks, 24) } : undefined));
    return () => offer(undefined);
  });

  const reached = focus !== undefined && looks.has(focus) ? focus
    : state.selected !== undefined && looks.has(state.selected) ? state.selected : keys[0];
  const to_node = (key: Key) => {
    set_focus(key);
    svg.current?.querySelector<SVGGElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
    camera.current?.show(box_of(key, goal, looks));
  };
  const choose = (key: Key) => (looks.get(key)?.kind === 'more' ? expand(key) : go({ selected: key }));
  const press = (event: KeyboardEvent) => {
    const way = ways[event.key];
    if (reached === undefined || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const acts: Record<string, () => void> = {
      Enter: () => choose(reached), ' ': () => choose(reached), '+': () => expand(reached), ';': () => expand(reached),
      '-': () => collapse(reached), p: () => pin(reached), P: () => pin(reached), f: () => fit(), F: () => fit(),
      Home: () => keys[0] && to_node(keys[0]),
    };
    if (way) {
      const next = nearest(reached, way, keys, goal);
      if (next) {
        to_node(next);
      }
    } else if (acts[event.key]) {
      acts[event.key]!();
    } else {
      return;
    }
    event.preventDefault();
  };
  const inside = useMemo(() => (entries.length === corpus.entries.length ? undefined
    : new Set(entries.map(({ measure }) => measure.id))), [entries]);
  const faded = ({ key }: GraphNode) => key !== state.selected && !lit.has(key) && inside !== undefined && corpus.measure(key) !== undefined && !inside.has(key);

  return (
    <div class="graph" onKeyDown={press}>
      {keys.length === 0 && <p class="empty">{say('nothing_to_draw')}</p>}
      <svg ref={svg} viewBox={paper && `${paper.x} ${paper.y} ${paper.width} ${paper.height}`} role="group" aria-label={say('graph_label')} aria-roledescription={say('picture_graph')}>
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto">
            <path class="arrow" d="M0,0.5L8,4L0,7.5Z" />
          </marker>
        </defs>
        <g ref={stage} id="camera">
          <GraphEdges graph={graph} at={at} looks={looks} />
          {graph.nodes.map((node) => (
            <NodeDrawing key={node.key} node={node} look={looks.get(node.key)!} at={at.get(node.key) ?? { x: 0, y: 0 }}
              chosen={node.key === state.selected} lit={lit.has(node.key)} faded={faded(node)} pinned={pinned.has(node.key)}
              reached={node.key === reached} choose={choose} toggle={toggle} focus={set_focus}
              scale={() => camera.current?.scale ?? 1} move={(key, to) => { move(key, to); pin(key, true); }} />
          ))}
        </g>
      </svg>
    </div>
  );
});

// The thing that is nearest in a direction: what lies straight ahead counts as nearer than
// what lies askew.
function nearest(from: Key, [dx, dy]: [number, number], keys: Key[], places: Map<Key, { x: number; y: number }>): Key | undefined {
  const start = places.get(from);
  let best: Key | undefined;
  let least = Infinity;
  for (const key of keys) {
    const place = places.get(key);
    if (key === from || !start || !place) {
      continue;
    }
    const ahead = (place.x - start.x) * dx + (place.y - start.y) * dy;
    const askew = Math.abs((place.x - start.x) * dy) + Math.abs((place.y - start.y) * dx);
    const far = ahead + 2.2 * askew;
    if (ahead > 1 && far < least) {
      [best, least] = [key, far];
    }
  }
  return best;
}
