// The page in little room: a narrow window, or a wide one in large letters.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { Desk, close, launch, list, open, picture, turn_to, views } from './page.mjs';

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

// A window of 1280 pixels at 200 % has 640 CSS pixels, at 400 % 320 (WCAG 2.2, 1.4.10).
for (const width of [640, 390, 320]) {
  test(`nothing scrolls sideways in a window of ${width} pixels`, async () => {
    const view = await open(browser, desk, { viewport: { width, height: 720 }, deviceScaleFactor: 2 });
    for (const [name, fragment] of Object.entries(views)) {
      await turn_to(view.page, fragment);
      const over = await view.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(over <= 0, `${name}: ${over} pixels too wide`);
      const lost = await view.page.evaluate(() => [...document.querySelectorAll('header.top button, .pane-tabs button, .filters > button, .pane-head button')]
        .filter((button) => button.offsetParent !== null)
        .filter((button) => { const box = button.getBoundingClientRect(); return box.left < -1 || box.right > innerWidth + 1; })
        .map((button) => button.textContent || button.getAttribute('aria-label')));
      assert.deepEqual(lost, [], name);
    }
    await close(view);
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
