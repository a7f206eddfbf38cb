import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { type Deadline, deadlineState, type Thresholds } from '../domain/deadline';
import { deadlineFace } from './deadline-text';
import { isPainted } from './first-paint';
import { Icon } from './icons';

interface Props {
  readonly deadline: Deadline;
  readonly thresholds: Thresholds;
  /** Epoch milliseconds; the chip is drawn anew when it changes, the row is not. */
  readonly clock: ReadonlySignal<number>;
}

/** One countdown: icon, word and time left; the whole sentence for screen readers and as a tooltip. */
export function DeadlineChip({ deadline, thresholds, clock }: Props): JSX.Element | null {
  const now = clock.value;
  const state = deadlineState(Date.parse(deadline.at), now, thresholds);
  // Whether somebody followed up is not known: a lasting reproach beside every older lead would tell nothing.
  if (deadline.kind === 'follow-up' && state === 'passed') return null;
  const face = deadlineFace(deadline, state, now);
  const { icon, word, short } = face;
  const long = isPainted.value ? face.long : undefined;
  return (
    <span class="chip" data-state={face.state} data-kind={deadline.kind} title={long}>
      <Icon name={icon} filled={deadline.kind === 'direct-contact' && state !== 'passed'} />
      {word !== '' && (
        <span class="chip-word" aria-hidden="true">
          {word}
        </span>
      )}
      <time dateTime={deadline.at} data-deadline={deadline.kind} data-state={state} aria-hidden="true">
        {short}
      </time>
      <span class="for-ears">{long}</span>
    </span>
  );
}
