import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Deadline, Thresholds } from '../domain/deadline';
import type { HintSummary } from '../messages/hint-verbs';
import type { TriageRow } from '../messages/triage-verbs';
import { type MessageName, text } from '../text/text';
import { DeadlineChip } from './deadline-chip';
import { Icon } from './icons';
import { later } from './later';
import { MarkChip } from './mark-chip';
import { HeadingLevel, type Level } from './heading-level';
import { Parts } from './parts';
import { SnoozeChip } from './snooze-chip';
import { type Mark, referralFace, referralMarks, waitingMark } from './referral-face';
import { RowActions } from './row-actions';
import { rowDeadlines } from './row-deadlines';
import type { RowFolds } from './row-folds';
import { HintToggles, RowHints } from './row-hints';
import type { RowNotice } from './held-views';
import type { Selection } from './selection';
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
  /** What of it is open. */
  readonly folds: RowFolds;
}

const RowDetails = later(async () => (await import('./row-details')).RowDetails);
const TeamMarks = later(async () => (await import('./team-marks')).TeamMarks);
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
export function ReferralRow(props: Props): JSX.Element {
  const { referral, hints, store, clock, thresholds } = props;
  const { key } = referral;
  const { details: expanded, hints: hintKind } = props.folds;
  const id = useId();
  const { title, about, origin } = referralFace(referral);
  const name = title ?? text('no_name');
  const selected = store.selection?.keys.value.has(key);
  const [first, ...laterDeadlines] = rowDeadlines(referral, clock.peek());
  const { leading, others } = rowMarks(referral, first !== undefined);
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
      tabIndex={props.tabStop ? 0 : -1}
      aria-label={spokenName(name)}
      aria-describedby={`${id}-first ${id}-second`}
      aria-posinset={props.position}
      aria-setsize={props.of}
      onClick={(event) => {
        if (meansRow(event.target)) toggle();
      }}
    >
      {store.selection !== undefined && (
        <RowCheck store={store} selection={store.selection} rowKey={key} name={name} />
      )}
      <Name
        level={props.level}
        title={title}
        isOpen={expanded.value}
        controls={`${id}-more`}
        onToggle={toggle}
      />
      <p class="row-first" id={`${id}-first`}>
        {first !== undefined && <DeadlineChip deadline={first} thresholds={thresholds} clock={clock} />}
        {leading !== undefined && <MarkChip mark={leading} />}
      </p>
      <Parts of="row-about" parts={[...about, ...origin]} />
      <div class="row-second">
        <SecondLine
          id={`${id}-second`}
          referral={referral}
          marks={others}
          deadlines={laterDeadlines}
          thresholds={thresholds}
          clock={clock}
        />
        {hints.length > 0 && <HintToggles hints={hints} kind={hintKind} id={id} />}
        {store.favoriteOf(referral) && <Icon name="heart" filled />}
      </div>
      <RowActions
        referral={referral}
        name={spokenName(name)}
        store={store}
        claims={store.view.value?.team !== undefined}
      />
      <NoticeLine store={store} rowKey={key} />
      <RowHints referral={referral} hints={hints} store={store} kind={hintKind} id={id} />
      <div id={`${id}-more`} class="row-more" hidden={!expanded.value}>
        {expanded.value && <RowDetails referral={referral} title={name} about={about} store={store} />}
      </div>
    </li>
  );
}

/** The marks of a row. Where no countdown runs, how the referral stands takes its place and leads. */
function rowMarks(
  referral: TriageRow,
  hasCountdown: boolean,
): { readonly leading: Mark | undefined; readonly others: readonly Mark[] } {
  const marks = referralMarks(referral);
  const all = referral.waiting ? [waitingMark(referral.waiting), ...marks] : marks;
  return hasCountdown
    ? { leading: undefined, others: all }
    : { leading: all.at(-1), others: all.slice(0, -1) };
}

interface NameProps {
  readonly level: Level | undefined;
  /** Null: the page shows no name. */
  readonly title: string | null;
  readonly isOpen: boolean;
  /** The ID of the details. */
  readonly controls: string;
  readonly onToggle: () => void;
}

/** The name as a heading, and as the button that opens the details. */
function Name({ level = 2, title, isOpen, controls, onToggle }: NameProps): JSX.Element {
  const name = title ?? text('no_name');
  return (
    <HeadingLevel level={level} class="row-name">
      <button
        type="button"
        class="row-toggle"
        aria-expanded={isOpen}
        aria-controls={controls}
        title={name}
        onClick={onToggle}
      >
        <span class="row-title" data-unnamed={title === null || undefined}>
          <bdi>{name}</bdi>
        </span>
      </button>
    </HeadingLevel>
  );
}

interface SecondLineProps extends Pick<Props, 'referral' | 'thresholds' | 'clock'> {
  readonly id: string;
  readonly marks: readonly Mark[];
  readonly deadlines: readonly Deadline[];
}

/** Whose the referral is, how it stands, and what runs besides its first deadline. */
function SecondLine({ id, referral, marks, deadlines, thresholds, clock }: SecondLineProps): JSX.Element {
  return (
    <p class="row-when" id={id}>
      {referral.team && <TeamMarks referral={referral} />}
      {marks.map((mark) => (
        <MarkChip key={mark.word} mark={mark} />
      ))}
      {deadlines.map((deadline) => (
        <DeadlineChip key={deadline.kind} deadline={deadline} thresholds={thresholds} clock={clock} />
      ))}
      <SnoozeChip until={referral.snoozedUntil ?? null} clock={clock} />
    </p>
  );
}

interface CheckProps {
  readonly store: TriageStore;
  readonly selection: Selection;
  readonly rowKey: string;
  readonly name: string;
}

/** Selects the row; with Shift, all rows from the one that was selected last. */
function RowCheck({ store, selection, rowKey, name }: CheckProps): JSX.Element {
  return (
    <input
      type="checkbox"
      class="row-check"
      checked={selection.keys.value.has(rowKey)}
      aria-label={text('table_select_row', name)}
      onClick={({ shiftKey }) => {
        if (shiftKey) selection.reach(rowKey, store.view.peek()?.rows.map(({ key }) => key) ?? []);
        else selection.toggle(rowKey);
      }}
    />
  );
}

/** What the row says of itself, once. */
function NoticeLine({ store, rowKey }: Pick<CheckProps, 'store' | 'rowKey'>): JSX.Element | null {
  const notice = store.rowNotice.value;
  if (notice?.key !== rowKey) return null;
  return (
    <p class="row-notice">
      <Icon name="info" />
      {noticeText(notice)}
    </p>
  );
}

/** Whether a click means the row itself: not one of its controls, and not the end of selecting text. */
function meansRow(target: EventTarget | null): boolean {
  const onControl =
    target instanceof Element && target.closest('button, a, input, select, textarea, label, .row-more');
  return !onControl && (document.getSelection()?.isCollapsed ?? true);
}
