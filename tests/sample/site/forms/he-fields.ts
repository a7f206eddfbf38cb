/**
 * Fields in the manner of the portal's own design system: the real input is in an open shadow root, the name
 * on the host.
 */

const styles = `:host { display: block; margin: 8px 0; } .list { border: 1px solid #888; background: Canvas; } .list[hidden] { display: none; }
::slotted(*) { display: block; padding: 4px; } input, textarea { font: inherit; }`;

function shadowOf(host: HTMLElement): ShadowRoot {
  const shadow = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = styles;
  shadow.append(style);
  return shadow;
}

function labelled<E extends HTMLElement>(host: HTMLElement, shadow: ShadowRoot, input: E): E {
  const label = document.createElement('span');
  label.textContent = host.getAttribute('label') ?? '';
  label.setAttribute('part', 'label');
  shadow.append(label, input);
  return input;
}

/** `<he-text-field label multiline>`: tells its value by an `input` event of its own. */
export class HeTextField extends HTMLElement {
  #input: HTMLInputElement | HTMLTextAreaElement | null = null;

  connectedCallback(): void {
    if (this.#input !== null) return;
    const input = this.hasAttribute('multiline')
      ? document.createElement('textarea')
      : document.createElement('input');
    this.#input = labelled(this, shadowOf(this), input);
    input.addEventListener('input', () =>
      this.dispatchEvent(new CustomEvent('value-change', { detail: input.value })),
    );
    this.value = this.getAttribute('initial') ?? '';
  }

  get value(): string {
    return this.#input?.value ?? '';
  }
  set value(text: string) {
    if (this.#input !== null && this.#input.value !== text) this.#input.value = text;
  }
  set invalid(is: boolean) {
    this.#input?.setAttribute('aria-invalid', String(is));
  }
}

/** `<he-option value>`: its role is known to the browser only, not to scripts. */
export class HeOption extends HTMLElement {
  readonly #internals = this.attachInternals();

  connectedCallback(): void {
    this.#internals.role = 'option';
  }
}

/** `<he-select label>`: opens by a click on its shadow `input[role=combobox]`, chooses by a click on a `he-option`. */
export class HeSelect extends HTMLElement {
  #input: HTMLInputElement | null = null;
  #list: HTMLElement | null = null;
  #value = '';

  connectedCallback(): void {
    if (this.#input !== null) return;
    const shadow = shadowOf(this);
    const input = labelled(this, shadow, document.createElement('input'));
    input.readOnly = true;
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-expanded', 'false');
    input.placeholder = this.getAttribute('placeholder') ?? '';
    const list = document.createElement('div');
    list.className = 'list';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.append(document.createElement('slot'));
    shadow.append(list);
    this.#input = input;
    this.#list = list;
    input.addEventListener('click', () => {
      this.#open(list.hidden !== false);
    });
    list.addEventListener('click', (event) => {
      const option = event.composedPath().find((node): node is HeOption => node instanceof HeOption);
      if (option === undefined) return;
      this.value = option.getAttribute('value') ?? '';
      this.#open(false);
      this.dispatchEvent(new CustomEvent('value-change', { detail: this.#value }));
    });
    this.value = this.getAttribute('initial') ?? '';
  }

  #open(is: boolean): void {
    if (this.#list !== null) this.#list.hidden = !is;
    this.#input?.setAttribute('aria-expanded', String(is));
  }

  get value(): string {
    return this.#value;
  }
  set value(value: string) {
    this.#value = value;
    const chosen = [...this.querySelectorAll('*')].find(
      (option) => option instanceof HeOption && option.getAttribute('value') === value,
    );
    if (this.#input !== null) this.#input.value = chosen?.textContent ?? '';
  }

  set invalid(is: boolean) {
    this.#input?.setAttribute('aria-invalid', String(is));
  }
}

/** Each workspace of the portal registers its own prefixed copy. */
export function defineFields(prefix: string): void {
  if (customElements.get(`${prefix}_he-select`) !== undefined) return;
  customElements.define(`${prefix}_he-option`, class extends HeOption {});
  customElements.define(`${prefix}_he-select`, class extends HeSelect {});
  customElements.define(`${prefix}_he-text-field`, class extends HeTextField {});
}
