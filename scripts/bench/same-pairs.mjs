// Whether two builds of the engine give the same: each pair with its score and reasons, in the same order.
// `node scripts/bench/same-pairs.mjs before/dedupe.js dist-dedupe/dedupe.js [--sizes=10000,50000] [--datasets=folder]`,
// run before and after a change that is meant to make it faster and nothing else.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { leads } from '../dedupe-data.mjs';
import { leads as tuningLeads } from '../dedupe-tuning-data.mjs';

const option = (name, fallback) =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? fallback;
const paths = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const builds = await Promise.all(paths.map((path) => import(pathToFileURL(resolve(path)).href)));

const sets = new Map();
for (const size of option('sizes', '1000,10000,50000').split(',').map(Number))
  sets.set(`leads ${size}`, () => leads(size, 20260).records);
sets.set('leads 10000, seed 77', () => leads(10_000, 77).records);
sets.set('tuning set 5000', () => tuningLeads(5_000).records);
const folder = option('datasets', '');
for (const file of existsSync(folder) ? readdirSync(folder) : [])
  if (/\.jsonl(?:\.gz)?$/.test(file))
    sets.set(file, () => {
      const bytes = readFileSync(join(folder, file));
      const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
      return text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    });

/** All that one build says of the records: at once, and of each record that is added, changed and taken away. */
function* said({ createIndex, findDuplicates }, records) {
  yield findDuplicates(records);
  const index = createIndex();
  const some = records.slice(0, 2_000);
  for (const record of some) yield index.add(record);
  for (const [at, { id }] of some.entries()) if (at % 7 === 0) index.remove(id);
  for (const [at, record] of some.entries())
    if (at % 50 === 1) yield index.add({ ...record, company: some[at - 1].company });
  for (const { id } of some) yield index.hintsOf(id);
}

for (const [name, recordsOf] of sets) {
  const records = recordsOf();
  const [before, after] = builds.map((build) => said(build, records));
  let same = true;
  for (const hints of before) same &&= JSON.stringify(hints) === JSON.stringify(after.next().value);
  console.log(`${name}: ${same ? 'the same' : 'DIFFERENT'}`);
  if (!same) process.exitCode = 1;
}
