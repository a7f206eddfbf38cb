import { ofSameCustomer } from '../domain/customer';
import { responseSpan } from '../domain/deadline';
import { healthAfter, healthKey, isUnreadable } from '../domain/health';
import type { KeptReferral } from '../domain/kept';
import { type LogLine, withLine } from '../domain/log';
import { instant } from '../domain/moment';
import type { PageReading } from '../domain/reading';
import type { Instant } from '../domain/referral';
import { referralPage } from '../domain/referral-page';
import { expired } from '../domain/retention';
import type { Settings } from '../domain/settings';
import type { StoreRows } from '../domain/store-reading';
import type { ReferralEdit } from '../messages/referral-verbs';
import type { Book, Decide } from './keeper';

/** Names of the small values kept beside the records. */
export const META = { log: 'log', sweptAt: 'sweptAt', imported: 'imported' } as const;

/** What is known of a reading besides what the page shows. */
export interface ReadingContext {
  /** The page's address without query and fragment. */
  readonly url: string | null;
  readonly now: Instant;
  /** The whole address, of which only what names a referral is kept. */
  readonly address?: string;
  readonly store: StoreRows;
  /** Records read on the same page before it told its account. */
  readonly adopt: readonly string[];
}

/** What keeping a reading gave. */
export interface Kept {
  readonly stored: number;
  /** The key of the one referral whose details were read; null: it was a list, or none. */
  readonly detailOf: string | null;
  /** Keys of touched records whose account is not known. */
  readonly homeless: readonly string[];
}

/** Keeps what a page showed: its referrals, how the reading went, and a line in the log. */
export function keepReading(
  reading: PageReading,
  { url, now, adopt, address, store }: ReadingContext,
): Decide<Kept> {
  return ({ index, health, meta }) => {
    const read = store(reading, index, now).records;
    const records =
      reading.detail && read.length === 1 && address !== undefined
        ? read.map((one) => onPage(one, address))
        : read;
    const touched = new Set(records.map(({ key }) => key));
    const adopted = adopt.flatMap((key) => {
      const record = touched.has(key) ? undefined : index.get(key);
      return record?.account === null ? { ...record, account: reading.account } : [];
    });
    // What was known of this list before its account was: the entry that names the account replaces it.
    const nameless = healthKey({ ...reading, account: null });
    const replaced = reading.account !== null && health.has(nameless);
    const before = health.get(healthKey(reading)) ?? (replaced ? health.get(nameless) : undefined);
    const line: LogLine = {
      at: reading.readAt,
      what: reading.detail ? 'read-detail' : isUnreadable(reading) ? 'unreadable' : 'read',
      list: reading.list ?? reading.kind ?? '',
      layout: reading.layout,
      rows: reading.referrals.length,
      tookMs: Math.round(reading.tookMs),
    };
    return {
      change: {
        put: [...records, ...adopted],
        health: reading.detail ? [] : [healthAfter(before, reading, url)],
        removeHealth: replaced && !reading.detail ? [nameless] : [],
        meta: { [META.log]: withLine(meta.get(META.log), line) },
      },
      answer: {
        stored: records.length,
        detailOf: reading.detail && records.length === 1 ? (records[0]?.key ?? null) : null,
        homeless: records.filter(({ account }) => account === null).map(({ key }) => key),
      },
    };
  };
}

/** The record with the address of its own page, where that names it. */
function onPage(record: KeptReferral, address: string): KeptReferral {
  const page = referralPage(address, record.id);
  return page === null || page === record.page ? record : { ...record, page };
}

/** Changes one record. @throws Error where there is none with this key. */
export function changeReferral(
  key: string,
  change: (now: KeptReferral) => KeptReferral,
): Decide<KeptReferral> {
  return (book) => {
    const changed = change(referral(book, key));
    return { change: { put: [changed] }, answer: changed };
  };
}

/** What the user added, over what was there. A snooze never reaches beyond the response deadline. */
export function edited(now: KeptReferral, { note, tags, snoozedUntil }: ReferralEdit): KeptReferral {
  const deadline = responseSpan(now);
  const latest = deadline === null ? null : instant(deadline.from);
  return {
    ...now,
    ...(note !== undefined && { note: note === null || note.trim() === '' ? null : note }),
    ...(tags !== undefined && {
      tags: [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))],
    }),
    ...(snoozedUntil !== undefined && {
      snoozedUntil: snoozedUntil !== null && latest !== null && snoozedUntil > latest ? latest : snoozedUntil,
    }),
  };
}

/** Removes what the retention times say, and these files. Answers how many records went. */
export function sweep(now: number, settings: Settings, dropFiles: readonly string[] = []): Decide<number> {
  return ({ index, meta }) => {
    const { remove, put } = expired(index.values(), now, settings);
    const line: LogLine = {
      at: instant(now),
      what: 'swept',
      list: '',
      layout: '',
      rows: remove.length,
      tookMs: 0,
    };
    return {
      change: {
        remove,
        put,
        dropFiles,
        removeAnswers: remove,
        meta: { [META.sweptAt]: instant(now), [META.log]: withLine(meta.get(META.log), line) },
      },
      answer: remove.length,
    };
  };
}

/**
 * Removes all referrals of one referral's customer, and the kept files that name it; without `really` it only
 * says which.
 */
export function eraseCustomer(
  key: string,
  really: boolean,
  dropFiles: readonly string[] = [],
): Decide<readonly string[]> {
  return (book) => {
    const keys = ofSameCustomer(referral(book, key), book.index.values());
    if (!really) return { change: {}, answer: keys };
    const erased = new Set(keys);
    const removeDecisions = [...book.decisions.values()].filter(({ a, b }) => erased.has(a) || erased.has(b));
    return { change: { remove: keys, removeAnswers: keys, dropFiles, removeDecisions }, answer: keys };
  };
}

function referral({ index }: Book, key: string): KeptReferral {
  const known = index.get(key);
  if (known === undefined) throw new Error(`no referral ${key}`);
  return known;
}
