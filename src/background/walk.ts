import { instant } from '../domain/moment';
import type { WalkState } from '../messages/walk-verbs';
import { browser } from '../platform/browser';
import { storedValue, type StoredValue } from '../platform/stored';
import { isOpen } from '../platform/open-tab';

/** "Read all pages" as the worker knows it; the page's script does the walking. */
export interface Walk {
  readonly state: WalkState;
  readonly tab: number | null;
  /** When the script last reported, epoch milliseconds. */
  readonly heardAt: number;
}

/** A running walk reports at every page, and a page may take 15 s to load; after so long it is gone. */
const SILENCE_MS = 60_000;

const isWalk = (value: unknown): boolean =>
  ['idle', 'running', 'ended'].includes((value as Walk | null)?.state?.kind ?? '');

export const storedWalk: StoredValue<Walk> = storedValue<Walk>(
  () => browser.storage.session,
  'walk',
  { state: { kind: 'idle' }, tab: null, heardAt: 0 },
  { passing: true, isValid: isWalk },
);

/**
 * How far "Read all pages" is. Whether its tab is still there is asked when somebody wants to know: listening
 * to all tabs would wake the worker at every navigation anywhere.
 */
export async function walkState(now = Date.now()): Promise<WalkState> {
  const { state, tab, heardAt } = await storedWalk.get();
  if (state.kind !== 'running') return state;
  const alive = now - heardAt <= SILENCE_MS && tab !== null && (await isOpen(tab));
  return alive ? state : interrupted(state, heardAt);
}

/** Another document has loaded in the tab: a walk in it has ended, whatever it was doing. */
export async function endWalkIn(tab: number): Promise<void> {
  await storedWalk.update((walk) =>
    walk.tab === tab && walk.state.kind === 'running'
      ? { ...walk, state: interrupted(walk.state, Date.now()) }
      : walk,
  );
}

function interrupted({ progress }: Extract<WalkState, { kind: 'running' }>, at: number): WalkState {
  return { kind: 'ended', how: 'interrupted', progress, at: instant(at) };
}
