import type { StripAsk, StripContent, StripMessage } from '../messages/strip-verbs';
import { answerNames } from '../text/answer-names';
import { text } from '../text/text';
import { givenAnchors } from './anchor-key';
import { extensionIsAlive, scriptLifetime } from './lifetime';
import { anchorKindOf, showStrip } from './strip/strip';
import { stripPresses } from './strip/strip-presses';

// Put into a tab when an answer is first waited for there; a second copy silences the first.
const { signal } = scriptLifetime('partner-center-triage-strip');
const presses = stripPresses(signal);
/** The answering whose strip the user put away. */
let putAway: string | null = null;
let shown: AbortController | null = null;

function lineOf(content: StripContent): string {
  switch (content.kind) {
    case 'press':
      return text('strip_press', text(answerNames[content.answer]));
    case 'filling':
      return text('step_filling');
    case 'filled':
      return content.left === 0
        ? text('strip_filled_all')
        : text('strip_filled_some', content.done, content.left);
    case 'undone':
      return text('strip_undone_some', content.done, content.all);
  }
}

function undo(id: string): void {
  if (!extensionIsAlive()) return;
  chrome.runtime.sendMessage({ verb: 'strip.undo', ask: { id } }).catch((error: unknown) => {
    if (!signal.aborted) console.warn('[Partner Center Triage]', error);
  });
}

function show({ id, content }: StripAsk): void {
  shown?.abort();
  shown = null;
  if (content === null || id === putAway) return;
  shown = new AbortController();
  showStrip(
    {
      line: lineOf(content),
      undo: content.kind === 'filled' ? text('action_undo') : null,
      dismiss: text('page_reload_dismiss'),
      anchor: () => givenAnchors()?.(anchorKindOf(content), content.answer) ?? null,
      onUndo: () => undo(id),
      onDismiss: () => {
        putAway = id;
      },
    },
    presses,
    AbortSignal.any([signal, shown.signal]),
  );
}

const listen = (
  { verb, ask }: Partial<StripMessage>,
  sender: chrome.runtime.MessageSender,
  reply: (value: unknown) => void,
): boolean => {
  if (sender.id !== chrome.runtime.id || verb !== 'strip.show' || ask === undefined) return false;
  show(ask);
  reply(true);
  return false;
};
chrome.runtime.onMessage.addListener(listen);
signal.addEventListener('abort', () => chrome.runtime?.onMessage?.removeListener(listen), { once: true });
