import {
  callWords,
  kindWords,
  listWords,
  outcomeWords,
  qualityWords,
  stageWords,
  validityWords,
} from './field-words';
import type { KeptReferral } from './kept';

/** A column of the full page that shows the field as it is; its name is stored in saved views. */
interface FieldColumn {
  readonly name: string;
  /** Its heading's message, where that is not the field's own. */
  readonly label?: string;
  /** Its least width in rem, and its share of the room that is left. */
  readonly width: number;
  readonly share: number;
}

/** Texts that are one of a few: each has its message. */
type Worded<V> = string extends V
  ? { readonly words?: never }
  : [Extract<V, string>] extends [never]
    ? { readonly words?: never }
    : { readonly words: { readonly [W in Extract<V, string>]: string } };

type FieldFacts<V> = Worded<NonNullable<V>> & {
  /** The message that names it; absent: people never meet it. */
  readonly label?: string;
  /** An instant, or a day. */
  readonly moment?: true;
  /** It stands in "Save as CSV", in the order of this table. */
  readonly csv?: true;
  /** The full page's table has it, to show, sort, filter or search. */
  readonly table?: true;
  readonly column?: FieldColumn;
};

/**
 * The fields of a stored referral, each once: the CSV export, what the full page's table is sent, and its plain
 * columns follow. Exported first, in the order in which a person would read them.
 */
export const fields = {
  company: {
    label: 'meaning_company',
    csv: true,
    table: true,
    column: { name: 'company', width: 10, share: 2 },
  },
  dealName: { label: 'meaning_deal', csv: true, table: true, column: { name: 'deal', width: 10, share: 2 } },
  contactName: {
    label: 'meaning_contact',
    csv: true,
    table: true,
    column: { name: 'contactName', width: 9, share: 1 },
  },
  jobTitle: {
    label: 'detail_job_title',
    csv: true,
    table: true,
    column: { name: 'jobTitle', width: 8, share: 1 },
  },
  email: { label: 'detail_email', csv: true, table: true, column: { name: 'email', width: 12, share: 1 } },
  phone: { label: 'detail_phone', csv: true, table: true, column: { name: 'phone', width: 9, share: 1 } },
  country: {
    label: 'meaning_country',
    csv: true,
    table: true,
    column: { name: 'country', width: 7, share: 1 },
  },
  city: { label: 'meaning_city', csv: true, table: true, column: { name: 'city', width: 8, share: 1 } },
  address: { label: 'detail_place', csv: true },
  kind: { label: 'field_kind', words: kindWords, csv: true, table: true },
  list: {
    label: 'field_list',
    words: listWords,
    csv: true,
    table: true,
    column: { name: 'list', label: 'column_list', width: 9, share: 1 },
  },
  stage: { label: 'meaning_status', words: stageWords, csv: true, table: true },
  outcome: { label: 'field_outcome', words: outcomeWords, csv: true, table: true },
  expiresAt: { label: 'detail_answer_by', moment: true, csv: true, table: true },
  createdAt: {
    label: 'detail_created',
    moment: true,
    csv: true,
    table: true,
    column: { name: 'created', label: 'column_created', width: 6.5, share: 0 },
  },
  value: { label: 'detail_value', csv: true, table: true },
  currency: { label: 'meaning_currency', csv: true, table: true },
  closeDate: {
    label: 'detail_close_date',
    moment: true,
    csv: true,
    table: true,
    column: { name: 'closes', width: 7, share: 0 },
  },
  leadSource: { label: 'detail_source', csv: true, table: true },
  callToAction: { label: 'meaning_call_to_action', words: callWords, csv: true, table: true },
  leadType: {
    label: 'meaning_lead_type',
    words: { profile: 'lead_profile', offer: 'lead_offer' },
    csv: true,
    table: true,
  },
  qualification: {
    label: 'meaning_qualification',
    words: {
      direct: 'qualification_direct',
      marketing: 'qualification_marketing',
      sales: 'qualification_sales',
    },
    csv: true,
    table: true,
  },
  quality: {
    label: 'meaning_quality',
    words: qualityWords,
    csv: true,
    table: true,
    column: { name: 'quality', width: 7, share: 1 },
  },
  emailValidity: { label: 'meaning_email_validity', words: validityWords, csv: true, table: true },
  phoneValidity: { label: 'meaning_phone_validity', words: validityWords, csv: true, table: true },
  directContact: { label: 'meaning_direct_contact', csv: true, table: true },
  dealType: { label: 'meaning_deal_type', csv: true, table: true },
  microsoftStatus: { label: 'meaning_microsoft_status', csv: true },
  crmId: { label: 'meaning_crm_id', csv: true, table: true, column: { name: 'crm', width: 8, share: 1 } },
  campaignId: { label: 'meaning_campaign_id', csv: true },
  notes: { label: 'detail_notes', csv: true },
  note: {
    label: 'field_note',
    csv: true,
    table: true,
    column: { name: 'note', label: 'column_note', width: 12, share: 2 },
  },
  tags: {
    label: 'field_tags',
    csv: true,
    table: true,
    column: { name: 'tags', label: 'column_tags', width: 9, share: 1 },
  },
  owner: {
    label: 'field_owner',
    csv: true,
    table: true,
    column: { name: 'owner', width: 8, share: 1 },
  },
  favorite: { label: 'meaning_favorite', csv: true, table: true },
  snoozedUntil: { label: 'field_snoozed', moment: true, csv: true, table: true },
  id: { label: 'detail_id', csv: true, table: true, column: { name: 'id', width: 18, share: 1 } },
  account: {
    label: 'field_account',
    csv: true,
    table: true,
    column: { name: 'account', label: 'account_label', width: 10, share: 1 },
  },
  firstSeenAt: { label: 'field_first_seen', moment: true, csv: true, table: true },
  lastSeenAt: {
    label: 'detail_seen',
    moment: true,
    csv: true,
    table: true,
    column: { name: 'seen', label: 'column_seen', width: 7, share: 0 },
  },
  tries: { label: 'field_tries' },
  history: { label: 'field_history' },
  key: { table: true },
  actionable: { table: true },
  expiresAtExact: { table: true },
  favoriteInPage: { table: true },
  test: { table: true },
  doNotContact: { table: true },
  createdWithin: { table: true },
  stated: { table: true },
  waiting: { table: true },
  page: { table: true },
  team: { table: true },
  favoriteHere: {},
  rowKey: {},
  stageShown: {},
  shownAs: {},
  doubt: {},
  tableRow: {},
  ended: {},
  inCrmSince: {},
} as const satisfies { readonly [F in keyof KeptReferral]-?: FieldFacts<KeptReferral[F]> };

type Fields = typeof fields;
export type Field = keyof Fields;
/** The fields whose entry has a property, e.g. those in the CSV export. */
export type FieldWith<P extends keyof FieldFacts<string>> = {
  [F in Field]: Fields[F] extends { readonly [Q in P]: unknown } ? F : never;
}[Field];

/** The fields whose entry has a property, in the order of the table. */
export function fieldsWith<P extends keyof FieldFacts<string>>(property: P): readonly FieldWith<P>[] {
  return (Object.keys(fields) as Field[]).filter((field): field is FieldWith<P> => property in fields[field]);
}
