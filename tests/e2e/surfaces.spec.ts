import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../popup/no-axe-violations.ts';
import { expect, manifest, test, type Extension } from './extension.ts';
import { fillStore, sampleRecords } from './fill-store.ts';
import { fullUnless } from '../support/depth.ts';

type Messages = Readonly<Record<string, { readonly message: string }>>;
const messagesOf = (folder: string): Messages =>
  JSON.parse(
    readFileSync(new URL(`../../public/_locales/${folder}/messages.json`, import.meta.url), 'utf8'),
  ) as Messages;
const english = messagesOf('en');

const sections = [
  'referrals',
  'insights',
  'templates',
  'files',
  'settings',
  'health',
  'privacy',
  'welcome',
] as const;

/** What the keyboard came across, and what it should have. */
interface Tour {
  /** Controls that can be seen and were never reached, as markup. */
  readonly missed: readonly string[];
  /** Controls that were reached without a name for screen readers. */
  readonly nameless: readonly string[];
  /** Controls that do not show that they have the focus. */
  readonly unmarked: readonly string[];
}

/** Presses Tab through the whole page, as a person without a mouse does. */
async function tour(page: Page): Promise<Tour> {
  await page.bringToFront();
  await page.evaluate(() => {
    const seen = new Set<Element>();
    const [nameless, unmarked] = [new Set<string>(), new Set<string>()];
    const words = (element: Element): string => element.outerHTML.slice(0, 160);
    document.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      seen.add(target);
      const labels =
        target instanceof HTMLInputElement ||
        target instanceof HTMLSelectElement ||
        target instanceof HTMLTextAreaElement
          ? [...(target.labels ?? [])]
          : [];
      const name = [
        target.ariaLabel,
        target.textContent,
        ...labels.map((label) => label.textContent),
        target.getAttribute('aria-labelledby'),
      ]
        .join('')
        .trim();
      if (name === '') nameless.add(words(target));
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(target);
      if ((outlineStyle === 'none' || parseFloat(outlineWidth) < 1) && boxShadow === 'none')
        unmarked.add(words(target));
    });
    const tour = (): object => {
      const controls = [
        ...document.querySelectorAll<HTMLElement>(
          'button, a[href], input, select, textarea, summary, [tabindex="0"]',
        ),
      ];
      const missed = controls.filter(
        (control) =>
          control.checkVisibility({ visibilityProperty: true }) &&
          control.tabIndex >= 0 &&
          !control.matches(':disabled') &&
          // One of a group of radios is reached, the arrow keys do the rest; the row that Tab reaches is the
          // one that was last used.
          !(control instanceof HTMLInputElement && control.type === 'radio') &&
          ![...seen].some((one) => control.contains(one)),
      );
      return { missed: missed.map(words), nameless: [...nameless], unmarked: [...unmarked] };
    };
    Object.assign(window, { tour });
  });
  // It starts where the section does, and goes over the end to the page's beginning.
  let ends = 0;
  const most = 40 + (await page.locator('button, a[href], input, select, textarea, [tabindex="0"]').count());
  for (let n = 0; n < most; n += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement === document.body)) ends += 1;
    if (ends === 2) break;
  }
  return page.evaluate(() => (window as unknown as { tour(): Tour }).tour());
}

/** English texts that stand in the page of another language. */
async function leftInEnglish(page: Page, language: string): Promise<readonly string[]> {
  const own = messagesOf(language);
  const foreign = Object.entries(english)
    .filter(
      ([name, { message }]) =>
        message.length > 3 &&
        !message.includes('$') &&
        own[name] !== undefined &&
        own[name].message !== message,
    )
    .map(([, { message }]) => message);
  const owned = new Set(Object.values(own).map(({ message }) => message));
  const shown = new Set(
    await page.evaluate(() => {
      const texts: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        texts.push(node.textContent?.trim() ?? '');
      for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
        texts.push(
          element.getAttribute('aria-label') ?? '',
          element.getAttribute('title') ?? '',
          element.getAttribute('placeholder') ?? '',
        );
      }
      return texts;
    }),
  );
  return foreign.filter((message) => shown.has(message) && !owned.has(message));
}

async function everySurface(
  extension: Extension,
  look: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const desk = await extension.openFullPage();
  await fillStore(desk, sampleRecords(24, Date.now()));
  await extension.killWorker();
  await desk.close();
  const popup = await extension.openPopup();
  await expect(popup.locator('[data-referral-key]').first()).toBeVisible();
  await look(popup, 'popup');
  await popup.close();
  const panel = await extension.open(manifest.side_panel?.default_path ?? '');
  await expect(panel.locator('[data-referral-key]').first()).toBeVisible();
  await look(panel, 'panel');
  await panel.close();
  for (const name of sections) {
    const page = await extension.openFullPage();
    await page.evaluate((to) => {
      location.hash = `#/${to}`;
    }, name);
    await expect(page.locator('main h1')).toBeVisible();
    await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
    await page.waitForLoadState('networkidle');
    await look(page, name);
    await page.close();
  }
}

for (const { language, folder, colorScheme } of [
  { language: 'en-US', folder: 'en', colorScheme: 'light' },
  { language: 'ja', folder: 'ja', colorScheme: 'dark' },
] as const) {
  test.describe(`${folder}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });
    test(`every surface is reached by keyboard alone, in its own language, and axe finds nothing${fullUnless(folder === 'en')}`, async ({
      extension,
    }) => {
      test.setTimeout(120_000);
      await everySurface(extension, async (page, name) => {
        expect(await page.evaluate(() => document.documentElement.lang), name).toBe(folder);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
          `${name} fits`,
        ).toBeLessThanOrEqual(0);
        if (folder !== 'en') expect(await leftInEnglish(page, folder), name).toEqual([]);
        expect(await tour(page), name).toEqual({ missed: [], nameless: [], unmarked: [] });
        await expectNoAxeViolations(page);
      });
    });
  });
}
