/** A stretch of time in epoch milliseconds, both ends included. Equal ends: one exact moment. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** The part that both spans share; null where they share none. */
export function overlap(a: Span, b: Span): Span | null {
  const from = Math.max(a.from, b.from);
  const until = Math.min(a.until, b.until);
  return from <= until ? { from, until } : null;
}

/** The shortest span that holds both. */
export function covering(a: Span, b: Span): Span {
  return { from: Math.min(a.from, b.from), until: Math.max(a.until, b.until) };
}

/** Milliseconds between two spans; 0 or less where they touch or overlap. */
export function gap(a: Span, b: Span): number {
  return Math.max(a.from, b.from) - Math.min(a.until, b.until);
}

/** The same span, later by this many milliseconds. */
export function later(span: Span, ms: number): Span {
  return { from: span.from + ms, until: span.until + ms };
}
