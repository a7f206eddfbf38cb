import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type MessageName, text } from '../text/text';

interface Props {
  readonly letters: boolean;
  readonly onClose: () => void;
}

const withoutLetters: readonly (readonly [readonly string[], MessageName])[] = [
  [['↓', '↑'], 'key_move'],
  [['⇧ ↓', '⇧ ↑'], 'key_select_several'],
  [['Home', 'End'], 'key_ends'],
  [['Enter'], 'key_open'],
  [['Esc'], 'key_leave'],
];
const withLetters: typeof withoutLetters = [
  [['j', 'k'], 'key_move'],
  [['f'], 'key_favorite'],
  [['a'], 'key_accept'],
  [['d'], 'key_decline'],
  [['x'], 'key_select'],
  [['/'], 'key_search'],
  [['?'], 'key_help'],
];

/** The keys, as a dialog: Escape or the button closes it, and the focus goes back to where it was. */
export function ShortcutHelp({ letters, onClose }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title" class="empty-title">
        {text('help_title')}
      </h2>
      <dl class="keys">
        {[...withoutLetters, ...(letters ? withLetters : [])].map(([keys, meaning]) => (
          <div key={keys.join()} class="key-line">
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text(meaning)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={() => dialog.current?.close()}>
        {text('action_close')}
      </button>
    </dialog>
  );
}
