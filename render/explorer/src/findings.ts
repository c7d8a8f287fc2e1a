// The findings of all kinds in one form, and how they are walked.
import { organisation_key, type Corpus } from './corpus';
import { filtered, how_many, type Filters } from './filter';
import type { Key, OverlapFinding, Said } from './model';
import { words_of } from './text';
import type { FindingKind, State } from './state';

export interface Finding {
  kind: FindingKind;
  sort: string; // the finer kind: duplication, plan_without_next …
  members: Key[]; // first the one that it is about
  beside: Key[]; // what the graph shows with them
  score?: number;
  sentence?: Said;
  parts?: OverlapFinding['parts']; // that the score is made of
  shared?: string[];
}

const known = new WeakMap<Corpus, Record<FindingKind, Finding[]>>();

export function findings_of(corpus: Corpus, kind: FindingKind): Finding[] {
  let all = known.get(corpus);
  if (!all) {
    all = all_findings(corpus);
    known.set(corpus, all);
  }
  return all[kind];
}

export const finding_kinds: FindingKind[] = ['overlaps', 'drift', 'gaps', 'duplicates', 'reposts'];

function all_findings(corpus: Corpus): Record<FindingKind, Finding[]> {
  const { overlaps, drift, gaps, duplicates, reposts } = corpus.data.findings;
  const named = (word: string): Key[] =>
    [`instrument:${word}`, `law:${word}`, word].filter((key) => corpus.thing(key)).slice(0, 1);
  const codes = (list: string[] | undefined) => (list ?? []).map(organisation_key);
  const ministries = (ids: Key[]) => ids.flatMap((id) => codes(corpus.measure(id)?.by?.map(({ code }) => code)));
  const here = (keys: Key[]) => [...new Set(keys)].filter((key) => corpus.thing(key));
  return {
    overlaps: overlaps.map((one) => ({
      kind: 'overlaps', sort: one.kind, members: one.members.map(({ id }) => id),
      beside: here([...one.shared.flatMap(named), ...one.members.flatMap((member) => codes(member.ministries))]),
      score: one.score, sentence: one.sentence, parts: one.parts, shared: one.shared,
    })),
    drift: drift.map((one) => ({
      kind: 'drift', sort: one.kind === 'repost' ? 'repost_drift' : one.kind, members: [one.id, ...one.to],
      beside: here(codes([...(one.dropped ?? []), ...(one.added ?? []), ...(one.lead_changed ?? []),
        ...(one.succeeded ?? []).flat()])),
      sentence: one.sentence,
    })),
    gaps: gaps.map((one) => ({
      kind: 'gaps', sort: one.kind, members: [one.of],
      beside: here((one.related ?? []).flatMap((id) => [...codes([id]), ...named(id)])), sentence: one.sentence,
    })),
    duplicates: duplicates.map((one) => ({
      kind: 'duplicates', sort: one.unmarked ? 'unmarked' : 'repost',
      members: one.representative ? [one.representative, ...one.ids.filter((id) => id !== one.representative)] : one.ids,
      beside: here(ministries(one.ids)), score: one.score,
    })),
    reposts: reposts.map((one) => ({
      kind: 'reposts',
      sort: one.origins.length === 0 ? 'dangling'
        : one.text_change === 'substance' ? 'change_substance'
        : one.changed ? 'change_roles' : `change_${one.text_change ?? 'none'}`,
      members: [one.id, ...(one.origins.length > 0 ? one.origins : one.candidate ? [one.candidate] : [])],
      beside: here(ministries([one.id, ...one.origins])), score: one.origins.length > 0 ? one.score : undefined,
    })),
  };
}

// The places of the findings of a kind that touch what the filters leave.
export function findings_left(corpus: Corpus, kind: FindingKind, filters: Filters): number[] {
  const all = findings_of(corpus, kind);
  const words = words_of(filters.query);
  if (words.length === 0 && how_many(filters) === 0) {
    return all.map((_, i) => i);
  }
  const left = new Set<Key>(filtered(corpus, filters).map(({ measure }) => measure.id));
  return all.flatMap(({ members }, i) => (members.some((id) => left.has(id)) ? [i] : []));
}

// What is to be seen when a finding is chosen: its members, lit, in the graph.
export function showing(corpus: Corpus, kind: FindingKind, place: number): Partial<State> {
  const finding = findings_of(corpus, kind)[place];
  return finding ? {
    list: 'findings', findings: kind, finding: place, selected: finding.members[0], picture: 'graph',
    roots: [...finding.members, ...finding.beside.slice(0, 24)], expanded: [],
  } : {};
}

// The next finding (or the one before) that the filters leave, if there is one.
export function walked(corpus: Corpus, state: State, way: 1 | -1): Partial<State> | undefined {
  const left = findings_left(corpus, state.findings, state.filters);
  const { finding } = state;
  const to = finding === undefined ? left[0]
    : way > 0 ? left.find((place) => place > finding) : left.filter((place) => place < finding).pop();
  return to === undefined ? undefined : showing(corpus, state.findings, to);
}

// All findings that a thing is a member of.
export function findings_about(corpus: Corpus, key: Key): { kind: FindingKind; place: number; finding: Finding }[] {
  return finding_kinds.flatMap((kind) => findings_of(corpus, kind).flatMap((finding, place) =>
    (finding.members.includes(key) ? [{ kind, place, finding }] : [])));
}
