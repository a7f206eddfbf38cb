import type { TriageView } from '../messages/triage-verbs';
import { text } from '../text/text';
import { agoText } from './time-text';

/** When the list was read, in a few words; null where a notice says it already, or never. */
export function readText(view: TriageView | null, now: number): string | null {
  return view?.freshness.kind === 'fresh'
    ? text('read_ago', agoText(now - Date.parse(view.freshness.readAt)))
    : null;
}
