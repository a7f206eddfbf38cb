import { expect, test } from 'vitest';
import type { PageReport } from '../domain/page-state';
import type { ReadingFault } from '../domain/reading-fault';
import { faultyLooks } from './faulty-looks';

const fault: ReadingFault = { step: 'list', engine: 'grid', error: 'TypeError', at: '', count: 1 };
const read: PageReport = { state: { kind: 'read', rows: 3 }, faults: [] };
const failed: PageReport = { state: { kind: 'fault' }, faults: [fault] };
const nothing = { readings: [], report: failed };

test('a look without faults asks for nothing, and ends the row of faulty ones', () => {
  const looks = faultyLooks();
  looks.looked(nothing, [fault]);
  expect(looks.pauseMs(failed)).toBe(500);
  expect(looks.looked({ readings: [], report: read }, [])).toEqual({ freshReader: false, lookAgain: false });
  expect(looks.pauseMs(read)).toBe(0);
});

test('pauses double, up to 4 s where rows were read and 30 s where nothing was', () => {
  const looks = faultyLooks();
  const pauses = Array.from({ length: 8 }, () => {
    looks.failed();
    return [looks.pauseMs(read), looks.pauseMs(null)];
  });
  expect(pauses.map(([whenRead]) => whenRead)).toEqual([500, 1e3, 2e3, 4e3, 4e3, 4e3, 4e3, 4e3]);
  expect(pauses.map(([, whenNothing]) => whenNothing)).toEqual([500, 1e3, 2e3, 4e3, 8e3, 16e3, 3e4, 3e4]);
});

test('the third faulty look in a row is followed by a fresh reader, unless its time was up', () => {
  const looks = faultyLooks();
  const fresh = [fault, fault, fault, { ...fault, error: 'timeout' }, fault, fault].map(
    (one) => looks.looked(nothing, [one]).freshReader,
  );
  expect(fresh).toEqual([false, false, true, false, false, true]);
  const cut = { ...fault, error: 'timeout' };
  expect(looks.looked(nothing, [cut])).toEqual({ freshReader: false, lookAgain: true });
});
