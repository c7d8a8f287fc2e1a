// How long the page takes in a browser: from opening the file to the first list and graph,
// from a key in the search to the list, and from one picture of a moved graph to the next.
// Times are those of the page's own thread on the processor, so that they tell the same on a
// busy machine; the last of each kind is by the clock.
//
//   node bench/explore_bench.mjs PAGE [BROWSER]
//
// Run it from a folder that has playwright-core, such as build/release/tests/page/packages.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const { chromium } = createRequire(resolve('package.json'))('playwright-core');
const [file, executablePath = '/usr/bin/chromium'] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, offline: true });
const page = await context.newPage();
const devtools = await context.newCDPSession(page);
await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });

async function busy() {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

// Milliseconds of the processor, and by the clock.
async function timed(act) {
  const [before, start] = [await busy(), performance.now()];
  await act();
  const clock = performance.now() - start;
  return `${Math.round(await busy() - before)} ms (${Math.round(clock)} by the clock)`;
}

const frame = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

console.log('first view:', await timed(async () => {
  await page.goto(pathToFileURL(resolve(file)).href);
  await page.locator('.item').first().waitFor();
  await page.locator('.graph .node').first().waitFor();
}));
for (const query of ['研', '研究', '研究開発', 'データ', 'AI', '']) {
  const time = await timed(async () => {
    await page.evaluate((query) => {
      const box = document.getElementById('search');
      box.value = query;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }, query);
    await frame();
  });
  console.log(`search ${query || '(nothing)'}:`, time, await page.locator('#found').textContent());
  await page.waitForTimeout(600);
}
await page.waitForTimeout(1500);
const box = await page.locator('.graph > svg').boundingBox();
const moves = 60;
await page.mouse.move(box.x + 4, box.y + 4);
await page.mouse.down();
const before = await busy();
for (let i = 0; i < moves; i += 1) {
  await page.mouse.move(box.x + 4 + 3 * i, box.y + 4 + i);
  await frame();
}
console.log(`panning: ${((await busy() - before) / moves).toFixed(1)} ms for a picture`);
await browser.close();
