import type { AnswerPlace } from '../../src/messages/form-verbs';
import type { FillReport } from '../../src/domain/form';
import { expect, test, type IsolatedWorld } from './harness';
import { fullUnless } from '../support/depth';

const find = async (world: IsolatedWorld, waitMs = 2_500, button?: 'accept'): Promise<AnswerPlace> =>
  (await world.call('ask', 'form.find', {
    waitMs,
    ...(button === undefined ? {} : { button }),
  })) as AnswerPlace;
/** In milliseconds. */
async function took(work: Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work;
  return performance.now() - begun;
}

test('a button of web components that says nothing of its type is pressed, and no wait comes before', async ({
  showBody,
  page,
}) => {
  const world = await showBody(
    `<x-button>Accept</x-button><script>document.querySelector('x-button').onclick = () => {
    document.body.insertAdjacentHTML('beforeend', '<dialog open><label>Deal name <input></label><label>Notes <textarea></textarea></label></dialog>'); };</script>`,
  );
  expect(await took(find(world, 2_500, 'accept'))).toBeLessThan(1_000);
  expect(await world.call('ask', 'form.open', { answer: 'accept' })).toEqual({ pressed: true });
  expect((await find(world)).form).toMatchObject({ fields: ['dealName', 'notes'], opener: 'accept' });
  await expect(page.getByLabel('Deal name')).toBeVisible();
});

const opened = {
  closed: `const host = document.body.appendChild(document.createElement('x-form'));
    host.style.cssText = 'position: fixed; inset: 10%; background: white';
    host.attachShadow({ mode: 'closed' }).innerHTML = '<label>Deal name <input></label>';`,
  frame: `const frame = document.body.appendChild(document.createElement('iframe'));
    frame.style.cssText = 'position: fixed; inset: 10%; width: 80%; height: 80%'; frame.srcdoc = '<label>Deal name <input></label>';`,
} as const;
for (const kind of ['closed', 'frame'] as const) {
  test(`a form that cannot be seen into (${kind}) is told within two seconds, before and after a press${fullUnless(kind === 'closed')}`, async ({
    showBody,
    page,
  }) => {
    const world = await showBody(`<button type="button">Accept</button><script>
      document.querySelector('button').onclick = () => { ${opened[kind]} };</script>`);
    expect((await find(world, 0)).blind).toBeNull();
    await page.getByRole('button', { name: 'Accept' }).click();
    let place: AnswerPlace | null = null;
    const ms = await took(
      find(world).then((found) => {
        place = found;
      }),
    );
    expect(place).toMatchObject({ form: null, blind: kind });
    expect(ms).toBeLessThan(2_000);
  });
}

test('a frame that stands in the page all along is no form that cannot be seen @full', async ({
  showBody,
  page,
}) => {
  const world = await showBody(
    '<button type="button">Accept</button><iframe style="width: 100%; height: 90vh" srcdoc="News"></iframe>',
  );
  await page.getByRole('button', { name: 'Accept' }).click();
  expect((await find(world, 0)).blind).toBeNull();
});

const reasons = ['Not enough budget', 'The customer did not respond', 'Not a customer'];
const late = {
  native: `<select id="r"><option value="">Select a reason</option></select></label><script>
    setTimeout(() => { for (const text of ${JSON.stringify(reasons)}) r.add(new Option(text)); }, 2000);</script>`,
  drawn: `<button id="r" type="button" role="combobox" aria-expanded="false" aria-controls="o"></button></label>
    <ul id="o" role="listbox" hidden></ul><script>
    r.onclick = () => { o.hidden = !o.hidden; r.ariaExpanded = String(!o.hidden); if (!o.hidden) setTimeout(() => {
      o.innerHTML = ${JSON.stringify(reasons)}.map((text) => '<li role="option">' + text + '</li>').join(''); }, 2000); };
    o.onclick = ({ target }) => { r.textContent = target.textContent; o.hidden = true; r.ariaExpanded = 'false'; };</script>`,
} as const;
for (const kind of ['native', 'drawn'] as const) {
  test(`a list whose options come two seconds late (${kind}) is waited for @full`, async ({ showBody }) => {
    const world = await showBody(
      `<form><label>Notes <textarea></textarea></label><label>Reason for decline ${late[kind]}</form>`,
    );
    const report: FillReport = await world.call('fill', {
      values: { reason: { kind: 'reason', list: 'decline', code: 2 } },
      languages: ['en-US'],
    });
    expect(report.fields).toMatchObject([{ kind: 'filled', shown: reasons[1] }]);
  });
}

const sendable = (afterSend: string): string => `<button type="button" id="a">Accept</button><script>
  a.onclick = () => document.body.insertAdjacentHTML('beforeend', \`<dialog open><h2>Accept</h2><label>Deal name <input></label>
    <label>Notes <textarea></textarea></label><button type="button" id="send">Submit</button>
    <button type="button" onclick="this.parentElement.remove()">Cancel</button></dialog>\`);
  addEventListener('click', ({ target }) => { if (target.id === 'send') setTimeout(() => { ${afterSend} }, 300); });</script>`;
const dialogGoes = "document.querySelector('dialog').remove();";
const presses = [
  ['Submit', `${dialogGoes} a.remove();`, ['form.sent f']],
  // The page still offers the answer: it was not given.
  ['Submit', dialogGoes, []],
  ['Submit', '', []],
  ['Cancel', '', []],
] as const;
for (const [button, afterSend, expected] of presses) {
  test(`a press of ${button} after which the page does "${afterSend}" is told as sent: ${expected.length > 0}${fullUnless(expected.length > 0)}`, async ({
    showBody,
    page,
  }) => {
    const world = await showBody(sendable(afterSend));
    await page.getByRole('button', { name: 'Accept' }).click();
    await world.call('ask', 'form.fill', {
      id: 'f',
      answer: 'accept',
      values: { notes: { kind: 'text', text: 'Hello' } },
      overwrite: [],
    });
    expect(await world.call('told')).toEqual([]);
    await page.getByRole('button', { name: button }).click();
    if (expected.length > 0)
      await expect.poll(() => world.call('told'), { timeout: 10_000 }).toEqual(expected);
    else {
      await world.call('ask', 'form.find', { waitMs: 2_500, button: 'decline' });
      expect(await world.call('told')).toEqual([]);
    }
  });
}

const contact = '<label>First name <input></label><label>Email <input></label>';
const beside = [
  ['a heading before', `<h3>Team members</h3><div><div>${contact}</div></div>`, true],
  ['a plain title before', `<div><span>Team members</span></div><div>${contact}</div>`, true],
  [
    'the customer’s own heading',
    `<h3>Team members</h3><p>None</p><h3>Customer</h3><div>${contact}</div>`,
    false,
  ],
  ['a heading of another part', `<div><h3>Team members</h3><input></div><div>${contact}</div>`, false],
] as const;
for (const [what, body, ours] of beside) {
  test(`fields of a team member are known by ${what}: ${ours}${fullUnless(what === 'a heading before')}`, async ({
    showBody,
  }) => {
    const world = await showBody(`<form><label>Notes <textarea></textarea></label>${body}</form>`);
    expect(await world.call('fields', ['en-US'])).toEqual(
      ours ? ['notes', 'memberFirstName', 'memberEmail'] : ['notes'],
    );
  });
}

test('fields that come with "Add contact" are told, so that they are filled by themselves @full', async ({
  showBody,
  page,
}) => {
  const world =
    await showBody(`<form><label>Deal name <input></label><label>Notes <textarea></textarea></label>
    <h3>Team members</h3><button type="button" onclick="this.outerHTML = \`${contact}\`">Add contact</button></form>`);
  const values = {
    notes: { kind: 'text', text: 'Hello' },
    memberFirstName: { kind: 'text', text: 'Bob' },
  } as const;
  const ask = { id: 'f', answer: 'accept' as const, values, overwrite: [] };
  expect(await world.call('ask', 'form.fill', ask)).toMatchObject({
    fields: expect.arrayContaining([{ field: 'memberFirstName', kind: 'not-found' }]),
  });
  expect(await world.call('told')).toEqual([]);
  await page.getByRole('button', { name: 'Add contact' }).click();
  await expect.poll(() => world.call('told')).toEqual(['form.more f memberFirstName']);
  const { memberFirstName } = values;
  await world.call('ask', 'form.fill', { ...ask, id: 'g', values: { memberFirstName } });
  await expect(page.getByLabel('First name')).toHaveValue('Bob');
});
