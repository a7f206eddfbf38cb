import type { Page } from '@playwright/test';
import type { FormProbe } from '../sample/site/forms/form-state.ts';
import { serveSample } from '../sample/serve.ts';
import { expect, test, type Extension } from './extension.ts';
import { fillStore, sampleRecords } from './fill-store.ts';

interface Sample {
  readonly key: string;
  readonly company: string;
}

const formPage = (asked: Readonly<Record<string, string>>): string =>
  `https://partner.microsoft.com/sample-assets/forms.html?${new URLSearchParams(asked).toString()}`;

const probe = (page: Page): Promise<FormProbe | undefined> => page.evaluate(() => window.__form);

/** A popup over one referral that waits for an answer, and the form page in another tab. */
async function withOneLead(
  extension: Extension,
  asked: Readonly<Record<string, string>>,
  change: object = {},
): Promise<{ popup: Page; form: Page; lead: Sample }> {
  await serveSample(extension.context);
  const record = sampleRecords(400, Date.now()).find(
    (one) =>
      one.actionable &&
      one.kind === 'lead' &&
      one.list === 'marketplace' &&
      one.company !== null &&
      one.contactName !== null &&
      !one.test &&
      !one.doNotContact,
  )!;
  const form = await extension.context.newPage();
  await form.goto(formPage(asked));
  const desk = await extension.open('manifest.json');
  await fillStore(desk, [
    {
      ...record,
      value: 12_500,
      currency: 'EUR',
      expiresAt: new Date(Date.now() + 5 * 86_400_000).toISOString(),
      ...change,
    },
  ]);
  await extension.killWorker();
  await desk.close();
  const popup = await extension.openPopup();
  await expect(popup.locator(`[data-referral-key="${record.key}"]`)).toBeVisible();
  return { popup, form, lead: { key: record.key, company: record.company! } };
}

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
  await expect(popup.getByText('Filled in. Check it in Partner Center')).toBeVisible({ timeout: 20_000 });
  expect(await probe(form)).toMatchObject({
    submits: 0,
    state: { dealName: expect.stringContaining(lead.company), value: '12500', currency: 'EUR' },
  });
  await expect(popup.getByText('make sure that it is the right one')).toBeVisible();
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
  await expect(other.getByText(/was already filled in/)).toBeVisible();
  await expect(other.getByRole('button', { name: 'Fill in all the same' })).toBeVisible();
  await other.close();

  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByText('Taken back.')).toBeVisible();
  const after = await probe(form);
  expect({ ...after?.state, currency: '' }).toEqual({ ...before?.state, currency: '' });
  expect(after?.submits).toBe(0);
  await expect.poll(async () => (await extension.records())[0]).toMatchObject({ waiting: null });
});

test('a form whose labels are unknown: nothing is filled, everything is offered for copying', async ({
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
  await expect(popup.getByText(/press “Accept”/)).toBeVisible({ timeout: 20_000 });
  for (const name of ['Deal name', 'Estimated value', 'Currency', 'Estimated close date', 'Notes']) {
    await expect(popup.getByRole('button', { name: `Copy: ${name}` })).toBeVisible();
  }
  await popup.getByRole('button', { name: 'Stop' }).click();
  await expect(popup.getByText('Stopped.')).toBeVisible();
  expect(await probe(form)).toEqual(before);
  expect((await extension.records())[0]).toMatchObject({ waiting: null, history: [] });
});

test('the user presses the button and the form is filled; the form of another answer is not; what the button does is learned', async ({
  extension,
}) => {
  const { popup, form } = await withOneLead(extension, { kit: 'native', kind: 'decline', language: 'de' });
  await popup.getByRole('button', { name: 'Decline' }).click();
  await expect(
    popup.getByText('The customer will be told to choose another partner. This cannot be undone.'),
  ).toBeVisible();
  await popup.getByRole('button', { name: 'Fill in Partner Center' }).click();
  await expect(popup.getByText('Press “Decline” in Partner Center')).toBeVisible({ timeout: 20_000 });
  await form.bringToFront();
  // Accept instead: a form opens, but not the one of this answer.
  await form.locator('main > button').first().click();
  await expect(popup.getByText('not the one for “Decline”')).toBeVisible({ timeout: 10_000 });
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

test('what stands in the form is kept, and replaced only where the user says so', async ({ extension }) => {
  const { popup, form } = await withOneLead(extension, {
    kit: 'native',
    kind: 'accept',
    language: 'en',
    open: '',
    'start.notes': 'Written by hand',
  });
  await popup.getByRole('button', { name: 'Accept' }).click();
  await popup.getByRole('button', { name: 'Fill in Partner Center' }).click();
  await expect(popup.getByText('Left as it was: “Written by hand”')).toBeVisible({ timeout: 20_000 });
  expect((await probe(form))?.state.notes).toBe('Written by hand');
  await popup.getByRole('button', { name: 'Overwrite: Notes' }).click();
  await expect.poll(async () => (await probe(form))?.state.notes).not.toBe('Written by hand');
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByText('Taken back.')).toBeVisible();
  expect(await probe(form)).toMatchObject({ submits: 0, state: { notes: 'Written by hand', dealName: '' } });
});

test('a worker that is stopped half way goes on', async ({ extension }) => {
  const { popup, form, lead } = await withOneLead(extension, {
    kit: 'native',
    kind: 'accept',
    language: 'en',
  });
  await popup.getByRole('button', { name: 'Accept' }).click();
  await popup.getByRole('button', { name: 'Fill in Partner Center' }).click();
  await expect(popup.getByText('Press “Accept” in Partner Center')).toBeVisible({ timeout: 20_000 });
  await extension.killWorker();
  await popup.evaluate(() => chrome.runtime.sendMessage({ verb: 'answer.state', ask: {} }));
  await form.bringToFront();
  await form.locator('main button').first().click();
  await expect
    .poll(async () => (await probe(form))?.state.dealName, { timeout: 20_000 })
    .toContain(lead.company);
});

test('templates: one is changed with a mistake pointed out, saved, used in the popup, and put in another place', async ({
  extension,
}) => {
  const { popup, lead } = await withOneLead(extension, {
    kit: 'native',
    kind: 'accept',
    language: 'en',
    open: '',
  });
  const page = await extension.openFullPage();
  await page.goto(`${page.url().split('#')[0]}#/templates`);
  await page.getByRole('link', { name: 'Accept: we take care of it' }).click();
  const notes = page.getByRole('textbox', { name: 'Notes' });
  await notes.fill('Hello {{compny}}');
  await expect(
    page.getByText('Line 1, column 7: there is no variable “compny”. Did you mean “company”?'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await notes.fill('Hello ');
  await page.getByLabel('Insert a variable into: Notes').selectOption('company');
  await expect(page.getByLabel('Preview: Notes')).toHaveText(`Hello ${lead.company}`);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.getByRole('button', { name: 'Duplicate: Accept: we take care of it' }).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(
    'Accept: we take care of it (copy)',
  );
  await page.getByRole('button', { name: 'Cancel' }).click();
  const names = page.locator('[data-template] a');
  await expect(names.nth(1)).toHaveText('Accept: we take care of it (copy)');
  await page.getByRole('button', { name: 'Move up: Accept: we take care of it (copy)' }).click();
  await expect(names.first()).toHaveText('Accept: we take care of it (copy)');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Delete: Accept: we take care of it (copy)' }).click();
  await expect(names.first()).toHaveText('Accept: we take care of it');
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Accept' }).click();
  await expect(popup.getByRole('textbox', { name: 'Notes' })).toHaveValue(`Hello ${lead.company}`);
});
