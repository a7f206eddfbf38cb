import type { BrowserContext, Worker } from '@playwright/test';

/**
 * tsx marks inner functions with `__name(…)`, which does not exist where Playwright evaluates them: this puts
 * it there.
 */
const define = 'globalThis.__name = (value) => value';

export const nameFunctionsIn = (context: BrowserContext): Promise<unknown> => context.addInitScript(define);
export const nameFunctionsInWorker = (worker: Worker): Promise<unknown> => worker.evaluate(define);
