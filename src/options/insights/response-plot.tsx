import type { JSX } from 'preact';
import { figureName, RESPONSE_BUCKETS } from '../../domain/insight-figures';
import type { Insights } from '../../domain/insights';
import { plural, text, uiLanguage } from '../../text/text';
import { ColumnPlot } from './column-plot';
import { figureLink } from './figure-link';
import { bucketText } from './figure-text';
import { Plot } from './plot';

const number = (value: number): string => new Intl.NumberFormat(uiLanguage()).format(value);

/** How long answers took, in Microsoft's own steps. */
export function ResponsePlot({
  insights: { responseDays, unknownTimes },
}: {
  readonly insights: Insights;
}): JSX.Element {
  const buckets = RESPONSE_BUCKETS.map((bucket, at) => {
    const count = responseDays[at] ?? 0;
    return { label: bucketText(bucket), count, link: figureLink(figureName.days(at), count) };
  });
  return (
    <Plot
      title={text('response_title')}
      note={text('response_note')}
      numbers={{
        head: [text('response_days'), text('plot_count')],
        rows: buckets.map(({ label, count, link }) => [label, { words: number(count), href: link?.href }]),
      }}
      remarks={
        unknownTimes > 0
          ? [
              {
                words: plural('response_unknown', unknownTimes),
                href: figureLink('unknown-time', unknownTimes)?.href,
              },
            ]
          : []
      }
    >
      <ColumnPlot
        bars={buckets.map(({ label, count, link }, at) => ({
          label: [label],
          count,
          ink: at === buckets.length - 1 ? 'expired' : 'plain',
          link,
        }))}
      />
    </Plot>
  );
}
