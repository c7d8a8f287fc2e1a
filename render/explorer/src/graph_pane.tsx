// The graph with its tools, its legend, and the same as a table.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ComponentProps } from 'preact';
import { GraphTable } from './graph_table';
import { GraphView, type GraphHandle } from './graph_view';
import { graph_of, most_nodes, more_prefix, overview_of } from './graph_model';
import { Icon } from './icons';
import { node_kinds, outline } from './looks';
import type { Key } from './model';
import type { Offer } from './picture_pane';
import { neighbours_at_a_time } from './state';
import { useView } from './view';

export function GraphPane({ offer }: { offer: Offer }) {
  const { corpus, state, settled: entries, say, go } = useView();
  const [table, set_table] = useState(false);
  const [pinned, set_pinned] = useState<Set<Key>>(new Set());
  const view = useRef<GraphHandle>(null);
  // The list is painted before the graph is laid out.
  const [ready, set_ready] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => set_ready(true), 30);
    return () => clearTimeout(timer);
  }, []);
  const key = JSON.stringify([state.roots, state.expanded]);
  const graph = useMemo(
    () => (state.roots.length > 0 ? graph_of(corpus, state.roots, state.expanded) : overview_of(corpus, entries)),
    [corpus, key, state.roots.length > 0 ? null : entries]);

  const expand = (at: Key) => {
    if (at.startsWith(more_prefix)) {
      const of = at.slice(more_prefix.length);
      go({ expanded: state.expanded.map((one) => (one.key === of ? { ...one, most: one.most + neighbours_at_a_time } : one)) });
    } else if (state.roots.length === 0) {
      go({ roots: [at], expanded: [{ key: at, most: neighbours_at_a_time }], selected: at });
    } else if (!state.expanded.some((one) => one.key === at)) {
      go({ expanded: [...state.expanded, { key: at, most: neighbours_at_a_time }], selected: at });
    }
  };
  const collapse = (at: Key) => {
    const of = at.startsWith(more_prefix) ? at.slice(more_prefix.length) : at;
    go({ expanded: state.expanded.filter((one) => one.key !== of) });
  };
  const toggle = (at: Key) => (state.expanded.some((one) => one.key === at) ? collapse(at) : expand(at));
  const pin = (at: Key, on = !pinned.has(at)) => {
    const next = new Set(pinned);
    next[on ? 'add' : 'delete'](at);
    set_pinned(next);
  };
  const chosen = graph.nodes.find((node) => node.key === state.selected);
  const tool = (word: Parameters<typeof say>[0], icon: ComponentProps<typeof Icon>['name'], act: () => void, more: object = {}) => (
    <button type="button" class="tool" aria-label={say(word)} title={say(word)} onClick={act} {...more}><Icon name={icon} /></button>
  );
  return (
    <div class="graph-pane">
      <div class="tools" role="toolbar" aria-label={say('picture_graph')}>
        <button type="button" class="tool" disabled={state.roots.length === 0}
          onClick={() => go({ roots: [], expanded: [], finding: undefined })}><Icon name="home" />{say('overview')}</button>
        <span class="group">
          <button type="button" class="tool" disabled={!chosen || (chosen.expanded && !graph.overview)}
            onClick={() => chosen && expand(chosen.key)}><Icon name="plus" />{say('expand')}</button>
          <button type="button" class="tool" disabled={!chosen?.expanded} onClick={() => chosen && collapse(chosen.key)}>
            <Icon name="minus" />{say('collapse')}</button>
          <button type="button" class="tool" disabled={!chosen} aria-pressed={chosen ? pinned.has(chosen.key) : false}
            onClick={() => chosen && pin(chosen.key)}><Icon name="pin" />{say('pin')}</button>
        </span>
        <span class="stretch" />
        <span class="group">
          {tool('zoom_out', 'minus', () => view.current?.zoom(1 / 1.3))}
          {tool('zoom_in', 'plus', () => view.current?.zoom(1.3))}
          {tool('fit', 'fit', () => view.current?.fit())}
        </span>
        <button type="button" class="tool" aria-pressed={table} onClick={() => set_table(!table)}>
          <Icon name={table ? 'graph' : 'table'} />{say(table ? 'as_graph' : 'as_table')}
        </button>
      </div>
      {graph.left_out > 0 && <p class="notice" role="status">{say('too_many', most_nodes, graph.left_out)}</p>}
      {!ready ? <div class="graph" /> : table ? <GraphTable graph={graph} expand={expand} />
        : <GraphView ref={view} graph={graph} pinned={pinned} pin={pin} expand={expand} collapse={collapse} toggle={toggle} offer={offer} />}
      {graph.overview ? <p class="aside under">{say('overview_note')}</p> : <Legend />}
    </div>
  );
}

function Legend() {
  const { say } = useView();
  const lines = ['lead', 'support', 'row', 'follows', 'repost_of', 'overlap'] as const;
  return (
    <details class="legend">
      <summary>{say('legend')}</summary>
      <ul>
        {node_kinds.map((kind) => (
          <li key={kind}>
            <svg width="34" height="20" viewBox="-17 -10 34 20" aria-hidden="true" class={`node ${kind}`}><path class="shape" d={outline(kind, 30, 15)} /></svg>
            {kind === 'plan' || kind === 'status' || kind === 'next' ? say(`${kind}_full`) : say(kind as 'law')}
          </li>
        ))}
        {lines.map((kind) => (
          <li key={kind}>
            <svg width="34" height="12" viewBox="0 0 34 12" aria-hidden="true"><line class={`edge ${kind}`} x1="1" y1="6" x2="33" y2="6" /></svg>
            {say(`edge_${kind}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
