import { expect, test } from 'vitest';
import type { ReferralReading } from '../domain/referral';
import { noColumns, type DrawnUnder, type SeenRow } from './drawn-under';
import { confirm, nameAnew, newPart, newRow, noteRow, type RowState } from './row-state';
import { emptyCell, type NeutralRow } from './rows/neutral-list';

const under: DrawnUnder = { list: 'inbound', kind: 'co-sell', account: null, columns: noColumns };
const rowOf = (...texts: readonly string[]): NeutralRow => ({
  identity: { linked: [], own: [], key: null },
  cells: texts.map((text) => ({ ...emptyCell, text })),
  selected: false,
});
const referral = (company: string): ReferralReading =>
  ({
    rowKey: null,
    kind: 'co-sell',
    list: 'inbound',
    favorite: null,
    statedExpiry: null,
    fields: { company },
  }) as ReferralReading;

/** A row that was sure, and how it is once it is seen as `now`. */
function after(before: SeenRow, now: SeenRow): RowState {
  const part = newPart(under, 0);
  const state = newRow(before, under, 0);
  confirm(state);
  noteRow(state, now, part, { to: 1_000, inRows: null });
  return state;
}

const row = rowOf('Contoso', 'open');
const contoso = referral('Contoso');
const seen: SeenRow = { pieces: [], row, referral: contoso };

test('a row that is seen as it was stays sure', () => {
  expect(after(seen, seen).settled).toBe(true);
  expect(after(seen, { ...seen, row: rowOf('Contoso', 'open'), referral: referral('Contoso') }).settled).toBe(
    true,
  );
});

test('a row that is understood in another way must be seen so again', () => {
  expect(after(seen, { ...seen, referral: referral('open') })).toMatchObject({
    settled: false,
    withList: false,
  });
});

test('a row of which a cell changed that nothing is read of may be changing', () => {
  expect(after(seen, { ...seen, row: rowOf('Contoso', 'closed') })).toMatchObject({
    settled: false,
    withList: true,
    steps: 1,
  });
});

/** A row that the page shows under another name, as it is after it was seen as `now`. */
function underOutbound(now: NeutralRow): RowState {
  const part = newPart(under, 0);
  const state = newRow({ ...seen, row: long }, under, 0);
  nameAnew(part, { ...under, list: 'outbound' }, 500);
  noteRow(state, { ...seen, row: now, referral: referral('Fabrikam') }, part, { to: 1_000, inRows: null });
  return state;
}
const long = rowOf('Contoso', 'open', 'Berlin', '11/16/2026', 'USD');

test('a row that is drawn anew under another name belongs to it', () => {
  const state = underOutbound(rowOf('Fabrikam', 'won', 'Oslo', '11/12/2026', 'NOK'));
  expect(state).toMatchObject({ under: { list: 'outbound' }, drawnAt: 1_000, before: null });
});

test('a row of which one cell changed under another name does not', () => {
  const state = underOutbound(rowOf('Contoso', 'open', 'Berlin', '11/16/2026', 'EUR'));
  expect(state).toMatchObject({ under: { list: 'inbound' }, drawnAt: 0, before: { row: long } });
});

test('the account is taken from the page once it shows one', () => {
  const part = newPart(under, 0);
  const state = newRow(seen, under, 0);
  nameAnew(part, { ...under, account: 'a' }, 500);
  noteRow(state, seen, part, { to: 1_000, inRows: null });
  expect(state.under.account).toBe('a');
});
