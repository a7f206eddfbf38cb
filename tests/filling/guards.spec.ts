import type { FormValues } from '../../src/domain/form';
import type { AnswerPlace } from '../../src/messages/form-verbs';
import { expect, test } from './harness';
import { fullUnless } from '../support/depth';

const values: FormValues = {
  dealName: { kind: 'text', text: 'Contoso' },
  value: { kind: 'amount', amount: 12500 },
  currency: { kind: 'currency', code: 'EUR' },
  closeDate: { kind: 'day', day: '2026-12-05' },
  notes: { kind: 'text', text: 'Hello' },
};
const filledMark = '[data-partner-center-triage-filled]';

for (const kit of ['fluent8', 'fluent9', 'native', 'he', 'fast'] as const) {
  for (const kind of ['accept', 'decline'] as const) {
    test(`${kit}: ${kind} with unknown labels: nothing is filled, everything is offered${fullUnless(kit === 'fluent9')}`, async ({
      openForm,
      formState,
      page,
    }) => {
      const world = await openForm({ kit, kind, language: 'nonsense' });
      const { state } = await formState();
      const wanted: FormValues = { ...values, reason: { kind: 'reason', list: 'decline', code: 3 } };
      const report = await world.call('fill', { values: wanted, languages: ['en-US'] });
      expect(report.fields).toHaveLength(Object.keys(wanted).length);
      expect(report.fields.every((result) => result.kind === 'not-found')).toBe(true);
      expect(await formState()).toMatchObject({ state, submits: 0 });
      await expect(page.locator(filledMark)).toHaveCount(0);
    });
  }
}

test('a filling that is stopped half way leaves the rest alone, leaves no marks, and can be taken back', async ({
  openForm,
  formState,
  page,
}) => {
  const world = await openForm({ kit: 'fluent8', kind: 'accept' });
  const { state } = await formState();
  const report = await world.call('fill', { values, languages: ['en-US'], stopAfter: 1 });
  expect(report.stopped).toBe(true);
  expect(report.fields.map(({ kind }) => kind)).toEqual([
    'filled',
    'not-tried',
    'not-tried',
    'not-tried',
    'not-tried',
  ]);
  expect((await formState()).state).toMatchObject({
    dealName: 'Contoso',
    value: '',
    currency: '',
    closeDate: '',
    notes: '',
  });
  await expect(page.locator(filledMark)).toHaveCount(0);
  await world.call('undo');
  expect((await formState()).state).toEqual(state);
});

test('what was filled is marked, and undo leaves no trace @full', async ({ openForm, page }) => {
  const world = await openForm({ kit: 'fluent9', kind: 'decline' });
  const sheets = () => page.evaluate(() => document.adoptedStyleSheets.length);
  const before = await sheets();
  await world.call('fill', { values: { notes: { kind: 'text', text: 'x' } }, languages: ['en-US'] });
  await expect(page.locator(filledMark)).toHaveCount(1);
  expect(await page.locator(filledMark).evaluate((element) => getComputedStyle(element).outlineWidth)).toBe(
    '2px',
  );
  await world.call('undo');
  await expect(page.locator(filledMark)).toHaveCount(0);
  expect(await sheets()).toBe(before);
});

test('a date picker that takes no typing is named, not touched @full', async ({ openForm, formState }) => {
  const world = await openForm({ kit: 'fluent8', kind: 'accept', dates: 'closed' });
  const report = await world.call('fill', { values: { closeDate: values.closeDate! }, languages: ['en-US'] });
  expect(report.fields).toMatchObject([{ field: 'closeDate', kind: 'refused', why: 'cannot-type' }]);
  expect((await formState()).state.closeDate).toBe('');
});

/** Each day on a page in each language, in one picker or the other. `FORMS=all` tries both. */
const pickersOf = (day: number, tag: number): readonly ('own' | 'dotted')[] =>
  process.env['FORMS'] === 'all' ? ['own', 'dotted'] : [(day + tag) % 2 === 0 ? 'own' : 'dotted'];

for (const [nthDay, day] of (['2026-12-05', '2026-05-12', '2027-01-31'] as const).entries()) {
  for (const [nthTag, tag] of ['en-US', 'en', 'de-DE', 'cs-CZ'].entries()) {
    for (const dates of pickersOf(nthDay, nthTag)) {
      test(`a date picker (${dates}) on a page in ${tag} holds ${day}, or nothing${fullUnless(tag === 'en-US')}`, async ({
        openForm,
        formState,
      }) => {
        const world = await openForm({ kit: 'fluent8', kind: 'won', dates });
        const report = await world.call('fill', {
          values: { closeDate: { kind: 'day', day } },
          languages: [tag],
        });
        const { state } = await formState();
        const [result] = report.fields;
        expect(state.closeDate).toBe(result?.kind === 'filled' ? day : '');
        // Only an English page with a field that takes nothing but dotted dates leaves no way.
        if (dates === 'own' || !tag.startsWith('en')) expect(result?.kind).toBe('filled');
      });
    }
  }
}

test('the buttons of the page are found, a press of one is seen to open a form only', async ({
  openPage,
  page,
}) => {
  const world = await openPage({ kit: 'fluent9' });
  const before = await world.call('moment', ['en-US']);
  expect(before).toMatchObject({
    form: null,
    offers: ['accept', 'decline', 'won', 'lost', 'close-as-error', 'edit'],
  });
  await page.getByRole('button', { name: 'Decline' }).click();
  await expect(page.locator('button[type=submit]')).toBeVisible();
  expect(await world.call('effect', 'decline', before, ['en-US'])).toBe('opened-form');
});

test('fields are filled in a window that is not in front, as beside the side panel @full', async ({
  openForm,
  formState,
  page,
  context,
}) => {
  const world = await openForm({ kit: 'fluent8', kind: 'accept' });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  const other = await context.newPage();
  await other.bringToFront();
  expect(await page.evaluate(() => document.hasFocus())).toBe(false);
  const report = await world.call('fill', { values, languages: ['en-US'] });
  expect(report.fields.map(({ kind }) => kind)).toEqual(Object.keys(values).map(() => 'filled'));
  expect((await formState()).state).toMatchObject({
    dealName: 'Contoso',
    value: '12500',
    currency: 'EUR',
    closeDate: '2026-12-05',
    notes: 'Hello',
  });
});

test('asked by messages: finds, opens, fills, takes back', async ({ openPage, formState }) => {
  const world = await openPage({ kit: 'fluent9' });
  expect(await world.call('ask', 'form.find', { waitMs: 0 })).toMatchObject({ form: null, onlyOpen: [] });
  expect(await world.call('ask', 'form.open', { answer: 'decline' })).toEqual({ pressed: true });
  expect(await world.call('ask', 'form.find', { waitMs: 5000 })).toMatchObject({
    form: { fields: ['reason', 'notes'], unknown: 0 },
    onlyOpen: [],
  });
  const decline: FormValues = {
    reason: { kind: 'reason', list: 'decline', code: 8 },
    notes: { kind: 'text', text: 'No.' },
  };
  const ask = { id: 'f1', answer: 'decline' as const, values: decline, overwrite: [] };
  expect(await world.call('ask', 'form.fill', ask)).toMatchObject({
    id: 'f1',
    fields: [{ kind: 'filled' }, { kind: 'filled' }],
  });
  expect((await formState()).state).toMatchObject({ reason: '8', notes: 'No.' });
  expect(await world.call('ask', 'form.undo', { id: 'other' })).toEqual({ fields: null });
  expect(await world.call('ask', 'form.undo', { id: 'f1' })).toMatchObject({
    fields: [{ kind: 'restored' }, { kind: 'restored' }],
  });
  expect(await formState()).toMatchObject({ state: { reason: '', notes: '' }, submits: 0 });

  // Taken back while it is being filled in: it ends before its next field.
  const [report, undone] = await world.call('fillAndUndo', { ...ask, id: 'f2' });
  expect(report).toMatchObject({ stopped: true, fields: [{}, { kind: 'not-tried' }] });
  expect(undone.fields?.length).toBeLessThanOrEqual(1);
  expect(await formState()).toMatchObject({ state: { reason: '', notes: '' }, submits: 0 });
});

test('which buttons only open a form is learned from the user’s own press alone @full', async ({
  openPage,
  page,
}) => {
  const world = await openPage({ kit: 'native' });
  const learned = async () => ((await world.call('ask', 'form.find', { waitMs: 0 })) as AnswerPlace).onlyOpen;
  await world.call('ask', 'form.open', { answer: 'decline' });
  await expect(page.locator('button[type=submit]')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect.poll(learned).toEqual(['accept']);
});
