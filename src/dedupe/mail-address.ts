import { slipsBetween } from '../domain/edit-distance';
import { latinize } from './romanize';
import { type Word, type Words } from './words';

/** A mail address, ready for comparison. */
export interface MailAddress {
  /** Lower case, without tag, and without dots where the provider ignores them. Same text: same mailbox. */
  readonly address: string;
  readonly local: string;
  /** Words of the local part, digits dropped: `john.smith7` is john, smith. */
  readonly words: readonly string[];
  /** Without subdomains: what somebody registered (`contoso.co.uk`). Empty where the text has no domain. */
  readonly domain: string;
  /** Its first label: `contoso`. Null for mail providers. */
  readonly label: Word | null;
  /** A provider of mailboxes for everybody: sharing it says nothing. */
  readonly free: boolean;
  /** A role's mailbox (info@, sales@): the organisation, not a person. */
  readonly generic: boolean;
}

/** Mail providers by the label that stays the same in every country (yahoo.com, yahoo.co.jp). */
const providers = new Set(
  `gmail googlemail yahoo ymail rocketmail hotmail outlook live msn gmx aol icloud protonmail proton tutanota tuta fastmail zoho yandex rambler
  wanadoo laposte libero virgilio tiscali seznam centrum azet zoznam interia onet foxmail hanmail naver daum docomo softbank ezweb biglobe nifty rediffmail
  comcast verizon sbcglobal bellsouth btinternet virginmedia ntlworld talktalk bigpond optusnet sympatico telenet ziggo kpnmail xs4all hetnet planet bluewin chello
  freenet freemail citromail mailbox posteo arcor tonline sapo terra walla aliyun sina sohu tom yeah hushmail mailinator duck`.split(
    /\s+/,
  ),
);
/** Those whose label alone could be a company's. */
const providerDomains = new Set(
  `mail.ru inbox.ru list.ru bk.ru ya.ru mail.com email.com me.com mac.com att.net cox.net web.de t-online.de orange.fr free.fr sfr.fr
  neuf.fr bbox.fr alice.it inwind.it poste.it email.cz post.cz volny.cz tiscali.cz email.it wp.pl o2.pl op.pl vp.pl gazeta.pl qq.com 163.com 126.com 139.com 189.cn nate.com uol.com.br bol.com.br
  ig.com.br globo.com telia.com online.no abv.bg ukr.net i.ua meta.ua inbox.lv mail.bg mail.ee one.lt sky.com shaw.ca rogers.com telus.net skynet.be aon.at hey.com pm.me
  earthlink.net juno.com usa.com charter.net windstream.net frontier.com ocn.ne.jp so-net.ne.jp plala.or.jp home.nl casema.nl quicknet.nl mail.de post.sk centrum.sk freemail.hu`.split(
    /\s+/,
  ),
);

const roles = new Set<string>();

/** Learns the words that mailboxes of roles are called by. */
export function learnRoles(words: string): void {
  roles.clear();
  for (const word of words.split(/\s+/)) roles.add(word);
}

const secondLevel =
  /^(?:com?|net|org|gov|gob|gouv|edu|ac|or|ne|go|ltd|plc|me|nom|ind|in|web|biz|info|gv|asso|firm)$/;

/**
 * The part of a host name that somebody registered. By form: two labels, three where the last is a country
 * and the one before is a category (`co.uk`, `com.br`). The Public Suffix List would be exact, and weighs 116 kB
 * gzip; see docs/dedupe.md for what the difference is.
 */
export function registeredDomain(host: string): string {
  const labels = host.split('.').filter((label) => label !== '');
  const [tld = '', second = ''] = labels.toReversed();
  return labels.slice(tld.length === 2 && secondLevel.test(second) && labels.length > 2 ? -3 : -2).join('.');
}

const commonProviders = [
  'gmail',
  'yahoo',
  'hotmail',
  'outlook',
  'googlemail',
  'icloud',
  'seznam',
  'yandex',
  'protonmail',
];

/** What a host name comes to. */
interface Host {
  readonly domain: string;
  readonly label: string;
  readonly free: boolean;
}

const hosts = new Map<string, Host>();

/** Remembered, since the colleagues of one firm have one host. */
function readHost(host: string): Host {
  let known = hosts.get(host);
  if (known === undefined) {
    const domain = registeredDomain(host);
    const label = domain.split('.')[0] ?? '';
    // gmial.com, hotnail.com: nobody registers a company one slip away from a provider.
    const free =
      label !== '' &&
      (providers.has(label) ||
        providerDomains.has(domain) ||
        (label.length > 3 && commonProviders.some((provider) => slipsBetween(label, provider, 1) <= 1)));
    known = { domain, label, free };
    if (hosts.size >= 20_000) hosts.clear();
    hosts.set(host, known);
  }
  return known;
}

/** In small letters, without what stands around an address (`Ann <ann@contoso.com>;`). */
function foldAddress(text: string): string {
  let folded = text.trim().toLowerCase();
  // A plain address is the common case.
  if (/[:<\s,;]|\.$/.test(folded))
    folded = folded
      .replace(/^mailto:/, '')
      .replace(/^.*<([^<>]*)>.*$/, '$1')
      .replace(/[\s,;]+/g, '')
      .replace(/[.]+$/, '');
  return /[^\u0021-\u007e]/.test(folded) ? latinize(folded) : folded;
}

/** Splits at the last "@": a text without one is all local part. What follows a plus sign is dropped. */
function splitAddress(folded: string): { readonly local: string; readonly host: string } {
  const at = folded.lastIndexOf('@');
  if (at < 0) return { local: folded, host: '' };
  const local = folded.slice(0, at);
  const plus = local.indexOf('+');
  return { local: plus > 0 ? local.slice(0, plus) : local, host: folded.slice(at + 1) };
}

/** Whether the local part is a role's (info@, sales.de@), and not a person's. */
const isRole = (local: string, words: readonly string[]): boolean =>
  roles.has(local.replace(/[^a-z]/g, '')) ||
  (words[0] !== undefined && words.length <= 2 && roles.has(words[0]) && /[._-]|\d/.test(local));

/**
 * Reads a mail address; null where the text has nothing of one. Text without "@" (a slip) keeps its local
 * part only.
 */
export function mailAddress(text: string | undefined, vocabulary: Words): MailAddress | null {
  if (typeof text !== 'string') return null;
  const folded = foldAddress(text);
  if (folded.length < 5 || !/[a-z]/.test(folded)) return null;
  const { local: written, host } = splitAddress(folded);
  const { domain, label, free } = readHost(host);
  const words = written.split(/[^a-z]+/).filter((word) => word !== '');
  const ofGoogle = label === 'gmail' || label === 'googlemail';
  const local = ofGoogle ? written.replaceAll('.', '') : written;
  if (local === '') return null;
  const provider = label === 'googlemail' ? 'gmail.com' : domain;
  return {
    // A subdomain is the same house: user@eu.contoso.com is user@contoso.com.
    address: folded.includes('@') ? `${local}@${provider}` : local,
    local,
    words,
    domain: provider,
    free,
    label: label === '' || free ? null : vocabulary.of(label.replace(/[^a-z0-9]/g, '') || label),
    generic: isRole(local, words),
  };
}
