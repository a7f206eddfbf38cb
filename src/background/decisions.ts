import type { ClockWatch } from '../domain/clock-watch';
import { isFromTableAlone } from '../domain/actionable';
import { ofSameCustomer } from '../domain/customer';
import { responseSpan } from '../domain/deadline';
import type { KeptReferral } from '../domain/kept';
import { type LogLine, withLine } from '../domain/log';
import { derive } from '../domain/merge';
import { instant } from '../domain/moment';
import { expired } from '../domain/retention';
import type { Settings } from '../domain/settings';
import type { ReferralEdit } from '../messages/referral-verbs';
import type { ErasedRows } from './connections/lead-table-state';
import { about } from './about';
import type { Book, Decide } from './keeper';
import { META } from './meta';

/** Changes one record. @throws Error where there is none with this key. */
export function changeReferral(
  key: string,
  change: (now: KeptReferral) => KeptReferral,
): Decide<KeptReferral> {
  return about([key], (book) => {
    const changed = change(referral(book, key));
    return { change: { put: [changed] }, answer: changed };
  });
}

/**
 * What the user added, over what was there. A snooze never reaches beyond a response deadline that is still to come.
 * @param at epoch milliseconds.
 */
export function edited(now: KeptReferral, edit: ReferralEdit, at = Date.now()): KeptReferral {
  const { note, tags, snoozedUntil, dealtWith, inCrm } = edit;
  if (dealtWith !== undefined && isFromTableAlone(now)) {
    const { dealtWith: _done, ...rest } = edit;
    const ended = dealtWith ? ({ at: instant(at), why: 'crm' } as const) : null;
    return edited(derive({ ...now, ended }), rest, at);
  }
  const deadline = responseSpan(now);
  const latest = deadline === null || deadline.from <= at ? null : instant(deadline.from);
  return {
    ...now,
    // The first time counts: opening the form again is no new lead.
    ...(inCrm !== undefined && { inCrmSince: inCrm ? (now.inCrmSince ?? instant(at)) : null }),
    ...(note !== undefined && { note: note === null || note.trim() === '' ? null : note }),
    ...(tags !== undefined && {
      tags: [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))],
    }),
    ...(snoozedUntil !== undefined && {
      snoozedUntil: snoozedUntil !== null && latest !== null && snoozedUntil > latest ? latest : snoozedUntil,
    }),
  };
}

/** Says of several whether they are in the CRM; those that are gone by now are left out. */
export function markInCrm(keys: readonly string[], inCrm: boolean): Decide<readonly string[]> {
  return about(keys, ({ index }) => {
    const put = keys.flatMap((key) => {
      const now = index.get(key);
      const isIn = (now?.inCrmSince ?? null) !== null;
      return now === undefined || isIn === inCrm ? [] : [edited(now, { inCrm })];
    });
    return { change: { put }, answer: put.map(({ key }) => key) };
  });
}

/** Remembers how the clock was found, and nothing else. */
export function keepClock(clock: ClockWatch): Decide<null> {
  return about([], () => ({ change: { meta: { [META.clock]: clock } }, answer: null }));
}

/**
 * Removes what the retention times say at the time of a trusted clock, and these files. Answers how many records went.
 */
export function sweep(
  clock: ClockWatch,
  settings: Settings,
  dropFiles: readonly string[] = [],
): Decide<number> {
  const now = clock.seenAt;
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
        meta: {
          [META.sweptAt]: instant(now),
          [META.clock]: clock,
          [META.log]: withLine(meta.get(META.log), line),
        },
      },
      answer: remove.length,
    };
  };
}

/**
 * Removes all referrals of one referral's customer, and the kept files that name it; without `really` it only
 * says which. A referral that is gone is erased: asked for twice, it is done.
 * @param erased marks of its rows in the partner's table, so that they do not come back from there.
 */
export function eraseCustomer(
  key: string,
  really: boolean,
  dropFiles: readonly string[] = [],
  erased: ErasedRows | null = null,
): Decide<readonly string[]> {
  return (book) => {
    const of = book.index.get(key);
    const keys = of === undefined ? [] : ofSameCustomer(of, book.index.values());
    if (!really) return { change: {}, answer: keys };
    const gone = new Set(keys);
    const removeDecisions = [...book.decisions.values()].filter(({ a, b }) => gone.has(a) || gone.has(b));
    const before = book.meta.get(META.erasedRows) as ErasedRows | undefined;
    const marks = [...new Set([...(before?.marks ?? []), ...(erased?.marks ?? [])])];
    const meta = erased === null ? {} : { meta: { [META.erasedRows]: { salt: erased.salt, marks } } };
    return {
      change: { remove: keys, removeAnswers: keys, dropFiles, removeDecisions, ...meta },
      answer: keys,
    };
  };
}

function referral({ index }: Book, key: string): KeptReferral {
  const known = index.get(key);
  if (known === undefined) throw new Error(`no referral ${key}`);
  return known;
}
