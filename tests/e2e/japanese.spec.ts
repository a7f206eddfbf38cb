// The interface in a language without spaces, capitals and plural forms, from the first key to the last.
import type { Locator, Page } from '@playwright/test';
import { expectNoAxeViolations } from '../popup/no-axe-violations.ts';
import { type Extension, expect, test } from './extension.ts';
import { fillStore, sampleRecords } from './fill-store.ts';

test.use({ language: 'ja' });

const options = 'src/options/index.html';

async function fill(extension: Extension): Promise<void> {
  const desk = await extension.open('manifest.json');
  await fillStore(desk, sampleRecords(60, Date.now(), 'some'));
  await extension.killWorker();
}

/** Goes there as a person without a mouse would. */
async function reach(page: Page, key: 'Tab' | 'Shift+Tab', target: Locator): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

/** Each section, by the words of its link, with words that only it shows. */
const sections: readonly (readonly [string, RegExp])[] = [
  ['分析情報', /目標(?:達成|未達)：\d+% (?:以上|未満)、応答済みまたは期限切れの \d+ 件中.*今後 14 日間に期限が切れる紹介/s],
  ['テンプレート', /承諾：当社で対応/],
  ['インポートとエクスポート', /またはここにファイルをドロップ/],
  ['設定', /テンプレート用の氏名、会社、連絡先は「テンプレート」で設定します。/],
  ['読み取り状況', /まだ一覧は読み取られていません。/],
  ['プライバシー', /最後に確認してから 180 日。/],
  ['ようこそ', /ボタンをピン留めする/],
  ['紹介', /60 件の紹介/],
];

test('full page, by keyboard alone: each section says it, fits, axe finds nothing', async ({ extension }) => {
  await fill(extension);
  const page = await extension.open(options);
  page.on('pageerror', (error) => { throw error; });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(page.locator('[role="grid"][aria-busy="false"]')).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await reach(page, 'Tab', page.getByRole('link', { name: '紹介', exact: true }));
  const { width } = page.viewportSize()!;
  for (const [name, says] of sections) {
    await reach(page, 'Shift+Tab', page.getByRole('navigation', { name: 'セクション' }).getByRole('link', { name, exact: true }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeFocused();
    await expect(page.locator('main')).toContainText(says);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width);
    await expectNoAxeViolations(page);
  }
});

test('popup, by keyboard alone: a countdown in Japanese units, an answer prepared, the keys explained', async ({ extension }) => {
  await fill(extension);
  const popup = await extension.openPopup();
  await popup.setViewportSize({ width: 360, height: 600 });
  await popup.emulateMedia({ reducedMotion: 'reduce' });
  const first = popup.locator('[data-referral-key]').first();
  await expect(first.locator('time').first()).toHaveText(/残り (?:\d+日(?: \d+時間)?|\d+時間(?: \d+分)?|\d+分|1 分未満)$/);
  await popup.keyboard.press('ArrowDown');
  await expect(first).toBeFocused();
  await popup.keyboard.press('?');
  await expect(popup.getByRole('dialog')).toContainText('次、前の紹介');
  await expectNoAxeViolations(popup);
  await popup.keyboard.press('Escape');
  await expect(first).toBeFocused();
  await popup.keyboard.press('a');
  await expect(popup.getByRole('dialog')).toContainText('拡張機能が送信することはありません。');
  expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await expectNoAxeViolations(popup);
  await expect.poll(async () => (await extension.badge()).title).toMatch(/^72 時間以内に期限が来る紹介/);
});
