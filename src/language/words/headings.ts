import type { ColumnMeaning } from '../../domain/reading';
import { recognizer } from './recognizer';

const heading = recognizer<ColumnMeaning>({
  id: 'referral id, lead id, id',
  crmId: 'crm id? deal? lead? referral? customer?, id',
  campaignId: 'campaign id? marketing?',
  dealName: 'deal name?, referral name?, title deal?, name, lead name?',
  company: 'company name? customer?, customer name, customer, name',
  contactName: 'contact name? customer? company? lead?, customer name, customer, name, lead name?',
  jobTitle: 'job title? customer? contact?, title customer? contact?',
  email: 'email address? customer? contact? company? lead?',
  phone: 'phone number? customer? contact? company? lead?',
  country: 'country region? customer? company? address? location? lead?, location',
  city: 'city customer? company? address?',
  address: 'address customer? company?, location customer?, address location customer?',
  notes: 'notes customer? deal? lead? referral?',
  // Revenue alone may be the company's.
  value: 'value estimated? deal? lead? referral?, revenue estimated deal? lead?, revenue deal',
  currency: 'currency deal? lead? value? estimated?',
  closeDate: 'close date estimated? deal?, date',
  createdAt: 'creation date? deal? lead? referral?, receipt date? deal? lead? referral?, date',
  stage: 'status deal? lead? referral? stage?, status partner referral, stage deal? lead? referral?',
  outcome: 'outcome deal? lead?, substatus deal? lead? referral? partner?',
  microsoftStatus: 'microsoft status referral? deal?',
  dealType: 'type deal?, type referral',
  leadType: 'type, type lead, type referral',
  qualification: 'qualification lead? type?',
  leadSource: 'source lead? referral? offer?',
  callToAction: 'cta lead? offer? type?',
  quality: 'quality lead? referral?',
  emailValidity: 'email validity address? customer? contact?, email status address? customer? contact?',
  phoneValidity: 'phone validity number? customer? contact?, phone status number? customer? contact?',
  directContact: 'direct contact',
  expires: 'expires date? deal? lead? referral?',
  favorite: 'favorite add?',
  selection: 'select all? page? favorite?',
  nothing: [
    'partner role, partner program, program referral?, role, partner id, partner name?',
    'update date? deal? lead? referral? status?, update last date?',
    'actions, offer name? id? type?, reason status? substatus? outcome? stage?, deal id, microsoft id',
    'sales stage deal?, microsoft notes, first name customer? contact?, last name customer? contact?, all',
  ].join(),
});

/**
 * What the heading of a column, or the label of a value, can mean. Empty: not understood. Several: the text alone
 * does not settle it, and what stands beside it must:
 * - "Customer name", "Customer" → `company` and `contactName`: the company in the co-sell grid and in filters, the
 *   person where a company column or label stands beside it;
 * - "Type" → `dealType` in a co-sell list, `leadType` in a leads list; "Location" → `address` or `country`,
 *   by its values;
 * - "Name", "Title", "Date", "ID", "Lead name" → settled by their values, if by anything.
 *
 * `nothing` is a column that is known and not kept (partner role, last update, offer). A column that holds
 * the substatus means `outcome`: read it by `readStatus`, which gives the stage too.
 * `languages`: BCP 47 tags in order of trust.
 */
export function headingMeanings(text: string, languages: readonly string[]): readonly ColumnMeaning[] {
  const found = heading(text, languages);
  const meanings = found.length > 0 ? found : heading(withoutRemarks(text), languages);
  // A word for sales may also be one for a deal; the sales stage is not the stage.
  return meanings.length === 2 && meanings.includes('stage') && meanings.includes('nothing')
    ? ['nothing']
    : meanings;
}

/** What headings say beside their name: a count, a zone, the format of dates, how the list is sorted. */
const remarks =
  /\s{0,9}[(（[]\s{0,9}(?:\d{1,9}|UTC|GMT|[+-]\d{1,2}(?::\d{2})?|[DMYTJAdmyhHs/.\-\s]{5,40})\s{0,9}[)）\]]\s{0,9}$/u;
const sorting =
  /[\s,;:(–—-]{1,9}(?:sort|ascen|descen|not sorted|unsorted|seřazen|vzestupn|sestupn|aufsteigend|absteigend|tri[eé]|croissant|décroissant|ordenad|ordinat|crescente|decrescente|gesorteerd|oplopend|aflopend|posortowan|rosnąco|malejąco|classificad|並べ替|昇順|降順|정렬|오름차순|내림차순|已?排序|升序|降序|遞增|遞減).*$/isu;

const withoutRemarks = (text: string): string => text.replace(sorting, '').replace(remarks, '');

/**
 * What a language-neutral column key (`dealName`, `createdDateTime`, `crm_id`, `customer.name`) can mean;
 * same answers as for headings. The words are English and the field names of Microsoft's referral API.
 */
export function keyMeanings(key: string): readonly ColumnMeaning[] {
  return apiNames.get(key.toLowerCase().replace(/[^a-z]/g, '')) ?? headingMeanings(keyWords(key), ['en']);
}

/** `externalReferenceId` → `external Reference Id`; `CRMId` → `CRM Id`. */
function keyWords(key: string): string {
  return key.replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
}

/** Names of Microsoft's referral API and of its files whose English words would say something else or nothing. */
const apiNames: ReadonlyMap<string, readonly ColumnMeaning[]> = new Map<string, readonly ColumnMeaning[]>([
  ['createddatetime', ['createdAt']],
  ['leadcreationdatetime', ['createdAt']],
  ['createdtime', ['createdAt']],
  ['expirationdatetime', ['expires']],
  ['closingdatetime', ['closeDate']],
  ['updateddatetime', ['nothing']],
  ['externalreferenceid', ['crmId']],
  ['organizationid', ['nothing']],
  ['engagementid', ['nothing']],
  ['direction', ['nothing']],
  ['dealvalue', ['value']],
  ['customerprofilename', ['company']],
  ['customercompanyname', ['company']],
  ['statusreason', ['nothing']],
  ['etag', ['nothing']],
  ['calltoaction', ['callToAction']],
  ['cta', ['callToAction']],
  ['isfavorite', ['favorite']],
  ['isfavourite', ['favorite']],
  ['isdirectcontact', ['directContact']],
]);
