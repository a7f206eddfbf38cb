import type { KeptReferral } from '../../domain/kept';
import { isDayAlone } from '../../domain/moment';
import { type MessageName, sideBySide, text, uiLanguage } from '../../text/text';
import { countryText } from '../../ui/referral-face';
import { dayText, momentText } from '../../ui/time-text';

type Field = keyof KeptReferral;

/** What people call the fields of a record. */
const NAMES: Readonly<Partial<Record<Field, MessageName>>> = {
  id: 'detail_id',
  account: 'field_account',
  kind: 'field_kind',
  list: 'field_list',
  leadType: 'meaning_lead_type',
  qualification: 'meaning_qualification',
  stage: 'meaning_status',
  outcome: 'field_outcome',
  dealName: 'meaning_deal',
  company: 'meaning_company',
  contactName: 'meaning_contact',
  jobTitle: 'detail_job_title',
  email: 'detail_email',
  phone: 'detail_phone',
  country: 'meaning_country',
  city: 'meaning_city',
  notes: 'detail_notes',
  leadSource: 'detail_source',
  callToAction: 'meaning_call_to_action',
  value: 'detail_value',
  currency: 'meaning_currency',
  closeDate: 'detail_close_date',
  createdAt: 'detail_created',
  expiresAt: 'detail_answer_by',
  directContact: 'meaning_direct_contact',
  emailValidity: 'meaning_email_validity',
  phoneValidity: 'meaning_phone_validity',
  quality: 'meaning_quality',
  dealType: 'meaning_deal_type',
  crmId: 'meaning_crm_id',
  campaignId: 'meaning_campaign_id',
  address: 'detail_place',
  microsoftStatus: 'meaning_microsoft_status',
  favorite: 'meaning_favorite',
  note: 'field_note',
  tags: 'field_tags',
  snoozedUntil: 'field_snoozed',
  tries: 'field_tries',
  history: 'field_history',
  firstSeenAt: 'field_first_seen',
  lastSeenAt: 'detail_seen',
};

/** The field's name for people; a field that has none is told by the record's own name. */
export function fieldName(field: Field): string {
  const name = NAMES[field];
  return name === undefined ? field : text(name);
}

/** Words of the fields that hold one of a few. */
const WORDS: Readonly<Record<string, MessageName>> = {
  'kind lead': 'kind_lead',
  'kind co-sell': 'kind_co_sell',
  'list marketplace': 'list_marketplace',
  'list qualified': 'list_qualified',
  'list inbound': 'list_inbound',
  'list outbound': 'list_outbound',
  'leadType profile': 'lead_profile',
  'leadType offer': 'lead_offer',
  'qualification direct': 'qualification_direct',
  'qualification marketing': 'qualification_marketing',
  'qualification sales': 'qualification_sales',
  'stage received': 'stage_received',
  'stage accepted': 'stage_accepted',
  'stage archived': 'stage_archived',
  'outcome won': 'outcome_won',
  'outcome lost': 'outcome_lost',
  'outcome declined': 'outcome_declined',
  'outcome expired': 'outcome_expired',
  'outcome error': 'outcome_error',
  'callToAction contact-me': 'call_contact_me',
  'callToAction get-it-now': 'call_get_it_now',
  'callToAction free-trial': 'call_free_trial',
  'callToAction test-drive': 'call_test_drive',
  'emailValidity valid': 'validity_valid',
  'emailValidity invalid': 'validity_invalid',
  'emailValidity spam': 'validity_spam',
  'emailValidity unknown': 'validity_unknown',
  'phoneValidity valid': 'validity_valid',
  'phoneValidity invalid': 'validity_invalid',
  'phoneValidity spam': 'validity_spam',
  'phoneValidity unknown': 'validity_unknown',
  'quality high': 'quality_high',
  'quality medium': 'quality_medium',
  'quality low': 'quality_low',
};

/** A value as people read it; null is an empty text. */
export function fieldValue(field: Field, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return text(value ? 'value_yes' : 'value_no');
  if (typeof value === 'number') return new Intl.NumberFormat(uiLanguage()).format(value);
  if (Array.isArray(value)) return sideBySide(value.map(String));
  const shown = String(value);
  const word = WORDS[`${field} ${shown}`];
  if (word !== undefined) return text(word);
  if (field === 'country') return countryText(shown) ?? shown;
  if (/^\d{4}-\d{2}-\d{2}(?:T.*Z)?$/u.test(shown))
    return isDayAlone(shown) ? dayText(shown) : momentText(shown);
  return shown;
}

/** What the referral is called: company, else deal, contact, mail. */
export function nameOf({
  company,
  dealName,
  contactName,
  email,
  id,
}: Pick<KeptReferral, 'company' | 'dealName' | 'contactName' | 'email' | 'id'>): string {
  return company ?? dealName ?? contactName ?? email ?? id ?? text('unnamed_referral');
}
