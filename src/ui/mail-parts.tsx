import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { PreparedMail } from '../domain/prepare-mail';
import { type Webmail, webmailAddress, webmails } from '../domain/webmail';
import { type MessageName, text } from '../text/text';
import type { AnswerStore } from './answer-store';
import { fieldNames } from './answer-text';
import { CopyButton } from './copy-button';
import './answer.css';
import { Spoken } from './spoken';

interface Props {
  readonly store: AnswerStore;
  readonly prepared: PreparedMail;
}

const webmailNames: Readonly<Record<Webmail, MessageName>> = {
  outlook: 'answer_open_outlook',
  gmail: 'answer_open_gmail',
};

/** A follow-up message: changed here, sent from the user's own mail program or webmail. */
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
  return <Message store={store} prepared={prepared} />;
}

function Message({
  store,
  prepared,
}: {
  readonly store: AnswerStore;
  readonly prepared: Extract<PreparedMail, { readonly kind: 'ready' }>;
}): JSX.Element {
  /** Something was done with the message: it may have been sent. */
  const used = useSignal(false);
  const noted = useSignal(false);
  const tryId = useRef(crypto.randomUUID());
  const { mail } = store.edits.value;
  const to = mail.to ?? prepared.to ?? '';
  const subject = mail.subject ?? prepared.subject;
  const body = mail.body ?? prepared.body;
  const isLong = prepared.toCopy.length > 0;
  const use = (): void => {
    used.value = true;
  };
  return (
    <>
      <label class="sheet-field">
        <span>{text('field_to')}</span>
        <input
          class="field"
          type="email"
          dir="ltr"
          value={to}
          placeholder={text('answer_mail_no_address')}
          onInput={({ currentTarget }) => store.editMail('to', currentTarget.value)}
        />
      </label>
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
      <p class="sheet-links" role="group" aria-label={text('answer_mail_open')}>
        {webmails.map((service) => (
          <a
            key={service}
            class="button"
            target="_blank"
            rel="noreferrer"
            href={webmailAddress(service, { to, subject, body })}
            onClick={use}
          >
            {text(webmailNames[service])}
          </a>
        ))}
        <a
          class="button"
          href={prepared.url}
          onClick={() => {
            use();
            // What the program's address cannot hold is ready to be pasted; the buttons below copy it too.
            if (isLong) void navigator.clipboard.writeText(body).catch(() => undefined);
          }}
        >
          {text('answer_open_mail')}
        </a>
      </p>
      {isLong && <p class="quiet">{text('answer_mail_too_long')}</p>}
      <p class="sheet-links" role="group" aria-label={text('answer_copy')} onClick={use}>
        {to !== '' && <CopyButton of={text('field_to')} value={to} named />}
        <CopyButton of={text('field_subject')} value={subject} named />
        <CopyButton of={text('field_body')} value={body} named />
        <CopyButton
          of={text('answer_copy_all')}
          value={[to, subject, body].filter((part) => part !== '').join('\n\n')}
          named
        />
      </p>
      {used.value && (
        <Spoken class="sheet-links">
          {noted.value ? (
            text('answer_mail_noted')
          ) : (
            <button
              type="button"
              class="button"
              onClick={() =>
                void store.noteMail(tryId.current).then((kept) => {
                  noted.value = kept;
                })
              }
            >
              {text('answer_mail_note')}
            </button>
          )}
        </Spoken>
      )}
    </>
  );
}
