import { batch } from '@preact/signals';
import type { ClaimState } from '../domain/team-mark';
import { FIRST_TAB } from '../messages/snapshot';
import type { Tab, TriageQuery } from '../messages/triage-verbs';
import type { HeldViews } from './held-views';

/** Turns to another list, or to other words to search for. */
export interface ListTurns {
  showTab(tab: Tab): void;
  showAccount(account: string | null): void;
  /** Shows only those that are whose; undefined: all. */
  showClaim(claim: ClaimState | undefined): void;
  search(words: string): void;
}

/** Typing in the search field: a worker asked for every letter would answer late. */
const typingPauseMs = 120;

/** What a query becomes: `claim` undefined shows all. */
type Choice = Partial<Pick<TriageQuery, 'tab' | 'search' | 'account'>> & {
  readonly claim?: ClaimState | undefined;
};

interface TurnPorts {
  /** Loads the list that is shown now. */
  readonly refresh: () => Promise<void>;
  /** Shows what is kept ready of it. */
  readonly paint: () => Promise<void>;
}

export function listTurns({ query, views, rowNotice }: HeldViews, { refresh, paint }: TurnPorts): ListTurns {
  let typing: ReturnType<typeof setTimeout> | undefined;
  /** The tab to go back to when the search ends; null while nothing is searched. */
  let tabBefore: Tab | null = null;

  function turnTo(next: Choice): void {
    clearTimeout(typing);
    batch(() => {
      const { claim, ...rest } = { ...query.peek(), ...next };
      query.value = { ...rest, ...(claim !== undefined && { claim }) };
      rowNotice.value = null;
    });
    void refresh();
  }

  /** Another list: what was kept of it is shown at once, unless it was kept for another search. */
  function leaveFor(next: Choice): void {
    const { search } = query.peek();
    views.value = new Map([...views.peek()].filter(([, kept]) => kept.query.search === search));
    turnTo(next);
    void paint();
  }

  return {
    showTab: (tab) => leaveFor({ tab }),
    showAccount: (account) => leaveFor({ account }),
    showClaim: (claim) => leaveFor({ claim }),
    search(words) {
      clearTimeout(typing);
      const { tab } = query.peek();
      if (words === '') {
        const back = tabBefore ?? tab;
        tabBefore = null;
        return turnTo({ search: '', tab: back });
      }
      typing = setTimeout(() => {
        // A search begins in all lists; the other tabs then show their part of the matches.
        const begins = tabBefore === null;
        tabBefore ??= tab;
        turnTo({ search: words, ...(begins && { tab: FIRST_TAB }) });
      }, typingPauseMs);
    },
  };
}
