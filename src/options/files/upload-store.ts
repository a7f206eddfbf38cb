import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { FormField } from '../../domain/form';
import type { KeptFile } from '../../domain/kept-file';
import { keepOriginal, type KeptOriginal, type OriginalFile } from '../../files/original-file';
import type { PurchaseIntent, UploadAnswer } from '../../files/upload-answer';
import { makeUpload, type Upload } from '../../files/upload-csv';
import { readUploadResult, type UploadResult } from '../../files/upload-result';
import type { UploadProblem } from '../../files/upload-rules';
import type { ListedAnswer } from '../../messages/file-verbs';
import type { send } from '../../messages/send';
import { type FileText, readText, type Refusal } from './read-file';

/** An answer that is in no file, and why. */
interface LeftOut {
  readonly listed: ListedAnswer;
  readonly reason: UploadProblem['reason'] | 'no-id' | 'other-kind';
  readonly column: UploadProblem['column'];
  readonly line: number | null;
}

/** The upload that the answers make of a downloaded file. */
export interface MadeUpload {
  readonly upload: Upload;
  readonly leftOut: readonly LeftOut[];
  /** Leads of the file have no purchase intent, which Microsoft requires: it must be said. */
  readonly needsIntent: boolean;
}

/** The downloaded file that the upload is made of. */
export type Chosen =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly name: string }
  | { readonly kind: 'original'; readonly name: string; readonly original: OriginalFile }
  | {
      readonly kind: 'unfit';
      readonly name: string;
      readonly refused: Extract<KeptOriginal, { readonly kind: 'refused' }>;
    }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly name: string; readonly reason: string };

/** What Partner Center's answer to an upload says of the answers that are held. */
export type ReadResult =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly result: Extract<UploadResult, { readonly kind: 'result' }>;
      readonly done: readonly ListedAnswer[];
    }
  | {
      readonly kind: 'unfit';
      readonly name: string;
      readonly refused: Extract<UploadResult, { readonly kind: 'refused' }>;
    }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly name: string; readonly reason: string };

export interface UploadStore {
  readonly answers: ReadonlySignal<readonly ListedAnswer[] | null>;
  readonly files: ReadonlySignal<readonly KeptFile[]>;
  readonly chosen: ReadonlySignal<Chosen>;
  readonly made: ReadonlySignal<MadeUpload | null>;
  readonly result: ReadonlySignal<ReadResult>;
  /** Why the worker could not be asked; null where it could. */
  readonly trouble: ReadonlySignal<string | null>;
  readonly intent: ReadonlySignal<PurchaseIntent | null>;
  readonly wholeFile: ReadonlySignal<boolean>;
  /** Fields whose present values the user gave up. */
  readonly overwrite: ReadonlySignal<ReadonlySet<FormField>>;
  /** The user wants an upload of a file that a spreadsheet saved anew. */
  readonly rewrittenWanted: ReadonlySignal<boolean>;
  load(): Promise<void>;
  removeAnswers(keys: readonly string[]): Promise<void>;
  chooseKept(file: KeptFile): Promise<void>;
  chooseFile(file: File): Promise<void>;
  dropKept(file: KeptFile): Promise<void>;
  chooseIntent(intent: PurchaseIntent | null): void;
  chooseWholeFile(on: boolean): void;
  giveUp(field: FormField, on: boolean): void;
  wantRewritten(on: boolean): void;
  readResult(file: File): Promise<void>;
}

/** Characters of a kept file that travel in one message. */
const PIECE = 1_000_000;

export function uploadStore(ask: typeof send): UploadStore {
  const answers = signal<readonly ListedAnswer[] | null>(null);
  const files = signal<readonly KeptFile[]>([]);
  const chosen = signal<Chosen>({ kind: 'none' });
  const intent = signal<PurchaseIntent | null>(null);
  const wholeFile = signal(false);
  const overwrite = signal<ReadonlySet<FormField>>(new Set());
  const rewrittenWanted = signal(false);
  const result = signal<ReadResult>({ kind: 'none' });
  const trouble = signal<string | null>(null);

  const made = computed(() =>
    chosen.value.kind !== 'original' ||
    answers.value === null ||
    (chosen.value.original.rewritten !== null && !rewrittenWanted.value)
      ? null
      : madeOf(chosen.value.original, chosen.value.name, answers.value, {
          intent: intent.value,
          wholeFile: wholeFile.value,
          overwrite: overwrite.value,
        }),
  );

  const asking = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      trouble.value = null;
    } catch (error) {
      trouble.value = reasonOf(error);
    }
  };
  const useText = (
    name: string,
    text: FileText | { readonly kind: 'refused'; readonly refusal: Refusal },
  ): void => {
    if (text.kind === 'refused') {
      chosen.value = { kind: 'refused', name, refusal: text.refusal };
      return;
    }
    const original = keepOriginal(text);
    chosen.value =
      original.kind === 'original'
        ? { kind: 'original', name, original }
        : { kind: 'unfit', name, refused: original };
  };
  const choosing = async (name: string, work: () => Promise<void>): Promise<void> => {
    chosen.value = { kind: 'loading', name };
    intent.value = null;
    overwrite.value = new Set();
    rewrittenWanted.value = false;
    try {
      await work();
    } catch (error) {
      chosen.value = { kind: 'failed', name, reason: reasonOf(error) };
    }
  };

  return {
    answers,
    files,
    chosen,
    made,
    result,
    trouble,
    intent,
    wholeFile,
    overwrite,
    rewrittenWanted,

    load: () =>
      asking(async () => {
        const [held, kept] = await Promise.all([
          ask('upload.answers', { put: [], remove: [] }),
          ask('originals.list', {}),
        ]);
        answers.value = held.answers;
        files.value = kept.files;
      }),
    removeAnswers: (keys) =>
      asking(async () => {
        ({ answers: answers.value } = await ask('upload.answers', { put: [], remove: keys }));
      }),
    chooseKept: (file) =>
      choosing(file.name, async () => {
        useText(file.name, {
          kind: 'text',
          text: await keptText(ask, file.id),
          encoding: file.encoding,
          bom: file.bom,
        });
      }),
    chooseFile: (file) => choosing(file.name, async () => useText(file.name, await readText(file))),
    dropKept: ({ id }) =>
      asking(async () => {
        ({ files: files.value } = await ask('originals.drop', { id }));
      }),
    chooseIntent(now) {
      intent.value = now;
    },
    chooseWholeFile(on) {
      wholeFile.value = on;
    },
    giveUp(field, on) {
      const next = new Set(overwrite.peek());
      if (on) next.add(field);
      else next.delete(field);
      overwrite.value = next;
    },
    wantRewritten(on) {
      rewrittenWanted.value = on;
    },
    async readResult(file) {
      const { name } = file;
      try {
        const text = await readText(file);
        if (text.kind === 'refused') {
          result.value = { kind: 'refused', name, refusal: text.refusal };
          return;
        }
        const read = readUploadResult(text.text);
        result.value =
          read.kind === 'refused'
            ? { kind: 'unfit', name, refused: read }
            : { kind: 'read', name, result: read, done: doneIn(read, answers.peek() ?? []) };
      } catch (error) {
        result.value = { kind: 'failed', name, reason: reasonOf(error) };
      }
    },
  };
}

/** The held answers that Partner Center took: named by the result, and by none of its errors. */
function doneIn(
  { succeeded, failed }: Extract<UploadResult, { readonly kind: 'result' }>,
  answers: readonly ListedAnswer[],
): readonly ListedAnswer[] {
  const done = new Set(succeeded);
  for (const { id } of failed) done.delete(id);
  return answers.filter(({ referral: { id } }) => id !== null && done.has(id));
}

function madeOf(
  original: OriginalFile,
  name: string,
  answers: readonly ListedAnswer[],
  {
    intent,
    wholeFile,
    overwrite,
  }: {
    readonly intent: PurchaseIntent | null;
    readonly wholeFile: boolean;
    readonly overwrite: ReadonlySet<FormField>;
  },
): MadeUpload {
  const leftOut: LeftOut[] = [];
  const byId = new Map<string, ListedAnswer>();
  const fitting: UploadAnswer[] = [];
  for (const listed of answers) {
    const {
      answer: { answer, values },
      referral: { id, kind },
    } = listed;
    // A file holds leads or co-sell deals: answers to the other kind wait for another file.
    if (kind !== original.referrals) leftOut.push({ listed, reason: 'other-kind', column: null, line: null });
    else if (id === null) leftOut.push({ listed, reason: 'no-id', column: null, line: null });
    else {
      byId.set(id, listed);
      fitting.push({ id, answer, values });
    }
  }
  const options = {
    name: `${name.replace(/\.[^.]*$/u, '')}-upload`,
    rows: wholeFile ? 'all' : 'answered',
    overwrite,
  } as const;
  const plain = makeUpload(original, fitting, options);
  const lacking = new Set(
    plain.problems
      .filter(({ reason, column }) => reason === 'missing' && column === 'purchaseIntent')
      .map(({ id }) => id),
  );
  const upload =
    intent === null || lacking.size === 0
      ? plain
      : makeUpload(
          original,
          fitting.map((one) => (lacking.has(one.id) ? Object.assign({ purchaseIntent: intent }, one) : one)),
          options,
        );
  for (const { id, reason, column, line } of upload.problems) {
    const listed = byId.get(id);
    if (listed !== undefined) leftOut.push({ listed, reason, column, line });
  }
  // In the order of the file, as they will stand in the upload.
  const changes = upload.changes.toSorted((a, b) => a.line - b.line);
  return { upload: { ...upload, changes }, leftOut, needsIntent: lacking.size > 0 };
}

async function keptText(ask: typeof send, id: string): Promise<string> {
  let text = '';
  for (;;) {
    const piece = await ask('originals.text', { id, from: text.length, most: PIECE });
    if (piece === null) throw new Error('file: not kept any more');
    text += piece.text;
    if (text.length >= piece.total || piece.text === '') return text;
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
