import type { JSX } from 'preact';
import type { Insights } from '../../domain/insights';
import { plural, text, uiLanguage } from '../../text/text';
import { dayText } from '../../ui/time-text';
import { hrefTo } from '../place';
import { ColumnPlot } from './column-plot';
import { figureLink } from './figure-link';
import type { Ink } from './inks';
import { type Cell, Plot } from './plot';

/** Days from today that are urgent, and near: by default what the badge calls so. */
const inkOf = (ahead: number): Ink => {
  if (ahead <= 1) return 'urgent';
  if (ahead <= 3) return 'soon';
  return 'plain';
};

const hrefOf = (day: string): string => hrefTo('referrals', `?expires=${day}`);

/** A sentence below the plot that leads to what it counts; none where it counts nothing. */
function remark(
  words: 'burn_computed_note' | 'burn_passed' | 'burn_undated',
  figure: string,
  count: number,
): readonly Cell[] {
  return count === 0 ? [] : [{ words: plural(words, count), href: figureLink(figure, count)?.href }];
}

/** What burns when; each day leads to its referrals in the table. */
export function BurnPlot({
  insights: { burn, passed, undated },
}: {
  readonly insights: Insights;
}): JSX.Element {
  const total = burn.reduce((sum, { count }) => sum + count, 0);
  const computed = burn.reduce((sum, one) => sum + one.computed, 0);
  const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
  const weekday = new Intl.DateTimeFormat(uiLanguage(), { weekday: 'short', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(uiLanguage(), { day: 'numeric', month: 'numeric', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(uiLanguage());
  return (
    <Plot
      title={text('burn_title')}
      note={plural('burn_note', total)}
      numbers={{
        head: [text('plot_day'), text('plot_count'), text('burn_computed')],
        rows: burn.map(({ day, count, computed: of }) => [
          dayText(day),
          { words: number.format(count), href: count > 0 ? hrefOf(day) : undefined },
          { words: number.format(of) },
        ]),
      }}
      remarks={[
        ...remark('burn_computed_note', 'computed', computed),
        ...remark('burn_passed', 'passed', passed),
        ...remark('burn_undated', 'undated', undated),
      ]}
    >
      <ColumnPlot
        bars={burn.map(({ day, count }, ahead) => ({
          label: [weekday.format(at(day)), short.format(at(day))],
          count,
          ink: inkOf(ahead),
          link: {
            href: hrefOf(day),
            name: plural('burn_day', count, dayText(day)),
          },
        }))}
      />
    </Plot>
  );
}
