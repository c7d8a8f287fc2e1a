// The view is in the address: a link leads back to it.
import { after, before, beforeEach, afterEach, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Desk, close, detail, expect_found, found, launch, list, open, picture, polink } from './page.mjs';

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
  view = await open(browser, desk, { permissions: ['clipboard-read', 'clipboard-write'] });
  page = view.page;
});
afterEach(async () => { await close(view); });

const drawn = (page) => page.locator('.graph .node[data-key]').evaluateAll((nodes) => nodes.map((one) => one.dataset.key).sort());

test('a copied link restores search, filter, selection, graph, language and colours', async () => {
  await page.getByRole('searchbox').fill('データ');
  await page.getByRole('region', { name: '絞り込み' }).getByRole('button', { name: '種別' }).click();
  await page.getByRole('checkbox', { name: /今後の方針/ }).check();
  await page.keyboard.press('Escape');
  await list(page).getByRole('option').nth(1).click();
  await page.getByRole('button', { name: /^配色/ }).click();
  const [number, graph] = [await found(page), await drawn(page)];
  const title = await detail(page).getByRole('heading', { level: 2 }).textContent();
  await page.getByRole('button', { name: 'リンクをコピー' }).click();
  await page.getByRole('status').filter({ hasText: 'コピーしました' }).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(link.startsWith(desk.address() + '#'), link);

  const other = await open(browser, desk, { fragment: link.split('#')[1] });
  assert.equal(await other.page.getByRole('searchbox').inputValue(), 'データ');
  await expect_found(other.page, number);
  assert.equal(await detail(other.page).getByRole('heading', { level: 2 }).textContent(), title);
  assert.deepEqual(await drawn(other.page), graph);
  assert.equal(await other.page.locator('html').getAttribute('data-theme'), 'light');
  await close(other);
});

test('a link to a finding, to the matrix and to the timeline leads there', async () => {
  const finding = await open(browser, desk, { fragment: 'list=findings&findings=reposts&finding=2' });
  await list(finding.page).locator('.finding[data-chosen=true]').waitFor();
  await close(finding);
  const matrix = await open(browser, desk, { fragment: 'picture=matrix&matrix=sections' });
  await picture(matrix.page).getByRole('button', { name: '府省 × 章・節', pressed: true }).waitFor();
  await close(matrix);
  const timeline = await open(browser, desk, { fragment: 'picture=timeline' });
  await picture(timeline.page).locator('[data-year="2025"]').waitFor();
  await close(timeline);
});

test('a link of a diagram leads to what it names', async () => {
  polink('draw', 'ministries', '-o', `${desk.folder}/ministries.svg`, '--link-base', 'explorer.html#show=', '--db', desk.database);
  const links = readFileSync(`${desk.folder}/ministries.svg`, 'utf8').match(/href="explorer\.html#[^"]+"/g);
  assert.ok(links.length > 3);
  for (const link of links.slice(0, 3)) {
    const other = await open(browser, desk, { fragment: link.slice(0, -1).split('#')[1] });
    await detail(other.page).getByRole('heading', { level: 2 }).waitFor();
    await close(other);
  }
});

test('back and forward walk through what was seen', async () => {
  await list(page).getByRole('option').nth(0).click();
  const first = await detail(page).getByRole('heading', { level: 2 }).textContent();
  await list(page).getByRole('option').nth(2).click();
  await page.waitForFunction((first) => document.querySelector('#pane-detail h2').textContent !== first, first);
  await page.goBack();
  await page.waitForFunction((first) => document.querySelector('#pane-detail h2').textContent === first, first);
  await page.goForward();
  await page.waitForFunction((first) => document.querySelector('#pane-detail h2').textContent !== first, first);
});

test('a fragment that somebody made up does no harm', async () => {
  for (const fragment of ['%', '%E0%A4%A', 'q=%00', 'open=~&open=&graph=&show=', 'year=%3Cimg%20src=x%20onerror=alert(1)%3E',
    'show=__proto__&graph=constructor&ministry=toString', 'open=1e9~1.1&graph=1.1']) {
    const other = await open(browser, desk, { fragment });
    await other.page.getByRole('searchbox').waitFor();
    await close(other);
  }
});
