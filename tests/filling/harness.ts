import { test as base, type CDPSession, type Page } from '@playwright/test';
import { serveSample } from '../sample/serve';
import type { FormProbe } from '../sample/site/forms/form-state';
import { bundled } from '../support/bundle';
import type { FillBench } from './fill-bundle';

type Result<F extends keyof FillBench> = Awaited<ReturnType<FillBench[F]>>;

/** Calls into the filling that runs as a content script does: in a world of its own, without the page's objects. */
export interface IsolatedWorld {
  readonly call: <F extends keyof FillBench>(
    name: F,
    ...given: Parameters<FillBench[F]>
  ) => Promise<Result<F>>;
}

async function isolatedWorld(page: Page): Promise<IsolatedWorld> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'filling',
  });
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await evaluate(`${await bundled(new URL('fill-bundle.ts', import.meta.url))};0`);
  return {
    call: async <F extends keyof FillBench>(
      name: F,
      ...given: Parameters<FillBench[F]>
    ): Promise<Result<F>> =>
      (await evaluate(`fillBench[${JSON.stringify(name)}](...${JSON.stringify(given)})`)) as Result<F>,
  };
}

export interface FormAddress {
  readonly kit: 'fluent8' | 'fluent9' | 'native' | 'he' | 'fast' | 'antd' | 'aria';
  readonly kind?: 'accept' | 'decline' | 'edit' | 'won' | 'lost' | 'close-as-error';
  /** A short name, or a language tag of the matrix. */
  readonly language?: string;
  readonly place?: 'dialog' | 'panel' | 'inline';
  readonly dates?: 'own' | 'dotted' | 'closed';
  readonly start?: Readonly<Record<string, string>>;
}

interface Fixtures {
  /** Shows a sample form, open, and gives the world that fills it. */
  readonly openForm: (address: FormAddress) => Promise<IsolatedWorld>;
  /** The form's own state, as its components hold it. */
  readonly formState: () => Promise<FormProbe>;
  /** Shows a body as a page of Partner Center. */
  readonly showBody: (body: string) => Promise<IsolatedWorld>;
  /** Shows a page with only its answer buttons. */
  readonly openPage: (address: FormAddress) => Promise<IsolatedWorld>;
}

async function show(page: Page, { start = {}, ...rest }: FormAddress, open: boolean): Promise<IsolatedWorld> {
  const asked = new URLSearchParams({
    ...rest,
    ...Object.fromEntries(Object.entries(start).map(([name, text]) => [`start.${name}`, text])),
    ...(open ? { open: '' } : {}),
  });
  await page.goto(`https://partner.microsoft.com/sample-assets/forms.html?${asked.toString()}`);
  // Dialogs come in slowly; a button that can be pressed stands in one that is there.
  if (open) await page.locator('button[type=submit]').click({ trial: true });
  else await page.waitForSelector('main button');
  return isolatedWorld(page);
}

export const test = base.extend<Fixtures>({
  context: async ({ context }, use) => {
    await serveSample(context);
    await use(context);
  },
  openForm: async ({ page }, use) => {
    await use((address) => show(page, address, true));
  },
  showBody: async ({ page }, use) => {
    await use(async (body) => {
      await page.route('https://partner.microsoft.com/**', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="en-US"><title>Partner Center</title><body>${body}</body></html>`,
        }),
      );
      await page.goto('https://partner.microsoft.com/en-us/dashboard/referrals/leads');
      return isolatedWorld(page);
    });
  },
  openPage: async ({ page }, use) => {
    await use((address) => show(page, address, false));
  },
  formState: async ({ page }, use) => {
    await use(async () => {
      const probe = await page.evaluate(() => window.__form);
      if (probe === undefined) throw new Error('no form is shown');
      return probe;
    });
  },
});
export { expect } from '@playwright/test';
