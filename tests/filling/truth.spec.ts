import type { FillReport, FormValues } from '../../src/domain/form';
import { expect, test } from './harness';
import { matrixWords } from './matrix-words';
import { fullUnless } from '../support/depth';

const ask = (values: FormValues) => ({ values, languages: ['en-US'] });
const dealName = { kind: 'text', text: 'Contoso' } as const;
const crmId = { kind: 'text', text: 'C-1' } as const;
const notes = { kind: 'text', text: 'Hello' } as const;
const value = { kind: 'amount', amount: 12500.5 } as const;
const currency = { kind: 'currency', code: 'EUR' } as const;
const kinds = (report: unknown): Record<string, string> =>
  Object.fromEntries((report as FillReport).fields.map(({ field, kind }) => [field, kind]));

/** A form that is drawn anew, empty, some milliseconds after its first change. */
const redrawn = (ms: number) => `<form></form><script>
  const form = document.forms[0]; let drawn = 0;
  const draw = () => { form.innerHTML = '<label>Deal name <input></label><label>CRM ID <input></label><label>Notes <textarea></textarea></label>'; };
  form.addEventListener('change', () => { if (drawn++ === 0) setTimeout(draw, ${ms}); });
  draw();</script>`;

for (const ms of [0, 30, 150]) {
  test(`a form that is drawn anew after ${ms} ms is filled anew, and taken back${fullUnless(ms === 30)}`, async ({
    showBody,
    page,
  }) => {
    const world = await showBody(redrawn(ms));
    const report = await world.call('fill', ask({ dealName, crmId, notes }));
    expect(kinds(report)).toEqual({ dealName: 'filled', crmId: 'filled', notes: 'filled' });
    await expect(page.getByLabel('Deal name')).toHaveValue('Contoso');
    await expect(page.getByLabel('CRM ID')).toHaveValue('C-1');
    await expect(page.getByLabel('Notes')).toHaveValue('Hello');
    expect((await world.call('undo')).map(({ kind }) => kind)).toEqual(['restored', 'restored', 'restored']);
    await expect(page.getByLabel('Deal name')).toHaveValue('');
  });
}

test('a form that is drawn anew a second after it was filled is told, field by field @full', async ({
  showBody,
  page,
}) => {
  const world = await showBody(redrawn(1_000));
  const ask = { id: 'f', answer: 'accept' as const, values: { dealName, notes }, overwrite: [] };
  const report = await world.call('ask', 'form.fill', ask);
  expect(kinds(report)).toEqual({ dealName: 'filled', notes: 'filled' });
  await expect.poll(() => world.call('told')).toEqual(['form.more f dealName notes']);
  await world.call('ask', 'form.fill', { ...ask, id: 'g' });
  await expect(page.getByLabel('Notes')).toHaveValue('Hello');
});

test('a form that has moved on to its next step is not said to be taken back @full', async ({
  showBody,
  page,
}) => {
  const world = await showBody(
    '<form><label>Deal name <input></label><label>Notes <textarea></textarea></label></form>',
  );
  await world.call('fill', ask({ dealName, notes }));
  await page.evaluate('document.forms[0].innerHTML = "<p>Step 2</p>"');
  expect((await world.call('undo')).map(({ kind }) => kind)).toEqual(['gone', 'gone']);
});

test('what is as before stays so when it is taken back once more @full', async ({ showBody }) => {
  const world = await showBody(
    '<form><label>Deal name <input></label><label>Notes <textarea></textarea></label></form>',
  );
  await world.call('fill', ask({ dealName, notes }));
  for (let time = 0; time < 2; time += 1)
    expect((await world.call('undo')).map(({ kind }) => kind)).toEqual(['restored', 'restored']);
});

const money = (options: string) =>
  `<form><label>Notes <input></label><label>Estimated value <input id="v"></label><label>Currency <select id="c">${options}</select></label></form>`;
const pairs: readonly (readonly [string, string, string, string])[] = [
  [
    'the currency is preset',
    money('<option value="">-</option><option selected>USD</option><option>EUR</option>'),
    'refused',
    'kept',
  ],
  [
    'the list lacks the currency',
    money('<option value="">-</option><option>USD</option>'),
    'refused',
    'no-option',
  ],
  ['both can be filled', money('<option value="">-</option><option>EUR</option>'), 'filled', 'filled'],
  [
    'the amount is out of use',
    money('<option value="">-</option><option>EUR</option>').replace('id="v"', 'id="v" disabled'),
    'refused',
    'refused',
  ],
];
for (const [what, body, amount, code] of pairs) {
  test(`amount and currency go in together or not at all: ${what}${fullUnless(what === 'both can be filled')}`, async ({
    showBody,
    page,
  }) => {
    const world = await showBody(body);
    const before = await page.locator('#c').inputValue();
    const report = await world.call('fill', ask({ value, currency, notes }));
    expect(kinds(report)).toEqual({ value: amount, currency: code, notes: 'filled' });
    const both = amount === 'filled';
    await expect(page.locator('#v')).toHaveValue(both ? '12500.5' : '');
    await expect(page.locator('#c')).toHaveValue(both ? 'EUR' : before);
  });
}

test('an error that the page shows as the field is left means that it did not take the value', async ({
  showBody,
}) => {
  const world =
    await showBody(`<form><label>Notes <input></label><div><label>CRM ID <input onblur="e.textContent='No such ID'"></label>
    <p id="e" role="alert"></p></div></form>`);
  expect(kinds(await world.call('fill', ask({ crmId, notes })))).toEqual({
    crmId: 'refused',
    notes: 'filled',
  });
});

test('a required field that the answer lacks is named, and gets the focus', async ({ showBody, page }) => {
  const world = await showBody(
    '<form><label>Notes <textarea></textarea></label><label>Estimated value * <input></label><label>Snorple <input required></label></form>',
  );
  const report = await world.call('fill', ask({ notes }));
  expect(report.yours).toEqual(['Estimated value', 'Snorple']);
  await expect(page.getByLabel('Estimated value')).toBeFocused();
});

const listThatShows = (text: string) =>
  `<p><span id="a">Program *</span><button type="button" role="combobox" aria-expanded="false" aria-required="true" aria-labelledby="a">${text}</button></p>`;

for (const [what, body] of [
  ['words that ask to choose', listThatShows('<span>Select an option</span>')],
  ['dashes', listThatShows('– –')],
  ['a placeholder by its class', listThatShows('<span class="Gnarl-placeholder">Program</span>')],
  ['a placeholder by its attribute', listThatShows('<span data-placeholder="true">Fizzock</span>')],
  [
    'an option that is no value',
    '<label>Program * <select required><option value="0">Please choose</option><option value="1">Gold</option></select></label>',
  ],
] as const) {
  test(`a required list that shows ${what} is still empty${fullUnless(what === 'dashes')}`, async ({
    showBody,
  }) => {
    const world = await showBody(`<form><label>Notes <textarea></textarea></label>${body}</form>`);
    const { yours } = (await world.call('fill', ask({ notes }))) as FillReport;
    expect(yours).toEqual(['Program']);
  });
}

test('a required list with a choice is not empty @full', async ({ showBody }) => {
  const world = await showBody(
    `<form><label>Notes <textarea></textarea></label>${listThatShows('<span class="Gnarl-text">Gold</span>')}</form>`,
  );
  expect(((await world.call('fill', ask({ notes }))) as FillReport).yours).toEqual([]);
});

for (const { lang, choose, currency: label, notes: notesLabel } of matrixWords) {
  test(`a required list that asks to choose is still empty: ${lang}${fullUnless(lang === 'en-US')}`, async ({
    showBody,
  }) => {
    const world = await showBody(
      `<form><label>${notesLabel} <textarea></textarea></label>
      <p><span id="a">${label} *</span><button type="button" role="combobox" aria-expanded="false" aria-labelledby="a">${choose}</button></p></form>`,
    );
    const report = (await world.call('fill', { values: { notes }, languages: [lang] })) as FillReport;
    expect(report.yours).toEqual([label]);
    expect(report.lacks).toEqual(['currency']);
  });
}

for (const kit of ['fluent8', 'fluent9', 'antd'] as const) {
  test(`${kit}: each required field without a choice is named${fullUnless(kit === 'fluent9')}`, async ({
    openForm,
  }) => {
    const world = await openForm({ kit, kind: 'accept' });
    const { lacks } = (await world.call('fill', ask({ notes }))) as FillReport;
    expect(lacks).toContain('currency');
  });
}

for (const kit of ['fluent8', 'fluent9', 'fast', 'antd', 'aria'] as const) {
  const language = kit === 'antd' ? 'de' : kit === 'aria' ? 'cs' : 'en';
  test(`${kit}: the form of a sibling answer is never filled${fullUnless(kit === 'fluent9')}`, async ({
    openForm,
    formState,
  }) => {
    const world = await openForm({ kit, kind: 'close-as-error', language });
    const { state } = await formState();
    const report = await world.call('ask', 'form.fill', {
      id: 'f',
      answer: 'lost',
      values: { reason: { kind: 'reason', list: 'decline', code: 8 }, notes },
      overwrite: [],
    });
    expect(kinds(report)).toEqual({ reason: 'not-found', notes: 'not-found' });
    expect(await formState()).toMatchObject({ state, submits: 0 });
    expect(await world.call('ask', 'form.find', { waitMs: 0 })).toMatchObject({
      form: { purposes: ['close-as-error'] },
    });
  });
}

test('a list that redraws without the text of its choice is asked what it holds @full', async ({
  showBody,
  page,
}) => {
  const world = await showBody(`<form><label id="l">Reason for decline</label>
    <button type="button" role="combobox" aria-haspopup="listbox" aria-labelledby="l" aria-expanded="false" aria-controls="o"></button>
    <ul id="o" role="listbox" hidden></ul><label>Notes <textarea></textarea></label></form><script>
    const texts = ['Not enough budget', 'The customer did not respond', 'Not a customer']; let chosen = -1;
    const box = document.querySelector('button'), list = document.querySelector('ul');
    const open = (on) => { list.hidden = !on; box.ariaExpanded = String(on);
      list.innerHTML = texts.map((text, at) => '<li role="option" aria-selected="' + (at === chosen) + '">' + text + '</li>').join(''); };
    box.onclick = () => open(list.hidden);
    list.onclick = ({ target }) => { chosen = [...list.children].indexOf(target); box.textContent = texts[chosen]; open(false); };
    document.querySelector('textarea').oninput = () => { box.textContent = ''; };
  </script>`);
  const reason = { kind: 'reason', list: 'decline', code: 2 } as const;
  expect(kinds(await world.call('fill', ask({ reason, notes })))).toEqual({
    reason: 'filled',
    notes: 'filled',
  });
  await expect(page.getByRole('combobox')).toHaveText('');
  expect(await world.call('undo')).toMatchObject([
    { field: 'reason', kind: 'not-restored' },
    { field: 'notes', kind: 'restored' },
  ]);
});

test('an error of the state before, and a class that speaks of errors, are no complaints @full', async ({
  showBody,
}) => {
  const world = await showBody(`<form><label>Notes <input></label><div class="input-error-style">
    <label>CRM ID <input id="c" required aria-invalid="true"></label><p id="e" role="alert">This field is required.</p>
    <p class="error-hint">At most 20 letters</p></div></form><script>
    c.onblur = () => setTimeout(() => { e.remove(); c.ariaInvalid = 'false'; }, 80);</script>`);
  expect(kinds(await world.call('fill', ask({ crmId, notes })))).toEqual({
    crmId: 'filled',
    notes: 'filled',
  });
});
