import type { Handlers } from '../../messages/contract';
import { putAside, referralsOf } from '../reminders/reminders';
import type { PressNotice } from '../services';
import type { OnDemandServices } from './on-demand-services';

/** Places of the buttons that a reminder has; see `noticeText`. */
const OPEN = 0;

export function noticePresses(
  { stateStore, tabs: { openFullPage, showPartnerCenter } }: OnDemandServices,
  { 'partner-center.open': open }: Pick<Handlers, 'partner-center.open'>,
): PressNotice {
  return async (id, pressed) => {
    const state = await stateStore.state();
    const keys = referralsOf(id, state).filter((key) => state.index.get(key) !== undefined);
    const [only, ...others] = keys;
    const one = only !== undefined && others.length === 0 ? only : null;
    if (pressed === 'body')
      await openFullPage(one === null ? '#/referrals' : `#/referrals/${encodeURIComponent(one)}`);
    else if (pressed !== OPEN) await stateStore.execute(putAside(keys, Date.now()));
    else if (one === null) await showPartnerCenter();
    else await open({ key: one }, {});
  };
}
