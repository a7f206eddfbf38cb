import { healthAfter, healthKey, isUnreadable } from '../../domain/health';
import type { KeptReferral } from '../../domain/kept';
import { type LogLine, withLine } from '../../domain/log';
import type { PageReading } from '../../domain/reading';
import type { Instant } from '../../domain/referral';
import { referralPage } from '../../domain/referral-page';
import type { StoreRows } from '../../domain/store-reading';
import type { Command } from '../overview';
import { META } from '../meta';

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
  /** How many of them say something that a second look must confirm. */
  readonly doubted: number;
  /** The key of the one referral whose details were read; null: it was a list, or none. */
  readonly detailOf: string | null;
  /** Keys of touched records whose account is not known. */
  readonly homeless: readonly string[];
  /** Names the store: a page that hears another one than before sends again what the other one had. */
  readonly storeId: string;
}

/** Keeps what a page showed: its referrals, how the reading went, and a line in the log. */
export function keepReading(
  reading: PageReading,
  { url, now, adopt, address, store }: ReadingContext,
): Command<Kept> {
  const newId = crypto.randomUUID();
  return ({ index, health, meta }) => {
    const read = store(reading, index, now).records;
    const ofOne = reading.detail && read.length === 1;
    const records = ofOne && address !== undefined ? read.map((one) => onPage(one, address)) : read;
    const touched = new Set(records.map(({ key }) => key));
    const adopted = adopt.flatMap((key) => {
      const record = touched.has(key) ? undefined : index.get(key);
      return record?.account === null ? { ...record, account: reading.account } : [];
    });
    // What was known of this list before its account was: the entry that names the account replaces it.
    const nameless = healthKey({ ...reading, account: null });
    const replaced = reading.account !== null && health.has(nameless);
    const before = health.get(healthKey(reading)) ?? (replaced ? health.get(nameless) : undefined);
    const knownId = meta.get(META.storeId);
    const storeId = typeof knownId === 'string' ? knownId : newId;
    return {
      change: {
        put: [...records, ...adopted],
        health: reading.detail ? [] : [healthAfter(before, reading, url)],
        removeHealth: replaced && !reading.detail ? [nameless] : [],
        meta: { [META.log]: withLine(meta.get(META.log), lineOf(reading)), [META.storeId]: storeId },
      },
      response: {
        storeId,
        stored: records.length,
        doubted: records.filter(({ doubt }) => doubt).length,
        detailOf: ofOne ? (records[0]?.key ?? null) : null,
        homeless: records.filter(({ account }) => account === null).map(({ key }) => key),
      },
    };
  };
}

/** The line in the log that tells of a reading. */
function lineOf(reading: PageReading): LogLine {
  const { list, kind, layout, referrals, tookMs } = reading;
  const ofList = isUnreadable(reading) ? 'unreadable' : 'read';
  return {
    at: reading.readAt,
    what: reading.detail ? 'read-detail' : ofList,
    list: list ?? kind ?? '',
    layout,
    rows: referrals.length,
    tookMs: Math.round(tookMs),
  };
}

/** The record with the address of its own page, where that names it. */
function onPage(record: KeptReferral, address: string): KeptReferral {
  const page = referralPage(address, record.id);
  return page === null || page === record.page ? record : { ...record, page };
}
