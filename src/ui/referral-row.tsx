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
import { HeadingLevel, type Level } from './heading-level';
import { Parts } from './parts';
import { ReminderChip } from './reminder-chip';
import { referralFace, referralMarks, waitingMark } from './referral-face';
import { RowActions } from './row-actions';
import { rowDeadlines } from './row-deadlines';
import type { RowNotice } from './held-views';
import type { TriageStore } from './triage-store';

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
  /** The level of its name as a heading: 2, or 3 below the heading of a group. */
  readonly level?: Level;
  /** Its details are there from the start. */
  readonly isOpen?: boolean;
}

const ReferralDetails = later(async () => (await import('./referral-details')).ReferralDetails);
const HintPanel = later(async () => (await import('./hint-panel')).HintPanel);
const DetailAnswers = later(async () => (await import('./detail-answers')).DetailAnswers);
const TeamMarks = later(async () => (await import('./team-marks')).TeamMarks);
const RowExtras = later(async () => (await import('./row-extras')).RowExtras);
/** Names for screen readers are read out whole: ten thousand characters would be. */
const spokenLength = 120;
const spokenName = (name: string): string => [...name].slice(0, spokenLength).join('');
const notices: Readonly<Record<RowNotice['kind'], MessageName>> = {
  'also-in-page': 'favorite_also_in_page',
  'not-kept': 'favorite_not_kept',
  'not-opened': 'open_failed',
};
/** What a row says of itself, once. */
export const noticeText = ({ kind }: RowNotice): string => text(notices[kind]);

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
  level = 2,
  isOpen = false,
}: Props): JSX.Element {
  const expanded = useSignal(isOpen);
  const hintKind = useSignal<HintKind | null>(null);
  const id = useId();
  const { title, about, origin } = referralFace(referral);
  const name = title ?? text('no_name');
  const favorite = store.favoriteOf(referral);
  const notice = store.rowNotice.value?.key === referral.key ? store.rowNotice.value : null;
  const { key } = referral;
  const { selection } = store;
  const selected = selection?.keys.value.has(key);
  const [first, ...otherDeadlines] = rowDeadlines(referral, clock.peek());
  const marks = [...(referral.waiting ? [waitingMark(referral.waiting)] : []), ...referralMarks(referral)];
  // Where no countdown runs, the status takes its place.
  const leading = first === undefined ? marks.at(-1) : undefined;
  const toggle = (): void => {
    expanded.value = !expanded.peek();
  };
  return (
    <li
      class="row"
      data-referral-key={key}
      data-stage={referral.stage}
      data-selected={selected || undefined}
      data-open={expanded.value || undefined}
      tabIndex={tabStop ? 0 : -1}
      aria-label={spokenName(name)}
      aria-describedby={`${id}-first ${id}-second`}
      aria-posinset={position}
      aria-setsize={of}
      onClick={(event) => {
        if (meansRow(event.target)) toggle();
      }}
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
      <HeadingLevel level={level} class="row-name">
        <button
          type="button"
          class="row-toggle"
          aria-expanded={expanded.value}
          aria-controls={`${id}-more`}
          title={name}
          onClick={toggle}
        >
          <span class="row-title" data-unnamed={title === null || undefined}>
            <bdi>{name}</bdi>
          </span>
        </button>
      </HeadingLevel>
      <p class="row-first" id={`${id}-first`}>
        {first !== undefined && <DeadlineChip deadline={first} thresholds={thresholds} clock={clock} />}
        {leading !== undefined && <MarkChip mark={leading} />}
      </p>
      <Parts of="row-about" parts={[...about, ...origin]} />
      <div class="row-second">
        <p class="row-when" id={`${id}-second`}>
          {referral.team && <TeamMarks referral={referral} />}
          {marks
            .filter((mark) => mark !== leading)
            .map((mark) => (
              <MarkChip key={mark.word} mark={mark} />
            ))}
          {otherDeadlines.map((deadline) => (
            <DeadlineChip key={deadline.kind} deadline={deadline} thresholds={thresholds} clock={clock} />
          ))}
          <ReminderChip until={referral.snoozedUntil ?? null} clock={clock} />
        </p>
        {hints.length > 0 && (
          <HintChips
            hints={hints}
            opened={hintKind.value}
            controls={`${id}-hints`}
            onToggle={(kind) => {
              hintKind.value = hintKind.peek() === kind ? null : kind;
            }}
          />
        )}
        {favorite && <Icon name="heart" filled />}
      </div>
      <RowActions
        referral={referral}
        name={spokenName(name)}
        store={store}
        claims={store.view.value?.team !== undefined}
      />
      {notice !== null && (
        <p class="row-notice">
          <Icon name="info" />
          {noticeText(notice)}
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
        {expanded.value && (
          <RowExtras
            referralKey={key}
            changed={JSON.stringify([referral.snoozedUntil, referral.tries])}
            store={store}
          />
        )}
      </div>
    </li>
  );
}

/** Whether a click means the row itself: not one of its controls, and not the end of selecting text. */
function meansRow(target: EventTarget | null): boolean {
  const onControl =
    target instanceof Element && target.closest('button, a, input, select, textarea, label, .row-more');
  return !onControl && (document.getSelection()?.isCollapsed ?? true);
}
