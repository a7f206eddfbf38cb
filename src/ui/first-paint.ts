import { signal } from '@preact/signals';

/**
 * Whether what was drawn first is on the screen. What nobody sees in it, as sentences for ears and tooltips, may wait
 * for it: making their formats takes longer than drawing the rows.
 */
export const isPainted = signal(true);
