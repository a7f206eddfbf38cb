/**
 * A shown text as it is compared: one case, one apostrophe, single spaces, no marks that only guide layout
 * (bidi, zero width), no icon letters (U+E000–F8FF, which icon fonts leave in `textContent`), no punctuation
 * (a colon or asterisk after a label, sort arrows, the hyphen of "e-mail" become spaces). Accents stay:
 * French "expire" and "expiré" differ.
 */
export function comparedText(text: string): string {
  // Most texts are ASCII, where the same is cheap.
  if (/^[\x20-\x7E]*$/.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return (
    text
      // Encircled letters are icons: "Deal name ⓘ".
      .replace(/[\u24B6-\u24E9\u2139]/gu, ' ')
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll('ß', 'ss')
      .replace(/[\p{Cf}\p{Co}\p{Cn}]/gu, '')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim()
  );
}

/** Without accents: for pages and people that drop them. Korean and Japanese letters stay whole. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replaceAll('ł', 'l')
    .normalize('NFC');
}

/** Printable ASCII with single spaces, as most values are. */
const alreadyShown = /^[!-~]+(?: [!-~]+)*$/;

/** In Unicode's form of compatibility: full-width digits and letters are digits and letters. */
export const compatible = (text: string): string => (alreadyShown.test(text) ? text : text.normalize('NFKC'));

/** Text for people as a value: marks that only guide layout and icon letters gone, white space single. */
export function displayText(text: string): string {
  if (alreadyShown.test(text)) return text;
  return text
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uE000-\uF8FF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
