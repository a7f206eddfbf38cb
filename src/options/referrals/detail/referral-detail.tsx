import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { KeptReferral } from '../../../domain/kept';
import { send } from '../../../messages/send';
import { text } from '../../../text/text';
import { DeadlineChip } from '../../../ui/deadline-chip';
import { Icon } from '../../../ui/icons';
import { MarkChip } from '../../../ui/mark-chip';
import { referralFace, referralMarks } from '../../../ui/referral-face';
import { rowDeadlines } from '../../../ui/row-deadlines';
import { RowExtras } from '../../../ui/row-extras';
import { goTo, hrefTo } from '../../place';
import { book, clock, store } from '../table';
import { AnswerButtons, AnswerPart } from './answer-part';
import { ContactPart } from './contact-part';
import { DeadlinePart } from './deadline-part';
import './detail.css';
import { ErasePart } from './erase-part';
import { FactPart } from './fact-part';
import { HintPart } from './hint-part';
import { HistoryPart } from './history-part';
import { OwnPart } from './own-part';
import { rowStore } from './row-store';

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
      {known.value.kind === 'asking' && (
        <p class="section-wait" role="status">
          {text('loading')}
        </p>
      )}
      {known.value.kind === 'gone' && <p role="status">{text('detail_gone')}</p>}
      {known.value.kind === 'failed' && <p role="alert">{text('section_failed', known.value.reason)}</p>}
    </article>
  );
}

interface WholeProps {
  readonly record: KeptReferral;
  readonly heading: { readonly current: HTMLHeadingElement | null };
  readonly onChange: (record: KeptReferral) => void;
}

function Whole({ record, heading, onChange }: WholeProps): JSX.Element {
  const said = useSignal('');
  const { title, about } = referralFace(record);
  const attempt = (work: Promise<unknown>): void => {
    // Told beside the buttons.
    work.then(
      () => {
        said.value = '';
      },
      () => {
        said.value = text('views_not_kept');
      },
    );
  };
  const favorite = async (): Promise<void> =>
    onChange(await send('referral.favorite', { key: record.key, on: !record.favorite }));
  return (
    <>
      <header class="referral-head" data-referral-key={record.key}>
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
            {referralMarks(record).map((mark) => (
              <MarkChip key={mark.word} mark={mark} />
            ))}
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
        <div class="referral-actions">
          <AnswerButtons record={record} />
          <button
            type="button"
            class="button"
            aria-pressed={record.favorite}
            onClick={() => attempt(favorite())}
          >
            <Icon name="heart" filled={record.favorite} />
            {text('action_favorite')}
          </button>
          <button
            type="button"
            class="button"
            data-main
            onClick={() => attempt(send('partner-center.open', { key: record.key }))}
          >
            <Icon name="open" />
            {text('action_open')}
          </button>
        </div>
        <p class="quiet" role="status">
          {said.value}
        </p>
      </header>
      <AnswerPart record={record} />
      <div class="referral-parts">
        <div class="referral-column">
          <ContactPart record={record} />
          <FactPart record={record} />
          <HistoryPart record={record} />
          <ErasePart key={record.key} record={record} />
        </div>
        <div class="referral-column">
          <DeadlinePart record={record} />
          <HintPart key={`hints ${record.key}`} record={record} />
          <OwnPart key={record.key} record={record} onChange={onChange} />
          <RowExtras key={`extras ${record.key}`} referralKey={record.key} store={rowStore} />
        </div>
      </div>
    </>
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
