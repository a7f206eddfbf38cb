import type { JSX } from 'preact';
import type { AcceptTemplate, DayShift } from '../../domain/template';
import { text } from '../../text/text';

const units = { d: 'unit_days', w: 'unit_weeks', m: 'unit_months' } as const;

/** What only Accept asks for beside texts. */
export function AcceptFields({
  template,
  set,
}: {
  readonly template: AcceptTemplate;
  readonly set: (change: Partial<AcceptTemplate>) => void;
}): JSX.Element {
  const { value, currency, closeDate } = template;
  const shift: DayShift = closeDate ?? { count: 3, unit: 'm' };
  return (
    <>
      <label class="sheet-field">
        <span>{text('field_value')}</span>
        <select
          class="field"
          value={value === 'referral' ? 'referral' : value === null ? 'none' : 'amount'}
          onChange={({ currentTarget }) =>
            set({
              value:
                currentTarget.value === 'referral' ? 'referral' : currentTarget.value === 'none' ? null : 0,
            })
          }
        >
          <option value="referral">{text('template_value_referral')}</option>
          <option value="amount">{text('template_value_amount')}</option>
          <option value="none">{text('template_value_none')}</option>
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
      <label class="sheet-field">
        <span>{text('field_currency')}</span>
        <input
          class="field"
          maxLength={3}
          value={currency ?? ''}
          placeholder="EUR"
          onChange={({ currentTarget }) => {
            const code = currentTarget.value.trim().toUpperCase();
            if (code === '' || /^[A-Z]{3}$/.test(code)) set({ currency: code === '' ? null : code });
          }}
        />
      </label>
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
    </>
  );
}
