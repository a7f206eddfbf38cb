import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isIn } from '../domain/filled-count';
import { type FieldResult, type FillReport, type FormField, formFields } from '../domain/form';
import { type Answering, isUnderWay as isStillUnderWay } from '../messages/answering-verbs';
import { enumeration, type MessageName, text } from '../text/text';
import type { AnswerStore } from './answer-store';
import { answerNames } from '../text/answer-names';
import { fieldNames, isComplete, resultText, stepText, undoText, valueText } from './answer-text';
import { CopyButton } from './copy-button';
import { useGoOnInWorker } from './go-on-in-worker';
import { Icon, type IconName } from './icons';
import { otherName } from './hint-text';
import './answer.css';
import { Spoken } from './spoken';

interface Props {
  readonly store: AnswerStore;
  readonly now: Answering;
  /** Part of a queue, which has its own ways to stop and to end. */
  readonly queued?: boolean;
}

/** What became of the fields; null: nothing was filled in yet. */
const reportOf = ({ step }: Answering): FillReport | null => (step.kind === 'filled' ? step.report : null);

/** Whether the form holds all of the answer. */
function isWhole(now: Answering): boolean {
  const report = reportOf(now);
  return report !== null && isComplete(report);
}

function stepIcon(now: Answering): IconName {
  if (isWhole(now)) return 'check';
  return isStillUnderWay(now) ? 'clock' : 'info';
}

/**
 * How far the answer is that is being put into Partner Center's form, what became of each field, and what can
 * be done.
 */
export function AnswerProgress({ store, now, queued = false }: Props): JSX.Element {
  const part = useRef<HTMLElement>(null);
  const report = reportOf(now);
  const title = text(
    'answer_title',
    text(answerNames[now.answer]),
    otherName({ ...now.referral, kind: 'lead', list: null, stage: 'received', outcome: null }),
  );
  const trouble = store.trouble.value;

  useGoOnInWorker(isStillUnderWay(now) || now.takingBack === true, () => store.wake());

  // Begun from far down the list, and again once it is filled: the report stands in view, and takes a focus that is
  // lost.
  useEffect(() => {
    part.current?.scrollIntoView({ block: 'nearest' });
    const { activeElement } = document;
    if (!queued && (activeElement === null || activeElement === document.body))
      part.current?.focus({ preventScroll: true });
  }, [now.id, report === null]);

  return (
    <section ref={part} tabIndex={-1} class="progress" aria-label={title} data-step={now.step.kind}>
      {!queued && (
        <h2 class="progress-title">
          <bdi>{title}</bdi>
        </h2>
      )}
      <Spoken class="progress-step">
        <Icon name={stepIcon(now)} />
        <span>{stepText(now)}</span>
      </Spoken>
      {report !== null && <ReportGuards report={report} isCertain={now.certain} />}
      <FieldResults store={store} now={now} />
      {trouble?.kind === 'failed' && store.wish.value === null && (
        <Spoken>{text('answer_failed', trouble.reason)}</Spoken>
      )}
      <div class="sheet-foot">
        {stepButtons(store, now, queued).map(({ label, isMain, act }) => (
          <button key={label} type="button" class="button" data-main={isMain} onClick={() => void act()}>
            {text(label)}
          </button>
        ))}
      </div>
    </section>
  );
}

/** What of a filled form needs the user's eyes. */
function ReportGuards({
  report,
  isCertain,
}: {
  readonly report: FillReport;
  readonly isCertain: boolean;
}): JSX.Element {
  const guards = [
    report.yours.length > 0 && text('step_yours', enumeration(report.yours)),
    !isCertain && report.fields.some(isIn) && text('step_uncertain'),
    report.heldBack > 0 && text('step_held_back', report.heldBack),
  ].filter((guard) => guard !== false);
  return (
    <>
      {guards.map((guard) => (
        <p key={guard} class="sheet-guard">
          <Icon name="alert" />
          <span>{guard}</span>
        </p>
      ))}
    </>
  );
}

/** What became of each field, also when the filling was taken back. */
function FieldResults({ store, now }: Pick<Props, 'store' | 'now'>): JSX.Element | null {
  const { step, values } = now;
  if (step.kind === 'filling') return null;
  if (step.kind === 'undone') {
    return (
      <ul class="results">
        {step.fields.map((result) => (
          <li key={result.field} class="result">
            <span>{text(fieldNames[result.field])}</span>
            <span class="quiet">{undoText(result)}</span>
          </li>
        ))}
      </ul>
    );
  }
  const report = reportOf(now);
  const results = formFields.flatMap((field) => {
    const value = values[field];
    return value === undefined ? (
      []
    ) : (
      <Result
        key={field}
        field={field}
        value={valueText(value)}
        result={report?.fields.find((one) => one.field === field) ?? null}
        onOverwrite={() => void store.act('answer.overwrite', { fields: [field] })}
      />
    );
  });
  const list = <ul class="results">{results}</ul>;
  if (!beforeForm.has(step.kind)) return list;
  return (
    <details class="results-folded">
      <summary>{text('answer_values', results.length)}</summary>
      {list}
    </details>
  );
}

/** Steps before the form is there: then it fills itself, and hardly anybody needs the values. */
const beforeForm: ReadonlySet<Answering['step']['kind']> = new Set([
  'looking',
  'press-button',
  'open-referral',
  'other-referral',
]);

interface StepButton {
  readonly label: MessageName;
  readonly isMain?: true;
  readonly act: () => Promise<void>;
}

/** What can be done now, in the order of the buttons. A queue has its own ways to stop and to end. */
function stepButtons(store: AnswerStore, now: Answering, queued: boolean): readonly StepButton[] {
  const { kind } = now.step;
  const isUnderWay = isStillUnderWay(now);
  const buttons: readonly (StepButton | false)[] = [
    kind === 'unsure-form' && {
      label: 'action_is_form',
      act: () => store.act('answer.again', { sure: true }),
    },
    (kind === 'open-referral' || kind === 'other-referral') && {
      label: 'action_open_it',
      isMain: true,
      act: () => store.act('answer.open', {}),
    },
    isUnderWay && !queued && { label: 'action_stop', act: () => store.act('answer.stop', {}) },
    now.fillings.length > 0 && { label: 'action_undo', act: () => store.act('answer.undo', {}) },
    !isUnderWay && !isWhole(now) && { label: 'action_look_again', act: () => store.act('answer.again', {}) },
    !isUnderWay && !queued && { label: 'action_done', act: () => store.act('answer.dismiss', {}) },
  ];
  return buttons.filter((button) => button !== false);
}

interface ResultProps {
  readonly field: FormField;
  readonly value: string;
  /** Null: nothing was tried yet. */
  readonly result: FieldResult | null;
  readonly onOverwrite: () => void;
}

function Result({ field, value, result, onOverwrite }: ResultProps): JSX.Element {
  const name = text(fieldNames[field]);
  const done = result !== null && isIn(result);
  return (
    <li class="result" data-field={field} data-result={result?.kind}>
      <span>
        {done && <Icon name="check" />}
        {name}
      </span>
      {result !== null && <span class="quiet">{resultText(result)}</span>}
      {!done && (
        <span class="result-value" dir="auto">
          {value}
        </span>
      )}
      {!done && (
        <span class="result-actions">
          {result?.kind === 'kept' && (
            <button
              type="button"
              class="button"
              aria-label={text('action_overwrite_of', name)}
              onClick={onOverwrite}
            >
              {text('action_overwrite')}
            </button>
          )}
          <CopyButton of={name} value={value} />
        </span>
      )}
    </li>
  );
}
