import { instant } from '../domain/moment';
import { askPage } from '../messages/page-verbs';
import type { WalkState } from '../messages/walk-verbs';
import { browser } from '../platform/browser';
import { storedValue } from '../platform/stored';
import { isOpen, partnerCenterTabs } from '../platform/tabs';

/** "Read all pages" as the worker knows it; the page's script does the walking. */
interface Walk {
  readonly state: WalkState;
  readonly tab: number | null;
  /** When the script last reported, epoch milliseconds. */
  readonly heardAt: number;
}

/** A running walk reports at every page, and a page may take 15 s to load; after so long it is gone. */
const SILENCE_MS = 60_000;

const stored = storedValue<Walk>(() => browser.storage.session, 'walk', { state: { kind: 'idle' }, tab: null, heardAt: 0 });

/**
 * How far "Read all pages" is. Whether its tab is still there is asked when somebody wants to know: listening
 * to all tabs would wake the worker at every navigation anywhere.
 */
export async function walkState(now = Date.now()): Promise<WalkState> {
  const { state, tab, heardAt } = await stored.get();
  if (state.kind !== 'running') return state;
  const alive = now - heardAt <= SILENCE_MS && tab !== null && await isOpen(tab);
  return alive ? state : interrupted(state, heardAt);
}

/** Starts the walk in the tab that shows a list, the one in use first. */
export async function startWalk(): Promise<'yes' | 'already' | 'no-list'> {
  for (const { id } of await partnerCenterTabs()) {
    if (id === undefined) continue;
    const answer = await askPage(id, 'walk.run', {});
    if (answer === null || answer.started === 'no-list') continue;
    return answer.started;
  }
  return 'no-list';
}

export async function cancelWalk(): Promise<boolean> {
  const { tab, state } = await stored.get();
  if (tab === null || state.kind !== 'running') return false;
  return (await askPage(tab, 'walk.stop', {}))?.cancelled ?? false;
}

/** Keeps what the script reports. */
export async function keepWalk(state: WalkState, tab: number | null): Promise<void> {
  await stored.update(() => ({ state, tab, heardAt: Date.now() }));
}

/** Another document has loaded in the tab: a walk in it has ended, whatever it was doing. */
export async function endWalkIn(tab: number): Promise<void> {
  await stored.update((walk) =>
    walk.tab === tab && walk.state.kind === 'running' ? { ...walk, state: interrupted(walk.state, Date.now()) } : walk);
}

function interrupted({ progress }: Extract<WalkState, { kind: 'running' }>, at: number): WalkState {
  return { kind: 'ended', how: 'interrupted', progress, at: instant(at) };
}
