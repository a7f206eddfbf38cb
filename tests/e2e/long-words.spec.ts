// The interface in the language with the longest words: nothing is cut, nothing breaks apart.
import { expect, test } from './extension.ts';
import { fillStore, sampleRecords } from './fill-store.ts';

test.use({ language: 'es' });

test('in Spanish the table shows each countdown whole in its row, and the popup its lists side by side', async ({
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
