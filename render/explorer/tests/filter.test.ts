import assert from 'node:assert/strict';
import test from 'node:test';
import { counts_of, filtered, no_filters, type Filters } from '../src/filter';
import { made, measure } from './made';

const corpus = made([
  measure('1.1.r1', { text: 'ＡＩの研修を行う', by: [{ code: '総', lead: true }, { code: '文' }], deadlines: [{ surface: '2025年度', kind: 'by', precision: 'fiscal_year', fiscal_year: 2025, overdue: true }] }),
  measure('1.1.r1.s1', { text: '研修を行った' }),
  measure('1.1.r1.n1', { text: '橋の点検', repost: true, by: [{ code: '文', lead: true }] }),
  measure('1.1.r2', { text: '橋を架ける', by: [{ code: '国' }] }),
], { links: [{ kind: 'cites', from: '1.1.r2', to: 'law:橋の法律' }], laws: [{ id: '橋の法律', title: '橋の法律' }] });

const ids = (filters: Partial<Filters>) =>
  filtered(corpus, { ...no_filters, ...filters }).map(({ measure: { id } }) => id);

test('all words are to be found', () => {
  assert.deepEqual(ids({ query: 'ai 研修' }), ['1.1.r1']);
  assert.deepEqual(ids({ query: '研 修' }), ['1.1.r1', '1.1.r1.s1']);
});

test('a measure is found by its id', () => {
  assert.deepEqual(ids({ query: '1.1.r1.n1' }), ['1.1.r1.n1']);
});

test('a status that names nobody counts for the ministries of the plan', () => {
  assert.deepEqual(ids({ ministries: ['総'] }), ['1.1.r1', '1.1.r1.s1']);
});

test('several ministries are any of them, or all together', () => {
  assert.deepEqual(ids({ ministries: ['国', '総'], kinds: ['plan'] }), ['1.1.r1', '1.1.r2']);
  assert.deepEqual(ids({ ministries: ['総', '文'], together: true, kinds: ['plan'] }), ['1.1.r1']);
});

test('lead only leaves what the ministry leads', () => {
  assert.deepEqual(ids({ ministries: ['文'], lead: true }), ['1.1.r1.n1']);
});

test('reposts, laws, years and sections narrow the list', () => {
  assert.deepEqual(ids({ reposts: 'only' }), ['1.1.r1.n1']);
  assert.deepEqual(ids({ laws: ['law:橋の法律'] }), ['1.1.r2']);
  assert.deepEqual(ids({ years: ['overdue'] }), ['1.1.r1']);
  assert.equal(ids({ sections: ['1'] }).length, 4);
  assert.equal(ids({ sections: ['2'] }).length, 0);
});

test('the counts of a facet are those under the other filters', () => {
  const counts = counts_of(corpus, { ...no_filters, kinds: ['plan'], ministries: ['国'] }, 'ministries');
  assert.deepEqual([counts.get('総'), counts.get('文'), counts.get('国')], [1, 1, 1]);
});
