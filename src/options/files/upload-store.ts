import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FormField } from '../../domain/form';
import type { KeptFile } from '../../domain/kept-file';
import { keepOriginal, type KeptOriginal, type OriginalFile } from '../../files/original-file';
import type { PurchaseIntent } from '../../files/upload-answer';
import { readUploadResult, type UploadResult } from '../../files/upload-result';
import type { ListedAnswer } from '../../messages/file-verbs';
import type { send } from '../../messages/send';
import { type MadeUpload, madeUpload } from './made-upload';
import { type FileText, readText, type Refusal } from './read-file';

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

/** The answers that are held for an upload, and the downloads that are kept. */
interface HeldAnswers {
  readonly answers: ReadonlySignal<readonly ListedAnswer[] | null>;
  readonly files: ReadonlySignal<readonly KeptFile[]>;
  /** Why the worker could not be asked; null where it could. */
  readonly trouble: ReadonlySignal<string | null>;
  load(): Promise<void>;
  removeAnswers(keys: readonly string[]): Promise<void>;
  dropKept(file: KeptFile): Promise<void>;
}

/** The downloaded file, and what the user chose of its upload. */
interface ChosenFile {
  readonly chosen: ReadonlySignal<Chosen>;
  readonly intent: ReadonlySignal<PurchaseIntent | null>;
  readonly wholeFile: ReadonlySignal<boolean>;
  /** Fields whose present values the user gave up. */
  readonly overwrite: ReadonlySignal<ReadonlySet<FormField>>;
  /** The user wants an upload of a file that a spreadsheet saved anew. */
  readonly rewrittenWanted: ReadonlySignal<boolean>;
  chooseKept(file: KeptFile): Promise<void>;
  chooseFile(file: File): Promise<void>;
  chooseIntent(intent: PurchaseIntent | null): void;
  chooseWholeFile(on: boolean): void;
  giveUp(field: FormField, on: boolean): void;
  wantRewritten(on: boolean): void;
}

export interface UploadStore extends HeldAnswers, ChosenFile {
  readonly made: ReadonlySignal<MadeUpload | null>;
  readonly result: ReadonlySignal<ReadResult>;
  readResult(file: File): Promise<void>;
}

/** Characters of a kept file that travel in one message. */
const PIECE = 1_000_000;

export function uploadStore(ask: typeof send): UploadStore {
  const held = heldAnswers(ask);
  const file = chosenFile(ask);
  const result = signal<ReadResult>({ kind: 'none' });

  return {
    ...held,
    ...file,
    result,
    made: computed(() => madeOf(file, held.answers.value)),
    async readResult(of) {
      result.value = await readResult(of, () => held.answers.peek() ?? []);
    },
  };
}

function heldAnswers(ask: typeof send): HeldAnswers {
  const answers = signal<readonly ListedAnswer[] | null>(null);
  const files = signal<readonly KeptFile[]>([]);
  const trouble = signal<string | null>(null);

  const asking = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      trouble.value = null;
    } catch (error) {
      trouble.value = reasonOf(error);
    }
  };

  return {
    answers,
    files,
    trouble,
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
    dropKept: ({ id }) =>
      asking(async () => {
        ({ files: files.value } = await ask('originals.drop', { id }));
      }),
  };
}

function chosenFile(ask: typeof send): ChosenFile {
  const chosen = signal<Chosen>({ kind: 'none' });
  const intent = signal<PurchaseIntent | null>(null);
  const wholeFile = signal(false);
  const overwrite = signal<ReadonlySet<FormField>>(new Set());
  const rewrittenWanted = signal(false);

  /** Another file: what was chosen of the one before means nothing in it. */
  const choose = async (name: string, read: () => Promise<TextOrRefused>): Promise<void> => {
    chosen.value = { kind: 'loading', name };
    intent.value = null;
    overwrite.value = new Set();
    rewrittenWanted.value = false;
    try {
      chosen.value = chosenOf(name, await read());
    } catch (error) {
      chosen.value = { kind: 'failed', name, reason: reasonOf(error) };
    }
  };
  const set =
    <T>(choice: Signal<T>) =>
    (now: T): void => {
      choice.value = now;
    };

  return {
    chosen,
    intent,
    wholeFile,
    overwrite,
    rewrittenWanted,
    chooseKept: ({ id, name, encoding, bom }) =>
      choose(name, async () => ({ kind: 'text', text: await keptText(ask, id), encoding, bom })),
    chooseFile: (file) => choose(file.name, () => readText(file)),
    chooseIntent: set(intent),
    chooseWholeFile: set(wholeFile),
    wantRewritten: set(rewrittenWanted),
    giveUp(field, on) {
      const next = new Set(overwrite.peek());
      if (on) next.add(field);
      else next.delete(field);
      overwrite.value = next;
    },
  };
}

type TextOrRefused = FileText | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What a file is for an upload. */
function chosenOf(name: string, text: TextOrRefused): Chosen {
  if (text.kind === 'refused') return { kind: 'refused', name, refusal: text.refusal };
  const original = keepOriginal(text);
  return original.kind === 'original'
    ? { kind: 'original', name, original }
    : { kind: 'unfit', name, refused: original };
}

/** The upload of the chosen file; null where there is none to be made, or not without being asked for. */
function madeOf(
  { chosen, rewrittenWanted, intent, wholeFile, overwrite }: ChosenFile,
  answers: readonly ListedAnswer[] | null,
): MadeUpload | null {
  if (chosen.value.kind !== 'original' || answers === null) return null;
  const { name, original } = chosen.value;
  if (original.rewritten !== null && !rewrittenWanted.value) return null;
  return madeUpload(original, name, answers, {
    intent: intent.value,
    wholeFile: wholeFile.value,
    overwrite: overwrite.value,
  });
}

/** @param answers those that are held once the file was read. */
async function readResult(file: File, answers: () => readonly ListedAnswer[]): Promise<ReadResult> {
  const { name } = file;
  try {
    const text = await readText(file);
    if (text.kind === 'refused') return { kind: 'refused', name, refusal: text.refusal };
    const read = readUploadResult(text.text);
    return read.kind === 'refused'
      ? { kind: 'unfit', name, refused: read }
      : { kind: 'read', name, result: read, done: doneIn(read, answers()) };
  } catch (error) {
    return { kind: 'failed', name, reason: reasonOf(error) };
  }
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
