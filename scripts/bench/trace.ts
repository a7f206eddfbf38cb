import type { Page } from '@playwright/test';

/** An event of a trace, with times in µs. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** `tdur` is of the processor, without the time in which other programs had it. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string; readonly data?: { readonly url?: string } };
}

/** What the main thread of the page did while `work` ran. */
export async function traceOf(page: Page, work: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
      excludedCategories: ['*'],
    },
  });
  await work();
  const complete = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => resolve());
  });
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const threads = new Map(
    events.flatMap(({ name, pid, tid, args }) =>
      name === 'thread_name' ? [[`${pid}:${tid}`, args.name] as const] : [],
    ),
  );
  const own = events.filter(
    ({ ph, pid, tid }) => ph === 'X' && threads.get(`${pid}:${tid}`) === 'CrRendererMain',
  );
  if (!own.some(isTask)) throw new Error('The trace holds no task of the page.');
  return own;
}

export const isTask = ({ name }: TraceEvent): boolean => name === 'RunTask';

/** How long an event had the processor, in ms. */
export const processorMs = ({ dur = 0, tdur = dur }: TraceEvent): number => tdur / 1_000;
