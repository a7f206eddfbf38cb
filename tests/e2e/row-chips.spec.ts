import type { Page } from '@playwright/test';
import { deadlinesOf } from '../../src/domain/deadline.ts';
import type { Referral } from '../../src/domain/referral.ts';
import { sampleUrl, serveSample, type SampleOptions } from '../sample/serve.ts';
import { expect, test, type Extension } from './extension.ts';
import { fullUnless } from '../support/depth.ts';

interface TreeNode {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly TreeNode[];
  readonly shadowRoots?: readonly TreeNode[];
}

/** A chip that is in sight, as the debugger sees it: its shadow root is closed to everybody else. */
interface Chip {
  readonly title: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

async function chipsIn(page: Page): Promise<readonly Chip[]> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('DOM.enable');
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as {
      readonly root: TreeNode;
    };
    const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
    const layers = (html?.children ?? []).flatMap(({ shadowRoots = [] }) => shadowRoots);
    const chips: Chip[] = [];
    for (const node of layers.flatMap(({ children = [] }) => children)) {
      const given = (name: string): string => {
        const at = node.attributes?.indexOf(name) ?? -1;
        return at === -1 ? '' : (node.attributes?.[at + 1] ?? '');
      };
      if (node.nodeName !== 'B' || !given('style').includes('visibility: visible')) continue;
      const { model } = await session.send('DOM.getBoxModel', { nodeId: node.nodeId });
      const [left = 0, top = 0] = model.border;
      chips.push({ title: given('title'), left, top, width: model.width, height: model.height });
    }
    return chips;
  } catch {
    return []; // Drawn anew meanwhile: asked again.
  } finally {
    await session.detach();
  }
}

/** The text of the row on which a chip stands. */
const rowUnder = (page: Page, { left, top, height }: Chip): Promise<string> =>
  page.evaluate(
    ([x, y]) => {
      let at: Element | null = document.elementFromPoint(x ?? 0, y ?? 0);
      while (at?.shadowRoot) {
        const inner: Element | null = at.shadowRoot.elementFromPoint(x ?? 0, y ?? 0);
        if (inner === null || inner === at) break;
        at = inner;
      }
      const rows = '[role=row], tr, fast-data-grid-row, li, article, [class*=card]';
      // A button in the row may have a shadow root of its own.
      while (at !== null) {
        const row: Element | null = at.closest(rows);
        if (row !== null) return row.textContent;
        const root = at.getRootNode();
        at = root instanceof ShadowRoot ? root.host : null;
      }
      return '';
    },
    [Math.max(20, left - 40), top + height / 2],
  );

const momentText = (at: number): string =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' })
    .format(at)
    .replaceAll('\u202f', ' ');

/** Whether each chip stands on the row of a referral whose next deadline it names. */
async function areTrue(
  page: Page,
  records: readonly Referral[],
  chips: readonly Chip[],
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const chip of chips) {
    const row = await rowUnder(page, chip);
    const named = records.filter(({ company, contactName, dealName }) =>
      [company, contactName, dealName].some((name) => name !== null && row.includes(name)),
    );
    const moments = named.flatMap((record) =>
      deadlinesOf(record)
        .filter(({ kind }) => kind !== 'follow-up')
        .map(({ at }) => momentText(Date.parse(at))),
    );
    if (!moments.some((moment) => chip.title.replaceAll('\u202f', ' ').includes(moment)))
      wrong.push(`${chip.title} on ${row.slice(0, 80)}`);
  }
  return wrong;
}

const set = (page: Page, rowChips: boolean): Promise<unknown> =>
  page.evaluate(
    (on) => chrome.runtime.sendMessage({ verb: 'settings.set', ask: { patch: { rowChips: on } } }),
    rowChips,
  );

async function listRead(extension: Extension, asked: Partial<SampleOptions>): Promise<Page> {
  await serveSample(extension.context);
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 1_300, height: 700 });
  await page.goto(
    sampleUrl({ seed: 3, list: 'marketplace', only: 'marketplace', now: new Date().toISOString(), ...asked }),
  );
  await expect
    .poll(
      () =>
        extension.records().then(
          (all) => all.length,
          () => 0,
        ),
      { timeout: 20_000 },
    )
    .toBeGreaterThan(8);
  return page;
}

for (const layout of ['table', 'fluent9', 'cards', 'fluent9-virtual', 'fluent-wc'] as const)
  test(`countdowns stand on their rows, also after scrolling, and change no element: ${layout}${fullUnless(layout === 'fluent9')}`, async ({
    extension,
  }) => {
    const page = await listRead(extension, { layout, count: 80, pageSize: 60 });
    const desk = await extension.open('manifest.json');
    await page.bringToFront();
    expect(await chipsIn(page), 'off until they are switched on').toEqual([]);
    const before = await page.evaluate(() => document.body.outerHTML);
    await set(desk, true);
    await expect.poll(async () => (await chipsIn(page)).length, { timeout: 20_000 }).toBeGreaterThan(2);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
    // Rows move while the page draws; chips follow in the next frame.
    const untrue = async (): Promise<readonly string[]> => {
      const all = await extension.records();
      const chips = await chipsIn(page);
      return chips.length > 1 ? areTrue(page, all, chips) : ['none yet'];
    };
    await expect.poll(untrue, { timeout: 20_000 }).toEqual([]);

    await page.mouse.move(500, 500);
    await page.mouse.wheel(0, 420);
    await expect.poll(untrue, { timeout: 20_000 }).toEqual([]);
    await set(desk, false);
    await expect.poll(() => chipsIn(page)).toEqual([]);
  });

test('a press shows its referral in the panel, and the page hears nothing of it @full', async ({
  extension,
}) => {
  const page = await listRead(extension, { layout: 'table', count: 40, pageSize: 40 });
  const desk = await extension.open('manifest.json');
  await page.bringToFront();
  await set(desk, true);
  await expect.poll(async () => (await chipsIn(page)).length, { timeout: 20_000 }).toBeGreaterThan(2);
  const address = page.url();
  await page.evaluate(() => {
    addEventListener('click', () => Reflect.set(globalThis, 'heard', true), true);
  });
  const [, chip] = await chipsIn(page);
  await page.mouse.click(chip!.left + chip!.width / 2, chip!.top + chip!.height / 2);
  const pressed = (): Promise<string | undefined> =>
    desk.evaluate(async () => {
      const stored = (await chrome.storage.session.get('pressedRows'))['pressedRows'] as
        { readonly data: Readonly<Record<string, { readonly key: string }>> } | undefined;
      return Object.values(stored?.data ?? {})[0]?.key;
    });
  await expect.poll(pressed).toBeDefined();
  const key = await pressed();
  const record = (await extension.records()).find((one) => one.key === key);
  expect(await areTrue(page, [record!], [chip!])).toEqual([]);
  await expect
    .poll(() =>
      desk.evaluate(async () =>
        (await chrome.runtime.getContexts({}))
          .filter(
            ({ contextType, documentUrl }) =>
              contextType === 'SIDE_PANEL' || documentUrl?.includes('#/referrals/'),
          )
          .map(({ contextType }) => contextType as string),
      ),
    )
    .toEqual(['SIDE_PANEL']);
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'heard'))).toBeUndefined();
  expect(
    await desk.evaluate(() => chrome.runtime.sendMessage({ verb: 'referral.shown', ask: {} })),
  ).toMatchObject({ ok: true, value: { referral: { key } } });
});
