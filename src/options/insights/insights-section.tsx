import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ShownInsights } from '../../messages/insight-verbs';
import { send } from '../../messages/send';
import { snapshotKey } from '../../messages/snapshot';
import { text } from '../../text/text';
import { Notice } from '../../ui/notice';
import { dayText } from '../../ui/time-text';
import { localDay } from '../../domain/moment';
import { MonthPlot, SourcePlot } from './answers-plot';
import { AwayPart } from './away-part';
import { BurnPlot } from './burn-plot';
import { Inks } from './inks';
import './insights.css';
import { LatePart } from './late-part';
import { PeoplePart } from './people-part';
import { ResponsePlot } from './response-plot';
import { Tiles } from './tiles';
import { Spoken } from '../../ui/spoken';

const prefix = snapshotKey('' as never);

/** Plots of what is kept; drawn anew whenever the worker has drawn anew. */
export function InsightsSection(): JSX.Element {
  const insights = useSignal<ShownInsights | null>(null);
  const problem = useSignal<string | null>(null);
  const ask = async (): Promise<void> => {
    try {
      insights.value = await send('insights.get', { account: null });
      problem.value = null;
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error);
    }
  };

  useEffect(() => {
    void ask();
    const listen = (changes: Record<string, chrome.storage.StorageChange>): void => {
      if (Object.keys(changes).some((key) => key.startsWith(prefix))) void ask();
    };
    chrome.storage.session.onChanged.addListener(listen);
    return () => chrome.storage.session.onChanged.removeListener(listen);
  }, []);

  const known = insights.value;
  return (
    <div class="insights">
      {problem.value !== null && (
        <Notice tone="danger" icon="alert" title={text('insights_failed')}>
          <button type="button" class="button" onClick={() => void ask()}>
            {text('action_retry')}
          </button>
          <p class="quiet">
            <code>{problem.value}</code>
          </p>
        </Notice>
      )}
      {known === null && problem.value === null && <Spoken class="section-wait">{text('loading')}</Spoken>}
      {known !== null &&
        (known.since === null ? (
          <p>{text('insights_none')}</p>
        ) : (
          <Plots insights={known} since={known.since} />
        ))}
    </div>
  );
}

function Plots({
  insights,
  since,
}: {
  readonly insights: ShownInsights;
  readonly since: string;
}): JSX.Element {
  return (
    <>
      <Inks />
      <p class="quiet">{text('insights_since', dayText(localDay(since) ?? since))}</p>
      <Tiles insights={insights} />
      <BurnPlot insights={insights} />
      <div class="insight-columns">
        <div class="insight-column">
          <AwayPart asOf={insights} />
          <ResponsePlot insights={insights} />
        </div>
        <div class="insight-column">
          {insights.byMonth.length > 0 && <MonthPlot insights={insights} />}
          {insights.bySource.length > 0 && <SourcePlot insights={insights} />}
          <LatePart insights={insights} />
          {insights.people !== undefined && <PeoplePart people={insights.people} />}
        </div>
      </div>
    </>
  );
}
