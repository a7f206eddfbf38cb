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

const ENDINGS = '.csv,.tsv,.txt,.json,.jsonl,.ndjson,.log,.xlsx,.xls,.xml,.htm,.html,.md,.eml';
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
      return <OriginQuestion key="question" name={state.name} store={store} />;
    case 'refused':
      return <Refused state={state} store={store} />;
    case 'failed':
      return <Failed state={state} store={store} />;
    case 'preview':
      return <ImportPreview state={state} store={store} accounts={accounts} />;
    case 'done':
      return <Done key="done" state={state} store={store} />;
  }
}

/** An import that is at this point. */
interface At<K extends ImportState['kind']> {
  readonly state: Extract<ImportState, { readonly kind: K }>;
  readonly store: ImportStore;
}

/** Takes another file. */
function AgainButton({ store }: { readonly store: ImportStore }): JSX.Element {
  return (
    <div class="choices">
      <FilePick
        label={text('files_choose_again')}
        accept={ENDINGS}
        zone={false}
        onFile={(file) => void store.take(file)}
      />
    </div>
  );
}

/** Which of the known files it is. */
function OriginQuestion({
  name,
  store,
}: {
  readonly name: string;
  readonly store: ImportStore;
}): JSX.Element {
  return (
    <StepPanel title={text('files_which', name)}>
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
}

/** Why the file is not read, where in it, and what can be done. */
function Refused({ state, store }: At<'refused'>): JSX.Element {
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
      <AgainButton store={store} />
    </Spoken>
  );
}

function Failed({ state: { name, reason, during }, store }: At<'failed'>): JSX.Element {
  const why = text('files_failed_reason', reason);
  return (
    <Spoken as="div" class="step">
      <p class="trouble">
        <Icon name="alert" />
        {text(FAILED[during], name)}
      </p>
      <p>{during === 'unknown' ? why : sentences(why, text('files_nothing_written'))}</p>
      <AgainButton store={store} />
    </Spoken>
  );
}

function Done({ state: { name, applied }, store }: At<'done'>): JSX.Element {
  return (
    <StepPanel title={text('files_done', name)}>
      <Spoken as="div">
        <PlanCounts counts={applied.counts} done />
      </Spoken>
      <SectionTable
        sections={applied.sections.filter(
          ({ state: kept, added, changed }) => kept !== 'kept' || added + changed > 0,
        )}
      />
      <AgainButton store={store} />
    </StepPanel>
  );
}
