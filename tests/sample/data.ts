import type {
  CallToAction,
  LeadType,
  ListName,
  Outcome,
  Qualification,
  Quality,
  Stage,
  Validity,
} from '../../src/domain/referral';
import { awkwardText, brokenValue } from './awkward';
import { customer } from './people';
import { chance, type Chance } from './random';
import { day, hour, type DealType, type StatusWord, type Truth } from './truth';

export { expectedRecord, type Expected, type ExpectedView } from './expected';
export type { Truth } from './truth';

export interface SampleData {
  readonly seed: number;
  /** Referrals in all, over the four lists. */
  readonly count: number;
  /** All dates are relative to it: an instant, ISO 8601 or milliseconds. */
  readonly now: string | number | Date;
  /** Only this list: `count` referrals of it. */
  readonly only?: ListName | null;
  /**
   * Default `some`: markup, 10,000 characters, right-to-left, emoji, placeholders … in a few rows. `none`:
   * for pictures. `broken`: also invalid dates, negative amounts, an ID twice.
   */
  readonly awkward?: 'none' | 'some' | 'broken';
  readonly account?: string | null;
}

interface State {
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  readonly status: StatusWord;
  readonly createdAt: number;
}

/** Deadlines from hours to 14 days ahead, and a few already passed while the page still says Received. */
function timeLeft(by: Chance): number {
  const bucket = by.unit();
  if (bucket < 0.08) return -by.between(1, 48) * hour - by.between(0, 3_599_999);
  if (bucket < 0.24) return by.between(0, 11) * hour + by.between(60_000, 3_599_999);
  if (bucket < 0.5) return by.between(12, 71) * hour + by.between(0, 3_599_999);
  if (bucket < 0.75) return by.between(72, 7 * 24) * hour + by.between(0, 3_599_999);
  return by.between(7 * 24, 14 * 24 - 2) * hour + by.between(0, 3_599_999);
}

function stateOf(by: Chance, list: ListName, now: number): State {
  const part = by.unit();
  // Our own deals start as Created: nobody waits for our answer.
  if (list !== 'outbound' && part < 0.46) {
    const createdAt = now - 14 * day + timeLeft(by);
    return {
      stage: 'received',
      outcome: null,
      status: by.pick(['received', 'received', 'received', 'new', 'pending'] as const),
      createdAt,
    };
  }
  if (part < 0.72) {
    const createdAt = now - by.between(2, 60) * day - by.between(0, day);
    return {
      stage: 'accepted',
      outcome: null,
      status: list === 'outbound' ? 'created' : by.pick(['accepted', 'accepted', 'active'] as const),
      createdAt,
    };
  }
  const outcome = by.pick(['won', 'lost', 'declined', 'expired', 'error'] as const);
  return {
    stage: 'archived',
    outcome,
    status: outcome,
    createdAt: now - by.between(16, 180) * day - by.between(0, day),
  };
}

const callsToAction: readonly CallToAction[] = [
  'contact-me',
  'contact-me',
  'contact-me',
  'get-it-now',
  'free-trial',
  'test-drive',
];
/** The action part of `LeadSource` (`Source-Action | Offer`) for each call to action, as delivered to a CRM. */
const actionOf: Readonly<Record<CallToAction, string>> = {
  'contact-me': 'PLT',
  'get-it-now': 'INS',
  'free-trial': 'INS',
  'test-drive': 'StartTestDrive',
};
const offers = [
  'contoso-apps.fleet-insights',
  'contoso-apps.invoice-bot',
  'fabrikam.secure-archive',
  'fabrikam.secure-archive-byol',
] as const;
const needs = [
  'Cloud migration',
  'Microsoft 365 rollout',
  'Fabric data platform',
  'Copilot pilot',
  'Security review',
  'Dynamics 365 Sales',
  'AVD renewal',
  'SAP on Azure',
] as const;
const wants = [
  'Customer wants a proposal for 120 seats before the end of the quarter.',
  'Looking for a partner near their site; prefers e-mail.',
  'Replaces an on-premises archive. Asked for a reference customer.',
  'Needs a quote in writing, budget is approved.',
] as const;

interface LeadPart {
  readonly leadType: LeadType | null;
  readonly qualification: Qualification | null;
  readonly callToAction: CallToAction | null;
  readonly leadSource: string | null;
  readonly quality: Quality | null;
  readonly emailValidity: Validity | null;
  readonly phoneValidity: Validity | null;
  readonly doNotContact: boolean;
}

const noLead: LeadPart = {
  leadType: null,
  qualification: null,
  callToAction: null,
  leadSource: null,
  quality: null,
  emailValidity: null,
  phoneValidity: null,
  doNotContact: false,
};

function leadOf(by: Chance, list: ListName): LeadPart {
  const common = {
    quality: by.pick(['high', 'medium', 'low'] as const),
    emailValidity: by.pick(['valid', 'valid', 'valid', 'invalid', 'spam', 'unknown'] as const),
    phoneValidity: by.pick(['valid', 'valid', 'invalid', 'unknown'] as const),
  };
  if (list === 'qualified') {
    return {
      ...noLead,
      ...common,
      qualification: by.pick(['marketing', 'sales'] as const),
      leadSource: by.pick(['Microsoft Events', 'Azure.com', 'Microsoft telesales']),
    };
  }
  if (by.is(0.3))
    return {
      ...noLead,
      ...common,
      leadType: 'profile',
      qualification: 'direct',
      leadSource: 'Partner profile',
    };
  const callToAction = by.pick(callsToAction);
  const source =
    callToAction === 'test-drive'
      ? 'TestDrive'
      : by.pick(['AppSource (SPZA)', 'AzureMarketplace', 'AzurePortal']);
  const doNotContact = callToAction !== 'contact-me' && by.is(0.1);
  return {
    ...common,
    leadType: 'offer',
    qualification: 'direct',
    callToAction,
    doNotContact,
    leadSource: `${source}-${doNotContact ? 'DNC' : actionOf[callToAction]}|${by.pick(offers)}`,
  };
}

const lists: readonly ListName[] = [
  'marketplace',
  'inbound',
  'marketplace',
  'outbound',
  'marketplace',
  'inbound',
  'qualified',
  'marketplace',
];

/** What follows from the other facts: recomputed whenever a test changes one of them. */
export function derived(
  facts: Pick<Truth, 'stage' | 'list' | 'callToAction' | 'createdAt'>,
): Pick<Truth, 'actionable' | 'expiresAt'> {
  const informational = facts.callToAction !== null && facts.callToAction !== 'contact-me';
  const actionable = facts.stage === 'received' && facts.list !== 'outbound' && !informational;
  const expires = facts.stage === 'received' && !informational && facts.createdAt !== null;
  return {
    actionable,
    expiresAt: expires ? new Date(Date.parse(facts.createdAt ?? '') + 14 * day).toISOString() : null,
  };
}

function referral(data: SampleData, n: number, now: number): Truth {
  const by = chance(Math.imul(data.seed + 1, 2_654_435_761) ^ Math.imul(n + 1, 40_503));
  const list = data.only ?? lists[n % lists.length]!;
  const kind = list === 'inbound' || list === 'outbound' ? 'co-sell' : 'lead';
  const who = customer(by, n);
  const lead = kind === 'lead' ? leadOf(by, list) : noLead;
  const informational = lead.callToAction !== null && lead.callToAction !== 'contact-me';
  const drawn = stateOf(by, list, now);
  // An informational lead has no life cycle: it stays as it came.
  const state: State = informational ? { ...drawn, stage: 'received', outcome: null, status: 'new' } : drawn;
  const valued = kind === 'co-sell' || (state.stage !== 'received' && by.is(0.7));
  const currency = by.is(0.5) ? 'USD' : who.currency;
  const large = ['JPY', 'KRW', 'INR', 'CZK'].includes(currency) ? 100 : 1;
  const createdAt = new Date(Math.floor(state.createdAt / 1000) * 1000).toISOString();
  const test = kind === 'lead' && by.is(0.015) && data.awkward !== 'none';
  const need = by.pick(needs);
  const facts: Truth = {
    id: by.guid(),
    rowNumber: 100_000 + n * 7,
    account: data.account ?? null,
    kind,
    list,
    ...lead,
    stage: state.stage,
    outcome: state.outcome,
    status: state.status,
    dealName: kind === 'co-sell' || state.stage !== 'received' ? `${need} – ${who.city}` : null,
    company: test ? `MSFT_TEST_${by.between(10_000, 99_999)}` : who.company,
    contactName: who.contactName,
    jobTitle: by.is(0.8) ? who.jobTitle : null,
    email: who.email,
    phone: by.is(0.85) ? who.phone : null,
    country: who.country,
    city: who.city,
    notes: by.is(0.6) ? by.pick(wants) : null,
    value: valued ? by.between(5, 500) * 500 * large : null,
    currency: valued ? currency : null,
    closeDate: valued ? new Date(now + by.between(-30, 150) * day).toISOString().slice(0, 10) : null,
    createdAt,
    directContact: kind === 'lead' && !informational && state.stage !== 'archived' && by.is(0.2),
    dealType: null,
    crmId: by.is(0.3) ? `CRM-${by.between(1000, 9999)}` : null,
    campaignId: by.is(0.2) ? `CMP${by.between(100, 999)}` : null,
    address: null,
    microsoftStatus: null,
    favorite: by.is(0.12),
    test,
    microsoft:
      kind === 'co-sell' && by.is(0.6)
        ? by.pick(['received', 'accepted', 'declined', 'expired'] as const)
        : null,
    deal:
      kind === 'co-sell'
        ? by.pick([
            'coSell',
            'coSell',
            'partnerLed',
            'private',
            'p2p',
            'solutionAssessment',
          ] as const satisfies readonly DealType[])
        : null,
    salesStage: state.stage === 'accepted' ? by.pick([0, 1, 2, 3, 4] as const) : 0,
    ...derived({ stage: state.stage, list, callToAction: lead.callToAction, createdAt }),
    shown: {},
    mayBeNull: [],
  };
  const awkward = data.awkward ?? 'some';
  const worded = awkward === 'none' ? facts : awkwardText(facts, n);
  return awkward === 'broken' ? brokenValue(worded, n) : worded;
}

/** The sample's referrals: the same for the same arguments, each independent of how many there are. */
export function makeReferrals(data: SampleData): Truth[] {
  const now = new Date(data.now).getTime();
  const all = Array.from({ length: data.count }, (_, n) => referral(data, n, now));
  // The same referral in two rows, as a list that changed between two pages shows it.
  if (data.awkward === 'broken' && all.length > 40) all[37] = { ...all[5]!, rowNumber: all[37]!.rowNumber };
  return all;
}
