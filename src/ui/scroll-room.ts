/**
 * Keeps what gets the focus from being scrolled to below a head or foot that stays in sight: their heights follow
 * language, width and zoom, so they are measured.
 * @param stuck the elements at either end; those that scroll with the page take no room.
 */
export function keepScrollRoom(
  stuck: () => { readonly head: Element | null; readonly feet: readonly Element[] },
  signal: AbortSignal,
): { readonly measure: () => void } {
  const page = document.documentElement;
  const heightOf = (element: Element | null): number =>
    element !== null && getComputedStyle(element).position === 'sticky'
      ? element.getBoundingClientRect().height
      : 0;
  const measure = (): void => {
    const { head, feet } = stuck();
    const foot = feet.reduce((sum, one) => sum + heightOf(one), 0);
    page.style.scrollPaddingBlock = `${Math.ceil(heightOf(head)) + 4}px ${Math.ceil(foot) + 4}px`;
    page.style.setProperty('--head-height', `${Math.ceil(heightOf(head))}px`);
  };
  const observer = new ResizeObserver(measure);
  const { head } = stuck();
  if (head !== null) observer.observe(head);
  observer.observe(page);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return { measure };
}
