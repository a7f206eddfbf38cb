import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Insights, Late } from '../../domain/insights';
import { type MessageName, plural, text, uiLanguage } from '../../text/text';
import { momentText } from '../../ui/time-text';
import { hrefTo } from '../place';
import { figureLink } from './figure-link';
import { Words } from './plot';

const words: Readonly<Record<Late['how'], MessageName>> = {
  expired: 'late_expired',
  'answered-late': 'late_answered',
  passed: 'late_passed',
};
const FIRST = 10;

/** Which were late, the last first, each with its way to the referral. */
export function LatePart({ insights: { late, lateCount } }: { readonly insights: Insights }): JSX.Element {
  const whole = useSignal(false);
  const shown = whole.value ? late : late.slice(0, FIRST);
  return (
    <section class="part">
      <h2>{text('late_title')}</h2>
      {lateCount === 0 ? (
        <p class="quiet">{text('late_none')}</p>
      ) : (
        <ul class="lines">
          {shown.map(({ key, name, how, at }) => (
            <li key={key}>
              <a href={hrefTo('referrals', key)}>
                <bdi>{name ?? text('no_name')}</bdi>
              </a>
              <span class="quiet lines-when">
                <span>{text(words[how])}</span>
                <time dateTime={at}>{momentText(at)}</time>
              </span>
            </li>
          ))}
        </ul>
      )}
      {lateCount > shown.length && (
        <p class="quiet">
          <Words
            cell={{
              words: plural(
                'late_shown',
                lateCount,
                new Intl.NumberFormat(uiLanguage()).format(shown.length),
              ),
              href: figureLink('late', lateCount)?.href,
            }}
          />
        </p>
      )}
      {late.length > shown.length && (
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
    </section>
  );
}
