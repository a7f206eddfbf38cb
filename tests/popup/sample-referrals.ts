import { blankReferral, type KeptReferral } from '../../src/domain/kept.ts';
import type { Referral } from '../../src/domain/referral.ts';

/** The moment at which the samples are looked at. */
export const sampleNow = Date.parse('2026-11-21T09:30:20Z');
const hour = 3_600_000;
const iso = (fromNow: number): string => new Date(sampleNow + fromNow * hour).toISOString();

/** A referral received this many hours ago, with what is said of it beside. */
export function sample(
  key: string,
  hoursAgo: number,
  facts: Partial<Referral & Pick<KeptReferral, 'createdWithin'>> = {},
): Referral {
  const actionable = facts.actionable ?? true;
  return {
    ...blankReferral(key, facts.kind ?? 'lead', iso(-hoursAgo)),
    list: 'marketplace',
    leadType: 'offer',
    callToAction: 'contact-me',
    leadSource: 'AppSource (SPZA)-PLT|contoso.backup365',
    createdAt: iso(-hoursAgo),
    actionable,
    expiresAt: actionable ? iso(14 * 24 - hoursAgo) : null,
    expiresAtExact: true,
    lastSeenAt: iso(-0.1),
    ...facts,
  };
}

/** One of everything, in the order in which it would be worked. */
export const samples: readonly Referral[] = [
  sample('urgent', 331, {
    company: 'Contoso s.r.o.',
    dealName: 'Migration of file servers to Azure',
    contactName: 'Jana Nováková',
    country: 'CZ',
    favorite: true,
    favoriteHere: true,
  }),
  sample('flame', 58, {
    company: 'Fabrikam Residences',
    contactName: 'Bob Kelly',
    dealName: 'Backup for 120 seats',
    country: 'US',
    directContact: true,
  }),
  sample('soon', 284, {
    company: 'Graphic Design Institute',
    contactName: 'Miguel Reyes',
    country: 'ES',
    createdAt: '2026-11-09',
    createdWithin: { from: sampleNow - 284 * hour, until: sampleNow - 260 * hour },
    expiresAtExact: false,
    dealName: 'Teams rollout',
  }),
  sample('warned', 6, {
    company: 'Adventure Works Cycles',
    contactName: 'Cora Thomas',
    country: 'GB',
    directContact: true,
    favorite: true,
    favoriteInPage: true,
  }),
  sample('later', 120, {
    company: 'Northwind Traders',
    dealName: 'Copilot pilot',
    contactName: 'Jian Shuo Wang',
    country: 'SG',
    email: 'jian@northwindtraders.com',
    phone: '+65 6555 0123',
    value: 50_000,
    currency: 'USD',
    notes: 'Wants a quote for 40 users.\nPrefers e-mail.',
  }),
  sample('past-contact', 100, {
    company: 'Wide World Importers',
    contactName: 'Reed Flores',
    country: 'NL',
    directContact: true,
  }),
  sample('undated', 30, {
    company: 'Tailspin Toys',
    contactName: 'Sofia Dias',
    country: 'PT',
    createdAt: null,
    expiresAt: null,
  }),
  sample('passed', 343, { company: 'Proseware, Inc.', contactName: 'Tom Ruiz', country: 'MX' }),
  sample('info', 20, {
    company: 'Fourth Coffee',
    contactName: 'Mina Jung',
    country: 'KR',
    callToAction: 'get-it-now',
    actionable: false,
    leadSource: 'AzureMarketplace-INS | contoso.backup365',
  }),
  sample('dnc', 40, {
    company: 'Lucerne Publishing',
    contactName: 'Ana Pohl',
    country: 'DE',
    doNotContact: true,
    leadSource: 'AppSource (SPZA)-DNC|contoso.backup365',
    callToAction: null,
  }),
  sample('test', 2, { company: 'MSFT_TEST_636573304831318844', test: true, country: 'US' }),
  sample('accepted', 500, {
    company: 'Relecloud',
    contactName: 'Ian Hansson',
    country: 'SE',
    stage: 'accepted',
    actionable: false,
  }),
  sample('won', 900, {
    company: 'VanArsdel, Ltd.',
    country: 'CA',
    stage: 'archived',
    outcome: 'won',
    actionable: false,
  }),
  sample('expired', 900, {
    company: null,
    contactName: null,
    dealName: null,
    country: 'FR',
    stage: 'archived',
    outcome: 'expired',
    actionable: false,
  }),
  sample('q1', 70, {
    company: 'Alpine Ski House',
    list: 'qualified',
    leadType: 'profile',
    qualification: 'sales',
    callToAction: null,
    leadSource: null,
    country: 'AT',
  }),
  sample('q2', 170, {
    company: 'Trey Research',
    list: 'qualified',
    leadType: 'profile',
    qualification: 'marketing',
    callToAction: null,
    leadSource: null,
    country: 'FI',
  }),
  sample('c1', 320, {
    kind: 'co-sell',
    list: 'inbound',
    leadType: null,
    callToAction: null,
    leadSource: null,
    company: 'Woodgrove Bank',
    dealName: 'Data estate modernisation',
    dealType: 'Solution assessment',
    country: 'US',
  }),
  sample('c2', 10, {
    kind: 'co-sell',
    list: 'outbound',
    leadType: null,
    callToAction: null,
    leadSource: null,
    company: 'Litware',
    dealName: 'Private offer',
    dealType: 'Partner-led',
    country: 'IN',
    actionable: false,
  }),
];

/** What nobody should write into a form, and somebody will. */
export const awkward: readonly Referral[] = [
  sample('script', 330, {
    company: '<img src=x onerror="document.title=1"><script>alert(1)</script>',
    dealName: '{{constructor}} ${1} $1 &amp;amp;',
  }),
  sample('long', 300, {
    company: 'Ten thousand '.repeat(770),
    contactName: 'Unbroken'.repeat(1_250),
    notes: 'note '.repeat(2_000),
  }),
  sample('rtl', 200, {
    company: 'شركة النخيل للتجارة (2026)',
    contactName: 'ליאור כהן',
    dealName: 'ترحيل Azure 365!',
    country: 'AE',
  }),
  sample('emoji', 100, {
    company: '🚀🔥 Rocket 👩🏽‍💻 株式会社',
    contactName: '\u202Eevil\u202C',
    country: 'Ruritania',
  }),
  sample('bad date', 90, {
    company: 'Bad "date" \'key\'',
    createdAt: 'soon',
    expiresAt: 'not a date',
    value: -5,
    currency: 'nope',
  }),
];
