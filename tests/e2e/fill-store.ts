import type { Page } from '@playwright/test';
import { completeReferral, type KeptReferral } from '../../src/domain/kept.ts';
import { derive } from '../../src/domain/merge.ts';
import { makeReferrals } from '../sample/data.ts';

/** Believable records, as the worker would have kept them: answered ones with the change that was seen. */
export function sampleRecords(
  count: number,
  now: number,
  awkward: 'none' | 'some' | 'broken' = 'none',
  seed = 11,
): readonly KeptReferral[] {
  const dayMs = 86_400_000;
  return makeReferrals({ seed, count, now, awkward }).map((truth, at) => {
    const {
      shown: _shown,
      mayBeNull: _null,
      status: _status,
      microsoft: _microsoft,
      deal: _deal,
      salesStage: _sales,
      rowNumber: _number,
      ...facts
    } = truth;
    const created = Date.parse(truth.createdAt ?? '');
    const seen = Math.min(
      now - 3_600_000,
      (Number.isNaN(created) ? now : created) + (((at * 7) % 16) + 0.4) * dayMs,
    );
    const answered = truth.stage !== 'received' && truth.list !== 'outbound' && at % 5 !== 0;
    return derive(
      completeReferral({
        ...facts,
        key: truth.id,
        favoriteInPage: truth.favorite,
        firstSeenAt: new Date(Number.isNaN(created) ? now : created + 3_600_000).toISOString(),
        lastSeenAt: new Date(now - 1_800_000).toISOString(),
        history: answered
          ? [
              {
                kind: 'stage',
                at: new Date(seen).toISOString(),
                from: 'received',
                to: truth.stage,
                outcome: truth.outcome,
                onTime: truth.outcome === 'expired' ? false : seen - created < 14 * dayMs,
              },
            ]
          : [],
        tags: at % 29 === 0 ? ['Follow up'] : [],
        note: at % 41 === 0 ? 'Called, wants a quote in writing.' : null,
      }),
    );
  });
}

/** Puts records into the store as another program would: behind the worker's back, which must be stopped after it. */
export async function fillStore(page: Page, records: readonly KeptReferral[]): Promise<void> {
  // The worker makes the database; asking it anything has it made.
  await page.evaluate(async () => {
    await chrome.runtime.sendMessage({ verb: 'health.get', ask: { account: null } });
  });
  for (let from = 0; from < records.length; from += 2_000) {
    await page.evaluate(
      (part) =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('partner-center-triage');
          request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
          request.addEventListener('success', () => {
            const writing = request.result.transaction('referrals', 'readwrite');
            for (const record of part) writing.objectStore('referrals').put(record);
            writing.addEventListener('complete', () => {
              request.result.close();
              resolve();
            });
            writing.addEventListener('error', () => reject(writing.error ?? new Error('not written')));
          });
        }),
      records.slice(from, from + 2_000),
    );
  }
}
