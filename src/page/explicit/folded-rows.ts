import { headerOf, piecesCells } from './column-heads';
import { spanOf } from '../rows/column-ties';
import type { SoundsLikeHeading } from '../rows/sounds-like-heading';
import type { DrawnRow, DrawnRows } from '../rows/drawn-rows';
import { restAfter } from '../evidence';

/**
 * Some tables give one referral several lines, headed by as many lines of headings. Its lines become one row.
 * `null`: lines of headings without lines of data that fit them, so that nobody can say what stands below what.
 */
export function* unfolded(
  { heads, rows }: DrawnRows,
  soundsLikeHeading: SoundsLikeHeading,
): Generator<void, DrawnRows | null> {
  if (heads.length < 2 || !heads.every((head) => isLineOfHeadings(head, soundsLikeHeading)))
    return { heads, rows };
  const counts = heads.map((head) => piecesCells(head).length);
  const whole: DrawnRow[] = [];
  for (let n = 0; n < rows.length; n += heads.length) {
    if (n % (heads.length * restAfter.rows) === 0) yield;
    const lines = rows.slice(n, n + heads.length);
    if (lines.length < heads.length || lines.some((line, at) => piecesCells(line).length !== counts[at]))
      return null;
    whole.push(...together(lines));
  }
  return { heads: together(heads), rows: whole };
}

/** Lines as one row; none where there are no lines. */
function together([first, ...others]: readonly DrawnRow[]): readonly DrawnRow[] {
  if (first === undefined) return [];
  const [piece, ...more] = first.pieces;
  return [{ pieces: [piece, ...more, ...others.flatMap(({ pieces }) => pieces)] }];
}

/** Lines in which a heading spans others, as groups of columns have them, are lines of one table. */
function isLineOfHeadings(head: DrawnRow, soundsLikeHeading: SoundsLikeHeading): boolean {
  const cells = piecesCells(head);
  const texts = cells.map((cell) => headerOf(cell).text).filter((text) => text !== '');
  return (
    texts.length >= 2 &&
    cells.every((cell) => spanOf(cell) === 1 && Number(cell.getAttribute('rowspan') ?? 1) <= 1) &&
    texts.filter((text) => soundsLikeHeading(text)).length * 2 > texts.length &&
    cells.every((cell) => cell.querySelector('input:not([type=checkbox]),select') === null)
  );
}
