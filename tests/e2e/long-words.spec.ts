// The interface in the language with the longest words: nothing is cut, nothing breaks apart.
import { expect, test } from './extension.ts';
import { fillStore, sampleRecords } from './fill-store.ts';

test.use({ language: 'es' });

interface DebuggedNode {
  readonly nodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly DebuggedNode[];
  readonly shadowRoots?: readonly DebuggedNode[];
}
/** A node and all below it, the browser's own parts of a field too. */
const nodesIn = (node: DebuggedNode): readonly DebuggedNode[] => [
  node,
  ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(nodesIn),
];

test('in Spanish the table shows each countdown whole in its row, and the popup its lists side by side @full', async ({
  extension,
}) => {
  const table = await extension.openFullPage();
  await fillStore(table, sampleRecords(60, Date.now(), 'none'));
  await extension.killWorker();
  await table.setViewportSize({ width: 1280, height: 1_200 });
  await table.reload();
  await expect(table.locator('.grid-row .chip').nth(15)).toBeVisible();
  const cut = await table.locator('.grid-row .chip').evaluateAll((chips) =>
    chips
      .filter((chip) => {
        const [own, cell, row] = [chip, chip.closest('.grid-cell'), chip.closest('.grid-row')].map((one) =>
          (one as Element).getBoundingClientRect(),
        ) as [DOMRect, DOMRect, DOMRect];
        const broken = [...chip.querySelectorAll('.chip-word + time')].some(
          (time) => time.getBoundingClientRect().height > 24,
        );
        return own.height > row.height || own.right > cell.right + 1 || broken;
      })
      .map((chip) => chip.textContent),
  );
  expect(cut).toEqual([]);

  const popup = await extension.openPopup();
  await popup.setViewportSize({ width: 440, height: 600 });
  await expect(popup.locator('[data-referral-key]').first()).toBeVisible();
  const bottoms = await popup
    .getByRole('tab')
    .evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().bottom));
  expect(new Set(bottoms).size).toBe(1);
});

for (const language of ['es', 'pt-BR'])
  test.describe(language, () => {
    test.use({ language });

    test('a narrow table shows a countdown on one line; all lists fit the popup @full', async ({
      extension,
    }) => {
      const table = await extension.openFullPage();
      await fillStore(table, sampleRecords(300, Date.now(), 'none'));
      await extension.killWorker();
      await table.setViewportSize({ width: 360, height: 1_200 });
      await table.reload();
      await expect(table.locator('.grid-row .chip time').nth(12)).toBeVisible();
      const folded = await table
        .locator('.grid-row [data-cell="deadline"] .chip time')
        .evaluateAll((times) =>
          times.filter((time) => time.getBoundingClientRect().height > 24).map((time) => time.textContent),
        );
      expect(folded).toEqual([]);

      const popup = await extension.openPopup();
      await popup.setViewportSize({ width: 440, height: 600 });
      await expect(popup.locator('[data-referral-key]').first()).toBeVisible();
      expect(
        await popup
          .getByRole('tablist')
          .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
      ).toBe(0);
    });
  });

for (const language of ['de', 'cs', 'es', 'fr'])
  test.describe(language, () => {
    test.use({ language });

    test('what can be done with the selected rows stands on one line @full', async ({ extension }) => {
      const table = await extension.openFullPage();
      await fillStore(table, sampleRecords(60, Date.now(), 'none'));
      await extension.killWorker();
      await table.setViewportSize({ width: 1_280, height: 800 });
      await table.reload();
      await table.locator('.grid-row .cell-check input').nth(1).check();
      const buttons = table.locator('.bulk .button');
      await expect(buttons).toHaveCount(6);
      const middles = await buttons.evaluateAll((all) =>
        all.map((one) => {
          const { top, bottom } = one.getBoundingClientRect();
          return Math.round((top + bottom) / 2);
        }),
      );
      expect(new Set(middles).size).toBe(1);
      // In a narrow window they take more lines, and none is cut.
      await table.setViewportSize({ width: 360, height: 740 });
      const cut = await buttons.evaluateAll((all) =>
        all.filter((one) => {
          const { left, right } = one.getBoundingClientRect();
          return left < 0 || right > innerWidth || one.scrollWidth > one.clientWidth;
        }),
      );
      expect(cut).toEqual([]);
      await buttons.last().click();
      const menu = table.getByRole('menu');
      const { x, width } = (await menu.boundingBox()) ?? { x: NaN, width: NaN };
      expect([x >= 0, x + width <= 360]).toEqual([true, true]);
    });
  });

test.describe('fr', () => {
  test.use({ language: 'fr' });

  test('the search field of the popup shows its word whole @full', async ({ extension }) => {
    await fillStore(await extension.openFullPage(), sampleRecords(24, Date.now(), 'none'));
    await extension.killWorker();
    const popup = await extension.openPopup();
    await popup.setViewportSize({ width: 440, height: 600 });
    const field = popup.getByRole('searchbox');
    await expect(field).toBeVisible();
    const wide = await field.evaluate((input: HTMLInputElement) => {
      const pen = document.createElement('canvas').getContext('2d');
      if (pen === null) return NaN;
      pen.font = getComputedStyle(input).font;
      return pen.measureText(input.placeholder).width;
    });
    // The placeholder's box is inside the field, where only the debugger reaches.
    const cdp = await extension.context.newCDPSession(popup);
    const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
    const box = nodesIn(root).find(({ attributes }) => attributes?.includes('-webkit-input-placeholder'));
    const { model } = await cdp.send('DOM.getBoxModel', { nodeId: box?.nodeId ?? 0 });
    expect(model.width).toBeGreaterThanOrEqual(Math.floor(wide));
  });
});
