import type { AnswerKind } from '../domain/template';
import { findAnswerButtons } from '../page/form/answer-buttons';
import { findForm, isModal } from '../page/form/find-form';
import { outwards } from '../page/snapshot/around';

/** Where the strip of an answer stands: by the page's button, or by the form. */
export type AnchorKind = 'button' | 'form';
export type FindAnchor = (kind: AnchorKind, answer: AnswerKind) => Element | null;

/** Finds the page's one button for an answer, or the frame of the form that is open; null: there is none. */
export function answerAnchor(
  kind: AnchorKind,
  answer: AnswerKind,
  languages: readonly string[],
): Element | null {
  if (kind === 'button') {
    const [button, ...others] = findAnswerButtons(document, languages).filter((one) => one.answer === answer);
    return button === undefined || others.length > 0 ? null : button.element;
  }
  const region = findForm(document, languages)?.region ?? null;
  if (region === null || region === document.body) return null;
  return [...outwards(region)].find(isModal) ?? region;
}
