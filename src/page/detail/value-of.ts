import { cellContent } from '../rows/cell-content';
import { isText } from '../snapshot/walk';
import { emptyCell, type NeutralCell } from '../rows/neutral-list';
import type { OnShadowRoot } from '../snapshot/shown-text';
import type { Held } from './containers';
import type { Piece } from './shown-pieces';

interface Shown {
  readonly pieces: readonly Piece[];
  readonly held: ReadonlyMap<Node, Held>;
}

interface HowToRead {
  /** A remark on a value: "Valid email". */
  readonly isRemark: (text: string) => boolean;
  /** The value is free text, in which links may stand. */
  readonly isText: boolean;
}

/**
 * What the nodes of one value show together, line by line; null where a field is among them that somebody may
 * be filling.
 */
export function valueOf(
  branches: readonly Node[],
  { held, pieces }: Shown,
  { isRemark, isText: isFreeText }: HowToRead,
  onShadowRoot?: OnShadowRoot,
): NeutralCell | null {
  const cells: NeutralCell[] = [];
  for (const branch of branches) {
    const inside = held.get(branch);
    const shown = inside === undefined ? [] : pieces.slice(inside.first, inside.last + 1);
    if (shown.some(({ kind }) => kind === 'open')) return null;
    for (const { text } of shown.filter(({ kind }) => kind === 'field')) cells.push({ ...emptyCell, text });
    if (isText(branch)) cells.push({ ...emptyCell, text: shown[0]?.text ?? '' });
    else if (shown.length === 0 || shown.some(({ kind }) => kind !== 'field')) {
      const cell = cellContent(branch as Element, onShadowRoot);
      const lines = isFreeText ? null : linesApart(shown, isRemark);
      cells.push(lines === null ? cell : { ...cell, text: lines.join('\n'), lead: null });
    }
  }
  const [only, ...others] = cells;
  if (only === undefined) return emptyCell;
  return others.length === 0 ? only : joined(cells);
}

/**
 * The lines of a value with a remark on the same line, which is a line of its own to a reader; what may be
 * pressed behind it is none of it. Null: nothing stands behind the value.
 */
function linesApart(shown: readonly Piece[], isRemark: HowToRead['isRemark']): readonly string[] | null {
  const [value, ...rest] = shown.filter(({ kind }) => kind !== 'named');
  const apart = value?.kind === 'text' && rest.some(({ kind, text }) => kind === 'control' || isRemark(text));
  return apart ? [value, ...rest.filter(({ kind }) => kind !== 'control')].map(({ text }) => text) : null;
}

function joined(cells: readonly NeutralCell[]): NeutralCell {
  const speaking = cells.filter(({ text }) => text !== '');
  const [first] = speaking;
  return {
    text: speaking.map(({ text }) => text).join('\n'),
    lead: first?.lead ?? null,
    labels: cells.flatMap(({ labels }) => labels),
    links: cells.flatMap(({ links }) => links),
    toggles: cells.flatMap(({ toggles }) => toggles),
    pending: cells.some(({ pending }) => pending),
    ...(speaking.length === 1 && first?.time !== undefined ? { time: first.time } : {}),
  };
}
