import type { JSX } from 'preact';
import { listWords } from '../../domain/field-words';
import type { ListName } from '../../domain/referral';
import type { DefaultFor, ValueRange } from '../../domain/template';
import { enumeration, type MessageName, text, uiLanguage } from '../../text/text';
import { commaSeparated } from '../comma-separated';
import { typedCountries, unknownCountries } from './typed-countries';
import { Spoken } from '../../ui/spoken';

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
          <ListChoice lists={value.lists} onEdit={(lists) => onEdit({ ...value, lists })} />
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
          <Countries
            countries={value.countries ?? []}
            onEdit={(countries) => onEdit({ ...value, countries })}
          />
          <Range range={value.value ?? null} onEdit={(range) => onEdit({ ...value, value: range })} />
          <label>
            <input
              type="checkbox"
              checked={value.spam === true}
              onChange={({ currentTarget }) => onEdit({ ...value, spam: currentTarget.checked })}
            />{' '}
            {text('template_spam_only')}
          </label>
        </>
      )}
    </fieldset>
  );
}

/** The lists in which it is the first choice. */
function ListChoice({
  lists,
  onEdit,
}: {
  readonly lists: readonly ListName[];
  readonly onEdit: (lists: readonly ListName[]) => void;
}): JSX.Element {
  return (
    <div class="sheet-links" role="group" aria-label={text('template_lists')}>
      {(Object.keys(listWords) as ListName[]).map((list) => (
        <label key={list}>
          <input
            type="checkbox"
            checked={lists.includes(list)}
            onChange={({ currentTarget }) =>
              onEdit(currentTarget.checked ? [...lists, list] : lists.filter((one) => one !== list))
            }
          />{' '}
          {text(listWords[list])}
        </label>
      ))}
    </div>
  );
}

function Countries({
  countries,
  onEdit,
}: {
  readonly countries: readonly string[];
  readonly onEdit: (countries: readonly string[]) => void;
}): JSX.Element {
  const unknown = unknownCountries(countries);
  return (
    <label class="sheet-field">
      <span>{text('template_countries')}</span>
      <input
        class="field"
        value={countries.join(', ')}
        placeholder="DE, AT, CH"
        onChange={({ currentTarget }) => onEdit(typedCountries(currentTarget.value, uiLanguage()))}
      />
      {unknown.length > 0 && (
        <Spoken as="span">{text('template_countries_unknown', enumeration(unknown))}</Spoken>
      )}
    </label>
  );
}

const noRange: ValueRange = { atLeast: null, below: null, currency: null };

/** Limits of the estimated value; without any, the value does not count. */
function Range({
  range,
  onEdit,
}: {
  readonly range: ValueRange | null;
  readonly onEdit: (range: ValueRange | null) => void;
}): JSX.Element {
  const now = range ?? noRange;
  const set = (change: Partial<ValueRange>): void => {
    const next = { ...now, ...change };
    onEdit(next.atLeast === null && next.below === null && next.currency === null ? null : next);
  };
  const limit = (name: 'atLeast' | 'below', label: MessageName): JSX.Element => (
    <label class="sheet-field">
      <span>{text(label)}</span>
      <input
        class="field"
        type="number"
        min="0"
        step="any"
        value={now[name] ?? ''}
        onChange={({ currentTarget: { value, valueAsNumber } }) => {
          if (value === '') set({ [name]: null });
          else if (valueAsNumber >= 0) set({ [name]: valueAsNumber });
        }}
      />
    </label>
  );
  return (
    <div class="template-range">
      {limit('atLeast', 'template_value_from')}
      {limit('below', 'template_value_below')}
      <label class="sheet-field">
        <span>{text('template_value_currency')}</span>
        <input
          class="field"
          maxLength={3}
          value={now.currency ?? ''}
          placeholder="EUR"
          onChange={({ currentTarget }) => {
            const code = currentTarget.value.trim().toUpperCase();
            if (code === '' || /^[A-Z]{3}$/.test(code)) set({ currency: code === '' ? null : code });
            else currentTarget.value = now.currency ?? '';
          }}
        />
      </label>
    </div>
  );
}
