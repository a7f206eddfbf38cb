import type { JSX } from 'preact';
import type { TriedLeads } from '../../messages/connection-verbs';
import { plural, text } from '../../text/text';
import { momentText } from '../../ui/time-text';
import { AddedRows, ChangedRows, PlanCounts } from '../files/plan-tables';

interface Props {
  readonly tried: TriedLeads;
  readonly onConnect: () => void;
  readonly onCancel: () => void;
}

/** What connecting would bring, before anything is written. */
export function TriedLeadsPreview({ tried, onConnect, onCancel }: Props): JSX.Element {
  const { leads, tests, newest, old, erased, unread, counts, added, changed } = tried;
  return (
    <div class="leads-preview">
      <ul class="counts" aria-label={text('leads_look')}>
        <li data-count="leads">{plural('leads_found', leads)}</li>
        {newest !== null && <li>{text('leads_newest', momentText(newest))}</li>}
        {tests > 0 && <li data-count="tests">{plural('leads_tests', tests)}</li>}
      </ul>
      {tried.isPart && <p>{text('leads_is_part')}</p>}
      <PlanCounts counts={counts} />
      {old > 0 && <p>{plural('leads_old', old)}</p>}
      {erased > 0 && <p>{plural('leads_erased', erased)}</p>}
      {unread > 0 && <p>{plural('leads_unread', unread)}</p>}
      <div class="choices">
        <button type="button" class="button" data-main onClick={onConnect}>
          {text('leads_connect')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {text('action_cancel')}
        </button>
        <span class="quiet">{text('files_nothing_yet')}</span>
      </div>
      <ChangedRows rows={changed} total={changed.length} more={noMore} />
      <AddedRows rows={added} total={added.length} more={noMore} />
    </div>
  );
}

const noMore = async (): Promise<readonly never[]> => [];
