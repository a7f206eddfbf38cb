import type { Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds; `tdur` of the processor, without the time in which other programs had it. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Names of threads as the browser traces them. */
type Thread = 'CrRendererMain' | 'ServiceWorker thread';

/**
 * The longest task of the page's main thread, or of the extension's worker, while `work` runs, in ms of the processor's
 * time: all that could delay a key, a frame or a response, and nothing that other programs on a busy machine add to it.
 */
export async function longestTask(
  page: Page,
  work: () => Promise<void>,
  thread: Thread = 'CrRendererMain',
): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'],
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
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && threads.get(`${pid}:${tid}`) === thread,
  );
  if (tasks.length === 0) {
    const seen = [...new Set(threads.values())].join(', ');
    throw new Error(`The trace holds no task of "${thread}", but of: ${seen}`);
  }
  return tasks.reduce((longest, { dur = 0, tdur = dur }) => Math.max(longest, tdur), 0) / 1_000;
}
