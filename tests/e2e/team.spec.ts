// A team on one list: two browsers with the built extension, one table on the real engine, at its production address.
import type { Page } from '@playwright/test';
import { blankReferral, type KeptReferral } from '../../src/domain/kept.ts';
import { derive } from '../../src/domain/merge.ts';
import { serveSample } from '../sample/serve.ts';
import { expect, type Extension, test } from './extension.ts';
import { fillStore } from './fill-store.ts';
import { formPage, probe } from './one-lead.ts';
import { TABLE_HOST, type TableBrowsers, tableBrowsers } from './table-browser.ts';

let tables: TableBrowsers;
let eva: Extension;
let jan: Extension;

test.describe.configure({ mode: 'serial', timeout: 180_000 });
test.beforeAll(async () => {
  tables = await tableBrowsers();
});
test.afterAll(() => tables.stop());
test.beforeEach(async () => {
  [eva, jan] = await Promise.all([tables.open(), tables.open()]);
});
test.afterEach(() => Promise.all([eva.context.close(), jan.context.close()]));

function referrals(): readonly KeptReferral[] {
  const seen = new Date(Date.now() - 3_600_000).toISOString();
  return [1, 2, 3].map((at) =>
    derive({
      ...blankReferral(`key-${at}`, 'lead', seen),
      id: `0f8fad5b-d9cb-469f-a165-00000000000${at}`,
      list: 'marketplace',
      stageShown: true,
      callToAction: 'contact-me',
      createdAt: seen,
      company: `Contoso ${at}`,
      contactName: 'Ann Smith',
      email: `ann@contoso${at}.example`,
    }),
  );
}

/** A new table. @returns the link that a person pastes. */
async function tableNamed(name: string): Promise<string> {
  await tables.azurite.createTable(name);
  return `https://${TABLE_HOST}/${name}?${tables.azurite.signature(name)}`;
}

/** Joins the team of a link by the Connections page. */
async function join(extension: Extension, link: string, name: string, isFirst: boolean): Promise<Page> {
  const page = await extension.openFullPage();
  await fillStore(page, referrals());
  await extension.killWorker();
  await page.reload();
  await page.getByRole('link', { name: 'Connections' }).click();
  await page.getByLabel('Link to the team’s table').fill(link);
  await page.getByRole('button', { name: 'Check the team’s link' }).click();
  await page.getByRole('button', { name: 'See who is there' }).click();
  await page.getByLabel('Your name, as colleagues see it').fill(name);
  if (isFirst) await page.getByLabel('Name of the team').fill('Sales');
  await page.getByRole('button', { name: 'Join the team' }).click();
  await expect(page.locator('[data-connection=team] dd[data-read-at]')).toHaveAttribute(
    'data-read-at',
    /Z$/,
    {
      timeout: 30_000,
    },
  );
  return page;
}

/** Has the worker ask the table now, as the button does. */
async function poll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Update now' }).click();
}

async function recordOf(extension: Extension, at: number): Promise<KeptReferral | undefined> {
  return ((await extension.records()) as KeptReferral[]).find(({ key }) => key === `key-${at}`);
}

test('claim, note, tag, try and erasing reach the colleague', async () => {
  const link = await tableNamed('together');
  const [atEva, atJan] = [await join(eva, link, 'Eva', true), await join(jan, link, 'Jan', false)];
  await expect(atJan.locator('[data-members]')).toContainText('Eva');

  const popup = await eva.openPopup();
  const row = popup.locator('[data-referral-key=key-1]').first();
  await row.hover();
  await row.locator('[data-action=claim]').click();
  await expect(popup.locator('.toast')).toContainText('Contoso 1: yours now');
  await expect(row.getByText('Yours', { exact: true })).toBeVisible();

  await poll(atJan);
  const atTheirs = await jan.openPopup();
  const theirs = atTheirs.locator('[data-referral-key=key-1]').first();
  await expect(theirs).toContainText(/Eva has it since/, { timeout: 20_000 });

  await test.step('the filters tell whose it is', async () => {
    await atTheirs.getByRole('button', { name: 'Free' }).click();
    await expect(atTheirs.locator('[data-referral-key=key-1]')).toHaveCount(0);
    await expect(atTheirs.locator('[data-referral-key=key-2]')).toBeVisible();
    await atTheirs.getByRole('button', { name: 'Colleagues’' }).click();
    await expect(atTheirs.locator('[data-referral-key=key-1]')).toBeVisible();
    await expect(atTheirs.locator('[data-referral-key=key-2]')).toHaveCount(0);
    await atTheirs.getByRole('button', { name: 'All', exact: true }).click();
  });

  await test.step('an answer in a colleague’s claim warns', async () => {
    await theirs.focus();
    await atTheirs.keyboard.press('a');
    await expect(atTheirs.locator('[data-guard=claimed]')).toContainText('Eva has this referral since');
    await atTheirs.keyboard.press('Escape');
  });

  await test.step('taking over asks first', async () => {
    await theirs.focus();
    await atTheirs.keyboard.press('i');
    await expect(atTheirs.getByRole('dialog')).toContainText('Eva will see that you did');
    await atTheirs.keyboard.press('Escape');
    expect((await recordOf(jan, 1))?.team?.claim?.mine).toBe(false);
    await atTheirs.keyboard.press('i');
    await atTheirs.getByRole('button', { name: 'Take over' }).last().click();
    await expect(theirs.getByText('Yours', { exact: true })).toBeVisible();
    await poll(atEva);
    await expect(row).toContainText(/Jan has it since/, { timeout: 20_000 });
  });

  await test.step('notes and tags', async () => {
    await atEva.goto(atEva.url().replace(/#.*/, '#/referrals/key-2'));
    await atEva.locator('textarea[name=note]').fill('Wants a call on Monday.');
    await atEva.getByLabel(/^Tags/).fill('hot');
    await atEva.getByRole('button', { name: 'Save notes' }).first().click();
    await expect.poll(async () => (await recordOf(eva, 2))?.note).toBe('Wants a call on Monday.');
    await expect
      .poll(
        async () => {
          await poll(atJan);
          const { note, tags } = (await recordOf(jan, 2)) ?? {};
          return [note, tags];
        },
        { timeout: 30_000, intervals: [1_000] },
      )
      .toEqual(['Wants a call on Monday.', ['hot']]);
    await atJan.goto(atJan.url().replace(/#.*/, '#/referrals/key-2'));
    await expect(atJan.locator('#app').getByText('Eva changed the note')).toBeVisible();
  });

  await test.step('erasing', async () => {
    await atEva.getByRole('button', { name: 'Erase this customer' }).click();
    await expect(atEva.locator('#app').getByText('Also in the team’s table', { exact: false })).toBeVisible();
    await atEva.locator('.erase [data-danger]').click();
    await expect.poll(async () => (await eva.records()).length).toBe(2);
    await atJan.goto(atJan.url().replace(/#.*/, '#/connections'));
    await expect
      .poll(
        async () => {
          await poll(atJan);
          return (await jan.records()).length;
        },
        { timeout: 30_000, intervals: [1_000] },
      )
      .toBe(2);
  });
});

test('an answer and a call that one wrote down reach the colleague @full', async () => {
  const link = await tableNamed('answered');
  const atEva = await join(eva, link, 'Eva', true);
  const atJan = await join(jan, link, 'Jan', false);
  await serveSample(eva.context);
  // The sample refuses every other address; the team's table is reached all the same.
  await eva.context.route(`https://${TABLE_HOST}/**`, (route) => route.continue());
  const form = await eva.context.newPage();
  await form.goto(formPage({ kit: 'native', kind: 'accept', language: 'en', open: '' }));
  const popup = await eva.openPopup();
  const row = popup.locator('[data-referral-key=key-2]').first();

  await test.step('a call', async () => {
    await row.focus();
    await popup.keyboard.press('c');
    await popup.getByRole('dialog').getByLabel('Note').fill('Left a message');
    await popup.keyboard.press('Enter');
    await expect(popup.locator('.toast')).toContainText('written down');
    await poll(atEva);
    await expect
      .poll(
        async () => {
          await poll(atJan);
          return (await recordOf(jan, 2))?.tries.map(({ kind, note, by }) => [kind, note, by]);
        },
        { timeout: 30_000, intervals: [1_000] },
      )
      .toEqual([['called', 'Left a message', 'Eva']]);
  });

  await test.step('an answer', async () => {
    await row.focus();
    await popup.keyboard.press('a');
    await popup.getByRole('button', { name: 'Fill in Partner Center' }).click();
    await expect(popup.locator('#app').getByText('of 5 filled in')).toBeVisible();
    expect(await probe(form)).toMatchObject({ submits: 0 });
    await expect
      .poll(
        async () => {
          await poll(atJan);
          return (await recordOf(jan, 2))?.team?.answered;
        },
        { timeout: 30_000, intervals: [1_000] },
      )
      .toMatchObject({ by: 'Eva', answer: 'accept' });
    const theirs = await jan.openPopup();
    const shown = theirs.locator('[data-referral-key=key-2]').first();
    await expect(shown).toContainText('Eva: Accept');
    await shown.focus();
    await theirs.keyboard.press('d');
    await expect(theirs.locator('[data-guard=answered]')).toContainText('Eva filled in “Accept” on');
    await atJan.goto(atJan.url().replace(/#.*/, '#/referrals/key-2'));
    await expect(atJan.locator('#app').getByText('Eva filled in “Accept”')).toBeVisible();
    await expect(atJan.locator('#app').getByText('Left a message')).toBeVisible();
  });
});

test('a worker that was stopped goes on, and the one alarm asks the table @full', async () => {
  const link = await tableNamed('alarmed');
  const [atEva] = [await join(eva, link, 'Eva', true), await join(jan, link, 'Jan', false)];
  await eva.killWorker();
  await atEva.goto(atEva.url().replace(/#.*/, '#/referrals/key-3'));
  await atEva.locator('textarea[name=note]').fill('Written after the stop.');
  await atEva.getByRole('button', { name: 'Save notes' }).first().click();
  await expect.poll(async () => (await recordOf(eva, 3))?.note).toBe('Written after the stop.');
  await jan.killWorker();
  await jan.passTime(6 * 60_000);
  await expect
    .poll(async () => (await recordOf(jan, 3))?.note, { timeout: 60_000 })
    .toBe('Written after the stop.');
});

test('offline is said, what is written waits, and leaving keeps it @full', async () => {
  const page = await join(eva, await tableNamed('offline'), 'Eva', true);
  const worker = await eva.worker();
  await worker.evaluate(() => {
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  });
  const popup = await eva.openPopup();
  const row = popup.locator('[data-referral-key=key-1]').first();
  await row.focus();
  await popup.keyboard.press('i');
  await expect(popup.locator('.toast')).toContainText('nothing changed');
  await poll(page);
  await expect(page.locator('#app').getByText('Nothing is lost', { exact: false })).toBeVisible({
    timeout: 20_000,
  });
  await page.getByRole('button', { name: 'Leave the team' }).click();
  await expect(page.getByLabel('Link to the team’s table')).toBeVisible();
  expect((await eva.records()).length).toBe(3);
});

test('a shared template is offered to the colleague @full', async () => {
  const link = await tableNamed('templates');
  const [atEva, atJan] = [await join(eva, link, 'Eva', true), await join(jan, link, 'Jan', false)];
  await atEva.getByRole('link', { name: 'Templates' }).click();
  await atEva.locator('#app').getByText('New template', { exact: true }).click();
  await atEva.getByRole('button', { name: 'New: Decline' }).click();
  await atEva.getByLabel('Name', { exact: true }).fill('Outside our region');
  await atEva.getByRole('button', { name: 'Save', exact: true }).click();
  await atEva.getByRole('button', { name: 'Share “Outside our region” with the team' }).click();
  await expect(atEva.locator('#app').getByText('The team is up to date.')).toBeVisible();
  await expect(atEva.locator('#app').getByText('Team, by Eva')).toBeVisible();

  await poll(atJan);
  await atJan.getByRole('link', { name: 'Templates' }).click();
  const theirs = atJan.locator('.template-line', { hasText: 'Outside our region' });
  await expect
    .poll(
      async () => {
        await atJan.reload();
        return theirs.count();
      },
      { timeout: 30_000, intervals: [1_000] },
    )
    .toBe(1);
  await expect(theirs).toContainText('Team, by Eva');
  await expect(theirs.getByRole('button', { name: /^Delete/ })).toHaveCount(0);
  const popup = await jan.openPopup();
  await popup.locator('[data-referral-key=key-1]').first().focus();
  await popup.keyboard.press('d');
  await expect(popup.getByRole('dialog')).toContainText('Outside our region');
});
