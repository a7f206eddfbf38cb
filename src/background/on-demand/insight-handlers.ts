import type { Handlers } from '../../messages/contract';
import type { InsightVerbs } from '../../messages/insight-verbs';
import type { OnDemandServices } from './on-demand-services';

/** What the full page's plots ask. */
export const insightHandlers = ({
  reports,
  shownStore,
}: OnDemandServices): Pick<Handlers, keyof InsightVerbs> => ({
  'insights.get': async ({ account }) => {
    const records = [...(await (await shownStore()).state()).index.values()];
    return reports().insightsOf(
      account === null ? records : records.filter((record) => record.account === account),
      Date.now(),
    );
  },
  'insights.away': async ({ from, until }) =>
    reports().expiringWhileAway((await (await shownStore()).state()).index.values(), from, until, Date.now()),
});
