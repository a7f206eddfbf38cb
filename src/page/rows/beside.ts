import { besideEachOther, boxOf } from './boxes';
import { columnsOf, headerOf } from './column-heads';
import { tiesTo } from './column-ties';
import { gridOf, type DrawnList } from './grid-list';
import type { EngineContext } from './list-engine';
import { rowsOf } from './grid-rows';
import type { DrawnRow } from './drawn-rows';
import { sharedKeys } from './row-pieces';
import { unseenParts } from './unseen-parts';
import { pixels } from '../evidence';

/** A grid taken apart, or several that stand side by side. */
interface Half {
  readonly grid: Element;
  readonly heads: readonly Element[];
  readonly rows: readonly DrawnRow[];
}

/**
 * Lists whose first columns stay while the others scroll are often drawn as two tables side by side, each
 * with its headings, or with these in two tables above. Tables belong together whose rows are as many, on the
 * same lines.
 */
export function listsSideBySide(
  grids: readonly Element[],
  { onShadowRoot, isData }: EngineContext,
): readonly DrawnList[] {
  if (grids.length < 2) return [];
  const parts = grids.map((grid): Half => {
    const { heads, rows } = rowsOf(grid, onShadowRoot, isData);
    return { grid, heads: columnsOf(heads, onShadowRoot), rows };
  });
  const whole = joinedHalves(parts);
  return whole.flatMap((half, n) => {
    const { grid, heads, rows, joined } = half;
    const above = whole[n - 1];
    if (!joined || rows.length === 0) return [];
    const others = above?.joined === true && above.rows.length === 0 ? above.heads : [];
    const headings = heads.length > 0 ? heads : others;
    if (headings.length === 0) return [];
    const unseen = unseenParts(headings);
    const headers = headings.map((head) => headerOf(head, unseen));
    return [gridOf(grid, { headers, place: tiesTo(headings) }, rows, onShadowRoot)];
  });
}

function joinedHalves(parts: readonly Half[]): readonly (Half & { readonly joined: boolean })[] {
  const whole: (Half & { readonly joined: boolean })[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last !== undefined && belongTogether(last, part)) {
      whole[whole.length - 1] = {
        grid: last.grid,
        heads: [...last.heads, ...part.heads],
        rows: zipped(last.rows, part.rows),
        joined: true,
      };
    } else whole.push({ ...part, joined: false });
  }
  return whole;
}

function belongTogether(a: Half, b: Half): boolean {
  if (a.rows.length !== b.rows.length || (a.heads.length === 0) !== (b.heads.length === 0)) return false;
  const lines =
    a.rows.length === 0
      ? [[a.heads.at(-1), b.heads[0]]]
      : [
          [a.rows[0], b.rows[0]],
          [a.rows.at(-1), b.rows.at(-1)],
        ].map(([one, other]) => [one?.pieces.at(-1), other?.pieces[0]]);
  // What stays while the rest scrolls may also be laid over it.
  const isOver = a.rows.length > 0 && shareKeys(a.rows, b.rows);
  return lines.every(([one, other]) => {
    const [left, right] = [one === undefined ? null : boxOf(one), other === undefined ? null : boxOf(other)];
    return (
      left !== null &&
      right !== null &&
      (isOver ? Math.abs(left.top - right.top) <= pixels.line : besideEachOther(left, right)) &&
      Math.abs(left.bottom - right.bottom) <= pixels.line
    );
  });
}

/** Whether the rows of two tables carry the same keys, in the same order. */
function shareKeys(a: readonly DrawnRow[], b: readonly DrawnRow[]): boolean {
  const [one, other] = [a, b].map((rows) => rows.map(({ pieces }) => pieces[0]));
  if (one === undefined || other === undefined || other.length < 2) return false;
  return sharedKeys([...one, ...other]).length > 0;
}

const zipped = (a: readonly DrawnRow[], b: readonly DrawnRow[]): readonly DrawnRow[] =>
  a.map(({ pieces: [first, ...others] }, n): DrawnRow => ({
    pieces: [first, ...others, ...(b[n]?.pieces ?? [])],
  }));
