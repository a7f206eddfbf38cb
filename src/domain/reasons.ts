interface ReasonFacts {
  /** Microsoft's code in its CSV format, from 1. */
  readonly code: number;
  /** Concepts of a page's words (`language/words/vocabulary.ts`); an option with all of them is this reason. */
  readonly words: readonly string[];
}

/**
 * Microsoft's two lists of reasons: one for Declined and Lost, one for Close as error (documented codes of its CSV
 * format). A reason is named here alone: types, checks, choices, option matching and the CSV follow. Its text is the
 * message `decline_reason_` or `error_reason_` with its code.
 */
export const reasons = {
  decline: {
    budget: { code: 1, words: ['budget'] },
    'no-response': { code: 2, words: ['response'] },
    'other-vendor': { code: 3, words: ['rival'] },
    requirements: { code: 4, words: ['requirement'] },
    'not-a-customer': { code: 5, words: ['notCustomer'] },
    timeline: { code: 6, words: ['timeline'] },
    abuse: { code: 7, words: ['abuse'] },
    other: { code: 8, words: ['other'] },
  },
  error: {
    'duplicate-upload': { code: 1, words: ['duplicate', 'bulk'] },
    'duplicate-partner': { code: 2, words: ['duplicate', 'partner'] },
    'duplicate-microsoft': { code: 3, words: ['duplicate', 'microsoft'] },
    connector: { code: 4, words: ['connector'] },
    matching: { code: 5, words: ['matching'] },
    solution: { code: 6, words: ['solution'] },
    test: { code: 7, words: ['test'] },
    data: { code: 8, words: ['dataError'] },
    other: { code: 9, words: ['other'] },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ReasonFacts>>>>;

export type ReasonList = keyof typeof reasons;
type DeclineFacts = (typeof reasons.decline)[keyof typeof reasons.decline];
type ErrorFacts = (typeof reasons.error)[keyof typeof reasons.error];

/** Microsoft's codes of the reasons for Declined and Lost. */
export type DeclineReason = DeclineFacts['code'];
/** Microsoft's codes of the reasons for Close as error. */
export type ErrorReason = ErrorFacts['code'];

export interface CodesOf {
  readonly decline: DeclineReason;
  readonly error: ErrorReason;
}

/** One reason of a list. */
export interface Reason<L extends ReasonList> {
  readonly code: CodesOf[L];
  readonly words: readonly (DeclineFacts | ErrorFacts)['words'][number][];
}

const listed: { readonly [L in ReasonList]: readonly Reason<L>[] } = {
  decline: Object.values(reasons.decline),
  error: Object.values(reasons.error),
};

/** The reasons of a list, in the order of their codes. */
export function reasonsOf<L extends ReasonList>(list: L): readonly Reason<L>[] {
  return listed[list];
}

/** The reason of a list with this code; null: the list has none. */
export function reasonWithCode<L extends ReasonList>(list: L, code: unknown): Reason<L> | null {
  return reasonsOf(list).find((reason) => reason.code === code) ?? null;
}
