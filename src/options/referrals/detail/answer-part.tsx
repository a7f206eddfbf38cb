import type { JSX } from 'preact';
import { answersIn } from '../../../domain/answer-guards';
import type { KeptReferral } from '../../../domain/kept';
import { text } from '../../../text/text';
import { answerNames } from '../../../text/answer-names';
import { AnswerProgress } from '../../../ui/answer-progress';
import { AnswerSheet } from '../../../ui/answer-sheet';
import '../../../ui/answer.css';
import { Icon, type IconName } from '../../../ui/icons';
import { send } from '../../../messages/send';
import { sayNotSent } from '../../../ui/not-sent';
import { answers, pageToasts } from '../page-actions';

const icons: Readonly<Partial<Record<string, IconName>>> = {
  accept: 'check',
  decline: 'cross',
  won: 'check',
  lost: 'cross',
  'close-as-error': 'ban',
};

/**
 * The answers that a referral's stage allows, each a button that opens the sheet. Nothing where none is due
 * or can be given.
 */
export function AnswerButtons({ record }: { readonly record: KeptReferral }): JSX.Element | null {
  if (record.test || (record.stage === 'received' && !record.actionable)) return null;
  // A deal that was sent to Microsoft is theirs to answer, and ours to edit.
  const kinds = answersIn(record).filter((kind) => record.list !== 'outbound' || kind === 'edit');
  return (
    <>
      {kinds.map((kind) => {
        const icon = icons[kind];
        return (
          <button
            key={kind}
            type="button"
            class="button"
            data-action={kind}
            data-main={kind === 'accept' || undefined}
            onClick={() => answers.open(record.key, kind)}
          >
            {icon !== undefined && <Icon name={icon} />}
            {text(answerNames[kind])}
          </button>
        );
      })}
    </>
  );
}

/** The sheet of the answer that is being prepared, and how far this referral's answer is. */
export function AnswerPart({ record }: { readonly record: KeptReferral }): JSX.Element {
  const wish = answers.wish.value;
  const answering = answers.answering.value;
  const { waiting } = record;
  return (
    <>
      {answering !== null && answering.referral.key === record.key && (
        <AnswerProgress store={answers} now={answering} />
      )}
      {waiting !== null && (
        <p class="waiting-line">
          {text('waiting_mark_why', text(answerNames[waiting.answer]), waiting.template)}{' '}
          <button
            type="button"
            class="button"
            data-plain
            onClick={() => void sayNotSent(send, { ...record, waiting }, pageToasts)}
          >
            {text('waiting_not_sent')}
          </button>
        </p>
      )}
      {wish !== null && <AnswerSheet store={answers} wish={wish} />}
    </>
  );
}
