import { instant } from '../../domain/moment';
import { mayFollowUp, validTry, withTry } from '../../domain/tries';
import type { Handlers } from '../../messages/contract';
import type { TryVerbs } from '../../messages/try-verbs';
import { changeReferral } from '../state-commands';
import type { OnDemandServices } from './on-demand-services';

/** The log of tries to reach a customer. */
export const tryHandlers = ({ shownStore }: OnDemandServices): Pick<Handlers, keyof TryVerbs> => ({
  'tries.add': async ({ key, tried }) =>
    (await shownStore()).execute(
      changeReferral(key, (now) => {
        const made = validTry(tried, instant(Date.now()));
        if (made === null) throw new Error('not a try');
        if (!mayFollowUp(now)) throw new Error('this customer is not to be contacted');
        return { ...now, tries: withTry(now.tries, made) };
      }),
    ),
  'tries.remove': async ({ key, id }) =>
    (await shownStore()).execute(
      changeReferral(key, (now) => ({ ...now, tries: now.tries.filter((one) => one.id !== id) })),
    ),
});
