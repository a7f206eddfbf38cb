import type { ListName, ReferralKind } from './referral';

/** What an address says of the list that its page shows; its words are not translated. */
interface AddressedList {
  readonly kind: ReferralKind | null;
  readonly list: ListName | 'favorites' | null;
  /** The address names the referrals workspace. */
  readonly referrals: boolean;
}

const listNames = ['marketplace', 'qualified', 'inbound', 'outbound', 'favorites'] as const;
const hasWord = (text: string, word: string): boolean =>
  new RegExp(`(?<![a-z])${word}(?![a-z])`, 'u').test(text);

/** Parameters that name where the user came from or goes to after this page, or what he searched for. */
const elsewhere =
  /return|back|redirect|ref|origin|source|from|next|target|continue|callback|ur[il]|search|query|filter|sort|order|^q$/iu;

/** The part of a query that may say what this page shows: parameters whose whole value is a word. */
function queryOf({ searchParams }: URL): string {
  const parts: string[] = [];
  for (const [name, value] of searchParams) {
    const word = value === '' || value === 'true' ? name : value;
    if (!elsewhere.test(name) && /^[a-z][a-z_-]{0,30}$/iu.test(word)) parts.push(word.toLowerCase());
  }
  return parts.join(' ');
}

const kindOf: Readonly<Record<ListName, ReferralKind>> = {
  marketplace: 'lead',
  qualified: 'lead',
  inbound: 'co-sell',
  outbound: 'co-sell',
};

/** `lead-generation` and `deal-desk` are other pages than `marketplace-leads`. */
const alone = '(?!-(?!favorites|list)[a-z])';

function kindNamedIn(text: string): ReferralKind | null {
  // An older address of the leads page is /opportunities/referral/leads.
  if (hasWord(text, `leads?${alone}`)) return 'lead';
  return /co-?sell|opportunit/u.test(text) || hasWord(text, `deals?${alone}`) ? 'co-sell' : null;
}

function listNamedIn(text: string): AddressedList {
  const kind = kindNamedIn(text);
  return {
    kind,
    list: listNames.find((name) => hasWord(text, name)) ?? null,
    referrals: kind !== null || text.includes('referral'),
  };
}

/** What an address says of its page: the path first, the query only where the path says nothing. */
export function listOfAddress(address: URL): AddressedList {
  const path = listNamedIn(address.pathname.toLowerCase());
  const query = listNamedIn(queryOf(address));
  const referrals = path.referrals || query.referrals;
  const kind = path.kind ?? query.kind;
  const fits =
    query.list === null || query.list === 'favorites' || kind === null || kindOf[query.list] === kind;
  const list = path.list ?? (fits ? query.list : null);
  return { kind, list: referrals ? list : null, referrals };
}

const workspacePath = /\/(?:leads?|co-?sell|opportunities|deals|referrals?|inbox)\/?$/iu;
/** A segment that names one thing: a GUID, a number, or a code such as `AB12-77`. */
const nameOfOne = /\d/u;
const version = /^v\d+$/iu;
/** Pages of the workspace that show something else than its lists. */
const otherPage =
  /^(?:details?|new|create|edit|add|form|settings?|insights?|analytics|profiles?|reports?)$/iu;

/**
 * Whether a page lists referrals, as its address tells: it names a list of them, or ends where the lists are, and names
 * neither one referral nor another page.
 * @param list what the page's selected tab or its address says that it lists; null: nothing.
 */
export function addressOfList(address: URL, list: AddressedList['list']): boolean {
  const segments = address.pathname.split('/').filter((segment) => segment !== '');
  const at = segments.findLastIndex((segment) => listNamedIn(segment.toLowerCase()).referrals);
  const below = at < 0 ? [] : segments.slice(at + 1);
  const ofOne = below.some((segment) => nameOfOne.test(segment) && !version.test(segment));
  if (ofOne || below.some((segment) => otherPage.test(segment))) return false;
  return list !== null || workspacePath.test(address.pathname);
}
