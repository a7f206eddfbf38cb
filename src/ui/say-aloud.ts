import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

const words = signal('');
let waiting: string[] = [];

/** What the one live region of a surface says. */
export const aloud: ReadonlySignal<string> = words;

/** Says something to screen readers. Said twice, it is heard twice; what is said at once is heard together. */
export function sayAloud(said: string): void {
  if (waiting.push(said) > 1) return;
  queueMicrotask(() => {
    const all = [...new Set(waiting)].join(' ');
    waiting = [];
    // The same text again would be no change of the region.
    words.value = all === words.peek() ? `${all}\u00A0` : all;
  });
}

/** Says a text whenever it becomes another; the empty one is silence. */
export function useAloud(said: string): void {
  useEffect(() => {
    if (said !== '') sayAloud(said);
  }, [said]);
}
