import type { Tab, TriageQuery, TriageView } from '../messages/triage-verbs';
import { type HeldViews, holdView, listName } from './held-views';

/** Takes over the views that the worker keeps ready. */
interface PreparedViews {
  /** Shows what the worker keeps ready, before the worker itself is awake. */
  paint(): Promise<void>;
  /** The worker prepared a tab anew: taken over as it is where it is what is shown, else asked for again. */
  follow(prepared: TriageView): void;
}

/** The worker prepares whole tabs: nothing searched, of all accounts and all colleagues. */
const isWholeTab = ({ search, account, claim }: TriageQuery): boolean =>
  search === '' && account === null && claim === undefined;

export function preparedViews(
  held: HeldViews,
  readSnapshot: (tab: Tab) => Promise<TriageView | null>,
  refresh: () => Promise<void>,
): PreparedViews {
  const { query, views, view } = held;
  return {
    async paint() {
      if (!isWholeTab(query.peek()) || view.peek() !== null) return;
      // A snapshot that cannot be read is no loss: the worker is asked anyway, and its failure is shown.
      const snapshot = await readSnapshot(query.peek().tab).catch(() => null);
      if (snapshot !== null && view.peek() === null) holdView(held, snapshot.query, snapshot);
    },
    follow(prepared) {
      const shown = views.peek().get(listName(prepared.query))?.rows.length ?? 0;
      const whole = shown <= prepared.rows.length || prepared.rows.length === prepared.matching;
      if (whole && isWholeTab(query.peek())) holdView(held, prepared.query, prepared);
      else if (prepared.query.tab === query.peek().tab) void refresh();
    },
  };
}
