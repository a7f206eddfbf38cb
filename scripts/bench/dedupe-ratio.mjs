// What our engine takes beside a plain Fellegi-Sunter linkage of the same records, in turns in one run: cold (each time
// in a new process, as a worker that has just woken up) and warm (in this process, after rounds that do not count).
// With `--one=ours` or `--one=plain` it is such a new process.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findDuplicates } from '../../dist-dedupe/dedupe.js';
import { leads } from '../dedupe-data.mjs';
import { plainFellegiSunter } from './plain-fellegi-sunter.mjs';

const methods = { ours: findDuplicates, plain: plainFellegiSunter };

/** Time by the clock and time of the processor (garbage collection on other threads included), in milliseconds. */
function measure(method, records) {
  globalThis.gc?.();
  const start = performance.now();
  const used = process.cpuUsage();
  methods[method](records);
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  return { ms, cpu: (user + system) / 1e3 };
}

function measureCold(method, size, seed) {
  const script = fileURLToPath(import.meta.url);
  const args = ['--expose-gc', script, `--one=${method}`, `--size=${size}`, `--seed=${seed}`];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const range = (values, digits) =>
  `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)})`;

/** Median and range of `runs` turns, and of the ratio that each turn gives. */
function row(state, runs, take) {
  const turns = Array.from({ length: runs }, () => ({ plain: take('plain'), ours: take('ours') }));
  return {
    state,
    'ratio by processor': range(
      turns.map(({ ours, plain }) => ours.cpu / plain.cpu),
      2,
    ),
    'ratio by clock': range(
      turns.map(({ ours, plain }) => ours.ms / plain.ms),
      2,
    ),
    'ours cpu ms': range(
      turns.map(({ ours }) => ours.cpu),
      0,
    ),
    'plain cpu ms': range(
      turns.map(({ plain }) => plain.cpu),
      0,
    ),
  };
}

/** Two rows for a table: cold and warm. `size` is the number of records. */
export function ratios({ size, seed, runs }) {
  const cold = row('cold', runs, (method) => measureCold(method, size, seed));
  const { records } = leads(size, seed);
  for (let round = 0; round < 3; round++) for (const method of ['plain', 'ours']) measure(method, records);
  return [cold, row('warm', runs, (method) => measure(method, records))];
}

const option = (name) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
const one = option('one');
if (one !== undefined)
  console.log(JSON.stringify(measure(one, leads(Number(option('size')), Number(option('seed'))).records)));
