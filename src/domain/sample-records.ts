import { blankReferral, type KeptReferral } from './kept';
import { derive } from './merge';
import { DAY, HOUR, instant } from './moment';
import type { ListName, Outcome, Quality, Stage, Validity } from './referral';

/** What one invented referral is; times in hours from now, negative before it. */
interface Invented {
  readonly list: ListName;
  readonly company: string;
  readonly person: string;
  readonly country: string;
  readonly city: string;
  readonly deal: string;
  readonly value: readonly [amount: number, currency: string];
  /** Hours that are left to answer; of what is answered, hours since it came. */
  readonly hours: number;
  readonly stage?: Stage;
  readonly outcome?: Outcome;
  /** Lead source as Microsoft delivers it. */
  readonly source?: string;
  readonly flame?: boolean;
  readonly favorite?: boolean;
  readonly quality?: Quality;
  readonly validity?: Validity;
}

/** Companies out of Microsoft's own documentation, which exist nowhere else; addresses and phones that reach nobody. */
const INVENTED: readonly Invented[] = [
  {
    list: 'marketplace',
    company: 'Northwind Traders',
    person: 'Ana Trujillo',
    country: 'MX',
    city: 'México',
    deal: 'Fleet Insights',
    value: [18_000, 'USD'],
    hours: 5,
    source: 'AppSource (SPZA)-PLT|contoso-apps.fleet-insights',
    quality: 'high',
    validity: 'valid',
  },
  {
    list: 'inbound',
    company: 'Adventure Works',
    person: 'Kim Abercrombie',
    country: 'US',
    city: 'Bothell',
    deal: 'Fabric data platform',
    value: [240_000, 'USD'],
    hours: 20,
  },
  {
    list: 'marketplace',
    company: 'Tailspin Toys',
    person: 'Jan Novák',
    country: 'CZ',
    city: 'Brno',
    deal: 'Invoice Bot',
    value: [9_500, 'EUR'],
    hours: 13 * 24 + 2,
    source: 'AzureMarketplace-PLT|contoso-apps.invoice-bot',
    flame: true,
    quality: 'high',
    validity: 'valid',
  },
  {
    list: 'qualified',
    company: 'Wingtip Toys',
    person: 'Yuki Sato',
    country: 'JP',
    city: '大阪市',
    deal: 'Security review',
    value: [3_200_000, 'JPY'],
    hours: 50,
    source: 'Microsoft Events',
    favorite: true,
    quality: 'medium',
    validity: 'valid',
  },
  {
    list: 'inbound',
    company: 'Fourth Coffee',
    person: 'Léa Moreau',
    country: 'FR',
    city: 'Lyon',
    deal: 'Dynamics 365 Sales',
    value: [64_000, 'EUR'],
    hours: 68,
    favorite: true,
  },
  {
    list: 'marketplace',
    company: 'Alpine Ski House',
    person: 'Lukas Weber',
    country: 'CH',
    city: 'Chur',
    deal: 'Secure Archive',
    value: [22_000, 'CHF'],
    hours: 6 * 24,
    source: 'AppSource (SPZA)-PLT|fabrikam.secure-archive',
    quality: 'low',
    validity: 'unknown',
  },
  {
    list: 'inbound',
    company: 'City Power & Light',
    person: 'Olu Adeyemi',
    country: 'NG',
    city: 'Lagos',
    deal: 'Microsoft 365 rollout',
    value: [130_000, 'USD'],
    hours: 9 * 24,
  },
  {
    list: 'marketplace',
    company: 'Blue Yonder Airlines',
    person: 'Marta Silva',
    country: 'BR',
    city: 'Recife',
    deal: 'Fleet Insights',
    value: [0, 'BRL'],
    hours: 60,
    stage: 'received',
    source: 'AzureMarketplace-INS|contoso-apps.fleet-insights',
    quality: 'medium',
    validity: 'valid',
  },
  {
    list: 'qualified',
    company: 'Lucerne Publishing',
    person: 'Sara Lindqvist',
    country: 'SE',
    city: 'Malmö',
    deal: 'Copilot pilot',
    value: [35_000, 'EUR'],
    hours: -30,
    source: 'Azure.com',
    quality: 'high',
    validity: 'valid',
  },
  {
    list: 'inbound',
    company: 'Woodgrove Bank',
    person: 'Amir Haddad',
    country: 'AE',
    city: 'دبي',
    deal: 'Cloud migration',
    value: [900_000, 'AED'],
    hours: 12 * 24,
    stage: 'accepted',
  },
  {
    list: 'outbound',
    company: 'Graphic Design Institute',
    person: 'Eva Nowak',
    country: 'PL',
    city: 'Kraków',
    deal: 'Azure Virtual Desktop',
    value: [48_000, 'EUR'],
    hours: 4 * 24,
    stage: 'accepted',
  },
  {
    list: 'inbound',
    company: 'Humongous Insurance',
    person: 'Tom Becker',
    country: 'DE',
    city: 'Köln',
    deal: 'SAP on Azure',
    value: [410_000, 'EUR'],
    hours: 40 * 24,
    stage: 'archived',
    outcome: 'won',
  },
  {
    list: 'marketplace',
    company: 'Litware',
    person: 'Nora Smith',
    country: 'GB',
    city: 'Leeds',
    deal: 'Secure Archive',
    value: [12_000, 'GBP'],
    hours: 26 * 24,
    stage: 'archived',
    outcome: 'expired',
    source: 'AppSource (SPZA)-PLT|fabrikam.secure-archive',
    quality: 'medium',
    validity: 'valid',
  },
];

const WAIT_HOURS = 14 * 24;

/** Moves the moments of a record within their hour, so that they look like what people send. */
const jitterMs = (at: number, seed: number): number => ((seed * 7_919 + at * 104_729) % 3_500) * 1_000;

/** When it came, epoch milliseconds. */
const createdAt = ({ hours, stage = 'received' }: Invented, now: number, jitter: number): number =>
  stage === 'received' ? now + hours * HOUR - WAIT_HOURS * HOUR + jitter : now - hours * HOUR - jitter;

function mailOf({ person, company }: Invented): string {
  const local = person
    .normalize('NFD')
    .replace(/\P{ASCII}/gu, '')
    .toLowerCase()
    .replaceAll(' ', '.');
  return `${local}@${company.toLowerCase().replace(/[^a-z]+/gu, '-')}.example`;
}

/** What only one list knows of a referral. */
const ofList: Readonly<Record<ListName, Pick<KeptReferral, 'leadType' | 'qualification'>>> = {
  marketplace: { leadType: 'offer', qualification: 'direct' },
  qualified: { leadType: null, qualification: 'sales' },
  inbound: { leadType: null, qualification: null },
  outbound: { leadType: null, qualification: null },
};

/** How it left `received`, three days after it came. */
function historyOf({ list, stage = 'received', outcome }: Invented, created: number, now: number) {
  if (stage === 'received') return [];
  const at = instant(Math.min(now, created + 3 * DAY));
  const onTime = list === 'outbound' ? null : outcome !== 'expired';
  return [{ kind: 'stage', at, from: 'received', to: stage, outcome: outcome ?? null, onTime }] as const;
}

/** What many of the records do not have. */
const optionalFields = ({ outcome, source, flame, favorite, quality, validity }: Invented) => ({
  outcome: outcome ?? null,
  leadSource: source ?? null,
  directContact: flame ?? false,
  favoriteHere: favorite ?? false,
  quality: quality ?? null,
  emailValidity: validity ?? null,
  phoneValidity: validity ?? null,
});

/**
 * Invented referrals to try the extension with: every list, deadlines from hours to days ahead and one that passed, a
 * request for direct contact, favourites, answered and closed ones. The same `now` and `seed` give the same records.
 * They belong into a database of their own, never among real ones.
 * @param now epoch milliseconds; all dates are relative to it.
 * @param seed moves the moments of the records within their hour, so that they look like what people send.
 */
export function sampleRecords(now: number, seed = 1): readonly KeptReferral[] {
  return INVENTED.map((one, at) => {
    const [value, currency] = one.value;
    const created = createdAt(one, now, jitterMs(at, seed));
    const lead = one.list === 'marketplace' || one.list === 'qualified';
    return derive({
      ...blankReferral(`sample-${at + 1}`, lead ? 'lead' : 'co-sell', instant(now)),
      list: one.list,
      stage: one.stage ?? 'received',
      stageShown: true,
      ...ofList[one.list],
      ...optionalFields(one),
      dealName: one.deal,
      company: one.company,
      contactName: one.person,
      email: mailOf(one),
      phone: `+1 555 01${String(10 + at)}`,
      country: one.country,
      city: one.city,
      value: value === 0 ? null : value,
      currency: value === 0 ? null : currency,
      createdAt: instant(created),
      firstSeenAt: instant(Math.min(now, created + HOUR)),
      history: historyOf(one, created, now),
    });
  });
}
