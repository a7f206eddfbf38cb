import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ColumnMeaning } from '../../domain/reading';
import type { Settings } from '../../domain/settings';
import type { AnswerKind } from '../../domain/template';
import type { FormOpeners } from '../../messages/answering-verbs';
import type { ResponseOf, RequestOf, Verb } from '../../messages/contract';
import type { UserMapping } from '../../messages/reading-verbs';
import type { HeldSettings } from '../../messages/settings-verbs';

/** What the settings need from the outside. */
export interface SettingsPorts {
  send<V extends Verb>(verb: V, ask: RequestOf<V>): Promise<ResponseOf<V>>;
  /** Asks the browser; must be called in the turn of the user's click. */
  requestNotifications(): Promise<boolean>;
  hasNotifications(): Promise<boolean>;
}

/** How the last change went. */
type Saving =
  | { readonly kind: 'none' | 'saved' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'not-loaded'; readonly reason: string };

export interface SettingsStore {
  /** Null: not loaded yet. */
  readonly held: ReadonlySignal<HeldSettings | null>;
  readonly columns: ReadonlySignal<readonly UserMapping[]>;
  readonly openers: ReadonlySignal<FormOpeners | null>;
  /** Whether the browser lets the extension show notifications. */
  readonly mayNotify: ReadonlySignal<boolean>;
  readonly saving: ReadonlySignal<Saving>;
  load(): Promise<void>;
  save(patch: Partial<Settings>): Promise<void>;
  /** Switches reminders, and asks for the permission they need. Call it in the turn of the click. */
  remind(on: boolean): Promise<void>;
  allowOpeners(on: boolean): Promise<void>;
  /** A button is not pressed for the user any more, until he presses it himself once. */
  forgetOpener(answer: AnswerKind): Promise<void>;
  /** Null: what was said is taken back. */
  sayColumn(column: UserMapping, meaning: ColumnMeaning | null): Promise<void>;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Makes a change, and notes how it went. */
const keeping =
  (saving: Signal<Saving>) =>
  async (work: () => Promise<void>): Promise<void> => {
    saving.value = { kind: 'none' };
    try {
      await work();
      saving.value = { kind: 'saved' };
    } catch (error) {
      saving.value = { kind: 'failed', reason: reasonOf(error) };
    }
  };

/** The settings as the worker holds them; each change is kept at once. */
export function settingsStore({
  send,
  requestNotifications,
  hasNotifications,
}: SettingsPorts): SettingsStore {
  const held = signal<HeldSettings | null>(null);
  const columns = signal<readonly UserMapping[]>([]);
  const openers = signal<FormOpeners | null>(null);
  const mayNotify = signal(false);
  const saving = signal<Saving>({ kind: 'none' });
  const keep = keeping(saving);

  /** Holds here at once: a second change, made before the first was kept, builds on it. Only the last answer counts. */
  let last = 0;
  async function save(patch: Partial<Settings>): Promise<void> {
    const own = ++last;
    const before = held.peek();
    if (before !== null) held.value = { ...before, values: { ...before.values, ...patch } };
    await keep(async () => {
      try {
        const answer = await send('settings.set', { patch });
        if (own === last) held.value = answer;
      } catch (error) {
        // What is kept is asked for again, so that no box shows what was refused.
        held.value = await send('settings.get', {}).catch(() => before);
        throw error;
      }
    });
  }

  return {
    held,
    columns,
    openers,
    mayNotify,
    saving,
    save,
    async load() {
      try {
        const [settings, { saidColumns }, allowed, notify] = await Promise.all([
          send('settings.get', {}),
          send('columns.get', {}),
          send('openers.get', {}),
          hasNotifications(),
        ]);
        [columns.value, openers.value, mayNotify.value] = [saidColumns, allowed, notify];
        held.value = settings;
      } catch (error) {
        saving.value = { kind: 'not-loaded', reason: reasonOf(error) };
      }
    },
    async remind(on) {
      // The browser asks only in the turn of a click: nothing may be awaited before.
      const allowed = on ? requestNotifications() : null;
      if (allowed !== null) mayNotify.value = await allowed.catch(() => false); // refused, or asked too late: said beside the box
      await save({ reminders: on && mayNotify.peek() });
    },
    forgetOpener: (answer) =>
      keep(async () => {
        openers.value = await send('openers.forget', { answer });
      }),
    allowOpeners: (on) =>
      keep(async () => {
        openers.value = await send('openers.allow', { on });
      }),
    sayColumn: ({ account, language, header }, meaning) =>
      keep(async () => {
        columns.value = (await send('columns.say', { account, language, header, meaning })).saidColumns;
      }),
  };
}
