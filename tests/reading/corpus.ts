import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import type { ColumnMeaning, ListExtent, PageReading } from '../../src/domain/reading';
import type { PageState } from '../../src/domain/page-state';
import type { ReferralReading } from '../../src/domain/referral';
import { withReader } from './harness';
import type { ReadingBench } from './reader-bundle';

/** Pages as they stood, each with what must be read of it: `tests/pages/<name>/`. */
export const corpusFolder = fileURLToPath(new URL('../pages/', import.meta.url));

/** What a page does not say of itself. */
export interface CaseMeta {
  /** What the page is there for, in a sentence. */
  readonly about: string;
  /** The address under which it is served. */
  readonly address: string;
  /** The browser's languages, BCP 47. The page's own is its `lang`. */
  readonly languages: readonly string[];
  /** The time of the reading, ISO 8601. */
  readonly now: string;
  /** The viewer's time zone, IANA. */
  readonly timeZone: string;
  /** Fields (or `state`) that should be read and are not yet. They may be missed; they may not be wrong. */
  readonly notYetRead?: readonly string[];
}

/** One list or one referral's details, without what says how it was found. */
export interface ExpectedReading {
  readonly kind: PageReading['kind'];
  readonly list: PageReading['list'];
  readonly detail: boolean;
  /** How much of the whole list is shown, as far as the page tells it; absent: it tells nothing. */
  readonly extent?: Partial<ListExtent>;
  /** In the order of the page; fields that are null are left out. */
  readonly referrals: readonly ExpectedReferral[];
}

export interface ExpectedReferral extends Partial<Pick<ReferralReading, 'kind' | 'list' | 'statedExpiry'>> {
  readonly rowKey?: string;
  readonly favorite?: boolean;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface ExpectedPage {
  /** What the look comes to; null: of no account here. */
  readonly state: PageState['kind'] | null;
  readonly readings: readonly ExpectedReading[];
}

export interface CorpusCase {
  readonly name: string;
  readonly html: string;
  readonly meta: CaseMeta;
  readonly expected: ExpectedPage;
}

export const corpusNames = (): readonly string[] =>
  readdirSync(corpusFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

const json = <T>(name: string, file: string): T =>
  JSON.parse(readFileSync(`${corpusFolder}${name}/${file}`, 'utf8')) as T;

/** The page and its meta; what is expected may not be written yet. */
export const pageOf = (name: string): Omit<CorpusCase, 'expected'> => ({
  name,
  html: readFileSync(`${corpusFolder}${name}/page.html`, 'utf8'),
  meta: json<CaseMeta>(name, 'meta.json'),
});

export const caseOf = (name: string): CorpusCase => ({
  ...pageOf(name),
  expected: json<ExpectedPage>(name, 'expected.json'),
});

/** Reads pages of the corpus, one after the other, in one browser tab. */
export interface CorpusReader {
  readonly read: (one: Pick<CorpusCase, 'html' | 'meta'>) => Promise<ExpectedPage>;
  /** How each list or detail of the page was found, and what decided what each column means: lines to print. */
  readonly why: (one: Pick<CorpusCase, 'html' | 'meta'>) => Promise<readonly string[]>;
}

/**
 * Nothing leaves the machine: the case's page is served under its address, everything else is refused.
 * @param script the reader, where it is another than that of the sources
 */
export async function corpusReader(context: BrowserContext, script?: string): Promise<CorpusReader> {
  await withReader(context, script);
  let html = '';
  await context.route('**/*', (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const lookAt = async (one: Pick<CorpusCase, 'html' | 'meta'>): Promise<Look> => {
    html = one.html.startsWith('<!') ? one.html : `<!doctype html>${one.html}`;
    await setTimeZone(session, one.meta.timeZone);
    await page.goto(one.meta.address);
    return lookIn(page, one.meta);
  };
  return {
    read: async (one) => expectedPage(await lookAt(one)),
    why: async (one) => (await lookAt(one)).readings.flatMap(reasonsOf),
  };
}

type Look = ReturnType<ReadingBench['read']>;

/** Why one reading came out as it did. A value is the first row's. */
function reasonsOf({
  detail,
  layout,
  kind,
  list,
  columns,
  referrals,
  drift,
}: PageReading): readonly string[] {
  const [first] = referrals;
  const example = (meaning: ColumnMeaning | null): string => {
    const value = Object.entries(first?.fields ?? {}).find(([field]) => field === meaning)?.[1];
    return value === undefined ? '' : `, e.g. ${JSON.stringify(value)}`;
  };
  return [
    `${detail ? 'details' : 'list'} found as ${layout}: ${kind ?? 'kind not known'}, ${list ?? 'list not known'}, ${referrals.length} rows`,
    ...columns.map(({ header, meaning, because }, at) => {
      const decided = because === null ? '' : ` by ${because}`;
      return `  column ${at + 1} ${JSON.stringify(header)}: ${meaning ?? 'not understood'}${decided}${example(meaning)}`;
    }),
    ...drift.map(({ kind: what, at, count }) => `  ${what} at ${JSON.stringify(at)} x ${count}`),
  ];
}

const setTimeZone = (session: CDPSession, timezoneId: string): Promise<unknown> =>
  session.send('Emulation.setTimezoneOverride', { timezoneId });

/** What is read of the page that a tab shows. */
export async function readPage(page: Page, meta: CaseMeta): Promise<ExpectedPage> {
  return expectedPage(await lookIn(page, meta));
}

/** One look at the page that a tab shows. */
const lookIn = (page: Page, { now, languages }: CaseMeta): Promise<Look> =>
  page.evaluate((options) => globalThis.pageReading.read(globalThis.pageReading.open().reader, options), {
    now,
    browserLanguages: languages,
  });

/** What a look read, in the form in which it is written down. */
function expectedPage({ readings, report }: Look): ExpectedPage {
  return {
    state: report.state.kind,
    readings: readings.map(({ kind, list, detail, extent, referrals }) => ({
      kind,
      list,
      detail,
      ...extentForm(extent),
      referrals: referrals.map((one) => expectedForm(one, { kind, list })),
    })),
  };
}

/** An extent as it is written down: only what the page tells. */
function extentForm(extent: ListExtent): Pick<ExpectedReading, 'extent'> {
  const told = Object.entries(extent).filter(
    ([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  return told.length === 0 ? {} : { extent: Object.fromEntries(told) };
}

/** A referral as it is written down: only what is known, and what differs from its list's. */
function expectedForm(
  { rowKey, kind, list, favorite, statedExpiry, fields }: ReferralReading,
  of: Pick<ExpectedReading, 'kind' | 'list'>,
): ExpectedReferral {
  return {
    ...(rowKey === null ? {} : { rowKey }),
    ...(kind === of.kind ? {} : { kind }),
    ...(list === of.list || list === null ? {} : { list }),
    ...(favorite === null ? {} : { favorite }),
    ...(statedExpiry === null ? {} : { statedExpiry }),
    fields: Object.fromEntries(
      // When a day begins and ends follows from the day and the time zone, and has tests of its own.
      Object.entries(fields).filter(
        ([field, value]) => value !== null && value !== undefined && field !== 'createdWithin',
      ),
    ),
  };
}
