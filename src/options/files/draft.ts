import type { KeptReferral } from '../../domain/kept';
import type { Progress } from '../../files/slices';
import type { Answer } from '../../messages/contract';
import type { DraftAsk, DraftPart, ImportLine, LostDraft } from '../../messages/file-verbs';
import type { send } from '../../messages/send';

/** What a file gives to the worker. */
export interface DraftContent {
  readonly lines?: readonly ImportLine[];
  readonly referrals?: readonly KeptReferral[];
  /** The file itself. */
  readonly text?: string;
}

interface SendOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** A message of the browser holds 64 MiB; one far below it does not hold up others. About so many characters. */
const PART_CHARS = 1_000_000;
/** Besides its texts an item costs about so many characters. */
const ITEM_CHARS = 800;
/** So often a draft is sent again where the worker was stopped in between. */
const TRIES = 3;

/** A file on its way to the worker: sent in parts, and again where the worker lost it. */
export class FileDraft {
  readonly ask: DraftAsk;
  readonly #parts: readonly { readonly at: number; readonly part: DraftPart }[];
  readonly #send: typeof send;
  #sent = false;

  constructor(content: DraftContent, ask: typeof send) {
    this.#send = ask;
    const { lines = [], referrals = [], text = '' } = content;
    const pieces = piecesOf(text);
    this.#parts = [
      ...partsOf(lines, ({ reading }) => charsIn(reading.fields)).map(({ at, items }) => ({ at, part: { kind: 'lines', items } as const })),
      ...partsOf(referrals, charsIn).map(({ at, items }) => ({ at, part: { kind: 'referrals', items } as const })),
      ...pieces.map((piece, at) => ({ at, part: { kind: 'text', items: [piece] } as const })),
    ];
    this.ask = { draft: crypto.randomUUID(), size: { lines: lines.length, referrals: referrals.length, text: pieces.length } };
  }

  /**
   * Asks something about the draft; sends it first where the worker does not hold it.
   * @throws Error where the worker loses it time and again; what the signal was aborted with.
   */
  async asking<A>(question: () => Promise<A | LostDraft>, options: SendOptions): Promise<Exclude<A, LostDraft>> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (!this.#sent) await this.#sendAll(options);
      options.signal.throwIfAborted();
      const answer = await question();
      if (!isLost(answer)) return answer as Exclude<A, LostDraft>;
      this.#sent = false;
    }
    throw new Error('draft: lost');
  }

  /** Lets go of the draft. Where the worker cannot be asked it has forgotten it by itself. */
  drop(): void {
    this.#send('draft.drop', { draft: this.ask.draft }).catch(() => undefined);
  }

  async #sendAll({ signal, onProgress }: SendOptions): Promise<void> {
    const total = this.#parts.length;
    for (const [done, { at, part }] of this.#parts.entries()) {
      signal.throwIfAborted();
      onProgress({ done, total });
      const { held }: Answer<'draft.put'> = await this.#send('draft.put', { draft: this.ask.draft, at, part });
      // The worker was stopped half way: the question finds it so, and everything is sent again.
      if (!held) break;
    }
    this.#sent = true;
  }
}

function isLost(answer: unknown): answer is LostDraft {
  return typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'lost';
}

/** Cuts a list into parts of about the size of one message. */
function partsOf<T>(items: readonly T[], chars: (item: T) => number): readonly { readonly at: number; readonly items: readonly T[] }[] {
  const parts: { at: number; items: T[] }[] = [];
  let room = 0;
  for (const [at, item] of items.entries()) {
    const size = ITEM_CHARS + chars(item);
    const last = parts.at(-1);
    if (last !== undefined && size <= room) last.items.push(item);
    else {
      parts.push({ at, items: [item] });
      room = PART_CHARS;
    }
    room -= size;
  }
  return parts;
}

function charsIn(values: object): number {
  let chars = 0;
  for (const value of Object.values(values)) if (typeof value === 'string') chars += value.length;
  return chars;
}

/** Cuts a text, never between the two halves of one character. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = at + PART_CHARS;
    if (/[\uD800-\uDBFF]/u.test(text[end - 1] ?? '')) end -= 1;
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}
