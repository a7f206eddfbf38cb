import { signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { LogLine } from '../../domain/log';
import type { HealthReport } from '../../messages/health-verbs';
import { send } from '../../messages/send';
import type { TriageQuery } from '../../messages/triage-verbs';
import { troubleAdvice, troubleText } from '../../text/page-trouble';
import { text, uiLanguage } from '../../text/text';
import { ColumnQuestion, unknownPlaces } from '../../ui/column-question';
import { Notice } from '../../ui/notice';
import { momentText } from '../../ui/time-text';
import { logListText, stepText, tookText } from './health-text';
import './health.css';
import { ListCard } from './list-card';
import { RecordingPart } from './recording-part';
import { ReportPart } from './report-part';
import { Spoken } from '../../ui/spoken';
import { OpenListButton } from '../open-list-button';

interface Known {
  readonly health: HealthReport;
  readonly report: string;
}

/** How reading stands: each list, what was not understood, the last steps, and a report to send. */
export function HealthSection(): JSX.Element {
  const known = useSignal<Known | null>(null);
  const problem = useSignal<string | null>(null);
  const load = async (): Promise<void> => {
    try {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      const [health, { text: report }] = await Promise.all([
        send('health.get', { account: null }),
        send('health.text', { timeZone }),
      ]);
      known.value = { health, report };
      problem.value = null;
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error);
    }
  };
  useEffect(() => void load(), []);

  return (
    <div class="health">
      {problem.value !== null && (
        <Notice tone="danger" icon="alert" title={text('health_failed', problem.value)} />
      )}
      {known.value === null && problem.value === null && (
        <Spoken class="section-wait">{text('loading')}</Spoken>
      )}
      {known.value === null ? <Again load={load} /> : <Health {...known.value} load={load} />}
    </div>
  );
}

const instantOf = ({ since }: HealthReport['pages'][number]): string => new Date(since).toISOString();

interface AgainProps {
  readonly load: () => Promise<void>;
}

function Again({ load }: AgainProps): JSX.Element {
  return (
    <button type="button" class="button health-again" onClick={() => void load()}>
      {text('health_again')}
    </button>
  );
}

function Health({ health, report, load }: Known & AgainProps): JSX.Element {
  const { lists, log, pages, testLeadSeenAt, notStored, now } = health;
  const asked = useMemo(
    () => ({
      ask: send,
      query: signal<TriageQuery>({ tab: 'marketplace', search: '', account: null, offset: 0, limit: 0 }),
    }),
    [],
  );
  return (
    <div class="section-columns">
      <div class="section-column">
        {notStored !== null && (
          <Notice tone="danger" icon="alert" title={text('health_not_stored', notStored)} />
        )}
        {pages.length > 0 && (
          <section aria-labelledby="health-pages">
            <h2 id="health-pages">{text('health_pages')}</h2>
            {pages.map((one) => (
              <Notice key={one.tab} tone="danger" icon="alert" title={troubleText(one)}>
                <p>{troubleAdvice(one)}</p>
                <p class="quiet">
                  {text('health_unreadable')} {momentText(instantOf(one))} · <bdi>{one.path}</bdi>
                </p>
              </Notice>
            ))}
          </section>
        )}
        <Lists lists={lists} now={now} />
        {unknownPlaces(health).size > 0 && (
          <section aria-labelledby="health-say">
            <h2 id="health-say">{text('health_say')}</h2>
            <ColumnQuestion store={asked} />
          </section>
        )}
        <section aria-labelledby="health-connection">
          <h2 id="health-connection">{text('health_connection')}</h2>
          <p>
            {testLeadSeenAt === null
              ? text('health_connection_unknown')
              : text('health_connection_works', momentText(testLeadSeenAt))}
          </p>
        </section>
        {log.length > 0 && (
          <div>
            <h2 id="health-log">{text('health_log')}</h2>
            <LogTable log={log} />
          </div>
        )}
        <Again load={load} />
      </div>
      <div class="section-column">
        <section class="health-report-part" aria-labelledby="health-report">
          <h2 id="health-report">{text('health_report')}</h2>
          <ReportPart report={report} />
        </section>
        <section class="health-report-part" aria-labelledby="health-record">
          <h2 id="health-record">{text('health_record')}</h2>
          <RecordingPart asOf={now} />
        </section>
      </div>
    </div>
  );
}

/** A card for each list; without any, the way to one. */
function Lists({ lists, now }: Pick<HealthReport, 'lists' | 'now'>): JSX.Element {
  if (lists.length === 0)
    return (
      <div class="health-none">
        <p>{text('health_none')}</p>
        <OpenListButton />
      </div>
    );
  return (
    <div class="health-cards">
      {lists.map((list) => (
        <ListCard key={list.key} list={list} now={Date.parse(now)} />
      ))}
    </div>
  );
}

/** The last step first. */
function LogTable({ log }: { readonly log: readonly LogLine[] }): JSX.Element {
  const number = new Intl.NumberFormat(uiLanguage());
  return (
    <div class="health-table" tabIndex={0} role="region" aria-labelledby="health-log">
      <table>
        <thead>
          <tr>
            <th scope="col">{text('health_log_when')}</th>
            <th scope="col">{text('health_log_what')}</th>
            <th scope="col">{text('health_log_list')}</th>
            <th scope="col" class="amount">
              {text('health_log_rows')}
            </th>
            <th scope="col" class="amount">
              {text('health_took')}
            </th>
          </tr>
        </thead>
        <tbody>
          {log.toReversed().map((line, at) => (
            <tr key={log.length - at}>
              <td>{momentText(line.at)}</td>
              <td>{stepText(line)}</td>
              <td>{logListText(line)}</td>
              <td class="amount">{number.format(line.rows)}</td>
              <td class="amount">{tookText(line.tookMs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
