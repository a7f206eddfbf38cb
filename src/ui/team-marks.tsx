import type { JSX } from 'preact';
import type { KeptReferral } from '../domain/kept';
import type { Referral } from '../domain/referral';
import { heldClaim } from '../domain/team-mark';
import { text } from '../text/text';
import { answerNames } from '../text/answer-names';
import { sinceText } from './claim-text';
import { MarkChip } from './mark-chip';
import type { Mark } from './referral-face';

type Marked = Pick<Referral, 'stage'> & Partial<Pick<KeptReferral, 'team'>>;

/** What colleagues do with a referral: who has it, and what they answered. */
export function TeamMarks({ referral }: { readonly referral: Marked }): JSX.Element {
  return (
    <>
      {teamMarks(referral, Date.now()).map((mark) => (
        <MarkChip key={mark.word} mark={mark} />
      ))}
    </>
  );
}

/** The same as marks. @param now epoch milliseconds. */
export function teamMarks(referral: Marked, now: number): readonly Mark[] {
  const claim = heldClaim(referral, now);
  const answered = referral.stage === 'received' ? referral.team?.answered : null;
  const marks: Mark[] = [];
  if (answered) {
    const { by, at, answer } = answered;
    const words = text(answerNames[answer]);
    marks.push({
      kind: 'status',
      icon: 'sent',
      word: text('claim_answered', by, words),
      why: text('claim_answered_why', by, words, sinceText(at, now)),
    });
  }
  if (claim !== null) {
    const since = sinceText(claim.at, now);
    marks.push({
      kind: claim.mine ? 'good' : 'status',
      icon: 'person',
      word: claim.mine ? text('claim_mine') : text('claim_theirs', claim.name, since),
      why: text('claim_theirs', claim.name, since),
    });
  }
  return marks;
}
