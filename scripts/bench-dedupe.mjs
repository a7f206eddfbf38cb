// `npm run bench:dedupe`: precision, recall and F1 over pairs, time and memory, beside exact mail addresses,
// beside fuse.js, and beside a plain Fellegi-Sunter linkage (with the ratio of the times, cold and warm, at 10,000).
// Options: --sizes=1000,10000  --seed=7  --errors=20 (show wrong pairs)  --runs=3 (the best time of three)
// --datasets=folder (the public sets)
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import Fuse from 'fuse.js';
import { createIndex, findDuplicates, modelVersion } from '../dist-dedupe/dedupe.js';
import { ratios } from './bench/dedupe-ratio.mjs';
import { plainFellegiSunter } from './bench/plain-fellegi-sunter.mjs';
import { leads } from './dedupe-data.mjs';

const option = (name, fallback) =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? fallback;
const sizes = option('sizes', '1000,10000,50000').split(',').map(Number);
const seed = Number(option('seed', '20260'));
const showErrors = Number(option('errors', '0'));
const runs = Number(option('runs', '3'));
const keyOf = (a, b) => (a < b ? `${a}|${b}` : `${b}|${a}`);

/** All pairs of ids with one value; a value without an owner (null) pairs nothing. */
function pairsBy(ids, valueOf) {
  const groups = new Map();
  for (const id of ids) {
    const value = valueOf(id);
    if (value !== null && value !== undefined) groups.set(value, [...(groups.get(value) ?? []), id]);
  }
  const pairs = new Set();
  for (const group of groups.values())
    for (let i = 0; i < group.length; i++) for (let j = 0; j < i; j++) pairs.add(keyOf(group[i], group[j]));
  return pairs;
}
function figures(found, truth) {
  let right = 0;
  for (const pair of found) if (truth.has(pair)) right++;
  const precision = found.size === 0 ? 1 : right / found.size;
  const recall = truth.size === 0 ? 1 : right / truth.size;
  return {
    pairs: truth.size,
    found: found.size,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}
const table = [];
const row = ({ set, method, kind }, { pairs, found, precision, recall, f1 }, extra = {}) =>
  table.push({
    set,
    method,
    kind,
    truth: pairs,
    found,
    precision: precision.toFixed(4),
    recall: recall.toFixed(4),
    F1: f1.toFixed(4),
    ...extra,
  });
function timed(work) {
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed;
  const start = performance.now();
  const used = process.cpuUsage();
  const value = work();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  return { value, ms, cpu: (user + system) / 1e3, mb: (process.memoryUsage().heapUsed - heap) / 1e6 };
}
const ofKind = (hints, kind) =>
  new Set(hints.filter((hint) => hint.kind === kind).map(({ a, b }) => keyOf(a, b)));

function judge(set, records, personOf, organisationOf) {
  const ids = records.map(({ id }) => id);
  const contacts = pairsBy(ids, personOf);
  const companies = new Set([...pairsBy(ids, organisationOf)].filter((pair) => !contacts.has(pair)));
  let best;
  for (let run = 0; run < runs; run++) {
    const index = createIndex();
    const taken = { ...timed(() => index.load(records)), index };
    best =
      best === undefined
        ? taken
        : { ...taken, ms: Math.min(best.ms, taken.ms), cpu: Math.min(best.cpu, taken.cpu) };
  }
  const { value: hints, ms, cpu, mb, index } = best;
  if (contacts.size > 0)
    row({ set, method: 'ours', kind: 'same-contact' }, figures(ofKind(hints, 'same-contact'), contacts), {
      ms: Math.round(ms),
      'cpu ms': Math.round(cpu),
      MB: Math.round(mb),
    });
  if (companies.size > 0)
    row(
      { set, method: 'ours', kind: 'same-company' },
      figures(ofKind(hints, 'same-company'), companies),
      contacts.size > 0 ? {} : { ms: Math.round(ms), 'cpu ms': Math.round(cpu), MB: Math.round(mb) },
    );
  return { hints, contacts, companies, ms, index };
}

console.log(`model ${modelVersion}, seed ${seed}, node ${process.version}`);
for (let round = 0; round < 3; round++) findDuplicates(leads(1_000, 1).records); // let the engine compile before the clock starts
const times = new Map();
for (const size of sizes) {
  const { records, person, organisation } = leads(size, seed);
  const { hints, contacts, companies, ms, index } = judge(
    `leads ${size}`,
    records,
    (id) => person.get(id),
    (id) => organisation.get(id),
  );
  times.set(size, ms);
  if (showErrors > 0) explain(records, hints, contacts, companies);

  const extra = leads(300, seed + 1).records.map((record, at) => ({ ...record, id: `new${at}` }));
  const adds = extra
    .map((record) => {
      const start = performance.now();
      index.add(record);
      return performance.now() - start;
    })
    .sort((a, b) => a - b);
  console.log(
    `leads ${size}: one more lead: median ${adds[150].toFixed(2)} ms, 99 % within ${adds[297].toFixed(2)} ms`,
  );

  const mails = timed(() =>
    pairsBy(
      records.map(({ id }) => id),
      (
        (byId) => (id) =>
          byId.get(id)?.email?.trim().toLowerCase()
      )(new Map(records.map((record) => [record.id, record]))),
    ),
  );
  row(
    { set: `leads ${size}`, method: 'exact e-mail', kind: 'same-contact' },
    figures(mails.value, contacts),
    {
      ms: Math.round(mails.ms),
      'cpu ms': Math.round(mails.cpu),
      MB: Math.round(mails.mb),
    },
  );
  const plain = timed(() => plainFellegiSunter(records));
  for (const [kind, truth] of [
    ['same-contact', contacts],
    ['same-company', companies],
  ])
    row({ set: `leads ${size}`, method: 'plain F-S', kind }, figures(ofKind(plain.value, kind), truth));
  if (size <= 1_000 && option('fuse', 'yes') === 'yes') {
    const fuzzy = timed(() => fuse(records));
    row({ set: `leads ${size}`, method: 'fuse.js', kind: 'same-contact' }, figures(fuzzy.value, contacts), {
      ms: Math.round(fuzzy.ms),
      'cpu ms': Math.round(fuzzy.cpu),
      MB: Math.round(fuzzy.mb),
    });
  } else
    console.log(
      `leads ${size}: fuse.js left out: it searches every record for every record, ${Math.round(size / 1_000)}² times the time of 1,000`,
    );
}
if (times.has(10_000) && times.has(50_000))
  console.log(`50,000 take ${(times.get(50_000) / times.get(10_000)).toFixed(1)} times as long as 10,000`);

/** A fuzzy search for each record's name and company among all, at the threshold that gave fuse.js its best F1 here. */
function fuse(records) {
  const list = records.map((record) => ({
    id: record.id,
    text: [record.firstName ?? record.contactName, record.lastName, record.company]
      .filter(Boolean)
      .join(' ')
      .toLowerCase(),
  }));
  const threshold = Number(option('fuse-threshold', '0.2'));
  const index = new Fuse(list, { keys: ['text'], includeScore: true, threshold, distance: 200 });
  const found = new Set();
  // Longer patterns are cut into pieces of 32 characters, and then take minutes.
  for (const { id, text } of list)
    if (text.length > 4)
      for (const { item } of index.search(text.slice(0, 32)))
        if (item.id !== id) found.add(keyOf(id, item.id));
  return found;
}

function explain(records, hints, contacts, companies) {
  const byId = new Map(records.map((record) => [record.id, record]));
  const line = ({ id: _id, offerId: _offer, leadSource: _source, ...rest }) => JSON.stringify(rest);
  const truthOf = (pair) => {
    if (companies.has(pair)) return ' (is company)';
    return contacts.has(pair) ? ' (is contact)' : '';
  };
  const wrong = hints.filter(
    ({ a, b, kind }) => !(kind === 'same-contact' ? contacts : companies).has(keyOf(a, b)),
  );
  for (const hint of wrong.slice(0, showErrors))
    console.log(
      `WRONG ${hint.kind} ${hint.score.toFixed(3)}${truthOf(keyOf(hint.a, hint.b))}\n  ${line(byId.get(hint.a))}\n  ${line(byId.get(hint.b))}\n  ${hint.reasons.map(({ kind }) => kind).join(', ')}`,
    );
  for (const [kind, truth] of [
    ['same-contact', contacts],
    ['same-company', companies],
  ]) {
    const found = ofKind(hints, kind);
    const missed = [...truth].filter((pair) => !found.has(pair));
    for (const pair of missed
      .filter((_, at) => at % Math.max(1, Math.floor(missed.length / showErrors)) === 0)
      .slice(0, showErrors)) {
      const [a, b] = pair.split('|');
      console.log(`MISSED ${kind}\n  ${line(byId.get(a))}\n  ${line(byId.get(b))}`);
    }
  }
}

const folder = pathToFileURL(
  `${option('datasets', fileURLToPath(new URL('../../shared/datasets', import.meta.url)))}/`,
);
if (!existsSync(folder)) console.log('The public sets are not here (--datasets=folder): left out.');
else
  for (const file of ['fake1000.jsonl', 'febrl3.jsonl.gz', 'chicago-sites.jsonl.gz']) {
    const path = new URL(file, folder);
    if (!existsSync(path)) {
      console.log(`${file} is not here: left out.`);
      continue;
    }
    const bytes = readFileSync(path);
    const rows = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
      .toString('utf8')
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text));
    const records = rows.map(({ cluster: _person, companyCluster: _company, ...record }) => record);
    const truth = new Map(rows.map((entry) => [entry.id, entry]));
    judge(
      file.split('.')[0],
      records,
      (id) => truth.get(id).cluster,
      (id) => truth.get(id).companyCluster,
    );
  }
console.table(table);
if (sizes.includes(10_000)) console.table(ratios({ size: 10_000, seed, runs: 5 }));
