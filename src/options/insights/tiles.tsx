import type { JSX } from 'preact';
import { type Insights, allAnswers, TARGETS } from '../../domain/insights';
import { plural, text } from '../../text/text';
import { Icon } from '../../ui/icons';
import { hrefTo } from '../place';
import { percent } from './percent';

interface Tile {
  readonly title: string;
  readonly figure: string;
  readonly below: string;
  /** Whether Microsoft's target is met; null: there is none, or nothing to measure. */
  readonly met: boolean | null;
  /** Where the counted referrals stand in the table. */
  readonly href?: string;
}

/** The table with what expires on these days; nothing to lead to where nothing does. */
function tableOf(burn: Insights['burn']): Pick<Tile, 'href'> {
  const days = burn.flatMap(({ day, count }) => (count > 0 ? [['expires', day]] : []));
  return days.length === 0 ? {} : { href: hrefTo('referrals', `?${new URLSearchParams(days).toString()}`) };
}

/** The figures that one looks for first, beside Microsoft's targets. */
export function Tiles({ insights: { all, medianDays, burn } }: { readonly insights: Insights }): JSX.Element {
  const ended = allAnswers(all);
  const rate = (title: string, part: number, met: boolean, target: string): Tile =>
    ended === 0
      ? { title, figure: text('tile_unknown'), below: target, met: null }
      : {
          title,
          figure: percent(part / ended),
          below: text('list_join', text(met ? 'tile_met' : 'tile_missed', target), plural('tile_of', ended)),
          met,
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
      all.accepted,
      all.accepted / ended >= TARGETS.accepted,
      text('tile_at_least', percent(TARGETS.accepted)),
    ),
    rate(
      text('tile_expiry_rate'),
      all.expired,
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
      {tiles.map(({ title, figure, below, met, href }) => (
        <div key={title} class="tile">
          <dt>{title}</dt>
          <dd>
            <span class="tile-figure">{href === undefined ? figure : <a href={href}>{figure}</a>}</span>
            {below !== '' && (
              <span class="tile-below" data-met={met ?? undefined}>
                {met !== null && <Icon name={met ? 'check' : 'alert'} />}
                {below}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
