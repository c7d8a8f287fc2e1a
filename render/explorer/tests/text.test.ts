import assert from 'node:assert/strict';
import test from 'node:test';
import { lines_of, marked, normalised, width_of, words_of } from '../src/text';

test('width, case and white space make no difference', () => {
  assert.equal(normalised('ＡＩ 戦\n略'), 'ai戦略');
  assert.equal(normalised('ｶﾞｲﾄﾞ'), normalised('ガイド'));
});

test('a query is parted at spaces of either width, each word once', () => {
  assert.deepEqual(words_of(' 研修　ＡＩ  ai '), ['研修', 'ai']);
});

test('a word is marked in the text as it was printed', () => {
  assert.deepEqual(marked('次のＡ Ｉ戦略', ['ai']), [
    { text: '次の', hit: false }, { text: 'Ａ Ｉ', hit: true }, { text: '戦略', hit: false }]);
});

test('half-width kana with their marks are marked as a whole', () => {
  assert.deepEqual(marked('ｶﾞｲﾄﾞ集', ['ガイド']).map(({ text, hit }) => [text, hit]), [['ｶﾞｲﾄﾞ', true], ['集', false]]);
});

test('hits that overlap are marked once', () => {
  assert.deepEqual(marked('研究開発費', ['研究開発', '開発費']).map(({ text }) => text).join(''), '研究開発費');
});

test('a letter whose form is longer after NFKC is found', () => {
  assert.deepEqual(marked('㈱橋', ['株']).map(({ text, hit }) => [text, hit]), [['㈱', true], ['橋', false]]);
});

test('what is too long ends in an ellipsis and stays within its width', () => {
  const lines = lines_of('あいうえおかきくけこ', 4, 2);
  assert.deepEqual(lines, ['あいうえ', 'おかき…']);
  assert.ok(lines.every((line) => width_of(line) <= 4));
});

test('a line begins with no closing bracket and ends with no opening one', () => {
  assert.deepEqual(lines_of('あいう」えお', 3, 3), ['あいう」', 'えお']);
  assert.deepEqual(lines_of('あい（うえ）', 3, 3), ['あい', '（うえ）']);
});

test('a Latin word goes to the next line as a whole', () => {
  assert.deepEqual(lines_of('Ministry of Finance', 7, 3), ['Ministry of', 'Finance']);
  assert.deepEqual(lines_of('あいう（Beyond 5G）', 7, 3), ['あいう', '（Beyond 5G）']);
});
