// Everything can be done with the keyboard alone.
import { after, before, beforeEach, afterEach, test } from 'node:test';
import assert from 'node:assert/strict';
import { Desk, close, detail, expect_found, found, launch, list, open, picture } from './page.mjs';

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

const press = (key) => page.keyboard.press(key);
const focused = () => page.evaluate(() => {
  const at = document.activeElement;
  return { tag: at.tagName, role: at.getAttribute('role'), name: at.getAttribute('aria-label') ?? at.textContent.trim(), id: at.id,
    pane: at.closest('.pane')?.id ?? '' };
});

// Presses Tab until the focus is on what fits; fails where it comes round again.
async function tab_to(fits, what) {
  for (let i = 0; i < 120; i += 1) {
    await press('Tab');
    const at = await focused();
    if (fits(at)) {
      return at;
    }
  }
  return assert.fail(`Tab never comes to ${what}`);
}

test('Tab comes to every part, in the order that they stand in', async () => {
  await tab_to(({ name }) => name === '一覧へ移動', 'the way to skip to the list');
  await tab_to(({ id }) => id === 'search', 'the search');
  await tab_to(({ name }) => name === 'リンクをコピー', 'the link');
  await tab_to(({ name }) => name.startsWith('府省'), 'the filters');
  await tab_to(({ role, pane }) => role === 'listbox' && pane === 'pane-list', 'the list');
  await tab_to(({ pane }) => pane === 'pane-picture', 'the picture');
  await tab_to(({ pane }) => pane === 'pane-detail', 'the detail');
});

test('what has the focus can be seen to have it', async () => {
  for (let i = 0; i < 25; i += 1) {
    await press('Tab');
    const seen = await page.evaluate(() => {
      const at = document.activeElement;
      const marks = (element) => {
        const style = getComputedStyle(element);
        return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== 'none' ||
          [...element.querySelectorAll('.shape')].some((shape) => getComputedStyle(shape).strokeWidth !== '1px');
      };
      return at === document.body || marks(at) || (at.parentElement !== null && marks(at.parentElement)) ? '' : at.outerHTML.slice(0, 120);
    });
    assert.equal(seen, '');
  }
});

test('the list skips to, is moved in, and its choice is read', async () => {
  await press('Tab');
  await press('Enter');
  assert.equal((await focused()).role, 'listbox');
  await press('ArrowDown');
  await press('ArrowDown');
  const option = list(page).getByRole('option', { selected: true });
  await option.waitFor();
  assert.equal(await option.getAttribute('aria-posinset'), '2');
  await detail(page).getByRole('heading', { level: 2 }).waitFor();
  await press('End');
  await page.waitForFunction((all) => document.querySelector('[role=option][aria-selected=true]')?.getAttribute('aria-posinset') === String(all), await found(page));
});

test('a slash leads to the search, Escape clears it', async () => {
  const all = await found(page);
  await press('/');
  assert.equal((await focused()).id, 'search');
  await page.keyboard.type('研修');
  await page.waitForFunction((all) => !document.getElementById('found').textContent.startsWith(`全${all}`), all);
  await press('Escape');
  await expect_found(page, all);
});

test('a filter is opened, chosen in, and left, with the focus where it was', async () => {
  await tab_to(({ name }) => name.startsWith('種別'), 'the kinds');
  await press('Enter');
  await page.waitForFunction(() => document.activeElement.matches('.filters input'));
  await press('Space');
  const kinds = Number(desk.ask('sql', "SELECT count(*) AS n FROM measure WHERE kind = 'plan'")[0].n);
  await expect_found(page, kinds);
  await press('Escape');
  assert.match((await focused()).name, /^種別/);
});

test('the panes are reached by their numbers', async () => {
  for (const [key, pane] of [['1', 'pane-list'], ['2', 'pane-picture'], ['3', 'pane-detail']]) {
    await press(key);
    await page.waitForFunction((pane) => document.activeElement.closest('.pane')?.id === pane, pane);
  }
});

test('the graph is walked, expanded, pinned, collapsed', async () => {
  await press('2');
  await page.waitForFunction(() => document.activeElement.closest('.graph'));
  const first = await page.evaluate(() => document.activeElement.dataset.key);
  for (const arrow of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) {
    await press(arrow);
  }
  assert.ok(await page.evaluate(() => document.activeElement.dataset.key));
  await press('Enter');
  await detail(page).getByRole('heading', { level: 2 }).waitFor();
  assert.ok(first);
  await press('+');
  await page.waitForFunction(() => document.querySelector('.graph [data-key*=".r"]'));
  await press('2');
  await page.waitForFunction(() => document.activeElement.closest('.graph'));
  await press('p');
  await page.waitForFunction(() => document.querySelector('.graph .pinned'));
  await press('f');
  await press('-');
  await page.waitForFunction(() => document.querySelectorAll('.graph .node[data-key]').length === 1);
});

test('findings are walked by brackets', async () => {
  await tab_to(({ name }) => name === '点検結果', 'the findings');
  await press('Enter');
  await press(']');
  await list(page).locator('.finding[data-chosen=true] button').waitFor();
  await press(']');
  await page.waitForFunction(() => location.hash.includes('finding=2'));
  await press('[');
  await page.waitForFunction(() => location.hash.includes('finding=1'));
});

test('cells of the matrix and years of the timeline are buttons', async () => {
  for (const [name, label] of [['府省マトリックス', /：\d+件/], ['期限', /年度.*件/]]) {
    await picture(page).getByRole('button', { name, exact: true }).focus();
    await press('Enter');
    await tab_to(({ tag, name, pane }) => pane === 'pane-picture' && tag === 'BUTTON' && label.test(name), name);
    await press('Enter');
    await page.waitForFunction(() => !document.getElementById('found').textContent.startsWith('全'));
    await page.getByRole('button', { name: 'すべて解除' }).focus();
    await press('Enter');
  }
});

test('the help opens by a question mark and gives the focus back', async () => {
  await press('/');
  await press('Escape');
  await tab_to(({ name }) => name === '使い方', 'the help');
  await press('Enter');
  await page.getByRole('dialog', { name: '使い方' }).waitFor();
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.equal((await focused()).name, '使い方');
  await press('?');
  await page.getByRole('dialog').waitFor();
});
