import type { FormValues } from '../../src/domain/form';

const accept: FormValues = {
  dealName: { kind: 'text', text: 'Contoso – backup' },
  value: { kind: 'amount', amount: 12_500 },
  currency: { kind: 'currency', code: 'EUR' },
  closeDate: { kind: 'day', day: '2027-02-28' },
  notes: { kind: 'text', text: 'First line\nSecond line' },
};
const decline: FormValues = {
  reason: { kind: 'reason', list: 'decline', code: 2 },
  notes: { kind: 'text', text: 'No answer to three calls.' },
};
/** What is put into the forms of the matrix, by the answer. */
export const matrixValues = { accept, decline } as const;

/** What the page holds where the answer is in. */
export const wantedText: Readonly<Record<keyof typeof matrixValues, Readonly<Record<string, string>>>> = {
  accept: {
    dealName: 'Contoso – backup',
    value: '12500',
    currency: 'EUR',
    closeDate: '2027-02-28',
    notes: 'First line\nSecond line',
  },
  decline: { reason: '2', notes: 'No answer to three calls.' },
};
