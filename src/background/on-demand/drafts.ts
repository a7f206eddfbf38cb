import type { DraftPart, DraftSize, ImportLine } from '../../messages/file-verbs';
import type { KeptReferral } from '../../domain/kept';
import type { FilePlan } from './file-plan';

/** What a page sent of a file so far, and the last plan made of it. */
export interface Draft {
  readonly lines: readonly ImportLine[];
  readonly referrals: readonly KeptReferral[];
  readonly text: readonly string[];
  /** Right as long as `made` names the state that it was made of. */
  plan: { readonly made: string; readonly plan: FilePlan } | null;
}

interface GrowingDraft extends Draft {
  readonly lines: ImportLine[];
  readonly referrals: KeptReferral[];
  readonly text: string[];
}

/** Windows that import at the same time; a draft beyond it is sent again when it is asked for. */
const DRAFTS = 3;

/**
 * Files on their way from a page. Kept in memory only: the page still holds the file, and sends it again where
 * the worker was stopped in between.
 */
export class Drafts {
  readonly #drafts = new Map<string, GrowingDraft>();

  /** Adds a part, of which `at` items came before; the first part of a kind begins it anew. False: some are missing. */
  put(name: string, at: number, part: DraftPart): boolean {
    const draft = this.#drafts.get(name) ?? blank();
    this.#hold(name, draft);
    const items: unknown[] = draft[part.kind];
    if (at === 0) items.length = 0;
    if (items.length !== at) return false;
    for (const item of part.items) items.push(item);
    // The file itself, which is kept beside its referrals, may arrive while a plan is looked at.
    if (part.kind !== 'text') draft.plan = null;
    return true;
  }

  /** The draft, where all is held that is needed of it; else null. Of a file without a good line nothing is. */
  whole(name: string, size: DraftSize): Draft | null {
    const draft = this.#drafts.get(name) ?? blank();
    const kinds = ['lines', 'referrals', 'text'] as const;
    if (!kinds.every((kind) => size[kind] === 0 || draft[kind].length === size[kind])) return null;
    this.#hold(name, draft);
    return draft;
  }

  /** The last plan of a draft; null: none is held. */
  planOf(name: string): FilePlan | null {
    return this.#drafts.get(name)?.plan?.plan ?? null;
  }

  drop(name: string): void {
    this.#drafts.delete(name);
  }

  /** The one used last is the last in order. */
  #hold(name: string, draft: GrowingDraft): void {
    this.#drafts.delete(name);
    this.#drafts.set(name, draft);
    for (const oldest of [...this.#drafts.keys()].slice(0, -DRAFTS)) this.#drafts.delete(oldest);
  }
}

function blank(): GrowingDraft {
  return { lines: [], referrals: [], text: [], plan: null };
}
