// Readable by everybody: axe-core finds nothing serious, and nothing runs out of the window.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { Desk, close, launch, list, open, picture } from './page.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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

// `within`: what lies over the page is looked at alone, as it covers what is below.
async function violations(page, within = 'html') {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((within) =>
    window.axe.run(within, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }), within);
  // Things of the graph show the beginning of their text only, and are named by all of it.
  const shortened = ({ id }, { html }) => id === 'label-content-name-mismatch' && /^<g data-key/.test(html);
  violations.forEach((one) => { one.nodes = one.nodes.filter((node) => !shortened(one, node)); });
  return violations.filter(({ nodes }) => nodes.length > 0).filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`);
}

// The views as links lead to them.
const views = {
  'list and graph': '',
  'a measure': 'show=1.2.1.r2&graph=1.2.1.r2&open=~1.2.1.r2',
  'a repost': 'show=1.3.2.r1.n2&pane=detail',
  'a search': 'q=データ&kind=next&ministry=経',
  findings: 'list=findings&findings=overlaps&finding=1',
  gaps: 'list=findings&findings=gaps',
  matrix: 'picture=matrix&pane=picture',
  'matrix by section': 'picture=matrix&matrix=sections&pane=picture',
  timeline: 'picture=timeline&pane=picture',
  'a ministry': 'show=organisation:経&pane=detail',
  English: 'lang=en&show=1.2.1.r2',
};
const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  narrow: { viewport: { width: 390, height: 800 }, colorScheme: 'light' },
};

for (const [look, options] of Object.entries(looks)) {
  test(`axe-core finds no serious or critical violation, ${look}`, async () => {
    for (const [name, fragment] of Object.entries(views)) {
      const view = await open(browser, desk, { fragment, ...options });
      await view.page.waitForTimeout(300);
      assert.deepEqual(await violations(view.page), [], `${name}, ${look}`);
      await close(view);
    }
  });
}

test('the filters, the help and a row in the large have none either', async () => {
  const view = await open(browser, desk, { fragment: 'show=1.2.1.r2' });
  const { page } = view;
  await page.getByRole('region', { name: '絞り込み' }).getByRole('button', { name: '府省' }).click();
  assert.deepEqual(await violations(page, '.filters'), []);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '使い方' }).click();
  assert.deepEqual(await violations(page, 'dialog'), []);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '大きく開く' }).click();
  assert.deepEqual(await violations(page, 'dialog'), []);
  await page.keyboard.press('Escape');
  await picture(page).getByRole('button', { name: '表で見る' }).click();
  assert.deepEqual(await violations(page), []);
  await close(view);
});

// A window of 1280 pixels at 200 % has 640 CSS pixels, at 400 % 320 (WCAG 2.2, 1.4.10).
for (const width of [640, 390, 320]) {
  test(`nothing scrolls sideways in a window of ${width} pixels`, async () => {
    for (const [name, fragment] of Object.entries(views)) {
      const view = await open(browser, desk, { fragment, viewport: { width, height: 720 }, deviceScaleFactor: 2 });
      const over = await view.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(over <= 0, `${name}: ${over} pixels too wide`);
      const lost = await view.page.evaluate(() => [...document.querySelectorAll('header.top button, .pane-tabs button, .filters > button, .pane-head button')]
        .filter((button) => button.offsetParent !== null)
        .filter((button) => { const box = button.getBoundingClientRect(); return box.left < -1 || box.right > innerWidth + 1; })
        .map((button) => button.textContent || button.getAttribute('aria-label')));
      assert.deepEqual(lost, [], name);
      await close(view);
    }
  });
}

test('in a narrow window each pane has its tab', async () => {
  const view = await open(browser, desk, { viewport: { width: 390, height: 800 } });
  const { page } = view;
  await list(page).getByRole('option').first().click();
  await page.locator('#pane-detail .text.main').waitFor();
  const tabs = page.getByRole('navigation', { name: '表示する欄' });
  await tabs.getByRole('button', { name: '図' }).click();
  await picture(page).locator('.graph > svg').waitFor();
  await tabs.getByRole('button', { name: /^一覧/ }).click();
  await list(page).getByRole('option').first().waitFor();
  await close(view);
});
