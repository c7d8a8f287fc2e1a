// The graph: it grows and shrinks where it is asked to, and stands still elsewhere.
import { after, before, beforeEach, afterEach, test } from 'node:test';
import assert from 'node:assert/strict';
import { Desk, close, detail, launch, open, picture } from './page.mjs';

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

const node = (key) => page.locator(`.graph [data-key="${key}"]`);
const tool = (name) => picture(page).getByRole('button', { name, exact: true });
const keys = () => page.locator('.graph .node[data-key]').evaluateAll((nodes) => nodes.map((one) => one.dataset.key));

// Where the nodes stand once they have come to rest.
async function places() {
  const read = () => page.locator('.graph .node[data-key]').evaluateAll((nodes) =>
    Object.fromEntries(nodes.map((one) => [one.dataset.key, one.getAttribute('transform')])));
  for (let before = await read(); ; ) {
    await page.waitForTimeout(150);
    const now = await read();
    if (JSON.stringify(now) === JSON.stringify(before)) {
      return now;
    }
    before = now;
  }
}

test('it begins with the ministries', async () => {
  const drawn = await keys();
  assert.ok(drawn.length > 3);
  assert.ok(drawn.every((key) => key.startsWith('organisation:')), drawn.join());
});

test('a double click expands a thing to its neighbours, which polink names too', async () => {
  await node('organisation:環').dblclick();
  await node('organisation:環').waitFor();
  const drawn = new Set((await keys()).filter((key) => key.includes('.r')));
  assert.ok(drawn.size > 0);
  const near = new Set(desk.ask('near', '環').map(({ id }) => id));
  for (const key of drawn) {
    assert.ok(near.has(key), `${key} has nothing to do with 環`);
  }
});

test('a thing is expanded, collapsed and pinned by the tools', async () => {
  await page.goto(desk.address('show=1.2.1.r2&graph=1.2.1.r2'));
  await page.reload();
  await node('1.2.1.r2').click();
  assert.equal((await keys()).length, 1);
  await tool('広げる').click();
  await page.waitForFunction(() => document.querySelectorAll('.graph .node[data-key]').length > 3);
  const grown = await keys();
  assert.ok(grown.includes('1.2.1.r2.s1') && grown.includes('organisation:環'), grown.join());
  await tool('固定').click();
  assert.equal(await tool('固定').getAttribute('aria-pressed'), 'true');
  await tool('畳む').click();
  await page.waitForFunction(() => document.querySelectorAll('.graph .node[data-key]').length === 1);
  await tool('固定').click();
  assert.equal(await tool('固定').getAttribute('aria-pressed'), 'false');
});

test('what is drawn already stays where it is when the graph grows', async () => {
  await page.goto(desk.address('show=1.2.1.r2&graph=1.2.1.r2&open=~1.2.1.r2'));
  await page.reload();
  const before = await places();
  await node('1.2.1.r2.s2').dblclick();
  await page.waitForFunction((count) => document.querySelectorAll('.graph .node[data-key]').length > count, Object.keys(before).length);
  const after = await places();
  const moved = Object.keys(before).filter((key) => {
    const [x, y] = numbers(before[key]);
    const [u, v] = numbers(after[key] ?? 'translate(9999,9999)');
    return Math.hypot(x - u, y - v) > 60;
  });
  assert.deepEqual(moved, []);
});

const numbers = (transform) => transform.match(/-?[\d.]+/g).map(Number);

test('a thing that is dragged stays where it is put', async () => {
  await page.goto(desk.address('show=1.2.1.r2&graph=1.2.1.r2&open=~1.2.1.r2'));
  await page.reload();
  await places();
  const box = await node('1.2.1.r2.s1').boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 50, y + 30, { steps: 5 });
  await page.mouse.up();
  await places();
  const now = await node('1.2.1.r2.s1').boundingBox();
  assert.ok(Math.abs(now.x - box.x - 50) < 12 && Math.abs(now.y - box.y - 30) < 12, `${now.x - box.x}, ${now.y - box.y}`);
  assert.equal(await node('1.2.1.r2.s1').locator('.pinned').count(), 1);
});

test('it pans, zooms and fits', async () => {
  const stage = () => page.locator('#camera').getAttribute('transform');
  await places();
  const whole = await stage();
  await tool('拡大').click();
  await page.waitForTimeout(400);
  const near = await stage();
  assert.notEqual(near, whole);
  const svg = await page.locator('.graph > svg').boundingBox();
  await page.mouse.move(svg.x + 5, svg.y + 5);
  await page.mouse.down();
  await page.mouse.move(svg.x + 85, svg.y + 65, { steps: 4 });
  await page.mouse.up();
  const panned = await stage();
  assert.notEqual(panned, near);
  await page.mouse.wheel(0, -240);
  await page.waitForTimeout(400);
  assert.notEqual(await stage(), panned);
  await tool('全体を表示').click();
  await page.waitForTimeout(600);
  const boxes = await page.locator('.graph .node[data-key] .shape').evaluateAll((shapes) => shapes.map((one) => one.getBoundingClientRect().toJSON()));
  for (const box of boxes) {
    assert.ok(box.left >= svg.x - 1 && box.right <= svg.x + svg.width + 1 && box.top >= svg.y - 1 && box.bottom <= svg.y + svg.height + 1,
      JSON.stringify(box));
  }
});

test('a click reads a thing in the detail', async () => {
  await node('organisation:国').click();
  await detail(page).getByRole('heading', { name: /国土交通省/ }).first().waitFor();
});

test('words stay within their outlines', async () => {
  await page.goto(desk.address('show=1.2.1.r2&graph=1.2.1.r2&open=~1.2.1.r2'));
  await page.reload();
  await places();
  const outside = await page.locator('.graph .node[data-key]').evaluateAll((nodes) => nodes.flatMap((one) => {
    const shape = one.querySelector('.shape').getBoundingClientRect();
    return [...one.querySelectorAll('text.words, text.head, text.foot')].map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }))
      .filter(({ box }) => box.left < shape.left - 1 || box.right > shape.right + 1).map(({ words }) => words);
  }));
  assert.deepEqual(outside, []);
});

test('the same stands there as a table', async () => {
  await tool('表で見る').click();
  const table = picture(page).getByRole('table');
  await table.waitFor();
  assert.ok(await table.getByRole('row').count() > 3);
  await table.getByRole('button').first().click();
  await detail(page).getByRole('heading', { level: 2 }).waitFor();
  await tool('図で見る').click();
  await page.locator('.graph > svg').waitFor();
});

test('the way back to all ministries', async () => {
  await node('organisation:環').dblclick();
  await page.waitForFunction(() => document.querySelector('.graph [data-key*=".r"]'));
  await tool('府省の全体図').click();
  await page.waitForFunction(() => !document.querySelector('.graph [data-key*=".r"]'));
});
