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

interface MessageProps {
  readonly store: AnswerStore;
  readonly prepared: Extract<PreparedMail, { readonly kind: 'ready' }>;
}

/** The message as it is now: what the template says, and what the user changed of it. */
interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

function Message({ store, prepared }: MessageProps): JSX.Element {
  /** Something was done with the message: it may have been sent. */
  const used = useSignal(false);
  const { mail: edited } = store.edits.value;
  const mail: Mail = {
    to: edited.to ?? prepared.to ?? '',
    subject: edited.subject ?? prepared.subject,
    body: edited.body ?? prepared.body,
  };
  const use = (): void => {
    used.value = true;
  };
  return (
    <>
      <MailFields store={store} mail={mail} />
      <MailLinks prepared={prepared} mail={mail} onUse={use} />
      <MailCopies mail={mail} onUse={use} />
      {used.value && <MailNote store={store} />}
    </>
  );
}

function MailFields({ store, mail }: Pick<MessageProps, 'store'> & { readonly mail: Mail }): JSX.Element {
  return (
    <>
      <label class="sheet-field">
        <span>{text('field_to')}</span>
        <input
          class="field"
          type="email"
          dir="ltr"
          value={mail.to}
          placeholder={text('answer_mail_no_address')}
          onInput={({ currentTarget }) => store.editMail('to', currentTarget.value)}
        />
      </label>
      <label class="sheet-field">
        <span>{text('field_subject')}</span>
        <input
          class="field"
          dir="auto"
          value={mail.subject}
          onInput={({ currentTarget }) => store.editMail('subject', currentTarget.value)}
        />
      </label>
      <label class="sheet-field">
        <span>{text('field_body')}</span>
        <textarea
          class="field"
          rows={9}
          dir="auto"
          value={mail.body}
          onInput={({ currentTarget }) => store.editMail('body', currentTarget.value)}
        />
      </label>
    </>
  );
}

/** Opens the message in a webmail, or in the mail program. */
function MailLinks({
  prepared,
  mail,
  onUse,
}: Pick<MessageProps, 'prepared'> & { readonly mail: Mail; readonly onUse: () => void }): JSX.Element {
  const isLong = prepared.toCopy.length > 0;
  return (
    <>
      <p class="sheet-links" role="group" aria-label={text('answer_mail_open')}>
        {webmails.map((service) => (
          <a
            key={service}
            class="button"
            target="_blank"
            rel="noreferrer"
            href={webmailAddress(service, mail)}
            onClick={onUse}
          >
            {text(webmailNames[service])}
          </a>
        ))}
        <a
          class="button"
          href={prepared.url}
          onClick={() => {
            onUse();
            // What the program's address cannot hold is ready to be pasted; the buttons below copy it too.
            if (isLong) void navigator.clipboard.writeText(mail.body).catch(() => undefined);
          }}
        >
          {text('answer_open_mail')}
        </a>
      </p>
      {isLong && <p class="quiet">{text('answer_mail_too_long')}</p>}
    </>
  );
}

function MailCopies({
  mail: { to, subject, body },
  onUse,
}: {
  readonly mail: Mail;
  readonly onUse: () => void;
}): JSX.Element {
  return (
    <p class="sheet-links" role="group" aria-label={text('answer_copy')} onClick={onUse}>
      {to !== '' && <CopyButton of={text('field_to')} value={to} named />}
      <CopyButton of={text('field_subject')} value={subject} named />
      <CopyButton of={text('field_body')} value={body} named />
      <CopyButton
        of={text('answer_copy_all')}
        value={[to, subject, body].filter((part) => part !== '').join('\n\n')}
        named
      />
    </p>
  );
}

/** Writes down on request that the customer was mailed, once. */
function MailNote({ store }: Pick<MessageProps, 'store'>): JSX.Element {
  const isNoted = useSignal(false);
  const tryId = useRef(crypto.randomUUID());
  const note = async (): Promise<void> => {
    isNoted.value = await store.noteMail(tryId.current);
  };
  return (
    <Spoken class="sheet-links">
      {isNoted.value ? (
        text('answer_mail_noted')
      ) : (
        <button type="button" class="button" onClick={() => void note()}>
          {text('answer_mail_note')}
        </button>
      )}
    </Spoken>
  );
}
