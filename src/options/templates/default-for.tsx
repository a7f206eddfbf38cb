import type { JSX } from 'preact';
import type { ListName } from '../../domain/referral';
import type { DefaultFor } from '../../domain/template';
import { type MessageName, text } from '../../text/text';
import { commaSeparated } from '../comma-separated';

const lists: Readonly<Record<ListName, MessageName>> = {
  marketplace: 'list_marketplace',
  qualified: 'list_qualified',
  inbound: 'list_inbound',
  outbound: 'list_outbound',
};
const everywhere: DefaultFor = { lists: [], sources: [], languages: [] };

/** Where a template is the first choice. */
export function DefaultForFields({
  value,
  onEdit,
}: {
  readonly value: DefaultFor | null;
  readonly onEdit: (value: DefaultFor | null) => void;
}): JSX.Element {
  return (
    <fieldset class="sheet-missing template-default">
      <legend>
        <label>
          <input
            type="checkbox"
            checked={value !== null}
            onChange={({ currentTarget }) => onEdit(currentTarget.checked ? everywhere : null)}
          />{' '}
          {text('template_default')}
        </label>
      </legend>
      {value !== null && (
        <>
          <p class="quiet">{text('template_default_advice')}</p>
          <div class="sheet-links" role="group" aria-label={text('template_lists')}>
            {(Object.keys(lists) as ListName[]).map((list) => (
              <label key={list}>
                <input
                  type="checkbox"
                  checked={value.lists.includes(list)}
                  onChange={({ currentTarget }) =>
                    onEdit({
                      ...value,
                      lists: currentTarget.checked
                        ? [...value.lists, list]
                        : value.lists.filter((one) => one !== list),
                    })
                  }
                />{' '}
                {text(lists[list])}
              </label>
            ))}
          </div>
          <label class="sheet-field">
            <span>{text('template_sources')}</span>
            <input
              class="field"
              defaultValue={value.sources.join(', ')}
              placeholder="AppSource, contact-me"
              onChange={({ currentTarget }) =>
                onEdit({ ...value, sources: commaSeparated(currentTarget.value) })
              }
            />
          </label>
          <label class="sheet-field">
            <span>{text('template_languages')}</span>
            <input
              class="field"
              defaultValue={value.languages.join(', ')}
              placeholder="de, cs"
              onChange={({ currentTarget }) =>
                onEdit({ ...value, languages: commaSeparated(currentTarget.value) })
              }
            />
          </label>
        </>
      )}
    </fieldset>
  );
}
