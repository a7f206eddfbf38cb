import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { DEFAULT_SETTINGS, thresholdsOf } from '../domain/settings';
import type { HintSummary } from '../messages/hint-verbs';
import type { TriageView } from '../messages/triage-verbs';
import { plural, text, uiLanguage } from '../text/text';
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
const firstPaintRows = 6;
/** And no later than that, however busy the page is. */
const latestMs = 200;

/** The rows of a tab in the worker's order. More are asked for on scrolling near the end, or by the button. */
export function ReferralList({ view, store, clock }: Props): JSX.Element {
  const { rows, matching, settings } = view;
  const stop = useSignal<string | null>(null);
  const painted = useSignal(false);
  const more = useRef<HTMLButtonElement>(null);
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
    if (row !== null) stop.value = row.dataset['referralKey'] ?? null;
  };

  return (
    <>
      <ul class="rows" aria-label={text('rows_label')} aria-busy={store.busy.value} onFocusIn={follow}>
        {(painted.value ? rows : rows.slice(0, firstPaintRows)).map((referral, index) => (
          <ReferralRow
            key={referral.key}
            referral={referral}
            hints={view.hints[referral.key] ?? noHints}
            store={store}
            clock={clock}
            thresholds={thresholds}
            tabStop={referral.key === stopKey}
            position={index + 1}
            of={matching}
          />
        ))}
      </ul>
      {left > 0 && painted.value && (
        <div class="more">
          <button ref={more} type="button" class="button" onClick={() => void store.showMore()}>
            {text('show_more')}
          </button>
          <span class="quiet">
            {plural('rows_shown', matching, new Intl.NumberFormat(uiLanguage()).format(rows.length))}
          </span>
        </div>
      )}
    </>
  );
}
