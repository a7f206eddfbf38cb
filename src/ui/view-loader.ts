import { batch } from '@preact/signals';
import { failureToAsk } from '../messages/failure';
import type { TriageQuery, TriageView } from '../messages/triage-verbs';
import type { AskWorker } from './ask-worker';
import { type HeldViews, holdView, PAGE_ROWS } from './held-views';

/** Asks the worker for the list that is shown. */
export interface ViewLoader {
  /** Loads all that is shown of it anew. */
  refresh(): Promise<void>;
  /** Loads its next rows; nothing where all are there, or a request is under way. */
  showMore(): Promise<void>;
}

/** The next rows behind those of before. What moved between two requests stands once, where it stands now. */
function joined(before: TriageView, next: TriageView): TriageView {
  const known = new Set(next.rows.map(({ key }) => key));
  return {
    ...next,
    rows: [...before.rows.filter(({ key }) => !known.has(key)), ...next.rows],
    hints: { ...before.hints, ...next.hints },
  };
}

export function viewLoader(held: HeldViews, ask: AskWorker, until: AbortSignal): ViewLoader {
  const { query, view, problem, busy } = held;
  let asked = 0;

  /** @param before rows that stay, in front of what is loaded; null: they are replaced. */
  async function load(wanted: TriageQuery, before: TriageView | null): Promise<void> {
    const mine = ++asked;
    // A slower response to an older request must not replace a newer one.
    const isLate = (): boolean => mine !== asked || until.aborted;
    busy.value = true;
    try {
      const response = await ask('triage.view', wanted);
      if (isLate()) return;
      batch(() => {
        holdView(held, wanted, before === null ? response : joined(before, response));
        problem.value = null;
        busy.value = false;
      });
    } catch (error) {
      if (isLate()) return;
      batch(() => {
        problem.value = failureToAsk(error);
        busy.value = false;
      });
    }
  }

  return {
    refresh() {
      const shown = view.peek()?.rows.length ?? 0;
      return load({ ...query.peek(), offset: 0, limit: Math.max(PAGE_ROWS, shown) }, null);
    },
    async showMore() {
      const now = view.peek();
      if (now === null || busy.peek() || now.rows.length >= now.matching) return;
      await load({ ...query.peek(), offset: now.rows.length, limit: PAGE_ROWS }, now);
    },
  };
}
