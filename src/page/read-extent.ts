import type { ListExtent } from '../domain/reading';
import type { ShownBlock, Survey } from './rows/survey';
import { readListControl } from '../language/words/lists';
import { longest, sample } from './evidence';

/** "1–10 of 444", "1-10 / 444", "444 件中 1~10": from, to, all; never a date. Digits may be grouped. */
const number = String.raw`(\d{1,3}(?:[.,\s]\d{3})+|\d+)`;
const range = new RegExp(
  String.raw`(?<!\d)${number}\s*[-–—~〜]\s*${number}(?:\s*\p{L}[\p{L}\s]*|\s*\/\s*)${number}(?!\d)`,
  'u',
);
const rangeAfterTotal = new RegExp(
  String.raw`(?<!\d)${number}\s*\p{L}[\p{L}\s]*${number}\s*[-–—~〜]\s*${number}(?!\d)`,
  'u',
);
const numberOf = (text: string | undefined): number => Number((text ?? '').replace(/\D/gu, ''));

function totalIn(text: string): number | null {
  if (text.length > longest.range) return null;
  const [, from, to, all] = range.exec(text) ?? [];
  const [, allFirst, fromAfter, toAfter] = from === undefined ? (rangeAfterTotal.exec(text) ?? []) : [];
  const [first, last, total] =
    from === undefined
      ? [numberOf(fromAfter), numberOf(toAfter), numberOf(allFirst)]
      : [numberOf(from), numberOf(to), numberOf(all)];
  return first > 0 && first <= last && last <= total ? total : null;
}

/** What the grid declares; its count includes a heading row that has a place in it. */
function declaredTotal(container: Element): number | null {
  const declared = Number(container.getAttribute('aria-rowcount') ?? -1);
  if (!(declared > 0)) return null;
  const first = container.querySelector('[aria-rowindex="1"]');
  if (first === null)
    return container.querySelector('[aria-rowindex="2"]') === null ? declared : declared - 1;
  return first.querySelector('[role=columnheader]') === null ? declared : declared - 1;
}

/**
 * How much of the whole list is shown, as far as the page tells: paging, totals, filters that are applied, a
 * search.
 */
export function readExtent(
  container: Element,
  { blocks, searching }: Survey,
  languages: readonly string[],
): ListExtent {
  let total = declaredTotal(container);
  let page: number | null = null;
  let pages: number | null = null;
  for (const block of blocks) {
    if (block.where === 'banner') continue;
    total ??= totalIn(block.text);
  }
  const numbers = pageNumbers(blocks);
  if (numbers !== null) [page, pages] = numbers;
  return { page, pages, total, filters: appliedFilters(blocks, languages), search: searching };
}

/** Page numbers in a row, one of them current: "Previous 1 2 3 Next"; or "2 / 7" in a paging area. */
function pageNumbers(blocks: readonly ShownBlock[]): readonly [number, number] | null {
  const current = blocks.find(
    ({ role, text, where }) => role === 'current' && where !== 'banner' && /^\d{1,4}$/u.test(text),
  );
  if (current !== undefined) {
    const area = current.element.closest('nav,[role=navigation],ul,ol') ?? current.element.parentElement;
    const shown = blocks
      .filter(({ element, text }) => /^\d{1,4}$/u.test(text) && area?.contains(element))
      .map(({ text }) => Number(text));
    return [Number(current.text), Math.max(...shown)];
  }
  for (const { text, where } of blocks) {
    if (where !== 'navigation' || text.length > longest.pages) continue;
    const [at, of, ...others] = [...text.matchAll(/\d+/gu)].map(([digits]) => Number(digits));
    if (at !== undefined && of !== undefined && others.length === 0 && at >= 1 && at <= of) return [at, of];
  }
  return null;
}

/** The names in "Applied filters: Country: Germany ✕ …": up to the control that clears them. */
function appliedFilters(blocks: readonly ShownBlock[], languages: readonly string[]): readonly string[] {
  const start = blocks.findIndex(
    ({ text, where }) =>
      where !== 'banner' && readListControl(text.split(/[:：]/u)[0] ?? '', languages) === 'applied-filters',
  );
  if (start < 0) return [];
  const names: string[] = [];
  for (const { text } of blocks.slice(start + 1, start + 1 + sample.filters)) {
    if (readListControl(text, languages) === 'clear-filters') return names;
    const name =
      text
        .split(/[:：=]/u)[0]
        ?.replace(/[^\p{L}\p{N}\s]/gu, '')
        .trim() ?? '';
    if (name !== '') names.push(name);
  }
  return [];
}
