import type { SoundsLikeHeading } from '../rows/sounds-like-heading';
import type { ShownBlock } from '../rows/survey';
import { alike, longest, size } from '../evidence';

/**
 * Texts that follow each other and could head columns: up to the first that could not, and beyond it as long
 * as most could.
 * Labels with a value each are no such line.
 */
export function linesOfHeadings(
  blocks: readonly ShownBlock[],
  soundsLikeHeading: SoundsLikeHeading,
): readonly (readonly Element[])[] {
  const found: Element[][] = [];
  let line: { readonly block: ShownBlock; readonly heading: boolean }[] = [];
  const add = (part: typeof line): void => {
    const heard = part.filter(({ heading }) => heading);
    if (
      heard.length >= part.length * alike.headings &&
      new Set(heard.map(({ block }) => block.text)).size >= size.headings
    )
      found.push(part.map(({ block: { element } }) => element));
  };
  const close = (): void => {
    const whole = line.slice(0, line.findLastIndex(({ heading }) => heading) + 1);
    const unbroken = whole.findIndex(({ heading }) => !heading);
    if (unbroken >= 0) add(whole.slice(0, unbroken));
    add(whole);
    line = [];
  };
  for (const block of blocks) {
    if (block.where !== 'page' && block.where !== 'list') continue;
    const heading = block.text.length <= longest.heading && soundsLikeHeading(block.text);
    if (!heading && line.length === 0) continue;
    line.push({ block, heading });
    if (line.slice(-1 - size.gapInHeadings).every((one) => !one.heading)) close();
  }
  close();
  return found;
}
