import { expect, test, type Extension } from './extension.ts';
import { makeReferrals, type Truth } from '../sample/data.ts';
import { dayIn, startOfDay } from '../sample/expected.ts';
import { sampleUrl, serveSample, type SampleOptions } from '../sample/serve.ts';

const hour = 3_600_000;
const day = 24 * hour;
const sample = { seed: 7, count: 120, pageSize: 120 } as const satisfies Partial<SampleOptions>;

/** The earliest moment at which the right to answer may end, of what the page shows: a day without a time. */
const deadlineOf = ({ createdAt }: Truth): number => Date.parse(startOfDay(dayIn(createdAt!))) + 14 * day;

/** Counted from the sample's truth alone: what somebody must answer within 72 hours. */
function dueAt(truths: readonly Truth[], now: number): { due: number; running: number } {
  const waiting = truths.filter(
    ({ actionable, createdAt, test: isTest }) => actionable && createdAt !== null && !isTest,
  );
  const left = waiting.map((truth) => deadlineOf(truth) - now);
  return {
    due: left.filter((ms) => ms > 0 && ms <= 72 * hour).length,
    running: left.filter((ms) => ms > 0).length,
  };
}

async function read(extension: Extension, options: Partial<SampleOptions>, rows: number): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto(sampleUrl(options));
  await expect
    .poll(async () => (await extension.records().catch(() => [])).length, { timeout: 20_000 })
    .toBe(rows);
  await page.close();
}

test('badge and popup agree with an independent count, now and as time passes with the page closed', async ({
  extension,
}) => {
  await serveSample(extension.context);
  const now = new Date().toISOString();
  const options = {
    ...sample,
    now,
    list: 'inbound',
    only: 'inbound',
    layout: 'table',
    awkward: 'none',
  } as const;
  const truths = makeReferrals({ ...sample, now, only: 'inbound', awkward: 'none' });
  await read(extension, options, truths.length);

  let passed = 0;
  for (const step of [0, 20 * hour, 2 * day, 3 * day, 9 * day]) {
    passed += step;
    if (step > 0) await extension.passTime(step);
    const expected = dueAt(truths, Date.now() + passed);
    // Nothing is due, but deadlines run and the list was not read for more than a day: no silence.
    const none = expected.running > 0 && passed > day ? '?' : '';
    await expect
      .poll(async () => (await extension.badge()).text, `after ${passed / hour} h`)
      .toBe(expected.due === 0 ? none : String(expected.due));

    const popup = await extension.openPopup();
    await popup.getByRole('tab', { name: /Co-sell/ }).click();
    const states = popup.locator('[data-deadline="response"]');
    await expect(states.first()).toBeVisible();
    const shown = (): Promise<readonly { state: string | null; at: number }[]> =>
      states.evaluateAll((all) =>
        all.map((one) => ({
          state: one.getAttribute('data-state'),
          at: Date.parse(one.getAttribute('datetime') ?? ''),
        })),
      );
    const { rows } = await popup.evaluate(() => ({
      rows: document.querySelectorAll('[data-referral-key]').length,
    }));
    // The first rows are the most urgent: as long as not all are on the page, every due one is.
    // What was prepared is painted first, and may be of a moment before: the answer follows.
    if (rows > expected.due)
      await expect
        .poll(
          async () => (await shown()).filter(({ state }) => state === 'soon' || state === 'urgent').length,
          `after ${passed / hour} h`,
        )
        .toBe(expected.due);
    const deadlines = new Set(truths.filter(({ actionable }) => actionable).map(deadlineOf));
    expect((await shown()).filter(({ at }) => !deadlines.has(at))).toEqual([]);
    await popup.close();
  }
  // Nothing was dropped in silence.
  expect(
    (await extension.records()).filter(({ stage, actionable }) => stage === 'received' && actionable).length,
  ).toBe(truths.filter(({ actionable }) => actionable).length);
});

test('what the page shows wins: a referral answered in Partner Center leaves the count @full', async ({
  extension,
}) => {
  await serveSample(extension.context);
  const now = new Date().toISOString();
  const options = {
    ...sample,
    now,
    list: 'inbound',
    only: 'inbound',
    layout: 'fluent9',
    awkward: 'none',
  } as const;
  const truths = makeReferrals({ ...sample, now, only: 'inbound', awkward: 'none' });
  const page = await extension.context.newPage();
  await page.goto(sampleUrl(options));
  const { due } = dueAt(truths, Date.now());
  await expect.poll(async () => (await extension.badge()).text, { timeout: 20_000 }).toBe(String(due));
  const answered = truths.find(
    (truth) =>
      truth.actionable && deadlineOf(truth) - Date.now() > 0 && deadlineOf(truth) - Date.now() < 3 * day,
  )!;
  await page.bringToFront();
  await page.evaluate(({ id }) => {
    const { samplePage } = globalThis as unknown as {
      samplePage: { change(id: string, facts: object): void };
    };
    samplePage.change(id, { stage: 'accepted', status: 'accepted', actionable: false, expiresAt: null });
  }, answered);
  await expect.poll(async () => (await extension.badge()).text).toBe(due === 1 ? '' : String(due - 1));
  const record = (await extension.records()).find(({ id }) => id === answered.id);
  expect(record).toMatchObject({ stage: 'accepted', actionable: false, expiresAt: null });
});
