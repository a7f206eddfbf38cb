/** Longer than this no monogram is. */
const longest = 3;

/**
 * Whether a text is the monogram of the one after it, as the picture of a person or company shows it who has none: "CL" before
 * "Contoso Labs", "Co" before "Contoso". It is made of the first letters of the name's words, in their order, or of the name's beginning.
 */
export function isMonogram(text: string, name: string): boolean {
  if (text.length > longest || name.length <= text.length) return false;
  const letters = text.toLocaleUpperCase();
  const upper = name.trim().toLocaleUpperCase();
  if (!/^[\p{L}\p{N}]+$/u.test(letters) || !/\p{L}/u.test(letters)) return upper.startsWith(letters);
  if (upper.startsWith(letters)) return true;
  const firsts = upper.split(/[^\p{L}\p{M}\p{N}]+/u).map((word) => word[0] ?? '').filter((first) => first !== '');
  if (firsts[0] !== letters[0]) return false;
  let at = 0;
  for (const first of firsts) if (first === letters[at]) at += 1;
  return at === letters.length;
}
