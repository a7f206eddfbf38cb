import type { Page } from '@playwright/test';
import type { FormProbe } from '../sample/site/forms/form-state.ts';
import { serveSample } from '../sample/serve.ts';
import { expect, type Extension, manifest } from './extension.ts';
import { fillStore, sampleRecords } from './fill-store.ts';

/** The referral that waits for an answer. */
interface Sample {
  readonly key: string;
  readonly company: string;
}

export const formPage = (asked: Readonly<Record<string, string>>): string =>
  `https://partner.microsoft.com/sample-assets/forms.html?${new URLSearchParams(asked).toString()}`;

/** What the form holds, as its page tells. */
export const probe = (page: Page): Promise<FormProbe | undefined> => page.evaluate(() => window.__form);

/**
 * A popup over one referral that waits for an answer, and the form page in another tab.
 * @param surface the page of the package that shows it.
 */
export async function withOneLead(
  extension: Extension,
  asked: Readonly<Record<string, string>>,
  change: object = {},
  surface: string = manifest.action.default_popup,
): Promise<{ popup: Page; form: Page; lead: Sample }> {
  await serveSample(extension.context);
  const record = sampleRecords(400, Date.now()).find(
    (one) =>
      one.actionable &&
      one.kind === 'lead' &&
      one.list === 'marketplace' &&
      one.company !== null &&
      one.contactName !== null &&
      !one.test &&
      !one.doNotContact,
  )!;
  const form = await extension.context.newPage();
  await form.goto(formPage(asked));
  const desk = await extension.open('manifest.json');
  await fillStore(desk, [
    {
      ...record,
      value: 12_500,
      currency: 'EUR',
      expiresAt: new Date(Date.now() + 5 * 86_400_000).toISOString(),
      ...change,
    },
  ]);
  await extension.killWorker();
  await desk.close();
  const popup = await extension.open(surface);
  await expect(popup.locator(`[data-referral-key="${record.key}"]`)).toBeVisible();
  return { popup, form, lead: { key: record.key, company: record.company! } };
}
