import type { TargetedFocusEvent } from 'preact';

/**
 * Hears that the focus went from a part of the page to elsewhere. Without a new focus the window lost it, or what was
 * pressed has gone: then the part keeps as it is.
 */
export const onFocusLeft =
  (leave: () => void) =>
  ({ currentTarget, relatedTarget }: TargetedFocusEvent<HTMLElement>): void => {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) leave();
  };
