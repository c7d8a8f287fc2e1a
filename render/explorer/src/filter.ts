// Which measures the list shows.
import type { Corpus, Entry } from './corpus';
import type { MeasureKind } from './model';
import { words_of } from './text';

export interface Filters {
  query: string;
  ministries: string[];
  together: boolean; // all of the ministries rather than any of them
  lead: boolean; // those that they lead only
  sections: string[];
  kinds: MeasureKind[];
  reposts: '' | 'only' | 'without';
  laws: string[];
  instruments: string[];
  years: string[]; // fiscal years, `overdue`, `none`
}

export const no_filters: Filters = {
  query: '', ministries: [], together: false, lead: false, sections: [], kinds: [], reposts: '',
  laws: [], instruments: [], years: [],
};

// A dimension that the list can be narrowed in.
export type Facet = 'ministries' | 'sections' | 'kinds' | 'reposts' | 'laws' | 'instruments' | 'years';

type Test = (entry: Entry) => boolean;

function any_of(wanted: string[], had: (entry: Entry) => string[]): Test | undefined {
  const set = new Set(wanted);
  return wanted.length === 0 ? undefined : (entry) => had(entry).some((one) => set.has(one));
}

function ministry_test({ ministries, together, lead }: Filters): Test | undefined {
  const had = (entry: Entry) => (lead ? entry.leads : entry.ministries);
  if (ministries.length === 0) {
    return lead ? (entry) => entry.leads.length > 0 : undefined;
  }
  return together
    ? (entry) => ministries.every((code) => entry.ministries.includes(code)) &&
        (!lead || ministries.some((code) => entry.leads.includes(code)))
    : any_of(ministries, had);
}

function test_of(facet: Facet, filters: Filters): Test | undefined {
  switch (facet) {
    case 'ministries':
      return ministry_test(filters);
    case 'reposts':
      return filters.reposts === '' ? undefined
        : ({ measure }) => (measure.repost ?? false) === (filters.reposts === 'only');
    default:
      return any_of(filters[facet], (entry) => values_of(facet, entry));
  }
}

// The values that a measure counts for.
export function values_of(facet: Facet, entry: Entry): string[] {
  switch (facet) {
    case 'ministries':
      return entry.ministries;
    case 'sections':
      return entry.sections;
    case 'kinds':
      return [entry.measure.kind];
    case 'reposts':
      return [entry.measure.repost ? 'only' : 'without'];
    case 'laws':
      return entry.laws;
    case 'instruments':
      return entry.instruments;
    case 'years':
      return [...(entry.years.length === 0 && !entry.measure.deadlines ? ['none'] : entry.years),
        ...(entry.overdue ? ['overdue'] : [])];
  }
}

const facets: Facet[] = ['kinds', 'reposts', 'ministries', 'sections', 'laws', 'instruments', 'years'];

// The measures that pass all filters but those of `besides`. The texts are gone through one
// by one: a few milliseconds for ten thousand, and nothing is found that isn't there.
export function filtered(corpus: Corpus, filters: Filters, besides?: Facet): Entry[] {
  const words = words_of(filters.query);
  const tests = facets.filter((facet) => facet !== besides)
    .map((facet) => test_of(facet, filters))
    .filter((test) => test !== undefined);
  if (words.length > 0) {
    tests.push(({ searched }) => words.every((word) => searched.includes(word)));
  }
  return tests.length === 0 ? corpus.entries : corpus.entries.filter((entry) => tests.every((test) => test(entry)));
}

// How many measures each value would leave, given the filters of the other facets.
// Ministries that are to stand together are counted among what is left.
export function counts_of(corpus: Corpus, filters: Filters, facet: Facet): Map<string, number> {
  const among = facet === 'ministries' && filters.together ? undefined : facet;
  const counts = new Map<string, number>();
  const lead = facet === 'ministries' && filters.lead;
  const asked = lead ? { ...filters, lead: filters.together } : filters;
  for (const entry of filtered(corpus, asked, among)) {
    for (const value of lead ? entry.leads : values_of(facet, entry)) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

// How many filters are set, the query not counted.
export function how_many(filters: Filters): number {
  return filters.ministries.length + filters.sections.length + filters.kinds.length + filters.laws.length +
    filters.instruments.length + filters.years.length + (filters.lead ? 1 : 0) + (filters.reposts ? 1 : 0);
}
