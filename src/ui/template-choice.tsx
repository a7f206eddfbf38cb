import type { JSX } from 'preact';
import { text } from '../text/text';

interface Props {
  readonly templates: readonly { readonly id: string; readonly name: string }[];
  /** The ID of the template that is used; null: the best for each. */
  readonly chosen: string | null;
  /** Whether the best for each may be chosen, where there is more than one. */
  readonly offersBest?: boolean;
  readonly onChoose: (id: string | null) => void;
}

/** The templates of one kind of answer; nothing where there is none. */
export function TemplateChoice({ templates, chosen, offersBest, onChoose }: Props): JSX.Element | null {
  const [only] = templates;
  if (only === undefined) return null;
  return (
    <label class="sheet-field">
      <span>{text('answer_template')}</span>
      <select
        class="field"
        value={chosen ?? (templates.length === 1 ? only.id : '')}
        onChange={({ currentTarget: { value } }) => onChoose(value === '' ? null : value)}
      >
        {offersBest === true && templates.length > 1 && (
          <option value="">{text('bulk_best_template')}</option>
        )}
        {templates.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
