import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { DEFAULT_SETTINGS, thresholdsOf } from '../domain/settings';
import type { HintSummary } from '../messages/hint-verbs';
import type { TriageView } from '../messages/triage-verbs';
import { plural, text, uiLanguage } from '../text/text';
import { groupName } from './group-name';
import { rowGroups } from './list-groups';
import { ReferralRow } from './referral-row';
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

/** The rows of a tab in the worker's order. More are asked for on scrolling near the end, or by the button. */
export function ReferralList({ view, store, clock }: Props): JSX.Element {
  const { rows, matching, settings } = view;
  const number = new Intl.NumberFormat(uiLanguage());
  const stop = useSignal<string | null>(null);
  const painted = useSignal(false);
  const more = useRef<HTMLButtonElement>(null);
  const groups = useRef<HTMLDivElement>(null);
  /** The place of the row that has the focus; null: the focus is elsewhere. */
  const place = useRef<number | null>(null);
  const left = matching - rows.length;
  const thresholds = thresholdsOf({ ...DEFAULT_SETTINGS, ...settings });
  const stopKey = rows.some(({ key }) => key === stop.value) ? stop.value : rows[0]?.key;

  useEffect(() => {
    const idle = requestIdleCallback(
      () => {
        painted.value = true;
      },
      { timeout: latestMs },
    );
    return () => cancelIdleCallback(idle);
  }, [painted]);

  useEffect(() => {
    const button = more.current;
    if (button === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void store.showMore();
      },
      { rootMargin: earlyBy },
    );
    observer.observe(button);
    return () => observer.disconnect();
    // Observed anew after each part: a button that is still in sight asks for the next.
  }, [rows.length, left > 0, painted.value]);

  const follow = (event: FocusEvent): void => {
    const row =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-referral-key]') : null;
    if (row === null) return;
    stop.value = row.dataset['referralKey'] ?? null;
    place.current = rows.findIndex(({ key }) => key === stop.peek());
  };
  const leave = ({ target }: FocusEvent): void => {
    // A row that is taken out of the page loses the focus, too: it stands there no more when this is asked.
    setTimeout(() => {
      const isElsewhere = groups.current?.contains(document.activeElement) !== true;
      if (isElsewhere && target instanceof Node && target.isConnected) place.current = null;
    });
  };
  useLayoutEffect(() => {
    if (place.current === null || document.activeElement !== document.body) return;
    // The row with the focus went elsewhere: the keyboard goes on where it stood.
    const drawn = groups.current?.querySelectorAll<HTMLElement>('[data-referral-key]');
    drawn?.[Math.min(place.current, drawn.length - 1)]?.focus();
  }, [rows]);

  return (
    <>
      <div ref={groups} class="groups" aria-busy={store.busy.value} onFocusIn={follow} onFocusOut={leave}>
        {rowGroups(painted.value ? rows : rows.slice(0, firstPaintRows), view.groups).map((part) => (
          <section key={part.group} class="group">
            {part.group !== null && (
              <h2 class="group-name" id={`group-${part.group}`}>
                {groupName(part.group, settings.warningHours)}{' '}
                <span class="count">{number.format(part.count)}</span>
              </h2>
            )}
            <ul
              class="rows"
              aria-label={part.group === null ? text('rows_label') : undefined}
              aria-labelledby={part.group === null ? undefined : `group-${part.group}`}
            >
              {part.rows.map((referral, index) => (
                <ReferralRow
                  key={referral.key}
                  referral={referral}
                  hints={view.hints[referral.key] ?? noHints}
                  store={store}
                  clock={clock}
                  thresholds={thresholds}
                  tabStop={referral.key === stopKey}
                  position={part.from + index + 1}
                  of={matching}
                  level={part.group === null ? 2 : 3}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {left > 0 && painted.value && (
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
