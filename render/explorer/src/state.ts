// What is to be seen: all of it stands in the fragment of the address, so that a link
// leads to the same view and the browser's back and forward work.
import { no_filters, type Filters } from './filter';
import type { Key, Language, MeasureKind } from './model';

export type ListView = 'measures' | 'findings';
export type PictureView = 'graph' | 'matrix' | 'timeline';
export type Pane = 'list' | 'picture' | 'detail';
export type Theme = 'auto' | 'light' | 'dark';
export type FindingKind = 'overlaps' | 'drift' | 'gaps' | 'duplicates' | 'reposts';

export interface Expansion {
  key: Key;
  most: number; // so many neighbours are drawn
}

export interface State {
  filters: Filters;
  list: ListView;
  findings: FindingKind;
  finding?: number; // place in the list of its kind
  picture: PictureView;
  pane: Pane; // that a narrow window shows
  selected?: Key;
  roots: Key[]; // that the graph begins with; none: the ministries
  expanded: Expansion[];
  matrix: 'ministries' | 'sections';
  language?: Language; // none: the page's own
  theme: Theme;
}

export const first_state: State = {
  filters: no_filters, list: 'measures', findings: 'overlaps', picture: 'graph', pane: 'list', roots: [],
  expanded: [], matrix: 'ministries', theme: 'auto',
};

// How many neighbours are drawn at a time.
export const neighbours_at_a_time = 14;

const kinds: readonly MeasureKind[] = ['plan', 'status', 'next'];

function one_of<Value extends string>(value: string | null, values: readonly Value[], otherwise: Value): Value {
  return values.find((one) => one === value) ?? otherwise;
}

export function fragment_of(state: State): string {
  const { filters } = state;
  const out = new URLSearchParams();
  const put = (name: string, value: string, usual: string) => value !== usual && out.append(name, value);
  const put_all = (name: string, values: string[]) => values.forEach((value) => out.append(name, value));
  put('q', filters.query, '');
  put_all('ministry', filters.ministries);
  put('together', String(filters.together), 'false');
  put('lead', String(filters.lead), 'false');
  put_all('section', filters.sections);
  put_all('kind', filters.kinds);
  put('repost', filters.reposts, '');
  put_all('law', filters.laws);
  put_all('instrument', filters.instruments);
  put_all('year', filters.years);
  put('list', state.list, first_state.list);
  put('findings', state.findings, first_state.findings);
  put('finding', state.finding === undefined ? '' : String(state.finding + 1), '');
  put('picture', state.picture, first_state.picture);
  put('pane', state.pane, first_state.pane);
  put('show', state.selected ?? '', '');
  put_all('graph', state.roots);
  put_all('open', state.expanded.map(({ key, most }) => (most === neighbours_at_a_time ? '' : most) + '~' + key));
  put('matrix', state.matrix, first_state.matrix);
  put('lang', state.language ?? '', '');
  put('theme', state.theme, first_state.theme);
  // `/`, `:`, `~` and `@` may stand in a fragment as they are and are easier to read.
  return out.toString().replace(/%(2F|3A|7E|40)/g, (code) => decodeURIComponent(code));
}

export function state_of(fragment: string): State {
  const from = new URLSearchParams(fragment.replace(/^#/, ''));
  const finding = Number(from.get('finding') ?? '');
  const language = from.get('lang');
  return {
    filters: {
      query: from.get('q') ?? '',
      ministries: from.getAll('ministry'),
      together: from.get('together') === 'true',
      lead: from.get('lead') === 'true',
      sections: from.getAll('section'),
      kinds: kinds.filter((kind) => from.getAll('kind').includes(kind)),
      reposts: one_of(from.get('repost'), ['', 'only', 'without'] as const, ''),
      laws: from.getAll('law'),
      instruments: from.getAll('instrument'),
      years: from.getAll('year'),
    },
    list: one_of(from.get('list'), ['measures', 'findings'] as const, 'measures'),
    findings: one_of(from.get('findings'), ['overlaps', 'drift', 'gaps', 'duplicates', 'reposts'] as const, 'overlaps'),
    finding: Number.isInteger(finding) && finding > 0 ? finding - 1 : undefined,
    picture: one_of(from.get('picture'), ['graph', 'matrix', 'timeline'] as const, 'graph'),
    pane: one_of(from.get('pane'), ['list', 'picture', 'detail'] as const, 'list'),
    selected: from.get('show') ?? undefined,
    roots: from.getAll('graph'),
    expanded: from.getAll('open').map(expansion_of),
    matrix: one_of(from.get('matrix'), ['ministries', 'sections'] as const, 'ministries'),
    language: language === 'ja' || language === 'en' ? language : undefined,
    theme: one_of(from.get('theme'), ['auto', 'light', 'dark'] as const, 'auto'),
  };
}

function expansion_of(written: string): Expansion {
  const at = written.indexOf('~');
  const most = Number(written.slice(0, Math.max(at, 0)));
  return { key: written.slice(at + 1), most: most > 0 ? most : neighbours_at_a_time };
}
