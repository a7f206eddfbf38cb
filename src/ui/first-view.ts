import { FIRST_TAB, readSnapshot, snapshotKey } from '../messages/snapshot';
import type { Tab, TriageView } from '../messages/triage-verbs';

/** What `ask-first.ts` leaves behind for this module: keys of one storage area, and their values. */
export interface AskedFirst {
  readonly keys: readonly string[];
  readonly answer: Promise<Record<string, unknown>>;
}

/** By key, what is on its way or there, each for the first who asks: the next one wants what holds then. */
const asked = new Map<string, Promise<unknown>>();

for (const { keys, answer } of (globalThis as { readonly askedFirst?: readonly AskedFirst[] }).askedFirst ?? []) {
  for (const key of keys) asked.set(key, answer.then((all) => all[key] ?? null));
}
// That script may come later than this one: then this asks, as soon as it is evaluated.
if (!asked.has(snapshotKey(FIRST_TAB))) asked.set(snapshotKey(FIRST_TAB), readSnapshot(FIRST_TAB));
// Whoever takes it hears of a failure; that nobody took it yet is none.
for (const answer of asked.values()) answer.catch(() => undefined);

/** What the page asked for before under this key; undefined: nothing, or somebody took it. */
export function askedEarly(key: string): Promise<unknown> | undefined {
  const answer = asked.get(key);
  asked.delete(key);
  return answer;
}

/** The prepared view of a tab; asked for before, where the page said so. Import this before everything that draws. */
export function preparedView(tab: Tab): Promise<TriageView | null> {
  return askedEarly(snapshotKey(tab)) as Promise<TriageView | null> | undefined ?? readSnapshot(tab);
}
