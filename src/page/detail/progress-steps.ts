import { composedElements } from '../snapshot/walk';
import { readStatus } from '../../language/words/status';
import { containersOf, type Held } from './containers';
import type { ShownStep } from './progress-stage';
import type { Piece } from './shown-pieces';
import { longest, size } from '../evidence';

/** The steps of a progress, and the element around them. */
export interface ProgressSteps {
  readonly container: Node;
  readonly steps: readonly ShownStep[];
}

const currentNames = /(?:^|[-_\s])(?:active|current|process|in-?progress|ongoing)(?:$|[-_\s])/iu;
const doneNames = /(?<!not[-_\s]?)(?:^|[-_\s])(?:done|complete|finish|checked|checkmark|success)/iu;
const names = ['class', 'data-icon-name', 'data-icon', 'data-status', 'data-state', 'aria-label', 'title'];

/**
 * Finds the steps by their words (Received, Accepted, Won/lost, Closed), and which is the current one: what
 * the page marks so for assistive technology; the only one whose names say so; the only one that is noted as
 * pending; where only what is done is marked, the last of those. Null: no steps; without a mark none is current.
 */
export function progressSteps(pieces: readonly Piece[], languages: readonly string[]): ProgressSteps | null {
  const held = containersOf(pieces, () => false);
  const spoken = (index: number): boolean => isStep(pieces[index], languages);
  for (const [index, { within }] of pieces.entries()) {
    if (!spoken(index)) continue;
    for (const container of within.toReversed()) {
      const inside = held.get(container);
      if (inside === undefined || inside.last - inside.first > size.piecesInProgress) break;
      const branches = composedElements(container).flatMap((element) => {
        const shown = held.get(element);
        return shown === undefined ? [] : [{ element, shown }];
      });
      const steps = branches.filter(({ shown }) => spoken(firstWords(shown, pieces)));
      if (steps.length < size.steps || steps.length * 2 < branches.length) continue;
      const texts = steps.map(({ shown }) => linesOf(shown, pieces));
      const at = currentOf(
        steps.map(({ element }) => element),
        texts,
        languages,
      );
      return { container, steps: texts.map((text, n) => ({ text, current: n === at })) };
    }
  }
  return null;
}

const isNumber = (text: string): boolean => /^[\d.]+$/u.test(text);
const isNote = (text: string): boolean => /^[((].*[))]$/u.test(text);

/** "Received", "Won/lost". */
function isStep(piece: Piece | undefined, languages: readonly string[]): boolean {
  if (
    piece === undefined ||
    (piece.kind !== 'text' && piece.kind !== 'heading') ||
    piece.text.length > longest.status
  )
    return false;
  return piece.text.split('/').every((part) => readStatus(part, languages).kind !== 'unknown');
}

function firstWords({ first, last }: Held, pieces: readonly Piece[]): number {
  const at = pieces
    .slice(first, last + 1)
    .findIndex(({ kind, text }) => kind !== 'named' && !isNumber(text) && !isNote(text));
  return at < 0 ? last : first + at;
}

const linesOf = ({ first, last }: Held, pieces: readonly Piece[]): string =>
  pieces
    .slice(first, last + 1)
    .filter(({ kind, text }) => (kind === 'text' || kind === 'heading') && !isNumber(text))
    .map(({ text }) => text)
    .join('\n');

function currentOf(
  steps: readonly Element[],
  texts: readonly string[],
  languages: readonly string[],
): number {
  const onlyOne = (is: (step: Element, n: number) => boolean): number => {
    const [at, ...others] = steps.flatMap((step, n) => (is(step, n) ? [n] : []));
    return at === undefined || others.length > 0 ? -1 : at;
  };
  const inAll = (step: Element, is: (part: Element) => boolean): boolean =>
    [step, ...step.querySelectorAll('*')].some(is);
  const namedLike = (step: Element, pattern: RegExp, attributes: readonly string[]): boolean =>
    inAll(step, (part) => attributes.some((name) => pattern.test(part.getAttribute(name) ?? '')));
  const marked = onlyOne((step) =>
    inAll(step, (part) => part.matches('[aria-current]:not([aria-current=false]),[aria-selected=true]')),
  );
  if (marked >= 0) return marked;
  const named = onlyOne((step) => namedLike(step, currentNames, ['class', 'data-status', 'data-state']));
  if (named >= 0) return named;
  const noted = onlyOne((_, n) =>
    (texts[n] ?? '')
      .split('\n')
      .slice(1)
      .some((line) => {
        const read = isNote(line) ? readStatus(line.slice(1, -1), languages) : null;
        return read?.kind === 'status' && read.word === 'pending';
      }),
  );
  if (noted >= 0) return noted;
  const done = steps.map((step) => namedLike(step, doneNames, names));
  const last = done.lastIndexOf(true);
  return done.slice(0, last + 1).every(Boolean) ? last : -1;
}
