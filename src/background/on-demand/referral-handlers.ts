import { withEntry } from '../../domain/history';
import { derive } from '../../domain/merge';
import { instant } from '../../domain/moment';
import type { Handlers } from '../../messages/contract';
import type { ReferralVerbs } from '../../messages/referral-verbs';
import type { TriageVerbs } from '../../messages/triage-verbs';
import { changeReferral, editedReferral, eraseCustomer, markInCrm } from '../state-commands';
import { META } from '../meta';
import type { AnsweringInTabs } from './answering';
import type { Eraser } from './erasing';
import type { KeptFiles } from './kept-files';
import type { OnDemandServices } from './on-demand-services';

/** What pages ask about one referral, or the erasing of several. */
export const referralHandlers = (
  { connections, stateStore, shownStore, team, tabs: { showPartnerCenter } }: OnDemandServices,
  answering: AnsweringInTabs,
  files: KeptFiles,
  eraser: Eraser,
): Pick<Handlers, keyof ReferralVerbs | Exclude<keyof TriageVerbs, 'triage.view'>> => ({
  'referral.get': async ({ key }) => (await (await shownStore()).some([key])).get(key) ?? null,
  'referral.favorite': async ({ key, on }) =>
    (await shownStore()).execute(changeReferral(key, (now) => derive({ ...now, favoriteHere: on }))),
  'referral.edit': async ({ key, edit }) =>
    (await shownStore()).execute(changeReferral(key, (now) => editedReferral(now, edit))),
  'referrals.in-crm': async ({ keys, inCrm }) => ({
    changed: await (await shownStore()).execute(markInCrm(keys, inCrm)),
  }),

  'partner-center.open': async ({ key }) => {
    if (key === null) {
      await showPartnerCenter();
      return { shows: 'list' };
    }
    const at = instant(Date.now());
    const referral = await (
      await shownStore()
    ).execute(
      changeReferral(key, (now) => ({ ...now, history: withEntry(now.history, { kind: 'opened', at }) })),
    );
    return { shows: await answering.show(referral) };
  },

  'erase.customer': async ({ key, really }) => {
    const { index, meta } = await stateStore.state();
    const of = await stateStore.execute(eraseCustomer(key, false));
    const naming = really ? await files.naming(of.flatMap((one) => index.get(one) ?? [])) : [];
    if (!really) return { keys: of };
    const rows = of.flatMap((one) => index.get(one)?.tableRow ?? []);
    // Told to the team first: stopped in between, the referral goes here as it goes at the colleagues'.
    if (meta.get(META.team)) await team().erase(of.flatMap((one) => index.get(one) ?? []));
    const erased = rows.length === 0 ? null : await connections().marksOf(rows);
    return { keys: await stateStore.execute(eraseCustomer(key, true, naming, erased)) };
  },
  'erase.all': async (asked) => ({ erased: await eraser.erase(asked) }),
});
