import type { Handlers } from '../messages/contract';
import type { InsightVerbs } from '../messages/insight-verbs';
import { surfaceWork } from './later-scripts';
import { shownKeeper } from './worker';

/** What the full page's plots ask. */
export const insightHandlers: Pick<Handlers, keyof InsightVerbs> = {
  'insights.get': async ({ account }) => {
    const records = [...(await (await shownKeeper()).book()).index.values()];
    return surfaceWork().insightsOf(account === null ? records : records.filter((record) => record.account === account), Date.now());
  },
  'insights.away': async ({ from, until }) => surfaceWork().expiringWhileAway((await (await shownKeeper()).book()).index.values(), from, until, Date.now()),
};
