// The page as a file: it opens anywhere, asks for nothing, and says what it is.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { Desk, close, detail, expect_found, found, launch, list, open, picture, polink } from './page.mjs';

let browser;
let desk;
before(async () => {
  desk = new Desk();
  browser = await launch();
});
after(async () => {
  await browser.close();
  desk.close();
});

test('it opens without a network, a request, an error or a violation of its policy', async () => {
  const view = await open(browser, desk);
  await list(view.page).waitFor();
  await picture(view.page).waitFor();
  await detail(view.page).waitFor();
  assert.equal(await view.page.locator('html').getAttribute('lang'), 'ja');
  assert.match(await view.page.title(), /都賀/);
  await close(view);
});

test('a page that holds a part tells of the whole, chapter by chapter, and how to get the rest', async () => {
  const part = new Desk(undefined, ['--max-measures', '20']);
  const view = await open(browser, part);
  const total = part.ask('stats').at(-1);
  const whole = view.page.locator('#whole');
  await whole.waitFor();
  const words = await whole.innerText();
  assert.match(words, new RegExp(`${total.plan + total.status + total.next}件、このページに`));
  assert.match(words, /polink explore --section 1 -o/);
  await close(view);
  part.close();
});

test('it lists every measure that polink counts', async () => {
  const view = await open(browser, desk);
  const total = desk.ask('stats').at(-1);
  assert.equal(await found(view.page), total.plan + total.status + total.next);
  await close(view);
});

test('it is English where that was asked for, and changes its language on the way', async () => {
  const english = new Desk(undefined, ['--lang', 'en', '--title', 'The Toga Plan']);
  const view = await open(browser, english);
  assert.equal(await view.page.locator('html').getAttribute('lang'), 'en');
  await view.page.getByRole('heading', { name: 'The Toga Plan' }).waitFor();
  await view.page.getByRole('region', { name: 'List', exact: true }).waitFor();
  await view.page.getByRole('button', { name: '日本語', exact: true }).click();
  await list(view.page).waitFor();
  assert.equal(await view.page.locator('html').getAttribute('lang'), 'ja');
  await close(view);
  english.close();
});

test('it has no English word left in Japanese, nor Japanese in English, but for the document', async () => {
  const view = await open(browser, desk);
  const japanese = await view.page.locator('button, summary, legend, h3, th').allTextContents();
  assert.deepEqual(japanese.filter((words) => /^[a-z_ ]{4,}$/i.test(words.trim()) && words.trim() !== 'English'), []);
  await view.page.getByRole('button', { name: 'English', exact: true }).click();
  await view.page.getByRole('region', { name: 'Filters' }).waitFor();
  const english = await view.page.locator('header.top button, .filters button, .pane-head button, .tools button').allTextContents();
  assert.deepEqual(english.filter((words) => /[ぁ-んァ-ヶ]/.test(words)), []);
  await close(view);
});

test('it says what was left out of it', async () => {
  const part = new Desk(undefined, ['--section', '1.2']);
  const narrowed = await open(browser, part);
  await narrowed.page.getByRole('note').filter({ hasText: '範囲を絞って' }).waitFor();
  await close(narrowed);
  part.close();
  const few = new Desk(undefined, ['--max-measures', '20']);
  const bounded = await open(browser, few);
  await bounded.page.getByRole('note').filter({ hasText: '施策が多いため' }).waitFor();
  await close(bounded);
  few.close();
});

test('it opens with nothing in it', async () => {
  const ids = `${desk.folder}/ids`;
  const { writeFileSync } = await import('node:fs');
  writeFileSync(ids, 'nothing\n');
  polink('explore', '-o', `${desk.folder}/explorer.html`, '--among', ids, '--db', desk.database);
  const view = await open(browser, desk);
  await view.page.getByText('条件に合う施策がありません').waitFor();
  for (const name of ['府省マトリックス', '期限', '関係図']) {
    await picture(view.page).getByRole('button', { name, exact: true }).click();
  }
  await list(view.page).getByRole('button', { name: '点検結果' }).click();
  await close(view);
  polink('explore', '-o', `${desk.folder}/explorer.html`, '--today', '2026-04-01', '--db', desk.database);
});

test('it has the same bytes each time', () => {
  const first = desk.html();
  polink('explore', '-o', `${desk.folder}/again.html`, '--today', '2026-04-01', '--db', desk.database);
  desk.file = `${desk.folder}/again.html`;
  assert.equal(desk.html() === first, true);
  desk.file = `${desk.folder}/explorer.html`;
});
