import type { MouseEvent } from 'react';

/** A link that navigates within the page, but keeps what a link can do (new tab, copy). */
export const follow =
  (open: () => void) =>
  (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  };
