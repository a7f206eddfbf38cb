import { expiringWhileAway } from '../../domain/away';
import { insightsOf } from '../../domain/insights';
import type { Handlers } from '../../messages/contract';
import type { InsightVerbs } from '../../messages/insight-verbs';
import type { ErrandParts } from './errand-parts';

/** What the full page's plots ask. */
export const insightHandlers = ({ shownKeeper }: ErrandParts): Pick<Handlers, keyof InsightVerbs> => ({
  'insights.get': async ({ account }) => {
    const records = [...(await (await shownKeeper()).book()).index.values()];
    return insightsOf(
      account === null ? records : records.filter((record) => record.account === account),
      Date.now(),
    );
  },
  'insights.away': async ({ from, until }) =>
    expiringWhileAway((await (await shownKeeper()).book()).index.values(), from, until, Date.now()),
});
