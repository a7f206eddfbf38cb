import { type ReadonlySignal, signal } from '@preact/signals';

/** What is said once something was done, or could not be. */
export interface Toast {
  readonly words: string;
  /** Takes it back; null where that cannot be done. */
  readonly undo: (() => Promise<unknown>) | null;
}

/** What a person did, told one at a time. */
export interface Toasts {
  readonly current: ReadonlySignal<Toast | null>;
  show(words: string, undo?: Toast['undo']): void;
  /** Takes back what is told now. @returns false where there is nothing to take back. */
  undo(): boolean;
  close(): void;
}

/** The words that the toasts themselves need. */
interface ToastWords {
  readonly undone: string;
  readonly notUndone: string;
}

/** Nothing is told at first. `words` is asked when they are needed. */
export function toasts(words: () => ToastWords): Toasts {
  const current = signal<Toast | null>(null);
  const show = (said: string, undo: Toast['undo'] = null): void => {
    current.value = { words: said, undo };
  };
  return {
    current,
    show,
    undo() {
      const undo = current.peek()?.undo ?? null;
      if (undo === null) return false;
      current.value = null;
      undo().then(
        () => show(words().undone),
        () => show(words().notUndone),
      );
      return true;
    },
    close() {
      current.value = null;
    },
  };
}
