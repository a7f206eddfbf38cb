import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isIn } from '../domain/filled-count';
import { type FieldResult, type FormField, formFields } from '../domain/form';
import { type Answering, isUnderWay as isStillUnderWay } from '../messages/answering-verbs';
import { enumeration, text } from '../text/text';
import type { AnswerStore } from './answer-store';
import { answerNames } from '../text/answer-names';
import { fieldNames, isComplete, resultText, stepText, undoText, valueText } from './answer-text';
import { CopyButton } from './copy-button';
import { useGoOnInWorker } from './go-on-in-worker';
import { Icon } from './icons';
import { otherName } from './hint-text';
import './answer.css';
import { Spoken } from './spoken';

interface Props {
  readonly store: AnswerStore;
  readonly now: Answering;
  /** Part of a queue, which has its own ways to stop and to end. */
  readonly queued?: boolean;
}

/**
 * How far the answer is that is being put into Partner Center's form, what became of each field, and what can
 * be done.
 */
export function AnswerProgress({ store, now, queued = false }: Props): JSX.Element {
  const part = useRef<HTMLElement>(null);
  const { step, values, referral, answer, certain } = now;
  const isUnderWay = isStillUnderWay(now);
  const report = step.kind === 'filled' ? step.report : null;
  const title = text(
    'answer_title',
    text(answerNames[answer]),
    otherName({ ...referral, kind: 'lead', list: null, stage: 'received', outcome: null }),
  );
  const complete = report !== null && isComplete(report);
  const trouble = store.trouble.value;

  useGoOnInWorker(isUnderWay || now.takingBack === true, () => store.wake());

  // Begun from far down the list, and again once it is filled: the report stands in view, and takes a focus that is
  // lost.
  useEffect(() => {
    part.current?.scrollIntoView({ block: 'nearest' });
    const { activeElement } = document;
    if (!queued && (activeElement === null || activeElement === document.body))
      part.current?.focus({ preventScroll: true });
  }, [now.id, report === null]);

  return (
    <section ref={part} tabIndex={-1} class="progress" aria-label={title} data-step={step.kind}>
      {!queued && (
        <h2 class="progress-title">
          <bdi>{title}</bdi>
        </h2>
      )}
      <Spoken class="progress-step">
        <Icon name={complete ? 'check' : isUnderWay ? 'clock' : 'info'} />
        <span>{stepText(now)}</span>
      </Spoken>
      {report !== null && report.yours.length > 0 && (
        <p class="sheet-guard">
          <Icon name="alert" />
          <span>{text('step_yours', enumeration(report.yours))}</span>
        </p>
      )}
      {report !== null && !certain && report.fields.some(isIn) && (
        <p class="sheet-guard">
          <Icon name="alert" />
          <span>{text('step_uncertain')}</span>
        </p>
      )}
      {report !== null && report.heldBack > 0 && (
        <p class="sheet-guard">
          <Icon name="alert" />
          <span>{text('step_held_back', report.heldBack)}</span>
        </p>
      )}
      {step.kind === 'undone' ? (
        <ul class="results">
          {step.fields.map((result) => (
            <li key={result.field} class="result">
              <span>{text(fieldNames[result.field])}</span>
              <span class="quiet">{undoText(result)}</span>
            </li>
          ))}
        </ul>
      ) : (
        step.kind !== 'filling' && (
          <ul class="results">
            {formFields.map((field) => {
              const value = values[field];
              if (value === undefined) return null;
              const result = report?.fields.find((one) => one.field === field) ?? null;
              return (
                <Result
                  key={field}
                  field={field}
                  value={valueText(value)}
                  result={result}
                  onOverwrite={() => void store.act('answer.overwrite', { fields: [field] })}
                />
              );
            })}
          </ul>
        )
      )}
      {trouble?.kind === 'failed' && store.wish.value === null && (
        <Spoken>{text('answer_failed', trouble.reason)}</Spoken>
      )}
      <div class="sheet-foot">
        {step.kind === 'unsure-form' && (
          <button type="button" class="button" onClick={() => void store.act('answer.again', { sure: true })}>
            {text('action_is_form')}
          </button>
        )}
        {(step.kind === 'open-referral' || step.kind === 'other-referral') && (
          <button type="button" class="button" data-main onClick={() => void store.act('answer.open', {})}>
            {text('action_open_it')}
          </button>
        )}
        {isUnderWay && !queued && (
          <button type="button" class="button" onClick={() => void store.act('answer.stop', {})}>
            {text('action_stop')}
          </button>
        )}
        {now.fillings.length > 0 && (
          <button type="button" class="button" onClick={() => void store.act('answer.undo', {})}>
            {text('action_undo')}
          </button>
        )}
        {!isUnderWay && !complete && (
          <button type="button" class="button" onClick={() => void store.act('answer.again', {})}>
            {text('action_look_again')}
          </button>
        )}
        {!isUnderWay && !queued && (
          <button type="button" class="button" onClick={() => void store.act('answer.dismiss', {})}>
            {text('action_done')}
          </button>
        )}
      </div>
    </section>
  );
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
