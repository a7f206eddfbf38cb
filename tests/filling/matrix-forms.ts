import type { MatrixWords } from './matrix-words';

/** How a form is drawn. */
export const drawings = [
  'fieldset',
  'floating-labels',
  'portal-select',
  'edited-in-place',
  'typed-combobox',
  'pointer-select',
  'open-root',
  'closed-root',
] as const;
/** What a form does while it is filled, or besides. */
export const behaviours = ['still', 'drawn-anew', 'two-steps', 'late-lists', 'sibling'] as const;

export interface MatrixCase {
  readonly words: MatrixWords;
  readonly drawing: (typeof drawings)[number];
  readonly behaviour: (typeof behaviours)[number];
  readonly answer: 'accept' | 'decline';
}

/** What the page itself holds: texts as typed, choices by their codes, a date as `YYYY-MM-DD`. */
export interface Held {
  readonly fields: Readonly<Record<string, string>>;
  readonly submits: number;
  /** Presses of the form's own final button. */
  readonly finals: number;
}

declare global {
  interface Window {
    /** What the form of the matrix holds. */
    heldNow: () => Held;
    /** Presses the final button of the first step, as a person would. */
    goOn: () => void;
  }
}

/** The page's own program; it knows nothing of the extension. */
function program(asked: MatrixCase): void {
  const { words, drawing, behaviour } = asked;
  document.documentElement.lang = words.lang;
  const kind = behaviour === 'sibling' ? 'error' : asked.answer;
  const host = document.querySelector('#at') ?? document.body;
  const root: ShadowRoot | Element =
    drawing === 'open-root' || drawing === 'closed-root'
      ? host.attachShadow({ mode: drawing === 'open-root' ? 'open' : 'closed' })
      : host;
  let chosen: Record<string, string> = {};
  let [submits, finals, drawn, step] = [0, 0, 0, 1];
  const parked: Record<string, string> = {};
  const reasons =
    kind === 'error'
      ? words.errorReasons.map((text, at) => [['1', '7', '9'][at] ?? '', text] as const)
      : words.declineReasons.map((text, at) => [['1', '2', '3', '5', '8'][at] ?? '', text] as const);
  const currencies = [
    ['USD', words.dollar],
    ['EUR', words.euro],
  ] as const;
  const late = behaviour === 'late-lists' ? 700 : 0;

  const make = (html: string): HTMLElement =>
    document.createRange().createContextualFragment(html).firstElementChild as HTMLElement;

  /** A list that opens elsewhere in the page, as libraries of components draw it. */
  const ownList = (field: string, label: string, options: readonly (readonly [string, string])[]): string => {
    const typed = drawing === 'typed-combobox';
    const control = typed
      ? `<input id="${field}" role="combobox" aria-autocomplete="list" aria-expanded="false" data-list="${field}" autocomplete="off">`
      : drawing === 'pointer-select'
        ? `<button type="button" id="${field}" role="combobox" aria-expanded="false" aria-labelledby="${field}-l" data-list="${field}"><span>${words.choose}</span></button>`
        : `<div id="${field}" role="combobox" tabindex="0" aria-haspopup="listbox" aria-expanded="false" aria-labelledby="${field}-l" data-list="${field}"><span>​</span></div>`;
    lists[field] = options;
    return typed
      ? `<p><label for="${field}">${label}</label>${control}</p>`
      : `<p><span id="${field}-l">${label}</span>${control}</p>`;
  };
  const lists: Record<string, readonly (readonly [string, string])[]> = {};

  const nativeList = (field: string, options: readonly (readonly [string, string])[]): string =>
    `<select id="${field}" data-f="${field}"><option value="">${words.choose}</option>${
      late > 0 ? '' : options.map(([value, text]) => `<option value="${value}">${text}</option>`).join('')
    }</select>`;

  const listOf = (field: string, label: string, options: readonly (readonly [string, string])[]): string => {
    if (['portal-select', 'typed-combobox', 'pointer-select'].includes(drawing))
      return ownList(field, label, options);
    lists[field] = options;
    return drawing === 'floating-labels'
      ? `<p>${nativeList(field, options)}<label for="${field}">${label}</label></p>`
      : `<p><label for="${field}">${label}</label>${nativeList(field, options)}</p>`;
  };
  const textOf = (field: string, label: string, more = ''): string =>
    drawing === 'floating-labels'
      ? `<p class="float"><input id="${field}" data-f="${field}" placeholder=" " ${more}><label for="${field}">${label}</label></p>`
      : `<p><label for="${field}">${label}</label><input id="${field}" data-f="${field}" ${more}></p>`;
  const dateOf = (): string => {
    if (drawing === 'edited-in-place') {
      const [day, month, year] = words.parts;
      return `<fieldset id="closeDate"><legend>${words.closeDate}</legend>
        <input type="number" aria-label="${day}" min="1" max="31" data-part="d">
        <input type="number" aria-label="${month}" min="1" max="12" data-part="m">
        <input type="number" aria-label="${year}" min="1900" max="9999" data-part="y"></fieldset>`;
    }
    return drawing === 'fieldset' || drawing === 'open-root' || drawing === 'closed-root'
      ? textOf('closeDate', words.closeDate, 'type="date"')
      : textOf('closeDate', words.closeDate, `placeholder="${words.dateForm}"`);
  };
  const notesOf = (): string =>
    drawing === 'edited-in-place'
      ? `<p><span id="notes-l">${words.notes}</span></p><div role="textbox" aria-multiline="true" contenteditable="true" aria-labelledby="notes-l" data-f="notes"></div>`
      : drawing === 'floating-labels'
        ? `<p class="float"><textarea id="notes" data-f="notes" placeholder=" "></textarea><label for="notes">${words.notes}</label></p>`
        : `<p><label for="notes">${words.notes}</label><textarea id="notes" data-f="notes"></textarea></p>`;

  function draw(): void {
    drawn += 1;
    chosen = {};
    const title = { accept: words.accept, decline: words.decline, error: words.error }[kind];
    const inside =
      step === 2
        ? '<p>2 / 2</p>'
        : kind === 'accept'
          ? textOf('dealName', words.dealName) +
            textOf('value', words.value, 'inputmode="decimal"') +
            listOf('currency', words.currency, currencies) +
            dateOf() +
            notesOf()
          : listOf('reason', kind === 'error' ? words.errorReason : words.declineReason, reasons) + notesOf();
    root.replaceChildren(
      make(
        `<div role="dialog" aria-modal="true" aria-label="${title}"><h2>${title}</h2><form><fieldset>${inside}</fieldset>
        <button type="submit" data-final>${kind === 'accept' ? words.next : words.closeDeal}</button></form></div>`,
      ),
    );
    if (late > 0)
      for (const select of root.querySelectorAll('select'))
        setTimeout(() => {
          for (const [value, text] of lists[select.id] ?? []) select.add(new Option(text, value));
        }, late);
  }

  function openList(field: string, control: HTMLElement): void {
    if (control.getAttribute('aria-expanded') === 'true') return;
    control.setAttribute('aria-expanded', 'true');
    control.setAttribute('aria-controls', `${field}-o`);
    const portal = make(`<div role="presentation"><ul id="${field}-o" role="listbox"></ul></div>`);
    const list = portal.querySelector('ul');
    const fill = (): void => {
      if (list === null) return;
      list.replaceChildren();
      const typed = control instanceof HTMLInputElement ? control.value.toLowerCase() : '';
      const shown = control.dataset['shown']?.toLowerCase() ?? '';
      for (const [value, text] of lists[field] ?? []) {
        if (typed !== '' && typed !== shown && !text.toLowerCase().includes(typed)) continue;
        const option = make(`<li role="option" aria-selected="${chosen[field] === value}"></li>`);
        option.textContent = text;
        const take = (): void => {
          chosen[field] = value;
          control.dataset['shown'] = text;
          if (control instanceof HTMLInputElement) control.value = text;
          else (control.firstElementChild ?? control).textContent = text;
          control.setAttribute('aria-expanded', 'false');
          portal.remove();
          root.dispatchEvent(new Event('change'));
        };
        option.addEventListener(drawing === 'pointer-select' ? 'pointerup' : 'click', take);
        list.append(option);
      }
    };
    setTimeout(fill, late);
    if (control instanceof HTMLInputElement) control.addEventListener('input', fill);
    document.body.append(portal);
  }
  function closeLists(): void {
    for (const control of root.querySelectorAll('[data-list][aria-expanded="true"]')) {
      control.setAttribute('aria-expanded', 'false');
      document.querySelector(`[id="${control.getAttribute('data-list')}-o"]`)?.parentElement?.remove();
    }
  }

  const opening = {
    'portal-select': 'mousedown',
    'pointer-select': 'pointerdown',
    'typed-combobox': 'click',
  };
  const opensAt = Object.hasOwn(opening, drawing) ? opening[drawing as keyof typeof opening] : 'none';
  const controlAt = (event: Event): HTMLElement | null =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-list]') : null;
  root.addEventListener(opensAt, (event) => {
    const control = controlAt(event);
    if (control !== null) openList(control.dataset['list'] ?? '', control);
  });
  root.addEventListener('input', (event) => {
    const control = controlAt(event);
    if (control === null) return;
    // What was typed is a choice only once it is chosen.
    if (control instanceof HTMLInputElement && control.value === '') delete chosen[control.id];
    openList(control.dataset['list'] ?? '', control);
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') closeLists();
  });
  root.addEventListener('focusout', (event) => {
    const control = controlAt(event);
    if (!(control instanceof HTMLInputElement)) return;
    // Only an option counts, as in a field that takes nothing else.
    const { list = '', shown = '' } = control.dataset;
    setTimeout(() => {
      if (chosen[list] === undefined) control.value = '';
      else control.value = shown;
      closeLists();
    });
  });
  root.addEventListener(
    'change',
    () => {
      if (behaviour === 'drawn-anew' && drawn === 1) setTimeout(draw, 60);
    },
    true,
  );
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    submits += 1;
  });
  root.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.matches('[data-final]')) finals += 1;
  });

  const dayIn = (text: string): string => {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
    const numbers = text.split(/\D+/).filter((part) => part !== '');
    const order = words.dateForm.split(/[^A-Z]+/);
    const part = (name: string): string => numbers[order.indexOf(name)] ?? '';
    return numbers.length === 3
      ? `${part('YYYY')}-${part('MM').padStart(2, '0')}-${part('DD').padStart(2, '0')}`
      : text;
  };
  const read = (): Record<string, string> => {
    if (step === 2) return { ...parked };
    const fields: Record<string, string> = { ...chosen };
    for (const control of root.querySelectorAll<HTMLElement>('[data-f]')) {
      const name = control.dataset['f'] ?? '';
      const text = 'value' in control ? String(control.value) : control.innerText.replace(/\n$/, '');
      if (text !== '') fields[name] = name === 'closeDate' ? dayIn(text) : text;
    }
    const part = (name: string): string =>
      root.querySelector<HTMLInputElement>(`[data-part="${name}"]`)?.value ?? '';
    if (part('y') + part('m') + part('d') !== '')
      fields['closeDate'] = `${part('y')}-${part('m').padStart(2, '0')}-${part('d').padStart(2, '0')}`;
    return fields;
  };
  window.heldNow = () => ({ fields: read(), submits, finals });
  window.goOn = () => {
    Object.assign(parked, read());
    step = 2;
    draw();
  };
  draw();
}

/** The body of a page that shows one form of the matrix. */
export const bodyOf = (asked: MatrixCase): string =>
  `<main><h1>Contoso</h1><div id="at"></div></main><script>const __name = (f) => f; (${program.toString()})(${JSON.stringify(asked)});</script>`;
