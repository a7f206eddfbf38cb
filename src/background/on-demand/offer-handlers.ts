import { type Offer, OFFERS, type OfferVerbs } from '../../messages/offer-verbs';
import type { Handlers } from '../../messages/contract';
import { META } from '../meta';
import type { Command, Overview } from '../overview';
import type { OnDemandServices } from './on-demand-services';

/** What is asked of the offers: those that were never settled, of what is off and may be switched on. */
export function offerHandlers({
  heldSettings,
  stateStore,
  shownStore,
}: OnDemandServices): Pick<Handlers, keyof OfferVerbs> {
  async function open(): Promise<readonly Offer[]> {
    const [overview, { values, managed, featuresOff }, shown] = await Promise.all([
      stateStore.overview(),
      heldSettings(),
      shownStore(),
    ]);
    // Before the first reading nobody knows what is offered.
    if (overview.health.size === 0 || shown !== stateStore) return [];
    const mayChoose = (name: Offer): boolean => !values[name] && !managed.includes(name);
    const isOpen: Readonly<Record<Offer, boolean>> = {
      reminders: mayChoose('reminders') && !featuresOff.includes('reminders'),
      rowChips: mayChoose('rowChips'),
    };
    const settled = settledIn(overview);
    return OFFERS.filter((offer) => isOpen[offer] && !settled.includes(offer));
  }

  return {
    'offers.open': async () => ({ offers: await open() }),
    'offers.settle': async ({ offer }) => {
      await stateStore.execute(settle(offer));
      return { offers: await open() };
    },
  };
}

function settledIn({ meta }: Pick<Overview, 'meta'>): readonly string[] {
  const settled = meta.get(META.settledOffers);
  return Array.isArray(settled) ? settled : [];
}

const settle =
  (offer: Offer): Command<null> =>
  (state) => ({
    change: { meta: { [META.settledOffers]: [...new Set([...settledIn(state), offer])] } },
    response: null,
  });
