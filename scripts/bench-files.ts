import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { csvTable } from '../src/files/table';
import { readTableFile } from '../src/files/table-file';
import { runAtOnce } from '../src/files/slices';
import { coSellCsv, coSellRecords } from './co-sell-sample';

/** Medians of one run, in milliseconds. */
export interface ImportMeasure {
  readonly records: number;
  readonly bareParseMs: number;
  readonly readMs: number;
  /** Reading (parse, meaning of columns, every value checked) against the CSV library's bare parse. */
  readonly ratio: number;
}

/**
 * Measures reading a co-sell download against papaparse's bare parse of the same text. The two take turns, so that
 * a busy machine slows both.
 */
export function measureImport(records = 5_000, rounds = 9): ImportMeasure {
  const text = coSellCsv(coSellRecords(records));
  const bare: number[] = [];
  const read: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(timed(() => Papa.parse(text)));
    read.push(
      timed(() => {
        const file = runAtOnce(readTableFile(csvTable(text)));
        if (file.kind !== 'referrals' || file.lines.length !== records)
          throw new Error('the sample was not read whole');
      }),
    );
  }
  const bareParseMs = median(bare);
  const readMs = median(read);
  return { records, bareParseMs, readMs, ratio: readMs / bareParseMs };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { records, bareParseMs, readMs, ratio } = measureImport();
  console.log(
    `reading a co-sell CSV of ${records} records: ${readMs.toFixed(0)} ms; papaparse alone: ${bareParseMs.toFixed(0)} ms; ${ratio.toFixed(2)}×`,
  );
}
