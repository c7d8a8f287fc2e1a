// Bundles the page's program and its looks: node build.mjs [folder], by default dist.
import { build } from 'esbuild';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const into = resolve(process.argv[2] ?? join(here, 'dist'));

const { metafile, outputFiles } = await build({
  absWorkingDir: here,
  entryPoints: { explorer: 'src/main.tsx' },
  outdir: into,
  write: false,
  metafile: true,
  bundle: true,
  minify: true,
  format: 'iife',
  charset: 'utf8',
  target: ['chrome111', 'edge111', 'firefox115', 'safari16.4'],
  legalComments: 'none', // they stand in the licences
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
});

await mkdir(into, { recursive: true });
for (const { path, text } of outputFiles) {
  await writeFile(path, basename(path) === 'explorer.js' ? (await licences(metafile)) + text : text);
}

// The licences of the packages that are bundled, which ask to stay with every copy. Packages
// of one licence share its text.
async function licences({ inputs }) {
  const packages = new Set(Object.keys(inputs).flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []));
  const texts = new Map();
  for (const name of [...packages].sort()) {
    const folder = join(here, 'node_modules', name);
    const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
    if (!file) {
      throw new Error(`${name} has no licence beside it (expected LICENSE in ${folder})`);
    }
    const text = (await readFile(join(folder, file), 'utf8')).trim().replaceAll('*/', '* /').replaceAll('</', '< /');
    texts.set(text, [...(texts.get(text) ?? []), name]);
  }
  return [...texts].map(([text, names]) => `/*! ${names.join(', ')}\n\n${text}\n*/\n`).join('');
}
