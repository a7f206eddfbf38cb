import type { Words } from '../words';

interface PagingProps {
  readonly words: Words;
  readonly page: number;
  readonly pages: number;
  readonly pageSize: number;
  readonly onPage: (page: number) => void;
  readonly onPageSize: (size: number) => void;
}

/** At most seven numbers: the first, the last, and those around the current one. */
function numbers(page: number, pages: number): readonly (number | null)[] {
  const near = Array.from({ length: pages }, (_, n) => n + 1).filter(
    (n) => n === 1 || n === pages || Math.abs(n - page) <= 2,
  );
  return near.flatMap((n, at) => (at > 0 && n - (near[at - 1] ?? 0) > 1 ? [null, n] : [n]));
}

/** `Previous 1 2 3 Next`, and `10 v Deals per page`. */
export function Paging({ words, page, pages, pageSize, onPage, onPageSize }: PagingProps) {
  const sizes = [...new Set([10, 20, 50, 100, pageSize])].sort((a, b) => a - b);
  return (
    <div className="paging">
      <nav aria-label="Pagination">
        <button type="button" disabled={page === 1} onClick={() => onPage(page - 1)}>
          ‹ {words.actions.previous}
        </button>
        {numbers(page, pages).map((n, at) =>
          n === null ? (
            <span key={`gap ${at}`}>…</span>
          ) : (
            <button
              type="button"
              key={n}
              aria-current={n === page ? 'page' : undefined}
              onClick={() => onPage(n)}
            >
              {n}
            </button>
          ),
        )}
        <button type="button" disabled={page === pages} onClick={() => onPage(page + 1)}>
          {words.actions.next} ›
        </button>
      </nav>
      <label className="per-page">
        <select value={pageSize} onChange={(event) => onPageSize(Number(event.target.value))}>
          {sizes.map((size) => (
            <option key={size}>{size}</option>
          ))}
        </select>{' '}
        {words.labels.perPage}
      </label>
    </div>
  );
}
