import type { JSX } from 'preact';
import type { HintSummary } from '../../messages/hint-verbs';
import { summaryText } from '../../ui/hint-face';
import { Icon } from '../../ui/icons';

/** The duplicate hints of a row: what, how often, how sure. Who and why stands with the referral. */
export function HintCell({ hints }: { readonly hints: readonly HintSummary[] }): JSX.Element {
  return (
    <>
      {hints.map((hint) => {
        const { icon, word, sure } = summaryText(hint);
        return (
          <span
            key={hint.kind}
            class="chip hint-chip"
            data-hint={hint.kind}
            data-hint-keys={hint.keys.join(' ')}
            data-confidence={hint.confidence ?? 'confirmed'}
          >
            <Icon name={icon} />
            <span class="chip-word">{word}</span>
            {/* "1 same company" and "1 perhaps same company" say already how sure they are. */}
            {(hint.confidence === null || hint.confidence === 'likely') && (
              <span class="for-ears"> {sure}</span>
            )}
          </span>
        );
      })}
    </>
  );
}
