import type { Page } from '@playwright/test';
import { matchByContent } from '../../src/domain/match-by-content';
import type { PageReading } from '../../src/domain/reading';
import { ReferralIndex } from '../../src/domain/referral-index';
import { storeReading } from '../../src/domain/store-reading';
import { validReading } from '../../src/domain/valid-reading';
import { bundled } from '../support/bundle';
import type { Deal } from './live-deals';

/** What was found wrong in a record, at which moment of the page's clock. */
export interface Wrong {
  readonly at: number;
  readonly what: string;
}

/** A page on a clock of its own with the content script in it, and the worker's rules behind it. */
export interface LivePage {
  readonly index: ReferralIndex;
  readonly readings: readonly PageReading[];
  /** Everything that was ever wrong in any record. */
  readonly wrong: readonly Wrong[];
  /** Lets so much time pass on the page, and looks at all records every 100 ms. */
  readonly pass: (ms: number) => Promise<void>;
}

/**
 * Starts the content script. `truths` are all deals that the page may ever show, by their ID; every record is compared
 * with its own at every message and every 100 ms.
 */
export async function startLive(page: Page, truths: ReadonlyMap<string, Deal>): Promise<LivePage> {
  const index = new ReferralIndex();
  const readings: PageReading[] = [];
  const wrong: Wrong[] = [];
  const told = new Set<string>();
  let now = 0;
  let keys = 0;
  const check = (): void => {
    for (const record of index.values()) {
      for (const what of faultsOf(record, truths)) {
        if (told.has(what)) continue;
        told.add(what);
        wrong.push({ at: now, what });
      }
    }
  };
  await page.exposeFunction('keepReading', (sent: unknown) => {
    const reading = validReading(sent);
    readings.push(reading);
    const { records } = storeReading(reading, index, reading.readAt, {
      key: () => `new-${(keys += 1)}`,
      match: matchByContent,
    });
    for (const record of records) index.put(record);
    check();
    return { stored: records.length, doubted: records.filter(({ doubt }) => doubt).length };
  });
  await page.evaluate(() => {
    const { keepReading } = globalThis as unknown as { keepReading: (reading: unknown) => Promise<unknown> };
    const runtime = {
      id: 'extension',
      sendMessage: async ({ verb, ask }: { verb: string; ask: unknown }) => ({
        ok: true,
        value:
          verb === 'page.read' ? await keepReading(ask) : verb === 'page.hello' ? { saidColumns: [] } : {},
      }),
      onMessage: { addListener: () => undefined },
    };
    Object.assign(globalThis, { chrome: { runtime, i18n: { getMessage: (name: string) => name } } });
  });
  await page.evaluate(await bundled(new URL('../../src/content/reader.iife.ts', import.meta.url)));
  return {
    index,
    readings,
    wrong,
    pass: async (ms) => {
      for (let passed = 0; passed < ms; passed += 100) {
        await page.clock.runFor(Math.min(100, ms - passed));
        now += 100;
        check();
      }
    },
  };
}

const compared = ['company', 'dealName', 'contactName', 'stage', 'country', 'value', 'createdAt'] as const;

function faultsOf(
  record: ReturnType<ReferralIndex['values']> extends Iterable<infer R> ? R : never,
  truths: ReadonlyMap<string, Deal>,
): readonly string[] {
  const truth = record.id === null ? undefined : truths.get(record.id);
  if (truth === undefined) return [`a record of no deal: ${record.key} ${record.company ?? ''}`];
  const faults = compared
    .filter((field) => record[field] !== null && record[field] !== truth.shown[field])
    .map((field) => `${field} of ${truth.n} is ${String(record[field])}`);
  if (record.list !== null && record.list !== truth.list) faults.push(`${truth.n} is in ${record.list}`);
  if (record.actionable !== (truth.list !== 'outbound' && truth.shown.stage === 'received'))
    faults.push(`${truth.n} is ${record.actionable ? '' : 'not '}to be answered`);
  return faults;
}
