// What the list is narrowed by: a button for each facet, and what is in use as chips.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { counts_of, how_many, no_filters, type Facet, type Filters } from './filter';
import { Icon } from './icons';
import type { MeasureKind } from './model';
import { bare, organisation_name, section_name } from './names';
import { normalised } from './text';
import { useView, type View } from './view';

interface Value {
  value: string;
  name: string;
  aside?: string;
  depth?: number;
}

const facets: Facet[] = ['ministries', 'sections', 'kinds', 'reposts', 'laws', 'instruments', 'years'];
const most_values = 150;

// All values of a facet, in the order that they are offered in.
function values_in({ corpus, say, language }: View, facet: Facet, counts: Map<string, number>): Value[] {
  const by_count = (values: Value[]) =>
    values.sort((a, b) => (counts.get(b.value) ?? 0) - (counts.get(a.value) ?? 0));
  switch (facet) {
    case 'ministries':
      return by_count(corpus.data.organisations.map(({ code }) =>
        ({ value: code, name: organisation_name(corpus, code, language), aside: code })));
    case 'sections': {
      const several = corpus.data.documents.length > 1;
      const of_document = (id: string): Value[] => corpus.data.sections.filter(({ document }) => document === id)
        .map((section) => ({ value: section.id, name: section_name(section), aside: bare(corpus, section.id),
          depth: corpus.path(section.id).length - 1 + (several ? 1 : 0) }));
      return corpus.data.documents.flatMap(({ id, title }) =>
        [...(several ? [{ value: '@' + id, name: title || id, depth: 0 }] : []), ...of_document(id)]);
    }
    case 'kinds':
      return (['plan', 'status', 'next'] as const).map((value) => ({ value, name: say(`${value}_full`) }));
    case 'reposts':
      return [{ value: 'only', name: say('repost_only') }, { value: 'without', name: say('repost_without') }];
    case 'laws':
      return by_count(corpus.data.laws.map(({ id, title, short_names }) =>
        ({ value: `law:${id}`, name: title, aside: short_names?.[0] })));
    case 'instruments':
      return by_count(corpus.data.instruments.map(({ id, title }) => ({ value: `instrument:${id}`, name: title })));
    case 'years':
      return [
        ...(counts.has('overdue') ? [{ value: 'overdue', name: say('overdue') }] : []),
        ...[...counts.keys()].filter((year) => /^\d+$/.test(year)).sort()
          .map((value) => ({ value, name: say('fiscal_year', value) })),
        { value: 'none', name: say('no_deadline') },
      ];
  }
}

export function chosen(filters: Filters, facet: Facet): string[] {
  return facet === 'reposts' ? [filters.reposts].filter((value) => value !== '') : filters[facet];
}

export function changed(filters: Filters, facet: Facet, value: string, add: boolean): Partial<Filters> {
  if (facet === 'reposts') {
    return { reposts: add ? (value as Filters['reposts']) : '' };
  }
  const rest = (filters[facet] as string[]).filter((one) => one !== value);
  const next = add ? [...rest, value] : rest;
  return facet === 'kinds' ? { kinds: next as MeasureKind[] } : { [facet]: next };
}

export function value_name({ corpus, say, language }: View, facet: Facet, value: string): string {
  switch (facet) {
    case 'ministries':
      return organisation_name(corpus, value, language);
    case 'sections': {
      const section = corpus.section(value);
      return section ? section_name(section) : (corpus.data.documents.find(({ id }) => '@' + id === value)?.title ?? value);
    }
    case 'kinds':
      return say(`${value as MeasureKind}_full`);
    case 'reposts':
      return say(value === 'only' ? 'repost_only' : 'repost_without');
    case 'years':
      return value === 'overdue' ? say('overdue') : value === 'none' ? say('no_deadline') : say('fiscal_year', value);
    default: {
      const thing = corpus.thing(value);
      return thing?.kind === 'law' || thing?.kind === 'instrument' ? thing.it.title : value;
    }
  }
}

export function FilterBar() {
  const { state, say } = useView();
  const [open, set_open] = useState<Facet | null>(null);
  const [unfolded, unfold] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const number = how_many(state.filters);
  useEffect(() => {
    const away = (event: Event) => {
      if (!bar.current?.contains(event.target as Node)) {
        set_open(null);
      }
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
    };
  }, []);
  return (
    <section class="filters" aria-label={say('filters')}>
      <button type="button" class="fold" aria-expanded={unfolded} onClick={() => unfold(!unfolded)}>
        <Icon name="filter" />{say('filters')}{number > 0 && <span class="count">{number}</span>}
      </button>
      <div class="facets" data-unfolded={unfolded} ref={bar}>
        {facets.map((facet) => (
          <FacetButton key={facet} facet={facet} open={open === facet} toggle={() => set_open(open === facet ? null : facet)} />
        ))}
        <LeadOnly />
      </div>
      <Chips />
    </section>
  );
}

function LeadOnly() {
  const { state, say, filter } = useView();
  return (
    <button type="button" class="facet" aria-pressed={state.filters.lead} onClick={() => filter({ lead: !state.filters.lead })}>
      <span class="lead-mark" aria-hidden="true">◎</span>{say('lead_only')}
    </button>
  );
}

function FacetButton({ facet, open, toggle }: { facet: Facet; open: boolean; toggle: () => void }) {
  const { state, say } = useView();
  const button = useRef<HTMLButtonElement>(null);
  const used = chosen(state.filters, facet).length;
  return (
    <div class="facet-place" onKeyDown={(event) => {
      if (event.key === 'Escape' && open) {
        event.stopPropagation();
        toggle();
        button.current?.focus();
      }
    }}>
      <button ref={button} type="button" class="facet" data-used={used > 0} aria-expanded={open} onClick={toggle}>
        {say(`facet_${facet}`)}{used > 0 && <span class="count">{used}</span>}<Icon name="down" />
      </button>
      {open && <FacetPanel facet={facet} />}
    </div>
  );
}

function FacetPanel({ facet }: { facet: Facet }) {
  const view = useView();
  const { corpus, state, say, filter } = view;
  const [sought, seek] = useState('');
  const counts = useMemo(() => counts_of(corpus, state.filters, facet), [corpus, JSON.stringify(state.filters), facet]);
  // The order stays while the panel is open.
  const values = useMemo(() => values_in(view, facet, counts), [corpus, facet, view.language]);
  const used = new Set(chosen(state.filters, facet));
  const wanted = normalised(sought);
  const fitting = values.filter(({ name, aside, value }) => wanted === ''
    ? (counts.get(value) ?? 0) > 0 || used.has(value)
    : normalised(name + ' ' + (aside ?? '')).includes(wanted));
  const field = useRef<HTMLInputElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => (field.current ?? panel.current?.querySelector('input'))?.focus(), []);
  return (
    <div class="panel" ref={panel} role="group" aria-label={say(`facet_${facet}`)}>
      {values.length > 12 && (
        <input ref={field} type="search" value={sought} placeholder={say('find_value')} aria-label={say('find_value')}
          onInput={(event) => seek(event.currentTarget.value)} />
      )}
      {facet === 'ministries' && used.size > 1 && <Together />}
      <ul>
        {fitting.slice(0, most_values).map(({ value, name, aside, depth }) => (
          <li key={value} class={`depth-${Math.min(depth ?? 0, 3)}`}>
            <label>
              <input type="checkbox" checked={used.has(value)}
                onChange={(event) => filter(changed(state.filters, facet, value, event.currentTarget.checked))} />
              <span class="value">{name}{aside && aside !== name && <span class="aside"> {aside}</span>}</span>
              <span class="number">{(counts.get(value) ?? 0).toLocaleString()}</span>
            </label>
          </li>
        ))}
      </ul>
      {fitting.length === 0 && <p class="aside">{say('no_value')}</p>}
      {fitting.length > most_values && <p class="aside">{say('more_values', fitting.length - most_values)}</p>}
      {facet === 'ministries' && <p class="aside">{say('behind_note')}</p>}
    </div>
  );
}

function Together() {
  const { state, say, filter } = useView();
  return (
    <fieldset class="together">
      <legend>{say('combine')}</legend>
      {[false, true].map((together) => (
        <label key={String(together)}>
          <input type="radio" name="together" checked={state.filters.together === together} onChange={() => filter({ together })} />
          {say(together ? 'all_ministries' : 'any_ministry')}
        </label>
      ))}
    </fieldset>
  );
}

function Chips() {
  const view = useView();
  const { state, say, filter } = view;
  const { filters } = state;
  if (how_many(filters) === 0 && filters.query === '') {
    return null;
  }
  const chip = (name: string, text: string, remove: Partial<Filters>) => (
    <li key={name + text}>
      <button type="button" class="chip" aria-label={say('remove', `${name} ${text}`)} onClick={() => filter(remove)}>
        <span class="aside">{name}</span> {text} <Icon name="close" />
      </button>
    </li>
  );
  return (
    <div class="chips">
      <ul aria-label={say('active_filters')}>
        {filters.query !== '' && chip(say('query'), `「${filters.query}」`, { query: '' })}
        {facets.flatMap((facet) => chosen(filters, facet).map((value) =>
          chip(say(`facet_${facet}`), value_name(view, facet, value), changed(filters, facet, value, false))))}
        {filters.together && filters.ministries.length > 1 && chip(say('combine'), say('all_ministries'), { together: false })}
        {filters.lead && chip(say('facet_ministries'), say('lead_only'), { lead: false })}
      </ul>
      <button type="button" class="quiet" onClick={() => filter(no_filters)}>{say('clear_all')}</button>
    </div>
  );
}
