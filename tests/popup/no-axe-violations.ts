import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import { expectOneLiveRegion } from './one-live-region.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

/** What a theme can change: only colours, as `tests/unit/themes.test.ts` holds. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/**
 * Every rule of axe, best practices and WCAG 2.2 AA included, on the page as it is now; and what axe does not
 * count: live regions.
 */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  await expectOneLiveRegion(page);
  await expectNone(page, { rules: { 'target-size': { enabled: true } } });
}

/** The same in the light and in the dark theme. It looks again only at what a theme can change. */
export async function expectNoAxeViolationsInThemes(page: Page): Promise<void> {
  // Without motion a colour is at once what the theme gives: else axe could see one on its way.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await expectNoAxeViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNone(page, { runOnly: { type: 'rule', values: colorRules } });
}

async function expectNone(page: Page, options: object): Promise<void> {
  // Evaluated over the debugging protocol: the page's own policy refuses foreign scripts, and should.
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async (given) => {
    const { axe } = globalThis as unknown as { axe: { run(on: Document, by: object): Promise<AxeResult> } };
    // What passed is only described, at length; half of the time went into that.
    return (await axe.run(document, { ...given, resultTypes: ['violations'], selectors: false })).violations;
  }, options);
  expect(
    violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
    ),
  ).toEqual([]);
}
