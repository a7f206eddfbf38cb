import { longest } from '../evidence';

/** Told of every open shadow root that a reading comes across, so that it can be watched. */
export type OnShadowRoot = (root: ShadowRoot) => void;

// Icon fonts put letters of the private-use areas into the text.
const glyphs = /[\uE000-\uF8FF]|[\uDB80-\uDBFF][\uDC00-\uDFFF]/gu;
// By code units, which is quicker: nearly every text is asked, and few are odd.
const odd = /[\uE000-\uF8FF\uDB80-\uDBFF\n\t\r\f\u00A0]|\s\s/;

/** White space as HTML shows it, without icon glyphs; a no-break space is a space to a reader. Cut at `longest.text`. */
export function asShown(text: string): string {
  const cut = text.length > longest.text ? text.slice(0, longest.text) : text;
  return odd.test(cut) ? cut.replace(glyphs, '').replace(/\s+/gu, ' ') : cut;
}
