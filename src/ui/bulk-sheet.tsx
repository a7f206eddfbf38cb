import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { AnswerKind } from '../domain/template';
import { plural, text } from '../text/text';
import { answerNames } from '../text/answer-names';
import './bulk.css';
import { ReadyItems, RefusedItems } from './bulk-items';
import { type BulkPorts, bulkStore, type BulkStore } from './bulk-store';
import { bulkGuards } from './bulk-text';
import { Icon } from './icons';
import './answer.css';
import { Spoken } from './spoken';
import { TemplateChoice } from './template-choice';

interface Props {
  readonly ports: BulkPorts;
  readonly keys: readonly string[];
  readonly answer: AnswerKind;
  /** Called on the press that begins the queue: after an `await` the browser opens no side panel. */
  readonly onQueue?: (() => void) | undefined;
  /** `done`: the answers are on their way, the selection has served. */
  readonly onClose: (done: boolean) => void;
}

/**
 * The same answer to many, before it is given: template, each result, what is left out and why, and the two
 * ways to give it.
 */
export function BulkSheet({ ports, keys, answer, onQueue, onClose }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const done = useRef(false);
  const busy = useSignal(false);
  const store = useMemo(() => bulkStore(ports, keys, answer), []);
  const preview = store.preview.value;
  const trouble = store.trouble.value;
  const ready = store.ready.value;
  const refused = store.refused.value;
  const taken = store.taken.value;
  const name = text(answerNames[answer]);

  useLayoutEffect(() => {
    dialog.current?.showModal();
    heading.current?.focus();
    void store.load();
  }, [store]);
  // The list may be long: where nothing is left to read above, the focus stays where it was put.
  useEffect(() => {
    if (preview !== null) dialog.current?.scrollTo({ top: 0 });
  }, [preview === null]);

  const give = async (work: () => Promise<boolean>): Promise<void> => {
    if (busy.peek()) return;
    busy.value = true;
    done.current = await work();
    busy.value = false;
    // Closing gives the focus back to where it was.
    if (done.current) dialog.current?.close();
  };

  return (
    <dialog ref={dialog} class="sheet" aria-labelledby="bulk-title" onClose={() => onClose(done.current)}>
      <div class="sheet-form">
        <h2 id="bulk-title" ref={heading} tabIndex={-1} class="sheet-title">
          {plural('bulk_title', preview === null ? keys.length : taken.length, name)}
        </h2>
        {preview === null && trouble === null && <Spoken class="quiet">{text('answer_loading')}</Spoken>}
        {preview !== null && (
          <TemplateChoice
            templates={preview.templates}
            chosen={store.templateId.value}
            offersBest
            onChoose={store.chooseTemplate}
          />
        )}
        {preview !== null && preview.templates.length === 0 && <p>{text('answer_no_template')}</p>}
        {bulkGuards(answer, taken).map((guard) => (
          <p key={guard} class="sheet-guard">
            <Icon name="alert" />
            <span>{guard}</span>
          </p>
        ))}
        {refused.length > 0 && <Refused items={refused} />}
        {ready.length > 0 && <ReadyItems store={store} label={text('bulk_preview')} />}
        {trouble !== null && (
          <Spoken class="sheet-guard">
            <Icon name="alert" />
            <span>{troubleText(trouble)}</span>
          </Spoken>
        )}
        <p class="quiet">{text('bulk_how')}</p>
        <div class="sheet-foot bulk-foot">
          <GiveButtons
            disabled={taken.length === 0 || busy.value}
            onQueue={() => {
              onQueue?.();
              void give(store.queue);
            }}
            onUpload={() => void give(store.upload)}
          />
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {text('action_cancel')}
          </button>
        </div>
      </div>
    </dialog>
  );
}

/** What is left out, and why; folded. */
function Refused({ items }: { readonly items: BulkStore['refused']['value'] }): JSX.Element {
  const label = plural('bulk_refused', items.length);
  return (
    <details class="bulk-refused">
      <summary>{label}</summary>
      <RefusedItems items={items} label={label} />
    </details>
  );
}

interface GiveProps {
  readonly disabled: boolean;
  readonly onQueue: () => void;
  readonly onUpload: () => void;
}

/** The two ways to give the answers: one by one in Partner Center, or in a file for its Upload. */
function GiveButtons({ disabled, onQueue, onUpload }: GiveProps): JSX.Element {
  return (
    <>
      <button type="button" class="button" data-main disabled={disabled} onClick={onQueue}>
        {text('bulk_queue')}
      </button>
      <button type="button" class="button" disabled={disabled} onClick={onUpload}>
        {text('bulk_upload')}
      </button>
    </>
  );
}

/** Why the answers could not be prepared or given. */
function troubleText(trouble: NonNullable<BulkStore['trouble']['value']>): string {
  if (trouble.kind === 'failed') return text('answer_failed', trouble.reason);
  return text(trouble.kind === 'other-runs' ? 'bulk_other_runs' : 'bulk_nothing');
}
