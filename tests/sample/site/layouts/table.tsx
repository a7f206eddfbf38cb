import { linkColumn } from '../../columns';
import { hasLinks } from '../../expected';
import { headerOf } from '../../words';
import { cellOf } from '../cells';
import { hrefOf } from '../state';
import { follow } from '../navigate';
import { StatusMark } from '../status-mark';
import type { GridProps } from './grid';

/** A plain native table: nothing but what HTML gives. */
export default function PlainTable({ rows, options, loading, onSort, onOpen, onFavorite }: GridProps) {
  const { columns } = options;
  const link = linkColumn(columns);
  return (
    <table className="plain">
      <thead>
        <tr>
          {columns.map((key) => <th key={key} scope="col" onClick={() => onSort(key)}>{key === 'favorite' ? <span className="only-read">{headerOf(key, options)}</span> : headerOf(key, options)}</th>)}
        </tr>
      </thead>
      <tbody>
        {loading && <tr><td colSpan={columns.length}>…</td></tr>}
        {!loading && rows.map((truth, n) => (
          <tr key={n}>
            {columns.map((key) => {
              const cell = cellOf(truth, key, options);
              if (cell.kind === 'favorite') {
                return <td key={key}><button type="button" className="mark" aria-pressed={cell.pressed} aria-label={cell.label} onClick={() => onFavorite(truth.id)}>{cell.pressed ? '★' : '☆'}</button></td>;
              }
              if (cell.kind === 'status') return <td key={key}><StatusMark icon={cell.icon} /> {cell.text}</td>;
              if (key !== link) return <td key={key}>{cell.text}</td>;
              return (
                <td key={key}>
                  {hasLinks(options)
                    ? <a href={hrefOf({ referral: truth.id })} onClick={follow(() => onOpen(truth.id))}>{cell.text}</a>
                    : <button type="button" className="link" onClick={() => onOpen(truth.id)}>{cell.text}</button>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
