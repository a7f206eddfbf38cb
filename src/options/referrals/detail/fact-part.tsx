import type { JSX } from 'preact';
import { listWords, qualityWords } from '../../../domain/field-words';
import type { KeptReferral } from '../../../domain/kept';
import { parseLeadSource } from '../../../domain/lead-source';
import { isDayAlone } from '../../../domain/moment';
import { text } from '../../../text/text';
import { kindText } from '../../../ui/referral-face';
import { moneyText } from '../../../ui/referral-details';
import { dayText, momentText } from '../../../ui/time-text';
import { FactList, Part } from './fact-list';
import { stageText } from './stage-text';

const whenText = (moment: string | null): string | null => {
  if (moment === null) return null;
  if (isDayAlone(moment)) return dayText(moment);
  return momentText(moment);
};
/** Everything else that Partner Center said of it. */
export function FactPart({ record }: { readonly record: KeptReferral }): JSX.Element {
  const { value, leadSource } = record;
  return (
    <Part title="detail_facts_title">
      <FactList
        lines={[
          ['meaning_deal', record.dealName],
          ['detail_stage', record.stageShown ? stageText(record.stage, record.outcome) : null],
          ['detail_microsoft_status', record.microsoftStatus],
          ['column_list', record.list === null ? null : text(listWords[record.list])],
          ['column_type', kindText(record)],
          ['detail_source', leadSource],
          ['detail_offer', leadSource === null ? null : parseLeadSource(leadSource).offer],
          ['meaning_quality', record.quality === null ? null : text(qualityWords[record.quality])],
          ['detail_value', value === null ? null : moneyText(value, record.currency)],
          ['detail_close_date', whenText(record.closeDate)],
          ['column_created', whenText(record.createdAt)],
          ['detail_notes', record.notes],
          ['meaning_crm_id', record.crmId],
          ['detail_campaign', record.campaignId],
          ['detail_id', record.id],
          ['detail_account', record.account],
          ['detail_first_seen', whenText(record.firstSeenAt)],
          ['detail_seen', whenText(record.lastSeenAt)],
        ]}
      />
      {record.test && <p class="quiet">{text('mark_test_why')}</p>}
    </Part>
  );
}
