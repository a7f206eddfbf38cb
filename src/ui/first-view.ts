import { FIRST_TAB, readSnapshot } from '../messages/snapshot';
import type { Tab, TriageView } from '../messages/triage-verbs';

// Asked for as soon as this is evaluated: what draws it is read and evaluated while the answer is on its way.
let first: Promise<TriageView | null> | null = readSnapshot(FIRST_TAB);
// Whoever takes it hears of a failure; that nobody took it yet is none.
first.catch(() => undefined);

/** The prepared view of a tab; the first tab's was asked for before. Import this before everything that draws. */
export function preparedView(tab: Tab): Promise<TriageView | null> {
  if (tab !== FIRST_TAB || first === null) return readSnapshot(tab);
  const asked = first;
  first = null; // the next one wants what holds then
  return asked;
}
