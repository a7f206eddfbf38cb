/*
 * How texts write a label and its value: `Status:`, `Status *`, `Status: Received`. Chinese and Japanese pages write
 * the wide colon, and any page may write the wide star.
 */

/** A label without the marks that follow it: colons, the star of a required field. */
export const labelWords = (text: string): string => text.replace(/(?<![\s:：*＊])[\s:：*＊]+$/u, '');

/** Whether a text ends in the colon of a label. */
export const endsInColon = (text: string): boolean => /[:：]\s*$/u.test(text);

/** The label and the value that one text writes; null: it writes no such two, or the label is longer. */
export function labelAndValue(
  text: string,
  longestLabel: number,
): { readonly label: string; readonly value: string } | null {
  const [, label, value] = /^([^:：\n]+?)\s{0,9}[:：]\s*(\S.*)$/su.exec(text) ?? [];
  return label === undefined || value === undefined || label.length > longestLabel ? null : { label, value };
}

/** What a text says behind this label and its colon: `Pending` in `Status: Pending`; null: it does not begin so. */
export function behindLabel(text: string, label: string): string | null {
  if (label === '' || !text.startsWith(label)) return null;
  return /^\s*[:：]\s*(\S.*)$/su.exec(text.slice(label.length))?.[1] ?? null;
}

/** Whether a text is this label, with or without its colon. */
export const isLabelOnly = (text: string, label: string): boolean =>
  label !== '' && text.startsWith(label) && /^\s*[:：]?$/u.test(text.slice(label.length));
