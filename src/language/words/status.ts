import type { Outcome, Stage } from '../../domain/referral';
import { recognizer } from './recognizer';

/** Every status, substatus and sales stage that Microsoft's documentation names. */
export type StatusWord =
  | 'new'
  | 'pending'
  | 'received'
  | 'active'
  | 'accepted'
  | 'created'
  | 'qualified'
  | 'developed'
  | 'proposed'
  | 'negotiated'
  | Outcome
  | 'closed'
  | 'archived';

export type StatusReading =
  | {
      readonly kind: 'status';
      readonly stage: Stage;
      /** Null outside the archive, and where the page says only that the referral is closed. */
      readonly outcome: Outcome | null;
      readonly word: StatusWord;
    }
  /** The word stands for two states (Czech says both Received and Accepted by "přijatá"). */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'unknown' };

const statusWord = recognizer<StatusWord>({
  new: 'new lead? deal? referral? status? stage? pending?, new received',
  pending: 'pending status? stage?',
  received: 'received pending? status? stage?',
  active: 'active status? stage?, active accepted status?',
  accepted: 'accepted status? stage?',
  created: 'created status? stage?',
  qualified: 'qualified status? stage?',
  developed: 'developed status? stage?',
  proposed: 'proposed status? stage?',
  negotiated: 'negotiated status? stage?',
  won: 'won closed? archived? status? stage? deal?',
  lost: 'lost closed? archived? status? stage? deal?',
  declined: 'declined closed? archived? status? stage?',
  expired: 'expired closed? archived? status? stage?',
  error: 'error closed? archived? status? stage?',
  closed: 'closed status? stage?',
  archived: 'archived status? stage?',
});

const received: ReadonlySet<StatusWord> = new Set(['new', 'pending', 'received']);
const outcomes: ReadonlySet<StatusWord> = new Set<Outcome>(['won', 'lost', 'declined', 'expired', 'error']);

/** A status as shown, in any of the languages; Microsoft's life cycle says which stage each word belongs to. */
export function readStatus(text: string, languages: readonly string[]): StatusReading {
  const readings = statusWord(text, languages).map(inLifeCycle);
  const [first, ...others] = readings;
  if (!first) return { kind: 'unknown' };
  const agreed = others.every(({ stage, outcome }) => stage === first.stage && outcome === first.outcome);
  return agreed ? first : { kind: 'ambiguous' };
}

function inLifeCycle(word: StatusWord): StatusReading & { kind: 'status' } {
  if (received.has(word)) return { kind: 'status', stage: 'received', outcome: null, word };
  if (word === 'closed' || word === 'archived')
    return { kind: 'status', stage: 'archived', outcome: null, word };
  if (isOutcome(word)) return { kind: 'status', stage: 'archived', outcome: word, word };
  return { kind: 'status', stage: 'accepted', outcome: null, word };
}

function isOutcome(word: StatusWord): word is Outcome {
  return outcomes.has(word);
}
