import { withEntry } from '../../domain/history';
import { derive } from '../../domain/merge';
import { instant } from '../../domain/moment';
import type { Handlers } from '../../messages/contract';
import type { ReferralVerbs } from '../../messages/referral-verbs';
import type { TriageVerbs } from '../../messages/triage-verbs';
import { changeReferral, edited, eraseCustomer } from '../decisions';
import type { KeptFiles } from './kept-files';
import type { ErrandParts } from './errand-parts';

/** What pages ask about one referral, or the erasing of several. */
export const referralHandlers = (
  { browser, keeper, refresh, sample, shownKeeper, tabs: { showPartnerCenter } }: ErrandParts,
  files: KeptFiles,
): Pick<Handlers, keyof ReferralVerbs | Exclude<keyof TriageVerbs, 'triage.view'>> => ({
  'referral.get': async ({ key }) => (await (await shownKeeper()).book()).index.get(key) ?? null,
  'referral.favorite': async ({ key, on }) =>
    (await shownKeeper()).decide(changeReferral(key, (now) => derive({ ...now, favoriteHere: on }))),
  'referral.edit': async ({ key, edit }) =>
    (await shownKeeper()).decide(changeReferral(key, (now) => edited(now, edit))),

  'partner-center.open': async ({ key }) => {
    if (key === null) return showPartnerCenter(null);
    const at = instant(Date.now());
    const referral = await (
      await shownKeeper()
    ).decide(
      changeReferral(key, (now) => ({ ...now, history: withEntry(now.history, { kind: 'opened', at }) })),
    );
    const lists = [...(await keeper.book()).health.values()];
    const shown = lists.find(({ list, account }) => list === referral.list && account === referral.account);
    return showPartnerCenter(shown?.url ?? null);
  },

  'erase.customer': async ({ key, really }) => {
    const { index } = await keeper.book();
    const of = await keeper.decide(eraseCustomer(key, false));
    const naming = really ? await files.naming(of.flatMap((one) => index.get(one) ?? [])) : [];
    return { keys: really ? await keeper.decide(eraseCustomer(key, true, naming)) : of };
  },
  'erase.all': async ({ settings }) => {
    const erased = (await keeper.book()).index.size;
    await Promise.all([keeper.clear(), sample.stop()]);
    await browser.storage.session.clear();
    if (settings) await Promise.all([browser.storage.local.clear(), browser.storage.sync.clear()]);
    await refresh();
    return { erased };
  },
});
