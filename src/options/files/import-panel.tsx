import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TableOrigin } from '../../files/table-origin';
import { type MessageName, sentences, text } from '../../text/text';
import { Icon } from '../../ui/icons';
import { BusyPanel } from './busy-panel';
import { FilePick } from './file-pick';
import { ImportPreview } from './import-preview';
import type { ImportState, ImportStore } from './import-state';
import { ORIGINS, refusalText } from './import-text';
import { PlanCounts, SectionTable } from './plan-tables';
import { StepPanel } from './step-panel';
import { Spoken } from '../../ui/spoken';

interface Props {
  readonly store: ImportStore;
  /** Partner Center accounts that are known. */
  readonly accounts: readonly string[];
}

const DOING: Readonly<Record<Extract<ImportState, { readonly kind: 'busy' }>['doing'], MessageName>> = {
  reading: 'files_reading',
  sending: 'files_sending',
  planning: 'files_planning',
  writing: 'files_writing',
};
/** What the picker offers first; what a file is, its content decides. */
const FAILED: Readonly<Record<Extract<ImportState, { readonly kind: 'failed' }>['during'], MessageName>> = {
  reading: 'files_read_failed',
  writing: 'files_write_failed',
  unknown: 'files_write_unknown',
};

const ENDINGS = '.csv,.tsv,.txt,.json,.ndjson,.xlsx,.eml';
const TABLES: readonly TableOrigin[] = [
  'leads',
  'co-sell',
  'insights-leads',
  'insights-co-sell',
  'lead-destination',
  'crm',
];

/** Bringing a file in: choose, look, import. */
export function ImportPanel({ store, accounts }: Props): JSX.Element {
  const state = store.state.value;
  const started = useRef(false);
  const start = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Cancelled: the button that was pressed is gone, the focus goes back to where it all began.
    if (state.kind === 'idle' && started.current) start.current?.querySelector('button')?.focus();
    started.current = state.kind !== 'idle';
  }, [state.kind]);
  const again = (
    <FilePick
      label={text('files_choose_again')}
      accept={ENDINGS}
      zone={false}
      onFile={(file) => void store.take(file)}
    />
  );
  switch (state.kind) {
    case 'idle':
      return (
        <div ref={start}>
          <FilePick
            label={text('files_choose')}
            accept={ENDINGS}
            zone
            main
            onFile={(file) => void store.take(file)}
          >
            <p class="quiet">{text('files_kinds')}</p>
          </FilePick>
        </div>
      );
    case 'busy':
      return (
        <BusyPanel
          label={text(DOING[state.doing], state.name)}
          progress={state.progress}
          onCancel={state.doing === 'writing' ? null : () => store.cancel()}
        />
      );
    case 'question':
      return (
        <StepPanel key="question" title={text('files_which', state.name)}>
          <p>{text('files_which_why')}</p>
          <div class="choices">
            {TABLES.map((origin) => (
              <button key={origin} type="button" class="button" onClick={() => void store.say(origin)}>
                {text(ORIGINS[origin])}
              </button>
            ))}
            <button type="button" class="button" onClick={() => void store.say(null)}>
              {text('files_none_of_these')}
            </button>
          </div>
          <div class="choices">
            <button type="button" class="button" data-plain onClick={() => store.cancel()}>
              {text('files_cancel')}
            </button>
          </div>
        </StepPanel>
      );
    case 'refused': {
      const { why, place, advice } = refusalText(state.refusal);
      return (
        <Spoken as="div" class="step">
          <p class="trouble">
            <Icon name="alert" />
            {text('files_refused', state.name)}
          </p>
          <p>
            {why}
            {place !== null && (
              <>
                {' '}
                <span class="place">{text('files_place', place)}</span>
              </>
            )}
          </p>
          <p>{sentences(advice, text('files_nothing_written'))}</p>
          <div class="choices">{again}</div>
        </Spoken>
      );
    }
    case 'failed':
      return (
        <Spoken as="div" class="step">
          <p class="trouble">
            <Icon name="alert" />
            {text(FAILED[state.during], state.name)}
          </p>
          <p>
            {state.during === 'unknown'
              ? text('files_failed_reason', state.reason)
              : sentences(text('files_failed_reason', state.reason), text('files_nothing_written'))}
          </p>
          <div class="choices">{again}</div>
        </Spoken>
      );
    case 'preview':
      return <ImportPreview state={state} store={store} accounts={accounts} />;
    case 'done':
      return (
        <StepPanel key="done" title={text('files_done', state.name)}>
          <Spoken as="div">
            <PlanCounts counts={state.applied.counts} done />
          </Spoken>
          <SectionTable
            sections={state.applied.sections.filter(
              ({ state: kept, added, changed }) => kept !== 'kept' || added + changed > 0,
            )}
          />
          <div class="choices">{again}</div>
        </StepPanel>
      );
  }
}
