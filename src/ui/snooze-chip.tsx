import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Instant } from '../domain/referral';
import { text } from '../text/text';
import { Icon } from './icons';
import { momentText } from './time-text';

interface Props {
  readonly until: Instant | null;
  /** Epoch milliseconds. */
  readonly clock: ReadonlySignal<number>;
}

/** Says that a referral is put aside, or that its next step has come. */
export function SnoozeChip({ until, clock }: Props): JSX.Element | null {
  if (until === null) return null;
  const isDue = Date.parse(until) <= clock.value;
  const sentence = text(isDue ? 'reminder_due' : 'reminder_set', momentText(until));
  return (
    <span
      class="chip"
      data-mark={isDue ? 'status' : 'quiet'}
      data-snooze={isDue ? 'due' : 'set'}
      title={sentence}
    >
      <Icon name={isDue ? 'bell' : 'clock'} />
      <span class="chip-word">{text(isDue ? 'reminder_due_word' : 'mark_snoozed')}</span>
    </span>
  );
}
