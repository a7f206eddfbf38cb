import type { JSX } from 'preact';
import type { Instant } from '../domain/referral';
import { text } from '../text/text';
import { Icon } from './icons';
import { momentText } from './time-text';
import './hints.css';

interface Props {
  readonly snoozedUntil: Instant | null;
  /** Opens the menu of moments. */
  readonly onSnooze: () => void;
}

/** Until when a referral sleeps, and the way to the menu of moments. */
export function SnoozeState({ snoozedUntil, onSnooze }: Props): JSX.Element {
  const isOver = snoozedUntil !== null && Date.parse(snoozedUntil) <= Date.now();
  return (
    <div class="snooze-state">
      <button type="button" class="button" data-action="snooze" onClick={onSnooze}>
        <Icon name="clock" />
        {text('bulk_snooze')}
      </button>
      {snoozedUntil !== null && (
        <p>{text(isOver ? 'reminder_due' : 'reminder_set', momentText(snoozedUntil))}</p>
      )}
    </div>
  );
}
