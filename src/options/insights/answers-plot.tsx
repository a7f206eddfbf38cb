import type { JSX } from 'preact';
import { ANSWERS, figureName } from '../../domain/insight-figures';
import { type AnswersOf, type Insights, allAnswers, TARGETS } from '../../domain/insights';
import { type MessageName, text, uiLanguage } from '../../text/text';
import { figureLink } from './figure-link';
import { monthText, sourceName } from './figure-text';
import { percent } from './percent';
import { Plot } from './plot';
import { SharePlot } from './share-plot';

const note = (): string => text('answers_note', percent(TARGETS.accepted), percent(TARGETS.expired));

function AnswersPlot({
  title,
  head,
  by,
  groups,
  labelOf,
}: {
  readonly title: MessageName;
  readonly head: MessageName;
  readonly by: 'month' | 'source';
  readonly groups: readonly AnswersOf[];
  readonly labelOf: (of: string | null) => string;
}): JSX.Element {
  const share = (part: number, all: number): string =>
    text('answers_share', new Intl.NumberFormat(uiLanguage()).format(part), percent(part / all));
  const rows = groups.map((group) => ({
    label: labelOf(group.of),
    parts: ANSWERS.map((answer) => ({
      answer,
      count: group[answer],
      link: figureLink(figureName.answer(answer, by, group.of), group[answer]),
    })),
    all: allAnswers(group),
  }));
  return (
    <Plot
      title={text(title)}
      note={note()}
      numbers={{
        head: [text(head), text('answers_accepted'), text('answers_declined'), text('answers_expired')],
        rows: rows.map(({ label, parts, all }) => [
          label,
          ...parts.map(({ count, link }) => ({ words: share(count, all), href: link?.href })),
        ]),
      }}
    >
      <SharePlot rows={rows} />
    </Plot>
  );
}

export const MonthPlot = ({ insights: { byMonth } }: { readonly insights: Insights }): JSX.Element => (
  <AnswersPlot
    title="answers_month_title"
    head="answers_month"
    by="month"
    groups={byMonth}
    labelOf={monthText}
  />
);

export const SourcePlot = ({ insights: { bySource } }: { readonly insights: Insights }): JSX.Element => (
  <AnswersPlot
    title="answers_source_title"
    head="detail_source"
    by="source"
    groups={bySource}
    labelOf={sourceName}
  />
);
