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
  budget('content script', manifest.content_scripts[0].js[0], '2 kB'),
  // Loaded where a list may be: the reader with English, and the words of the languages that the page may be in.
  budget('reader', 'content/reader.js', '70 kB'),
  budget('words of the largest language', 'content/words/ja.js', '4 kB'),
  // Loaded where a form is to be filled.
  budget('form filler', 'content/fill.js', '57.8 kB'),
  // Loaded where an answer waits for the user, or was filled in.
  budget('strip in the page', 'content/strip.js', '4 kB'),
  // Loaded where a list is read, and countdowns beside its rows are wanted.
  budget('chips in the page', 'content/chips.js', '5 kB'),
  // Loaded where the user saves a recording of a page.
  budget('recording', 'content/recording.js', '24 kB'),
  budget('popup', manifest.action.default_popup, '32 kB'),
  // What each wake of the worker reads: keeping, deadlines, badge, views, and who may ask what.
  budget('service worker', manifest.background.service_worker, '21.3 kB'),
  // What the worker takes in when it is first needed in one of its lives: when something else is asked for …
  budget('worker: on demand', 'later/onDemand.js', '37.4 kB'),
  // … when a referral was written since hints were last worked out …
  budget('worker: duplicate hints', 'later/hintEngine.js', '27 kB'),
  // … when something that is kept is changed …
  budget('worker: writing', 'later/writing.js', '3.4 kB'),
  // … some seconds after it drew from many summaries …
  budget('worker: forecasting', 'later/forecasting.js', '4 kB'),
  // … when a page reports what it shows …
  budget('worker: keeping', 'later/keeping.js', '9 kB'),
  // … when a row carries no ID …
  budget('worker: similarity', 'later/similarity.js', '5 kB'),
  // … when the full page loads its rows, draws its plots or reports on reading …
  budget('worker: reports', 'later/reports.js', '6 kB'),
  // … and where reminders are switched on.
  budget('worker: reminders', 'later/reminders.js', '5 kB'),
  // … where a table of the user's own is connected: what asks it …
  budget('worker: connections', 'later/connections.js', '7 kB'),
  // … and what reads its leads …
  budget('worker: table of leads', 'later/leadTable.js', '6 kB'),
  // … where a team is connected: what compares records with its table …
  budget('worker: team', 'later/team.js', '23.7 kB'),
  // … and when a page of Partner Center is opened, or a reading of one is waited for.
  budget('worker: watch over pages', 'later/pageWatch.js', '6 kB'),
];
