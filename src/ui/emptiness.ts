import type { TriageView } from '../messages/triage-verbs';

/** Why the list shows nothing. `first-run`: no list was ever read. */
export type Emptiness = 'first-run' | 'no-match' | 'tab';

export function emptinessOf(view: TriageView): Emptiness | null {
  if (view.rows.length > 0) return null;
  if (view.query.search !== '') return 'no-match';
  const nothing = Object.values(view.counts).every((count) => count === 0);
  return nothing && view.freshness.kind === 'never' ? 'first-run' : 'tab';
}
