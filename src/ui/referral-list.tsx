import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { DEFAULT_SETTINGS, thresholdsOf } from '../domain/settings';
import type { Thresholds } from '../domain/deadline';
import type { HintSummary } from '../messages/hint-verbs';
import type { TriageRow, TriageView } from '../messages/triage-verbs';
import { plural, text, uiLanguage } from '../text/text';
import { groupName } from './group-name';
import { type RowGroup, rowGroups } from './list-groups';
import { ReferralRow } from './referral-row';
import { type RowFolds, rowFolds } from './row-folds';
import type { TriageStore } from './triage-store';

interface Props {
  readonly view: TriageView;
  readonly store: TriageStore;
  readonly clock: ReadonlySignal<number>;
}

/** The next rows are asked for before the reader gets to the end. */
const earlyBy = '400px';
const noHints: readonly HintSummary[] = [];
/** As many as a popup shows at once; the rest of the first part follows when the first are on the screen. */
const firstPaintRows = 9;
/** And no later than that, however busy the page is. */
const latestMs = 200;

/** Whether the first rows had time to come to the screen. */
function useIsPainted(): boolean {
  const painted = useSignal(false);
  useEffect(() => {
    const idle = requestIdleCallback(
      () => {
        painted.value = true;
      },
      { timeout: latestMs },
    );
    return () => cancelIdleCallback(idle);
  }, [painted]);
  return painted.value;
}

/** Shows more as soon as the button comes near. `part` changes with each part that was loaded. */
function useMoreInSight(
  more: RefObject<HTMLButtonElement | null>,
  showMore: () => Promise<void>,
  part: string,
): void {
  useEffect(() => {
    const button = more.current;
    if (button === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void showMore();
      },
      { rootMargin: earlyBy },
    );
    observer.observe(button);
    return () => observer.disconnect();
    // Observed anew after each part: a button that is still in sight asks for the next.
  }, [part]);
}

interface RowFocus {
  /** The key of the one row that the Tab key reaches. */
  readonly stopKey: string | undefined;
  readonly onFocusIn: (event: FocusEvent) => void;
  readonly onFocusOut: (event: FocusEvent) => void;
}

/** Follows the focus among the rows, and keeps it in its place when its row goes elsewhere. */
function useRowFocus(groups: RefObject<HTMLDivElement | null>, rows: readonly TriageRow[]): RowFocus {
  const stop = useSignal<string | null>(null);
  /** Where the focus is: the row, its place, and the action in it; null: the focus is elsewhere. */
  const place = useRef<{ readonly at: number; readonly key: string; readonly action: string } | null>(null);

  useLayoutEffect(() => {
    if (place.current === null || document.activeElement !== document.body) return;
    // The row with the focus was drawn anew below another heading, or it is gone: the keyboard goes on where it stood.
    const { at, key, action } = place.current;
    const drawn = [...(groups.current?.querySelectorAll<HTMLElement>('[data-referral-key]') ?? [])];
    const same = drawn.find((row) => row.dataset['referralKey'] === key);
    const row = same ?? drawn[Math.min(at, drawn.length - 1)];
    const inside = [...(same?.querySelectorAll<HTMLElement>('[data-action]') ?? [])];
    (inside.find((button) => button.dataset['action'] === action) ?? row)?.focus();
  }, [rows]);

  return {
    stopKey: (rows.find(({ key }) => key === stop.value) ?? rows[0])?.key,
    onFocusIn({ target }) {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-referral-key]') : null;
      if (row === null) return;
      const key = row.dataset['referralKey'] ?? '';
      const action = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
      stop.value = key;
      place.current = {
        at: rows.findIndex((one) => one.key === key),
        key,
        action: action?.dataset['action'] ?? '',
      };
    },
    onFocusOut({ target }) {
      // A row that is taken out of the page loses the focus, too: it stands there no more when this is asked.
      setTimeout(() => {
        const isElsewhere = groups.current?.contains(document.activeElement) !== true;
        if (isElsewhere && target instanceof Node && target.isConnected) place.current = null;
      });
    },
  };
}

/** What of each row is open, by its key. */
function useFolds(): (key: string) => RowFolds {
  const held = useRef(new Map<string, RowFolds>());
  return (key) => {
    const folds = held.current.get(key) ?? rowFolds(false);
    held.current.set(key, folds);
    return folds;
  };
}

/** The rows of a tab in the worker's order. More are asked for on scrolling near the end, or by the button. */
export function ReferralList({ view, store, clock }: Props): JSX.Element {
  const { rows, matching, settings } = view;
  const number = new Intl.NumberFormat(uiLanguage());
  const more = useRef<HTMLButtonElement>(null);
  const groups = useRef<HTMLDivElement>(null);
  const foldsOf = useFolds();
  const isPainted = useIsPainted();
  const hasMore = matching > rows.length;
  const { stopKey, ...follow } = useRowFocus(groups, rows);
  const thresholds = thresholdsOf({ ...DEFAULT_SETTINGS, ...settings });
  useMoreInSight(more, store.showMore, `${rows.length} ${hasMore} ${isPainted}`);

  return (
    <>
      <div ref={groups} class="groups" aria-busy={store.busy.value} {...follow}>
        {rowGroups(isPainted ? rows : rows.slice(0, firstPaintRows), view.groups).map((part) => (
          <Group
            key={part.group}
            part={part}
            view={view}
            store={store}
            clock={clock}
            thresholds={thresholds}
            number={number}
            stopKey={stopKey}
            foldsOf={foldsOf}
          />
        ))}
      </div>
      {hasMore && isPainted && (
        <div class="more">
          <button ref={more} type="button" class="button" onClick={() => void store.showMore()}>
            {text('show_more')}
          </button>
          <span class="quiet">{plural('rows_shown', matching, number.format(rows.length))}</span>
        </div>
      )}
    </>
  );
}

interface GroupProps extends Props {
  readonly part: RowGroup;
  readonly thresholds: Thresholds;
  readonly number: Intl.NumberFormat;
  readonly stopKey: string | undefined;
  readonly foldsOf: (key: string) => RowFolds;
}

/** The rows below one heading; without a heading where the list has none. */
function Group(props: GroupProps): JSX.Element {
  const { part, view, store, clock, thresholds, number, stopKey } = props;
  const { group } = part;
  const id = group === null ? undefined : `group-${group}`;
  return (
    <section class="group">
      {group !== null && (
        <h2 class="group-name" id={id}>
          {groupName(group, view.settings.warningHours)}{' '}
          <span class="count">{number.format(part.count)}</span>
        </h2>
      )}
      <ul class="rows" aria-label={group === null ? text('rows_label') : undefined} aria-labelledby={id}>
        {part.rows.map((referral, index) => (
          <ReferralRow
            key={referral.key}
            referral={referral}
            hints={view.hints[referral.key] ?? noHints}
            store={store}
            clock={clock}
            thresholds={thresholds}
            folds={props.foldsOf(referral.key)}
            tabStop={referral.key === stopKey}
            position={part.from + index + 1}
            of={view.matching}
            level={group === null ? 2 : 3}
          />
        ))}
      </ul>
    </section>
  );
}
