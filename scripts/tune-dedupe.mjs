// Tunes the weights of src/dedupe/weights.ts: `npm run build:dedupe && node scripts/tune-dedupe.mjs [records]
// [rounds]`. Coordinate ascent on the
// tuning set: each weight is moved up and down, and a move is kept when it helps. What helps is recall, as
// long as precision
// stays; a point of precision below its aim costs ten of recall. Prints the weights; nothing is written.
import { findDuplicates, weights as start } from '../dist-dedupe/dedupe.js';
import { leads } from './dedupe-tuning-data.mjs';

const size = Number(process.argv[2] ?? 3_000);
const rounds = Number(process.argv[3] ?? 2);
const sets = [4711, 815]
  .map((seed) => leads(size, seed))
  .map(({ records, person, organisation }) => ({
    records,
    person,
    organisation,
    truth: truthOf(records, person, organisation),
  }));

function truthOf(records, person, organisation) {
  const sizes = (of) => {
    const counts = new Map();
    for (const { id } of records) counts.set(of(id), (counts.get(of(id)) ?? 0) + 1);
    return [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  };
  const contacts = sizes((id) => person.get(id));
  return { contacts, companies: sizes((id) => organisation.get(id)) - contacts };
}

function figures(weights) {
  const total = { contact: [0, 0, 0], company: [0, 0, 0] };
  for (const { records, person, organisation, truth } of sets) {
    for (const { a, b, kind } of findDuplicates(records, weights)) {
      const same = person.get(a) === person.get(b);
      const right = kind === 'same-contact' ? same : !same && organisation.get(a) === organisation.get(b);
      const into = kind === 'same-contact' ? total.contact : total.company;
      into[0] += right ? 1 : 0;
      into[1]++;
    }
    total.contact[2] += truth.contacts;
    total.company[2] += truth.companies;
  }
  const of = ([right, found, truth]) => ({ precision: right / found, recall: right / truth });
  return { contact: of(total.contact), company: of(total.company) };
}
const worth = ({ contact, company }) =>
  contact.recall +
  company.recall -
  10 * Math.max(0, 0.995 - contact.precision) -
  10 * Math.max(0, 0.99 - company.precision);
const show = (f) =>
  JSON.stringify(f, (_, value) => (typeof value === 'number' ? Number(value.toFixed(4)) : value));

let weights = structuredClone(start);
let best = figures(weights);
console.log('start', show(best));
/** The weights with one of them moved; `name` is null where the group is a number. */
function moved(group, name, step) {
  const tried = structuredClone(weights);
  if (name === null) tried[group] += step;
  else tried[group][name] += step;
  return tried;
}

/** Keeps the first step of a weight that makes the figures better. */
function improve(group, name) {
  const size = ['share', 'against'].includes(name) ? 0.2 : 1.5;
  for (const step of [1, -1, 0.5, -0.5].map((factor) => factor * size)) {
    const tried = moved(group, name, step);
    const seen = figures(tried);
    if (worth(seen) <= worth(best) + 1e-4) continue;
    weights = tried;
    best = seen;
    console.log(`${group}.${name ?? ''} ${step > 0 ? '+' : ''}${step}`, show(best));
    return;
  }
}

for (let round = 0; round < rounds; round++)
  for (const [group, value] of Object.entries(weights))
    for (const name of typeof value === 'number' ? [null] : Object.keys(value)) improve(group, name);
console.log(JSON.stringify(weights, null, 1));
