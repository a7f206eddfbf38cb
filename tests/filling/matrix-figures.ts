import type { FillReport, UndoResult } from '../../src/domain/form';

/** What fillings of a matrix came to, over all its cases. */
export interface Figures {
  wanted: number;
  held: number;
  readonly notHeld: string[];
  /** Something that is not the value stands where nothing stood. */
  readonly wrong: string[];
  /** Said to be in, and not so. */
  readonly claimed: string[];
  /** Said to be taken back and not so, or still there without a word. */
  readonly undoUnsaid: string[];
  submits: number;
  finals: number;
}

export const noFigures = (): Figures => ({
  wanted: 0,
  held: 0,
  notHeld: [],
  wrong: [],
  claimed: [],
  undoUnsaid: [],
  submits: 0,
  finals: 0,
});

type Fields = Readonly<Record<string, string>>;

/** One form before it was filled, after it, and after it was taken back, as the page holds it; and what was reported. */
export interface Filled {
  readonly name: string;
  readonly wanted: Fields;
  /** False: the page can hold nothing of this answer, so that nothing may stand in it. */
  readonly canHold: boolean;
  readonly before: Fields;
  readonly after: Fields;
  readonly last: Fields;
  readonly report: FillReport;
  readonly undone: readonly UndoResult[];
}

/** Adds one form to the figures. */
export function tally(figures: Figures, one: Filled): void {
  const { name, wanted, canHold, before, after, last, report, undone } = one;
  for (const [field, text] of Object.entries(wanted)) {
    const there = after[field] ?? '';
    const told = report.fields.find((result) => result.field === field)?.kind ?? 'nothing';
    if (canHold) figures.wanted += 1;
    if (canHold && there === text) figures.held += 1;
    else if (canHold) figures.notHeld.push(`${name} ${field}: ${told} "${there}"`);
    if (there !== (before[field] ?? '') && (!canHold || there !== text))
      figures.wrong.push(`${name} ${field}: "${there}"`);
    if ((told === 'filled' || told === 'already') && there !== text)
      figures.claimed.push(`${name} ${field}: "${there}"`);
  }
  for (const field of new Set([...Object.keys(last), ...Object.keys(before)])) {
    const stands = (last[field] ?? '') !== (before[field] ?? '');
    if (!stands) continue;
    const said = undone.find((result) => result.field === field)?.kind ?? 'nothing';
    if (said === 'restored' || said === 'nothing')
      figures.undoUnsaid.push(`${name} ${field}: "${last[field] ?? ''}", ${said} said`);
  }
}
