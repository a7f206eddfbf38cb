import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { text } from '../../text/text';

interface Props {
  /** Names that were used, to choose from. */
  readonly owners: readonly string[];
  readonly value: string;
}

/** Who sees to a referral: a name of any kind; those that were used are offered. */
export function OwnerField({ owners, value }: Props): JSX.Element {
  const id = useId();
  return (
    <label>
      {text('field_owner')}
      <input class="field" name="owner" maxLength={80} autocomplete="off" list={id} defaultValue={value} />
      <datalist id={id}>
        {owners.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </label>
  );
}
