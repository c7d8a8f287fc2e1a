// Runs the tests of the page's functions: node test.mjs
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const tests = fileURLToPath(new URL('tests/', import.meta.url));
const into = mkdtempSync(join(tmpdir(), 'polink-explorer-'));
try {
  const names = readdirSync(tests).filter((name) => name.endsWith('.test.ts'));
  await build({
    entryPoints: names.map((name) => join(tests, name)), outdir: into, outExtension: { '.js': '.mjs' },
    bundle: true, platform: 'node', format: 'esm', jsx: 'automatic', jsxImportSource: 'preact', logLevel: 'warning',
  });
  const built = readdirSync(into).map((name) => join(into, name));
  process.exitCode = spawnSync(process.execPath, ['--test', ...built], { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(into, { recursive: true, force: true });
}
