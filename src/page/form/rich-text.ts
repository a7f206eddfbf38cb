import type { FormValue } from '../../domain/form';
import type { StepDone } from './step-done';
import { letPageReact, waitUntil } from './wait-until';

const takesWithinMs = 400;

/** What is shown, without the differences between one editor's line breaks and another's. */
export const shownRichText = (element: HTMLElement): string =>
  element.innerText
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00A0\u200B\uFEFF]/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

const sameNodes = (nodes: readonly Node[], { childNodes }: Node): boolean =>
  nodes.length === childNodes.length && nodes.every((node, at) => node.isEqualNode(childNodes[at] ?? null));

/**
 * Replaces the whole text as typing would: editors keep a document of their own and hear only what the browser itself
 * edits, which `execCommand` alone makes it do.
 */
async function typeRich(element: HTMLElement, text: string): Promise<void> {
  element.focus({ preventScroll: true });
  await letPageReact();
  const { ownerDocument } = element;
  ownerDocument.getSelection()?.selectAllChildren(element);
  await letPageReact();
  if (text === '') ownerDocument.execCommand('delete');
  for (const [at, line] of text.split('\n').entries()) {
    if (at > 0) ownerDocument.execCommand('insertParagraph');
    if (line !== '') ownerDocument.execCommand('insertText', false, line);
  }
  await letPageReact();
  element.blur();
  await letPageReact();
}

/** Writes into a text that is edited in place. Undo brings the former words back; whether also their form, it tells. */
export async function writeRichText(
  element: HTMLElement,
  value: FormValue,
  overwrite: boolean,
): Promise<StepDone> {
  const former = {
    shown: shownRichText(element),
    nodes: [...element.childNodes].map((node) => node.cloneNode(true)),
  };
  if (value.kind !== 'text')
    return { result: { kind: 'refused', shown: former.shown, why: 'cannot-type' }, back: null };
  const wanted = value.text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
  if (former.shown === wanted) return { result: { kind: 'already', shown: former.shown }, back: null };
  if (former.shown !== '' && !overwrite) return { result: { kind: 'kept', shown: former.shown }, back: null };
  const back = async (at: HTMLElement): Promise<boolean> => {
    await typeRich(at, former.shown);
    // The browser leaves an empty line in what was quite empty.
    if (former.nodes.length === 0 && at.childNodes.length === 1 && at.firstElementChild?.localName === 'br') {
      at.replaceChildren();
      at.dispatchEvent(
        new InputEvent('input', { bubbles: true, composed: true, inputType: 'deleteContentBackward' }),
      );
    }
    return (
      (await waitUntil(() => shownRichText(at) === former.shown, takesWithinMs)) !== null &&
      (former.shown === '' || sameNodes(former.nodes, at))
    );
  };
  await typeRich(element, value.text.replace(/\r\n?/g, '\n'));
  if ((await waitUntil(() => shownRichText(element) === wanted, takesWithinMs)) !== null) {
    return { result: { kind: 'filled', shown: shownRichText(element) }, back };
  }
  await back(element);
  return { result: { kind: 'refused', shown: shownRichText(element), why: 'not-accepted' }, back: null };
}
