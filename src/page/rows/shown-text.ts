/** Told of every open shadow root that a reading comes across, so that it can be watched. */
export type OnShadowRoot = (root: ShadowRoot) => void;

// Icon fonts put letters of the private-use areas into the text.
const glyphs = /[\uE000-\uF8FF]|[\uDB80-\uDBFF][\uDC00-\uDFFF]/gu;
// By code units, which is quicker: nearly every text is asked, and few are odd.
const odd = /[\uE000-\uF8FF\uDB80-\uDBFF\n\t\r\f\u00A0]|\s\s/;
/** White space as HTML shows it, without icon glyphs; a no-break space is a space to a reader. */
export const asShown = (text: string): string =>
  odd.test(text) ? text.replace(glyphs, '').replace(/\s+/gu, ' ') : text;
