import type { OfferNames } from '../domain/offer-names';
import type { Template } from '../domain/template';
import type { FromSync, ToSync } from '../domain/template-sync';
import type { Me } from '../domain/template-values';

/** A template of the team. */
interface SharedMark {
  readonly id: string;
  /** Who changed it last. */
  readonly by: string;
  /** The user's own one with the same ID stands instead. */
  readonly isOwn: boolean;
}

/** The templates in the user's order, and the user's own data for them. Both follow the user to another machine. */
export interface HeldTemplates {
  readonly templates: readonly Template[];
  readonly me: Me;
  /** What the user calls their offers, by identifier. */
  readonly offers: OfferNames;
  /** The IDs of those of the organisation; they stand first, and cannot be changed. */
  readonly managed: readonly string[];
  /** Those of the team, which stand last. */
  readonly shared: readonly SharedMark[];
  /** Stored templates that this version cannot use. */
  readonly refused: FromSync['refused'];
}

/** What became of a change. `full` and `too-large`: nothing was written, the browser's synced storage has no room. */
export type TemplatesKept =
  | { readonly kind: 'kept'; readonly held: HeldTemplates }
  | Exclude<ToSync, { readonly kind: 'ready' }>
  /** The browser refused for a reason of its own, e.g. too many changes in a short time. */
  | { readonly kind: 'refused'; readonly reason: string };

/** An offer that leads came for. */
export interface SeenOffer {
  /** `publisherid.offerid`, lower case. */
  readonly id: string;
  readonly referrals: number;
}

/** Verbs about templates. */
export interface TemplateVerbs {
  'templates.get': { request: Record<never, never>; response: HeldTemplates };
  /**
   * Adds a template, behind `after` where that is given, else at the end; one with the same ID is replaced in
   * its place.
   */
  'templates.save': {
    request: { readonly template: Template; readonly after: string | null };
    response: TemplatesKept;
  };
  'templates.remove': { request: { readonly id: string }; response: TemplatesKept };
  /** Moves one template to the place `to`, counted from 0; those of the organisation stay first. */
  'templates.order': { request: { readonly id: string; readonly to: number }; response: TemplatesKept };
  /** The offers of the referrals that are kept, those of most referrals first, and others that have a name. */
  'offers.seen': { request: Record<never, never>; response: { readonly offers: readonly SeenOffer[] } };
  /** Names an offer; an empty name takes it back. */
  'offers.name': { request: { readonly id: string; readonly name: string }; response: TemplatesKept };
  /** Keeps what the user gave of themselves for one answer, where it was not known yet. */
  'me.given': {
    request: { readonly given: Readonly<Record<string, string>> };
    response: Record<never, never>;
  };
  'me.save': { request: { readonly me: Me }; response: TemplatesKept };
}
