import { type HintDecision, pairName } from '../domain/hint';

/** Under which name a decision about a pair is remembered. */
export const decisionName = ({ a, b, kind }: HintDecision): string => `${kind}\n${pairName(a, b)}`;
