import { countdown } from '../../domain/countdown';
import { type DeadlineState, deadlineState } from '../../domain/deadline';
import type { RowChip } from '../../messages/chip-verbs';
import { text, uiLanguage } from '../../text/text';

/** What a chip says, and how near its end is. */
export interface ChipFace {
  readonly label: string;
  readonly title: string;
  readonly state: DeadlineState;
}

/** The face of a chip at `now`; null: its deadline has passed meanwhile. */
export function chipFace(
  { kind, at, exact }: RowChip,
  { soonMs, urgentMs }: { readonly soonMs: number; readonly urgentMs: number },
  now: number,
): ChipFace | null {
  const left = Date.parse(at) - now;
  if (left <= 0) return null;
  const language = uiLanguage();
  const length = countdown(left, 0)
    .parts.map(({ unit, amount }) =>
      new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(amount),
    )
    .join(' ');
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    Date.parse(at),
  );
  return {
    label: exact ? length : text('time_about', length),
    title: text(kind === 'response' ? 'chip_answer' : 'chip_call', moment),
    state: deadlineState(Date.parse(at), now, { soonMs, urgentMs }),
  };
}
