// The detail: a measure with its row, a repost beside its origin, the lines of the source.
import { after, before, beforeEach, afterEach, test } from 'node:test';
import assert from 'node:assert/strict';
import { Desk, close, detail, launch, list, open } from './page.mjs';

let browser;
let desk;
let view;
let page;
before(async () => {
  desk = new Desk();
  browser = await launch();
});
after(async () => {
  await browser.close();
  desk.close();
});
beforeEach(async () => {
  view = await open(browser, desk);
  page = view.page;
});
afterEach(async () => { await close(view); });

async function show(id) {
  await page.goto(desk.address(`show=${id}`));
  await page.reload();
  await detail(page).getByRole('heading', { level: 2 }).waitFor();
}

const part = (title) => detail(page).locator('section.part').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

test('a click in the list opens a measure with its whole text', async () => {
  const [shown] = desk.ask('show', '1.1.1.r1');
  await list(page).getByRole('option').first().click();
  await detail(page).locator('.text.main').filter({ hasText: shown.text }).waitFor();
});

test('it names who is responsible, and who leads', async () => {
  await show('1.2.1.r2');
  const [shown] = desk.ask('show', '1.2.1.r2');
  for (const { relation, id } of shown.relations.filter(({ relation }) => relation === 'lead' || relation === 'support')) {
    const button = part('担当府省').getByRole('button').filter({ has: page.getByText(id, { exact: true }) });
    assert.equal(await button.count(), 1, id);
    assert.equal(/◎/.test(await button.textContent()), relation === 'lead', id);
  }
});

test('a row stands there as the table of the document', async () => {
  await show('1.2.1.r2.n2');
  await part('文書の表のとおりに').getByRole('button', { name: '大きく開く' }).click();
  const table = page.getByRole('dialog').getByRole('table');
  await table.waitFor();
  const heads = await table.getByRole('columnheader').allTextContents();
  assert.equal(heads.length, 3);
  const [shown] = desk.ask('show', '1.2.1.r2');
  const words = await table.textContent();
  for (const { text } of [shown, ...shown.relations.filter(({ relation }) => relation === 'status' || relation === 'next')]) {
    assert.ok(words.includes(text), text);
  }
});

test('the row opens wide, and Escape closes it', async () => {
  await show('1.2.1.r2');
  await detail(page).getByRole('button', { name: '大きく開く' }).click();
  await page.getByRole('dialog').getByRole('table').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('a repost stands beside its origin with the differences marked', async () => {
  await show('1.3.2.r1.n2');
  const [found] = desk.ask('reposts', '--changed').filter(({ id }) => id === '1.3.2.r1.n2');
  const compare = part('再掲と元の比較');
  assert.deepEqual(await compare.locator('del').allTextContents(), found.differences.map(({ before }) => before).filter(Boolean));
  assert.deepEqual(await compare.locator('ins').allTextContents(), found.differences.map(({ after }) => after).filter(Boolean));
  await compare.getByText('内容が異なる').waitFor();
  await compare.getByRole('button', { name: new RegExp(found.origins[0].replaceAll('.', '\\.')) }).or(compare.locator(`[data-to="${found.origins[0]}"]`)).first().click();
  await page.waitForFunction((id) => location.hash.includes(`show=${id}`), found.origins[0]);
});

test('a repost without an origin says so', async () => {
  const [dangling] = desk.ask('reposts', '--dangling');
  await show(dangling.id);
  await detail(page).getByText(/元なし|元がこの文書にない|元のない再掲/).first().waitFor();
});

test('the lines of the source are there as proof', async () => {
  await show('1.2.1.r2');
  const [shown] = desk.ask('show', '1.2.1.r2');
  const source = detail(page).locator('details.source');
  await source.locator('summary').click();
  assert.equal(await source.getByRole('rowheader').first().textContent(), String(shown.first_line));
  assert.ok((await source.textContent()).includes(shown.text.slice(0, 12)));
});

test('laws, instruments, ministries, sections, indicators and footnotes are read there too', async () => {
  const keys = ['organisation:経', 'law:' + desk.ask('sql', "SELECT target_id AS id FROM citation WHERE target_kind = 'law' LIMIT 1")[0].id,
    'instrument:都賀データ連携基盤', '1.2', '1.1.t2', 'fn3'];
  for (const key of keys) {
    await show(encodeURIComponent(key));
    assert.notEqual((await detail(page).getByRole('heading', { level: 2 }).textContent()).trim(), '', key);
    assert.ok((await detail(page).textContent()).length > 40, key);
  }
});

test('an unknown thing in the address does no harm', async () => {
  await page.goto(desk.address('show=9.9.9.r9&graph=9.9.9.r9&open=~nope&section=9.9&year=x&finding=999999&list=findings'));
  await page.reload();
  await page.getByRole('searchbox').waitFor();
});
