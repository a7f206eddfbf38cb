import type { KeptReferral } from '../../domain/kept';
import type { Progress } from '../../files/slices';
import type { DraftAsk, DraftPart, ImportLine, LostDraft } from '../../messages/file-verbs';
import type { send } from '../../messages/send';
import { untilResponse } from '../../messages/until-response';
import { DraftLane } from './draft-lane';

type Kind = DraftPart['kind'];

/** A message of the browser holds 64 MiB; one far below it does not hold up others. About this many characters. */
const PART_CHARS = 1_000_000;
/** An item costs about this many characters besides its texts. */
const ITEM_CHARS = 800;
/** So often a draft is sent again where the worker was stopped in between. */
const TRIES = 3;

/** A file on its way to the worker: sent in parts, while it is read, and again where the worker lost it. */
export class FileDraft {
  readonly name: string = crypto.randomUUID();
  readonly #ask: typeof send;
  readonly #signal: AbortSignal;
  readonly #lines = new DraftLane<ImportLine>(
    { full: PART_CHARS, of: ({ reading }) => ITEM_CHARS + charsIn(reading.fields) },
    ({ at, items }) => this.#put(at, { kind: 'lines', items }),
  );
  readonly #referrals = new DraftLane<KeptReferral>(
    { full: PART_CHARS, of: (referral) => ITEM_CHARS + charsIn(referral) },
    ({ at, items }) => this.#put(at, { kind: 'referrals', items }),
  );
  readonly #text = new DraftLane<string>({ full: 0, of: ({ length }) => length }, ({ at, items }) =>
    this.#put(at, { kind: 'text', items }),
  );
  readonly #lanes = {
    lines: this.#lines,
    referrals: this.#referrals,
    text: this.#text,
  } as const satisfies Record<Kind, unknown>;

  /** @param signal ends the sending, between two parts. */
  constructor(ask: typeof send, signal: AbortSignal) {
    this.#ask = ask;
    this.#signal = signal;
  }

  /** How many lines it has. */
  get lines(): number {
    return this.#lines.count;
  }

  /** Adds lines of the file, and begins to send them. */
  addLines(lines: readonly ImportLine[]): void {
    this.#lines.add(lines);
    this.#lines.start();
  }

  addReferrals(referrals: readonly KeptReferral[]): void {
    this.#referrals.add(referrals);
  }

  /** Adds the file itself, and begins to send it: it is only needed later. */
  addText(text: string): void {
    this.#text.add(piecesOf(text));
    this.#text.start();
  }

  /**
   * Asks something about the draft's content of some kinds; sends it first where the worker does not hold it,
   * and asks again where no response comes.
   * @throws Error where the worker loses it time and again; what the signal was aborted with.
   */
  async asking<A>(
    kinds: readonly Kind[],
    question: (draft: DraftAsk) => Promise<A | LostDraft>,
    onProgress: (progress: Progress) => void,
  ): Promise<Exclude<A, LostDraft>> {
    const size = (kind: Kind): number => (kinds.includes(kind) ? this.#lanes[kind].count : 0);
    for (let tries = 0; tries < TRIES; tries += 1) {
      await this.#sendAll(kinds, onProgress);
      this.#signal.throwIfAborted();
      const asked: DraftAsk = {
        draft: this.name,
        size: { lines: size('lines'), referrals: size('referrals'), text: size('text') },
      };
      const answer = await untilResponse(() => question(asked), this.#signal);
      if (!isLost(answer)) return answer as Exclude<A, LostDraft>;
      for (const lane of Object.values(this.#lanes)) await lane.restart();
    }
    throw new Error('draft: lost');
  }

  /** Lets go of the draft. Where the worker cannot be asked it has forgotten it by itself. */
  drop(): void {
    this.#ask('draft.drop', { draft: this.name }).catch(() => undefined);
  }

  async #sendAll(kinds: readonly Kind[], onProgress: (progress: Progress) => void): Promise<void> {
    const lanes = kinds.map((kind) => this.#lanes[kind]);
    for (const lane of lanes) {
      for (let part = lane.sendNext(); part !== null; part = lane.sendNext()) {
        const all = lanes.map(({ progress }) => progress);
        onProgress({
          done: all.reduce((sum, { done }) => sum + done, 0),
          total: all.reduce((sum, { total }) => sum + total, 0),
        });
        await part;
      }
    }
  }

  #put(at: number, part: DraftPart): Promise<{ readonly held: boolean }> {
    return untilResponse(() => {
      this.#signal.throwIfAborted();
      return this.#ask('draft.put', { draft: this.name, at, part });
    }, this.#signal);
  }
}

function isLost(answer: unknown): answer is LostDraft {
  return typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'lost';
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
