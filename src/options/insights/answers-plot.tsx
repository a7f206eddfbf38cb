import type { JSX } from 'preact';
import { type AnswersOf, type Insights, allAnswers, TARGETS } from '../../domain/insights';
import { type MessageName, text, uiLanguage } from '../../text/text';
import { percent } from './percent';
import { Plot } from './plot';
import { SharePlot } from './share-plot';

const lists: Readonly<Record<string, MessageName>> = {
  '(co-sell)': 'kind_co_sell',
  '(marketplace)': 'list_marketplace',
  '(qualified)': 'list_qualified',
  '(inbound)': 'list_inbound',
};
const note = (): string => text('answers_note', percent(TARGETS.accepted), percent(TARGETS.expired));

function monthText(month: string | null): string {
  if (month === null) return text('value_unknown');
  return new Intl.DateTimeFormat(uiLanguage(), { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${month}-01T00:00:00Z`),
  );
}

function sourceText(source: string | null): string {
  if (source === null) return text('value_unknown');
  const list = lists[source];
  return list === undefined ? source : text(list);
}

function AnswersPlot({
  title,
  head,
  groups,
  labelOf,
}: {
  readonly title: MessageName;
  readonly head: MessageName;
  readonly groups: readonly AnswersOf[];
  readonly labelOf: (of: string | null) => string;
}): JSX.Element {
  const share = (part: number, all: number): string =>
    text('answers_share', new Intl.NumberFormat(uiLanguage()).format(part), percent(part / all));
  return (
    <Plot
      title={text(title)}
      note={note()}
      numbers={{
        head: [text(head), text('answers_accepted'), text('answers_declined'), text('answers_expired')],
        rows: groups.map((group) => [
          labelOf(group.of),
          ...[group.accepted, group.declined, group.expired].map((part) => share(part, allAnswers(group))),
        ]),
      }}
    >
      <SharePlot rows={groups.map((group) => ({ label: labelOf(group.of), answers: group }))} />
    </Plot>
  );
}

export const MonthPlot = ({ insights: { byMonth } }: { readonly insights: Insights }): JSX.Element => (
  <AnswersPlot title="answers_month_title" head="answers_month" groups={byMonth} labelOf={monthText} />
);

export const SourcePlot = ({ insights: { bySource } }: { readonly insights: Insights }): JSX.Element => (
  <AnswersPlot title="answers_source_title" head="detail_source" groups={bySource} labelOf={sourceText} />
);
