import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TableOrigin } from '../../files/microsoft-csv';
import { type MessageName, plural, sentences, text } from '../../text/text';
import { Icon } from '../../ui/icons';
import { momentText } from '../../ui/time-text';
import { BusyPanel } from './busy-panel';
import { FilePick } from './file-pick';
import type { ImportState, ImportStore } from './import-store';
import { ORIGINS, refusalText } from './import-text';
import { AddedRows, ChangedRows, PlanCounts, SectionTable } from './plan-tables';
import { ProblemTables, UnknownColumns } from './problem-table';
import { StepPanel } from './step-panel';

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
const ENDINGS = '.csv,.tsv,.txt,.json,.ndjson';
const TABLES: readonly TableOrigin[] = ['leads', 'co-sell', 'insights-leads', 'insights-co-sell'];

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
        <div class="step" role="alert">
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
        </div>
      );
    }
    case 'failed':
      return (
        <div class="step" role="alert">
          <p class="trouble">
            <Icon name="alert" />
            {text(state.during === 'reading' ? 'files_read_failed' : 'files_write_failed', state.name)}
          </p>
          <p>{sentences(text('files_failed_reason', state.reason), text('files_nothing_written'))}</p>
          <div class="choices">{again}</div>
        </div>
      );
    case 'preview':
      return <Preview state={state} store={store} accounts={accounts} />;
    case 'done':
      return (
        <StepPanel key="done" title={text('files_done', state.name)}>
          <div role="status">
            <PlanCounts counts={state.applied.counts} done />
          </div>
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

function Preview({
  state,
  store,
  accounts,
}: Props & { readonly state: Extract<ImportState, { readonly kind: 'preview' }> }): JSX.Element {
  const { content, planned, name, account, keep } = state;
  const { counts, added, changed, sections } = planned;
  const newInSections = sections.some(
    (section) => section.state === 'kept' && section.added + section.changed > 0,
  );
  const nothing = counts.added + counts.changed + counts.merged === 0 && !newInSections;
  const origin =
    content.kind === 'export'
      ? text('files_own_export', momentText(content.file.exportedAt), content.file.app)
      : text(ORIGINS[content.file.origin]);
  return (
    <StepPanel key="preview" title={text('files_preview', name)}>
      <p class="quiet">{origin}</p>
      <PlanCounts counts={counts} />
      {nothing && <p>{text('files_nothing_new')}</p>}
      {content.kind === 'referrals' && accounts.length > 0 && (
        <label class="line-field">
          <span>{text('files_account')}</span>
          <select
            class="field"
            value={account ?? ''}
            onChange={({ currentTarget }) =>
              void store.chooseAccount(currentTarget.value === '' ? null : currentTarget.value)
            }
          >
            <option value="">{text('files_account_unknown')}</option>
            {accounts.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      )}
      {keep !== null && (
        <label class="line-check">
          <input
            type="checkbox"
            checked={keep}
            onChange={({ currentTarget }) => store.chooseKeep(currentTarget.checked)}
          />
          <span>{plural('files_keep', 30)}</span>
        </label>
      )}
      <div class="choices">
        <button type="button" class="button" data-main onClick={() => void store.apply()}>
          {text('files_import')}
        </button>
        <button type="button" class="button" onClick={() => store.cancel()}>
          {text('files_do_not_import')}
        </button>
        <span class="quiet">{text('files_nothing_yet')}</span>
      </div>
      {content.kind === 'referrals' && <ProblemTables problems={content.file.problems} />}
      {content.kind === 'referrals' && <UnknownColumns columns={content.file.columns} />}
      <SectionTable sections={sections} />
      <ChangedRows rows={changed} total={counts.changed} more={(from) => store.moreRows('changed', from)} />
      <AddedRows rows={added} total={counts.added} more={(from) => store.moreRows('added', from)} />
    </StepPanel>
  );
}
