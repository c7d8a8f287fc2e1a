// Searching and filtering: the list holds what polink itself finds.
import { after, before, beforeEach, afterEach, test } from 'node:test';
import assert from 'node:assert/strict';
import { Desk, close, expect_found, found, launch, list, open } from './page.mjs';

let browser;
let desk;
let view;
before(async () => {
  desk = new Desk();
  browser = await launch();
});
after(async () => {
  await browser.close();
  desk.close();
});
beforeEach(async () => { view = await open(browser, desk); });
afterEach(async () => { await close(view); });

const count = (condition) => Number(desk.ask('sql', `SELECT count(*) AS n FROM measure AS m WHERE ${condition}`)[0].n);
const facet = (name) => view.page.getByRole('region', { name: '絞り込み' }).getByRole('button', { name, exact: false });

// Opens a facet and ticks the value with these words; gives the number printed beside it.
async function tick(name, value) {
  await facet(name).first().click();
  const label = view.page.locator('label')
    .filter({ has: view.page.getByText(value, { exact: typeof value === 'string' }) }).first();
  const number = Number((await label.locator('.number').textContent()).replaceAll(',', ''));
  await label.getByRole('checkbox').check();
  await view.page.keyboard.press('Escape');
  return number;
}

test('typing narrows the list as it is typed', async () => {
  const all = await found(view.page);
  const search = view.page.getByRole('searchbox');
  await search.pressSequentially('研');
  await expect_found(view.page, count("text LIKE '%研%'"));
  await search.pressSequentially('修');
  await expect_found(view.page, count("text LIKE '%研修%'"));
  assert.ok(await list(view.page).locator('mark').count() > 0);
  assert.equal(await list(view.page).locator('mark').first().textContent(), '研修');
  await search.fill('');
  await expect_found(view.page, all);
});

test('full and half width, capitals and spaces in words make no difference', async () => {
  const search = view.page.getByRole('searchbox');
  const numbers = [];
  for (const query of ['AI', 'ＡＩ', 'ai', 'ａｉ']) {
    await search.fill(query);
    await view.page.waitForTimeout(100);
    numbers.push(await found(view.page));
  }
  assert.ok(numbers[0] > 0);
  assert.deepEqual(numbers, Array(4).fill(numbers[0]));
});

test('several words narrow to what has all of them', async () => {
  await view.page.getByRole('searchbox').fill('データ　市町村');
  await expect_found(view.page, count("text LIKE '%データ%' AND text LIKE '%市町村%'"));
});

test('what is in no text is found nowhere, and that is said', async () => {
  await view.page.getByRole('searchbox').fill('そんなものはない');
  await view.page.getByText('条件に合う施策がありません').waitFor();
});

test('a ministry filters to what it is behind', async () => {
  const number = await tick('府省', /経済産業省/);
  await expect_found(view.page, number);
  const named = count("EXISTS (SELECT 1 FROM responsibility AS r WHERE r.measure_id = m.id AND r.code = '経')");
  assert.ok(number >= named, 'a status that names nobody counts for its plan’s ministries');
});

test('the lead alone is a filter', async () => {
  await facet('主担当のみ').click();
  await tick('府省', /経済産業省/);
  await expect_found(view.page,
    // A status that names nobody counts for the plan of its row.
    count(`EXISTS (SELECT 1 FROM responsibility AS r WHERE r.code = '経' AND r.lead = 1 AND (r.measure_id = m.id
      OR (m.kind = 'status' AND r.measure_id = m.section_id || '.r' || m.row
          AND NOT EXISTS (SELECT 1 FROM responsibility AS own WHERE own.measure_id = m.id))))`));
});

test('a section filters to all within it', async () => {
  await tick('章・節', '1.2');
  await expect_found(view.page, count("section_id = '1.2' OR section_id LIKE '1.2.%'"));
});

for (const [name, kind] of [['計画', 'plan'], ['実施状況', 'status'], ['今後の方針', 'next']]) {
  test(`the kind ${kind} is a filter`, async () => {
    assert.equal(await tick('種別', name), count(`kind = '${kind}'`));
    await expect_found(view.page, count(`kind = '${kind}'`));
  });
}

test('reposts alone, or without them', async () => {
  await tick('再掲', '再掲のみ');
  await expect_found(view.page, count('repost = 1'));
  await view.page.getByRole('button', { name: 'すべて解除' }).click();
  await tick('再掲', '再掲を除く');
  await expect_found(view.page, count('repost = 0'));
});

test('a law is a filter', async () => {
  const [{ id }] = desk.ask('sql', "SELECT target_id AS id FROM citation WHERE target_kind = 'law' AND source_id LIKE '%.r%' LIMIT 1");
  await tick('法令', new RegExp(id.slice(0, 8)));
  await expect_found(view.page,
    count(`EXISTS (SELECT 1 FROM citation AS c WHERE c.source_id = m.id AND c.target_id = '${id}')`));
});

test('an instrument is a filter', async () => {
  await tick('制度等', /都賀データ連携基盤/);
  await expect_found(view.page,
    count("EXISTS (SELECT 1 FROM citation AS c WHERE c.source_id = m.id AND c.target_id = '都賀データ連携基盤')"));
});

test('a year of deadlines, what is overdue and what has no deadline are filters', async () => {
  const number = await tick('期限', /2025年度/);
  assert.ok(number > 0);
  await expect_found(view.page, number);
  await view.page.getByRole('button', { name: 'すべて解除' }).click();
  await tick('期限', /期限超過/);
  const overdue = new Set(desk.ask('deadlines', '--overdue', '--today', '2026-04-01', '--status').map(({ id }) => id));
  await expect_found(view.page, overdue.size);
  await view.page.getByRole('button', { name: 'すべて解除' }).click();
  await tick('期限', /期限なし/);
  await expect_found(view.page, count('NOT EXISTS (SELECT 1 FROM deadline AS d WHERE d.measure_id = m.id)'));
});

test('filters add up, and each can be taken away again', async () => {
  const all = await found(view.page);
  await tick('種別', '計画');
  await tick('章・節', '1.1');
  await expect_found(view.page, count("kind = 'plan' AND section_id LIKE '1.1.%'"));
  await view.page.getByRole('button', { name: /「種別 計画」を解除/ }).click();
  await expect_found(view.page, count("section_id LIKE '1.1.%'"));
  await view.page.getByRole('button', { name: 'すべて解除' }).click();
  await expect_found(view.page, all);
});
