import { addressCount, addressesIn, plainText } from './pasted-text';
import { TableLink } from './table-link';

/** Why a text is not taken for a link. Each has its own sentence for the user. */
export type LinkRefusal =
  | 'empty'
  | 'no-address'
  | 'account-key'
  | 'connection-string'
  | 'token-alone'
  | 'several-addresses'
  | 'portal'
  | 'other-service'
  | 'cosmos'
  | 'other-host'
  | 'not-https'
  | 'no-table'
  | 'not-one-table'
  | 'account-signature'
  | 'other-resource'
  | 'no-signature'
  | 'damaged-signature'
  | 'no-version'
  | 'table-not-named'
  | 'other-table'
  | 'part-of-table'
  | 'no-expiry'
  | 'unreadable-time'
  | 'expired'
  | 'not-yet-valid'
  | 'no-rights'
  | 'too-many-rights'
  | 'too-few-rights';

/** What a link is for: the partner's leads, which are only read, or the team's table. */
export type LinkUse = 'leads' | 'team';

/** What may be shown of a link. Times ISO 8601; null: the link does not say, its stored access policy does. */
export interface LinkFacts {
  readonly host: string;
  readonly account: string;
  readonly table: string;
  /** Letters of `r` read, `a` add, `u` update, `d` delete. */
  readonly rights: string | null;
  readonly starts: string | null;
  readonly expires: string | null;
}

export type LinkReading =
  | { readonly kind: 'link'; readonly link: TableLink; readonly facts: LinkFacts }
  | { readonly kind: 'refused'; readonly reason: LinkRefusal };

/** Hosts of Azure Storage's tables: the public cloud, the US government's, China's. */
const HOST = /^([a-z0-9]{3,24})\.table\.core\.(?:windows\.net|usgovcloudapi\.net|chinacloudapi\.cn)$/;
/** The parameters of a signature; what else stands in a query (a filter, say) is left out. */
const SIGNED = new Set(['sv', 'tn', 'sp', 'st', 'se', 'si', 'sip', 'spr', 'sig']);
const TABLE_NAME = /^[A-Za-z][A-Za-z0-9]{2,62}$/;
/** Base64 of the 32 bytes of an HMAC-SHA256, and of the 64 bytes of an account's key. */
const SIGNATURE = /^[A-Za-z0-9+/]{43}=$/;
const KEY = /(?:^|[^A-Za-z0-9+/])[A-Za-z0-9+/]{86}==(?:$|[^A-Za-z0-9+/=])/;
const TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?Z)?$/;

/**
 * Reads what somebody pasted as a link to a table. A text that opens more than one table, or more of it than the use
 * needs, is refused; the caller clears it from the field and keeps nothing of it.
 *
 * @param now epoch milliseconds, for links that have ended or not begun.
 */
export function readLink(pasted: string, use: LinkUse, now: number): LinkReading {
  const text = plainText(pasted);
  const refused = refusedText(text);
  if (refused !== null) return { kind: 'refused', reason: refused };
  const readings = addressesIn(text).map((address) => readAddress(address, use, now));
  const good = readings.find(({ kind }) => kind === 'link');
  // The whole address says more than the part before a line break does.
  return good ?? readings.at(-1) ?? { kind: 'refused', reason: 'no-address' };
}

/** What is seen without taking the text apart. The most dangerous comes first. */
function refusedText(text: string): LinkRefusal | null {
  if (text === '') return 'empty';
  const decoded = text.replace(/%3d/gi, '=').replace(/\s+/g, '');
  if (/(?:account|sharedaccess)key["']?[=:]/i.test(decoded) || KEY.test(text)) return 'account-key';
  if (
    /sharedaccesssignature=|defaultendpointsprotocol=|(?:table|blob)endpoint=|usedevelopmentstorage=/i.test(
      decoded,
    )
  )
    return 'connection-string';
  const addresses = addressCount(text);
  if (addresses === 0) return /(?:^|[?&])sig=/i.test(decoded) ? 'token-alone' : 'no-address';
  return addresses > 1 ? 'several-addresses' : null;
}

function readAddress(address: string, use: LinkUse, now: number): LinkReading {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null) return { kind: 'refused', reason: 'no-address' };
  const parameters = parametersOf(url.search);
  const [, account = ''] = HOST.exec(url.hostname) ?? [];
  const [, table = '', ...more] = decoded(url.pathname.replace(/\/$/, '').replace(/\(\)$/, '')).split('/');
  const reason =
    refusedHost(url, account) ??
    refusedResource(table, more, parameters) ??
    refusedSignature(table, parameters) ??
    refusedTime(parameters, now) ??
    refusedRights(parameters, use);
  if (reason !== null) return { kind: 'refused', reason };
  const query = [...parameters]
    .filter(([name]) => SIGNED.has(name))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  const facts: LinkFacts = {
    host: url.hostname,
    account,
    table,
    rights: parameters.get('sp') ?? null,
    starts: instant(parameters.get('st')),
    expires: instant(parameters.get('se')),
  };
  return { kind: 'link', link: new TableLink(`https://${url.hostname}`, table, query), facts };
}

function refusedHost(url: URL, account: string): LinkRefusal | null {
  const host = url.hostname;
  if (/(?:^|\.)(?:portal|ms\.portal)\.azure\.(?:com|us|cn)$/.test(host)) return 'portal';
  if (/\.(?:cosmos|documents|cosmosdb)\.azure\.(?:com|us|cn)$/.test(host)) return 'cosmos';
  if (/\.(?:blob|queue|file|dfs|web)\.core\.[a-z.]+$/.test(host)) return 'other-service';
  if (account === '' || url.port !== '' || url.username !== '' || url.password !== '') return 'other-host';
  return url.protocol === 'https:' ? null : 'not-https';
}

function refusedResource(
  table: string,
  more: readonly string[],
  parameters: ReadonlyMap<string, string>,
): LinkRefusal | null {
  // It opens all tables of the account, and what else is in it.
  if (parameters.has('ss') || parameters.has('srt')) return 'account-signature';
  if (parameters.has('sr')) return 'other-resource';
  if (table === '') return 'no-table';
  return more.length > 0 || !TABLE_NAME.test(table) ? 'not-one-table' : null;
}

function refusedSignature(table: string, parameters: ReadonlyMap<string, string>): LinkRefusal | null {
  const signature = parameters.get('sig') ?? '';
  if (signature === '') return 'no-signature';
  if (!SIGNATURE.test(signature)) return 'damaged-signature';
  if ((parameters.get('sv') ?? '') === '') return 'no-version';
  const named = parameters.get('tn') ?? '';
  if (named === '') return 'table-not-named';
  if (named.toLowerCase() !== table.toLowerCase()) return 'other-table';
  return ['spk', 'srk', 'epk', 'erk'].some((limit) => parameters.has(limit)) ? 'part-of-table' : null;
}

function refusedTime(parameters: ReadonlyMap<string, string>, now: number): LinkRefusal | null {
  const [starts, ends] = [parameters.get('st'), parameters.get('se')];
  if (ends === undefined && !parameters.has('si')) return 'no-expiry';
  const isReadable = (time: string | undefined): boolean => time === undefined || instant(time) !== null;
  if (!isReadable(starts) || !isReadable(ends)) return 'unreadable-time';
  if (ends !== undefined && Date.parse(ends) <= now) return 'expired';
  return starts !== undefined && Date.parse(starts) > now ? 'not-yet-valid' : null;
}

function refusedRights(parameters: ReadonlyMap<string, string>, use: LinkUse): LinkRefusal | null {
  const rights = parameters.get('sp');
  // With a stored access policy they are unknown until the first call.
  if (rights === undefined || rights === '') return parameters.has('si') ? null : 'no-rights';
  const wanted = use === 'leads' ? 'r' : 'rau';
  const has = new Set(rights);
  if ([...has].some((right) => !wanted.includes(right))) return 'too-many-rights';
  return [...wanted].every((right) => has.has(right)) ? null : 'too-few-rights';
}

/** The parameters of a query, by their names in lower case; `+` is a plus here, as in a signature, and no space. */
function parametersOf(search: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const part of search.replace(/^\?+/, '').split('&')) {
    const at = part.indexOf('=');
    if (at < 1) continue;
    const name = decoded(part.slice(0, at)).toLowerCase();
    const value = decoded(part.slice(at + 1));
    if (!parameters.has(name)) parameters.set(name, name === 'sig' ? signatureOf(value) : value);
  }
  return parameters;
}

/** A signature that was decoded or encoded once too often on its way. */
function signatureOf(value: string): string {
  return (/%[0-9a-f]{2}/i.test(value) ? decoded(value) : value).replaceAll(' ', '+');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A lone percent sign: the text is what it is, and is refused for what it is.
  }
}

function instant(time: string | undefined): string | null {
  const at = time !== undefined && TIME.test(time) ? Date.parse(time) : Number.NaN;
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
