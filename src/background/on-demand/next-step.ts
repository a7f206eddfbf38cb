import { formFits } from '../../domain/form-fits';
import type { Answering, AnsweringStep } from '../../messages/answering-verbs';
import type { AnswerPlace } from '../../messages/form-verbs';

/** What a tab shows while an answer waits for its form. */
export interface SeenInTab {
  /** Null: the page gives no response. */
  readonly place: AnswerPlace | null;
  /** Key of the referral; null where that is not known. */
  readonly shown: string | null;
  /** Whether the button that opens the form may be pressed for the user. */
  readonly mayPress: boolean;
}

type NextStep =
  | { readonly kind: 'fill' }
  /** Press the button that opens the form. */
  | { readonly kind: 'press' }
  /** Tell the user how it stands, and look again. */
  | { readonly kind: 'tell'; readonly step: AnsweringStep };

const tell = (step: AnsweringStep): NextStep => ({ kind: 'tell', step });

interface Doubts {
  /** The user said that the form that is open is the right one, where nothing tells. */
  readonly sure: boolean;
  /** Whether the tab has come to rest outside Partner Center. */
  readonly isElsewhere: () => Promise<boolean>;
}

/** What is to be done next about an answer, from what its tab shows. */
export async function nextStep(
  { answer, referral }: Pick<Answering, 'answer' | 'referral'>,
  { place, shown, mayPress }: SeenInTab,
  { sure, isElsewhere }: Doubts,
): Promise<NextStep> {
  if (shown !== null && shown !== referral.key) return tell({ kind: 'other-referral' });
  if (place === null) return tell({ kind: (await isElsewhere()) ? 'other-site' : 'looking' });
  if (place.form !== null) {
    const fits = formFits(answer, place.form, place.offers);
    if (fits === 'fits' || (fits === 'unsure' && sure)) return { kind: 'fill' };
    return tell({ kind: fits === 'other' ? 'other-form' : 'unsure-form' });
  }
  if (place.blind !== null) return tell({ kind: 'cannot-see', what: place.blind });
  if (!place.offers.includes(answer)) return tell({ kind: 'open-referral' });
  // Pressed once, and only where the page said whose button it is.
  return mayPress && shown !== null ? { kind: 'press' } : tell({ kind: 'press-button' });
}
