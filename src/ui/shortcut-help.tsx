import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type MessageName, text } from '../text/text';
import './shortcut-help.css';

interface Props {
  readonly letters: boolean;
  /** Keys that only this surface has. */
  readonly more?: readonly (readonly [readonly string[], MessageName])[];
  readonly onClose: () => void;
}

const withoutLetters: readonly (readonly [readonly string[], MessageName])[] = [
  [['↓', '↑'], 'key_move'],
  [['⇧ ↓', '⇧ ↑'], 'key_select_several'],
  [['Home', 'End'], 'key_ends'],
  [['Enter'], 'key_details'],
  [['Esc'], 'key_leave'],
];
const withLetters: typeof withoutLetters = [
  [['j', 'k'], 'key_move'],
  [['o'], 'key_open'],
  [['f'], 'key_favorite'],
  [['a'], 'key_accept'],
  [['d'], 'key_decline'],
  [['x'], 'key_select'],
  [['s'], 'key_snooze'],
  [['s'], 'key_skip'],
  [['c'], 'key_call'],
  [['i'], 'key_claim'],
  [['e'], 'detail_mail'],
  [['z'], 'key_undo'],
  [['/'], 'key_search'],
  [['?'], 'key_help'],
];

/** The browser's own shortcuts for the extension, as the manifest suggests them. */
const commands: typeof withoutLetters = [
  [['Alt ⇧ P'], 'command_popup'],
  [['Alt ⇧ S'], 'action_panel'],
  [['Alt ⇧ U'], 'command_next_urgent'],
  [['Alt ⇧ R'], 'action_read_all'],
];

/** The keys, as a dialog: Escape or the button closes it, and the focus goes back to where it was. */
export function ShortcutHelp({ letters, more = [], onClose }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title" class="empty-title">
        {text('help_title')}
      </h2>
      <dl class="keys">
        {[...withoutLetters, ...(letters ? withLetters : []), ...more, ...commands].map(([keys, meaning]) => (
          <div key={meaning} class="key-line">
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text(meaning)}</dd>
          </div>
        ))}
      </dl>
      <div class="help-foot">
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {text('action_close')}
        </button>
      </div>
    </dialog>
  );
}
