import type { FormValues } from '../../src/domain/form';
import { expect, test } from './harness';

const ask = (values: FormValues) => ({ values, languages: ['en-US'] });
const notes = { kind: 'text', text: 'Hello' } as const;
const currency = { kind: 'currency', code: 'EUR' } as const;
const dealName = { kind: 'text', text: 'Contoso' } as const;
const value = { kind: 'amount', amount: 12500 } as const;
const reasons = [
  'Budget is not adequate',
  'Customer did not respond',
  'Customer chose another vendor',
  'Others',
];
const reason = { kind: 'reason', list: 'decline', code: 3 } as const;

test.describe('what may be clicked', () => {
  const refused = [
    ['a submit button', '<form><button>Accept</button></form>', 'button', 'form-opener'],
    [
      'a submit button that says it is an option',
      '<form><button role="option">EUR</button></form>',
      'button',
      'option',
    ],
    [
      'a submit button outside its form',
      '<form id="f"></form><button form="f" role="option">EUR</button>',
      'button',
      'option',
    ],
    [
      'a submit button that says it is a list',
      '<button type="submit" role="combobox">Currency</button>',
      'button',
      'list',
    ],
    [
      'an input that submits',
      '<form><input type="submit" role="combobox" value="x"></form>',
      'input',
      'list',
    ],
    ['a link', '<a href="#x" role="option">EUR</a>', 'a', 'option'],
    ['an option in a link', '<a href="#x"><span role="option">EUR</span></a>', 'span', 'option'],
    [
      'an option in a submit button',
      '<form><button><span role="option">EUR</span></button></form>',
      'span',
      'option',
    ],
    ['a plain button', '<button type="button">EUR</button>', 'button', 'option'],
    [
      'a button that opens a menu',
      '<button type="button" role="combobox" aria-haspopup="menu">EUR</button>',
      'button',
      'list',
    ],
    [
      'the last button of a dialog',
      '<div role="dialog"><button type="button">Decline</button></div>',
      'button',
      'form-opener',
    ],
    ['a radio button that submits', '<form><button role="radio">Others</button></form>', 'button', 'radio'],
    ['a radio button in a link', '<a href="#x"><span role="radio">Others</span></a>', 'span', 'radio'],
    ['a check box as a radio button', '<input type="checkbox">', 'input', 'radio'],
    [
      'a titled button as a row of a list',
      '<button type="button" class="x-option" title="EUR">EUR</button>',
      'button',
      'option',
    ],
    [
      'a portal button without a type in a form',
      '<form><x_he-button>Accept</x_he-button></form>',
      'x_he-button',
      'form-opener',
    ],
    [
      'a portal button that submits',
      '<x_he-button type="submit">Accept</x_he-button>',
      'x_he-button',
      'form-opener',
    ],
    [
      'a portal button that submits a form elsewhere',
      '<form id="f"></form><x_he-button form="f">Accept</x_he-button>',
      'x_he-button',
      'form-opener',
    ],
    [
      'a link as an opener',
      '<a href="#x"><button type="button">Accept</button></a>',
      'button',
      'form-opener',
    ],
  ] as const;
  for (const [what, body, selector, as] of refused) {
    test(`not ${what}`, async ({ showBody, page }) => {
      const world = await showBody(body);
      await page.evaluate(() => {
        addEventListener(
          'click',
          () => {
            document.title = 'clicked';
          },
          true,
        );
      });
      expect(await world.call('press', selector, as)).toMatchObject({ kind: 'refused' });
      expect(await page.title()).toBe('Partner Center');
    });
  }
});

test('a page that submits at every change is held back, and says so', async ({ showBody, page }) => {
  const world = await showBody(`<form aria-label="x"><label>Notes <textarea></textarea></label></form><script>
    window.sent = 0; document.forms[0].addEventListener('submit', (e) => { window.sent += 1; e.preventDefault(); });
    document.querySelector('textarea').addEventListener('change', () => document.forms[0].requestSubmit());</script>`);
  const report = await world.call('fill', ask({ notes }));
  expect(report).toMatchObject({ heldBack: 1, fields: [{ kind: 'filled' }] });
  expect(await page.evaluate('window.sent')).toBe(0);
});

test('a person’s own submission in the middle goes through and ends the filling', async ({
  showBody,
  page,
}) => {
  // The page works for a while at the first input, so that the press is next in line when it is done.
  const world =
    await showBody(`<form><label>Deal name <input></label><label>Notes <textarea></textarea></label><button>Save</button></form><script>
    window.sent = 0; document.forms[0].addEventListener('submit', (e) => { window.sent += 1; e.preventDefault(); });
    document.querySelector('input').addEventListener('input', () => { console.log('typing'); for (const end = Date.now() + 1000; Date.now() < end;); });</script>`);
  const button = await page.locator('button').boundingBox();
  await page.mouse.move(button!.x + 5, button!.y + 5);
  const typing = page.waitForEvent('console');
  const [report] = await Promise.all([
    world.call('fill', ask({ dealName: { kind: 'text', text: 'x' }, notes })),
    // Both at once: an answer to the first comes only when the page is free again, and then it is too late
    // for the second.
    typing.then(() => Promise.all([page.mouse.down(), page.mouse.up()])),
  ]);
  expect(await page.evaluate('window.sent')).toBe(1);
  expect(report).toMatchObject({
    heldBack: 0,
    stopped: true,
    fields: [{ field: 'dealName' }, { field: 'notes', kind: 'not-tried' }],
  });
});

const single: readonly (readonly [
  what: string,
  body: string,
  values: FormValues,
  results: readonly object[],
])[] = [
  [
    'two fields of one name',
    '<form><label>Notes <textarea></textarea></label><label>Notes <textarea></textarea></label></form>',
    { notes },
    [{ kind: 'ambiguous' }],
  ],
  [
    'two options of one meaning',
    '<form><label>Notes <input></label><label>Currency <select><option value="">-</option><option>EUR (DE)</option><option>EUR (FR)</option></select></label></form>',
    { currency },
    [{ kind: 'ambiguous' }],
  ],
  [
    'no such option',
    '<form><label>Notes <input></label><label>Currency <select><option value="">-</option><option>US dollar</option></select></label></form>',
    { currency },
    [{ kind: 'no-option' }],
  ],
  [
    'a field out of use',
    '<form><label>Notes <textarea disabled></textarea></label></form>',
    { notes },
    [{ kind: 'refused', why: 'disabled' }],
  ],
  [
    'a field that is fixed',
    '<form><label>Notes <textarea readonly>x</textarea></label></form>',
    { notes },
    [{ kind: 'refused', why: 'read-only', shown: 'x' }],
  ],
  [
    'a text that is too long',
    '<form><label>Notes <textarea maxlength="3"></textarea></label></form>',
    { notes },
    [{ kind: 'refused', why: 'too-long', shown: '' }],
  ],
  [
    'a field that takes nothing',
    '<form><label>Notes <textarea oninput="this.value=\'\'"></textarea></label></form>',
    { notes },
    [{ kind: 'refused', why: 'not-accepted', shown: '' }],
  ],
  [
    'a field that is hidden',
    '<form><label>CRM ID <input></label><div hidden><label>Notes <textarea></textarea></label></div></form>',
    { notes },
    [{ kind: 'not-found' }],
  ],
  [
    'a reason to be typed',
    '<form><label>Notes <textarea></textarea></label><label>Reason <input></label></form>',
    { reason: { kind: 'reason', list: 'decline', code: 1 } },
    [{ kind: 'not-found' }],
  ],
  [
    'an amount with a currency sign',
    "<form><label>Notes <input></label><label>Estimated value <input onblur=\"this.value='$'+Number(this.value).toLocaleString('en',{minimumFractionDigits:2})\"></label></form>",
    { value: { kind: 'amount', amount: 12500 } },
    [{ kind: 'filled', shown: '$12,500.00' }],
  ],
  [
    'an amount that was rounded',
    '<form><label>Notes <input></label><label>Estimated value <input onblur="this.value=String(Math.round(this.value/1000))"></label></form>',
    { value: { kind: 'amount', amount: 12500 } },
    [{ kind: 'refused' }],
  ],
  [
    'a date with a written format',
    '<form><label>Notes <input></label><label>Close date <input placeholder="DD-MM-YYYY"></label></form>',
    { closeDate: { kind: 'day', day: '2026-12-05' } },
    [{ kind: 'filled', shown: '05-12-2026' }],
  ],
  [
    'an older combobox',
    '<form><label>Notes <input></label><div role="combobox" aria-label="Currency" aria-expanded="false" aria-owns="l"><input value="" onclick="l.hidden=false"></div><ul id="l" role="listbox" hidden><li role="option" onclick="document.querySelector(\'[role=combobox] input\').value=\'EUR\';l.hidden=true">EUR</li></ul></form>',
    { currency },
    [{ kind: 'filled', shown: 'EUR' }],
  ],
  [
    'a list that opens at pointerdown, in a portal',
    '<form><label>Notes <input></label><span id="n">Currency</span><button type="button" role="combobox" aria-labelledby="n v" aria-expanded="false" onpointerdown="this.setAttribute(\'aria-expanded\',\'true\');p.hidden=false"><span id="v">Choose</span></button></form><div id="p" role="listbox" hidden><div role="option">USD</div><div role="option" onclick="v.textContent=\'EUR\';p.hidden=true;document.querySelector(\'button\').setAttribute(\'aria-expanded\',\'false\')">EUR</div></div>',
    { currency },
    [{ kind: 'filled', shown: 'EUR' }],
  ],
  [
    'a first name that may be the customer’s',
    '<form><label>Notes <input></label><label>First name <input></label></form>',
    { memberFirstName: { kind: 'text', text: 'Eva' } },
    [{ kind: 'not-found' }],
  ],
  [
    'a first name in the part for the team',
    '<form><label>Notes <input></label><fieldset><legend>Team members</legend><label>First name <input></label></fieldset></form>',
    { memberFirstName: { kind: 'text', text: 'Eva' } },
    [{ kind: 'filled', shown: 'Eva' }],
  ],
  [
    'a form of amounts and dates only',
    '<dialog open><label>Estimated value <input></label><label>Close date <input type="date"></label></dialog>',
    { closeDate: { kind: 'day', day: '2026-12-05' } },
    [{ kind: 'filled', shown: '2026-12-05' }],
  ],
  [
    'radio buttons in a fieldset',
    `<form><fieldset><legend>Reason *</legend>${reasons.map((text) => `<label><input type="radio" name="r"> ${text}</label>`).join('')}</fieldset></form>`,
    { reason },
    [{ kind: 'filled', shown: 'Customer chose another vendor' }],
  ],
  [
    'a radio button that was chosen',
    `<form><fieldset><legend>Reason</legend>${reasons.map((text) => `<label><input type="radio" name="r" checked> ${text}</label>`).join('')}</fieldset></form>`,
    { reason },
    [{ kind: 'kept', shown: 'Others' }],
  ],
  [
    'cards that act as radio buttons',
    `<form><div role="radiogroup" aria-labelledby="t"><b id="t">Reason for declining</b>${reasons.map((text) => `<div role="radio" aria-checked="false" onclick="this.setAttribute('aria-checked','true')">${text}</div>`).join('')}</div></form>`,
    { reason },
    [{ kind: 'filled', shown: 'Customer chose another vendor' }],
  ],
  [
    'cards that submit',
    `<form><div role="radiogroup" aria-label="Reason for declining">${reasons.map((text) => `<button role="radio" aria-checked="false">${text}</button>`).join('')}</div></form>`,
    { reason },
    [{ kind: 'refused', why: 'not-accepted', shown: '' }],
  ],
  [
    'a text that is edited in place',
    '<form><label>Deal name <input></label><span id="n">Notes</span><div contenteditable role="textbox" aria-labelledby="n"></div></form>',
    { notes },
    [{ kind: 'filled', shown: 'Hello' }],
  ],
  [
    'labels that are not bound',
    '<form><div><div>Deal name *</div><input></div><table><tr><td>Notes</td><td><textarea></textarea></td></tr></table></form>',
    { dealName, notes },
    [{ kind: 'filled' }, { kind: 'filled' }],
  ],
  [
    'another label nearer than the known one',
    '<form><div>Deal name</div><div>Snorple <input></div><label>Notes <textarea></textarea></label></form>',
    { dealName },
    [{ kind: 'not-found' }],
  ],
  [
    'labels that explain',
    '<form><label>Estimated deal value (EUR) <input></label><label>Notes (max. 1000 characters) <textarea></textarea></label></form>',
    { value, currency, notes },
    [{ field: 'currency', kind: 'not-found' }, { kind: 'filled' }, { kind: 'filled' }],
  ],
  [
    'an amount in another currency',
    '<form><label>Estimated value (USD) <input></label><label>Notes <textarea></textarea></label></form>',
    { value, currency },
    [{ kind: 'not-found' }, { kind: 'not-found' }],
  ],
  [
    'notes for somebody else',
    '<form><label>Deal name <input></label><label>Notes (Microsoft) <textarea></textarea></label></form>',
    { notes },
    [{ kind: 'not-found' }],
  ],
  [
    'a field that comes with the reason',
    '<form><label>Reason <select onchange="s.hidden=false"><option value="">-</option><option>Customer chose another vendor</option></select></label><label id="s" hidden>Notes <textarea></textarea></label></form>',
    { notes, reason },
    [{ kind: 'filled' }, { kind: 'filled' }],
  ],
  [
    'filters without a role',
    '<div><h2>Filters</h2><label>Deal name <input></label><label>Close date <input type="date"></label><label>Notes <input></label></div>',
    { dealName, notes },
    [{ kind: 'not-found' }, { kind: 'not-found' }],
  ],
  [
    'a form beside a form of filters',
    '<form><h3>Filter referrals</h3><label>Deal name <input></label><label>CRM ID <input></label></form><form><label>Deal name <input value="Mine"></label><label>Notes <textarea></textarea></label></form>',
    { dealName },
    [{ kind: 'kept', shown: 'Mine' }],
  ],
  [
    'filters of a list',
    '<search><label>Deal name <input></label><label>Notes <input></label></search>',
    { notes },
    [{ kind: 'not-found' }],
  ],
  [
    'a form behind a dialog',
    '<form><label>Notes <textarea></textarea></label></form><div role="dialog" aria-modal="true"><label>Snorple <input></label></div>',
    { notes },
    [{ kind: 'not-found' }],
  ],
];
for (const [what, body, values, results] of single) {
  test(`fills or tells the truth: ${what}`, async ({ showBody }) => {
    const world = await showBody(body);
    expect((await world.call('fill', ask(values))).fields).toMatchObject(results as object[]);
  });
}

test('the first field that is left to the user is scrolled to', async ({ showBody, page }) => {
  const world = await showBody(
    '<form><label>Notes <input></label><div style="height:4000px"></div><label>CRM ID <input disabled></label></form>',
  );
  await world.call('fill', ask({ notes, crmId: { kind: 'text', text: 'x' } }));
  await expect(page.getByLabel('CRM ID')).toBeInViewport();
});
