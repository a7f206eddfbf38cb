import type { JSX } from 'preact';
import { type Insights, RESPONSE_BUCKETS } from '../../domain/insights';
import { plural, text, uiLanguage } from '../../text/text';
import { ColumnPlot } from './column-plot';
import { Plot } from './plot';

const number = (value: number): string => new Intl.NumberFormat(uiLanguage()).format(value);

/** "2–3", "over 14". */
const bucketText = ([from, to]: readonly [number, number | null]): string =>
  to === null
    ? text('response_over', number(from - 1))
    : new Intl.NumberFormat(uiLanguage()).formatRange(from, to);

/** How long answers took, in Microsoft's own steps. */
export function ResponsePlot({
  insights: { responseDays, unknownTimes },
}: {
  readonly insights: Insights;
}): JSX.Element {
  const labels = RESPONSE_BUCKETS.map(bucketText);
  return (
    <Plot
      title={text('response_title')}
      note={text('response_note')}
      numbers={{
        head: [text('response_days'), text('plot_count')],
        rows: labels.map((label, at) => [label, number(responseDays[at] ?? 0)]),
      }}
      remarks={unknownTimes > 0 ? [plural('response_unknown', unknownTimes)] : []}
    >
      <ColumnPlot
        bars={labels.map((label, at) => ({
          label: [label],
          count: responseDays[at] ?? 0,
          ink: at === labels.length - 1 ? 'expired' : 'plain',
          link: null,
        }))}
      />
    </Plot>
  );
}
