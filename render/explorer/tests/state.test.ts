import assert from 'node:assert/strict';
import test from 'node:test';
import { no_filters } from '../src/filter';
import { first_state, fragment_of, state_of, type State } from '../src/state';

test('the first view has an empty fragment', () => {
  assert.equal(fragment_of(first_state), '');
  assert.deepEqual(fragment_of(state_of('')), '');
});

test('every part of the view survives the address', () => {
  const state: State = {
    filters: {
      ...no_filters, query: '橋 & 道#1', ministries: ['総', '文'], together: true, lead: true, sections: ['a:1.2'], kinds: ['plan', 'next'],
      reposts: 'only', laws: ['law:橋の法律'], instruments: ['instrument:A=B & C'], years: ['2025', 'overdue'],
    },
    list: 'findings', findings: 'gaps', finding: 0, picture: 'matrix', pane: 'detail', selected: 'a:1.2.r1.n3',
    roots: ['a:1.2.r1', 'organisation:総'], expanded: [{ key: 'organisation:総', most: 28 }, { key: 'a:1.2.r1', most: 14 }],
    matrix: 'sections', language: 'en', theme: 'dark',
  };
  assert.deepEqual(state_of('#' + fragment_of(state)), state);
});

test('a fragment that means nothing gives the first view', () => {
  assert.equal(fragment_of(state_of('#picture=hologram&finding=-3&kind=x&lang=fr')), '');
});
