import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** What is said at one moment; each is an object of its own, so that the same words are heard again. */
export interface Said {
  readonly words: string;
}

const said = signal<Said>({ words: '' });
let waiting: string[] = [];

/** What the one live region of a surface says last (`live-region.ts`). */
export const aloud: ReadonlySignal<Said> = said;

/** Says something to screen readers. Said twice, it is heard twice; what is said at once is heard together. */
export function sayAloud(words: string): void {
  if (waiting.push(words) > 1) return;
  queueMicrotask(() => {
    const all = [...new Set(waiting)].join(' ');
    waiting = [];
    said.value = { words: all };
  });
}

/** Says a text whenever it becomes another; the empty one is silence. */
export function useAloud(words: string): void {
  useEffect(() => {
    if (words !== '') sayAloud(words);
  }, [words]);
}
