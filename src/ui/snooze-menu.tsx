import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Dated, deadlineState, responseSpan, type Thresholds } from '../domain/deadline';
import { instant, localDay } from '../domain/moment';
import type { KeptReferral } from '../domain/kept';
import type { Instant, Referral } from '../domain/referral';
import { morningOf, snoozeMoments } from '../domain/snooze-moments';
import { isWaiting } from '../domain/urgency';
import { plural, text } from '../text/text';
import { Icon } from './icons';
import type { AskWorker } from './ask-worker';
import { editReferrals } from './referral-edits';
import { titleOf } from './referral-face';
import './snooze.css';
import { nearMomentText, snoozedText, snoozeNames } from './snooze-text';
import { shortLength } from './time-text';
import type { Toasts } from './toasts';

/** What has to be known of a referral to snooze it. */
export type SnoozedReferral = Dated &
  Partial<Pick<KeptReferral, 'snoozedUntil'>> &
  Pick<Referral, 'key' | 'company' | 'contactName' | 'dealName'>;

export interface SnoozePorts {
  readonly ask: AskWorker;
  readonly toasts: Toasts;
  readonly thresholds: Thresholds;
  /** Shows what changed. */
  readonly follow: () => Promise<void>;
}

interface Props {
  readonly referrals: readonly SnoozedReferral[];
  readonly ports: SnoozePorts;
  readonly onClose: () => void;
}

/** The response deadline of a referral that waits for an answer, epoch milliseconds; null: none runs. */
function deadlineOf(referral: SnoozedReferral, now: number): number | null {
  if (!isWaiting(referral)) return null;
  const at = responseSpan(referral)?.from ?? null;
  return at === null || at <= now ? null : at;
}

/** The arrow keys move the focus among the choices, round and round. */
function moveAmongChoices(event: TargetedKeyboardEvent<HTMLDialogElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('.snooze-choice')];
  const at = items.findIndex((item) => item === document.activeElement);
  const step = event.key === 'ArrowDown' ? 1 : -1;
  items[(at + step + items.length) % items.length]?.focus();
  event.preventDefault();
}

/** Moments until which referrals may sleep, as a dialog: the arrow keys move, Enter chooses, Escape closes. */
export function SnoozeMenu({ referrals, ports, onClose }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const now = Date.now();
  const deadlines = referrals.flatMap((referral) => deadlineOf(referral, now) ?? []);
  const first = deadlines.length === 0 ? null : Math.min(...deadlines);
  const only = referrals.length === 1 ? referrals[0] : undefined;
  const sleeps = referrals.some(({ snoozedUntil }) => Date.parse(snoozedUntil ?? '') > now);
  const name = only === undefined ? null : (titleOf(only) ?? text('no_name'));
  const isUrgent = first !== null && deadlineState(first, now, ports.thresholds) === 'urgent';

  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);

  const snooze = async (until: Instant | null): Promise<void> => {
    dialog.current?.close();
    try {
      const undo = await editReferrals(ports.ask, referrals, { snoozedUntil: until });
      ports.toasts.show(said(until), async () => {
        await undo();
        await ports.follow();
      });
      await ports.follow();
    } catch {
      ports.toasts.show(text('views_not_kept')); // told where everything that was done is told
    }
  };
  const said = (until: Instant | null): string => {
    const count = referrals.length;
    if (until === null)
      return text('reminder_line', name ?? plural('table_count', count), text('snooze_ended'));
    const capped = deadlines.filter((deadline) => Date.parse(until) > deadline).length;
    const deadline = first === null ? null : instant(first);
    return snoozedText({ count, name, until, capped, deadline }, now);
  };

  return (
    <dialog
      ref={dialog}
      class="snooze"
      aria-labelledby="snooze-title"
      onClose={onClose}
      onKeyDown={moveAmongChoices}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close();
      }}
    >
      <h2 id="snooze-title" class="snooze-title">
        <Icon name="clock" />
        <span>
          {text('answer_title', text('bulk_snooze'), name ?? plural('table_count', referrals.length))}
        </span>
      </h2>
      {isUrgent && only !== undefined && first !== null && (
        <p class="quiet">{text('snooze_urgent', shortLength(first - now))}</p>
      )}
      <ul class="snooze-choices">
        <MomentChoices
          now={now}
          deadline={only === undefined ? null : first}
          onChoose={(until) => void snooze(until)}
        />
        {sleeps && (
          <li>
            <button type="button" class="snooze-choice" onClick={() => void snooze(null)}>
              {text('snooze_end')}
            </button>
          </li>
        )}
      </ul>
      <DayChoice now={now} deadline={first} onChoose={(at) => void snooze(at)} />
    </dialog>
  );
}

interface ChoiceProps {
  readonly now: number;
  /** No referral sleeps past it, epoch milliseconds; null: none runs, or there are several. */
  readonly deadline: number | null;
  readonly onChoose: (until: Instant) => void;
}

/** The usual moments; one that lies past the deadline says that it ends there. */
function MomentChoices({ now, deadline, onChoose }: ChoiceProps): JSX.Element {
  return (
    <>
      {snoozeMoments(now, deadline).map(({ choice, at, pastDeadline }) => (
        <li key={choice}>
          <button type="button" class="snooze-choice" onClick={() => onChoose(at)}>
            <span>{text(snoozeNames[choice])}</span>
            <span class="quiet">{nearMomentText(at, now)}</span>
            {pastDeadline && deadline !== null && (
              <span class="snooze-capped">
                {text('snooze_until_deadline', nearMomentText(instant(deadline), now))}
              </span>
            )}
          </button>
        </li>
      ))}
    </>
  );
}

/** A day of one's own; its morning is meant. */
function DayChoice({ now, deadline, onChoose }: ChoiceProps): JSX.Element {
  const tomorrow = localDay(instant(now + 86_400_000)) ?? undefined;
  return (
    <form
      class="snooze-day"
      onSubmit={(event) => {
        event.preventDefault();
        const at = morningOf(String(new FormData(event.currentTarget).get('day') ?? ''));
        if (at !== null) onChoose(at);
      }}
    >
      <label>
        {text('reminder_label')}
        <input
          class="field"
          type="date"
          name="day"
          required
          min={tomorrow}
          max={deadline === null ? undefined : (localDay(instant(deadline)) ?? undefined)}
        />
      </label>
      <button type="submit" class="button">
        {text('bulk_snooze')}
      </button>
    </form>
  );
}
