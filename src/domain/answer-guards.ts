import { HOUR } from './moment';
import type { Referral } from './referral';
import type { TemplateKind } from './template';
import type { WaitingAnswer } from './waiting-answer';

/** Something that a person must know before giving an answer. */
export type AnswerGuard =
  /** Microsoft's documentation of leads: the customer is told to choose another partner; of co-sell: Microsoft or the sender is told. No undo. */
  | { readonly kind: 'decline-tells'; readonly who: 'customer' | 'sender' }
  /** Declined, Won, Lost and Error are final: nothing can be changed after. */
  | { readonly kind: 'final' }
  /** Microsoft's documentation: a deal that is to be registered must not be marked Won within 72 hours of its creation. */
  | { readonly kind: 'won-too-early'; readonly from: string }
  /** The lead source says that this person must not be contacted. */
  | { readonly kind: 'do-not-contact' }
  /** It was filled in before, here or in another window, and the page has not shown the effect yet. */
  | { readonly kind: 'waiting'; readonly waiting: WaitingAnswer }
  /** It does not stand where this answer can be given. */
  | { readonly kind: 'wrong-stage' };

type Guarded = Pick<Referral, 'kind' | 'list' | 'stage' | 'createdAt' | 'doNotContact'> & {
  readonly waiting: WaitingAnswer | null;
};

/** 72 hours: see `won-too-early`. */
const REGISTER_MS = 72 * HOUR;
/** A creation known by its day alone may lie up to its last moment. */
const DAY_MS = 24 * HOUR;

function earliestWon({ kind, createdAt }: Guarded): number | null {
  // Only co-sell deals are registered; of leads Microsoft says nothing of the kind.
  if (kind !== 'co-sell' || createdAt === null) return null;
  const created = Date.parse(createdAt.includes('T') ? createdAt : `${createdAt}T00:00:00`);
  return Number.isNaN(created) ? null : created + REGISTER_MS + (createdAt.includes('T') ? 0 : DAY_MS);
}

/** What is to be said before an answer of this kind. @param now epoch milliseconds. */
export function answerGuards(referral: Guarded, kind: TemplateKind, now: number): readonly AnswerGuard[] {
  const guards: AnswerGuard[] = [];
  if (kind === 'e-mail') return referral.doNotContact ? [{ kind: 'do-not-contact' }] : [];
  const { waiting, stage } = referral;
  if (waiting !== null) guards.push({ kind: 'waiting', waiting });
  if (!answersIn(referral).includes(kind)) guards.push({ kind: 'wrong-stage' });
  if (stage === 'archived') return guards;
  if (kind === 'decline')
    guards.push({ kind: 'decline-tells', who: referral.kind === 'lead' ? 'customer' : 'sender' });
  else if (kind !== 'accept') guards.push({ kind: 'final' });
  const from = kind === 'won' ? earliestWon(referral) : null;
  if (from !== null && now < from) guards.push({ kind: 'won-too-early', from: new Date(from).toISOString() });
  return guards;
}

/** The answers that a referral's stage allows: Accept and Decline while it waits; after it, how it ended. Close as error at any time. */
export function answersIn({ stage }: Pick<Referral, 'stage'>): readonly Exclude<TemplateKind, 'e-mail'>[] {
  switch (stage) {
    case 'received':
      return ['accept', 'decline', 'close-as-error'];
    case 'accepted':
      return ['won', 'lost', 'close-as-error'];
    case 'archived':
      return [];
  }
}
