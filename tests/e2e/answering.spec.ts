import { readFile } from 'node:fs/promises';
import { serveSample } from '../sample/serve.ts';
import { expect, test } from './extension.ts';
import { fillStore, sampleRecords } from './fill-store.ts';
import { formPage, probe, withOneLead } from './one-lead.ts';

test('by keyboard alone: from the popup to a filled form, which nobody submitted, and back again', async ({
  extension,
}) => {
  const { popup, form, lead } = await withOneLead(extension, {
    kit: 'fluent9',
    kind: 'accept',
    language: 'en',
    open: '',
  });
  const before = await probe(form);
  await popup.bringToFront();
  await popup.keyboard.press('ArrowDown');
  await expect(popup.locator(`[data-referral-key="${lead.key}"]`)).toBeFocused();
  await popup.keyboard.press('a');
  const sheet = popup.getByRole('dialog', { name: /^Accept: / });
  await expect(sheet.getByRole('button', { name: 'Fill in Partner Center' })).toBeFocused();
  await popup.keyboard.press('Enter');
  // Field after field: only what says that it is done has them all.
  await expect(popup.locator('#app').getByText('Filled in. Check it in Partner Center')).toBeVisible({
    timeout: 20_000,
  });
  expect(await probe(form)).toMatchObject({
    submits: 0,
    state: { dealName: expect.stringContaining(lead.company), value: '12500', currency: 'EUR' },
  });
  await expect(popup.locator('#app').getByText('make sure that it is the right one')).toBeVisible();
  await expect(popup.locator(`[data-referral-key="${lead.key}"]`)).toContainText(
    'Waiting for Partner Center',
  );
  const [kept] = await extension.records();
  // Only the page moves it.
  expect(kept).toMatchObject({
    stage: 'received',
    actionable: true,
    waiting: { answer: 'accept' },
    history: [expect.objectContaining({ kind: 'filled' })],
  });

  // A second answer, from another window, is not given without noticing.
  const other = await extension.openPopup();
  await other.locator(`[data-referral-key="${lead.key}"]`).getByRole('button', { name: 'Decline' }).click();
  await expect(other.locator('#app').getByText(/was already filled in/)).toBeVisible();
  await expect(other.getByRole('button', { name: 'Fill in all the same' })).toBeVisible();
  await other.close();

  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.locator('#app').getByText(/^\d of \d taken back\./)).toBeVisible();
  const after = await probe(form);
  expect({ ...after?.state, currency: '' }).toEqual({ ...before?.state, currency: '' });
  expect(after?.submits).toBe(0);
  // The currency that nobody had chosen cannot be taken out again: something of the answer still stands there.
  await expect
    .poll(async () => (await extension.records())[0])
    .toMatchObject({ waiting: { answer: 'accept' } });
});

test('a form whose labels are unknown: nothing is filled, everything is offered for copying @full', async ({
  extension,
}) => {
  const { popup, form } = await withOneLead(extension, {
    kit: 'fluent8',
    kind: 'accept',
    language: 'nonsense',
    open: '',
  });
  const before = await probe(form);
  await popup.getByRole('button', { name: 'Accept' }).click();
  await popup.getByRole('button', { name: 'Fill in Partner Center' }).click();
  await expect(popup.locator('#app').getByText(/cannot tell what its fields are/iu)).toBeVisible({
    timeout: 20_000,
  });
  for (const name of ['Deal name', 'Estimated value', 'Currency', 'Estimated close date', 'Notes']) {
    await expect(popup.getByRole('button', { name: `Copy: ${name}` })).toBeVisible();
  }
  await popup.getByRole('button', { name: 'Stop' }).click();
  await expect(popup.locator('#app').getByText('Stopped.')).toBeVisible();
  expect(await probe(form)).toEqual(before);
  expect((await extension.records())[0]).toMatchObject({ waiting: null, history: [] });
});

test('a press fills the form, and not the form of another answer; the button is learned @full', async ({
  extension,
}) => {
  const { popup, form } = await withOneLead(extension, { kit: 'native', kind: 'decline', language: 'de' });
  await popup.getByRole('button', { name: 'Decline' }).click();
  await expect(
    popup
      .locator('#app')
      .getByText('The customer will be told to choose another partner. This cannot be undone.'),
  ).toBeVisible();
  await popup.getByRole('button', { name: 'Fill in Partner Center' }).click();
  await expect(popup.locator('#app').getByText('Press “Decline” in Partner Center')).toBeVisible({
    timeout: 20_000,
  });
  await form.bringToFront();
  // Accept instead: a form opens, but not the one of this answer.
  await form.locator('main > button').first().click();
  await expect(popup.locator('#app').getByText('not the one for “Decline”')).toBeVisible({ timeout: 10_000 });
  expect(Object.values((await probe(form))?.state ?? {}).join('')).toBe('');
  await form.keyboard.press('Escape');
  await form.locator('main > button').nth(1).click();
  await expect.poll(async () => (await probe(form))?.state.reason, { timeout: 20_000 }).toBe('4');
  expect(await probe(form)).toMatchObject({ submits: 0 });
  await expect
    .poll(
      async () =>
        (await (await extension.worker()).evaluate(() => chrome.storage.local.get('formOpeners')))[
          'formOpeners'
        ],
      { timeout: 10_000 },
    )
    .toMatchObject({ data: { learned: expect.arrayContaining(['decline']), allowed: true } });
});

test('what stands in the form is kept, and replaced only where the user says so @full', async ({
  extension,
}) => {
  const { popup, form } = await withOneLead(extension, {
    kit: 'native',
    kind: 'accept',
    language: 'en',
    open: '',
    'start.notes': 'Written by hand',
  });
  await popup.getByRole('button', { name: 'Accept' }).click();
  await popup.getByRole('button', { name: 'Fill in Partner Center' }).click();
  await expect(popup.locator('#app').getByText('Left as it was: “Written by hand”')).toBeVisible({
    timeout: 20_000,
  });
  expect((await probe(form))?.state.notes).toBe('Written by hand');
  await popup.getByRole('button', { name: 'Overwrite: Notes' }).click();
  await expect.poll(async () => (await probe(form))?.state.notes).not.toBe('Written by hand');
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.locator('#app').getByText('Taken back.')).toBeVisible();
  expect(await probe(form)).toMatchObject({ submits: 0, state: { notes: 'Written by hand', dealName: '' } });
});

test('what the form requires and the answer lacks is named, and said before the next answer @full', async ({
  extension,
}) => {
  const { popup, form } = await withOneLead(
    extension,
    { kit: 'fluent9', kind: 'accept', language: 'en', open: '' },
    { value: null, currency: null },
  );
  await popup.getByRole('button', { name: 'Accept' }).click();
  const sheet = popup.getByRole('dialog', { name: /^Accept: / });
  await expect(sheet.getByText('Fill in Partner Center')).toBeVisible();
  await expect(sheet.getByText(/form also requires/)).toHaveCount(0);
  await popup.getByRole('button', { name: 'Fill in Partner Center' }).click();
  await expect(popup.locator('[data-step="filled"]')).toContainText('Estimated value', { timeout: 20_000 });
  await popup.getByRole('button', { name: 'Done' }).click();
  await popup.getByRole('button', { name: 'Accept' }).click();
  const required = sheet.locator('[data-guard="required"]');
  await expect(required).toContainText(/also requires: .*Estimated value/);
  await sheet.getByRole('spinbutton', { name: 'Estimated value' }).fill('900');
  await expect(required).toContainText(/also requires: Currency$/);
  await sheet.getByRole('textbox', { name: 'Currency' }).fill('EUR');
  await expect(required).toHaveCount(0);
  expect(await probe(form)).toMatchObject({ submits: 0 });
});

test('a worker that is stopped half way goes on @full', async ({ extension }) => {
  const { popup, form, lead } = await withOneLead(extension, {
    kit: 'native',
    kind: 'accept',
    language: 'en',
  });
  await popup.getByRole('button', { name: 'Accept' }).click();
  await popup.getByRole('button', { name: 'Fill in Partner Center' }).click();
  await expect(popup.locator('#app').getByText('Press “Accept” in Partner Center')).toBeVisible({
    timeout: 20_000,
  });
  await extension.killWorker();
  await popup.evaluate(() => chrome.runtime.sendMessage({ verb: 'answer.state', ask: {} }));
  await form.bringToFront();
  await form.locator('main button').first().click();
  await expect
    .poll(async () => (await probe(form))?.state.dealName, { timeout: 20_000 })
    .toContain(lead.company);
});

test('edit: what the page shows is known, what changes is said, and nothing else is put in @full', async ({
  extension,
}) => {
  await serveSample(extension.context);
  const form = await extension.context.newPage();
  await form.goto(formPage({ kit: 'fluent9', kind: 'edit', language: 'en' }));
  const record = sampleRecords(400, Date.now()).find(
    (one) => one.kind === 'lead' && one.stage === 'accepted' && one.company !== null && !one.test,
  )!;
  const desk = await extension.openFullPage();
  await fillStore(desk, [
    { ...record, value: 900, currency: 'USD', notes: null, waiting: null, history: [] },
  ]);
  await extension.killWorker();
  await desk.close();
  const page = await extension.openFullPage();
  await page.goto(`${page.url().split('#')[0]}#/referrals/${record.key}`);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const fill = page.getByRole('button', { name: 'Fill in Partner Center' });
  await expect(fill).toBeDisabled();
  await expect(
    page.locator('#app').getByText('Change what is to be different in Partner Center.'),
  ).toBeVisible();
  const value = page.getByRole('spinbutton', { name: 'Estimated value' });
  await expect(value).toHaveValue('900');
  await value.fill('1200');
  await expect(page.locator('#app').getByText('900 → 1200')).toBeVisible();
  await fill.click();
  await expect(page.locator('#app').getByText('Press “Edit” in Partner Center')).toBeVisible({
    timeout: 20_000,
  });
  await form.bringToFront();
  await form.getByRole('button', { name: 'Edit' }).click();
  await expect.poll(async () => (await probe(form))?.state.value, { timeout: 20_000 }).toBe('1200');
  expect(await probe(form)).toMatchObject({
    state: { dealName: 'Old name', value: '1200', currency: 'USD', notes: 'Written by hand' },
    submits: 0,
  });
  // No status will show it, so nothing waits for one.
  await expect
    .poll(async () => (await extension.records())[0])
    .toMatchObject({ waiting: null, history: [{ kind: 'filled', template: 'Edit' }] });
  await page.bringToFront();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await probe(form))?.state.value).toBe('900');
});

test('a template is changed, a mistake pointed out; it is used in the popup, and moved @full', async ({
  extension,
}) => {
  const { popup, lead } = await withOneLead(
    extension,
    {
      kit: 'native',
      kind: 'accept',
      language: 'en',
      open: '',
    },
    { leadSource: 'AppSource-PLT|publisher.offer-one' },
  );
  const page = await extension.openFullPage();
  await page.goto(`${page.url().split('#')[0]}#/templates`);
  const offer = page.locator('[data-offer]').first();
  await expect(offer).toContainText('publisher.offer-one');
  await offer.getByRole('textbox').fill('Offer the First');
  await offer.getByRole('textbox').blur();
  await expect(page.locator('#app').getByText('Saved.')).toBeVisible();
  await page.getByRole('link', { name: 'Accept: we take care of it' }).click();
  const notes = page.getByRole('textbox', { name: 'Notes' });
  await notes.fill('Hello {{compny}}');
  await expect(
    page
      .locator('#app')
      .getByText('Line 1, column 7: there is no variable “compny”. Did you mean “company”?'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await notes.fill('{{offer}}');
  await expect(page.getByLabel('Preview: Notes')).toHaveText('Offer the First');
  // Another section, a reload: nothing that was written is lost.
  await page.goto(`${page.url().split('#')[0]}#/privacy`);
  await page.goBack();
  await expect(page.locator('#app').getByText('What you had not saved is here again.')).toBeVisible();
  await expect(notes).toHaveValue('{{offer}}');
  // Two braces open the variables where one types, by their names for people too.
  await notes.fill('Hello ');
  await notes.press('End');
  await notes.pressSequentially('{{compan');
  const variables = page.getByRole('listbox', { name: 'Variables' });
  await expect(variables.getByRole('option').first()).toContainText('{{company}}');
  await notes.press('Escape');
  await expect(variables).toBeHidden();
  await notes.fill('Hello ');
  await page.getByRole('button', { name: 'Insert a variable into: Notes' }).click();
  await notes.pressSequentially('comp');
  await notes.press('Enter');
  await expect(notes).toHaveValue('Hello {{company}}');
  await notes.press('ControlOrMeta+z');
  await expect(notes).not.toHaveValue('Hello {{company}}');
  await notes.press('ControlOrMeta+Shift+z');
  await expect(notes).toHaveValue('Hello {{company}}');
  await expect(page.getByLabel('Preview: Notes')).toHaveText(`Hello ${lead.company}`);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('#app').getByText('Saved.')).toBeVisible();
  await page.getByRole('button', { name: 'Duplicate: Accept: we take care of it' }).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(
    'Accept: we take care of it (copy)',
  );
  await page.getByRole('button', { name: 'Cancel' }).click();
  const names = page.locator('[data-template] a');
  await expect(names.nth(1)).toHaveText('Accept: we take care of it (copy)');
  await page.getByRole('button', { name: 'Move up: Accept: we take care of it (copy)' }).click();
  await expect(names.first()).toHaveText('Accept: we take care of it (copy)');
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const exported = JSON.parse(await readFile(await (await file).path(), 'utf8')) as {
    sections: { referrals: unknown[]; templates: { name: string }[]; offerNames: object };
  };
  expect(exported.sections).toMatchObject({
    referrals: [],
    offerNames: { 'publisher.offer-one': 'Offer the First' },
  });
  expect(exported.sections.templates.map(({ name }) => name)).toContain('Accept: we take care of it');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Delete: Accept: we take care of it (copy)' }).click();
  await expect(names.first()).toHaveText('Accept: we take care of it');
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Accept' }).click();
  await expect(popup.getByRole('textbox', { name: 'Notes' })).toHaveValue(`Hello ${lead.company}`);
});
