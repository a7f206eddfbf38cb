import type { ReadingFault } from '../domain/reading-fault';

/**
 * Tells the worker that reading failed, where the usual way may have failed itself: this shares no code with
 * it. Whether it arrives is nobody's business here; the worker watches pages that it hears nothing from.
 */
export async function sayFault(error: unknown): Promise<void> {
  const fault: ReadingFault = {
    step: 'loop',
    engine: 'last-resort',
    error: error instanceof Error ? error.name : typeof error,
    at: '',
    count: 1,
  };
  const report = { state: { kind: 'fault' }, faults: [fault] };
  try {
    await chrome.runtime.sendMessage({ verb: 'page.state', ask: report });
  } catch {
    // Nobody is there to hear it.
  }
}
