// Lists and labels as component libraries draw them that no other test has, as plain markup that behaves alike.
import { expect, test } from './harness';

const languages = ['en-US'];
const dealName = { kind: 'text', text: 'Contoso' } as const;
const notes = { kind: 'text', text: 'Hello' } as const;
const currency = { kind: 'currency', code: 'EUR' } as const;
const reason = { kind: 'reason', list: 'decline', code: 3 } as const;
const deal = '<label for="deal">Deal name</label><input id="deal">';

test('a read-only field that opens a list and has no role is chosen in', async ({ page, showBody }) => {
  const world = await showBody(
    `<form>${deal}<div class="list"><input id="c" readonly aria-haspopup="listbox"><span>Select an option</span></div>
     <label for="c">Currency *</label><ul role="listbox" hidden><li role="option">USD</li><li role="option">EUR</li></ul></form>
     <script>
       const list = document.querySelector('ul');
       document.querySelector('.list').onclick = () => (list.hidden = !list.hidden);
       list.onclick = ({ target }) => ((document.querySelector('span').textContent = target.textContent), (list.hidden = true));
     </script>`,
  );
  const { fields } = await world.call('fill', { values: { dealName, currency }, languages });
  expect(fields).toMatchObject([
    { field: 'dealName', kind: 'filled' },
    { field: 'currency', kind: 'filled', shown: 'EUR' },
  ]);
  await expect(page.locator('.list span')).toHaveText('EUR');
});

test('an option that an element draws in its own shadow is one option @full', async ({ page, showBody }) => {
  const world = await showBody(
    `<form><div id="r" role="combobox" aria-label="Reason" aria-haspopup="listbox" aria-expanded="false" tabindex="0">Select</div>
     <div role="listbox" hidden><x-option>Budget is not adequate</x-option><x-option>Customer chose another vendor</x-option></div>
     <label for="n">Notes</label><textarea id="n"></textarea></form>
     <script>
       const field = document.querySelector('#r'), list = document.querySelector('[role=listbox]');
       const show = (open) => ((list.hidden = !open), field.setAttribute('aria-expanded', open));
       field.onclick = () => show(list.hidden);
       customElements.define('x-option', class extends HTMLElement {
         connectedCallback() {
           this.attachShadow({ mode: 'open' }).innerHTML = '<div role="option"><slot></slot></div>';
           this.shadowRoot.firstChild.onclick = () => ((field.textContent = this.textContent), show(false));
         }
       });
     </script>`,
  );
  const { fields } = await world.call('fill', { values: { reason, notes }, languages });
  expect(fields).toContainEqual({ field: 'reason', kind: 'filled', shown: 'Customer chose another vendor' });
  await expect(page.locator('#r')).toHaveText('Customer chose another vendor');
});

// It completes whatever is typed to the first option that fits, but for what is deleted.
const completing = `<form>${deal}<input id="c" role="combobox" aria-label="Currency" aria-haspopup="dialog" aria-autocomplete="both"
    aria-expanded="false" aria-controls="p"><div id="p" hidden><ul role="listbox"><li role="option">USD</li><li role="option">EUR</li></ul></div></form>
  <script>
    const field = document.querySelector('#c'), popup = document.querySelector('#p');
    const show = (open) => ((popup.hidden = !open), field.setAttribute('aria-expanded', open));
    field.onclick = () => show(true);
    field.onblur = () => show(false);
    field.oninput = ({ inputType }) => {
      if (inputType === 'deleteContentBackward') return;
      field.value = [...popup.querySelectorAll('li')].find((li) => li.textContent.startsWith(field.value))?.textContent ?? field.value;
    };
    popup.onclick = ({ target }) => ((field.value = target.textContent), show(false));
  </script>`;

test('a field that completes what is typed from a list in a popup is chosen in, and emptied again @full', async ({
  page,
  showBody,
}) => {
  const world = await showBody(completing);
  const { fields } = await world.call('fill', { values: { dealName, currency }, languages });
  expect(fields).toContainEqual({ field: 'currency', kind: 'filled', shown: 'EUR' });
  await expect(page.locator('#c')).toHaveValue('EUR');
  expect(await world.call('undo')).toContainEqual({ field: 'currency', kind: 'restored', shown: '' });
  await expect(page.locator('#c')).toHaveValue('');
});

test('a counter at the end of a label is no part of the name @full', async ({ page, showBody }) => {
  const world = await showBody(
    `<form>${deal}<textarea aria-label="Notes 500 characters remaining"></textarea></form>`,
  );
  const { fields } = await world.call('fill', { values: { dealName, notes }, languages });
  expect(fields).toContainEqual({ field: 'notes', kind: 'filled', shown: 'Hello' });
  await expect(page.locator('textarea')).toHaveValue('Hello');
});
