import type { FieldResult, FillReport, FormField, UndoResult } from '../../domain/form';
import type { FieldStep, GoBack } from './field-step';
import { filledMarks, type FilledMarks } from './filled-marks';
import { holdSubmits } from './held-submits';
import type { Control } from './controls';
import type { FillPlan } from './plan-filling';
import { letPageReact } from './wait-until';
import { shownIn, writeField } from './write-field';

export interface FillOptions {
  /** Names the filling in its report. */
  readonly id: string;
  /** Fields whose present text may be replaced: only where the user said so. */
  readonly overwrite: ReadonlySet<FormField>;
  /** BCP 47 tags in order of trust. */
  readonly languages: readonly string[];
  /** Stops before the next field; what was filled by then stays, and can be undone. */
  readonly signal: AbortSignal;
  /** The plan as the form is now: some fields come only when another was chosen. */
  readonly again?: () => FillPlan;
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
}

/** What looks filled may be taken back by a later redraw or refused by a late check: the last look counts. */
function lastLook(result: FieldResult, filled: FilledField | undefined): FieldResult {
  if (result.kind !== 'filled' || filled === undefined) return result;
  const { field } = result;
  const shown = shownIn(filled.control);
  const { element } = filled.control;
  const invalid = element.getAttribute('aria-invalid') === 'true';
  if (shown === filled.shown && !invalid) return { field, kind: 'filled', shown };
  return { field, kind: 'refused', shown, why: 'not-accepted' };
}

const needsLook = new Set<FieldResult['kind']>(['refused', 'no-option', 'kept', 'ambiguous']);

/** Shows the user the first field that is still theirs to do. */
function scrollToFirstLeft(results: readonly FieldResult[], plan: FillPlan): void {
  const left = plan.steps.find(({ field }) =>
    results.some((result) => result.field === field && needsLook.has(result.kind)),
  );
  left?.control.element.scrollIntoView({ block: 'center', inline: 'nearest' });
}

/**
 * Fills a planned form, field by field, and tells what the page then shows. It never submits: see `press` and
 * `holdSubmits`. Where a person submits meanwhile, the filling stops.
 */
export async function fillForm(
  plan: FillPlan,
  { id, overwrite, languages, signal, again }: FillOptions,
): Promise<Filling> {
  const stopping = new AbortController();
  const held = holdSubmits(() => {
    stopping.abort();
  });
  const marks = filledMarks();
  const results = new Map<FormField, FieldResult>(plan.without.map((result) => [result.field, result]));
  const filled: FilledField[] = [];
  let stopped = false;
  const fillAll = async (steps: readonly FieldStep[]): Promise<void> => {
    for (const step of steps) {
      const { field, control } = step;
      stopped ||= signal.aborted || stopping.signal.aborted;
      if (stopped) {
        results.set(field, { field, kind: 'not-tried' });
        continue;
      }
      const former = shownIn(control);
      const { result, back } = await writeField(step, overwrite.has(field), languages);
      results.set(field, { field, ...result });
      if (back === null || result.kind !== 'filled') continue;
      filled.push({ field, control, shown: result.shown, former, back });
      marks.put(control.element);
    }
  };
  try {
    await fillAll(plan.steps);
    await letPageReact();
    if (again !== undefined && !stopped && filled.length > 0 && plan.without.length > 0) {
      await fillAll(again().steps.filter(({ field }) => results.get(field)?.kind === 'not-found'));
      await letPageReact();
    }
  } finally {
    held.end();
  }
  const fields = [...results.values()].map((result) =>
    lastLook(
      result,
      filled.find(({ field }) => field === result.field),
    ),
  );
  for (const { field, control } of filled) {
    if (!fields.some((result) => result.field === field && result.kind === 'filled'))
      marks.take(control.element);
  }
  if (stopped) marks.takeAll();
  else scrollToFirstLeft(fields, plan);
  return { report: { id, fields, stopped, heldBack: held.count() }, filled, marks };
}

/**
 * Takes a filling back, last field first: each field that still shows what was filled gets its former value
 * again, and is read back. What was changed since is somebody's own and is not touched.
 */
export async function undoFilling({ filled, marks }: Filling): Promise<readonly UndoResult[]> {
  const held = holdSubmits(() => undefined);
  const results: UndoResult[] = [];
  try {
    for (const { field, control, shown, back } of filled.toReversed()) {
      if (!control.element.isConnected) {
        results.push({ field, kind: 'gone' });
        continue;
      }
      if (shownIn(control) !== shown) {
        results.push({ field, kind: 'edited-since', shown: shownIn(control) });
        continue;
      }
      const restored = await back();
      results.push({ field, kind: restored ? 'restored' : 'not-restored', shown: shownIn(control) });
    }
    await letPageReact();
  } finally {
    held.end();
    marks.takeAll();
  }
  // What looks restored may be brought back by a later redraw: here too the last look counts.
  return results.toReversed().map((result) => {
    const one = filled.find(({ field }) => field === result.field);
    return result.kind === 'restored' && one !== undefined && shownIn(one.control) !== one.former
      ? { ...result, kind: 'not-restored', shown: shownIn(one.control) }
      : result;
  });
}
