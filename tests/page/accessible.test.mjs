// Readable by everybody: axe-core finds nothing serious.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { Desk, close, launch, open, picture, turn_to, views } from './page.mjs';

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
  const { violations } = await page.evaluate((within) =>
    window.axe.run(within, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }), within);
  // Things of the graph show the beginning of their text only, and are named by all of it.
  const shortened = ({ id }, { html }) => id === 'label-content-name-mismatch' && /^<g data-key/.test(html);
  violations.forEach((one) => { one.nodes = one.nodes.filter((node) => !shortened(one, node)); });
  return violations.filter(({ nodes }) => nodes.length > 0).filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`);
}

const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  narrow: { viewport: { width: 390, height: 800 }, colorScheme: 'light' },
};

for (const [look, options] of Object.entries(looks)) {
  test(`axe-core finds no serious or critical violation, ${look}`, async () => {
    const view = await open(browser, desk, options);
    await view.page.evaluate(axe);
    for (const [name, fragment] of Object.entries(views)) {
      await turn_to(view.page, fragment);
      assert.deepEqual(await violations(view.page), [], `${name}, ${look}`);
    }
    await close(view);
  });
}

test('the filters, the help and a row in the large have none either', async () => {
  const view = await open(browser, desk, { fragment: 'show=1.2.1.r2' });
  const { page } = view;
  await page.evaluate(axe);
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

