import { createElement, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { linkColumn, type ColumnKey } from '../../columns';
import { hasLinks } from '../../expected';
import type { Truth } from '../../truth';
import { headerOf } from '../../words';
import { cellOf, columnId, plainText, repeated, rowKeyOf } from '../cells';
import { follow } from '../navigate';
import { hrefOf } from '../state';
import { StatusMark } from '../status-mark';
import type { GridProps } from './grid';
import { defineElements, type HeDataGrid } from './he-elements';

/** The portal's own grid: the element draws the table in its shadow root, React puts what slots show beside it. */
export default function HeGrid({
  rows,
  options,
  loading,
  sort,
  onSort,
  onOpen,
  onFavorite,
  onPeek,
}: GridProps) {
  const { columns, prefix } = options;
  defineElements(prefix);
  const grid = useRef<HeDataGrid>(null);
  const link = linkColumn(columns) ?? columns[0];
  const slotted = (key: ColumnKey): boolean =>
    key === link || key === 'status' || key === 'microsoftStatus' || key === 'favorite';
  const ids = columns.map((key, n) => columnId(key, n, options));

  const again = useMemo(() => repeated(rows), [rows]);
  const slotKey = (truth: Truth): string =>
    again.has(truth) ? `${rowKeyOf(truth, options)}-again` : rowKeyOf(truth, options);
  // The grid makes its slots first, the application then fills them: the other way round, each new slot
  // searches all children of the host, which takes a minute at 5,000 rows.
  const [slottedRows, setSlottedRows] = useState<readonly Truth[]>([]);
  useLayoutEffect(() => {
    if (grid.current === null) return;
    grid.current.model = {
      columns: columns.map((key, n) => ({
        id: ids[n] ?? key,
        header: headerOf(key, options),
        slotted: slotted(key),
        sorted: sort?.key === key ? (sort.descending ? 'descending' : 'ascending') : null,
      })),
      rows: rows.map((truth) => ({
        key: rowKeyOf(truth, options),
        slotKey: slotKey(truth),
        texts: columns.map((key) => (slotted(key) ? '' : plainText(cellOf(truth, key, options)))),
      })),
      skeletonRows: loading ? Math.min(options.pageSize, 10) : 0,
    };
    setSlottedRows(loading ? [] : rows);
  }, [rows, options, loading, sort]);
  useEffect(() => {
    const element = grid.current;
    const sorted = (event: Event): void => {
      const key = columns[ids.indexOf((event as CustomEvent<string>).detail)];
      if (key !== undefined) onSort(key);
    };
    element?.addEventListener('sort', sorted);
    return () => element?.removeEventListener('sort', sorted);
  });

  const inSlots = slottedRows.flatMap((truth, row) =>
    columns.flatMap((key, n) => {
      if (!slotted(key)) return [];
      const cell = cellOf(truth, key, options);
      const slot = `${ids[n] ?? key}-${slotKey(truth)}`;
      const at = `${row} ${key}`;
      if (cell.kind === 'favorite') {
        return (
          <span slot={slot} key={at}>
            {createElement(
              `${prefix}_he-button`,
              {
                appearance: 'stealth',
                'aria-pressed': String(cell.pressed),
                'aria-label': cell.label,
                'data-bi-name': 'favorite',
                onClick: () => onFavorite(truth.id),
              },
              <span aria-hidden="true">
                {truth.kind === 'lead' ? (cell.pressed ? '♥' : '♡') : cell.pressed ? '★' : '☆'}
              </span>,
            )}
          </span>
        );
      }
      if (cell.kind === 'status')
        return (
          <span slot={slot} key={at} className="with-icon">
            <StatusMark icon={cell.icon} />
            <span>{cell.text}</span>
          </span>
        );
      if (key !== link)
        return (
          <span slot={slot} key={at}>
            {cell.text}
          </span>
        );
      if (hasLinks(options))
        return (
          <span slot={slot} key={at}>
            <a href={hrefOf({ referral: truth.id })} onClick={follow(() => onOpen(truth.id))}>
              {cell.text}
            </a>
          </span>
        );
      return (
        <span
          slot={slot}
          key={at}
          onMouseEnter={(event) => onPeek(truth, event.currentTarget)}
          onMouseLeave={() => onPeek(null, null)}
        >
          {createElement(
            `${prefix}_he-button`,
            { appearance: 'link', type: 'button', onClick: () => onOpen(truth.id) },
            cell.text,
          )}
        </span>
      );
    }),
  );
  return createElement(`${prefix}_he-data-grid`, { ref: grid, 'data-bi-name': 'referrals-grid' }, ...inSlots);
}
