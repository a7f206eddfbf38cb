import { lazy, Suspense, useState, type ComponentType } from 'react';
import { emptyForm, filledForm, useAnswerForm, type AnswerForm } from './form-state';
import { formWordsIn, type FormKind, type FormState } from './form-words';

/** What the forms are built with. */
export const formKits = {
  fluent8: lazy(() => import('./fluent8-form')),
  fluent9: lazy(() => import('./fluent9-form')),
  native: lazy(() => import('./native-form')),
  he: lazy(() => import('./he-form')),
  fast: lazy(() => import('./fast-form')),
  antd: lazy(() => import('./antd-form')),
  aria: lazy(() => import('./aria-form')),
} satisfies Record<string, ComponentType<FormProps>>;
export type FormKit = keyof typeof formKits;

export interface FormProps {
  readonly form: AnswerForm;
  readonly place: 'dialog' | 'panel' | 'inline';
  /** How dates are typed: as the library does by itself, with dots, or not at all. */
  readonly dates: 'own' | 'dotted' | 'closed';
  readonly onCancel: () => void;
}

export interface FormSetting {
  readonly kit: FormKit;
  readonly kind: FormKind;
  readonly language: string;
  readonly place: FormProps['place'];
  readonly dates: FormProps['dates'];
  readonly start?: Partial<FormState>;
}

/** One answer form, open. `onDone` hears of a submission without errors. */
export function OpenForm({
  setting,
  onDone,
  onCancel,
}: {
  setting: FormSetting;
  onDone: () => void;
  onCancel: () => void;
}) {
  const { kit, kind, language, place, dates, start = {} } = setting;
  const form = useAnswerForm(
    kind,
    formWordsIn(language),
    { ...(kind === 'edit' ? filledForm : emptyForm), ...start },
    onDone,
  );
  const Kit = formKits[kit];
  return (
    <Suspense fallback={<p>…</p>}>
      <Kit form={form} place={place} dates={dates} onCancel={onCancel} />
    </Suspense>
  );
}

const answers: readonly FormKind[] = ['accept', 'decline', 'won', 'lost', 'close-as-error', 'edit'];

/** A referral's page with the buttons that only open forms. */
export function FormsPage({ setting, open: openFirst }: { setting: FormSetting; open: boolean }) {
  const [open, setOpen] = useState<FormKind | null>(openFirst ? setting.kind : null);
  const [done, setDone] = useState<FormKind | null>(null);
  const { title } = formWordsIn(setting.language);
  return (
    <main>
      <h1>Contoso Inc.</h1>
      <search>
        <label>
          Search <input type="search" />
        </label>
      </search>
      {done === null &&
        answers.map((kind) => (
          <button
            key={kind}
            type="button"
            onClick={() => {
              setOpen(kind);
            }}
          >
            {title[kind]}
          </button>
        ))}
      {done !== null && <p role="status">{done}</p>}
      {open !== null && (
        <OpenForm
          key={open}
          setting={{ ...setting, kind: open }}
          onCancel={() => {
            setOpen(null);
          }}
          onDone={() => {
            setDone(open);
            setOpen(null);
          }}
        />
      )}
    </main>
  );
}
