import type { JSX } from 'preact';
import type { TriageRow } from '../messages/triage-verbs';
import { text } from '../text/text';
import { answerNames } from './answer-names';
import { Icon } from './icons';
import type { TriageStore } from './triage-store';

interface Props {
  readonly referral: TriageRow;
  readonly store: TriageStore;
}

/** Accept and Decline of a row: icons beside the countdown that asks for them, with their names for ears and as tooltips. */
export function RowAnswers({ referral, store }: Props): JSX.Element | null {
  const { answer } = store;
  if (answer === undefined || !referral.actionable) return null;
  return (
    <div class="row-answers">
      {(['accept', 'decline'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          class="icon-button"
          data-action={kind}
          aria-label={text(answerNames[kind])}
          title={text(answerNames[kind])}
          onClick={() => answer(referral.key, kind)}
        >
          <Icon name={kind === 'accept' ? 'check' : 'cross'} />
        </button>
      ))}
    </div>
  );
}
