import type { ClockWatch } from '../domain/clock-watch';
import { isFromTableAlone } from '../domain/actionable';
import { ofSameCustomer } from '../domain/customer';
import { responseSpan } from '../domain/deadline';
import type { KeptReferral } from '../domain/kept';
import { type LogLine, withLine } from '../domain/log';
import { derive } from '../domain/merge';
import { instant } from '../domain/moment';
import type { Instant } from '../domain/referral';
import { expired } from '../domain/retention';
import type { Settings } from '../domain/settings';
import type { ReferralEdit } from '../messages/referral-verbs';
import type { ErasedRows } from './connections/lead-table-state';
import { about } from './about';
import type { State, Command } from './overview';
import { META } from './meta';

/** Changes one record. @throws Error where there is none with this key. */
export function changeReferral(
  key: string,
  change: (now: KeptReferral) => KeptReferral,
): Command<KeptReferral> {
  return about([key], (state) => {
    const changed = change(referral(state, key));
    return { change: { put: [changed] }, response: changed };
  });
}

/**
 * What the user added, over what was there. A snooze never reaches beyond a response deadline that is still to come.
 * @param at epoch milliseconds.
 */
export function editedReferral(now: KeptReferral, edit: ReferralEdit, at = Date.now()): KeptReferral {
  const { note, tags, owner, snoozedUntil, dealtWith, inCrm } = edit;
  if (dealtWith !== undefined && isFromTableAlone(now)) {
    const { dealtWith: _done, ...rest } = edit;
    const ended = dealtWith ? ({ at: instant(at), why: 'crm' } as const) : null;
    return editedReferral(derive({ ...now, ended }), rest, at);
  }
  return {
    ...now,
    ...(inCrm !== undefined && { inCrmSince: inCrm ? firstTime(now, at) : null }),
    ...(note !== undefined && { note: note?.trim() ? note : null }),
    ...(tags !== undefined && { tags: trimmed(tags) }),
    ...(owner !== undefined && { owner: owner?.trim() || null }),
    ...(snoozedUntil !== undefined && { snoozedUntil: notAfterDeadline(now, snoozedUntil, at) }),
  };
}

/** The first time counts: opening the form again is no new lead. */
const firstTime = ({ inCrmSince }: KeptReferral, at: number): Instant => inCrmSince ?? instant(at);

const trimmed = (tags: readonly string[]): readonly string[] => [
  ...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== '')),
];

/** The end of a snooze, or the response deadline where that comes before and is still to come. */
function notAfterDeadline(now: KeptReferral, until: Instant | null, at: number): Instant | null {
  const deadline = responseSpan(now);
  if (until === null || deadline === null || deadline.from <= at) return until;
  const latest = instant(deadline.from);
  return until > latest ? latest : until;
}

/** Says of several whether they are in the CRM; those that are gone by now are left out. */
export function markInCrm(keys: readonly string[], inCrm: boolean): Command<readonly string[]> {
  return about(keys, ({ index }) => {
    const put = keys.flatMap((key) => {
      const now = index.get(key);
      const isIn = (now?.inCrmSince ?? null) !== null;
      return now === undefined || isIn === inCrm ? [] : [editedReferral(now, { inCrm })];
    });
    return { change: { put }, response: put.map(({ key }) => key) };
  });
}

/** Remembers how the clock was found, and nothing else. */
export function keepClock(clock: ClockWatch): Command<null> {
  return about([], () => ({ change: { meta: { [META.clock]: clock } }, response: null }));
}

/**
 * Removes what the retention times say at the time of a trusted clock, and these files. Responds how many records went.
 */
export function sweep(
  clock: ClockWatch,
  settings: Settings,
  dropFiles: readonly string[] = [],
): Command<number> {
  const now = clock.seenAt;
  return ({ index, meta }) => {
    const { remove, put } = expired(index.values(), now, settings);
    const swept: LogLine = {
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
          // That nothing was old is no news.
          ...(remove.length > 0 && { [META.log]: withLine(meta.get(META.log), swept) }),
        },
      },
      response: remove.length,
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
): Command<readonly string[]> {
  return (state) => {
    const of = state.index.get(key);
    const keys = of === undefined ? [] : ofSameCustomer(of, state.index.values());
    if (!really) return { change: {}, response: keys };
    const gone = new Set(keys);
    const removeDecisions = [...state.decisions.values()].filter(({ a, b }) => gone.has(a) || gone.has(b));
    const before = state.meta.get(META.erasedRows) as ErasedRows | undefined;
    const marks = [...new Set([...(before?.marks ?? []), ...(erased?.marks ?? [])])];
    const meta = erased === null ? {} : { meta: { [META.erasedRows]: { salt: erased.salt, marks } } };
    return {
      change: { remove: keys, removeAnswers: keys, dropFiles, removeDecisions, ...meta },
      response: keys,
    };
  };
}

function referral({ index }: State, key: string): KeptReferral {
  const known = index.get(key);
  if (known === undefined) throw new Error(`no referral ${key}`);
  return known;
}
