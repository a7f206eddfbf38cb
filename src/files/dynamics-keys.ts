/** What the first three columns of Dynamics' "Export to Excel" hold, in this order: the record, a checksum, a time. */
const KEYS = 3;
const IN_PARENTHESES = /^\s*[(（]([^()（）]{3,60})[)）]\s*\S/u;

/**
 * Whether a table begins as Dynamics' exports do in any language: three headings that begin with the same warning in
 * parentheses, such as `(Do Not Modify)` or `(変更不可)`.
 */
export function hasDynamicsKeys(headers: readonly string[]): boolean {
  const warnings = headers.slice(0, KEYS).map((header) => IN_PARENTHESES.exec(header)?.[1] ?? null);
  const [first = null] = warnings;
  return first !== null && warnings.length === KEYS && warnings.every((warning) => warning === first);
}

/** What such a column holds; null: it is none of the three. @param at its place, from 0. */
export function dynamicsKey(at: number): 'crmId' | 'ignored' | null {
  if (at === 0) return 'crmId';
  return at < KEYS ? 'ignored' : null;
}
