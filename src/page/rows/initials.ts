import { longest } from '../evidence';

/**
 * Whether a text is the monogram of the one after it, as the picture of a person or company shows it who has
 * none: "CL" before "Contoso Labs", "CO" before "Contoso". It is made of the first letters of the name's
 * words, in their order, or of the name's beginning, in capitals: "Jo" before "Jones" is somebody's given name.
 */
export function isMonogram(text: string, name: string): boolean {
  if (text === '' || text.length > longest.monogram || /\d/u.test(text)) return false;
  const letters = text.toUpperCase();
  if (text !== letters) return false;
  const upper = name.trim().toUpperCase();
  if (upper === letters) return false;
  if (upper.startsWith(letters)) return true;
  const firsts = (upper.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(([first]) => first);
  let at = 0;
  for (const first of firsts) if (first === letters[at]) at += 1;
  return firsts[0] === letters[0] && at === letters.length;
}
