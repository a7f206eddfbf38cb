import type { JSX } from 'preact';
import { Icon } from './icons';
import type { Mark } from './referral-face';

/** A word about a referral that is no countdown: accepted, no answer due, test lead, do not contact. */
export function MarkChip({ mark: { kind, icon, word, why } }: { readonly mark: Mark }): JSX.Element {
  return (
    <span class="chip" data-mark={kind} title={why}>
      <Icon name={icon} />
      <span class="chip-word">{word}</span>
    </span>
  );
}
