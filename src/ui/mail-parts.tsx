import type { JSX } from 'preact';
import type { PreparedMail } from '../domain/prepare-mail';
import { text } from '../text/text';
import type { AnswerStore } from './answer-store';
import { fieldNames } from './answer-text';
import { CopyButton } from './copy-button';

interface Props {
  readonly store: AnswerStore;
  readonly prepared: PreparedMail;
}

/** A follow-up message: changed here, sent from the user's own mail program. */
export function MailParts({ store, prepared }: Props): JSX.Element | null {
  // Said among the guards.
  if (prepared.kind === 'do-not-contact') return null;
  if (prepared.kind === 'blocked') {
    return (
      <>
        {prepared.obstacles.map(({ in: part, marked, problems }) => (
          <div key={part} class="sheet-field">
            <span>{text(fieldNames[part])}</span>
            <p class="sheet-text" dir="auto">
              {marked}
            </p>
            {problems.length > 0 && (
              <p class="sheet-wrong">{text('answer_template_broken', text(fieldNames[part]))}</p>
            )}
          </div>
        ))}
      </>
    );
  }
  const { mail } = store.edits.value;
  const subject = mail.subject ?? prepared.subject;
  const body = mail.body ?? prepared.body;
  return (
    <>
      {prepared.to === null && <p class="quiet">{text('answer_mail_no_address')}</p>}
      <label class="sheet-field">
        <span>{text('field_subject')}</span>
        <input
          class="field"
          dir="auto"
          value={subject}
          onInput={({ currentTarget }) => store.editMail('subject', currentTarget.value)}
        />
      </label>
      <label class="sheet-field">
        <span>{text('field_body')}</span>
        <textarea
          class="field"
          rows={9}
          dir="auto"
          value={body}
          onInput={({ currentTarget }) => store.editMail('body', currentTarget.value)}
        />
      </label>
      {prepared.toCopy.length > 0 && <p class="quiet">{text('answer_mail_too_long')}</p>}
      <p class="sheet-links">
        <a class="button" data-main href={prepared.url}>
          {text('answer_open_mail')}
        </a>
        {prepared.toCopy.map((part) => (
          <CopyButton key={part} of={text(fieldNames[part])} value={part === 'subject' ? subject : body} />
        ))}
      </p>
    </>
  );
}
