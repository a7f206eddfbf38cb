import { instant } from '../../domain/moment';
import type { ColumnMeaning } from '../../domain/reading';
import { userFields } from '../../files/file-columns';
import type { DateOrder } from '../../files/file-dates';
import type { FileLine } from '../../files/referral-file';
import type { Progress } from '../../files/slices';
import type { DateField } from '../../files/table-file';
import type { TableOrigin } from '../../files/table-origin';
import type { ResponseOf } from '../../messages/contract';
import { failureToAsk } from '../../messages/failure';
import type { DraftAsk, ImportObservation, ImportPlanned, PlannedRow } from '../../messages/file-verbs';
import type { UserMapping } from '../../messages/reading-verbs';
import type { send } from '../../messages/send';
import { FileDraft } from './draft';
import type { ImportChoices, ImportState, Readable } from './import-state';
import { canKeep, digestOf, keptCopy } from './kept-copy';
import {
  type FileContent,
  type FileSource,
  readContent,
  type ReadFileOptions,
  readSource,
} from './read-file';

export interface ImportPorts {
  readonly send: typeof send;
  /** The first is the user's own. */
  readonly languages: readonly string[];
  readonly now: () => number;
}

type Doing = Extract<ImportState, { readonly kind: 'busy' }>['doing'];
type Preview = Extract<ImportState, { readonly kind: 'preview' }>;

/** Rows of a preview that are fetched at a time. */
const MORE_ROWS = 100;

const NO_CHOICES: ImportChoices = { account: null, keep: null, others: false, takeOlder: false };

/** A file under way: what is known of it so far, and the one signal that stops it. */
export class ImportJob {
  readonly #ports: ImportPorts;
  readonly #show: (state: ImportState) => void;
  readonly #controller = new AbortController();
  readonly #file: File;
  readonly #writtenAt: number;
  #source: FileSource | null = null;
  #draft: FileDraft;
  /** What the user said of how it is to be read. */
  #origin: TableOrigin | null = null;
  #dateOrders: Readonly<Partial<Record<DateField, DateOrder>>> = {};
  #columns: readonly UserMapping[] = [];
  #choices = NO_CHOICES;
  /** Whether the worker was asked to import it. */
  #asked = false;
  /** Names the file by its content; made while the user looks at the preview. */
  #digest: Promise<string> | null = null;

  /** @param show is told how far it is, and nothing once the job has ended. */
  constructor(file: File, ports: ImportPorts, show: (state: ImportState) => void) {
    this.#file = file;
    this.#ports = ports;
    this.#writtenAt = Math.min(file.lastModified, ports.now());
    this.#draft = new FileDraft(ports.send, this.#controller.signal);
    this.#show = (state) => {
      if (!this.#controller.signal.aborted) show(state);
    };
  }

  /** Stops what is under way, and lets the worker forget it. */
  end(): void {
    this.#controller.abort();
    this.#draft.drop();
  }

  /** Reads the file for the first time. */
  async read(): Promise<void> {
    this.#busy('reading')(null);
    await this.#step('reading', async () => {
      const [source, { saidColumns }] = await Promise.all([
        readSource(this.#file),
        this.#ports.send('columns.get', {}),
      ]);
      this.#controller.signal.throwIfAborted();
      this.#columns = saidColumns;
      if (source.kind === 'refused') return this.#took(source);
      this.#source = source;
      return this.#took(await readContent(source, this.#reading()));
    });
  }

  async say(origin: TableOrigin | null): Promise<void> {
    this.#origin = origin;
    if (origin !== null) await this.#readAgain();
    else await this.#took({ kind: 'refused', refusal: { kind: 'refused', reason: 'unknown-file' } });
  }

  async sayDates(field: DateField, order: DateOrder): Promise<void> {
    this.#dateOrders = { ...this.#dateOrders, [field]: order };
    await this.#readAgain();
  }

  async sayColumn(header: string, meaning: ColumnMeaning): Promise<void> {
    await this.#step('reading', async () => {
      const said = { account: null, language: this.#ports.languages[0] ?? 'en', header, meaning };
      this.#columns = (await this.#ports.send('columns.say', said)).saidColumns;
    });
    await this.#readAgain();
  }

  async choose(shown: Preview, choice: Partial<ImportChoices>): Promise<void> {
    this.#choices = { ...this.#choices, ...choice };
    const { content } = shown;
    if (choice.keep !== undefined) {
      this.#show({ ...shown, choices: this.#choices });
      return;
    }
    await this.#step('reading', async () => {
      if (choice.others !== undefined && content.kind === 'referrals') {
        this.#beginDraft();
        this.#fill(linesOf(content, this.#choices));
      }
      await this.#plan(content);
    });
  }

  /** Has the worker import it. @returns whether it did. */
  async apply({ content, choices }: Preview): Promise<boolean> {
    let isDone = false;
    await this.#step('writing', async () => {
      const { name } = this.#file;
      const id = choices.keep === true ? await this.#digest : null;
      const copied = { name, writtenAt: this.#writtenAt, now: this.#ports.now() };
      const file = id === null ? null : keptCopy(content, { id, ...copied });
      const { send: ask } = this.#ports;
      const applied = await this.#draft.asking(
        file === null ? rowsOf(content) : ['lines', 'text'],
        (draft) => {
          this.#busy('writing')(null);
          this.#asked = true;
          return content.kind === 'export'
            ? ask('restore.apply', { ...draft, ...sectionsOf(content) })
            : ask('import.apply', { ...draft, sight: this.#observation(), keep: file });
        },
        this.#busy('sending'),
      );
      if (this.#controller.signal.aborted) return;
      this.#show({ kind: 'done', name, content, applied });
      this.#draft.drop();
      isDone = true;
    });
    return isDone;
  }

  async moreRows(
    { content }: Preview,
    group: 'added' | 'changed',
    from: number,
  ): Promise<readonly PlannedRow[]> {
    const rows = (): Promise<ResponseOf<'plan.rows'>> =>
      this.#ports.send('plan.rows', { draft: this.#draft.name, group, from, most: MORE_ROWS });
    const response = await this.#draft.asking(
      rowsOf(content),
      async (draft) => {
        const known = await rows();
        if (known.kind !== 'lost') return known;
        // A worker that was stopped since has no plan either.
        await this.#askPlan(draft, content);
        return rows();
      },
      () => undefined,
    );
    return response.rows;
  }

  #busy(doing: Doing): (progress: Progress | null) => void {
    return (progress) => this.#show({ kind: 'busy', name: this.#file.name, doing, progress });
  }

  /** Does a step of the job; what stops or breaks it is told, unless the user stopped it. */
  async #step(during: 'reading' | 'writing', work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (this.#controller.signal.aborted) return; // the user's own wish; the state tells it already
      this.#show({
        kind: 'failed',
        name: this.#file.name,
        reason: error instanceof Error ? error.message : String(error),
        during: this.#asked && failureToAsk(error).name === null ? 'unknown' : during,
      });
    }
  }

  /** Goes on with what was read: asks what it is, or what would become of it. */
  async #took(content: FileContent): Promise<void> {
    if (this.#controller.signal.aborted) return;
    const { name } = this.#file;
    if (content.kind === 'refused') {
      this.#show({ kind: 'refused', name, refusal: content.refusal });
      return;
    }
    if (content.kind === 'question') {
      this.#show({ kind: 'question', name });
      return;
    }
    this.#choices = { ...this.#choices, keep: canKeep(content) ? (this.#choices.keep ?? true) : null };
    if (content.kind === 'export') this.#draft.addReferrals(content.file.sections.referrals);
    else this.#fill(linesOf(content, this.#choices));
    await this.#plan(content);
  }

  /** Adds the lines that were not sent while they were read. */
  #fill(lines: readonly FileLine[]): void {
    // Some were taken back.
    if (this.#draft.lines > lines.length) this.#beginDraft();
    this.#draft.addLines(lines.slice(this.#draft.lines));
  }

  #beginDraft(): void {
    this.#draft.drop();
    this.#draft = new FileDraft(this.#ports.send, this.#controller.signal);
    this.#digest = null;
  }

  /** Asks what would become of the file, and shows it. */
  async #plan(content: Readable): Promise<void> {
    const planned = await this.#draft.asking(
      rowsOf(content),
      (draft) => {
        this.#busy('planning')(null);
        const response = this.#askPlan(draft, content);
        if (canKeep(content) && this.#digest === null) {
          // What only the import itself needs is made ready meanwhile.
          this.#draft.addText(content.text.text);
          this.#digest = digestOf(content.text.text);
        }
        return response;
      },
      this.#busy('sending'),
    );
    this.#show({ kind: 'preview', name: this.#file.name, content, planned, choices: this.#choices });
  }

  #askPlan(draft: DraftAsk, content: Readable): Promise<ImportPlanned> {
    const { send: ask } = this.#ports;
    return content.kind === 'export'
      ? ask('restore.plan', { ...draft, ...sectionsOf(content) })
      : ask('import.plan', { ...draft, sight: this.#observation() });
  }

  #observation(): ImportObservation {
    const { account, takeOlder } = this.#choices;
    return { at: instant(this.#writtenAt), account, takeOlder };
  }

  #reading(): ReadFileOptions {
    const { languages, now } = this.#ports;
    return {
      languages,
      now,
      signal: this.#controller.signal,
      onProgress: this.#busy('reading'),
      onLines: (lines) => this.#draft.addLines(lines),
      dateOrders: this.#dateOrders,
      said: userFields(this.#columns),
      ...(this.#origin !== null && { origin: this.#origin }),
    };
  }

  /** Reads the file anew, with what the user said of it since. */
  async #readAgain(): Promise<void> {
    const source = this.#source;
    if (source === null) return;
    this.#beginDraft();
    await this.#step('reading', async () => this.#took(await readContent(source, this.#reading())));
  }
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
