// Runs one file of tests, by ctest; ends with 77, which ctest takes for skipped, where
// there is no browser: node run.mjs FILE
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const browser = process.env.POLINK_BROWSER;
if (!browser || !existsSync(browser)) {
  console.log('Skipped: the page is tested in Chromium, which is not installed (Debian: chromium).');
  process.exit(77);
}
const { status } = spawnSync(process.execPath, ['--test', process.argv[2]], { stdio: 'inherit' });
process.exit(status ?? 1);
