import type { FillReport, FormValues } from '../../src/domain/form';
import { expect, test, type FormAddress } from './harness';
import { fullUnless } from '../support/depth';

type Held = Readonly<Record<string, string>>;
interface Case {
  readonly kind: NonNullable<FormAddress['kind']>;
  readonly values: FormValues;
  readonly held: Held;
}

const notes = (text: string) => ({ kind: 'text', text }) as const;
const cases: readonly Case[] = [
  {
    kind: 'accept',
    values: {
      dealName: { kind: 'text', text: 'Contoso – backup' },
      value: { kind: 'amount', amount: 12500 },
      currency: { kind: 'currency', code: 'EUR' },
      closeDate: { kind: 'day', day: '2026-12-05' },
      notes: notes('First line\nSecond line'),
      crmId: { kind: 'text', text: 'C-4711' },
      campaignId: { kind: 'text', text: 'spring-26' },
    },
    held: {
      dealName: 'Contoso – backup',
      value: '12500',
      currency: 'EUR',
      closeDate: '2026-12-05',
      notes: 'First line\nSecond line',
      crmId: 'C-4711',
      campaignId: 'spring-26',
    },
  },
  {
    kind: 'decline',
    values: { reason: { kind: 'reason', list: 'decline', code: 3 }, notes: notes('Thank you.') },
    held: { reason: '3', notes: 'Thank you.' },
  },
  {
    kind: 'lost',
    values: { reason: { kind: 'reason', list: 'decline', code: 2 }, notes: notes('Thank you.') },
    held: { reason: '2', notes: 'Thank you.' },
  },
  {
    kind: 'close-as-error',
    values: { reason: { kind: 'reason', list: 'error', code: 7 }, notes: notes('A test.') },
    held: { reason: '7', notes: 'A test.' },
  },
  {
    kind: 'won',
    values: {
      closeDate: { kind: 'day', day: '2026-12-05' },
      value: { kind: 'amount', amount: 900 },
      notes: notes('Won.'),
    },
    held: { closeDate: '2026-12-05', value: '900', notes: 'Won.' },
  },
];

const kinds = (report: FillReport): Record<string, string> =>
  Object.fromEntries(report.fields.map(({ field, kind }) => [field, kind]));
const allOf = (values: FormValues, kind: string): Record<string, string> =>
  Object.fromEntries(Object.keys(values).map((field) => [field, kind]));
const pageLanguages = { en: ['en-US'], de: ['de-DE', 'en'], cs: ['cs-CZ', 'en'] } as const;

/** These kits have no field for dates: a date is typed as text, in the page language's own form. */
const dateAsText = new Set(['he', 'fast']);
const dateText = { en: '12/5/2026', de: '5.12.2026', cs: '5. 12. 2026' } as const;

/** A drawer or panel for some, so that each place occurs with each of the libraries. */
const placeOf = (kind: Case['kind']): 'panel' | 'dialog' =>
  kind === 'decline' || kind === 'won' ? 'panel' : 'dialog';

const kits = ['fluent8', 'fluent9', 'native', 'he', 'fast', 'antd', 'aria'] as const;
const everyLanguage = ['en', 'de', 'cs'] as const;
/**
 * Each answer in each library, and both in each language, in pairs: a library does not draw an answer otherwise
 * in another language. `FORMS=all` tries all three together.
 */
const languagesOf = (kit: number, answer: number): readonly (typeof everyLanguage)[number][] =>
  process.env['FORMS'] === 'all'
    ? everyLanguage
    : everyLanguage.slice((kit + answer) % 3, ((kit + answer) % 3) + 1);

for (const [nthKit, kit] of kits.entries()) {
  for (const [nthAnswer, { kind, values, held }] of cases.entries()) {
    for (const language of languagesOf(nthKit, nthAnswer)) {
      test(`${kit}: ${kind} in ${language} is filled, held by the form, not submitted, and taken back${fullUnless(kind === 'accept')}`, async ({
        openForm,
        formState,
      }) => {
        const world = await openForm({ kit, kind, language, place: placeOf(kind) });
        const before = await formState();
        const report = await world.call('fill', { values, languages: pageLanguages[language] });
        const filled = await formState();
        expect(kinds(report)).toEqual(allOf(values, 'filled'));
        expect(filled.state).toMatchObject(
          dateAsText.has(kit) && 'closeDate' in held ? { ...held, closeDate: dateText[language] } : held,
        );
        expect(filled).toMatchObject({ submits: 0, errors: {} });
        expect(report).toMatchObject({ stopped: false, heldBack: 0 });

        const undone = await world.call('undo');
        const after = await formState();
        // A list that had nothing chosen offers no way back to nothing, nor does a date that only its
        // calendar clears; then the report says so.
        const stays = new Set<string>(
          undone.filter((result) => result.kind === 'not-restored').map(({ field }) => field),
        );
        for (const field of stays)
          expect(kit === 'antd' ? ['currency', 'reason', 'closeDate'] : ['currency', 'reason']).toContain(
            field,
          );
        const left = Object.fromEntries(
          Object.entries(after.state).map(([field, text]) => [field, stays.has(field) ? '' : text]),
        );
        expect(left).toEqual(before.state);
        expect(after.submits).toBe(0);
      });
    }
  }
}

test.describe('forms that hold something already', () => {
  const { values } = cases[0]!;

  for (const kit of ['fluent8', 'fluent9', 'native', 'he'] as const) {
    test(`${kit}: nothing that stands there is overwritten without asking @full`, async ({
      openForm,
      formState,
    }) => {
      const world = await openForm({ kit, kind: 'edit', start: { crmId: 'C-4711' } });
      const { state } = await formState();
      const report = await world.call('fill', { values, languages: ['en-US'] });
      expect(kinds(report)).toEqual({ ...allOf(values, 'kept'), crmId: 'already', campaignId: 'filled' });
      expect((await formState()).state).toEqual({ ...state, campaignId: 'spring-26' });
    });

    test(`${kit}: what the user gives up is overwritten, and undo brings every former value back${fullUnless(kit === 'fluent9')}`, async ({
      openForm,
      formState,
    }) => {
      const world = await openForm({ kit, kind: 'edit' });
      const { state } = await formState();
      const overwrite = ['dealName', 'value', 'currency', 'closeDate', 'notes', 'crmId'] as const;
      const report = await world.call('fill', { values, languages: ['en-US'], overwrite });
      expect(kinds(report)).toEqual(allOf(values, 'filled'));
      expect((await formState()).state).toMatchObject({
        dealName: 'Contoso – backup',
        value: '12500',
        currency: 'EUR',
        notes: 'First line\nSecond line',
      });
      const undone = await world.call('undo');
      expect(undone.map(({ kind }) => kind)).toEqual(undone.map(() => 'restored'));
      expect(await formState()).toMatchObject({ state, submits: 0 });
    });
  }

  for (const kit of ['fluent8', 'fluent9', 'native', 'he', 'fast', 'antd', 'aria'] as const) {
    test(`${kit}: what the user saw there is replaced, and what became of it meanwhile is not @full`, async ({
      openForm,
      formState,
    }) => {
      const world = await openForm({ kit, kind: 'edit', start: { notes: 'Somebody wrote this meanwhile' } });
      const { state } = await formState();
      const replaces: FormValues = {
        dealName: { kind: 'text', text: 'Old name' },
        value: { kind: 'amount', amount: 900 },
        currency: { kind: 'currency', code: 'USD' },
        closeDate: { kind: 'day', day: '2026-12-24' },
        notes: { kind: 'text', text: 'Written by hand' },
      };
      const { crmId: _crm, campaignId: _campaign, ...edited } = values;
      const report = await world.call('fill', { values: edited, languages: ['en-US'], replaces });
      expect(kinds(report)).toEqual({ ...allOf(edited, 'filled'), notes: 'kept' });
      expect((await formState()).state).toMatchObject({
        dealName: 'Contoso – backup',
        value: '12500',
        currency: 'EUR',
        notes: 'Somebody wrote this meanwhile',
      });
      const undone = await world.call('undo');
      expect(undone.map(({ kind }) => kind)).toEqual(undone.map(() => 'restored'));
      expect(await formState()).toMatchObject({ state, submits: 0 });
    });
  }

  test('undo leaves what was edited after the filling @full', async ({ openForm, formState, page }) => {
    const world = await openForm({ kit: 'fluent9', kind: 'decline' });
    await world.call('fill', { values: { notes: notes('Ours') }, languages: ['en-US'] });
    await page.getByLabel('Notes').fill('Theirs');
    expect(await world.call('undo')).toEqual([{ field: 'notes', kind: 'edited-since', shown: 'Theirs' }]);
    expect((await formState()).state.notes).toBe('Theirs');
  });
});
