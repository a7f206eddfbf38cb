import type { ColumnMeaning } from '../../domain/reading';
import type { NeutralCell } from '../rows/neutral-list';
import { agreement } from '../evidence';

const names: ReadonlySet<ColumnMeaning | null> = new Set<ColumnMeaning>([
  'dealName',
  'company',
  'contactName',
]);

/** How the names of a column are drawn: what of a cell is the name, and what was put beside it. */
export interface NameStyle {
  /** The names are links: what stands before one, a badge, is not the name. */
  readonly linked: boolean;
  /** Texts that stand before or behind many names without a space: badges, as other extensions put them there. */
  readonly badges: readonly string[];
}

const plain: NameStyle = { linked: false, badges: [] };

/** Tells it from some cells of a column. */
export function nameStyleOf(
  meaning: ColumnMeaning | null,
  cells: readonly (NeutralCell | null | undefined)[],
): NameStyle {
  if (!names.has(meaning)) return plain;
  const linked = areLinks(cells);
  const badges = badgesAmong(cells);
  return linked || badges.length > 0 ? { linked, badges } : plain;
}

/**
 * Most cells are led by their link, or what stands before the links repeats while they differ. "Contoso
 * (Details)" repeats its links, and they are none.
 */
function areLinks(cells: readonly (NeutralCell | null | undefined)[]): boolean {
  const others = cells.filter((cell) => cell?.after !== undefined);
  if (
    cells.filter((cell) => cell?.after === undefined && cell?.text !== '' && (cell?.links.length ?? 0) > 0)
      .length > others.length
  )
    return true;
  return (
    others.length > 2 &&
    new Set(others.map((cell) => cell?.after)).size * 2 > others.length &&
    new Set(others.map((cell) => cell?.text)).size * 2 <= others.length
  );
}

/** The texts before or behind names that repeat while the names differ. */
function badgesAmong(cells: readonly (NeutralCell | null | undefined)[]): readonly string[] {
  const jointed = cells.flatMap((cell) => {
    const line = lineOf(cell);
    return line === null ? [] : [line];
  });
  if (jointed.length < agreement.badges) return [];
  return [
    badgesOf(jointed.map(({ text, last }) => [text.slice(last).trim(), text.slice(0, last).trim()])),
    badgesOf(jointed.map(({ text, first }) => [text.slice(0, first).trim(), text.slice(first).trim()])),
  ].flat();
}

function lineOf(cell: NeutralCell | null | undefined): { text: string; first: number; last: number } | null {
  const joints = cell?.joints;
  if (cell === null || cell === undefined || joints === undefined) return null;
  const end = cell.text.indexOf('\n');
  const text = end < 0 ? cell.text : cell.text.slice(0, end);
  const inLine = joints.filter((at) => at < text.length);
  const [first] = inLine;
  const last = inLine.at(-1);
  return first === undefined || last === undefined ? null : { text, first, last };
}

/** What may be a badge, and the name beside it: letters of a search that is marked in the middle of names are none. */
function badgesOf(parts: readonly (readonly [badge: string, name: string])[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const [badge] of parts) counts.set(badge, (counts.get(badge) ?? 0) + 1);
  const repeats = [...counts].filter(
    ([badge, times]) => times >= agreement.badges && !/^\p{Ll}/u.test(badge),
  );
  const withBadge = parts.filter(([badge]) => repeats.some(([one]) => one === badge));
  const differ = new Set(withBadge.map(([, name]) => name)).size * 2 > withBadge.length;
  return differ ? repeats.map(([badge]) => badge) : [];
}

/** The name in a line of a cell without the badges that stand beside it. */
export function withoutBadges(line: string, { joints = [] }: NeutralCell, badges: readonly string[]): string {
  if (badges.length === 0 || joints.length === 0) return line;
  let from = 0;
  let to = line.length;
  for (const at of joints.toReversed()) if (at < to && badges.includes(line.slice(at, to).trim())) to = at;
  for (const at of joints)
    if (at > from && at < to && badges.includes(line.slice(from, at).trim())) from = at;
  return line.slice(from, to).trim();
}
