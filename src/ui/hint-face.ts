import type { HintConfidence } from '../domain/hint';
import type { HintSummary } from '../messages/hint-verbs';
import { type MessageName, plural, sideBySide, text } from '../text/text';
import type { IconName } from './icons';

/** How a degree of certainty is shown: by icon and word alike; its sentence is `hint_sure_` and its name. */
interface ConfidenceFace {
  readonly icon: IconName;
  readonly word: MessageName;
}

export const confidenceFaces: Readonly<Record<HintConfidence, ConfidenceFace>> = {
  certain: { icon: 'equal', word: 'hint_certain' },
  likely: { icon: 'alike', word: 'hint_likely' },
  possible: { icon: 'question', word: 'hint_possible' },
};

/** What the row's button says: kind and number, how many are only worth a look, and how sure the surest is. */
export function summaryText({ kind, keys, confidence, perhaps }: HintSummary): {
  readonly icon: IconName;
  readonly word: string;
  readonly sure: string;
} {
  const isContact = kind === 'same-contact';
  const sure = keys.length - perhaps;
  const parts =
    sure === 0
      ? [plural(isContact ? 'hint_contact_perhaps' : 'hint_company_perhaps', perhaps)]
      : [
          plural(isContact ? 'hint_contact' : 'hint_company', sure),
          ...(perhaps > 0 ? [plural('hint_perhaps', perhaps)] : []),
        ];
  return {
    icon: confidence === null ? 'check' : confidenceFaces[confidence].icon,
    word: sideBySide(parts),
    sure: text(confidence === null ? 'hint_confirmed' : confidenceFaces[confidence].word),
  };
}
