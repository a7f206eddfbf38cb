import type { JSX } from 'preact';
import { text } from '../text/text';

interface Props {
  readonly accounts: readonly string[];
  /** Null: all accounts together. */
  readonly account: string | null;
  readonly onAccount: (account: string | null) => void;
}

/** Chooses one Partner Center account; nothing where there is only one. */
export function AccountChoice({ accounts, account, onAccount }: Props): JSX.Element | null {
  if (accounts.length < 2) return null;
  return (
    <label class="account">
      <span class="for-ears">{text('account_label')}</span>
      <select
        class="field"
        value={account ?? ''}
        onChange={({ currentTarget }) => onAccount(currentTarget.value === '' ? null : currentTarget.value)}
      >
        <option value="">{text('account_all')}</option>
        {accounts.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
