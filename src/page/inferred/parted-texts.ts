import type { Part } from './labelled-parts';
import { emptyCell } from '../rows/neutral-list';
import type { SoundsLikeHeading } from '../rows/sounds-like-heading';
import { agreement } from '../evidence';

/** Takes the texts of one card apart as the cards of its list write them. */
type PartTexts = (parts: readonly Part[]) => readonly Part[];

/** How all cards of a list write one text: several values with marks between, or a heading before its value. */
type Form =
  { readonly kind: 'joined'; readonly count: number } | { readonly kind: 'headed'; readonly heading: string };

/** "Contoso • Germany • 11/16/2026". */
const between = /\s[|¦•·∙⋅‧]\s/u;
/** A date in numbers, or an amount with its sign: nothing in it could be a name. */
const inNumbers =
  /^(?:\d{1,4}(?:[./-]\s?|[年月]\s?)\d{1,2}(?:[./-]\s?|月\s?)\d{1,4}[.日]?|\p{Sc}\s?\d[\d\s.,]*|\d[\d\s.,]*\p{Sc})$/u;

/**
 * Texts of cards that are more than one value. Each card must write them alike, or nobody can tell which value is
 * which; what heads a card is a name and stays whole, as does what has a label.
 */
export function partTexts(
  cards: readonly (readonly Part[])[],
  soundsLikeHeading: SoundsLikeHeading,
): PartTexts {
  const found = new Map<string, Part[]>();
  for (const parts of cards)
    for (const [n, part] of parts.entries())
      if (n > 0 && isWhole(part) && part.cell.text !== '' && part.element.closest(headings) === null)
        found.set(part.path, [...(found.get(part.path) ?? []), part]);
  const forms = new Map<string, Form>();
  for (const [path, parts] of found) {
    const form = parts.length < agreement.rows ? null : formOf(parts, soundsLikeHeading);
    if (form !== null) forms.set(path, form);
  }
  if (forms.size === 0) return (parts) => parts;
  return (parts) =>
    parts.flatMap((part) => {
      const form = isWhole(part) ? forms.get(part.path) : undefined;
      return form === undefined ? [part] : apart(part, form);
    });
}

/** What has a label of its own is one value. */
const isWhole = ({ label }: Part): boolean => label === undefined;

const headings = 'h1,h2,h3,h4,h5,h6,[role=heading]';

function formOf(parts: readonly Part[], soundsLikeHeading: SoundsLikeHeading): Form | null {
  const counts = new Set(parts.map(({ cell: { text } }) => text.split(between).length));
  const [count = 1, ...others] = counts;
  if (others.length > 0) return null;
  if (count > 1) return { kind: 'joined', count };
  const heading = sharedStart(parts.map(({ cell: { text } }) => text));
  if (heading === '' || !soundsLikeHeading(heading)) return null;
  return parts.every((part) => isHeaded(part, heading)) ? { kind: 'headed', heading } : null;
}

/** The words with which all texts begin. */
function sharedStart([first = '', ...others]: readonly string[]): string {
  let end = first.length;
  for (const text of others) while (!text.startsWith(first.slice(0, end))) end -= 1;
  const shared = first.slice(0, end);
  return /^(.*\S)\s/su.exec(shared)?.[1] ?? withoutLastDigits(shared);
}

function withoutLastDigits(text: string): string {
  let end = text.length;
  while (end > 0 && /\d/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The value stands in an element of its own behind the heading, or is a number that no name could be. */
function isHeaded({ element, cell: { text } }: Part, heading: string): boolean {
  const value = text.slice(heading.length).trim();
  const before = element.firstElementChild?.previousSibling ?? null;
  const isHeading = before?.previousSibling === null && before.textContent?.trim() === heading;
  return value !== '' && (inNumbers.test(value) || isHeading);
}

function apart(part: Part, form: Form): readonly Part[] {
  const { path, cell } = part;
  if (form.kind === 'headed') {
    const text = cell.text.startsWith(form.heading) ? cell.text.slice(form.heading.length).trim() : '';
    return text === '' ? [] : [{ ...part, heading: form.heading, cell: { ...cell, text, lead: null } }];
  }
  const texts = cell.text.split(between);
  if (texts.length !== form.count) return [];
  const [first = '', ...others] = texts;
  return [
    { ...part, path: `${path} | 0`, cell: { ...cell, text: first, lead: null } },
    ...others.map((text, n): Part => ({ ...part, path: `${path} | ${n + 1}`, cell: { ...emptyCell, text } })),
  ];
}
