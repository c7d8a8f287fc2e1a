// Keys that work everywhere but where something is written.
import { useEffect } from 'preact/hooks';
import type { Corpus } from './corpus';
import type { Filters } from './filter';
import { walked } from './findings';
import type { Pane, State } from './state';

interface Shortcuts {
  corpus: Corpus;
  state: State;
  go: (change: Partial<State>, quietly?: boolean) => void;
  filter: (change: Partial<Filters>, quietly?: boolean) => void;
  help: () => void;
}

const panes: Record<string, Pane> = { '1': 'list', '2': 'picture', '3': 'detail' };

export function useShortcuts({ corpus, state, go, filter, help }: Shortcuts) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const at = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector('dialog[open]')) {
        return;
      }
      if (event.key === 'Escape' && at.id === 'search' && state.filters.query !== '') {
        filter({ query: '' });
        return;
      }
      if (event.key === 'Escape' && state.pane !== 'list' && one_at_a_time()) {
        go({ pane: 'list' });
        requestAnimationFrame(() => focus_pane('list'));
        return;
      }
      if (/^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) {
        return;
      }
      const pane = panes[event.key];
      if (event.key === '/') {
        document.getElementById('search')?.focus();
      } else if (event.key === '?') {
        help();
      } else if (pane) {
        go({ pane });
        requestAnimationFrame(() => focus_pane(pane));
      } else if (event.key === '[' || event.key === ']') {
        const next = walked(corpus, state, event.key === ']' ? 1 : -1);
        if (next) {
          go(next);
        }
      } else {
        return;
      }
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}

// Whether the window is so narrow that it shows one pane at a time.
function one_at_a_time(): boolean {
  const tabs = document.querySelector('.pane-tabs');
  return tabs !== null && getComputedStyle(tabs).display !== 'none';
}

// To what a keyboard moves within a pane: what is chosen there, else its first thing.
export function focus_pane(pane: Pane) {
  document.querySelector<HTMLElement>(`#pane-${pane} [data-focus]`)?.focus();
}
