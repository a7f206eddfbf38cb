import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { FormField } from '../domain/form';
import type { Prepared } from '../domain/prepare-answer';
import type { AnswerPreview } from '../messages/answering-verbs';
import { enumeration, text } from '../text/text';
import { AnswerFields } from './answer-fields';
import type { AnswerStore, AnswerWish } from './answer-store';
import { answerNames } from '../text/answer-names';
import { fieldNames, guardText } from './answer-text';
import { Icon } from './icons';
import { MailParts } from './mail-parts';
import { MissingVariables } from './missing-variables';
import { referralFace } from './referral-face';
import './answer.css';
import { Spoken } from './spoken';
import { TemplateChoice } from './template-choice';

interface Props {
  readonly store: AnswerStore;
  readonly wish: AnswerWish;
  /** Called on the press itself: after an `await` the browser opens no side panel. */
  readonly onFill?: (() => void) | undefined;
}

/** What Partner Center's form is known to require and this answer has not. */
function Required({
  requires,
  prepared,
}: {
  readonly requires: readonly FormField[];
  readonly prepared: Prepared;
}): JSX.Element | null {
  if (prepared.kind === 'blocked') return null;
  const { values } = prepared.prepared;
  const lacking = requires.filter((field) => values[field] === undefined);
  if (lacking.length === 0) return null;
  return (
    <p class="sheet-guard" data-guard="required">
      <Icon name="alert" />
      <span>
        {text('answer_form_requires', enumeration(lacking.map((field) => text(fieldNames[field]))))}
      </span>
    </p>
  );
}

/** An answer before it is filled in: template, what it says, what is to be known before, and the button that fills. */
export function AnswerSheet({ store, wish, onFill }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const main = useRef<HTMLButtonElement>(null);
  const busy = useSignal(false);
  const preview = store.preview.value;
  const trouble = store.trouble.value;
  const name = preview === null ? '' : (referralFace(preview.referral).title ?? text('no_name'));
  const isWaiting = preview?.guards.some(({ kind }) => kind === 'waiting') ?? false;
  useLayoutEffect(() => dialog.current?.showModal(), []);
  // Once it is known what there is to do: to type what is missing, or to go on.
  useEffect(() => {
    if (preview === null) return;
    const first = wish.kind === 'edit' ? '.sheet-field .field' : '[data-missing]';
    (dialog.current?.querySelector<HTMLElement>(first) ?? main.current)?.focus();
  }, [preview === null]);

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy.peek() || preview?.kind !== 'answer') return;
    busy.value = true;
    onFill?.();
    const begun = await store.fill(isWaiting);
    busy.value = false;
    // Closing gives the focus back to where it was.
    if (begun) dialog.current?.close();
  };

  return (
    <dialog ref={dialog} class="sheet" aria-labelledby="answer-title" onClose={() => store.close()}>
      <form class="sheet-form" onSubmit={(event) => void submit(event)}>
        <h2 id="answer-title" class="sheet-title">
          {text('answer_title', text(answerNames[wish.kind]), name)}
        </h2>
        {preview === null && trouble === null && <Spoken class="quiet">{text('answer_loading')}</Spoken>}
        {preview !== null && <PreviewParts store={store} preview={preview} />}
        {trouble !== null && (
          <Spoken class="sheet-guard">
            <Icon name="alert" />
            <span>
              {trouble.kind === 'failed' ? text('answer_failed', trouble.reason) : text('answer_gone')}
            </span>
          </Spoken>
        )}
        {isUnchanged(preview) && <p class="quiet">{text('answer_nothing_changed')}</p>}
        <div class="sheet-foot">
          {wish.kind !== 'e-mail' && (
            <button
              ref={main}
              type="submit"
              class="button"
              data-main
              disabled={!mayFill(preview) || busy.value}
            >
              {text(isWaiting ? 'answer_despite' : 'answer_fill')}
            </button>
          )}
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {text('action_cancel')}
          </button>
        </div>
        {wish.kind !== 'e-mail' && <p class="quiet">{text('answer_never_submits')}</p>}
      </form>
    </dialog>
  );
}

/** Whether the user edits what Partner Center holds, and has changed nothing of it. */
function isUnchanged(preview: AnswerPreview | null): boolean {
  return (
    preview?.kind === 'answer' &&
    preview.template.kind === 'edit' &&
    preview.prepared.kind === 'ready' &&
    Object.keys(preview.prepared.prepared.values).length === 0
  );
}

/** Whether there is something to fill in, and nothing is missing for it. */
function mayFill(preview: AnswerPreview | null): boolean {
  if (preview === null || preview.kind === 'no-template' || isUnchanged(preview)) return false;
  return preview.kind === 'mail' || preview.prepared.kind !== 'blocked';
}

interface PreviewProps {
  readonly store: AnswerStore;
  readonly preview: AnswerPreview;
}

/** What the answer says, what is to be known before, and what is missing. */
function PreviewParts({ store, preview }: PreviewProps): JSX.Element {
  return (
    <>
      {preview.kind === 'no-template' ? (
        <p>{text('answer_no_template')}</p>
      ) : (
        <TemplateChoice
          templates={preview.templates}
          chosen={preview.template.id}
          onChoose={(id) => {
            if (id !== null) store.chooseTemplate(id);
          }}
        />
      )}
      {preview.guards.map((guard) => (
        <p key={guard.kind} class="sheet-guard" data-guard={guard.kind}>
          <Icon name="alert" />
          <span>{guardText(guard, Date.now())}</span>
        </p>
      ))}
      {preview.kind !== 'no-template' && <MissingVariables store={store} />}
      {preview.kind === 'answer' && (
        <>
          <Required requires={preview.requires} prepared={preview.prepared} />
          <AnswerFields
            store={store}
            template={preview.template}
            prepared={preview.prepared}
            shown={preview.shown}
          />
        </>
      )}
      {preview.kind === 'mail' && <MailParts store={store} prepared={preview.prepared} />}
    </>
  );
}
