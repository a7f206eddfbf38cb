import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { AwayDeadline } from '../../domain/away';
import { DAY, instant, localDay } from '../../domain/moment';
import { send } from '../../messages/send';
import { plural, text } from '../../text/text';
import { momentText } from '../../ui/time-text';
import { LinkedText } from '../linked-text';
import { hrefTo } from '../place';
import { Spoken } from '../../ui/spoken';

type Answer =
  | { readonly kind: 'asking' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'found'; readonly deadlines: readonly AwayDeadline[] };

const dayFrom = (now: number, days: number): string => localDay(instant(now + days * DAY)) ?? '';

/** What runs out between two dates. */
export function AwayPart({ asOf }: { readonly asOf: unknown }): JSX.Element {
  const from = useSignal(dayFrom(Date.now(), 1));
  const until = useSignal(dayFrom(Date.now(), 7));
  const answer = useSignal<Answer>({ kind: 'asking' });
  const [first, last] = [from.value, until.value];

  useEffect(() => {
    if (first === '' || last === '' || first > last) {
      answer.value = { kind: 'wrong' };
      return undefined;
    }
    let current = true;
    send('insights.away', { from: first, until: last }).then(
      (deadlines) => {
        if (current) answer.value = { kind: 'found', deadlines };
      },
      () => {
        if (current) answer.value = { kind: 'failed' };
      }, // told below
    );
    return () => {
      current = false;
    };
  }, [first, last, asOf, answer]);

  return (
    <section class="part">
      <h2>{text('away_title')}</h2>
      <p class="quiet">{text('away_note')}</p>
      <div class="away-dates">
        <label>
          {text('away_from')}
          <input
            class="field"
            type="date"
            value={first}
            onChange={({ currentTarget }) => {
              from.value = currentTarget.value;
            }}
          />
        </label>
        <label>
          {text('away_until')}
          <input
            class="field"
            type="date"
            value={last}
            min={first}
            onChange={({ currentTarget }) => {
              until.value = currentTarget.value;
            }}
          />
        </label>
      </div>
      <Spoken as="div">
        <AwayAnswer answer={answer.value} />
      </Spoken>
      <p class="quiet">
        <LinkedText sentence="away_calendar" section="files" label="section_files" />
      </p>
    </section>
  );
}

/** Lists at most this many before the reader asks for all. */
const FIRST = 12;

function AwayAnswer({ answer }: { readonly answer: Answer }): JSX.Element | null {
  const whole = useSignal(false);
  if (answer.kind === 'asking') return null;
  if (answer.kind !== 'found')
    return <p>{text(answer.kind === 'wrong' ? 'away_wrong' : 'insights_failed')}</p>;
  if (answer.deadlines.length === 0) return <p>{text('away_none')}</p>;
  const shown = whole.value ? answer.deadlines : answer.deadlines.slice(0, FIRST);
  return (
    <>
      <p class="away-count">{plural('away_count', answer.deadlines.length)}</p>
      <ul class="lines">
        {shown.map(({ key, name, deadline, at, exact }) => (
          <li key={`${key}${deadline}`}>
            <a href={hrefTo('referrals', key)}>
              <bdi>{name ?? text('no_name')}</bdi>
            </a>
            <span class="quiet lines-when">
              <span>{text(deadline === 'response' ? 'away_response' : 'away_contact')}</span>
              <time dateTime={at}>{exact ? momentText(at) : text('time_about', momentText(at))}</time>
            </span>
          </li>
        ))}
      </ul>
      {shown.length < answer.deadlines.length && (
        <button
          type="button"
          class="button"
          data-plain
          onClick={() => {
            whole.value = true;
          }}
        >
          {text('late_show_all')}
        </button>
      )}
    </>
  );
}
