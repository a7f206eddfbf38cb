import type { JSX } from 'preact';
import type { HintKind } from '../domain/hint';
import type { HintSummary } from '../messages/hint-verbs';
import { summaryText } from './hint-face';
import { Icon } from './icons';

interface Props {
  readonly hints: readonly HintSummary[];
  /** The kind whose referrals are shown below; null: none. */
  readonly opened: HintKind | null;
  /** The element that shows them. */
  readonly controls: string;
  readonly onToggle: (kind: HintKind) => void;
}

/** One button a kind of hint: what seems to be the same, how often, how sure. Opens who and why. */
export function HintChips({ hints, opened, controls, onToggle }: Props): JSX.Element {
  return (
    <>
      {hints.map((hint) => {
        const { icon, word, sure } = summaryText(hint);
        return (
          <button
            key={hint.kind}
            type="button"
            class="chip hint-chip"
            data-hint={hint.kind}
            data-hint-keys={hint.keys.join(' ')}
            data-confidence={hint.confidence ?? 'confirmed'}
            aria-expanded={opened === hint.kind}
            aria-controls={controls}
            onClick={() => onToggle(hint.kind)}
          >
            <Icon name={icon} />
            <span class="chip-word">{word}</span> <span>{sure}</span>
            <Icon name="chevron" />
          </button>
        );
      })}
    </>
  );
}
