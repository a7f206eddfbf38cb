import { type ReactNode, useState } from 'react';
import type { SampleOptions } from '../options';
import { hour, day, type Truth } from '../truth';
import { words } from '../words';
import { OpenForm } from './forms/forms';
import type { FormKind } from './forms/form-words';
import { StatusMark } from './status-mark';

interface Seen {
  readonly truth: Truth;
  readonly options: SampleOptions;
}

/** "Deal expires in 2 day(s) 1 hour(s)": by the browser's own clock, rounded down, as a countdown does. */
export function ExpiresIn({ truth, options }: Seen) {
  const here = words[options.language];
  if (truth.expiresAt === null) return null;
  const left = Date.parse(truth.expiresAt) - Date.now();
  const text =
    left <= 0
      ? here.expiredDeal
      : here.expiresIn
          .replace('{d}', String(Math.floor(left / day)))
          .replace('{h}', String(Math.floor((left % day) / hour)));
  return (
    <p className="expires">
      <span aria-hidden="true">⏱ </span>
      {text}
    </p>
  );
}

type StepState = 'done' | 'current' | 'ahead';

/** Received, Accepted (or Created), Won/lost, Closed: which is done, which is pending. */
export function Progress({ truth, options }: Seen) {
  const here = words[options.language];
  const ours = truth.list === 'outbound';
  const at = truth.stage === 'received' ? 0 : truth.stage === 'accepted' ? 2 : 4;
  const result =
    truth.outcome === 'won' || truth.outcome === 'lost' ? here.status[truth.outcome] : here.steps.wonLost;
  const steps: readonly (readonly [string, number])[] = ours
    ? [
        [here.steps.created, 1],
        [result, 2],
        [here.steps.closed, 3],
      ]
    : [
        [here.steps.received, 0],
        [here.steps.accepted, 1],
        [result, 2],
        [here.steps.closed, 3],
      ];
  const stateOf = (place: number): StepState => (place < at ? 'done' : place === at ? 'current' : 'ahead');
  return (
    <ol className="progress">
      {steps.map(([label, place]) => {
        const state = stateOf(place);
        const closing = place === 3 && truth.outcome !== null ? here.status[truth.outcome] : null;
        return (
          <li key={label} className={state} aria-current={state === 'current' ? 'step' : undefined}>
            <StatusMark icon={state === 'done' ? 'check' : 'clock'} />
            <span className="step">{label}</span>
            {state === 'current' && <span className="step-note">({here.steps.pending})</span>}
            {closing !== null && <span className="step-note">({closing})</span>}
            {place === 2 && truth.stage === 'accepted' && (
              <ul>
                {(['qualified', 'developed', 'proposed', 'negotiated'] as const).map((stage, n) => (
                  <li key={stage}>
                    {n < truth.salesStage ? '✓' : '○'} {here.steps[stage]}
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** The buttons at the foot: what can be done in this stage. They do nothing here. */
export function Answers({ truth, options }: Seen) {
  const informational = truth.callToAction !== null && truth.callToAction !== 'contact-me';
  if (truth.stage === 'archived' || informational) return null;
  const waits = truth.stage === 'received' && truth.list !== 'outbound';
  const [first, second] = waits ? (['accept', 'decline'] as const) : (['won', 'lost'] as const);
  const closesAsError = truth.stage === 'accepted';
  return <AnswerForms first={first} second={second} closesAsError={closesAsError} options={options} />;
}

interface AnswerFormsProps {
  readonly first: FormKind;
  readonly second: FormKind;
  readonly closesAsError: boolean;
  readonly options: SampleOptions;
}

/** The buttons that open a form each, as the portal's do; what is submitted goes nowhere. */
function AnswerForms({ first, second, closesAsError, options }: AnswerFormsProps) {
  const [open, setOpen] = useState<FormKind | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const { actions } = words[options.language];
  const names: Readonly<Partial<Record<FormKind, string>>> = {
    ...actions,
    'close-as-error': actions.closeAsError,
  };
  const language = options.language === 'de' || options.language === 'cs' ? options.language : 'en';
  return (
    <footer className="answers">
      <button type="button" className="primary" onClick={() => setOpen(first)}>
        {names[first]}
      </button>
      <button type="button" onClick={() => setOpen(second)}>
        {names[second]}
      </button>
      {closesAsError && (
        <button type="button" className="link end" onClick={() => setOpen('close-as-error')}>
          {actions.closeAsError}
        </button>
      )}
      {done !== null && <p role="status">✓ {done}</p>}
      {open !== null && (
        <OpenForm
          key={open}
          setting={{ kit: 'fluent9', kind: open, language, place: 'dialog', dates: 'own' }}
          onCancel={() => setOpen(null)}
          onDone={() => {
            setDone(names[open] ?? open);
            setOpen(null);
          }}
        />
      )}
    </footer>
  );
}

export type Pair = readonly [label: string, value: ReactNode];

/** Label above value, as the lead's card draws it. */
export const Stacked = ({ pairs }: { readonly pairs: readonly Pair[] }) => (
  <div className="fields">
    {pairs.map(([label, value]) => (
      <div className="field" key={label}>
        <div className="field-label">{label}</div>
        <div className="field-value">{value}</div>
      </div>
    ))}
  </div>
);

/** `Label:` beside value, as the deal's page draws it. */
export const Beside = ({ pairs }: { readonly pairs: readonly Pair[] }) => (
  <dl className="beside">
    {pairs.map(([label, value]) => (
      <div key={label}>
        <dt>{label}:</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
