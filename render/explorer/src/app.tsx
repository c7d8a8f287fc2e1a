// The window: what is to be seen, kept in the address, and where the parts stand.
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Corpus } from './corpus';
import { DetailPane } from './detail_pane';
import { FilterBar } from './filter_bar';
import { filtered, type Filters } from './filter';
import { findings_of } from './findings';
import { graph_of } from './graph_model';
import { Header } from './header';
import { HelpDialog } from './help';
import { focus_pane, useShortcuts } from './keyboard';
import { ListPane } from './list_pane';
import type { Key } from './model';
import { PicturePane } from './picture_pane';
import { Splitter, useWidths } from './splitter';
import { fragment_of, neighbours_at_a_time, state_of, type Pane, type State } from './state';
import { words_of } from './text';
import { ViewProvider, type View } from './view';
import { saying } from './words';

// The state, and how it changes: into the address and back.
function useAddress(corpus: Corpus): [State, (change: Partial<State>, quietly?: boolean) => void] {
  const state_now = (): State => {
    const state = state_of(location.hash);
    return { ...state, selected: state.selected && corpus.key_of(state.selected), roots: state.roots.map((key) => corpus.key_of(key)) };
  };
  const [state, set_state] = useState(state_now);
  const now = useRef(state);
  useEffect(() => {
    const read = () => set_state((now.current = state_now()));
    addEventListener('popstate', read);
    addEventListener('hashchange', read);
    return () => {
      removeEventListener('popstate', read);
      removeEventListener('hashchange', read);
    };
  }, []);
  const go = useCallback((change: Partial<State>, quietly = false) => {
    now.current = { ...now.current, ...change };
    const fragment = fragment_of(now.current);
    if ('#' + fragment !== (location.hash || '#')) {
      history[quietly ? 'replaceState' : 'pushState'](null, '', '#' + fragment);
    }
    set_state(now.current);
  }, []);
  return [state, go];
}

// What it was when it last stood still, so that pictures don't hold up who is typing.
function useSettled<Value>(value: Value): Value {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), 120);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

function useTheme(theme: State['theme']) {
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}

export function App({ corpus }: { corpus: Corpus }) {
  const [state, go] = useAddress(corpus);
  const [message, set_message] = useState('');
  const [help, set_help] = useState(false);
  const [widths, set_widths] = useWidths();
  useTheme(state.theme);
  const language = state.language ?? corpus.data.language;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const say = useMemo(() => saying(language), [language]);
  const filters_key = JSON.stringify(state.filters);
  const entries = useMemo(() => filtered(corpus, state.filters), [corpus, filters_key]);
  const settled = useSettled(entries);
  const words = useMemo(() => words_of(state.filters.query), [state.filters.query]);
  const lit = useMemo(() => new Set<Key>(
    state.finding === undefined ? [] : (findings_of(corpus, state.findings)[state.finding]?.members ?? [])),
  [corpus, state.findings, state.finding]);

  const filter = (change: Partial<Filters>, quietly?: boolean) =>
    go({ filters: { ...state.filters, ...change } }, quietly);
  const select = (key: Key, beside = false) => {
    const drawn = state.roots.length > 0 && graph_of(corpus, state.roots, state.expanded).nodes.some((node) => node.key === key);
    go({ selected: key, pane: beside ? state.pane : 'detail',
      ...(drawn ? {} : { roots: [key], expanded: [{ key, most: neighbours_at_a_time }] }) }, beside);
  };
  const tell = (text: string) => set_message(text);
  useEffect(() => {
    const timer = message ? setTimeout(() => set_message(''), 5000) : undefined;
    return () => clearTimeout(timer);
  }, [message]);
  useShortcuts({ corpus, state, go, filter, help: () => set_help(true) });

  const view: View = { corpus, state, language, say, entries, settled, words, lit, go, filter, select, tell };
  const panes: [Pane, string, number][] = [
    ['list', say('pane_list'), entries.length], ['picture', say('pane_picture'), 0], ['detail', say('pane_detail'), 0]];
  return (
    <ViewProvider value={view}>
      <a class="skip" href="#" onClick={(event) => { event.preventDefault(); focus_pane('list'); }}>{say('skip')}</a>
      <Header help={() => set_help(true)} />
      <FilterBar />
      <nav class="pane-tabs" aria-label={say('panes')}>
        {panes.map(([pane, name, count]) => (
          <button key={pane} type="button" aria-current={state.pane === pane ? 'true' : undefined}
            onClick={() => go({ pane })}>
            {name}{count > 0 && <span class="count">{count.toLocaleString()}</span>}
          </button>
        ))}
      </nav>
      <main class="panes" data-pane={state.pane} ref={(element) => {
        element?.style.setProperty('--list-width', `${widths.list}px`);
        element?.style.setProperty('--detail-width', `${widths.detail}px`);
      }}>
        <ListPane />
        <Splitter label={say('resize')} width={widths.list} side="left"
          change={(list) => set_widths({ ...widths, list })} />
        <PicturePane />
        <Splitter label={say('resize')} width={widths.detail} side="right"
          change={(detail) => set_widths({ ...widths, detail })} />
        <DetailPane />
      </main>
      <div class="message" role="status" aria-live="polite">{message}</div>
      {help && <HelpDialog close={() => set_help(false)} />}
    </ViewProvider>
  );
}
