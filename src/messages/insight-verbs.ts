import type { AwayDeadline } from '../domain/away';
import type { Insights } from '../domain/insights';
import type { PersonFigures } from '../domain/person-figures';
import type { Day } from '../domain/referral';

/** What is told of the referrals; `people` only where the organisation's policy says `teamFigures`. */
export interface ShownInsights extends Insights {
  readonly people?: readonly PersonFigures[];
}

/** Verbs of the full page's plots; worked out in the worker, where the histories are. */
export interface InsightVerbs {
  /** Null account: all accounts. */
  'insights.get': { request: { readonly account: string | null }; response: ShownInsights };
  /** The keys of the referrals that each of these figures counts, by its name (see domain/insight-figures.ts). */
  'insights.counted': {
    request: { readonly figures: readonly string[] };
    response: { readonly keys: Readonly<Record<string, readonly string[]>> };
  };
  /** What runs out between two local days, both included. */
  'insights.away': {
    request: { readonly from: Day; readonly until: Day };
    response: readonly AwayDeadline[];
  };
}
