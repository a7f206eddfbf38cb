import { isRecord } from '../../domain/is-record';
import { personFigures } from '../../domain/person-figures';
import type { Handlers } from '../../messages/contract';
import type { InsightVerbs } from '../../messages/insight-verbs';
import type { OnDemandServices } from './on-demand-services';

/** What the full page's plots ask. */
export const insightHandlers = ({
  browser,
  reports,
  shownStore,
}: OnDemandServices): Pick<Handlers, keyof InsightVerbs> => ({
  'insights.get': async ({ account }) => {
    const records = [...(await (await shownStore()).state()).index.values()].filter(
      (record) => account === null || record.account === account,
    );
    // Without a policy the browser may refuse to read the area: then nothing is switched on.
    const policy: unknown = await browser.storage.managed.get(['teamFigures']).catch(() => null);
    return {
      ...reports().insightsOf(records, Date.now()),
      ...(isRecord(policy) && policy['teamFigures'] === true && { people: personFigures(records) }),
    };
  },
  'insights.counted': async ({ figures }) => ({
    keys: reports().keysInFigures((await (await shownStore()).state()).index.values(), figures, Date.now()),
  }),
  'insights.away': async ({ from, until }) =>
    reports().expiringWhileAway((await (await shownStore()).state()).index.values(), from, until, Date.now()),
});
