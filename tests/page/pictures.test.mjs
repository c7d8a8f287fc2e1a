// The matrix and the timeline as ways into the list; what is saved, and what is printed.
import { after, before, beforeEach, afterEach, test } from 'node:test';
import assert from 'node:assert/strict';
import { Desk, close, expect_found, found, launch, list, number_in, open, picture, saved_by } from './page.mjs';

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

const turn_to = (name) => picture(page).getByRole('group', { name: '図' }).getByRole('button', { name, exact: true }).click();

test('a cell of the matrix filters to the measures that both ministries have', async () => {
  await turn_to('府省マトリックス');
  const cell = picture(page).getByRole('button', { name: /^経 × 文|^経済産業省 × 文部科学省/ }).first();
  const number = number_in((await cell.getAttribute('aria-label')).split(/[：:]/)[1]);
  assert.ok(number > 0);
  await cell.click();
  await expect_found(page, number);
});

test('a cell of the matrix by section filters to a ministry in a section', async () => {
  await turn_to('府省マトリックス');
  await picture(page).getByRole('button', { name: '府省 × 章・節' }).click();
  const cell = picture(page).locator('td button').first();
  const number = number_in((await cell.getAttribute('aria-label')).split(/[：:]/).at(-1));
  await cell.click();
  await expect_found(page, number);
});

test('a year of the timeline filters to its deadlines', async () => {
  await turn_to('期限');
  const bar = picture(page).locator('[data-year="2025"]');
  const number = number_in((await bar.getAttribute('aria-label')).split(/[：:]/)[1]);
  const dated = new Set(desk.ask('deadlines', '--status', '--today', '2026-04-01')
    .filter(({ to }) => to >= '2025-04-01' && to <= '2026-03-31').map(({ id }) => id));
  assert.equal(number, dated.size);
  await bar.click();
  await expect_found(page, number);
  assert.equal(await bar.getAttribute('aria-pressed'), 'true');
  await bar.click();
  assert.ok(await found(page) > number);
});

// Well-formed, without scripts and without references to anything outside.
async function check_svg(bytes) {
  const text = bytes.toString('utf8');
  assert.ok(text.startsWith('<?xml'));
  const problem = await page.evaluate((svg) => {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    return parsed.querySelector('parsererror')?.textContent ?? parsed.documentElement.localName;
  }, text);
  assert.equal(problem, 'svg');
  assert.doesNotMatch(text, /<script|<foreignObject|\son\w+=|href="(?!#)|url\((?!["']?#)/i);
  return text;
}

for (const [name, words] of [['関係図', '国土交通省'], ['府省マトリックス', '経'], ['期限', '2025年度']]) {
  test(`${name} is saved as SVG, with its words as text`, async () => {
    await turn_to(name);
    const saved = await saved_by(page, picture(page).getByRole('button', { name: 'SVG保存' }));
    assert.match(saved.name, /\.svg$/);
    const text = await check_svg(saved.bytes);
    assert.ok(text.includes(words), `${words} isn't in it`);
  });

  test(`${name} is saved as PNG, with something on it`, async () => {
    await turn_to(name);
    const { name: file, bytes } = await saved_by(page, picture(page).getByRole('button', { name: 'PNG保存' }));
    assert.match(file, /\.png$/);
    assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    assert.ok(width > 300 && height > 200, `${width} × ${height}`);
    assert.ok(bytes.length > 10_000, 'an empty picture is smaller');
  });
}

test('the list is saved as CSV that a spreadsheet reads, as it is filtered', async () => {
  await page.getByRole('searchbox').fill('研修');
  const number = desk.ask('sql', "SELECT count(*) AS n FROM measure WHERE text LIKE '%研修%'")[0].n;
  await expect_found(page, Number(number));
  const { name, bytes } = await saved_by(page, list(page).getByRole('button', { name: 'CSVを保存' }));
  assert.match(name, /\.csv$/);
  const text = bytes.toString('utf8');
  assert.ok(text.startsWith('\ufeff"'), 'a byte order mark, for Excel');
  const lines = text.trimEnd().split('\r\n');
  assert.equal(lines.length, Number(number) + 1);
  assert.ok(lines.slice(1).every((line) => line.includes('研修')));
});

test('it prints the whole list, not what the screen shows of it', async () => {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const all = await found(page);
  await page.waitForFunction((all) => document.querySelectorAll('#pane-list [data-id]').length === all, all);
  assert.equal(await page.getByRole('searchbox').isVisible(), false);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  const pdf = await page.pdf({ format: 'A4' });
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
});
