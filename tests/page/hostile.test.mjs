// Texts of a document stay texts, whatever they look like.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { Desk, close, detail, launch, list, open, picture, polink, saved_by } from './page.mjs';

const attacks = [
  '<img src=x onerror=alert(1)>', '</script><script>alert(2)</script>', '<!--<script>', '"><svg/onload=alert(3)>',
  "javascript:alert(4)//' onclick='alert(5)", '=HYPERLINK("x")', '{{7*7}}${alert(6)}', '\u2028alert(7)\u2029', ']]>&lt;b&gt;',
];

// What all outputs must bear.
const nasty = JSON.parse(readFileSync(`${process.env.POLINK_SOURCE_DIR}/tests/nasty.json`, 'utf8')).texts.map(({ text }) => text);

// A plan of one row for each attack, as a table of tabs.
const plan = [
  '1. <b>国民</b>の安全</title><script>alert(8)</script>', '', '（1） 社会<img src=x onerror=alert(9)>', '', '① 連携', '',
  '基本計画における具体的な取組\t実施状況・現状分析\t今後の取組方針',
  ...attacks.map((attack, i) => `○取組${i}の${attack}を進める。【総】\t・状況${i}の${attack}を確認した。\t・方針${i}の${attack}を続ける。【文】`),
].join('\n') + '\n';

// The sample with an attack in every text, by way of polink's own exchange format, of which
// no reader takes markup away.
function attacked() {
  const sample = new Desk();
  try {
    polink('export', 'json', '-o', `${sample.folder}/plan.json`, '--db', sample.database);
    const json = JSON.parse(readFileSync(`${sample.folder}/plan.json`, 'utf8'));
    const all = [...attacks, ...nasty];
    let count = 0;
    const attack = (text) => `${all[count++ % all.length]} ${text}`;
    const spoil = (things, ...fields) => things.forEach((thing) => fields.forEach((field) => { thing[field] = attack(thing[field]); }));
    for (const document of json.documents) {
      document.title = attack(document.title);
      document.lines = document.lines.map(attack);
      spoil(document.sections, 'title', 'label');
      spoil(document.statements, 'text');
      spoil(document.measures, 'text');
      spoil(document.organisations, 'name_ja', 'name_en', 'parent');
      spoil(document.laws, 'title', 'number');
      spoil(document.instruments, 'title');
      spoil(document.citations, 'surface');
      spoil(document.deadlines, 'surface');
      spoil(document.indicators, 'name');
      spoil(document.footnotes, 'text');
    }
    writeFileSync(`${sample.folder}/attacked.json`, JSON.stringify(json));
    return new Desk(`${sample.folder}/attacked.json`);
  } finally {
    sample.close();
  }
}

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser.close(); });

async function visit(desk) {
  const view = await open(browser, desk);
  const { page } = view;
  const items = list(page).getByRole('option');
  for (let i = 0; i < await items.count(); i += 1) {
    await items.nth(i).click();
    await detail(page).getByRole('heading', { level: 2 }).waitFor();
  }
  await list(page).getByRole('button', { name: '点検結果' }).click();
  await picture(page).getByRole('button', { name: '表で見る' }).click();
  await picture(page).getByRole('table').waitFor();
  for (const name of ['府省マトリックス', '期限', '関係図']) {
    await picture(page).getByRole('button', { name, exact: true }).click();
  }
  return view;
}

test('the texts of a plan run nothing and make no element', async () => {
  const desk = Desk.of_text(plan);
  const view = await visit(desk);
  assert.equal(await view.page.locator('img, iframe, object, embed, script[src], b, svg[onload]').count(), 0);
  assert.equal(await view.page.locator('script').count(), 2);
  await close(view);
  desk.close();
});

test('no record of any kind does either, wherever it is shown', async () => {
  const desk = attacked();
  const view = await visit(desk);
  const { page } = view;
  assert.equal(await page.locator('img, iframe, object, embed, script[src], b, svg[onload]').count(), 0);
  const [{ id, text }] = desk.ask('sql', "SELECT id, text FROM measure WHERE text LIKE '<img src=x onerror=alert(1)>%' LIMIT 1");
  for (const key of [id, 'organisation:経', '1.2', 'fn3', '1.1.t2']) {
    await page.evaluate((key) => { location.hash = `show=${key}&graph=${key}&open=~${key}`; }, key);
    await page.waitForTimeout(200);
  }
  await page.evaluate((id) => { location.hash = `show=${id}`; }, id);
  await page.waitForFunction((text) => document.querySelector('.text.main')?.textContent.includes(text), text);
  await page.getByRole('searchbox').fill('<img');
  await list(page).locator('mark').first().waitFor();
  assert.equal(await list(page).locator('mark').first().textContent(), '<img');
  for (const name of ['府省', '章・節', '法令', '制度等']) {
    await page.getByRole('region', { name: '絞り込み' }).getByRole('button', { name }).first().click();
    await page.keyboard.press('Escape');
  }
  await close(view);
  desk.close();
});

test('a saved picture has them as text, a saved table as no formula', async () => {
  const desk = attacked();
  const [{ id }] = desk.ask('sql', `SELECT id FROM measure WHERE text LIKE '=HYPERLINK("x")%' LIMIT 1`);
  const view = await open(browser, desk, { fragment: `show=${id}&graph=${id}&open=~${id}` });
  await picture(view.page).locator('.graph .node').first().waitFor();
  const svg = await saved_by(view.page, picture(view.page).getByRole('button', { name: 'SVG保存' }));
  assert.doesNotMatch(svg.bytes.toString('utf8'), /<img|<script/);
  const csv = (await saved_by(view.page, list(view.page).getByRole('button', { name: 'CSVを保存' }))).bytes.toString('utf8');
  assert.match(csv, /"'=HYPERLINK\(""x""\)/);
  assert.doesNotMatch(csv, /(^|,)"?[=@]/m);
  await close(view);
  desk.close();
});
