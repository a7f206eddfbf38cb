import type { Handlers } from '../messages/contract';
import { derive } from '../domain/merge';
import { instant } from '../domain/moment';
import { showPartnerCenter } from '../platform/tabs';
import { editReferral, keepReading } from './keeper';
import { triageViews } from './triage-view';
import { keeper, triageState } from './worker';

const newKey = (): string => crypto.randomUUID();

/** What each verb does. Who may ask it is decided before, in `mayAsk`. */
export const handlers: Handlers = {
  'page.hello': async () => ({ saidColumns: [] }),
  'page.read': (reading, { url }) =>
    keeper.decide(keepReading(reading, url ?? null, instant(Date.now()), newKey)),
  'triage.view': async ({ account, ...query }) => triageViews(await triageState(), account)(query),
  'referral.get': async ({ key }) => (await keeper.book()).index.get(key) ?? null,
  'referral.favorite': ({ key, on }) =>
    keeper.decide(editReferral(key, (now) => derive({ ...now, favoriteHere: on }))),
  'partner-center.open': async () => {
    const { reused } = await showPartnerCenter(null);
    return { reused };
  },
  'walk.start': async () => ({ started: 'no-list' }),
  'walk.cancel': async () => ({ cancelled: false }),
};
