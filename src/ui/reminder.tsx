import type { JSX } from 'preact';
import { instant, localDay } from '../domain/moment';
import type { Instant } from '../domain/referral';
import { text } from '../text/text';
import { momentText } from './time-text';

/** The hour of the morning at which a reminder comes. */
const MORNING = 8;

interface Props {
  readonly snoozedUntil: Instant | null;
  /** The response deadline; a reminder never lies beyond it. Null: none runs. */
  readonly response: Instant | null;
  readonly onSet: (until: Instant | null) => void;
}

/** The next step: puts the referral aside until the morning of a day. */
export function Reminder({ snoozedUntil, response, onSet }: Props): JSX.Element {
  const set = (day: string): void => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    onSet(day === '' ? null : instant(new Date(year, month - 1, date, MORNING).getTime()));
  };
  const isOver = snoozedUntil !== null && Date.parse(snoozedUntil) <= Date.now();
  return (
    <div class="reminder">
      <label class="try-field">
        <span>{text('reminder_label')}</span>
        <input
          class="field"
          type="date"
          min={localDay(instant(Date.now())) ?? undefined}
          max={response === null ? undefined : (localDay(response) ?? undefined)}
          value={snoozedUntil === null ? '' : (localDay(snoozedUntil) ?? '')}
          onChange={({ currentTarget }) => set(currentTarget.value)}
        />
      </label>
      {snoozedUntil !== null && (
        <p>
          {text(isOver ? 'reminder_due' : 'reminder_set', momentText(snoozedUntil))}{' '}
          <button type="button" class="button" data-plain onClick={() => onSet(null)}>
            {text('action_take_back')}
          </button>
        </p>
      )}
      {response !== null && <p class="quiet">{text('reminder_capped')}</p>}
    </div>
  );
}
