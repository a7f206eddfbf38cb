import type { Day, Instant, ListName, ReferralFacts } from '../../src/domain/referral';
import { kindOfTab, linkColumn, listOfTab, type ColumnKey } from './columns';
import { shownDealName } from './formats';
import { completeOptions, type LayoutName, type SampleOptions } from './options';
import { day, type Truth } from './truth';
import { words } from './words';

/** How a row is seen: the page's options, and the zone in which the browser draws dates (default: this process's). */
export type ExpectedView = Partial<SampleOptions> & { readonly timeZone?: string };

/**
 * What a perfect reader may know of one row. `undefined`: the row does not show it; null: it is shown empty.
 * `status`-borne facts (`stage`, `outcome`) are undefined where no status is shown.
 */
export interface Expected {
  readonly id: string | null | undefined;
  readonly rowKey: string | null;
  readonly kind: ReferralFacts['kind'];
  readonly list: ListName | null;
  readonly favorite: boolean | undefined;
  readonly fields: {
    readonly [F in Exclude<keyof ReferralFacts, 'id' | 'account' | 'kind' | 'list'>]:
      ReferralFacts[F] | undefined;
  };
  /**
   * The earliest deadline that the shown day allows: midnight of that day, in the browser's zone, and 14
   * days. Undefined where the row does not tell enough.
   */
  readonly earliestExpiry: Instant | null | undefined;
  /** Fields that may also be null or missing: broken on the page, or only implied by another field. */
  readonly mayBeNull: readonly string[];
}

/** The day that an instant falls on in a time zone. */
export function dayIn(instant: Instant, timeZone?: string): Day {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    calendar: 'iso8601',
  }).formatToParts(new Date(instant));
  const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The instant at which a day begins in a time zone. */
export function startOfDay(date: Day, timeZone?: string): Instant {
  let guess = Date.parse(`${date}T00:00:00Z`);
  // Two rounds: the second corrects for a change of the clocks between the guess and the answer.
  for (let round = 0; round < 2; round += 1) {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }).formatToParts(guess);
    const of = (type: string): number => Number(parts.find((p) => p.type === type)?.value);
    const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
    guess += Date.parse(`${date}T00:00:00Z`) - shown;
  }
  return new Date(guess).toISOString();
}

/** What cards show, whatever columns are asked for. */
export const cardParts: readonly ColumnKey[] = ['company', 'createdAt', 'country', 'favorite', 'status'];

/** The badge of a card: where a lead came from, in a few letters; a deal's direction is told by the tab. */
export function badgeOf(truth: Truth): string {
  const source = truth.leadSource ?? '';
  if (source.startsWith('AppSource')) return 'AppSource';
  if (source.startsWith('Azure') || source.startsWith('TestDrive')) return 'Azure Marketplace';
  return source === '' ? 'Partner Center' : source;
}

const linksByDefault: Readonly<Record<LayoutName, boolean>> = {
  'he-grid': false,
  fluent8: true,
  fluent9: true,
  'fluent9-virtual': true,
  cards: false,
  table: true,
  'ag-grid': true,
  tanstack: true,
  'fluent-wc': false,
};

/** Whether the names in this layout link to the referral's own address. */
export const hasLinks = ({ layout, href }: Pick<SampleOptions, 'layout' | 'href'>): boolean =>
  href ?? linksByDefault[layout];

/** Layouts that write their row keys into the page. */
const writesRowKeys = (layout: LayoutName): boolean =>
  layout === 'he-grid' || layout === 'ag-grid' || layout === 'cards';

/** Facts that the page words or writes so that even a careful reader may have to leave them open. */
export function unclear(truth: Truth, options: SampleOptions): readonly string[] {
  const sameWord =
    options.words === 'ambiguous' && words[options.language].ambiguousStatus?.[truth.status] !== undefined;
  // `12-11-2026` where the language writes the month or the year first: only another row's 13 or more can tell.
  const dayFirst =
    new Intl.DateTimeFormat(options.locale, { day: 'numeric', month: 'numeric', year: 'numeric' })
      .formatToParts(0)
      .find((part) => part.type !== 'literal')?.type === 'day';
  return [
    ...(sameWord ? ['stage'] : []),
    ...(options.cut ? ['dealName'] : []),
    ...(options.dates === 'dashes' && !dayFirst ? ['createdAt', 'closeDate', 'earliestExpiry'] : []),
  ];
}

/** What the list row of one referral tells, to a reader that makes no mistake. */
export function expectedRecord(truth: Truth, view: ExpectedView): Expected {
  const options = completeOptions(view);
  const { layout, list } = options;
  const columns = layout === 'cards' ? cardParts : options.columns;
  const shows = (key: ColumnKey): boolean => columns.includes(key);
  const when = <T>(key: ColumnKey, value: T): T | undefined => (shows(key) ? value : undefined);
  const hidden = truth.outcome === 'expired'; // an expired lead no longer shows contact information
  const contact = <T>(key: ColumnKey, value: T): T | null | undefined =>
    shows(key) ? (hidden ? null : value) : undefined;
  const inRow =
    (writesRowKeys(layout) && options.rowKey === 'guid') ||
    (hasLinks(options) && linkColumn(columns) !== null);

  const implied: string[] = [];
  const infer = <T>(field: string, value: T): T => {
    implied.push(field);
    return value;
  };
  const action = /-(PLT|INS|Create|StartTestDrive)\b/u.exec(truth.leadSource ?? '')?.[1];
  const callToAction = shows('callToAction')
    ? truth.callToAction
    : shows('leadSource') && (action === 'PLT' || action === 'StartTestDrive')
      ? infer('callToAction', truth.callToAction)
      : undefined;
  const inMarketplace = kindOfTab(list) === 'lead' && list !== 'qualified';
  const leadType = shows('leadType')
    ? inMarketplace && truth.list === 'marketplace'
      ? truth.leadType
      : infer('leadType', truth.leadType)
    : kindOfTab(list) === 'lead'
      ? infer('leadType', truth.leadType)
      : undefined;
  const qualification =
    shows('leadType') && truth.list === 'qualified'
      ? truth.qualification
      : list === 'marketplace' || truth.list === 'marketplace'
        ? infer('qualification', truth.qualification)
        : undefined;

  const createdDay = truth.createdAt === null ? null : dayIn(truth.createdAt, view.timeZone);
  const informationalTold =
    truth.kind === 'co-sell' || truth.list === 'qualified' || callToAction !== undefined;
  const expiry =
    !shows('createdAt') || !shows('status') || !informationalTold
      ? undefined
      : truth.expiresAt === null || createdDay === null
        ? null
        : new Date(Date.parse(startOfDay(createdDay, view.timeZone)) + 14 * day).toISOString();
  return {
    id: inRow || shows('referralId') ? truth.id : undefined,
    rowKey: writesRowKeys(layout) && options.rowKey === 'number' ? String(truth.rowNumber) : null,
    kind: truth.kind,
    list: listOfTab(list),
    favorite: shows('favorite') ? truth.favorite : undefined,
    fields: {
      leadType,
      qualification,
      callToAction,
      stage: when('status', truth.stage),
      outcome: when('status', truth.outcome),
      dealName: when('dealName', truth.dealName === null ? null : shownDealName(truth.dealName, options)),
      company: when('company', truth.company),
      contactName: contact('contactName', truth.contactName),
      jobTitle: contact('jobTitle', truth.jobTitle),
      email: contact('email', truth.email),
      phone: contact('phone', truth.phone),
      country: when('country', truth.country),
      city: when('city', truth.city),
      notes: when('notes', truth.notes),
      leadSource:
        layout === 'cards' ? infer('leadSource', badgeOf(truth)) : when('leadSource', truth.leadSource),
      value: when('value', truth.value),
      currency: when('value', truth.currency),
      closeDate: when('closeDate', truth.closeDate),
      createdAt: when('createdAt', createdDay),
      directContact: undefined,
      emailValidity: when('emailValidity', truth.emailValidity),
      phoneValidity: when('phoneValidity', truth.phoneValidity),
      quality: when('quality', truth.quality),
      // Words in the page's language: compare with `statusWord` and `dealWord` of words.ts.
      dealType: undefined,
      microsoftStatus: undefined,
      crmId: when('crmId', truth.crmId),
      campaignId: when('campaignId', truth.campaignId),
      address: undefined,
    },
    earliestExpiry: expiry,
    mayBeNull: [
      ...truth.mayBeNull,
      ...implied,
      ...unclear(truth, options),
      ...(truth.currency === null || truth.value !== null ? [] : ['currency']),
    ],
  };
}
