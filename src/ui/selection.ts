import { batch, type Signal, signal } from '@preact/signals';
import type { AnswerKind } from '../domain/template';

/** The rows that are to be answered together. */
export interface Selection {
  /** Whether rows are being selected: then each shows its box. */
  readonly on: Signal<boolean>;
  readonly keys: Signal<ReadonlySet<string>>;
  /** The answer that all of them are to get; null: none is being prepared. */
  readonly wish: Signal<AnswerKind | null>;
  readonly toggle: (key: string) => void;
  /** Selects all from the last one that was picked to this one, in the order of `among`. */
  readonly reach: (key: string, among: readonly string[]) => void;
  readonly add: (keys: readonly string[]) => void;
  readonly clear: () => void;
}

/** Nothing is selected at first. */
export function rowSelection(): Selection {
  const on = signal(false);
  const keys = signal<ReadonlySet<string>>(new Set());
  let last: string | null = null;
  const show = (next: Iterable<string>): void =>
    batch(() => {
      on.value = true;
      keys.value = new Set(next);
    });
  const add = (more: readonly string[]): void => {
    last = more.at(-1) ?? last;
    show([...keys.peek(), ...more]);
  };
  return {
    on,
    keys,
    wish: signal(null),
    add,
    toggle(key) {
      const now = keys.peek();
      if (!now.has(key)) return add([key]);
      last = key;
      show([...now].filter((one) => one !== key));
    },
    reach(key, among) {
      const places = [last === null ? -1 : among.indexOf(last), among.indexOf(key)].sort((a, b) => a - b) as [
        number,
        number,
      ];
      // Where the last one stands no more, this one begins anew.
      add(places[0] === -1 ? [key] : [...among.slice(places[0], places[1] + 1), key]);
    },
    clear() {
      show([]);
      on.value = false;
    },
  };
}
