import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { LinkRefusal } from '../../messages/connection-verbs';
import { Icon } from '../../ui/icons';
import { refusalText } from './link-text';
import { Spoken } from '../../ui/spoken';

interface Props {
  readonly label: string;
  /** What the link is, below the field. */
  readonly what: string;
  /** What the button says: two fields on one page need two names. */
  readonly action: string;
  readonly refused: LinkRefusal | null;
  readonly onPaste: (text: string) => void;
}

/** The field for a link. Whatever is pasted does not stay in it: it may open more than a table. */
export function PasteLink({ label, what, action, refused, onPaste }: Props): JSX.Element {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const take = (): void => {
    const pasted = field.current?.value ?? '';
    if (field.current !== null) field.current.value = '';
    onPaste(pasted);
  };
  return (
    <form
      class="leads-paste"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <label for={id}>{label}</label>
      <div class="leads-paste-row">
        <input
          ref={field}
          id={id}
          class="field"
          type="password"
          autoComplete="off"
          spellcheck={false}
          aria-invalid={refused !== null || undefined}
          aria-describedby={`${id}-what${refused === null ? '' : ` ${id}-refused`}`}
        />
        <button type="submit" class="button">
          {action}
        </button>
      </div>
      {refused !== null && (
        <Spoken id={`${id}-refused`} class="setting-wrong" data-refused={refused}>
          <Icon name="alert" />
          {refusalText(refused)}
        </Spoken>
      )}
      <p id={`${id}-what`} class="quiet">
        {what}
      </p>
    </form>
  );
}
