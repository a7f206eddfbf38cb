import type { JSX } from 'preact';
import { plural, text } from '../../text/text';
import { momentText } from '../../ui/time-text';
import { FileNotices } from './file-notices';
import type { ImportState, ImportStore } from './import-state';
import { ORIGINS } from './import-text';
import { AddedRows, ChangedRows, PlanCounts, SectionTable } from './plan-tables';
import { ProblemTables } from './problem-table';
import { SaveFailedLines } from './save-failed-lines';
import { StepPanel } from './step-panel';
import { UnknownColumns } from './unknown-columns';

interface Props {
  readonly state: Extract<ImportState, { readonly kind: 'preview' }>;
  readonly store: ImportStore;
  /** Partner Center accounts that are known. */
  readonly accounts: readonly string[];
}

/** What a file will change, before anything is written, and what only the user can say of it. */
export function ImportPreview({ state, store, accounts }: Props): JSX.Element {
  const { content, planned, name } = state;
  const { counts, added, changed, sections } = planned;
  const newInSections = sections.some(
    (section) => section.state === 'kept' && section.added + section.changed > 0,
  );
  const nothing = counts.added + counts.changed + counts.merged === 0 && !newInSections;
  // Every line was wrong: there is nothing to import, and nothing is known of what it says.
  const isUnread = content.kind === 'referrals' && nothing && counts.left === 0;
  return (
    <StepPanel key="preview" title={text('files_preview', name)}>
      <p class="quiet">{originText(content)}</p>
      <PlanCounts counts={counts} />
      {nothing && <p>{text(isUnread ? 'files_nothing_read' : 'files_nothing_new')}</p>}
      {content.kind === 'referrals' && <FileNotices state={state} file={content.file} store={store} />}
      <Choices state={state} store={store} accounts={accounts} />
      <div class="choices">
        {!isUnread && (
          <button type="button" class="button" data-main onClick={() => void store.apply()}>
            {text('files_import')}
          </button>
        )}
        <button type="button" class="button" onClick={() => store.cancel()}>
          {text('files_do_not_import')}
        </button>
        <span class="quiet">{text('files_nothing_yet')}</span>
      </div>
      {content.kind === 'referrals' && (
        <>
          <ProblemTables
            problems={content.file.problems}
            // JSON of a lead destination counts places in a list, not lines.
            source={content.file.columns.length > 0 ? (content.text?.text ?? null) : null}
          />
          {content.text !== null && (
            <SaveFailedLines name={name} file={content.file} text={content.text.text} />
          )}
          <UnknownColumns columns={content.file.columns} store={store} />
        </>
      )}
      <SectionTable sections={sections} />
      <ChangedRows rows={changed} total={counts.changed} more={(from) => store.moreRows('changed', from)} />
      <AddedRows rows={added} total={counts.added} more={(from) => store.moreRows('added', from)} />
    </StepPanel>
  );
}

function originText(content: Props['state']['content']): string {
  if (content.kind === 'export')
    return text('files_own_export', momentText(content.file.exportedAt), content.file.app);
  const origin = text(ORIGINS[content.file.origin]);
  return content.file.where === null ? origin : text('files_found_at', origin, content.file.where);
}

/** Whose account the file is, and whether it is kept. */
function Choices({ state, store, accounts }: Props): JSX.Element {
  const { account, keep } = state.choices;
  return (
    <>
      {state.content.kind === 'referrals' && accounts.length > 0 && (
        <label class="line-field">
          <span>{text('files_account')}</span>
          <select
            class="field"
            value={account ?? ''}
            onChange={({ currentTarget }) =>
              void store.choose({ account: currentTarget.value === '' ? null : currentTarget.value })
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
            onChange={({ currentTarget }) => void store.choose({ keep: currentTarget.checked })}
          />
          <span>{plural('files_keep', 30)}</span>
        </label>
      )}
    </>
  );
}
