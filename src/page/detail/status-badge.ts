import { readStatus } from '../../language/words/status';
import type { LabelPair } from './label-pairs';
import type { ProgressStage } from './progress-stage';
import type { Piece } from './shown-pieces';
import { longest } from '../evidence';

const badge = /badge|(?:^|[-_\s])(?:tag|pill|chip|lozenge|status)(?:$|[-_\s])|chip-?label|statusbadge/iu;

/**
 * The status in a badge without a label, as it stands beside a title: the only one that the region shows
 * outside lists and values.
 */
export function statusBadge(
  pieces: readonly Piece[],
  pairs: readonly LabelPair[],
  languages: readonly string[],
): ProgressStage | null {
  const values = pairs.flatMap(({ at }) => at);
  const found = new Map<string, ProgressStage>();
  for (const [index, { element, kind, text }] of pieces.entries()) {
    if (
      kind !== 'text' ||
      text.length > longest.status ||
      /microsoft/iu.test(pieces[index - 1]?.text ?? '') ||
      !isBadge(element)
    )
      continue;
    if (
      element.closest('table,ul,ol,[role=grid],[role=list],[role=table]') !== null ||
      values.some((value) => value.contains(element))
    )
      continue;
    const read = readStatus(text, languages);
    if (read.kind === 'ambiguous') return null;
    if (read.kind === 'status')
      found.set(`${read.stage} ${read.outcome ?? ''}`, { stage: read.stage, outcome: read.outcome });
  }
  const [only, ...others] = found.values();
  return only !== undefined && others.length === 0 ? only : null;
}

const isBadge = (element: Element): boolean =>
  [element, element.parentElement].some(
    (one) =>
      one !== null &&
      (/badge|tag|chip|pill/u.test(one.localName) ||
        badge.test(one.getAttribute('class') ?? '') ||
        one.getAttribute('role') === 'status'),
  );
