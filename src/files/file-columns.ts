import type { ColumnMeaning } from '../domain/reading';
import { headingWithCurrency } from '../language/values/heading-currency';
import { headingMeanings } from '../language/words/headings';
import { CRM_HEADINGS } from './crm-headings';
import { dynamicsKey, hasDynamicsKeys } from './dynamics-keys';
import { headingNames, withoutRemark } from './heading-names';

/** What a column of a file holds. `ignored` is a column of Microsoft's that no record keeps. */
export type FileField =
  | 'id'
  | 'dealName'
  | 'company'
  | 'contactName'
  | 'firstName'
  | 'lastName'
  | 'jobTitle'
  | 'email'
  | 'phone'
  /** Another number: taken where there is no `phone`. */
  | 'otherPhone'
  | 'country'
  | 'city'
  | 'state'
  | 'postalCode'
  | 'addressLine1'
  | 'addressLine2'
  | 'address'
  | 'notes'
  | 'leadSource'
  | 'actionCode'
  | 'offer'
  | 'callToAction'
  | 'value'
  | 'currency'
  | 'closeDate'
  | 'createdAt'
  | 'status'
  | 'substatus'
  | 'statusReason'
  | 'microsoftStatus'
  | 'dealType'
  | 'direction'
  | 'leadType'
  | 'qualification'
  | 'quality'
  | 'emailValidity'
  | 'phoneValidity'
  | 'directContact'
  | 'crmId'
  | 'campaignId'
  | 'favorite'
  | 'customer'
  | 'ignored'
  /** Understood, but nothing is made of it in this kind of file. */
  | 'unused';

/** One column of an imported file. `field` null: not understood; its text stays in the file and is not read. */
export interface FileColumn {
  readonly header: string;
  readonly field: FileField | null;
  /** The same field stands in another column too: read only where both say the same. */
  readonly repeated: boolean;
}

/** No header is longer; cut at a wrong delimiter, a whole file can be one cell. */
const LONGEST_HEADER = 500;

/**
 * A header as it is compared: letters and digits only, one case. `Customer D-U-N-S ID` → `customerdunsid`.
 * Empty: no header.
 */
export function plainHeader(header: string): string {
  if (header.length > LONGEST_HEADER) return '';
  // Most headers are ASCII, where the same is cheap: the browser takes milliseconds to make ready a pattern
  // of all letters.
  if (/^[\x20-\x7E]*$/.test(header)) return header.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Headers by their plain form, as Microsoft's documentation of bulk operations, of the insights downloads and of
 * lead destinations names them. The columns of the leads export are not documented, so the names of the others,
 * with and without `Customer`, `Contact`, `Lead` and `Referral`, are taken for it too.
 */
const DOCUMENTED: Readonly<Record<Exclude<FileField, 'ignored' | 'unused'>, string>> = {
  id: 'referralid leadid',
  dealName: 'dealname referralname leadname opportunityname',
  company:
    'company companyname customercompany customercompanyname organization organizationname customerorganization',
  customer: 'customer customername',
  contactName: 'contactname customercontact customercontactname leadcontactname contact',
  firstName: 'firstname customerfirstname contactfirstname customercontactfirstname',
  lastName: 'lastname customerlastname contactlastname customercontactlastname',
  jobTitle:
    'title jobtitle contacttitle customertitle customerjobtitle customercontacttitle customercontactjobtitle',
  email:
    'email emailaddress contactemail contactemailaddress customeremail customeremailaddress customercontactemail customercontactemailaddress',
  phone:
    'phone phonenumber contactphone contactphonenumber customerphone customerphonenumber customercontactphone customercontactphonenumber',
  otherPhone: 'mobile mobilephone mobilenumber mobilephonenumber cellphone',
  country: 'country countryregion customercountry customercountryregion',
  city: 'city customercity',
  state: 'state customerstate',
  postalCode: 'postalcode zip zipcode customerpostalcode',
  addressLine1: 'addressline1 customeraddressline1',
  addressLine2: 'addressline2 customeraddressline2',
  address: 'address customeraddress',
  notes: 'notes leadnotes dealnotes description customernotes',
  leadSource: 'leadsource source',
  actionCode: 'actioncode action',
  offer: 'offertitle offerdisplayname',
  callToAction: 'calltoaction cta',
  value: 'value dealvalue estimatedvalue estimateddealvalue leadvalue',
  currency: 'currency dealcurrency leadcurrency',
  closeDate: 'closedate closingdate estimatedclosedate estimatedclosingdate',
  createdAt:
    'leadcreationdatetime creationdate creationdatetime createddate createddatetime createdon createdtime referralcreationdate leadcreationdate',
  status: 'status partnerreferralstatus referralstatus leadstatus dealstatus',
  substatus: 'substatus partnerreferralsubstatus referralsubstatus leadsubstatus dealsubstatus',
  statusReason: 'statusreason',
  microsoftStatus: 'microsoftreferralstatus microsoftstatus',
  dealType: 'dealtype',
  direction: 'dealdirection direction referraldirection',
  leadType: 'leadtype',
  qualification: 'qualification leadqualification',
  quality: 'leadquality quality',
  emailValidity: 'emailvalidity emailstatus customeremailvalidity',
  phoneValidity: 'phonevalidity phonestatus customerphonevalidity',
  directContact: 'directcontact',
  crmId: 'crmid',
  campaignId: 'marketingcampaignid campaignid',
  favorite: 'favorite isfavorite favourite',
};

const IGNORED = new Set(
  (
    'errors engagementid customerdunsid declinedlosterrorreason salesstage microsofthelprequired ' +
    'whatspecifichelpfrommicrosoft sharewithmicrosoftsalesteam notestomicrosoft consenttosharecustomerpartnercontact ' +
    'microsoftmsxid migratedpscdealid partnerid partneridformerlympnid mpnid marketplacepurchaseintent customerdomainname ' +
    'finalmatchedcustomeraccount finalaccountmatch matchedcategory confidence clanumber devicecategory updateddate ' +
    'updateddatetime referralprogram businessprofileid offerid offername leadvalueusd dealvalueusd estimateddealvalueusd ' +
    'dealid partnerprogram partnerrole partitionkey rowkey timestamp etag'
  ).split(' '),
);

/** Columns of which a file has as many as it needs, and the type columns of a table export. */
const NUMBERED =
  /^(?:solution|teammember|microsoftteammember|managedaccount|unmanagedaccount|dunsaccount)\d*$/u;
const TYPE_COLUMN = /@(?:odata\.)?type$/iu;

/** `userDetails/firstName`, as flows write a lead's properties. */
const CUSTOMER_PATH = /^(?:user|customer)(?:details|info)[\s_.:/-]+/iu;

const BY_NAME: ReadonlyMap<string, FileField> = new Map(
  Object.entries(DOCUMENTED).flatMap(([field, names]) =>
    names.split(' ').map((name) => [name, field as FileField] as const),
  ),
);

/** The meanings that other languages' headings can have and a file can hold. */
const FROM_HEADING: ReadonlyMap<ColumnMeaning, FileField> = new Map<ColumnMeaning, FileField>([
  ...(
    [
      'id',
      'dealName',
      'company',
      'contactName',
      'jobTitle',
      'email',
      'phone',
      'country',
      'city',
      'address',
      'notes',
      'leadSource',
      'callToAction',
      'value',
      'currency',
      'closeDate',
      'createdAt',
      'microsoftStatus',
      'dealType',
      'leadType',
      'qualification',
      'quality',
      'emailValidity',
      'phoneValidity',
      'directContact',
      'crmId',
      'campaignId',
      'favorite',
    ] as const
  ).map((same) => [same, same] as const),
  ['stage', 'status'],
  ['outcome', 'substatus'],
  ['nothing', 'ignored'],
  ['expires', 'ignored'],
  ['selection', 'ignored'],
]);

/** One heading of each field, as Microsoft's documentation names it. */
export function documentedHeadings(): readonly (readonly [field: FileField, heading: string])[] {
  return Object.entries(DOCUMENTED).map(([field, names]) => [field as FileField, names.split(' ')[0] ?? '']);
}

/** Whether one of Microsoft's files is documented to have a column of this name. */
export function isDocumentedHeader(header: string): boolean {
  const plain = plainHeader(header);
  return BY_NAME.has(plain) || IGNORED.has(plain) || NUMBERED.test(plain) || TYPE_COLUMN.test(header);
}

/**
 * What one header means, by Microsoft's names first, else by the headings of Partner Center in `languages`
 * (BCP 47).
 */
export function fieldOf(header: string, languages: readonly string[]): FileField | null {
  if (TYPE_COLUMN.test(header)) return 'ignored';
  // A flow writes an object's properties as a path.
  const own = header.replace(CUSTOMER_PATH, '');
  if (own !== header && own !== '') return fieldOf(own, languages);
  const plain = plainHeader(header);
  if (plain === '') return null;
  const documented = BY_NAME.get(plain);
  if (documented !== undefined) return documented;
  if (IGNORED.has(plain) || NUMBERED.test(plain)) return 'ignored';
  return fieldOfWords(header, languages);
}

/** What a header means by the words of Partner Center; an amount's may add its currency, as `Value (EUR)`. */
function fieldOfWords(header: string, languages: readonly string[]): FileField | null {
  const ofAmount = headingWithCurrency(header, languages)?.heading;
  if (ofAmount !== undefined && fieldOf(ofAmount, languages) === 'value') return 'value';
  const meanings = headingMeanings(header, languages);
  if (meanings.length === 2 && meanings.includes('company') && meanings.includes('contactName'))
    return 'customer';
  const [only] = meanings;
  return meanings.length === 1 && only !== undefined ? (FROM_HEADING.get(only) ?? null) : null;
}

const IN_CRM: ReadonlyMap<string, FileField> = new Map(
  Object.entries(CRM_HEADINGS satisfies Partial<Record<FileField, string>>).flatMap(([field, names]) =>
    names.split(' ').map((name) => [name, field as FileField] as const),
  ),
);

/** What a CRM's column holds; tools add to its name whose it is, and which of several (`headingNames`). */
export function crmField(header: string, languages: readonly string[]): FileField | null {
  for (const name of headingNames(header)) {
    const field = IN_CRM.get(plainHeader(name)) ?? fieldOf(name, languages);
    if (field === null) continue;
    // Partner Center's own IDs and states are in none of them.
    return field === 'id' || field === 'status' || field === 'substatus' ? 'ignored' : field;
  }
  const bare = withoutRemark(header);
  const field = bare === null ? null : crmField(bare, languages);
  // Of several numbers and addresses the remark says which; which it is, is not known here.
  if (field === 'email') return null;
  return field === 'phone' ? 'otherPhone' : field;
}

/** What the user said of columns, on pages or in files, by their plain headings; the last word counts. */
export function userFields(
  said: readonly { readonly header: string; readonly meaning: ColumnMeaning }[],
): ReadonlyMap<string, FileField> {
  return new Map(
    said.map(({ header, meaning }) => [plainHeader(header), FROM_HEADING.get(meaning) ?? 'ignored'] as const),
  );
}

/** What else decides what a column holds. */
interface ColumnHints {
  /** An export of a CRM: its IDs, statuses and owners are its own. */
  readonly crm: boolean;
  /** What the user said of columns, by their plain headings. */
  readonly said: ReadonlyMap<string, FileField>;
}

/**
 * What each column of a file holds. "Customer name" is the customer's company; only where another column is
 * the company, it is the contact person.
 */
export function fileColumns(
  headers: readonly string[],
  languages: readonly string[],
  { crm, said }: ColumnHints = { crm: false, said: new Map() },
): readonly FileColumn[] {
  const ofDynamics = crm && hasDynamicsKeys(headers);
  const fields = headers.map(
    (header, at) =>
      said.get(plainHeader(header)) ??
      (ofDynamics ? dynamicsKey(at) : null) ??
      (crm ? crmField(header, languages) : fieldOf(header, languages)),
  );
  const customer = fields.includes('company') ? 'contactName' : 'company';
  const settled = fields.map((field) => (field === 'customer' ? customer : field));
  const times = new Map<FileField | null, number>();
  for (const field of settled) times.set(field, (times.get(field) ?? 0) + 1);
  return headers.map((header, at) => {
    const field = settled[at] ?? null;
    const repeated = field !== null && field !== 'ignored' && (times.get(field) ?? 0) > 1;
    return { header, field, repeated };
  });
}
