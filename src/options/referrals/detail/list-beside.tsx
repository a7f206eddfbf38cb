import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../../../text/text';
import { DeadlineChip } from '../../../ui/deadline-chip';
import { rowDeadlines } from '../../../ui/row-deadlines';
import { hrefTo } from '../../place';
import { nameOf } from '../columns';
import { book, clock, store } from '../table';

/** A window of this width has room for the list beside the details. */
const WIDE = '(min-width: 1280px)';
/** Rows that are shown around the open one; the table has them all. */
const SHOWN = 80;
/** The open row keeps this many rows before and after it. */
const MARGIN = 8;

/** The rows of the table beside the details of one of them, as `j` and `k` run through them. */
export function ListBeside({ id }: { readonly id: string }): JSX.Element | null {
  const wide = useSignal(matchMedia(WIDE).matches);
  const current = useRef<HTMLAnchorElement>(null);
  const from = useRef(0);
  useEffect(() => {
    const watching = new AbortController();
    const query = matchMedia(WIDE);
    query.addEventListener(
      'change',
      () => {
        wide.value = query.matches;
      },
      { signal: watching.signal },
    );
    return () => watching.abort();
  }, [wide]);
  const rows = store.shown.value;
  const at = rows.findIndex(({ row }) => row.key === id);
  const isShown = wide.value && at !== -1;
  useLayoutEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [id, isShown]);
  if (!isShown) return null;
  if (at < from.current + MARGIN || at >= from.current + SHOWN - MARGIN)
    from.current = Math.max(0, at - SHOWN / 2);
  return (
    <nav class="list-beside" aria-label={text('section_referrals')}>
      <ol>
        {rows.slice(from.current, from.current + SHOWN).map(({ row }) => {
          const [deadline] = rowDeadlines(row, clock.peek());
          return (
            <li key={row.key}>
              <a
                ref={row.key === id ? current : null}
                href={hrefTo('referrals', row.key)}
                aria-current={row.key === id ? 'page' : undefined}
              >
                <bdi class="list-beside-name">{nameOf(row)}</bdi>
                {deadline !== undefined && (
                  <DeadlineChip deadline={deadline} thresholds={book.thresholds.value} clock={clock} />
                )}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
