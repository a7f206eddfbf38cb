import { text } from '../text/text';

/** Texts of the notice, fetched while the extension is still there: once it is gone, nobody answers. */
interface ReloadNotice {
  readonly show: () => void;
}

/**
 * One quiet line for a page whose script belongs to an extension that was updated: beside the page's body, in a shadow
 * root of its own, dismissible, and announced without taking the focus.
 */
export function reloadNotice(): ReloadNotice {
  const line = text('page_reload_line');
  const dismiss = text('page_reload_dismiss');
  return {
    show: () => {
      const host = document.createElement('div');
      const root = host.attachShadow({ mode: 'closed' });
      const style = new CSSStyleSheet();
      style.replaceSync(`
        :host { all: initial; position: fixed; inset-block-end: 12px; inset-inline-end: 12px; z-index: 2147483647; }
        p { margin: 0; display: flex; gap: 12px; align-items: center; max-width: 420px; padding: 8px 12px; border: 1px solid #616161;
          border-radius: 4px; background: #fff; color: #242424; font: 14px/20px "Segoe UI", system-ui, sans-serif; box-shadow: 0 2px 8px rgb(0 0 0 / 25%); }
        button { font: inherit; min-inline-size: 24px; min-block-size: 24px; padding: 2px 8px; border: 1px solid #616161; border-radius: 4px; background: none; color: inherit; cursor: pointer; }
        button:focus-visible { outline: 2px solid #0f6cbd; outline-offset: 2px; }
        @media (prefers-color-scheme: dark) { p { background: #292929; color: #fff; border-color: #adadad; } button { border-color: #adadad; } }
      `);
      root.adoptedStyleSheets = [style];
      const note = document.createElement('p');
      note.setAttribute('role', 'status');
      const words = document.createElement('span');
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = dismiss;
      button.addEventListener('click', () => host.remove());
      note.append(words, button);
      root.append(note);
      document.documentElement.append(host);
      // A status region speaks when its text changes, not when it arrives with it.
      requestAnimationFrame(() => {
        words.textContent = line;
      });
    },
  };
}
