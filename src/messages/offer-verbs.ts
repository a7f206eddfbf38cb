/** What is switched off until the user wants it, and is offered once, after the first reading. */
export const OFFERS = ['reminders', 'rowChips'] as const;
export type Offer = (typeof OFFERS)[number];

/** The offers that are still to be made, in their order. */
interface OpenOffers {
  readonly offers: readonly Offer[];
}

/** Verbs of what is offered once. */
export interface OfferVerbs {
  'offers.open': { request: Record<never, never>; response: OpenOffers };
  /** It was taken or declined: it is never made again. */
  'offers.settle': { request: { readonly offer: Offer }; response: OpenOffers };
}
