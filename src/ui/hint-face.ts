import type { HintConfidence } from '../domain/hint';
import type { HintSummary } from '../messages/hint-verbs';
import { type MessageName, plural, text } from '../text/text';
import type { IconName } from './icons';

/** How a degree of certainty is shown: by icon and word alike. */
export interface ConfidenceFace {
  readonly icon: IconName;
  readonly word: MessageName;
  readonly sentence: MessageName;
}

export const confidenceFaces: Readonly<Record<HintConfidence, ConfidenceFace>> = {
  certain: { icon: 'equal', word: 'hint_certain', sentence: 'hint_sure_certain' },
  likely: { icon: 'alike', word: 'hint_likely', sentence: 'hint_sure_likely' },
  possible: { icon: 'question', word: 'hint_possible', sentence: 'hint_sure_possible' },
};

/** What the row's button says: kind and number, and how sure the surest is that waits for a decision. */
export function summaryText({ kind, keys, confidence }: HintSummary): {
  readonly icon: IconName;
  readonly word: string;
  readonly sure: string;
} {
  return {
    icon: confidence === null ? 'check' : confidenceFaces[confidence].icon,
    word: plural(kind === 'same-contact' ? 'hint_contact' : 'hint_company', keys.length),
    sure: text(confidence === null ? 'hint_confirmed' : confidenceFaces[confidence].word),
  };
}
