import type { JSX } from 'preact';
import { text } from '../text/text';
import { Icon } from './icons';

interface Props {
  /** How much is due, in one line; null while that is not known. */
  readonly summary: string | null;
  readonly accounts: readonly string[];
  readonly account: string | null;
  readonly onAccount: (account: string | null) => void;
  /** Null where this surface is the side panel, or the browser has none. */
  readonly openPanel: (() => void) | null;
  readonly openFullPage: () => void;
  readonly onHelp: () => void;
}

/** Name, account, and the ways to the larger surfaces. */
export function TopBar({
  summary,
  accounts,
  account,
  onAccount,
  openPanel,
  openFullPage,
  onHelp,
}: Props): JSX.Element {
  return (
    <div class="bar">
      <div class="bar-words">
        <h1 class="bar-name">{text('extension_name')}</h1>
        {summary !== null && <p class="summary">{summary}</p>}
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label={text('action_help')}
        title={text('action_help')}
        onClick={onHelp}
      >
        <Icon name="keys" />
      </button>
      {openPanel !== null && (
        <button
          type="button"
          class="icon-button"
          aria-label={text('action_panel')}
          title={text('action_panel')}
          onClick={openPanel}
        >
          <Icon name="panel" />
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={text('action_full_page')}
        title={text('action_full_page')}
        onClick={openFullPage}
      >
        <Icon name="table" />
      </button>
      {accounts.length > 1 && (
        <label class="account">
          <span class="for-ears">{text('account_label')}</span>
          <select
            class="field"
            value={account ?? ''}
            onChange={({ currentTarget }) =>
              onAccount(currentTarget.value === '' ? null : currentTarget.value)
            }
          >
            <option value="">{text('account_all')}</option>
            {accounts.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
