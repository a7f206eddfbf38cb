import { createdSpan } from './created';
import { HOUR } from './moment';
import type { Referral } from './referral';
import type { Span } from './span';
import { heldClaim, type TeamMark } from './team-mark';
import type { AnswerKind, TemplateKind } from './template';
import type { WaitingAnswer } from './waiting-answer';

/** Something that a person must know before giving an answer. */
export type AnswerGuard =
  /**
   * Microsoft's documentation of leads: the customer is told to choose another partner; of co-sell: Microsoft
   * or the sender is told. No undo.
   */
  | { readonly kind: 'decline-tells'; readonly who: 'customer' | 'sender' }
  /** Declined, Won, Lost and Error are final: nothing can be changed after. */
  | { readonly kind: 'final' }
  /**
   * Microsoft's documentation: a deal that is to be registered must not be marked Won within 72 hours of its
   * creation.
   */
  | { readonly kind: 'won-too-early'; readonly from: string }
  /** The lead source says that this person must not be contacted. */
  | { readonly kind: 'do-not-contact' }
  /** It was filled in before, here or in another window, and the page has not shown the effect yet. */
  | { readonly kind: 'waiting'; readonly waiting: WaitingAnswer }
  /** A colleague works on it. */
  | { readonly kind: 'claimed'; readonly by: string; readonly at: string }
  /** A colleague filled in an answer, and the page has not shown the effect yet. */
  | { readonly kind: 'answered'; readonly by: string; readonly at: string; readonly answer: AnswerKind }
  /** It does not stand where this answer can be given. */
  | { readonly kind: 'wrong-stage' };

type Guarded = Pick<Referral, 'kind' | 'list' | 'stage' | 'createdAt' | 'doNotContact'> & {
  readonly waiting: WaitingAnswer | null;
  readonly createdWithin?: Span | null;
  readonly team?: TeamMark | null;
};

/** 72 hours: see `won-too-early`. */
const REGISTER_MS = 72 * HOUR;

function earliestWon(referral: Guarded): number | null {
  // Only co-sell deals are registered; of leads Microsoft says nothing of the kind.
  const created = referral.kind === 'co-sell' ? createdSpan(referral) : null;
  // A creation known by its day alone may lie up to its last moment.
  return created && created.until + REGISTER_MS;
}

/** What is to be said before an answer of this kind. @param now epoch milliseconds. */
export function answerGuards(referral: Guarded, kind: TemplateKind, now: number): readonly AnswerGuard[] {
  const guards: AnswerGuard[] = [...colleagues(referral, now)];
  if (kind === 'e-mail') return referral.doNotContact ? [{ kind: 'do-not-contact' }, ...guards] : guards;
  const { waiting, stage } = referral;
  if (waiting !== null) guards.push({ kind: 'waiting', waiting });
  if (!answersIn(referral).includes(kind)) guards.push({ kind: 'wrong-stage' });
  if (stage === 'archived') return guards;
  if (kind === 'decline')
    guards.push({ kind: 'decline-tells', who: referral.kind === 'lead' ? 'customer' : 'sender' });
  else if (kind !== 'accept' && kind !== 'edit') guards.push({ kind: 'final' });
  const from = kind === 'won' ? earliestWon(referral) : null;
  if (from !== null && now < from) guards.push({ kind: 'won-too-early', from: new Date(from).toISOString() });
  return guards;
}

/**
 * The answers that a referral's stage allows: Accept and Decline while it waits; after it, how it ended, and Edit.
 * Close as error at any time.
 */
export function answersIn({ stage }: Pick<Referral, 'stage'>): readonly Exclude<TemplateKind, 'e-mail'>[] {
  switch (stage) {
    case 'received':
      return ['accept', 'decline', 'close-as-error'];
    case 'accepted':
      return ['won', 'lost', 'edit', 'close-as-error'];
    case 'archived':
      return [];
  }
}

/** What a colleague has begun: a courtesy, so it warns and never blocks. */
function colleagues(referral: Guarded, now: number): readonly AnswerGuard[] {
  const claim = heldClaim(referral, now);
  const answered = referral.stage === 'received' ? referral.team?.answered : null;
  return [
    ...(answered
      ? [{ kind: 'answered', by: answered.by, at: answered.at, answer: answered.answer } as const]
      : []),
    ...(claim !== null && !claim.mine ? [{ kind: 'claimed', by: claim.name, at: claim.at } as const] : []),
  ];
}
