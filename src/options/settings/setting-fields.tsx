import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { type NumberSetting, type Settings, settingsTable } from '../../domain/settings';
import type { HeldSettings } from '../../messages/settings-verbs';
import { type MessageName, text, uiLanguage } from '../../text/text';
import { Icon } from '../../ui/icons';
import type { SettingsStore } from './settings-store';
import { Spoken } from '../../ui/spoken';

/** Whether the organisation decides this setting. */
export const isManaged = ({ managed }: HeldSettings, name: keyof Settings): boolean => managed.includes(name);

/** Says that a setting cannot be changed, and who decides it. */
export function Managed({ id }: { readonly id?: string }): JSX.Element {
  return (
    <span id={id} class="managed">
      <Icon name="info" />
      {text('settings_managed')}
    </span>
  );
}

interface NumberProps {
  readonly store: SettingsStore;
  readonly held: HeldSettings;
  readonly name: NumberSetting;
  readonly label: MessageName;
  readonly what: MessageName;
  readonly unit: MessageName;
}

/** A number with its unit. A value outside of the limits is said to be wrong and not kept. */
export function NumberField({ store, held, name, label, what, unit }: NumberProps): JSX.Element {
  const id = useId();
  const typed = useSignal<string | null>(null);
  const managed = isManaged(held, name);
  const { least, most } = settingsTable[name];
  const shown = typed.value ?? String(held.values[name]);
  const wrong = typed.value !== null && !isWithin(typed.value, least, most);
  const number = new Intl.NumberFormat(uiLanguage());

  const change = async (): Promise<void> => {
    const value = typed.peek();
    if (value === null || !isWithin(value, least, most)) return;
    await store.save({ [name]: Number(value) });
    typed.value = null;
  };

  return (
    <div class="setting">
      <label for={id} class="setting-label">
        {text(label)}
      </label>
      <div class="setting-value">
        <input
          id={id}
          class="field setting-number"
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          step={1}
          value={shown}
          disabled={managed}
          aria-invalid={wrong || undefined}
          aria-describedby={`${id}-unit ${id}-what${wrong ? ` ${id}-wrong` : ''}`}
          onInput={({ currentTarget }) => {
            typed.value = currentTarget.value;
          }}
          onChange={() => void change()}
        />
        <span id={`${id}-unit`}>{text(unit)}</span>
        {managed && <Managed />}
      </div>
      {wrong && (
        <Spoken id={`${id}-wrong`} class="setting-wrong">
          <Icon name="alert" />
          {text('settings_number_wrong', number.format(least), number.format(most))}
        </Spoken>
      )}
      <p id={`${id}-what`} class="setting-what">
        {text(what)}
      </p>
    </div>
  );
}

const isWithin = (typed: string, least: number, most: number): boolean => {
  const value = Number(typed);
  return typed.trim() !== '' && Number.isInteger(value) && value >= least && value <= most;
};

interface CheckProps {
  readonly checked: boolean;
  readonly label: string;
  readonly what?: MessageName;
  readonly managed?: boolean;
  readonly disabled?: boolean;
  /** Resolves when it is kept, or is known not to be. */
  readonly onChange: (on: boolean) => Promise<void>;
  readonly children?: ComponentChildren;
}

/** A check box with what it does below it. Where what was pressed could not be kept, it shows again what is. */
export function CheckField({
  checked,
  label,
  what,
  managed = false,
  disabled = false,
  onChange,
  children,
}: CheckProps): JSX.Element {
  const id = useId();
  const kept = useRef(checked);
  kept.current = checked;
  return (
    <div class="setting">
      <div class="setting-check">
        <input
          id={id}
          type="checkbox"
          checked={checked}
          disabled={managed || disabled}
          aria-describedby={what === undefined ? undefined : `${id}-what`}
          onChange={({ currentTarget }) => {
            // What is kept has been drawn one frame later.
            void onChange(currentTarget.checked).then(() =>
              requestAnimationFrame(() => {
                currentTarget.checked = kept.current;
              }),
            );
          }}
        />
        <label for={id}>{label}</label>
        {managed && <Managed />}
      </div>
      {what !== undefined && (
        <p id={`${id}-what`} class="setting-what setting-below">
          {text(what)}
        </p>
      )}
      {children}
    </div>
  );
}
