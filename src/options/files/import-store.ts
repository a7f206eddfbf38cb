import { type ReadonlySignal, signal } from '@preact/signals';
import type { KeptFile } from '../../domain/kept-file';
import { instant } from '../../domain/moment';
import { kindOf, type TableOrigin } from '../../files/microsoft-csv';
import type { FileLine, ReferralFile } from '../../files/referral-file';
import type { Progress } from '../../files/slices';
import type { Answer } from '../../messages/contract';
import type { DraftAsk, ImportApplied, ImportPlanned, PlannedRow } from '../../messages/file-verbs';
import type { send } from '../../messages/send';
import { FileDraft } from './draft';
import {
  type FileContent,
  type FileText,
  readContent,
  readFile,
  type ReadFileOptions,
  type Refusal,
} from './read-file';

export type Applied = Extract<ImportApplied, { readonly kind: 'applied' }>;
export type Planned = Extract<ImportPlanned, { readonly kind: 'planned' }>;
type Readable = Extract<FileContent, { readonly kind: 'referrals' | 'export' }>;

/** Where an import stands. `name` is the file's. */
export type ImportState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'busy';
      readonly name: string;
      readonly doing: 'reading' | 'sending' | 'planning' | 'writing';
      readonly progress: Progress | null;
    }
  | { readonly kind: 'question'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: Refusal }
  | {
      readonly kind: 'preview';
      readonly name: string;
      readonly content: Readable;
      readonly planned: Planned;
      /** Whose account the file is; null: not said. */
      readonly account: string | null;
      /** Whether the file itself is kept for an upload; null: no upload can be made of it. */
      readonly keep: boolean | null;
    }
  | { readonly kind: 'done'; readonly name: string; readonly content: Readable; readonly applied: Applied }
  /** `before`: nothing was written; else the writing itself failed. */
  | {
      readonly kind: 'failed';
      readonly name: string;
      readonly reason: string;
      readonly during: 'reading' | 'writing';
    };

/** An import, from the choice of a file to its result. Nothing is written before `apply`. */
export interface ImportStore {
  readonly state: ReadonlySignal<ImportState>;
  take(file: File): Promise<void>;
  /** The user's answer to which of Microsoft's files it is. */
  say(origin: TableOrigin): Promise<void>;
  chooseAccount(account: string | null): Promise<void>;
  chooseKeep(keep: boolean): void;
  apply(): Promise<void>;
  /** Stops what is under way, or lets go of the preview. What was not written stays unwritten. */
  cancel(): void;
  moreRows(group: 'added' | 'changed', from: number): Promise<readonly PlannedRow[]>;
}

export interface ImportPorts {
  readonly send: typeof send;
  readonly languages: readonly string[];
  readonly now: () => number;
}

/** Rows of a preview that are fetched at a time. */
export const MORE_ROWS = 100;

/** A file under way: what is known of it so far, and the one signal that stops it. */
interface Job {
  readonly name: string;
  readonly writtenAt: number;
  readonly controller: AbortController;
  text: FileText | null;
  draft: FileDraft;
  /** Names the file by its content; made while the user looks at the preview. */
  digest: Promise<string> | null;
}

export function importStore({ send: ask, languages, now }: ImportPorts): ImportStore {
  const state = signal<ImportState>({ kind: 'idle' });
  let job: Job | null = null;

  const busy =
    (of: Job, doing: 'reading' | 'sending' | 'planning' | 'writing') =>
    (progress: Progress | null): void => {
      if (of === job) state.value = { kind: 'busy', name: of.name, doing, progress };
    };

  function end(): void {
    job?.controller.abort();
    job?.draft.drop();
    job = null;
  }

  /** Does a step of the job; what stops or breaks it is told, unless the user stopped it. */
  async function step(of: Job, during: 'reading' | 'writing', work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (of.controller.signal.aborted) return; // the user's own wish; the state tells it already
      state.value = {
        kind: 'failed',
        name: of.name,
        reason: error instanceof Error ? error.message : String(error),
        during,
      };
    }
  }

  async function took(of: Job, content: FileContent): Promise<void> {
    if (of !== job) return;
    if (content.kind === 'refused') {
      state.value = { kind: 'refused', name: of.name, refusal: content.refusal };
    } else if (content.kind === 'question') {
      of.text = content.text;
      state.value = { kind: 'question', name: of.name };
    } else {
      const keep = keeps(content) ? true : null;
      if (content.kind === 'export') of.draft.addReferrals(content.file.sections.referrals);
      else fill(of, content.file.lines);
      await plan(of, content, null, keep);
    }
  }

  /** Adds the lines that were not sent while they were read. */
  function fill(of: Job, lines: readonly FileLine[]): void {
    if (of.draft.lines > lines.length) {
      // Some were taken back.
      of.draft.drop();
      of.draft = new FileDraft(ask, of.controller.signal);
    }
    of.draft.addLines(lines.slice(of.draft.lines));
  }

  async function plan(
    of: Job,
    content: Readable,
    account: string | null,
    keep: boolean | null,
  ): Promise<void> {
    const planned = await of.draft.asking(
      rowsOf(content),
      (draft) => {
        busy(of, 'planning')(null);
        const answer = askPlan(of, draft, content, account);
        if (keep !== null && content.kind === 'referrals' && of.digest === null) {
          // What only the import itself needs is made ready meanwhile.
          of.draft.addText(content.text.text);
          of.digest = digestOf(content.text.text);
        }
        return answer;
      },
      busy(of, 'sending'),
    );
    if (of === job) state.value = { kind: 'preview', name: of.name, content, planned, account, keep };
  }

  const askPlan = (
    of: Job,
    draft: DraftAsk,
    content: Readable,
    account: string | null,
  ): Promise<ImportPlanned> =>
    content.kind === 'export'
      ? ask('restore.plan', { ...draft, ...sectionsOf(content) })
      : ask('import.plan', { ...draft, sight: { at: instant(of.writtenAt), account } });

  const reading = (of: Job): ReadFileOptions => ({
    languages,
    signal: of.controller.signal,
    onProgress: busy(of, 'reading'),
    onLines: (lines) => of.draft.addLines(lines),
  });

  return {
    state,

    async take(file) {
      end();
      const controller = new AbortController();
      const of: Job = {
        name: file.name,
        writtenAt: Math.min(file.lastModified, now()),
        controller,
        text: null,
        draft: new FileDraft(ask, controller.signal),
        digest: null,
      };
      job = of;
      busy(of, 'reading')(null);
      await step(of, 'reading', async () => took(of, await readFile(file, reading(of))));
    },

    async say(origin) {
      const of = job;
      if (of === null || of.text === null) return;
      const { text } = of;
      await step(of, 'reading', async () => took(of, await readContent(text, origin, reading(of))));
    },

    async chooseAccount(account) {
      const now = state.peek();
      const of = job;
      if (of !== null && now.kind === 'preview')
        await step(of, 'reading', () => plan(of, now.content, account, now.keep));
    },

    chooseKeep(keep) {
      const now = state.peek();
      if (now.kind === 'preview') state.value = { ...now, keep };
    },

    async apply() {
      const shown = state.peek();
      const of = job;
      if (of === null || shown.kind !== 'preview') return;
      const { content, account } = shown;
      await step(of, 'writing', async () => {
        const file =
          shown.keep === true && content.kind === 'referrals' ? await keptFile(of, content, now()) : null;
        const applied = await of.draft.asking(
          file === null ? rowsOf(content) : ['lines', 'text'],
          (draft) => {
            busy(of, 'writing')(null);
            return content.kind === 'export'
              ? ask('restore.apply', { ...draft, ...sectionsOf(content) })
              : ask('import.apply', { ...draft, sight: { at: instant(of.writtenAt), account }, keep: file });
          },
          busy(of, 'sending'),
        );
        if (of !== job) return;
        state.value = { kind: 'done', name: of.name, content, applied };
        of.draft.drop();
        job = null;
      });
    },

    cancel() {
      end();
      state.value = { kind: 'idle' };
    },

    async moreRows(group, from) {
      const of = job;
      const shown = state.peek();
      if (of === null || shown.kind !== 'preview') return [];
      const rows = (): Promise<Answer<'plan.rows'>> =>
        ask('plan.rows', { draft: of.draft.name, group, from, most: MORE_ROWS });
      const answer = await of.draft.asking(
        rowsOf(shown.content),
        async (draft) => {
          const known = await rows();
          if (known.kind !== 'lost') return known;
          // A worker that was stopped since has no plan either.
          await askPlan(of, draft, shown.content, shown.account);
          return rows();
        },
        () => undefined,
      );
      return answer.rows;
    },
  };
}

/** Only Partner Center's own downloads of leads and of co-sell deals can be uploaded again. */
function keeps(content: Readable): boolean {
  return (
    content.kind === 'referrals' &&
    isTable(content.file.origin) &&
    (content.file.origin === 'leads' || content.file.origin === 'co-sell')
  );
}

function isTable(origin: ReferralFile['origin']): origin is TableOrigin {
  return origin !== 'marketplace-json' && origin !== 'azure-table';
}

/** The kinds that say what becomes of the referrals. */
function rowsOf({ kind }: Readable): readonly ('lines' | 'referrals')[] {
  return [kind === 'export' ? 'referrals' : 'lines'];
}

async function keptFile(
  of: Job,
  { file, text }: Extract<Readable, { readonly kind: 'referrals' }>,
  now: number,
): Promise<KeptFile | null> {
  if (!isTable(file.origin)) return null;
  const { name, writtenAt } = of;
  return {
    id: await (of.digest ??= digestOf(text.text)),
    name,
    kind: kindOf(file.origin),
    records: file.lines.length,
    encoding: text.encoding,
    bom: text.bom,
    writtenAt: instant(writtenAt),
    keptAt: instant(now),
  };
}

async function digestOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function sectionsOf({ file }: Extract<Readable, { readonly kind: 'export' }>) {
  const { referrals: _referrals, ...sections } = file.sections;
  return { exportedAt: file.exportedAt, app: file.app, sections };
}
