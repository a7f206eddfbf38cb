import { type ReadonlySignal, signal } from '@preact/signals';

const words = signal('');

/** What the one live region of a surface says, where nothing else is told there. */
export const aloud: ReadonlySignal<string> = words;

/** Says something to screen readers; said twice, it is heard twice. */
export function sayAloud(said: string): void {
  words.value = '';
  setTimeout(() => {
    words.value = said;
  });
}
