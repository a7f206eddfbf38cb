import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { DEFAULT_SETTINGS, isTimeOfDay, type QuietHours } from '../../domain/settings';
import type { HeldSettings } from '../../messages/settings-verbs';
import { text } from '../../text/text';
import { hoursText } from '../hours-text';
import { Icon } from '../../ui/icons';
import { CheckField, isManaged, Managed } from './setting-fields';
import type { SettingsStore } from './settings-store';
import { Spoken } from '../../ui/spoken';

/** Hours before a deadline at which a reminder is offered; others may come from a policy or a file. */
const OFFERED = [7 * 24, 72, 24, 4] as const;

interface Props {
  readonly store: SettingsStore;
  readonly held: HeldSettings;
}

/** Whether, before what and when reminders come. */
export function ReminderFields({ store, held }: Props): JSX.Element {
  const { reminders, reminderHours, remindDirectContact } = held.values;
  if (held.featuresOff.includes('reminders')) return <p>{text('setting_reminders_off')}</p>;
  const missing = reminders && !store.mayNotify.value;
  const managedHours = isManaged(held, 'reminderHours');
  return (
    <>
      <CheckField
        checked={reminders}
        label={text('setting_reminders')}
        what="setting_reminders_what"
        managed={isManaged(held, 'reminders')}
        onChange={(on) => store.remind(on)}
      >
        {missing && (
          <Spoken as="div" class="setting-below setting-missing">
            <p class="setting-wrong">
              <Icon name="alert" />
              {text('setting_reminders_denied')}
            </p>
            <button type="button" class="button" onClick={() => void store.remind(true)}>
              {text('setting_reminders_allow')}
            </button>
          </Spoken>
        )}
      </CheckField>
      <fieldset class="setting-dependents" disabled={!reminders} aria-label={text('settings_reminders')}>
        <fieldset class="setting setting-group" disabled={managedHours}>
          <legend>
            {text('setting_remind_before')}
            {managedHours && <Managed />}
          </legend>
          {[...new Set([...OFFERED, ...reminderHours])]
            .sort((a, b) => b - a)
            .map((hours) => (
              <CheckField
                key={hours}
                checked={reminderHours.includes(hours)}
                label={hoursText(hours)}
                onChange={(on) => {
                  const others = reminderHours.filter((one) => one !== hours);
                  return store.save({ reminderHours: on ? [...others, hours] : others });
                }}
              />
            ))}
        </fieldset>
        <CheckField
          checked={remindDirectContact}
          label={text('setting_remind_contact')}
          managed={isManaged(held, 'remindDirectContact')}
          onChange={(on) => store.save({ remindDirectContact: on })}
        />
        <DigestField store={store} held={held} />
        <QuietFields store={store} held={held} />
      </fieldset>
    </>
  );
}

/** At what time on work days the digest comes. */
function DigestField({ store, held }: Props): JSX.Element {
  const { digestTime } = held.values;
  const managed = isManaged(held, 'digestTime');
  return (
    <CheckField
      checked={digestTime !== ''}
      label={text('setting_digest')}
      what="setting_digest_what"
      managed={managed}
      onChange={(on) => store.save({ digestTime: on ? DEFAULT_SETTINGS.digestTime : '' })}
    >
      {digestTime !== '' && (
        <label class="setting-time setting-below">
          <span>{text('setting_digest_at')}</span>
          <input
            class="field"
            type="time"
            required
            value={digestTime}
            disabled={managed}
            onChange={({ currentTarget }) => {
              // A time that is not whole yet is none.
              if (isTimeOfDay(currentTarget.value)) void store.save({ digestTime: currentTarget.value });
            }}
          />
        </label>
      )}
    </CheckField>
  );
}

function QuietFields({ store, held }: Props): JSX.Element {
  const id = useId();
  const { quietHours } = held.values;
  const managed = isManaged(held, 'quietHours');
  const typed = useSignal<QuietHours | null>(null);
  const shown = typed.value ?? quietHours;
  const wrong = typed.value !== null && !isQuiet(typed.value);

  const type = (part: Partial<QuietHours>): void => {
    const next = { ...(typed.peek() ?? quietHours ?? { from: '', until: '' }), ...part };
    typed.value = next;
    if (isQuiet(next))
      void store.save({ quietHours: next }).then(() => {
        typed.value = null;
      });
  };
  const time = (name: keyof QuietHours, label: string): JSX.Element => (
    <label class="setting-time">
      <span>{label}</span>
      <input
        class="field"
        type="time"
        required
        value={shown?.[name] ?? ''}
        disabled={managed}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={({ currentTarget }) => type({ [name]: currentTarget.value })}
      />
    </label>
  );

  return (
    <CheckField
      checked={quietHours !== null}
      label={text('setting_quiet')}
      what="setting_quiet_what"
      managed={managed}
      onChange={(on) => {
        typed.value = null;
        return store.save({ quietHours: on ? DEFAULT_SETTINGS.quietHours : null });
      }}
    >
      {shown !== null && (
        <div class="setting-below setting-times">
          {time('from', text('setting_quiet_from'))}
          {time('until', text('setting_quiet_until'))}
        </div>
      )}
      {wrong && (
        <Spoken id={`${id}-wrong`} class="setting-wrong setting-below">
          <Icon name="alert" />
          {text('setting_quiet_wrong')}
        </Spoken>
      )}
    </CheckField>
  );
}

const isQuiet = ({ from, until }: QuietHours): boolean =>
  isTimeOfDay(from) && isTimeOfDay(until) && from !== until;
