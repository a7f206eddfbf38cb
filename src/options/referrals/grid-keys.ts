/** What a key asks for in the table. */
type GridMove =
  | { readonly kind: 'to'; readonly at: number; readonly extend: boolean }
  | { readonly kind: 'open' }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'all' }
  | { readonly kind: 'none' };

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

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
  const command = ctrlKey || metaKey;
  if (altKey) return null;
  if (command && key.toLowerCase() === 'a') return { kind: 'all' };
  const to = (next: number): GridMove => ({
    kind: 'to',
    at: Math.max(0, Math.min(count - 1, next)),
    extend: shiftKey,
  });
  switch (key) {
    case 'ArrowDown':
      return command ? null : to(at + 1);
    case 'ArrowUp':
      return command ? null : to(at - 1);
    case 'PageDown':
      return to(at + page);
    case 'PageUp':
      return to(at - page);
    case 'Home':
      return to(0);
    case 'End':
      return to(count - 1);
    case 'Enter':
      return command ? null : { kind: 'open' };
    case ' ':
      return { kind: 'toggle' };
    case 'Escape':
      return { kind: 'none' };
    default:
      return null;
  }
}

/** The places from one row to another, both included, whichever comes first. */
export function placesBetween(a: number, b: number): readonly number[] {
  const from = Math.min(a, b);
  return Array.from({ length: Math.abs(a - b) + 1 }, (_, index) => from + index);
}
