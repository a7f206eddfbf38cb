import type { FieldResult, FillReport, FormField, FormValues, UndoResult } from '../../domain/form';
import type { Control } from './controls';
import { amountMayGoIn, brokenPair } from './amount-and-currency';
import { fieldOfControl } from './field-meaning';
import type { FieldStep } from './field-step';
import type { GoBack } from './step-done';
import { filledMarks, type FilledMarks } from './filled-marks';
import { heldIn } from './held-choice';
import { holdSubmits } from './held-submits';
import { liveControl, type LookForForm } from './live-control';
import { planFilling } from './plan-filling';
import { nameOfControl, requiredLeft } from './required-left';
import { showsValue } from './shows-value';
import { letPageReact, waitUntil } from './wait-until';
import { untilStill } from './until-still';
import { shownIn, writeField } from './write-field';
import { formReach } from '../evidence';

interface FillOptions {
  /** Names the filling in its report. */
  readonly id: string;
  /** Fields whose present text may be replaced: only where the user said so. */
  readonly overwrite: ReadonlySet<FormField>;
  /** What the user saw in fields and gave up: a field that shows it may be replaced. */
  readonly replaces?: FormValues;
  /** BCP 47 tags in order of trust. */
  readonly languages: readonly string[];
  /** Stops before the next field; what was filled by then stays, and can be undone. */
  readonly signal: AbortSignal;
  /** The form of this answer as it is now: pages draw forms anew, and show some fields only when another was chosen. */
  readonly look: LookForForm;
}

interface FilledField {
  readonly field: FormField;
  readonly control: Control;
  readonly shown: string;
  /** What was shown before. */
  readonly former: string;
  readonly back: GoBack;
}

/** A filling that was done, as long as its page lives: what undo needs. */
export interface Filling {
  readonly report: FillReport;
  readonly filled: readonly FilledField[];
  readonly marks: FilledMarks;
  readonly look: LookForForm;
}

/** A page that goes on changing around the form is not waited for any longer; a later redraw is seen by `drawnAnew`. */
const settlesWithinMs = 250;

const needsLook = new Set<FieldResult['kind']>(['refused', 'no-option', 'kept', 'ambiguous']);
const isIn = (result: FieldResult | undefined): boolean =>
  result?.kind === 'filled' || result?.kind === 'already';

/** One filling under way: what was tried, where, and what came of it. */
class Run {
  readonly results = new Map<FormField, FieldResult>();
  readonly filled = new Map<FormField, FilledField>();
  readonly marks = filledMarks();
  stopped = false;
  readonly #tried = new Map<FormField, Control>();
  readonly #values: FormValues;
  readonly #options: FillOptions;
  readonly #mayGoOn: () => boolean;

  constructor(values: FormValues, options: FillOptions, mayGoOn: () => boolean) {
    this.#values = values;
    this.#options = options;
    this.#mayGoOn = mayGoOn;
  }

  live(field: FormField): Control | null {
    const tried = this.#tried.get(field);
    return tried === undefined ? null : liveControl(field, tried, this.#options.look);
  }

  async all(): Promise<void> {
    for (let round = 0; round < formReach.rounds && !this.stopped; round += 1) {
      const { steps, without } = planFilling(this.#options.look(), this.#values, this.#options.languages);
      for (const result of without) if (!isIn(this.results.get(result.field))) this.#note(result);
      const todo = steps.filter(({ field, control }) => round === 0 || this.#isToDo(field, control));
      if (todo.length === 0) return;
      for (const step of todo) await this.#one(step);
      const form = this.#options.look();
      // A form that goes for a moment is being drawn anew.
      if (form === null) await waitUntil(this.#options.look, settlesWithinMs);
      else await untilStill(form, settlesWithinMs, () => this.#wasRedrawn());
    }
  }

  /** Found only now, or drawn anew without what was written. A page that changes its own field is not fought. */
  #isToDo(field: FormField, control: Control): boolean {
    const result = this.results.get(field);
    if (result === undefined || result.kind === 'not-found') return true;
    const tried = this.#tried.get(field);
    if (tried === undefined || tried.element.isConnected || result.kind === 'kept') return false;
    return !isIn(result) || ('shown' in result && shownIn(control) !== result.shown);
  }

  #wasRedrawn(): boolean {
    return [...this.#tried.values()].some(({ element }) => !element.isConnected);
  }

  #note(result: FieldResult): void {
    this.results.set(result.field, result);
  }

  async #one(step: FieldStep): Promise<void> {
    const { field } = step;
    this.stopped ||= !this.#mayGoOn();
    if (this.stopped) return this.#note({ field, kind: 'not-tried' });
    const { overwrite, replaces = {}, languages, look } = this.#options;
    const control = liveControl(field, step.control, look);
    if (control === null) return this.#note({ field, kind: 'not-found' });
    this.#tried.set(field, control);
    const former = shownIn(control);
    if (field === 'value' && !amountMayGoIn(control, this.#values, this.results, this.#options.languages))
      return this.#note(
        former.trim() === ''
          ? { field, kind: 'refused', shown: former, why: 'pair' }
          : { field, kind: 'kept', shown: former },
      );
    const seen = replaces[field];
    const mayReplace = overwrite.has(field) || (seen !== undefined && showsValue(former, seen, languages));
    const { result, back } = await writeField({ ...step, control }, mayReplace, languages);
    this.#note({ field, ...result });
    // The reasons are those of another answer: so is the form.
    if (result.kind === 'refused' && result.why === 'other-form') this.stopped = true;
    if (back === null || result.kind !== 'filled') return;
    this.filled.set(field, { field, control, shown: result.shown, former, back });
    this.marks.put(control.element);
  }

  /** What looks filled may be taken back by a later redraw or refused by a late check: the last look counts. */
  async lastLook(): Promise<void> {
    for (const result of this.results.values()) {
      if (result.kind !== 'filled' && result.kind !== 'already') continue;
      const { field } = result;
      const control = this.live(field);
      if (control === null) {
        this.#note({ field, kind: 'not-found' });
        continue;
      }
      const shown = shownIn(control) === result.shown ? result.shown : await heldIn(control);
      const invalid = control.element.getAttribute('aria-invalid') === 'true';
      if (shown !== result.shown || (invalid && result.kind === 'filled'))
        this.#note({ field, kind: 'refused', shown, why: 'not-accepted' });
    }
  }

  /** An amount or a currency alone is taken back: it would say something else than was meant. */
  async keepPair(): Promise<void> {
    const field = brokenPair(this.#values, this.results);
    const one = field === null ? undefined : this.filled.get(field);
    const control = field === null ? null : this.live(field);
    if (field === null || one === undefined || control === null) return;
    await one.back(control.element);
    await letPageReact();
    this.#note({ field, kind: 'refused', shown: shownIn(control), why: 'pair' });
    if (shownIn(control) === one.former) this.filled.delete(field);
  }

  /** The marks stand at what is filled now, and nowhere else. */
  mark(): void {
    for (const { field, control } of this.filled.values()) {
      this.marks.take(control.element);
      const now = this.results.get(field)?.kind === 'filled' ? this.live(field) : null;
      if (now !== null) this.marks.put(now.element);
    }
    if (this.stopped) this.marks.takeAll();
  }
}

/** Shows the user the first field that is still theirs to do; one that the page requires gets the focus. */
function showFirstLeft(run: Run, required: readonly Control[]): void {
  const [first] = required;
  const left = [...run.results.values()].find(({ kind }) => needsLook.has(kind));
  const control = first ?? (left === undefined ? null : run.live(left.field));
  control?.element.scrollIntoView({ block: 'center', inline: 'nearest' });
  first?.element.focus({ preventScroll: true });
}

/**
 * Fills the form that `look` finds, field by field, and tells what the page then shows. It never submits: see `press`
 * and `holdSubmits`. Where a person submits meanwhile, the filling stops.
 */
export async function fillForm(values: FormValues, options: FillOptions): Promise<Filling> {
  const stopping = new AbortController();
  const held = holdSubmits(() => {
    stopping.abort();
  });
  const run = new Run(values, options, () => !options.signal.aborted && !stopping.signal.aborted);
  try {
    await run.all();
    await run.lastLook();
    await run.keepPair();
  } finally {
    held.end();
  }
  const { results, filled, marks, stopped } = run;
  run.mark();
  const form = options.look();
  const wanted = new Set([...results.keys()].flatMap((field) => run.live(field)?.element ?? []));
  const yours =
    form === null ? [] : requiredLeft(form, options.languages).filter(({ element }) => !wanted.has(element));
  if (!stopped) showFirstLeft(run, yours);
  const report: FillReport = {
    id: options.id,
    fields: [...results.values()],
    yours: yours.map(nameOfControl),
    lacks: yours.flatMap((control) => fieldOfControl(control, options.languages) ?? []),
    stopped,
    heldBack: held.count(),
  };
  return { report, filled: [...filled.values()], marks, look: options.look };
}

/**
 * Tells, at each call, which filled fields the page has drawn anew as they were before they were filled: its redraw came
 * after the last look. What a person changed in a field that still stands is theirs.
 */
export function drawnAnew({ filled, look }: Filling): () => readonly FormField[] {
  const standing = new Map(filled.map((one) => [one.field, one.control]));
  return () =>
    filled.flatMap(({ field, shown, former }) => {
      const known = standing.get(field);
      if (known === undefined || known.element.isConnected) return [];
      const fresh = liveControl(field, known, look);
      if (fresh === null) return [];
      standing.set(field, fresh);
      return shown !== former && shownIn(fresh) === former ? [field] : [];
    });
}

/** Takes one field back, where the page still has it and it still shows what was filled. */
async function undoField(one: FilledField, look: LookForForm): Promise<UndoResult> {
  const { field, shown, former, back } = one;
  const control = liveControl(field, one.control, look);
  if (control === null || control.kind !== one.control.kind) return { field, kind: 'gone' };
  const now = shownIn(control) === shown ? shown : await heldIn(control);
  if (now === shown && (await back(control.element))) return { field, kind: 'restored', shown: former };
  if (now === shown) return { field, kind: 'not-restored', shown: shownIn(control) };
  return { field, kind: now === former ? 'restored' : 'edited-since', shown: now };
}

/**
 * Takes a filling back, last field first: each field that still shows what was filled gets its former value
 * again, and is read back. What was changed since is somebody's own and is not touched. It can be asked for again: what
 * is as before stays so.
 */
export async function undoFilling({ filled, marks, look }: Filling): Promise<readonly UndoResult[]> {
  const held = holdSubmits(() => undefined);
  const results: UndoResult[] = [];
  try {
    for (const one of filled.toReversed()) results.push(await undoField(one, look));
    await letPageReact();
  } finally {
    held.end();
    marks.takeAll();
  }
  // What looks restored may be brought back by a later redraw: here too the last look counts.
  return results.toReversed().map((result) => {
    const one = filled.find(({ field }) => field === result.field);
    const control = one === undefined ? null : liveControl(one.field, one.control, look);
    if (result.kind !== 'restored' || one === undefined || control === null) return result;
    const shown = shownIn(control);
    return shown === one.former ? { ...result, shown } : { ...result, kind: 'not-restored', shown };
  });
}
