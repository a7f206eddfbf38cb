import type { JSX } from 'preact';
import type { FormOpeners } from '../../messages/answering-verbs';
import type { HeldSettings } from '../../messages/settings-verbs';
import { text } from '../../text/text';
import { answerNames } from '../../text/answer-names';
import { CheckField } from './setting-fields';
import type { SettingsStore } from './settings-store';

interface Props {
  readonly store: SettingsStore;
  readonly held: HeldSettings;
  readonly openers: FormOpeners;
}

/** Whether the extension may press buttons that only open a form, which they are, and a way to forget each. */
export function OpenerFields({
  store,
  held: { featuresOff },
  openers: { allowed, learned },
}: Props): JSX.Element {
  const off = featuresOff.includes('fill-forms') || featuresOff.includes('press-buttons');
  return (
    <CheckField
      checked={allowed && !off}
      label={text('setting_openers')}
      what="setting_openers_what"
      managed={off}
      onChange={(on) => store.allowOpeners(on)}
    >
      <div class="setting-below">
        {learned.length === 0 ? (
          <p class="setting-what">{text('setting_openers_none')}</p>
        ) : (
          <>
            <p id="openers-learned">{text('setting_openers_learned')}</p>
            <ul class="learned" aria-labelledby="openers-learned">
              {learned.map((answer) => {
                const name = text(answerNames[answer]);
                return (
                  <li key={answer}>
                    <span>{name}</span>
                    <button
                      type="button"
                      class="button"
                      data-plain
                      aria-label={text('setting_openers_forget_of', name)}
                      onClick={() => void store.forgetOpener(answer)}
                    >
                      {text('setting_openers_forget')}
                    </button>
                  </li>
                );
              })}
            </ul>
          </>
        )}
      </div>
    </CheckField>
  );
}
