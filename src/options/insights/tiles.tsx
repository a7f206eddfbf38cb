import type { JSX } from 'preact';
import { type Insights, allAnswers, TARGETS } from '../../domain/insights';
import { plural, text } from '../../text/text';
import { Icon } from '../../ui/icons';
import { hrefTo } from '../place';
import { figureLink } from './figure-link';
import { percent } from './percent';
import { type Cell, Words } from './plot';

interface Tile {
  readonly title: string;
  readonly figure: string;
  readonly below: string;
  /** What the share is taken of. */
  readonly of?: Cell;
  /** Whether Microsoft's target is met; null: there is none, or nothing to measure. */
  readonly met: boolean | null;
  /** Where the counted referrals stand in the table. */
  readonly href?: string | undefined;
}

/** The table with what expires on these days; nothing to lead to where nothing does. */
function tableOf(burn: Insights['burn']): Pick<Tile, 'href'> {
  const days = burn.flatMap(({ day, count }) => (count > 0 ? [['expires', day]] : []));
  return days.length === 0 ? {} : { href: hrefTo('referrals', `?${new URLSearchParams(days).toString()}`) };
}

/** The figures that one looks for first, beside Microsoft's targets. */
export function Tiles({ insights: { all, medianDays, burn } }: { readonly insights: Insights }): JSX.Element {
  const ended = allAnswers(all);
  const rate = (title: string, answer: 'accepted' | 'expired', met: boolean, target: string): Tile =>
    ended === 0
      ? { title, figure: text('tile_unknown'), below: target, met: null }
      : {
          title,
          figure: percent(all[answer] / ended),
          below: text(met ? 'tile_met' : 'tile_missed', target),
          of: { words: plural('tile_of', ended), href: figureLink('ended', ended)?.href },
          met,
          href: figureLink(answer, all[answer])?.href,
        };
  const days = medianDays === null ? null : Math.max(1, Math.ceil(medianDays));
  const tiles: readonly Tile[] = [
    {
      title: text('tile_burn'),
      figure: plural(
        'table_count',
        burn.reduce((total, { count }) => total + count, 0),
      ),
      below: '',
      met: null,
      ...tableOf(burn),
    },
    rate(
      text('tile_accept_rate'),
      'accepted',
      all.accepted / ended >= TARGETS.accepted,
      text('tile_at_least', percent(TARGETS.accepted)),
    ),
    rate(
      text('tile_expiry_rate'),
      'expired',
      all.expired / ended < TARGETS.expired,
      text('tile_below', percent(TARGETS.expired)),
    ),
    {
      title: text('tile_median'),
      figure: days === null ? text('tile_unknown') : plural('days', days),
      below: '',
      met: null,
    },
  ];
  return (
    <dl class="tiles">
      {tiles.map(({ title, figure, below, of, met, href }) => (
        <div key={title} class="tile">
          <dt>{title}</dt>
          <dd>
            <span class="tile-figure">
              <Words cell={{ words: figure, href }} />
            </span>
            {below !== '' && (
              <span class="tile-below" data-met={met ?? undefined}>
                {met !== null && <Icon name={met ? 'check' : 'alert'} />}
                {below}
              </span>
            )}
            {of !== undefined && (
              <span class="tile-below">
                <Words cell={of} />
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
