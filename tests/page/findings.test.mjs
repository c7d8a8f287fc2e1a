// The findings are those of polink's own commands, and each shows its members.
import { after, before, beforeEach, afterEach, test } from 'node:test';
import assert from 'node:assert/strict';
import { Desk, close, detail, launch, list, number_in, open, picture, saved_by } from './page.mjs';

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
  await list(page).getByRole('button', { name: '点検結果' }).click();
});
afterEach(async () => { await close(view); });

const kind = (name) => list(page).getByRole('group', { name: '点検結果' }).getByRole('button', { name: new RegExp(`^${name}\\s*\\d`) });
const following = () => list(page).getByRole('button', { name: '次へ' });
const chosen = () => list(page).locator('.finding[data-chosen=true]');

for (const [name, ...question] of [['重なり', 'overlaps'], ['担当の変化', 'drift'], ['抜け', 'gaps'], ['重複', 'duplicates', '--groups'], ['再掲', 'reposts']]) {
  test(`there are as many of ${question[0]} as polink ${question.join(' ')} finds`, async () => {
    const asked = desk.ask(...question);
    await kind(name).click();
    assert.equal(number_in((await kind(name).textContent()).replace(name, '')), asked.length);
    assert.equal(await list(page).locator('.finding').count(), asked.length);
  });
}

test('walking through them lights each one’s members in the graph and reads it', async () => {
  await kind('重なり').click();
  const overlaps = desk.ask('overlaps');
  for (const { ids } of overlaps) {
    await following().click();
    for (const id of ids) {
      await picture(page).locator(`.node.lit[data-key="${id}"]`).waitFor();
    }
    await chosen().waitFor();
  }
  await list(page).getByRole('button', { name: '前へ' }).click();
  await picture(page).locator(`.node.lit[data-key="${overlaps.at(-2).ids[0]}"]`).waitFor();
});

test('an overlap says who, what and why in one sentence', async () => {
  await kind('重なり').click();
  const [{ sentence }] = desk.ask('overlaps', '--lang', 'ja');
  await list(page).locator('.finding').first().getByText(sentence).waitFor();
});

test('one is opened by a click', async () => {
  await kind('再掲').click();
  await list(page).locator('.finding button').first().click();
  await chosen().waitFor();
  await detail(page).getByRole('heading', { name: '再掲と元の比較' }).first().waitFor();
});

test('the filters narrow the findings too', async () => {
  await kind('抜け').click();
  const all = await list(page).locator('.finding').count();
  await page.getByRole('region', { name: '絞り込み' }).getByRole('button', { name: '章・節' }).click();
  await page.locator('label').filter({ has: page.getByText('1.2', { exact: true }) }).getByRole('checkbox').check();
  await page.keyboard.press('Escape');
  await page.waitForFunction((all) => document.querySelectorAll('.finding').length < all, all);
});

test('gaps are sorted by what is missing', async () => {
  await kind('抜け').click();
  const asked = desk.ask('gaps').filter(({ kind }) => kind === 'plan_without_next');
  await list(page).getByRole('button', { name: /^方針のない取組 \d/ }).click();
  await page.waitForFunction((count) => document.querySelectorAll('.finding').length === count, asked.length);
});

test('the findings are saved as a table', async () => {
  await kind('再掲').click();
  const { name, bytes } = await saved_by(page, list(page).getByRole('button', { name: 'CSVを保存' }));
  assert.match(name, /再掲\.csv$/);
  assert.equal(bytes.toString('utf8').trimEnd().split('\r\n').length, desk.ask('reposts').length + 1);
});
