import type { CallToAction } from './referral';
import { mayBeSameText } from './same-text';

/** What the documented actions of a marketplace lead source say. */
type LeadAction = 'INS' | 'PLT' | 'DNC' | 'Create' | 'StartTestDrive';

/** A lead source such as `AppSource (SPZA)-PLT|publisher.offer`, taken apart. */
export interface LeadSource {
  /** E.g. `AzureMarketplace`, `AppSource (SPZA)`; null where it is missing. */
  readonly source: string | null;
  /** The action as delivered, known or not. */
  readonly action: string | null;
  /** The documented action that it is; null for one that is not known. */
  readonly known: LeadAction | null;
  /** `publisherid.offerid`, as delivered. */
  readonly offer: string | null;
}

const ACTIONS: Readonly<Record<string, LeadAction>> = {
  ins: 'INS',
  plt: 'PLT',
  dnc: 'DNC',
  create: 'Create',
  starttestdrive: 'StartTestDrive',
};

/**
 * Takes `Source-Action | Offer` apart; spaces around `-` and `|`, and missing parts, occur. Unknown parts are
 * kept as delivered. A hyphen is the separator only where a documented action follows it, or where nothing
 * else can be meant (`|` follows): a source's own name may hold hyphens.
 */
export function parseLeadSource(shown: string): LeadSource {
  const bar = shown.indexOf('|');
  const left = (bar === -1 ? shown : shown.slice(0, bar)).trim();
  const offer = bar === -1 ? null : part(shown.slice(bar + 1));
  const hyphen = left.lastIndexOf('-');
  const tail = hyphen === -1 ? left : left.slice(hyphen + 1).trim();
  const known = ACTIONS[tail.toLowerCase()] ?? null;
  if (hyphen === -1) {
    return known === null
      ? { source: part(left), action: null, known: null, offer }
      : { source: null, action: left, known, offer };
  }
  if (known === null && bar === -1) return { source: part(left), action: null, known: null, offer };
  return { source: part(left.slice(0, hyphen)), action: part(tail), known, offer };
}

function part(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

/** The marketplaces under their several names: `SPZA`, `AppSource`, `AppSource (SPZA)` are one. */
function marketplace(source: string): string {
  const plain = source.toLowerCase().replace(/^microsoft|[^a-z0-9]/g, '');
  return /^(?:appsource)?(?:spza)?$/.test(plain) ? 'appsource' : plain;
}

/** An offer's identifier, `publisherid.offerid`; anything else is its title. */
export function isOfferId(offer: string): boolean {
  return /^[\w-]+(?:\.[\w-]+)+$/.test(offer);
}

/**
 * Whether two lead sources can be of one lead. The page shows an offer's identifier, a table its title: both
 * may be true.
 */
export function mayBeSameLeadSource(a: string, b: string): boolean {
  if (mayBeSameText(a, b)) return true;
  const [one, other] = [parseLeadSource(a), parseLeadSource(b)];
  const agree = (x: string | null, y: string | null, same: (p: string, q: string) => boolean): boolean =>
    x === null || y === null || same(x, y);
  return (
    agree(one.source, other.source, (x, y) => marketplace(x) === marketplace(y)) &&
    agree(one.action, other.action, mayBeSameText) &&
    agree(one.offer, other.offer, (x, y) => isOfferId(x) !== isOfferId(y) || mayBeSameText(x, y))
  );
}

/**
 * What is known of a lead source after one more source of the same lead: each part as it was told, an offer's
 * identifier rather than its title. One that contradicts replaces what was known.
 */
export function settleLeadSource(known: string, told: string): string {
  if (known === told || !mayBeSameLeadSource(known, told)) return told;
  const [was, now] = [parseLeadSource(known), parseLeadSource(told)];
  if (was.source === null || (was.action ?? now.action) === null) return told;
  const titled =
    was.offer !== null && (now.offer === null || (isOfferId(was.offer) && !isOfferId(now.offer)));
  const offer = titled ? was.offer : now.offer;
  const left = `${was.source}-${was.action ?? now.action}`;
  return offer === null ? left : `${left}|${offer}`;
}

/**
 * The call to action, only where the source makes it certain: PLT is *Contact me*, StartTestDrive is
 * *Test drive*. INS stands for *Get it now* and for *Free trial*, which cannot be told apart.
 */
export function certainCallToAction({ source, known }: LeadSource): CallToAction | null {
  if (known === 'PLT') return 'contact-me';
  if (known === 'StartTestDrive' || (known === null && source?.toLowerCase() === 'testdrive'))
    return 'test-drive';
  return null;
}

/** Whether the source alone says that no answer is due: every documented action but *Contact me* and DNC. */
export function isInformationalSource({ known }: LeadSource): boolean {
  return known === 'INS' || known === 'Create' || known === 'StartTestDrive';
}

const TEST_MARK = /MSFT_TEST_\d+/i;

/** Whether one of the texts carries Microsoft's mark of a test lead, `MSFT_TEST_<digits>`. */
export function isTestLead(...texts: readonly (string | null)[]): boolean {
  return texts.some((text) => text !== null && TEST_MARK.test(text));
}
