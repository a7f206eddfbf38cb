import { describe, expect, test } from 'vitest';
import type { Page } from '../azure-table/table-client';
import { beginRequest, failedRequest, newLeadPoll, tookPage, type LeadPoll } from './lead-poll';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const start = Date.parse('2026-11-29T12:00:00Z');
const at = (now: number): { now: number; random: number } => ({ now, random: 0.5 });

function page(times: readonly string[], next: string | null = null): Page {
  return {
    rows: times.map((Timestamp) => ({ Timestamp })),
    next: next === null ? null : { partition: next, row: null },
  };
}

/** The poll after one reading that showed these rows. */
function read(poll: LeadPoll, now: number, times: readonly string[]): LeadPoll {
  const begun = beginRequest(poll, now);
  if (begun === null) throw new Error('it was not time');
  return tookPage(begun.poll, page(times), at(now));
}

describe('the poll of the leads', () => {
  test('reads everything first, then what is new since five minutes before the newest row', () => {
    const first = beginRequest(newLeadPoll(start), start);
    expect(first?.request.query.filter).toBeUndefined();
    expect(first?.request.query.select).toContain('CustomerInfo');
    const poll = read(newLeadPoll(start), start, ['2026-11-29T11:00:00Z', '2026-11-29T10:00:00Z']);
    expect(beginRequest(poll, start + 14 * MINUTE)).toBeNull();
    const second = beginRequest(poll, start + 15 * MINUTE);
    expect(second?.request.query.filter).toBe("Timestamp ge datetime'2026-11-29T10:55:00.000Z'");
  });

  test('reads everything again once a day, and where nothing was there yet', () => {
    let poll = read(newLeadPoll(start), start, ['2026-11-29T11:00:00Z']);
    for (let now = start + 15 * MINUTE; now < start + DAY; now += 15 * MINUTE) {
      expect(beginRequest(poll, now)?.request.query.filter).toBeDefined();
      poll = read(poll, now, []);
    }
    expect(beginRequest(poll, start + DAY)?.request.query.filter).toBeUndefined();
    const empty = read(newLeadPoll(start), start, []);
    expect(beginRequest(empty, start + 15 * MINUTE)?.request.query.filter).toBeUndefined();
  });

  test('goes on at the page where it was stopped, and moves its mark at the end only', () => {
    const first = beginRequest(newLeadPoll(start), start);
    const stopped = tookPage(first!.poll, page(['2026-11-29T11:00:00Z'], 'p2'), at(start));
    const restored = JSON.parse(JSON.stringify(stopped)) as LeadPoll;
    expect(restored.watermark).toBeNull();
    const again = beginRequest(restored, start);
    expect(again?.request.from).toEqual({ partition: 'p2', row: null });
    const done = tookPage(again!.poll, page(['2026-11-29T10:00:00Z']), at(start));
    expect(done).toMatchObject({
      run: null,
      watermark: Date.parse('2026-11-29T11:00:00Z'),
      readAllAt: start,
    });
  });

  test('begins anew where the service does not know that page any more', () => {
    const first = beginRequest(newLeadPoll(start), start);
    const stopped = tookPage(first!.poll, page([], 'p2'), at(start));
    const anew = beginRequest(failedRequest(stopped, { status: 400 }, at(start)), start);
    expect(anew?.request.from).toBeNull();
    expect(beginRequest(failedRequest(anew!.poll, { status: 400 }, at(start)), start + DAY)).toBeNull();
  });

  test('ends with a continuation that comes back or never ends', () => {
    const first = beginRequest(newLeadPoll(start), start);
    const once = tookPage(first!.poll, page([], 'same'), at(start));
    const twice = tookPage(once, page([], 'same'), at(start));
    expect(twice).toMatchObject({ run: null, failed: 200, watermark: null });
    expect(beginRequest(twice, start)).toBeNull();
    let poll = first!.poll;
    let pages = 0;
    while (poll.run !== null && pages < 5_000) poll = tookPage(poll, page([], `p${++pages}`), at(start));
    expect(pages).toBeLessThan(5_000);
    expect(poll.failed).toBe(200);
  });

  test('keeps what it knows through every failure', () => {
    const poll = read(newLeadPoll(start), start, ['2026-11-29T11:00:00Z']);
    for (const status of [null, 403, 404, 429, 500, 503]) {
      const failed = failedRequest(poll, { status }, at(start));
      expect(failed).toMatchObject({ watermark: poll.watermark, readAllAt: poll.readAllAt, failed: status });
    }
    const later = failedRequest(poll, { status: 429, retryAfter: 40 * MINUTE }, at(start));
    expect(beginRequest(later, start + 39 * MINUTE)).toBeNull();
    const begun = beginRequest(later, start + 40 * MINUTE);
    expect(tookPage(begun!.poll, page([]), at(start + 40 * MINUTE))).not.toHaveProperty('failed');
  });

  test('is not put off by a clock that was set back', () => {
    const poll = read(newLeadPoll(start), start, ['2026-11-29T11:00:00Z']);
    expect(beginRequest(poll, start - 30 * DAY)).not.toBeNull();
  });
});
