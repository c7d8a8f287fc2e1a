// What stands in direct relation to a thing, most telling first.
import { organisation_key, type Corpus, type Thing } from './corpus';
import type { Key, LinkKind, Measure } from './model';

export type EdgeKind = LinkKind | 'lead' | 'support' | 'row' | 'contains' | 'overlap' | 'shared' | 'behind';

// An edge runs from `from` to `to`; one of the two is the thing asked about.
export interface Edge {
  kind: EdgeKind;
  from: Key;
  to: Key;
  weight?: number; // of `shared`: how many measures
}

const known = new WeakMap<Corpus, Map<Key, Edge[]>>();

export function edges_at(corpus: Corpus, key: Key): Edge[] {
  const cache = known.get(corpus) ?? new Map<Key, Edge[]>();
  known.set(corpus, cache);
  let edges = cache.get(key);
  if (!edges) {
    const thing = corpus.thing(key);
    edges = thing ? found(corpus, thing) : [];
    cache.set(key, edges);
  }
  return edges;
}

export function other_end(edge: Edge, key: Key): Key {
  return edge.from === key ? edge.to : edge.from;
}

const link_order: LinkKind[] = ['repost_of', 'duplicate_of', 'follows', 'tracks', 'cites', 'amends', 'based_on',
  'succeeded_by', 'annotates'];

function found(corpus: Corpus, thing: Thing): Edge[] {
  const edges: Edge[] = [];
  const linked = link_order.flatMap((kind) => [
    ...corpus.links_from(thing.key, kind), ...corpus.links_to(thing.key, kind),
  ]).map(({ kind, from, to }): Edge => ({ kind, from, to }));
  switch (thing.kind) {
    case 'measure':
      edges.push(...responsible(thing.it), ...behind(corpus, thing.it), ...linked, ...row(corpus, thing.it));
      edges.push(...corpus.overlaps_with(thing.key).map((other): Edge =>
        thing.key < other ? { kind: 'overlap', from: thing.key, to: other } : { kind: 'overlap', from: other, to: thing.key }));
      if (thing.it.kind === 'plan') {
        edges.push({ kind: 'contains', from: thing.it.section, to: thing.key });
      }
      break;
    case 'organisation':
      edges.push(...has(corpus, thing.key, thing.it.code));
      break;
    case 'section':
      edges.push(...(thing.it.parent ? [{ kind: 'contains', from: thing.it.parent, to: thing.key } as Edge] : []));
      edges.push(...corpus.sections_in(thing.key).map(({ id }): Edge => ({ kind: 'contains', from: thing.key, to: id })));
      edges.push(...corpus.measures_in(thing.key).filter(({ kind }) => kind === 'plan')
        .map(({ id }): Edge => ({ kind: 'contains', from: thing.key, to: id })));
      edges.push(...corpus.indicators_in(thing.key).map(({ id }): Edge => ({ kind: 'contains', from: thing.key, to: id })));
      edges.push(...linked);
      break;
    case 'indicator':
      edges.push(...linked, { kind: 'contains', from: thing.it.section, to: thing.key });
      break;
    default:
      edges.push(...linked);
  }
  return distinct(edges).filter(({ from, to }) => from !== to && corpus.thing(from) && corpus.thing(to));
}

function responsible(measure: Measure): Edge[] {
  const edges = (measure.by ?? []).map(({ code, lead }): Edge =>
    ({ kind: lead ? 'lead' : 'support', from: organisation_key(code), to: measure.id }));
  return leads_first(edges);
}

// A status that names nobody is done by those whom the plan of its row names.
function behind(corpus: Corpus, measure: Measure): Edge[] {
  const plan = measure.kind === 'status' && !measure.by ? corpus.row_of(measure).plan : undefined;
  return (plan?.by ?? []).map(({ code }): Edge => ({ kind: 'behind', from: organisation_key(code), to: measure.id }));
}

function has(corpus: Corpus, key: Key, code: string): Edge[] {
  return leads_first(corpus.named(code).map((measure): Edge =>
    ({ kind: measure.by?.some((one) => one.code === code && one.lead) ? 'lead' : 'support', from: key, to: measure.id })));
}

function leads_first(edges: Edge[]): Edge[] {
  return [...edges.filter(({ kind }) => kind === 'lead'), ...edges.filter(({ kind }) => kind !== 'lead')];
}

// The plan of a row with its status and next items; a next item hangs on the status that it
// carries on, if it does.
function row(corpus: Corpus, measure: Measure): Edge[] {
  const { plan, status, next } = corpus.row_of(measure);
  if (!plan) {
    return [];
  }
  const free = next.filter(({ id }) => corpus.links_from(id, 'follows').length === 0);
  const items = measure.kind === 'plan' ? [...status, ...free] : [measure];
  return items.map(({ id }): Edge => ({ kind: 'row', from: plan.id, to: id }));
}

function distinct(edges: Edge[]): Edge[] {
  const seen = new Set<string>();
  return edges.filter(({ kind, from, to }) => {
    const name = `${kind} ${from} ${to}`;
    return !seen.has(name) && seen.add(name);
  });
}
