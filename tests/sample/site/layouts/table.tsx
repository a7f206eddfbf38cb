import { follow } from '../navigate';
import { StatusMark } from '../status-mark';
import type { GridProps } from './grid';
import { drawn, heading, type Parts } from './parts';

const parts: Parts = {
  link: (text, href, open) =>
    href === null ? (
      <button type="button" className="link" onClick={open}>
        {text}
      </button>
    ) : (
      <a href={href} onClick={follow(open)}>
        {text}
      </a>
    ),
  status: (text, icon) => (
    <>
      <StatusMark icon={icon} /> {text}
    </>
  ),
  favorite: (pressed, label, toggle) => (
    <button type="button" className="mark" aria-pressed={pressed} aria-label={label} onClick={toggle}>
      {pressed ? '★' : '☆'}
    </button>
  ),
};

/** A plain native table: nothing but what HTML gives. */
export default function PlainTable(props: GridProps) {
  const {
    rows,
    options: { columns },
    loading,
    onSort,
  } = props;
  return (
    <table className="plain">
      <thead>
        <tr>
          {columns.map((key) => (
            <th key={key} scope="col" onClick={() => onSort(key)}>
              {heading(key, props)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {loading && (
          <tr>
            <td colSpan={columns.length}>…</td>
          </tr>
        )}
        {!loading &&
          rows.map((truth, n) => (
            <tr key={n}>
              {columns.map((key) => (
                <td key={key}>{drawn(truth, key, props, parts)}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}
