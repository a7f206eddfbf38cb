import { answerGuards, answersIn, type AnswerGuard } from './answer-guards';
import { missingNames } from './answer-edits';
import type { FormValues } from './form';
import type { KeptReferral } from './kept';
import type { Prepared } from './prepare-answer';
import { looksLikeSpam } from './spam';
import type { AnswerKind } from './template';
import type { VariableName } from './template-variables';
import type { WaitingAnswer } from './waiting-answer';

/** Why a selected referral gets no answer together with the others. */
export type BulkRefusal =
  /** Removed meanwhile, or only invented. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'wrong-stage' }
  /** Somebody else must answer it, or nobody: outbound deals, informational leads. */
  | { readonly kind: 'not-actionable' }
  /** An answer was filled in before, and nobody knows yet what became of it. */
  | { readonly kind: 'waiting'; readonly waiting: WaitingAnswer }
  | { readonly kind: 'no-template' }
  /** The template needs what is not known of this referral. */
  | { readonly kind: 'missing'; readonly names: readonly VariableName[] }
  /** The template itself has a mistake. */
  | { readonly kind: 'broken' };

/** What speaks against an answer and does not forbid it: such a one takes part only where the user says so. */
export type BulkCaution = Extract<
  AnswerGuard,
  { readonly kind: 'do-not-contact' | 'won-too-early' | 'claimed' | 'answered' }
>;

export type BulkVerdict =
  | { readonly kind: 'ready'; readonly values: FormValues; readonly cautions: readonly BulkCaution[] }
  | { readonly kind: 'refused'; readonly why: BulkRefusal };

type Asked = Pick<
  KeptReferral,
  'kind' | 'list' | 'stage' | 'createdAt' | 'actionable' | 'doNotContact' | 'waiting'
> &
  Partial<Pick<KeptReferral, 'createdWithin' | 'team'>>;

/**
 * Whether a referral can be answered together with others, from the answer as a template writes it out.
 * @param prepared null: there is no template. @param now epoch milliseconds.
 */
export function bulkVerdict(
  referral: Asked,
  answer: AnswerKind,
  prepared: Prepared | null,
  now: number,
): BulkVerdict {
  const refused = (why: BulkRefusal): BulkVerdict => ({ kind: 'refused', why });
  // What a person types for one referral is nothing for many.
  if (answer === 'edit' || !answersIn(referral).includes(answer)) return refused({ kind: 'wrong-stage' });
  if (referral.list === 'outbound' || (referral.stage === 'received' && !referral.actionable))
    return refused({ kind: 'not-actionable' });
  if (referral.waiting !== null) return refused({ kind: 'waiting', waiting: referral.waiting });
  if (prepared === null) return refused({ kind: 'no-template' });
  if (prepared.kind === 'blocked') {
    const names = missingNames(prepared.obstacles);
    return refused(
      names.length === 0 || prepared.obstacles.some(({ problems }) => problems.length > 0)
        ? { kind: 'broken' }
        : { kind: 'missing', names },
    );
  }
  const early = answerGuards(referral, answer, now).flatMap((guard) =>
    guard.kind === 'won-too-early' || guard.kind === 'claimed' || guard.kind === 'answered' ? [guard] : [],
  );
  const cautions: readonly BulkCaution[] = referral.doNotContact
    ? [{ kind: 'do-not-contact' }, ...early]
    : early;
  return { kind: 'ready', values: prepared.prepared.values, cautions };
}

/** Groups of referrals that are usually answered together. */
export type BulkGroup = 'spam' | 'test';

/**
 * Whether a referral belongs to a group: spam that waits for an answer, or a test lead that can be answered. What is
 * closed, ours to send, or waits for Partner Center is in none: it would only be left out again.
 */
export function inGroup(
  {
    stage,
    list,
    actionable,
    test,
    waiting,
    ...marks
  }: Pick<
    KeptReferral,
    'stage' | 'list' | 'actionable' | 'test' | 'waiting' | 'emailValidity' | 'phoneValidity'
  >,
  group: BulkGroup,
): boolean {
  const isOpen = stage === 'accepted' ? list !== 'outbound' : actionable;
  if (stage === 'archived' || !isOpen || waiting !== null) return false;
  return group === 'test' ? test : actionable && !test && looksLikeSpam(marks);
}
