import type { JSX } from 'preact';
import { answersIn } from '../domain/answer-guards';
import type { TriageRow } from '../messages/triage-verbs';
import { text } from '../text/text';
import { answerNames } from '../text/answer-names';
import type { TriageStore } from './triage-store';
import './answer.css';

interface Props {
  readonly referral: TriageRow;
  readonly store: TriageStore;
}

/** The answers of a referral's details: how an accepted one ended, a message to the customer, and what still waits. */
export function DetailAnswers({ referral, store }: Props): JSX.Element | null {
  const { answer, notSent } = store;
  if (answer === undefined) return null;
  // A deal that was sent to Microsoft is theirs to answer, and ours to edit.
  const kinds = answersIn(referral).filter((kind) =>
    referral.list === 'outbound' ? kind === 'edit' : kind !== 'accept' && kind !== 'decline',
  );
  const informs = referral.stage === 'received' && !referral.actionable;
  return (
    <div class="detail-answers">
      {!informs &&
        kinds.map((kind) => (
          <button key={kind} type="button" class="button" onClick={() => answer(referral.key, kind)}>
            {text(answerNames[kind])}
          </button>
        ))}
      {!referral.doNotContact && !referral.test && (
        <button type="button" class="button" onClick={() => answer(referral.key, 'e-mail')}>
          {text('answer_mail')}
        </button>
      )}
      {referral.waiting && notSent !== undefined && (
        <button type="button" class="button" onClick={() => notSent(referral.key)}>
          {text('waiting_not_sent')}
        </button>
      )}
    </div>
  );
}
