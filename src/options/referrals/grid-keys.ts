/** A step to another row; `extend`: the rows between are selected. */
export interface GridStep {
  readonly kind: 'to';
  readonly at: number;
  readonly extend: boolean;
}

/** What a key asks for in the table. */
export type GridMove =
  | GridStep
  | { readonly kind: 'open' }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'all' }
  | { readonly kind: 'none' };

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Keys that lead to no other row. */
const acts = new Map<string, GridMove>([
  ['Enter', { kind: 'open' }],
  [' ', { kind: 'toggle' }],
  ['Escape', { kind: 'none' }],
]);
/** With Ctrl or Cmd they keep their own meaning. */
const plainOnly: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'Enter']);

/** The place that a key leads to, which may lie outside the rows; null: it leads to none. */
function placeFor(key: string, at: number, count: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + page;
    case 'PageUp':
      return at - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/**
 * The move that a key asks for, on row `at` of `count`, `page` of which are seen; null where the key keeps its own
 * meaning.
 */
export function gridMove(
  { key, shiftKey, ctrlKey, metaKey, altKey }: Press,
  at: number,
  count: number,
  page: number,
): GridMove | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() === 'a') return { kind: 'all' };
    if (plainOnly.has(key)) return null;
  }
  const next = placeFor(key, at, count, page);
  if (next === null) return acts.get(key) ?? null;
  return { kind: 'to', at: Math.max(0, Math.min(count - 1, next)), extend: shiftKey };
}

/** The places from one row to another, both included, whichever comes first. */
export function placesBetween(a: number, b: number): readonly number[] {
  const from = Math.min(a, b);
  return Array.from({ length: Math.abs(a - b) + 1 }, (_, index) => from + index);
}
