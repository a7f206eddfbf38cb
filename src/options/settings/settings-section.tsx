import type { ComponentChildren, ComponentProps, JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { HeldSettings } from '../../messages/settings-verbs';
import { send } from '../../messages/send';
import { type MessageName, text } from '../../text/text';
import { Notice } from '../../ui/notice';
import { LinkedText } from '../linked-text';
import { OpenerFields } from './opener-fields';
import { ReminderFields } from './reminder-fields';
import { UserMappings } from './user-mappings';
import { CheckField, isManaged, NumberField } from './setting-fields';
import './settings.css';
import { type SettingsStore, settingsStore } from './settings-store';
import { Spoken } from '../../ui/spoken';

const NOTIFICATIONS: chrome.permissions.Permissions = { permissions: ['notifications'] };

/** Everything that the user can set. What is changed holds at once. */
export function SettingsSection(): JSX.Element {
  const store = useMemo(
    () =>
      settingsStore({
        send,
        requestNotifications: () => chrome.permissions.request(NOTIFICATIONS),
        hasNotifications: () => chrome.permissions.contains(NOTIFICATIONS),
      }),
    [],
  );
  useEffect(() => void store.load(), [store]);
  const held = store.held.value;
  const saving = store.saving.value;
  return (
    <div class="settings">
      {saving.kind === 'not-loaded' && (
        <Notice tone="danger" icon="alert" title={text('settings_load_failed', saving.reason)}>
          <button type="button" class="button" onClick={() => void store.load()}>
            {text('action_retry')}
          </button>
        </Notice>
      )}
      {held === null && saving.kind !== 'not-loaded' && (
        <Spoken class="section-wait">{text('loading')}</Spoken>
      )}
      {held !== null && <Groups store={store} held={held} />}
      <Spoken class="settings-saving" data-shown={saving.kind === 'saved' || undefined}>
        {saving.kind === 'saved' && text('settings_saved')}
      </Spoken>
      {saving.kind === 'failed' && (
        <Spoken class="settings-saving" data-shown data-failed>
          {text('settings_failed', saving.reason)}
        </Spoken>
      )}
    </div>
  );
}

interface GroupsProps {
  readonly store: SettingsStore;
  readonly held: HeldSettings;
}

type NumberFieldOf = Pick<ComponentProps<typeof NumberField>, 'name' | 'label' | 'what' | 'unit'>;

const deadlineFields: readonly NumberFieldOf[] = [
  { name: 'warningHours', label: 'setting_warning', what: 'setting_warning_what', unit: 'unit_hours' },
  { name: 'urgentHours', label: 'setting_urgent', what: 'setting_urgent_what', unit: 'unit_hours' },
  { name: 'staleHours', label: 'setting_stale', what: 'setting_stale_what', unit: 'unit_hours' },
];
const keepingFields: readonly NumberFieldOf[] = [
  { name: 'retentionDays', label: 'setting_retention', what: 'setting_retention_what', unit: 'unit_days' },
  {
    name: 'archivedContactDays',
    label: 'setting_archived',
    what: 'setting_archived_what',
    unit: 'unit_days',
  },
];

function NumberFields({
  store,
  held,
  fields,
}: GroupsProps & { readonly fields: readonly NumberFieldOf[] }): JSX.Element {
  return (
    <>
      {fields.map((field) => (
        <NumberField key={field.name} store={store} held={held} {...field} />
      ))}
    </>
  );
}

function Groups({ store, held }: GroupsProps): JSX.Element {
  const openers = store.openers.value;
  return (
    <>
      {held.managed.length > 0 && <Notice tone="info" icon="info" title={text('settings_managed_some')} />}
      <div class="section-columns">
        <div class="section-column">
          <Group name="deadlines" label="settings_deadlines">
            <NumberFields store={store} held={held} fields={deadlineFields} />
          </Group>
          <Group name="reminders" label="settings_reminders">
            <ReminderFields store={store} held={held} />
          </Group>
        </div>
        <div class="section-column">
          <Group name="keeping" label="settings_keeping">
            <NumberFields store={store} held={held} fields={keepingFields} />
          </Group>
          <Group name="use" label="settings_use">
            <CheckField
              checked={held.values.keyboardShortcuts}
              label={text('setting_shortcuts')}
              managed={isManaged(held, 'keyboardShortcuts')}
              onChange={(on) => store.save({ keyboardShortcuts: on })}
            />
            <CheckField
              checked={held.values.pageStrip}
              label={text('setting_strip')}
              managed={isManaged(held, 'pageStrip')}
              onChange={(on) => store.save({ pageStrip: on })}
            />
            <CheckField
              checked={held.values.rowChips}
              label={text('setting_chips')}
              what="setting_chips_what"
              managed={isManaged(held, 'rowChips')}
              onChange={(on) => store.save({ rowChips: on })}
            />
            {openers !== null && <OpenerFields store={store} held={held} openers={openers} />}
            <p>
              <LinkedText sentence="settings_me_what" section="templates" label="section_templates" />
            </p>
          </Group>
          <Group name="columns" label="settings_columns">
            <UserMappings store={store} />
          </Group>
        </div>
      </div>
    </>
  );
}

function Group({
  name,
  label,
  children,
}: {
  readonly name: string;
  readonly label: MessageName;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <section class="settings-group section-part" aria-labelledby={`settings-${name}`}>
      <h2 id={`settings-${name}`}>{text(label)}</h2>
      {children}
    </section>
  );
}
