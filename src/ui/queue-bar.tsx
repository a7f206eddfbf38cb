import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type AnswerQueue, currentPlace, type QueueItem, queueReport } from '../domain/answer-queue';
import { type Answering, maySaySent } from '../messages/answering-verbs';
import { queueRun, type QueueVerbs } from '../messages/queue-verbs';
import { untilResponse } from '../messages/until-response';
import { plural, text } from '../text/text';
import { answerNames } from '../text/answer-names';
import { guardText } from './answer-text';
import './answer.css';
import './bulk.css';
import { useGoOnInWorker } from './go-on-in-worker';
import { otherName } from './hint-text';
import { Icon } from './icons';
import { keyPlace } from './keyboard';
import type { TriageStore } from './triage-store';
import { Spoken } from './spoken';

interface Props {
  readonly queue: AnswerQueue;
  readonly ask: TriageStore['ask'];
  /** The answer that is under way, of this queue or not. */
  readonly answering: Answering | null;
  /** Whether single letters are shortcuts. */
  readonly letters: boolean;
}

/** A press this soon after the queue went on was meant for the answer before, in ms. */
const meantForLastMs = 700;

type QueueSteps = Pick<QueueVerbs, 'queue.next' | 'queue.skip' | 'queue.stop' | 'queue.dismiss'>;

/** The place that a press means: the one that was shown long enough to be seen. */
function usePlaceSeen(place: number): () => number {
  const shown = useRef({ place, before: place, since: 0 });
  if (shown.current.place !== place)
    shown.current = { place, before: shown.current.place, since: performance.now() };
  return () => {
    const { before, since } = shown.current;
    return performance.now() - since < meantForLastMs ? before : place;
  };
}

/** The focus is at a row, or nowhere: nobody types or chooses. */
const isAtRows = (): boolean => keyPlace(document.activeElement) === 'row';

/** Whether the place changed so lately that no press can mean it: its buttons wait, and show that they do. */
function useIsNew(place: number): boolean {
  const isNew = useSignal(true);
  useEffect(() => {
    isNew.value = true;
    const timer = setTimeout(() => {
      isNew.value = false;
    }, meantForLastMs);
    return () => {
      clearTimeout(timer);
    };
  }, [place]);
  return isNew.value;
}

/** Whether a person can have sent the answer of this run; one that is not known any more was. */
const isSendable = (answering: Answering | null, run: string): boolean =>
  answering === null || (answering.id === run && maySaySent(answering));

const nameOf = ({ referral, from }: QueueItem): string =>
  otherName({ ...referral, kind: 'lead', list: null, ...from });

interface QueueActs {
  readonly act: <V extends keyof QueueSteps>(verb: V, asked: QueueSteps[V]['request']) => Promise<void>;
  /** Whether the worker is at work on the last one. */
  readonly busy: boolean;
  /** Why the last one failed; null: it did not. */
  readonly trouble: string | null;
}

/** Asks the worker for the steps of a queue, one at a time. */
function useQueueActs(ask: TriageStore['ask']): QueueActs {
  const trouble = useSignal<string | null>(null);
  const busy = useSignal(false);
  const act: QueueActs['act'] = async (verb, asked) => {
    busy.value = true;
    try {
      // Each names the place that it means: asked twice, it is done once.
      await untilResponse(() => ask(verb, asked as never));
      trouble.value = null;
    } catch (error) {
      trouble.value = error instanceof Error ? error.message : String(error);
    }
    busy.value = false;
  };
  return { act, busy: busy.value, trouble: trouble.value };
}

/** Whether a key press skips: the letter alone, where nobody types or chooses. */
function isSkip({ key, ctrlKey, altKey, metaKey, repeat, isComposing }: KeyboardEvent): boolean {
  if (key !== 's' || ctrlKey || altKey || metaKey || repeat || isComposing) return false;
  return ['row', 'button'].includes(keyPlace(document.activeElement));
}

/** The letter that skips while `isOn`; `of` names the answer that `skip` means. */
function useSkipKey(isOn: boolean, of: string, skip: () => void): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const keys = new AbortController();
    const onKey = (event: KeyboardEvent): void => {
      if (!isSkip(event)) return;
      event.preventDefault();
      // Outside a queue the same key lets a referral sleep.
      event.stopPropagation();
      skip();
    };
    document.addEventListener('keydown', onKey, { capture: true, signal: keys.signal });
    return () => {
      keys.abort();
    };
  }, [isOn, of]);
}

/** Where the queue of answers is, and the ways to go on; at its end, what became of them. */
export function QueueBar({ queue, ask, answering, letters }: Props): JSX.Element {
  const bar = useRef<HTMLElement>(null);
  const main = useRef<HTMLButtonElement>(null);
  const { act, busy, trouble } = useQueueActs(ask);
  const { id, state, items } = queue;
  const place = currentPlace(queue);
  const current = state === 'running' ? items[place] : undefined;
  const run = queueRun(id, place);
  const placeSeen = usePlaceSeen(place);
  const isNew = useIsNew(place);
  const maySend = isSendable(answering, run);
  const skip = (): void => void act('queue.skip', { id, place: placeSeen() });

  // Between two answers, too, the worker may be stopped.
  useGoOnInWorker(state === 'running' && answering?.id !== run, () => ask('answer.state', {}));

  // Begun from far down the list: how far it is stands above all rows.
  useEffect(() => bar.current?.scrollIntoView({ block: 'nearest' }), [id, state]);

  // Begun from a row, the keys are the queue's now; where the preview is still closing, it hands the focus over itself.
  useEffect(() => {
    if (state === 'running' && document.querySelector('dialog[open]') === null && isAtRows())
      bar.current?.focus({ preventScroll: true });
  }, [id]);

  // Enter goes on: the focus comes to the button, unless the user is at work elsewhere.
  useEffect(() => {
    const { activeElement } = document;
    const isFree = activeElement === null || activeElement === document.body;
    if (maySend && !isNew && (isFree || bar.current?.contains(activeElement) === true)) main.current?.focus();
  }, [place, maySend, isNew]);

  useSkipKey(letters && state === 'running' && place !== -1, run, skip);

  return (
    <section
      ref={bar}
      tabIndex={-1}
      class="progress queue"
      aria-label={text('queue_label')}
      data-queue={state}
    >
      {state === 'ended' && <Report queue={queue} />}
      {current !== undefined && <Current item={current} place={place} count={items.length} />}
      {trouble !== null && <Spoken>{text('answer_failed', trouble)}</Spoken>}
      <div class="sheet-foot">
        {current !== undefined && (
          <>
            <button
              type="button"
              class="button"
              data-main
              ref={main}
              disabled={busy || isNew || !maySend}
              onClick={() => void act('queue.next', { id, place: placeSeen() })}
            >
              {text('queue_next')}
            </button>
            <button
              type="button"
              class="button"
              disabled={busy || isNew}
              aria-keyshortcuts={letters ? 's' : undefined}
              onClick={skip}
            >
              {text('queue_skip')}
            </button>
          </>
        )}
        <EndButton isRunning={state === 'running'} onEnd={(verb) => void act(verb, { id })} />
      </div>
    </section>
  );
}

/** Stops the queue; once it has ended, puts its report away. */
function EndButton({
  isRunning,
  onEnd,
}: {
  readonly isRunning: boolean;
  readonly onEnd: (verb: 'queue.stop' | 'queue.dismiss') => void;
}): JSX.Element {
  return (
    <button type="button" class="button" onClick={() => onEnd(isRunning ? 'queue.stop' : 'queue.dismiss')}>
      {text(isRunning ? 'action_stop' : 'action_done')}
    </button>
  );
}

interface CurrentProps {
  readonly item: QueueItem;
  readonly place: number;
  readonly count: number;
}

/** Whose turn it is, and what colleagues do with it. */
function Current({ item, place, count }: CurrentProps): JSX.Element {
  return (
    <>
      <Spoken as="div">
        <h2 class="progress-title">{text('queue_place', place + 1, count)}</h2>
        <p>
          <bdi>{text('answer_title', text(answerNames[item.answer]), nameOf(item))}</bdi>
        </p>
      </Spoken>
      {(item.warnings ?? []).map((warning) => (
        <Spoken key={warning.kind} class="sheet-guard" data-guard={warning.kind}>
          <Icon name="alert" />
          <span>{guardText(warning, Date.now())}</span>
        </Spoken>
      ))}
      <progress class="queue-share" aria-label={text('queue_label')} max={count} value={place} />
      <p class="quiet">{text('queue_advice')}</p>
    </>
  );
}

/** How many became what; what became of none is left out. */
function Report({ queue }: { readonly queue: AnswerQueue }): JSX.Element {
  const { answered, sent, skipped, unfit, left } = queueReport(queue);
  const lines = [
    answered > 0 && plural('queue_answered', answered),
    sent > 0 && plural('queue_sent', sent),
    skipped > 0 && plural('queue_skipped', skipped),
    unfit > 0 && plural('queue_unfit', unfit),
    left > 0 && plural('queue_left', left),
  ].filter((line) => line !== false);
  return (
    <Spoken as="div">
      <h2 class="progress-title">
        <Icon name="check" /> {plural('queue_ended', queue.items.length - left)}
      </h2>
      <ul class="results">
        {lines.map((line) => (
          <li key={line} class="result">
            {line}
          </li>
        ))}
      </ul>
    </Spoken>
  );
}
