import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

const manifest = JSON.parse(readFileSync('dist/manifest.json', 'utf8'));

/** A file of the package and all that it loads before it can run: scripts, styles, and what they import. */
function withImports(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(`dist/${file}`, 'utf8');
  const references = file.endsWith('.html')
    ? [...source.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)]
    : file.endsWith('.js') ? [...source.matchAll(/(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g)] : [];
  for (const [, reference] of references) {
    withImports(reference.startsWith('/') ? reference.slice(1) : posix.join(posix.dirname(file), reference), seen);
  }
  return seen;
}

const budget = (name, file, limit) => ({
  name, limit, gzip: true, path: [...withImports(file)].map((path) => `dist/${path}`),
});

export default [
  // What every page of Partner Center pays.
  budget('content script', manifest.content_scripts[0].js[0], '20 kB'),
  // Loaded where a list may be: the reader with the words of 14 languages, 23 kB of it, and some 4 kB that find lists no table or role marks.
  budget('reader', 'content/reader.js', '63 kB'),
  // Loaded where a form is to be filled.
  budget('form filler', 'content/fill.js', '50 kB'),
  budget('popup', manifest.action.default_popup, '30 kB'),
  // A worker cannot load code later: 20 kB for keeping, 21 kB for duplicate hints, and answers, imports, insights, reminders and
  // sample data since. The aim stays 45 kB; this only keeps it from growing on.
  budget('service worker', manifest.background.service_worker, '74 kB'),
];
