import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FailedTable, LinkFacts, LinkRefusal, RefusedLink } from '../../messages/connection-verbs';

/** What a table said before it was connected. */
interface Tried {
  readonly kind: 'tried';
  readonly facts: LinkFacts;
}

/** How far connecting is. The pasted text is in no state: it is a secret. */
type Connecting<T extends Tried> =
  | { readonly kind: 'paste'; readonly refused: LinkRefusal | null }
  | { readonly kind: 'checked' | 'not-allowed' | 'looking' | 'connecting'; readonly facts: LinkFacts }
  | (FailedTable & { readonly facts: LinkFacts })
  | T;

/** A link that was checked, before it is known what its table holds. */
export type CheckedState = Exclude<Connecting<Tried>, { readonly kind: 'paste' | 'tried' }>;

/** What a link needs from the outside. `text` is what was pasted; null: the organisation's link. */
interface LinkPorts<T extends Tried> {
  check(text: string): Promise<RefusedLink | { readonly kind: 'link'; readonly facts: LinkFacts }>;
  tryOut(text: string | null): Promise<RefusedLink | FailedTable | T>;
  /** Asks the browser for one account's address; must be called in the turn of the user's click. */
  requestHost(host: string): Promise<boolean>;
}

export interface PastedLink<T extends Tried> {
  readonly connecting: ReadonlySignal<Connecting<T>>;
  /** Why the last question to the worker got no response; null: it did. */
  readonly problem: ReadonlySignal<string | null>;
  /** Asks the worker, and notes where it gives no response. */
  asking(work: () => Promise<void>): Promise<void>;
  /** Takes what was pasted, and keeps it where it is a link. */
  paste(text: string): Promise<void>;
  /** The organisation's link: there is nothing to paste. */
  prescribed(facts: LinkFacts): void;
  /** Asks for access, then what the table holds. Call it in the turn of the click. */
  look(): Promise<void>;
  /** Connects the table; `connected` takes what the worker says then. */
  connect<View extends { readonly kind: string }>(
    ask: (text: string | null) => Promise<RefusedLink | FailedTable | View>,
    connected: (view: View) => void,
  ): Promise<void>;
  cancel(): void;
  /** Asks for access to a connected table, then `read`s it. Call it in the turn of the click. */
  allow(facts: LinkFacts, read: () => Promise<void>): Promise<void>;
}

const isRefused = (reply: { readonly kind: string }): reply is RefusedLink => reply.kind === 'refused';
const isFailed = (reply: { readonly kind: string }): reply is FailedTable => reply.kind === 'failed';

/** Asks the worker, and notes where it gives no response. */
function notedProblem(): Pick<PastedLink<Tried>, 'problem' | 'asking'> {
  const problem = signal<string | null>(null);
  return {
    problem,
    async asking(work) {
      try {
        await work();
        problem.value = null;
      } catch (error) {
        problem.value = error instanceof Error ? error.message : String(error);
      }
    },
  };
}

/** Goes on to `next` while the worker is asked; without a response it is as it was `before`. */
async function meanwhile<State, R>(
  state: Signal<State>,
  next: State,
  before: State,
  ask: () => Promise<R>,
): Promise<R> {
  state.value = next;
  try {
    return await ask();
  } catch (error) {
    state.value = before;
    throw error;
  }
}

/** From a pasted link to a connected table. The link is held here until then, and in nothing that is drawn. */
export function pastedLink<T extends Tried>({ check, tryOut, requestHost }: LinkPorts<T>): PastedLink<T> {
  const connecting = signal<Connecting<T>>({ kind: 'paste', refused: null });
  const { problem, asking } = notedProblem();
  let pasted: string | null = null;

  /** What the worker refuses is no link any more (it ended meanwhile): it is said where links are pasted. */
  const restart = (refused: LinkRefusal | null): void => {
    pasted = null;
    connecting.value = { kind: 'paste', refused };
  };

  const factsNow = (): LinkFacts | null => {
    const now = connecting.peek();
    return now.kind === 'paste' ? null : now.facts;
  };

  return {
    connecting,
    problem,
    asking,
    cancel: () => restart(null),
    paste: (text) =>
      asking(async () => {
        const checked = await check(text);
        if (checked.kind === 'refused') return restart(checked.reason);
        pasted = text;
        connecting.value = { kind: 'checked', facts: checked.facts };
      }),
    prescribed(facts) {
      pasted = null;
      connecting.value = { kind: 'checked', facts };
    },
    async look() {
      const facts = factsNow();
      if (facts === null) return;
      // The browser asks only in the turn of a click: nothing may be awaited before.
      const allowed = requestHost(facts.host);
      await asking(async () => {
        if (!(await allowed)) {
          connecting.value = { kind: 'not-allowed', facts };
          return;
        }
        const checked = { kind: 'checked', facts } as const;
        const tried = await meanwhile(connecting, { kind: 'looking', facts }, checked, () => tryOut(pasted));
        if (isRefused(tried)) restart(tried.reason);
        else connecting.value = isFailed(tried) ? { ...tried, facts } : tried;
      });
    },
    connect: (ask, connected) =>
      asking(async () => {
        const facts = factsNow();
        if (facts === null) return;
        const before = connecting.peek();
        const now = await meanwhile(connecting, { kind: 'connecting', facts }, before, () => ask(pasted));
        if (isRefused(now)) return restart(now.reason);
        if (isFailed(now)) {
          connecting.value = { ...now, facts };
          return;
        }
        connected(now);
        restart(null);
      }),
    async allow(facts, read) {
      const allowed = requestHost(facts.host);
      await asking(async () => {
        if (await allowed) await read();
      });
    },
  };
}
