// What a window has room for: a wide one is used, a narrow one parts nothing that belongs together.
import type { Page } from '@playwright/test';
import { type Extension, expect, manifest, test } from './extension.ts';
import { fillStore, sampleRecords } from './fill-store.ts';

const sections = ['templates', 'files', 'connections', 'settings', 'health', 'privacy'] as const;

async function open(extension: Extension, section: string, width: number): Promise<Page> {
  const page = await extension.open(`${manifest.options_ui.page}#/${section}`);
  await page.setViewportSize({ width, height: 1_000 });
  return page;
}

test('a wide window shows both columns of a section side by side, a narrower one does not @full', async ({
  extension,
}) => {
  for (const section of sections) {
    const page = await open(extension, section, 1_920);
    const columns = page.locator('.section-column');
    await expect(columns).toHaveCount(2);
    const boxes = () =>
      columns.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
    const [first, second] = await boxes();
    expect.soft(second?.top, section).toBe(first?.top);
    expect.soft(second?.right, section).toBeGreaterThan(1_850);
    await page.setViewportSize({ width: 1_280, height: 1_000 });
    const [above, below] = await boxes();
    expect.soft(below?.top, section).toBeGreaterThan(above?.bottom ?? Infinity);
    await page.close();
  }
});

test('in a narrow window the words of a setting stand beside their box @full', async ({ extension }) => {
  const page = await open(extension, 'settings', 360);
  await expect(page.locator('.setting-check').nth(8)).toBeVisible();
  const apart = await page.locator('.setting-check').evaluateAll((checks) =>
    checks
      .filter((check) => {
        const [box, words] = [...check.children].map((child) => child.getBoundingClientRect());
        return box === undefined || words === undefined || words.left < box.right || words.top > box.bottom;
      })
      .map((check) => check.textContent),
  );
  expect(apart).toEqual([]);
});

test('in a narrow window each part of what is stored says what it is @full', async ({ extension }) => {
  const page = await open(extension, 'privacy', 360);
  const parts = page.locator('.stored tbody tr').first().locator('td');
  await expect(parts).toHaveCount(3);
  const heads = await parts.evaluateAll((all) =>
    all.map((part) => getComputedStyle(part, '::before').content),
  );
  expect(heads).toEqual(['"Where"', '"Why"', '"How long"']);
});

test('in a narrow window each tool of the table has its name, a tooltip, and for a touch its words @full', async ({
  extension,
}) => {
  const page = await open(extension, 'referrals', 360);
  await fillStore(page, sampleRecords(24, Date.now(), 'none'));
  await extension.killWorker();
  await page.reload();
  const tools = page.locator('.table-tools .button:has(> .icon)');
  await expect(tools).toHaveCount(4);
  const named = () =>
    tools.evaluateAll((all) =>
      all.map((tool) => {
        const words = tool.querySelector('.icon + span');
        return {
          name: words?.textContent,
          tooltip: tool.getAttribute('title') !== null,
          shown: (words?.getBoundingClientRect().width ?? 0) > 8,
        };
      }),
    );
  const names = ['Select', 'Views', 'Columns', 'Export'];
  expect(await named()).toEqual(names.map((name) => ({ name, tooltip: true, shown: false })));
  const cdp = await extension.context.newCDPSession(page);
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await page.waitForFunction(() => matchMedia('(hover: none)').matches);
  expect(await named()).toEqual(names.map((name) => ({ name, tooltip: true, shown: true })));
  const outside = await page
    .locator('.table-tools .button')
    .evaluateAll((all) => all.filter((tool) => tool.getBoundingClientRect().right > innerWidth).length);
  expect(outside).toBe(0);
});
