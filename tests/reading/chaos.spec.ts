// Every function of the reader throws once, one after the other: reading is never silent, never wrong, and recovers.
// `CHAOS=all` tries all of them, `CHAOS=200` as many, else fifty; `SEED=random` chooses others.
import { expect, test, type Page } from '@playwright/test';
import { bundled } from '../support/bundle';
import { breakable, type BreakableScript } from './chaos-bundle';
import type { ChaosDriver, Outcome } from './chaos-driver';
import { chaosPages, type ChaosPage } from './chaos-pages';
import { showFixture } from './harness';
import { seed } from '../support/seed';

declare global {
  // eslint-disable-next-line no-var
  var chaosDriver: ChaosDriver;
}

const all = process.env['CHAOS'] === 'all';
const some = Number(process.env['CHAOS'] ?? 50);

let script: BreakableScript;
let driver: string;
test.beforeAll(async () => {
  script = breakable(await bundled(new URL('../../src/content/reader.iife.ts', import.meta.url)));
  driver = await bundled(new URL('chaos-driver.ts', import.meta.url));
});

/** A choice that the seed repeats (mulberry32). */
function chosen(from: readonly number[], count: number): readonly number[] {
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return [...from]
    .map((n) => ({ n, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ n }) => n);
}

async function open(page: Page, { body, path }: ChaosPage): Promise<void> {
  await showFixture(page, body, { path });
  await page.evaluate(driver);
}

const nameOf = (n: number): string => `${script.functions[n]?.name ?? '?'}:${script.functions[n]?.line ?? 0}`;

for (const [name, fixture] of Object.entries(chaosPages)) {
  test(`${name}: no function that fails makes reading silent or wrong @full`, async ({ page }) => {
    test.setTimeout(all ? 3_600_000 : 60_000 + some * 4_000);
    await open(page, fixture);
    const { starting, reading } = await page.evaluate(
      (code) => globalThis.chaosDriver.learn(code),
      script.code,
    );
    const tried = all ? reading : chosen(reading, some);
    const outcomes: Outcome[] = [];
    for (const n of tried) outcomes.push(await page.evaluate((one) => globalThis.chaosDriver.tryOne(one), n));
    const of = (result: Outcome['result']): readonly string[] =>
      outcomes.filter((one) => one.result === result).map(({ n, told }) => `${nameOf(n)} ${told.join(' ')}`);
    const lost = outcomes.filter(({ recovered }) => !recovered).map(({ n }) => nameOf(n));
    console.log(
      `${name}: ${script.functions.length} functions, ${reading.length} called, ${tried.length} broken (seed ${seed}): ` +
        `in full ${of('in full').length}, in part and said ${of('in part, said').length}, ` +
        `nothing and said ${of('nothing, said').length}, silent ${of('silent').length}, ` +
        `wrong ${of('wrong').length}, not recovered ${lost.length}`,
    );
    console.log(`nothing and said:\n  ${of('nothing, said').join('\n  ')}`);
    if (all) {
      const dumb: string[] = [];
      for (const n of starting)
        if (!(await page.evaluate((one) => globalThis.chaosDriver.tryStart(one), n))) dumb.push(nameOf(n));
      console.log(
        `${name}: of ${starting.length} called at the start, nothing at all is told by ${dumb.length}: ${dumb.join(' ')}`,
      );
    }
    expect.soft(of('silent'), 'silent').toEqual([]);
    expect.soft(of('wrong'), 'wrong').toEqual([]);
    expect.soft(lost, 'not recovered').toEqual([]);
  });
}
