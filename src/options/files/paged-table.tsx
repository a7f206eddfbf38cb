import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { plural, text } from '../../text/text';
import { Spoken } from '../../ui/spoken';

interface Props<Row> {
  readonly caption: string;
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The cells of one row: `th scope=row` first. */
  readonly cells: (row: Row) => ComponentChildren;
  /** How many there are in all, where `rows` are only the first of them; `more` then gives the next. */
  readonly total?: number;
  readonly more?: (from: number) => Promise<readonly Row[]>;
}

/** Rows that are drawn at a time: a table of thousands would take seconds. */
const STEP = 50;

/** A table that shows its first rows, and more on demand. */
export function PagedTable<Row>({
  caption,
  headers,
  rows,
  keyOf,
  cells,
  total = rows.length,
  more,
}: Props<Row>): JSX.Element {
  const shown = useSignal(STEP);
  const fetched = useSignal<readonly Row[]>([]);
  const failed = useSignal(false);
  const firstNew = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    fetched.value = [];
    shown.value = STEP;
  }, [rows]);

  const all = [...rows, ...fetched.value];
  const now = all.slice(0, shown.value);
  const showMore = async (): Promise<void> => {
    failed.value = false;
    const from = now.length;
    try {
      if (all.length < Math.min(from + STEP, total) && more)
        fetched.value = [...fetched.peek(), ...(await more(all.length))];
      shown.value = from + STEP;
      // Who went on by keyboard goes on where the new rows begin.
      setTimeout(() => firstNew.current?.focus());
    } catch {
      failed.value = true; // told below, beside the button
    }
  };

  return (
    <div class="table-frame">
      <table class="file-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {now.map((row, at) => (
            <tr
              key={keyOf(row)}
              {...(at === shown.value - STEP && at > 0 && { ref: firstNew, tabIndex: -1 })}
            >
              {cells(row)}
            </tr>
          ))}
        </tbody>
      </table>
      {now.length < total && (
        <p class="table-more">
          <span class="quiet">{text('files_shown_of', now.length, total)}</span>
          <button type="button" class="button" onClick={() => void showMore()}>
            {plural('files_show_more', Math.min(STEP, total - now.length))}
          </button>
        </p>
      )}
      {failed.value && <Spoken>{text('files_more_failed')}</Spoken>}
    </div>
  );
}
