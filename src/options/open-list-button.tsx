import type { JSX } from 'preact';
import { send } from '../messages/send';
import { text } from '../text/text';

/** Opens Partner Center's list, where nothing was read yet. */
export function OpenListButton(): JSX.Element {
  return (
    <button
      type="button"
      class="button"
      data-main
      onClick={() => void send('partner-center.open', { key: null })}
    >
      {text('action_open_list')}
    </button>
  );
}
