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
    : file.endsWith('.js')
      ? [...source.matchAll(/(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g)]
      : [];
  for (const [, reference] of references) {
    withImports(
      reference.startsWith('/') ? reference.slice(1) : posix.join(posix.dirname(file), reference),
      seen,
    );
  }
  return seen;
}

const budget = (name, file, limit) => ({
  name,
  limit,
  gzip: true,
  path: [...withImports(file)].map((path) => `dist/${path}`),
});

export default [
  // What every page of Partner Center pays.
  budget('content script', manifest.content_scripts[0].js[0], '20 kB'),
  // Loaded where a list may be: the reader with the words of 14 languages, 25 kB of it, and of lists and details in every drawing.
  budget('reader', 'content/reader.js', '73 kB'),
  // Loaded where a form is to be filled.
  budget('form filler', 'content/fill.js', '53 kB'),
  budget('popup', manifest.action.default_popup, '30 kB'),
  // What each wake of the worker reads: keeping, deadlines, badge, views, and who may ask what.
  budget('service worker', manifest.background.service_worker, '20 kB'),
  // What the worker takes in when it is first needed in one of its lives: when something else is asked for …
  budget('worker: errands', 'later/errands.js', '29 kB'),
  // … when a referral has no hints of today …
  budget('worker: duplicate hints', 'later/hintEngine.js', '24 kB'),
  // … when a row carries no ID …
  budget('worker: likeness', 'later/likeness.js', '4 kB'),
  // … and where reminders are switched on.
  budget('worker: reminders', 'later/reminders.js', '3 kB'),
];
