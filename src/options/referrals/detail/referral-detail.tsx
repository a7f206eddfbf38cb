import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { KeptReferral } from '../../../domain/kept';
import { claimState } from '../../../domain/team-mark';
import { send } from '../../../messages/send';
import { type MessageName, text } from '../../../text/text';
import { DeadlineChip } from '../../../ui/deadline-chip';
import { claimNames } from '../../../ui/claim-text';
import { Icon, type IconName } from '../../../ui/icons';
import { MarkChip } from '../../../ui/mark-chip';
import { referralFace, referralMarks } from '../../../ui/referral-face';
import { teamMarks } from '../../../ui/team-marks';
import { rowDeadlines } from '../../../ui/row-deadlines';
import { SnoozeChip } from '../../../ui/snooze-chip';
import { RowExtras } from '../../../ui/row-extras';
import { goTo, hrefTo } from '../../place';
import { book, clock, store } from '../table';
import { actions, hasTeam } from '../page-actions';
import { AnswerButtons, AnswerPart } from './answer-part';
import { colleagueMail } from './colleague-mail';
import { ContactPart } from './contact-part';
import { CrmPart } from './crm-part';
import { DeadlinePart } from './deadline-part';
import './detail.css';
import { EarlierNotes } from './earlier-notes';
import { ErasePart } from './erase-part';
import { FactPart } from './fact-part';
import { HintPart } from './hint-part';
import { ListBeside } from './list-beside';
import { HistoryPart } from './history-part';
import { OwnPart } from './own-part';
import { rowStore } from './row-store';
import { Spoken } from '../../../ui/spoken';

type Known =
  | { readonly kind: 'asking' }
  | { readonly kind: 'there'; readonly record: KeptReferral }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly reason: string };

/** One referral, with all that is known of it. Escape leads back to the table. */
export function ReferralDetail({ id }: { readonly id: string }): JSX.Element {
  const known = useSignal<Known>({ kind: 'asking' });
  const heading = useRef<HTMLHeadingElement>(null);
  // Whatever changes the row in the table changes it here.
  const row = book.entries.value.find((entry) => entry.row.key === id)?.row;

  useEffect(() => {
    let current = true;
    send('referral.get', { key: id }).then(
      (record) => {
        if (current) known.value = record === null ? { kind: 'gone' } : { kind: 'there', record };
      },
      (error: unknown) => {
        if (current)
          known.value = { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
      },
    );
    return () => {
      current = false;
    };
  }, [id, row, known]);

  const there = known.value.kind === 'there' && known.value.record.key === id;
  useEffect(() => {
    store.activate(id);
    if (there) heading.current?.focus();
  }, [id, there]);

  useEffect(() => {
    const keys = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        // In a field or a sheet, Escape is theirs.
        const isTheirs =
          event.target instanceof Element && event.target.closest('input, textarea, select, dialog') !== null;
        if (event.key === 'Escape' && !event.defaultPrevented && !isTheirs) goTo('referrals');
      },
      { signal: keys.signal },
    );
    return () => keys.abort();
  }, []);

  return (
    <div class="beside">
      <ListBeside id={id} />
      <article class="referral">
        <Neighbours id={id} />
        {known.value.kind === 'there' && (
          <Whole
            record={known.value.record}
            heading={heading}
            onChange={(record) => {
              known.value = { kind: 'there', record };
            }}
          />
        )}
        {known.value.kind === 'asking' && <p class="section-wait">{text('loading')}</p>}
        {known.value.kind === 'gone' && <Spoken>{text('detail_gone')}</Spoken>}
        {known.value.kind === 'failed' && <Spoken>{text('section_failed', known.value.reason)}</Spoken>}
      </article>
    </div>
  );
}

/** Opens the mail program with a message. A button does so: no link of the page mails whom it must not. */
function openMail(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.click();
}

interface WholeProps {
  readonly record: KeptReferral;
  readonly heading: { readonly current: HTMLHeadingElement | null };
  readonly onChange: (record: KeptReferral) => void;
}

function Whole({ record, heading, onChange }: WholeProps): JSX.Element {
  return (
    <>
      <header class="referral-head" data-referral-key={record.key}>
        <ReferralName record={record} heading={heading} />
        <ReferralActions record={record} onChange={onChange} />
      </header>
      <AnswerPart record={record} />
      <div class="referral-parts">
        <div class="referral-column">
          <ContactPart record={record} />
          <FactPart record={record} />
          <HistoryPart record={record} />
          {hasTeam.value && <EarlierNotes key={`notes ${record.key}`} record={record} />}
        </div>
        <div class="referral-column">
          <DeadlinePart record={record} />
          <HintPart key={`hints ${record.key}`} record={record} />
          <CrmPart key={`crm ${record.key}`} record={record} onChange={onChange} />
          <OwnPart key={record.key} record={record} onChange={onChange} />
          <RowExtras
            key={`extras ${record.key}`}
            referralKey={record.key}
            changed={JSON.stringify([record.snoozedUntil, record.tries])}
            store={rowStore}
          />
          <ErasePart key={`erase ${record.key}`} record={record} />
        </div>
      </div>
    </>
  );
}

/** Its name, how it stands, and its deadlines. */
function ReferralName({ record, heading }: Pick<WholeProps, 'record' | 'heading'>): JSX.Element {
  const { title, about } = referralFace(record);
  return (
    <div class="referral-name">
      <h2 ref={heading} tabIndex={-1}>
        <bdi>{title ?? text('no_name')}</bdi>
      </h2>
      {about.length > 0 && (
        <p>
          <bdi>{about.join(' · ')}</bdi>
        </p>
      )}
      <p class="row-when">
        {[...teamMarks(record, clock.peek()), ...referralMarks(record)].map((mark) => (
          <MarkChip key={mark.word} mark={mark} />
        ))}
        <SnoozeChip until={record.snoozedUntil} clock={clock} />
        {rowDeadlines(record, clock.peek()).map((deadline) => (
          <DeadlineChip
            key={deadline.kind}
            deadline={deadline}
            thresholds={book.thresholds.value}
            clock={clock}
          />
        ))}
      </p>
    </div>
  );
}

/** What can be done with it. */
function ReferralActions({ record, onChange }: Pick<WholeProps, 'record' | 'onChange'>): JSX.Element {
  const whose = claimState(record, Date.now());
  const isOpen = record.stage !== 'archived';
  const favorite = async (): Promise<void> => {
    await actions.favorite(record.key, !record.favorite);
    const now = await send('referral.get', { key: record.key });
    if (now !== null) onChange(now);
  };
  return (
    <div class="referral-actions">
      <AnswerButtons record={record} />
      <SideAction
        icon="heart"
        filled={record.favorite}
        name="action_favorite"
        aria-pressed={record.favorite}
        onClick={() => void favorite()}
      />
      {hasTeam.value && isOpen && (
        <SideAction
          icon="person"
          filled={whose === 'mine'}
          name={claimNames[whose]}
          data-action="claim"
          onClick={() => actions.claim?.(record.key)}
        />
      )}
      {isOpen && (
        <SideAction
          icon="clock"
          name="bulk_snooze"
          data-action="snooze"
          onClick={() => actions.snooze?.(record.key)}
        />
      )}
      <SideAction icon="open" name="action_open" onClick={() => void actions.open(record.key)} />
      <SideAction icon="sent" name="colleague_mail" onClick={() => openMail(colleagueMail(record))} />
    </div>
  );
}

interface SideActionProps extends Omit<JSX.IntrinsicElements['button'], 'icon' | 'name'> {
  readonly icon: IconName;
  readonly filled?: boolean;
  readonly name: MessageName;
}

/** What is done beside answering: in a narrow window its icon speaks alone. */
function SideAction({ icon, filled = false, name, ...rest }: SideActionProps): JSX.Element {
  return (
    <button {...rest} type="button" class="button" data-side>
      <Icon name={icon} filled={filled} />
      <span>{text(name)}</span>
    </button>
  );
}

/** Back to the table, and to the rows before and after it there. */
function Neighbours({ id }: { readonly id: string }): JSX.Element {
  const rows = store.shown.value;
  const at = rows.findIndex(({ row }) => row.key === id);
  const [before, after] = at === -1 ? [] : [rows[at - 1], rows[at + 1]];
  return (
    <nav class="neighbours" aria-label={text('table_label')}>
      <a class="button" data-plain href={hrefTo('referrals')}>
        <span class="backward">
          <Icon name="chevron" />
        </span>
        {text('detail_back')}
      </a>
      <span class="neighbours-room" />
      {before !== undefined && (
        <a class="button" data-plain href={hrefTo('referrals', before.row.key)}>
          {text('detail_previous')}
        </a>
      )}
      {after !== undefined && (
        <a class="button" data-plain href={hrefTo('referrals', after.row.key)}>
          {text('detail_next')}
        </a>
      )}
    </nav>
  );
}
