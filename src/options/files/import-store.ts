import { signal } from '@preact/signals';
import { instant } from '../../domain/moment';
import { userFields } from '../../files/file-columns';
import type { DateOrder } from '../../files/file-dates';
import type { FileLine } from '../../files/referral-file';
import type { Progress } from '../../files/slices';
import type { DateField } from '../../files/table-file';
import type { TableOrigin } from '../../files/table-origin';
import type { ResponseOf } from '../../messages/contract';
import type { DraftAsk, ImportPlanned, ImportObservation } from '../../messages/file-verbs';
import { failureToAsk } from '../../messages/failure';
import type { UserMapping } from '../../messages/reading-verbs';
import type { send } from '../../messages/send';
import { FileDraft } from './draft';
import type { ImportChoices, ImportState, ImportStore, Readable } from './import-state';
import { canKeep, digestOf, keptCopy } from './kept-copy';
import {
  type FileContent,
  type FileSource,
  readContent,
  type ReadFileOptions,
  readSource,
} from './read-file';

interface ImportPorts {
  readonly send: typeof send;
  /** The first is the user's own. */
  readonly languages: readonly string[];
  readonly now: () => number;
}

/** Rows of a preview that are fetched at a time. */
const MORE_ROWS = 100;

/** A file under way: what is known of it so far, and the one signal that stops it. */
interface Job {
  readonly name: string;
  readonly writtenAt: number;
  readonly controller: AbortController;
  source: FileSource | null;
  draft: FileDraft;
  /** What the user said of how it is to be read. */
  origin: TableOrigin | null;
  dateOrders: Readonly<Partial<Record<DateField, DateOrder>>>;
  columns: readonly UserMapping[];
  choices: ImportChoices;
  /** Whether the worker was asked to import it. */
  asked: boolean;
  /** Names the file by its content; made while the user looks at the preview. */
  digest: Promise<string> | null;
}

const NO_CHOICES: ImportChoices = { account: null, keep: null, others: false, takeOlder: false };

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
        during: of.asked && failureToAsk(error).name === null ? 'unknown' : during,
      };
    }
  }

  async function took(of: Job, content: FileContent): Promise<void> {
    if (of !== job) return;
    if (content.kind === 'refused')
      state.value = { kind: 'refused', name: of.name, refusal: content.refusal };
    else if (content.kind === 'question') state.value = { kind: 'question', name: of.name };
    else {
      of.choices = { ...of.choices, keep: canKeep(content) ? (of.choices.keep ?? true) : null };
      if (content.kind === 'export') of.draft.addReferrals(content.file.sections.referrals);
      else fill(of, linesOf(content, of.choices));
      await plan(of, content);
    }
  }

  /** Adds the lines that were not sent while they were read. */
  function fill(of: Job, lines: readonly FileLine[]): void {
    // Some were taken back.
    if (of.draft.lines > lines.length) beginDraft(of);
    of.draft.addLines(lines.slice(of.draft.lines));
  }

  function beginDraft(of: Job): void {
    of.draft.drop();
    of.draft = new FileDraft(ask, of.controller.signal);
    of.digest = null;
  }

  async function plan(of: Job, content: Readable): Promise<void> {
    const planned = await of.draft.asking(
      rowsOf(content),
      (draft) => {
        busy(of, 'planning')(null);
        const answer = askPlan(of, draft, content);
        if (canKeep(content) && of.digest === null) {
          // What only the import itself needs is made ready meanwhile.
          of.draft.addText(content.text.text);
          of.digest = digestOf(content.text.text);
        }
        return answer;
      },
      busy(of, 'sending'),
    );
    if (of === job) state.value = { kind: 'preview', name: of.name, content, planned, choices: of.choices };
  }

  const askPlan = (of: Job, draft: DraftAsk, content: Readable): Promise<ImportPlanned> =>
    content.kind === 'export'
      ? ask('restore.plan', { ...draft, ...sectionsOf(content) })
      : ask('import.plan', { ...draft, sight: observationOf(of) });

  const reading = (of: Job): ReadFileOptions => ({
    languages,
    now,
    signal: of.controller.signal,
    onProgress: busy(of, 'reading'),
    onLines: (lines) => of.draft.addLines(lines),
    dateOrders: of.dateOrders,
    said: userFields(of.columns),
    ...(of.origin !== null && { origin: of.origin }),
  });

  /** Reads the file anew, with what the user said of it since. */
  async function readAgain(of: Job): Promise<void> {
    const { source } = of;
    if (source === null) return;
    beginDraft(of);
    await step(of, 'reading', async () => took(of, await readContent(source, reading(of))));
  }

  return {
    state,

    async take(file) {
      end();
      const controller = new AbortController();
      const of: Job = {
        name: file.name,
        writtenAt: Math.min(file.lastModified, now()),
        controller,
        source: null,
        draft: new FileDraft(ask, controller.signal),
        origin: null,
        dateOrders: {},
        columns: [],
        choices: NO_CHOICES,
        asked: false,
        digest: null,
      };
      job = of;
      busy(of, 'reading')(null);
      await step(of, 'reading', async () => {
        const [source, { saidColumns }] = await Promise.all([readSource(file), ask('columns.get', {})]);
        controller.signal.throwIfAborted();
        of.columns = saidColumns;
        if (source.kind === 'refused') return took(of, source);
        of.source = source;
        return took(of, await readContent(source, reading(of)));
      });
    },

    async say(origin) {
      const of = job;
      if (of === null) return;
      of.origin = origin;
      if (origin !== null) await readAgain(of);
      else await took(of, { kind: 'refused', refusal: { kind: 'refused', reason: 'unknown-file' } });
    },

    async sayDates(field, order) {
      const of = job;
      if (of === null) return;
      of.dateOrders = { ...of.dateOrders, [field]: order };
      await readAgain(of);
    },

    async sayColumn(header, meaning) {
      const of = job;
      if (of === null) return;
      await step(of, 'reading', async () => {
        const said = { account: null, language: languages[0] ?? 'en', header, meaning };
        of.columns = (await ask('columns.say', said)).saidColumns;
      });
      await readAgain(of);
    },

    async choose(choice) {
      const shown = state.peek();
      const of = job;
      if (of === null || shown.kind !== 'preview') return;
      of.choices = { ...of.choices, ...choice };
      const { content } = shown;
      if (choice.keep !== undefined) state.value = { ...shown, choices: of.choices };
      else
        await step(of, 'reading', async () => {
          if (choice.others !== undefined && content.kind === 'referrals') {
            beginDraft(of);
            fill(of, linesOf(content, of.choices));
          }
          await plan(of, content);
        });
    },

    async apply() {
      const shown = state.peek();
      const of = job;
      if (of === null || shown.kind !== 'preview') return;
      const { content, choices } = shown;
      await step(of, 'writing', async () => {
        const { name, writtenAt } = of;
        const id = choices.keep === true ? await of.digest : null;
        const file = id === null ? null : keptCopy(content, { id, name, writtenAt, now: now() });
        const applied = await of.draft.asking(
          file === null ? rowsOf(content) : ['lines', 'text'],
          (draft) => {
            busy(of, 'writing')(null);
            of.asked = true;
            return content.kind === 'export'
              ? ask('restore.apply', { ...draft, ...sectionsOf(content) })
              : ask('import.apply', { ...draft, sight: observationOf(of), keep: file });
          },
          busy(of, 'sending'),
        );
        if (of !== job) return;
        state.value = { kind: 'done', name, content, applied };
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
      const rows = (): Promise<ResponseOf<'plan.rows'>> =>
        ask('plan.rows', { draft: of.draft.name, group, from, most: MORE_ROWS });
      const answer = await of.draft.asking(
        rowsOf(shown.content),
        async (draft) => {
          const known = await rows();
          if (known.kind !== 'lost') return known;
          // A worker that was stopped since has no plan either.
          await askPlan(of, draft, shown.content);
          return rows();
        },
        () => undefined,
      );
      return answer.rows;
    },
  };
}

function observationOf({ writtenAt, choices }: Job): ImportObservation {
  return { at: instant(writtenAt), account: choices.account, takeOlder: choices.takeOlder };
}

/** The lines that come in, in the file's order where other sources' leads come in as well. */
function linesOf(
  { file }: Extract<Readable, { readonly kind: 'referrals' }>,
  { others }: ImportChoices,
): readonly FileLine[] {
  return others ? [...file.lines, ...file.others] : file.lines;
}

/** The kinds that say what becomes of the referrals. */
function rowsOf({ kind }: Readable): readonly ('lines' | 'referrals')[] {
  return [kind === 'export' ? 'referrals' : 'lines'];
}

function sectionsOf({ file }: Extract<Readable, { readonly kind: 'export' }>) {
  const { referrals: _referrals, ...sections } = file.sections;
  return { exportedAt: file.exportedAt, app: file.app, sections };
}
