// What the tests of the page share: a page made by polink, opened in a browser that is
// cut off from every network, and an account of everything that went wrong in it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const { POLINK_PROGRAM, POLINK_SOURCE_DIR, POLINK_BROWSER } = process.env;
export const sample_plan = join(POLINK_SOURCE_DIR, 'data', 'sample_plan.txt');

export function polink(...words) {
  return execFileSync(POLINK_PROGRAM, words, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
}

// A folder with a database of one document and the page of it; dispose of it with close().
export class Desk {
  constructor(document = sample_plan, options = []) {
    this.folder = mkdtempSync(join(tmpdir(), 'polink-page-'));
    this.database = join(this.folder, 'policy.db');
    this.file = join(this.folder, 'explorer.html');
    polink('load', document, '--db', this.database, ...(document.endsWith('.json') ? [] : ['--as', 'plan']));
    polink('explore', '-o', this.file, '--today', '2026-04-01', '--db', this.database, ...options);
  }

  static of_text(text, options) {
    const folder = mkdtempSync(join(tmpdir(), 'polink-text-'));
    try {
      writeFileSync(join(folder, 'plan.txt'), text);
      return new Desk(join(folder, 'plan.txt'), options);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  // The answer of a command, as findings.
  ask(...words) {
    return JSON.parse(polink(...words, '--format', 'json', '--db', this.database));
  }

  html() {
    return readFileSync(this.file, 'utf8');
  }

  address(fragment = '') {
    return pathToFileURL(this.file).href + (fragment ? '#' + fragment : '');
  }

  close() {
    rmSync(this.folder, { recursive: true });
  }
}

export function launch() {
  return chromium.launch({
    executablePath: POLINK_BROWSER,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
}

// Opens the page as a double click does. `problems` collects errors, violations of the
// page's policy, dialogs that nobody asked for, and every request for anything but the file.
export async function open(browser, desk, { fragment = '', ...options } = {}) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 }, locale: 'ja-JP', offline: true, reducedMotion: 'reduce', ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const problems = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      problems.push(`${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => problems.push(`exception: ${error.stack}`));
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const address = request.url();
    // Pictures that the page makes itself never leave it.
    if (address.split('#')[0] !== desk.address() && !/^(blob|data):/.test(address)) {
      problems.push(`request: ${address}`);
    }
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  });
  await page.goto(desk.address(fragment));
  await page.getByRole('searchbox').waitFor();
  return { page, context, problems };
}

export async function close({ context, problems }) {
  await context.close();
  assert.deepEqual(problems, []);
}

// The number in words like 全1,050件.
export function number_in(text) {
  return Number(/[\d,]+/.exec(text)[0].replaceAll(',', ''));
}

export const list = (page) => page.getByRole('region', { name: '一覧' });
export const picture = (page) => page.getByRole('region', { name: '図', exact: true });
export const detail = (page) => page.getByRole('region', { name: '詳細' });

// How many measures the list says that it shows.
export async function found(page) {
  return number_in(await page.locator('#found').textContent());
}

// Waits until the list shows so many.
export async function expect_found(page, number) {
  const words = `${number.toLocaleString('ja')}件`;
  await page.waitForFunction(([id, start]) => {
    const text = document.getElementById(id)?.textContent ?? '';
    return text.startsWith(start) || text.startsWith('全' + start);
  }, ['found', words]).catch(async () =>
    assert.fail(`the list should show ${words}: ${await page.locator('#found').textContent()}`));
}

// What a button saves, as a buffer, with the name of the file.
export async function saved_by(page, button) {
  const download = page.waitForEvent('download');
  await button.click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

// The views as links lead to them.
export const views = {
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

export async function turn_to(page, fragment) {
  await page.evaluate((fragment) => { location.hash = fragment; }, fragment);
  await page.waitForTimeout(300);
}
