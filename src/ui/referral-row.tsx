import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Thresholds } from '../domain/deadline';
import type { HintKind } from '../domain/hint';
import type { HintSummary } from '../messages/hint-verbs';
import type { TriageRow } from '../messages/triage-verbs';
import { type MessageName, text } from '../text/text';
import { DeadlineChip } from './deadline-chip';
import { HintChips } from './hint-chips';
import { Icon } from './icons';
import { later } from './later';
import { MarkChip } from './mark-chip';
import { Parts } from './parts';
import { ReminderChip } from './reminder-chip';
import { referralFace, referralMarks, waitingMark } from './referral-face';
import { RowAnswers } from './row-answers';
import { rowDeadlines } from './row-deadlines';
import type { RowNotice, TriageStore } from './triage-store';

interface Props {
  readonly referral: TriageRow;
  readonly hints: readonly HintSummary[];
  readonly store: TriageStore;
  readonly clock: ReadonlySignal<number>;
  readonly thresholds: Thresholds;
  /** The one row that the Tab key reaches; the arrow keys go on from there. */
  readonly tabStop: boolean;
  readonly position: number;
  readonly of: number;
  /** Its details are there from the start. */
  readonly isOpen?: boolean;
}

const ReferralDetails = later(async () => (await import('./referral-details')).ReferralDetails);
const HintPanel = later(async () => (await import('./hint-panel')).HintPanel);
const DetailAnswers = later(async () => (await import('./detail-answers')).DetailAnswers);
const RowExtras = later(async () => (await import('./row-extras')).RowExtras);
/** Names for screen readers are read out whole: ten thousand characters would be. */
const spokenLength = 120;
const notices: Readonly<Record<RowNotice['kind'], MessageName>> = {
  'also-in-page': 'favorite_also_in_page',
  'not-kept': 'favorite_not_kept',
  'not-opened': 'open_failed',
};

/** One referral: who, what, by when, from where; details on demand. What stands in it is shown as text only. */
export function ReferralRow({
  referral,
  hints,
  store,
  clock,
  thresholds,
  tabStop,
  position,
  of,
  isOpen = false,
}: Props): JSX.Element {
  const expanded = useSignal(isOpen);
  const hintKind = useSignal<HintKind | null>(null);
  const id = useId();
  const { title, about, origin } = referralFace(referral);
  const name = title ?? text('no_name');
  const marks = referralMarks(referral);
  const favorite = store.favoriteOf(referral);
  const notice = store.rowNotice.value?.key === referral.key ? store.rowNotice.value : null;
  const { key } = referral;
  const { selection } = store;
  const selected = selection?.keys.value.has(key);
  return (
    <li
      class="row"
      data-referral-key={key}
      data-stage={referral.stage}
      data-selected={selected || undefined}
      tabIndex={tabStop ? 0 : -1}
      aria-label={[...name].slice(0, spokenLength).join('')}
      aria-describedby={`${id}-when`}
      aria-posinset={position}
      aria-setsize={of}
    >
      {selection !== undefined && (
        <input
          type="checkbox"
          class="row-check"
          checked={selected}
          aria-label={text('table_select_row', name)}
          onClick={({ shiftKey }) => {
            if (shiftKey) selection.reach(key, store.view.peek()?.rows.map((row) => row.key) ?? []);
            else selection.toggle(key);
          }}
        />
      )}
      <div class="row-main">
        <h2 class="row-name">
          <button
            type="button"
            class="row-toggle"
            aria-expanded={expanded.value}
            aria-controls={`${id}-more`}
            title={name}
            onClick={() => {
              expanded.value = !expanded.value;
            }}
          >
            <span class="row-title" data-unnamed={title === null || undefined}>
              <bdi>{name}</bdi>
            </span>
          </button>
        </h2>
      </div>
      <div class="row-actions">
        <button
          type="button"
          class="icon-button"
          data-action="favorite"
          aria-label={text('action_favorite')}
          aria-pressed={favorite}
          title={text(favorite ? 'action_favorite_off_hint' : 'action_favorite_on_hint')}
          onClick={() => void store.favorite(key, !favorite)}
        >
          <Icon name="heart" filled={favorite} />
        </button>
        <button
          type="button"
          class="icon-button"
          data-action="open"
          aria-label={text('action_open')}
          title={text('action_open')}
          onClick={() => void store.open(key)}
        >
          <Icon name="open" />
        </button>
      </div>
      <Parts of="row-about" parts={[...about, ...origin]} />
      <div class="row-facts">
        <p class="row-when" id={`${id}-when`}>
          {referral.waiting && <MarkChip mark={waitingMark(referral.waiting)} />}
          {marks.map((mark) => (
            <MarkChip key={mark.word} mark={mark} />
          ))}
          {rowDeadlines(referral, clock.peek()).map((deadline) => (
            <DeadlineChip key={deadline.kind} deadline={deadline} thresholds={thresholds} clock={clock} />
          ))}
          <ReminderChip until={referral.snoozedUntil ?? null} clock={clock} />
        </p>
        {hints.length > 0 && (
          <div class="row-hints">
            <HintChips
              hints={hints}
              opened={hintKind.value}
              controls={`${id}-hints`}
              onToggle={(kind) => {
                hintKind.value = hintKind.peek() === kind ? null : kind;
              }}
            />
          </div>
        )}
      </div>
      <RowAnswers referral={referral} store={store} />
      {notice !== null && (
        <p class="row-notice" role="status">
          <Icon name="info" />
          {text(notices[notice.kind])}
        </p>
      )}
      <div id={`${id}-hints`} class="row-more" hidden={hintKind.value === null}>
        {hintKind.value !== null && (
          <HintPanel
            referral={referral}
            kind={hintKind.value}
            of={JSON.stringify(hints)}
            store={store}
            onClose={() => {
              hintKind.value = null;
            }}
          />
        )}
      </div>
      <div id={`${id}-more`} class="row-more" hidden={!expanded.value}>
        {expanded.value && <ReferralDetails referral={referral} title={name} about={about} />}
        {expanded.value && <DetailAnswers referral={referral} store={store} />}
        {expanded.value && <RowExtras referralKey={key} store={store} />}
      </div>
    </li>
  );
}
