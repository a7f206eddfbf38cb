import type { ReferralKind } from '../domain/referral';
import { hasDynamicsKeys } from './dynamics-keys';
import { crmField, plainHeader } from './file-columns';

/** Microsoft's own tables of referrals. */
type MicrosoftTable = 'leads' | 'co-sell' | 'insights-leads' | 'insights-co-sell';
/** Where a table of referrals comes from. */
export type TableOrigin =
  | MicrosoftTable
  /** What a lead destination received, one column a property. */
  | 'lead-destination'
  /** Exports of CRMs: leads of many sources, of which only Microsoft's count. */
  | 'dynamics'
  | 'salesforce'
  | 'hubspot'
  | 'marketo'
  | 'crm';

/** Headers that only one of the files is known to have. */
const MARKS: Readonly<Record<MicrosoftTable, ReadonlySet<string>>> = {
  leads: new Set(
    'leadcreationdatetime leadid leadname leadnotes leadstatus leadsubstatus leadquality emailvalidity phonevalidity customeremail leadqualification'.split(
      ' ',
    ),
  ),
  'insights-leads': new Set(
    'creationdate updateddate referralprogram businessprofileid offerid offername leadcurrency leadvalue leadvalueusd statusreason'.split(
      ' ',
    ),
  ),
  'co-sell': new Set(
    (
      'partnerreferralsubstatus partnerreferralstatus microsoftreferralstatus declinedlosterrorreason microsofthelprequired ' +
      'whatspecifichelpfrommicrosoft sharewithmicrosoftsalesteam notestomicrosoft consenttosharecustomerpartnercontact migratedpscdealid ' +
      'dealname estimatedclosedate salesstage crmid customerdunsid solution1 teammember1 engagementid'
    ).split(' '),
  ),
  'insights-co-sell': new Set(
    'referralcreationdate dealdirection dealtype dealcurrency estimateddealvalueusd dealid partnerprogram partnerrole statusreason'.split(
      ' ',
    ),
  ),
};
/** Headers that only files of leads have; then a column that the co-sell file also has says nothing. */
const LEADS_ONLY = /^(?:lead|calltoaction|emailvalidity|phonevalidity|callaction)/u;
const ORIGINS = ['leads', 'insights-leads', 'co-sell', 'insights-co-sell'] as const;

const ENGLISH: readonly string[] = ['en'];
/** Headers of a CRM's own, by the marks that its exports are known for; this many of them make it the CRM's. */
const CRM_MARKS: readonly (readonly [origin: TableOrigin, needed: number, marks: readonly string[]])[] = [
  [
    'dynamics',
    1,
    ['donotmodifylead', 'donotmodifyrowchecksum', 'donotmodifymodifiedon', 'donotmodifycontact'],
  ],
  ['dynamics', 2, ['topic', 'businessphone', 'statusreason', 'createdon']],
  [
    'salesforce',
    1,
    ['companyaccount', 'leadowner', 'ownerid', 'isconverted', 'systemmodstamp', 'leadowneralias'],
  ],
  [
    'hubspot',
    2,
    [
      'recordid',
      'contactowner',
      'associatedcompany',
      'createdate',
      'lifecyclestage',
      'originalsource',
      'leadstatus',
      'recordsource',
    ],
  ],
  [
    'marketo',
    2,
    [
      'personsource',
      'leadscore',
      'personscore',
      'sfdctype',
      'originalsourcetype',
      'acquisitionprogram',
      'leadpartition',
      'unsubscribed',
      'marketosocialtotalreferredvisits',
      'personstatus',
    ],
  ],
];
/** Marks of Microsoft's tables that CRMs use as well. */
const WEAK_MARKS = new Set(['statusreason', 'leadstatus', 'leadid', 'leadname', 'leadvalue', 'creationdate']);
/** Fields that tell who a lead is. */
const PERSON_FIELDS: ReadonlySet<string> = new Set([
  'company',
  'contactName',
  'firstName',
  'lastName',
  'email',
  'phone',
]);

/** Which file has these headers, in any order; null: none, or two equally well. */
export function originOf(
  headers: readonly string[],
  languages: readonly string[] = ENGLISH,
): TableOrigin | null {
  const plain = headers.map((header) => plainHeader(header));
  if (hasDynamicsKeys(headers)) return 'dynamics';
  const crm = CRM_MARKS.find(
    ([, needed, marks]) => marks.filter((mark) => plain.includes(mark)).length >= needed,
  );
  if (crm !== undefined && !plain.includes('referralid')) return crm[0];
  if (isDestination(plain)) return 'lead-destination';
  const isOfCrm = !plain.includes('referralid') && isCrm(headers, languages);
  return microsoftTable(plain, isOfCrm) ?? (isOfCrm ? 'crm' : null);
}

/** A lead destination's own columns, and no status: that only Partner Center knows. */
function isDestination(plain: readonly string[]): boolean {
  const own = ['actioncode', 'offertitle', 'offerdisplayname'].some((name) => plain.includes(name));
  const ofPartnerCenter = ['referralid', 'status', 'substatus', 'leadstatus'].some((name) =>
    plain.includes(name),
  );
  return own && plain.includes('leadsource') && !ofPartnerCenter;
}

function microsoftTable(plain: readonly string[], isOfCrm: boolean): MicrosoftTable | null {
  const marked = isOfCrm ? plain.filter((header) => !WEAK_MARKS.has(header)) : plain;
  const ofLeads = plain.some((header) => LEADS_ONLY.test(header));
  const ranked = ORIGINS.filter((origin) => kindOf(origin) === 'lead' || !ofLeads)
    .map((origin) => ({ origin, marks: marked.filter((header) => MARKS[origin].has(header)).length }))
    .filter(({ marks }) => marks > 0)
    .sort((a, b) => b.marks - a.marks);
  const [best, next] = ranked;
  if (best !== undefined) return next?.marks === best.marks ? null : best.origin;
  // A lead source alone is in every CRM's export, too.
  return ofLeads && !isOfCrm ? 'leads' : null;
}

/** Any table of people with a lead source, in the user's languages. */
function isCrm(headers: readonly string[], languages: readonly string[]): boolean {
  const hasSource = headers.some((header) => crmField(header, languages) === 'leadSource');
  return hasSource && namesPeople(headers, languages);
}

/** Whether columns tell who somebody is, by two facts at least. */
export function namesPeople(headers: readonly string[], languages: readonly string[]): boolean {
  const fields = headers.map((header) => crmField(header, languages));
  return new Set(fields.filter((field) => field !== null && PERSON_FIELDS.has(field))).size >= 2;
}

/** Whether a table of this origin holds leads or co-sell referrals. */
export function kindOf(origin: TableOrigin): ReferralKind {
  return origin === 'co-sell' || origin === 'insights-co-sell' ? 'co-sell' : 'lead';
}

/** Whether only Microsoft's leads count among the table's rows, and its status is the CRM's own. */
export function isCrmOrigin(origin: TableOrigin): boolean {
  return ['dynamics', 'salesforce', 'hubspot', 'marketo', 'crm'].includes(origin);
}

/** Whether it is one of Partner Center's own downloads. */
export function isMicrosoftTable(origin: string): origin is MicrosoftTable {
  return ORIGINS.some((one) => one === origin);
}
