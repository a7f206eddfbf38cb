import type { JSX } from 'preact';
import { CLAIM_STATES } from '../domain/team-mark';
import { text } from '../text/text';
import { claimStateNames } from './claim-text';
import type { TriageStore } from './triage-store';
import './claim.css';

/** Whose referrals the list shows: all, mine, those that nobody has, those of colleagues. */
export function ClaimFilter({ store }: { readonly store: TriageStore }): JSX.Element {
  const chosen = store.query.value.claim;
  return (
    <div class="claim-filter" role="group" aria-label={text('claim_facet')}>
      {[undefined, ...CLAIM_STATES].map((state) => (
        <button
          key={state ?? 'all'}
          type="button"
          class="button"
          data-claim={state ?? 'all'}
          aria-pressed={chosen === state}
          onClick={() => store.showClaim(state)}
        >
          {text(state === undefined ? 'claim_state_all' : claimStateNames[state])}
        </button>
      ))}
    </div>
  );
}
