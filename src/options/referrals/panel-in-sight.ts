import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** What stays free between a panel and the edge of the window, in px. */
const EDGE = 8;

/** Moves what a button opened sideways into the window, where it would stand out of it. */
export function usePanelInSight(open: boolean): RefObject<HTMLDivElement | null> {
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!open || panel.current === null) return;
    const { left, right } = panel.current.getBoundingClientRect();
    const over = Math.max(0, right + EDGE - document.documentElement.clientWidth);
    const under = Math.max(0, EDGE - left);
    if (over > 0 || under > 0) panel.current.style.translate = `${under > 0 ? under : -over}px`;
  }, [open]);
  return panel;
}
