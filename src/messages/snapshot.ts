import type { Tab, TriageView } from './triage-verbs';

/** How many rows a prepared view holds: more than a popup shows without scrolling. */
export const SNAPSHOT_ROWS = 30;

/** The tab that a surface opens with. */
export const FIRST_TAB: Tab = 'to-answer';

/** Under this key of `chrome.storage.session` lies the prepared view of a tab. */
export function snapshotKey(tab: Tab): string {
  return `snapshot:${tab}`;
}

/**
 * The view of a tab as the worker last prepared it: all accounts, no search, the first rows. One storage call,
 * so the popup can paint while the worker still sleeps; then it asks `triage.view` for the truth. Null: nothing
 * was prepared since the browser started.
 */
export async function readSnapshot(tab: Tab): Promise<TriageView | null> {
  const key = snapshotKey(tab);
  const { [key]: view = null } =
    await chrome.storage.session.get<Readonly<Record<string, TriageView | null>>>(key);
  return view;
}
