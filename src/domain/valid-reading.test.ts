import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validReading } from './valid-reading';

const readAt = '2026-11-21T08:00:00.000Z';
const reading = (referrals: readonly unknown[], rest: object = {}) => ({ readAt, referrals, ...rest });

test('what is valid passes, what is not is left out as if it were not shown', () => {
  const { referrals } = validReading(
    reading([
      {
        kind: 'lead',
        list: 'marketplace',
        rowKey: 'row-1',
        favorite: 'yes',
        statedExpiry: { at: 'soon', precisionMs: 1 },
        fields: {
          id: '0F8FAD5B-D9CB-469F-A165-70867728950E',
          company: '  <script>alert(1)</script> ',
          stage: 'Received',
          value: '5',
          currency: 'eur',
          closeDate: '2026-02-30',
          createdAt: '2026-11-10T10:00:00+02:00',
          quality: 'high',
          secret: 1,
          email: '',
        },
      },
    ]),
  );
  expect(referrals).toEqual([
    {
      kind: 'lead',
      list: 'marketplace',
      rowKey: 'row-1',
      favorite: null,
      statedExpiry: null,
      fields: {
        id: '0f8fad5b-d9cb-469f-a165-70867728950e',
        company: '<script>alert(1)</script>',
        stage: null,
        value: null,
        currency: null,
        closeDate: null,
        createdAt: '2026-11-10T08:00:00.000Z',
        quality: 'high',
        email: null,
      },
    },
  ]);
});

test.each([
  [null],
  [[]],
  ['x'],
  [{}],
  [reading([null])],
  [reading([{ kind: 'x', fields: {} }])],
  [{ ...reading([]), readAt: '2026-11-21' }],
  [reading(Array.from({ length: 20_001 }, () => ({ kind: 'lead', fields: {} })))],
])('what is no reading is refused', (value) => {
  expect(() => validReading(value)).toThrow(/reading|referral/);
});

test('a text that never ends is cut', () => {
  const { referrals } = validReading(reading([{ kind: 'lead', fields: { notes: 'x'.repeat(1e6) } }]));
  expect(referrals[0]?.fields.notes).toHaveLength(20_000);
});

test('whatever arrives, it is a reading or an Error with a reason', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), fc.anything(), (any, other) => {
      for (const value of [
        any,
        reading([any]),
        reading([{ kind: 'lead', fields: any, statedExpiry: other }], { columns: other, extent: any }),
      ]) {
        try {
          expect(validReading(value).referrals).toBeInstanceOf(Array);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          expect(error).not.toBeInstanceOf(TypeError);
        }
      }
    }),
  );
});
