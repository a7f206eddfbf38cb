// The interface in a language without spaces, capitals and plural forms, from the first key to the last.
import { expectNoAxeViolations } from '../popup/no-axe-violations.ts';
import { type Extension, expect, test } from './extension.ts';
import { fillStore, sampleRecords } from './fill-store.ts';

test.use({ language: 'ja' });

async function fill(extension: Extension): Promise<void> {
  const desk = await extension.open('manifest.json');
  await fillStore(desk, sampleRecords(60, Date.now(), 'some'));
  await extension.killWorker();
}

test('popup, by keyboard alone: a countdown in Japanese units, an answer prepared, the keys explained @full', async ({
  extension,
}) => {
  await fill(extension);
  const popup = await extension.openPopup();
  await popup.setViewportSize({ width: 440, height: 600 });
  await popup.emulateMedia({ reducedMotion: 'reduce' });
  const first = popup.locator('[data-referral-key]').first();
  await expect(popup.locator('time:not([data-state="passed"])').first()).toHaveText(
    /残り (?:\d+日(?: \d+時間)?|\d+時間(?: \d+分)?|\d+分|1\s分未満)$/,
  );
  await popup.keyboard.press('ArrowDown');
  await expect(first).toBeFocused();
  await popup.keyboard.press('?');
  await expect(popup.getByRole('dialog')).toContainText('次、前の紹介');
  await expectNoAxeViolations(popup);
  await popup.keyboard.press('Escape');
  await expect(first).toBeFocused();
  await popup.keyboard.press('a');
  await expect(popup.getByRole('dialog')).toContainText('拡張機能が送信することはありません。');
  expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(440);
  await expectNoAxeViolations(popup);
  await expect.poll(async () => (await extension.badge()).title).toMatch(/^72\s時間以内に期限が来る紹介/);
});
