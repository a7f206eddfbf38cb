import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Template } from '../../domain/template';
import { parseTemplate } from '../../domain/template-text';
import type { OfferNames } from '../../domain/offer-names';
import type { Me } from '../../domain/template-values';
import type { TriageRow } from '../../messages/triage-verbs';
import { text } from '../../text/text';
import { AcceptFields } from './accept-fields';
import { DefaultForFields } from './default-for';
import { dropDraft, keepDraft, keptDraft } from './template-drafts';
import {
  isRare,
  labels,
  MoreFields,
  ReasonField,
  type SetDraft,
  TextFields,
  textNames,
  textOf,
} from './template-fields';
import { TemplatePreview } from './template-preview';
import { Spoken } from '../../ui/spoken';

interface Props {
  readonly template: Template;
  readonly me: Me;
  readonly offers: OfferNames;
  readonly referrals: readonly TriageRow[];
  readonly onSave: (template: Template) => void;
  readonly onClose: () => void;
}

/** Whether it has a name, and each of its texts can be read. */
const isSound = (template: Template): boolean =>
  template.name.trim() !== '' &&
  textNames[template.kind].every((name) => parseTemplate(textOf(template, name)).problems.length === 0);

interface Draft {
  readonly now: Template;
  /** What is written at this very moment, also before it is drawn. */
  readonly latest: () => Template;
  readonly set: SetDraft;
  /** It was written before, and not saved. */
  readonly isRestored: boolean;
  readonly isChanged: boolean;
  /** Goes back to what is saved. */
  readonly discard: () => void;
}

/** What is written of a template, kept until it is saved. */
function useDraft(saved: Template): Draft {
  const [kept] = useState(() => keptDraft(saved.id));
  const draft = useSignal<Template>(kept ?? saved);
  const isRestored = useSignal(kept !== null);
  const isChanged = JSON.stringify(draft.value) !== JSON.stringify(saved);

  // The tab is asked for before it is closed with what is not saved.
  useEffect(() => {
    if (!isChanged) return undefined;
    const asking = new AbortController();
    addEventListener('beforeunload', (event) => event.preventDefault(), { signal: asking.signal });
    return () => {
      asking.abort();
    };
  }, [isChanged]);

  return {
    now: draft.value,
    latest: () => draft.peek(),
    isRestored: isRestored.value,
    isChanged,
    set(change) {
      draft.value = { ...draft.peek(), ...change } as Template;
      keepDraft(draft.peek(), saved);
    },
    discard() {
      draft.value = saved;
      isRestored.value = false;
      dropDraft(saved.id);
    },
  };
}

/** One template, with a live preview on a real referral. What cannot be read is not saved. */
export function TemplateEditor({
  template: saved,
  me,
  offers,
  referrals,
  onSave,
  onClose,
}: Props): JSX.Element {
  const { now, latest, set, isRestored, isChanged, discard } = useDraft(saved);
  const names = textNames[now.kind];

  return (
    <div class="template-desk">
      <form
        class="template-editor"
        onSubmit={(event) => {
          event.preventDefault();
          if (isSound(now)) onSave(latest());
        }}
      >
        {isRestored && <Restored onDiscard={discard} />}
        <label class="sheet-field">
          <span>{text('template_name')}</span>
          <input
            class="field"
            required
            value={now.name}
            onInput={({ currentTarget }) => set({ name: currentTarget.value })}
          />
        </label>
        <ReasonField template={now} set={set} />
        <TextFields template={now} names={names.filter((name) => !isRare(name))} set={set} />
        {now.kind === 'accept' && <AcceptFields template={now} set={set} />}
        <DefaultForFields value={now.defaultFor} onEdit={(defaultFor) => set({ defaultFor })} />
        <MoreFields template={now} set={set} />
        <div class="sheet-foot">
          <button type="submit" class="button" data-main disabled={!isSound(now)}>
            {text('action_save')}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              if (isChanged && !confirm(text('template_cancel_sure'))) return;
              dropDraft(saved.id);
              onClose();
            }}
          >
            {text('action_cancel')}
          </button>
        </div>
      </form>
      <TemplatePreview
        template={now}
        me={me}
        offers={offers}
        referrals={referrals}
        texts={names.map((name) => ({ name, label: text(labels[name]), value: textOf(now, name) }))}
      />
    </div>
  );
}

/** Says that this was written before and not saved. */
function Restored({ onDiscard }: { readonly onDiscard: () => void }): JSX.Element {
  return (
    <Spoken class="sheet-guard">
      <span>{text('template_restored')}</span>
      <button type="button" class="button" onClick={onDiscard}>
        {text('template_discard')}
      </button>
    </Spoken>
  );
}
