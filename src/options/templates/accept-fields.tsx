import type { JSX } from 'preact';
import type { AcceptTemplate, DayShift } from '../../domain/template';
import { type MessageName, text } from '../../text/text';

const units = { d: 'unit_days', w: 'unit_weeks', m: 'unit_months' } as const;

interface Props {
  readonly template: AcceptTemplate;
  readonly set: (change: Partial<AcceptTemplate>) => void;
}

/** What only Accept asks for beside texts. */
export function AcceptFields({ template, set }: Props): JSX.Element {
  return (
    <>
      <ValueField value={template.value} set={set} />
      <label class="sheet-field">
        <span>{text('field_currency')}</span>
        <input
          class="field"
          maxLength={3}
          value={template.currency ?? ''}
          placeholder="EUR"
          onChange={({ currentTarget }) => {
            const code = currentTarget.value.trim().toUpperCase();
            if (code === '' || /^[A-Z]{3}$/.test(code)) set({ currency: code === '' ? null : code });
          }}
        />
      </label>
      <CloseDateField closeDate={template.closeDate} set={set} />
    </>
  );
}

type Value = AcceptTemplate['value'];

/** The value that an accepted deal has: the referral's, an amount of one's own, or none. */
const values = {
  referral: { name: 'template_value_referral', first: 'referral' },
  amount: { name: 'template_value_amount', first: 0 },
  none: { name: 'template_value_none', first: null },
} as const satisfies Record<string, { readonly name: MessageName; readonly first: Value }>;

function valueKind(value: Value): keyof typeof values {
  if (value === 'referral') return 'referral';
  return value === null ? 'none' : 'amount';
}

function ValueField({ value, set }: Pick<Props, 'set'> & { readonly value: Value }): JSX.Element {
  return (
    <>
      <label class="sheet-field">
        <span>{text('field_value')}</span>
        <select
          class="field"
          value={valueKind(value)}
          onChange={({ currentTarget }) => {
            const chosen = Object.entries(values).find(([kind]) => kind === currentTarget.value);
            if (chosen !== undefined) set({ value: chosen[1].first });
          }}
        >
          {Object.entries(values).map(([kind, { name }]) => (
            <option key={kind} value={kind}>
              {text(name)}
            </option>
          ))}
        </select>
      </label>
      {typeof value === 'number' && (
        <label class="sheet-field">
          <span>{text('template_value_amount')}</span>
          <input
            class="field"
            type="number"
            min="0"
            step="any"
            value={value}
            onChange={({ currentTarget }) => {
              if (currentTarget.value !== '' && currentTarget.valueAsNumber >= 0)
                set({ value: currentTarget.valueAsNumber });
            }}
          />
        </label>
      )}
    </>
  );
}

/** How long after the answer the deal is to be closed; may be left out. */
function CloseDateField({
  closeDate,
  set,
}: Pick<Props, 'set'> & { readonly closeDate: DayShift | null }): JSX.Element {
  const shift: DayShift = closeDate ?? { count: 3, unit: 'm' };
  return (
    <fieldset class="sheet-missing">
      <legend>
        <label>
          <input
            type="checkbox"
            checked={closeDate !== null}
            onChange={({ currentTarget }) => set({ closeDate: currentTarget.checked ? shift : null })}
          />{' '}
          {text('template_close_date')}
        </label>
      </legend>
      {closeDate !== null && (
        <div class="sheet-links">
          <input
            class="field"
            type="number"
            min="0"
            max="9999"
            aria-label={text('template_close_count')}
            value={shift.count}
            onChange={({ currentTarget }) => {
              if (currentTarget.value !== '')
                set({ closeDate: { ...shift, count: Math.round(currentTarget.valueAsNumber) } });
            }}
          />
          <select
            class="field"
            aria-label={text('template_close_unit')}
            value={shift.unit}
            onChange={({ currentTarget }) =>
              set({ closeDate: { ...shift, unit: currentTarget.value as DayShift['unit'] } })
            }
          >
            {(['d', 'w', 'm'] as const).map((unit) => (
              <option key={unit} value={unit}>
                {text(units[unit])}
              </option>
            ))}
          </select>
        </div>
      )}
    </fieldset>
  );
}
