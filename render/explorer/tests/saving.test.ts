import assert from 'node:assert/strict';
import test from 'node:test';
import { csv_of, measures_csv } from '../src/csv';
import { file_name, plain_colour } from '../src/pictures';
import { saying } from '../src/words';
import { made, measure } from './made';

test('a table begins with a byte order mark, ends its lines in CRLF and quotes every cell', () => {
  assert.equal(csv_of([['a', 'b "c"'], ['d\n', '']]), '\ufeff"a","b ""c"""\r\n"d\n",""\r\n');
});

test('a text is no formula', () => {
  for (const text of ['=1+1', '+1', '-1', '@A1', '\t=1']) {
    assert.equal(csv_of([[text]]), `\ufeff"'${text}"\r\n`);
  }
});

test('the list of measures has ministries, leads and lines', () => {
  const corpus = made([measure('1.1.r1', { text: '橋を架ける', by: [{ code: '国', lead: true }, { code: '総' }], lines: [3, 5] })]);
  const csv = measures_csv(corpus, corpus.entries, saying('ja'));
  assert.match(csv, /"1\.1\.r1","計画","1\.1","節","1","橋を架ける","国、総","国",/);
  assert.match(csv, /"3～5"\r\n$/);
});

test('colours are written as other programs know them', () => {
  assert.equal(plain_colour('color(srgb 0.5 1 0)'), 'rgb(128, 255, 0)');
  assert.equal(plain_colour('rgb(1, 2, 3)'), 'rgb(1, 2, 3)');
});

test('a file name has no characters that a file system refuses', () => {
  assert.equal(file_name('計画: a/b', '一覧'), '計画_a_b_一覧');
});
