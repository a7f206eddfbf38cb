import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { Truth } from '../../truth';
import { follow } from '../navigate';
import { StatusMark } from '../status-mark';
import type { GridProps } from './grid';
import { drawn, heading, type Parts } from './parts';

const features = tableFeatures({});
const helper = createColumnHelper<typeof features, Truth>();

const parts: Parts = {
  link: (text, href, open) =>
    href === null ? (
      <span role="link" tabIndex={0} className="link" onClick={open}>
        {text}
      </span>
    ) : (
      <a href={href} onClick={follow(open)}>
        {text}
      </a>
    ),
  status: (text, icon) => (
    <div className="with-icon">
      <StatusMark icon={icon} />
      <div>{text}</div>
    </div>
  ),
  favorite: (pressed, label, toggle) => (
    <div
      role="checkbox"
      tabIndex={0}
      className="mark"
      aria-checked={pressed}
      aria-label={label}
      onClick={toggle}
    >
      {pressed ? '♥' : '♡'}
    </div>
  ),
};

/** TanStack Table, headless: `div`s with ARIA roles and nothing else. */
export default function TanstackTable(props: GridProps) {
  const { rows, options, loading, onSort, sort, total } = props;
  const data = useMemo(() => [...rows], [rows]);
  const columns = useMemo(
    () =>
      helper.columns(
        options.columns.map((key) => helper.accessor((truth) => truth.id, { id: key, header: key })),
      ),
    [options.columns.join()],
  );
  const table = useTable({ features, columns, data, getRowId: (truth: Truth) => String(truth.rowNumber) });
  return (
    <div role="table" className="div-table" aria-rowcount={total} aria-busy={loading}>
      <div role="rowgroup">
        {table.getHeaderGroups().map((group) => (
          <div role="row" key={group.id}>
            {group.headers.map((header) => {
              const key = options.columns.find((one) => one === header.column.id);
              return key === undefined ? null : (
                <div
                  role="columnheader"
                  key={key}
                  aria-sort={sort?.key === key ? (sort.descending ? 'descending' : 'ascending') : undefined}
                  onClick={() => onSort(key)}
                >
                  {heading(key, props)}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <div role="rowgroup">
        {!loading &&
          table.getRowModel().rows.map((row) => (
            <div role="row" key={row.id}>
              {row.getAllCells().map((cell) => {
                const key = options.columns.find((one) => one === cell.column.id);
                return key === undefined ? null : (
                  <div role="cell" key={key}>
                    {drawn(row.original, key, props, parts)}
                  </div>
                );
              })}
            </div>
          ))}
      </div>
    </div>
  );
}
