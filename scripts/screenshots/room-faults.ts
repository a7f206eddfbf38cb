/**
 * Runs in a page: what has too little room there. Self-contained: it crosses into the browser as text.
 * @returns one line each: the page scrolls sideways, a box scrolls for a few pixels, words are cut.
 */
export function roomFaults(): string[] {
  /** A box that scrolls for less than this, in px, shows a bar for nothing. */
  const needless = 12;
  const scrolls = (overflow: string, more: number): boolean =>
    /auto|scroll/.test(overflow) && more > 0 && more < needless;
  const faultsOf = (element: HTMLElement): string[] => {
    const { overflowX, overflowY, textOverflow, clipPath } = getComputedStyle(element);
    if (!element.checkVisibility() || element.clientWidth === 0 || clipPath !== 'none') return [];
    const more = element.scrollWidth - element.clientWidth;
    const higher = element.scrollHeight - element.clientHeight;
    const isLabel = element.matches('button, summary, th, label, h1, h2, h3') && textOverflow !== 'ellipsis';
    return [
      ...(scrolls(overflowY, higher) ? [`scrolls for ${higher} px`] : []),
      ...(scrolls(overflowX, more) ? [`scrolls sideways for ${more} px`] : []),
      ...(isLabel && more > 1 ? [`is cut by ${more} px`] : []),
    ].map(
      (fault) =>
        `${element.tagName.toLowerCase()}.${element.className} "${element.textContent.slice(0, 40)}" ${fault}`,
    );
  };
  const { scrollWidth, clientWidth } = document.documentElement;
  const all = [...document.querySelectorAll<HTMLElement>('#app *')].flatMap(faultsOf);
  if (scrollWidth > clientWidth) all.push(`the page is ${scrollWidth - clientWidth} px too wide`);
  return [...new Set(all)];
}
