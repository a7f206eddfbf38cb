/** What Google's and Chrome's translation puts around each text that it replaced. */
const replacedText = 'font[style*="vertical-align: inherit"] > font';
/** What Edge's and Bing's translation notes on each element whose text it replaced. */
const noted = '[_msttexthash],[_msthash]';
const marks = `${replacedText},${noted}`;

/**
 * Whether a browser or an extension replaced the page's texts by translations. Then a name may be one
 * ("Contoso Bäckerei") and a status a word that Partner Center does not use, so nothing of it is what Partner
 * Center shows.
 */
export function isTranslated({ documentElement }: Document): boolean {
  return (
    /(?:^|\s)translated-(?:ltr|rtl)(?:\s|$)/u.test(documentElement.className) ||
    documentElement.querySelector(marks) !== null
  );
}

/**
 * Whether a change at this node may have come from a translation: it, its parent, or something in it carries the marks.
 * Asking the whole page after every change would cost more than reading the row that changed.
 */
export function carriesTranslation(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return element !== null && (element.matches(marks) || element.querySelector(marks) !== null);
}
