import assert from 'node:assert/strict';
import test from 'node:test';
import { no_filters } from '../src/filter';
import { findings_left, showing, walked } from '../src/findings';
import { ministry_matrix, cell_of, section_matrix } from '../src/matrix_model';
import { first_state } from '../src/state';
import { years_of } from '../src/timeline_view';
import { made, measure } from './made';

const said = { ja: '', en: '' };
const corpus = made([
  measure('1.1.r1', { by: [{ code: '総' }, { code: '文' }] }), measure('1.1.r2', { by: [{ code: '国' }] }), measure('1.1.r3'),
], {
  findings: {
    reposts: [], overlaps: [], drift: [], duplicates: [],
    gaps: ['1.1.r1', '1.1.r2', '1.1.r3'].map((of) => ({ kind: 'plan_without_next', of, sentence: said })),
  },
});

test('a finding shows its members in the graph', () => {
  assert.deepEqual(showing(corpus, 'gaps', 1).roots, ['1.1.r2']);
});

test('the filters leave the findings about what they leave', () => {
  assert.deepEqual(findings_left(corpus, 'gaps', { ...no_filters, ministries: ['国'] }), [1]);
});

test('findings are walked in order and the walk ends at the last', () => {
  const state = { ...first_state, findings: 'gaps' as const };
  assert.equal(walked(corpus, state, 1)?.finding, 0);
  assert.equal(walked(corpus, { ...state, finding: 1 }, -1)?.finding, 0);
  assert.equal(walked(corpus, { ...state, finding: 2 }, 1), undefined);
});

test('a cell counts the measures of both ministries, the diagonal those of one', () => {
  const matrix = ministry_matrix(corpus, corpus.entries);
  assert.equal(cell_of(matrix, '総', '文'), 1);
  assert.equal(cell_of(matrix, '総', '総'), 1);
  assert.equal(cell_of(matrix, '総', '国'), 0);
});

test('the sections of a matrix are those of the first level that has several, or the last', () => {
  assert.deepEqual(section_matrix(corpus, corpus.entries).columns, ['1.1']);
});

test('a measure counts once in each of its years', () => {
  const deadline = { surface: '', kind: 'by', precision: 'day', fiscal_year: 2025 };
  const dated = made([measure('1.1.r1', { deadlines: [deadline, { ...deadline, overdue: true }, { ...deadline, fiscal_year: 2026 }] })]);
  assert.deepEqual(years_of(dated.entries).map(({ year, total, overdue }) => [year, total, overdue]), [['2025', 1, 1], ['2026', 1, 0]]);
});
