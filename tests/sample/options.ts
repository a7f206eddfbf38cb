import type { ListName } from '../../src/domain/referral';
import { defaultColumns, isColumnKey, kindOfTab, tabNames, type ColumnKey, type TabName } from './columns';

export const layoutNames = [
  'he-grid',
  'fluent8',
  'fluent9',
  'fluent9-virtual',
  'cards',
  'table',
  'ag-grid',
  'tanstack',
  'fluent-wc',
] as const;
export type LayoutName = (typeof layoutNames)[number];

/** The languages of the sample, and the locale whose dates, numbers and address each uses unless told otherwise. */
export const locales = {
  en: 'en-US',
  cs: 'cs-CZ',
  'pt-BR': 'pt-BR',
  'pt-PT': 'pt-PT',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  it: 'it-IT',
  nl: 'nl-NL',
  pl: 'pl-PL',
  ja: 'ja-JP',
  ko: 'ko-KR',
  'zh-CN': 'zh-CN',
  'zh-TW': 'zh-TW',
} as const;
export type Language = keyof typeof locales;
export const languages = Object.keys(locales) as readonly Language[];

/** Everything that a sample page can be told. All of it travels in the query. See `expectations.md`. */
export interface SampleOptions {
  readonly layout: LayoutName;
  readonly list: TabName;
  readonly language: Language;
  /** BCP 47, default of the language; `en-GB` turns English dates round. */
  readonly locale: string;
  readonly columns: readonly ColumnKey[];
  readonly count: number;
  readonly seed: number;
  /** ISO 8601 instant. */
  readonly now: string;
  readonly pageSize: number;
  readonly page: number;
  /** Generate this list only. */
  readonly only: ListName | null;
  readonly awkward: 'none' | 'some' | 'broken';
  /** `Name|ID` in the header's account menu; empty: the page does not tell. */
  readonly account: string;
  /** Prefix of the portal's custom elements. */
  readonly prefix: string;
  /** What the rows' ids and keys are made of. */
  readonly rowKey: 'guid' | 'number';
  /** Whether names link to the referral's address (with its GUID) or are buttons. Null: as the layout usually does. */
  readonly href: boolean | null;
  /** Column keys of ids and attributes: camel-cased English headers, the REST API's names, or telling nothing. */
  readonly keys: 'header' | 'api' | 'opaque';
  readonly dates: 'short' | 'two-digit' | 'dashes' | 'medium' | 'iso';
  readonly money: 'symbol' | 'code' | 'code-first';
  readonly country: 'name' | 'code';
  /** Empty fields are shown as `--`, `Not Specified` in the page's language, or nothing. */
  readonly placeholder: 'dashes' | 'words' | 'blank';
  /** Whether words that a translation confuses (Czech Received/Accepted) are distinct. */
  readonly words: 'distinct' | 'ambiguous';
  /** Names of applied filters, as "Applied filters" shows them; the rows are really filtered by `country`. */
  readonly filters: readonly string[];
  readonly search: string;
  /** Milliseconds of each loading stage: shell, skeleton, rows. */
  readonly delay: number;
  /** Where a referral's own page has its GUID. */
  readonly detailRoute: 'path' | 'query';
  /** Opens this referral's page (or its pane in `cards`). */
  readonly referral: string | null;
  /** Long names are cut in the text itself, as some pages do. */
  readonly cut: boolean;
}

const defaults = {
  layout: 'he-grid',
  list: 'marketplace',
  language: 'en',
  count: 200,
  seed: 1,
  page: 1,
  only: null,
  awkward: 'some',
  account: 'Contoso Services|6a1c0b6e-3f0e-4c53-9d0e-1f5c8a4b7d21',
  prefix: 'referrals',
  rowKey: 'guid',
  href: null,
  keys: 'header',
  dates: 'short',
  money: 'symbol',
  country: 'name',
  placeholder: 'dashes',
  words: 'distinct',
  filters: [],
  search: '',
  delay: 40,
  detailRoute: 'path',
  referral: null,
  cut: false,
} as const satisfies Partial<SampleOptions>;

/** Virtualized lists scroll through everything; the others have ten rows a page. */
const pageSizeOf = (layout: LayoutName): number =>
  ['fluent8', 'fluent9-virtual', 'ag-grid', 'cards'].includes(layout) ? 10_000 : 10;

/** Fills in what was not said. `now` is the present unless given. */
export function completeOptions(given: Partial<SampleOptions>): SampleOptions {
  const list = given.list ?? defaults.list;
  return {
    ...defaults,
    locale: locales[given.language ?? defaults.language],
    columns: defaultColumns[kindOfTab(list)],
    pageSize: pageSizeOf(given.layout ?? defaults.layout),
    now: new Date().toISOString(),
    ...given,
  };
}

const pathOf: Readonly<Record<TabName, string>> = {
  marketplace: 'v2/referrals/v3/leads/marketplace',
  qualified: 'v2/referrals/v3/leads/qualified',
  'leads-favorites': 'v2/referrals/v3/leads/favorites',
  inbound: 'referrals/cosell/inbound',
  outbound: 'referrals/cosell/outbound',
  'cosell-favorites': 'referrals/cosell/favorites',
};

/** The path and query of a page of the sample; the GUID of an open referral stands in the path or the query. */
export function samplePath(given: Partial<SampleOptions>): string {
  const { list, language, locale, referral, detailRoute } = completeOptions(given);
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) {
    if (name === 'list' || name === 'referral' || value === null || value === undefined) continue;
    query.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }
  if (language !== 'en') query.set('language', language);
  const inPath = referral !== null && detailRoute === 'path' ? `/${referral}` : '';
  if (referral !== null && detailRoute === 'query') query.set('id', referral);
  return `/${locale.toLowerCase()}/dashboard/${pathOf[list]}${inPath}?${query.toString()}`;
}

/** Address of a page of the sample Partner Center, e.g. for `page.goto`. */
export const sampleUrl = (given: Partial<SampleOptions> = {}): string =>
  `https://partner.microsoft.com${samplePath(given)}`;

const oneOf = <T extends string>(value: string | null, names: readonly T[]): T | undefined =>
  names.find((name) => name === value);

/** The options in an address. Unknown words are ignored, as a site does. */
export function optionsOf(url: URL): SampleOptions {
  const query = url.searchParams;
  const text = (name: string): string | undefined => query.get(name) ?? undefined;
  const number = (name: string): number | undefined =>
    query.has(name) ? Number(query.get(name)) : undefined;
  const named = <T extends string>(name: string, ...names: readonly T[]): T | undefined =>
    oneOf(query.get(name), names);
  const several = (name: string): string[] | undefined =>
    query
      .get(name)
      ?.split(',')
      .filter((part) => part !== '');
  const path = url.pathname.toLowerCase();
  const flag = named('href', 'true', 'false');
  const given = {
    layout: named('layout', ...layoutNames),
    list: tabNames.find((tab) => path.includes(`/${pathOf[tab]}`)),
    language: named('language', ...languages),
    locale: text('locale'),
    columns: several('columns')?.filter(isColumnKey),
    count: number('count'),
    seed: number('seed'),
    now: text('now'),
    pageSize: number('pageSize'),
    page: number('page'),
    only: named<ListName>('only', 'marketplace', 'qualified', 'inbound', 'outbound'),
    awkward: named('awkward', 'none', 'some', 'broken'),
    account: text('account'),
    prefix: text('prefix'),
    rowKey: named('rowKey', 'guid', 'number'),
    href: flag === undefined ? undefined : flag === 'true',
    keys: named('keys', 'header', 'api', 'opaque'),
    dates: named('dates', 'short', 'two-digit', 'dashes', 'medium', 'iso'),
    money: named('money', 'symbol', 'code', 'code-first'),
    country: named('country', 'name', 'code'),
    placeholder: named('placeholder', 'dashes', 'words', 'blank'),
    words: named('words', 'distinct', 'ambiguous'),
    filters: several('filters'),
    search: text('search'),
    delay: number('delay'),
    detailRoute: named('detailRoute', 'path', 'query'),
    cut: query.has('cut') ? query.get('cut') === 'true' : undefined,
    referral: /[/=]([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})\b/u.exec(
      `${path}?id=${query.get('id') ?? ''}`,
    )?.[1],
  };
  return completeOptions(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
}
