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

/**
 * Every rule of axe, best practices and WCAG 2.2 AA included, on the page as it is now; and what axe does not
 * count: live regions.
 */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  await expectOneLiveRegion(page);
  // Evaluated over the debugging protocol: the page's own policy refuses foreign scripts, and should.
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    (
      globalThis as unknown as { axe: { run(context: Document, options: object): Promise<AxeResult> } }
    ).axe.run(document, { rules: { 'target-size': { enabled: true } } }),
  );
  expect(
    violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
    ),
  ).toEqual([]);
}
