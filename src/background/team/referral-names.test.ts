import { expect, test } from 'vitest';
import { ReferralNames } from './referral-names';

test('a referral is known by its ID, a lead of a table by a hash of its row, all others stay here', async () => {
  const names = new ReferralNames();
  const [withId, ofTable, neither] = [
    { kind: 'lead', id: 'abc', tableRow: 'contoso/leads/p/1' },
    { kind: 'lead', id: null, tableRow: 'contoso/leads/p/2' },
    { kind: 'lead', id: null, tableRow: null },
  ] as const;
  expect(names.of(ofTable)).toBeNull();
  await names.learn([withId, ofTable, neither]);
  expect(names.of(withId)).toEqual({ kind: 'lead', id: 'abc' });
  expect(names.of(neither)).toBeNull();
  expect(names.of(ofTable)?.id).toMatch(/^row-[\da-f]{64}$/);
  const atColleague = new ReferralNames();
  await atColleague.learn([ofTable]);
  expect(atColleague.of(ofTable)).toEqual(names.of(ofTable));
});
