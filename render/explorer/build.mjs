// Bundles the page's program and its looks: node build.mjs [folder], by default dist.
import { build } from 'esbuild';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const into = resolve(process.argv[2] ?? join(here, 'dist'));

// The licences of what is bundled ask that their notices stay with it.
const notices = `/*! With Preact (MIT, Copyright (c) 2015-present Jason Miller) and the D3 modules
 force, selection, zoom and what they need (ISC, Copyright 2010-2023 Mike Bostock;
 d3-ease BSD-3-Clause, Copyright 2010-2021 Mike Bostock, 2001 Robert Penner).
 Their licence texts: LICENSES.txt beside this program's sources. */`;

await build({
  absWorkingDir: here,
  entryPoints: { explorer: 'src/main.tsx' },
  outdir: into,
  bundle: true,
  minify: true,
  format: 'iife',
  charset: 'utf8',
  target: ['chrome111', 'edge111', 'firefox115', 'safari16.4'],
  legalComments: 'inline',
  banner: { js: notices },
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
});
