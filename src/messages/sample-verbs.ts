/** Whether the invented referrals are what is shown, and whether they could be. */
export interface SampleState {
  readonly shown: boolean;
  /** False where there are real referrals, or the organisation switched it off. */
  readonly possible: boolean;
}

/** Verbs of the sample data: invented referrals to try the extension with, apart from real ones. */
export interface SampleVerbs {
  'sample.get': { request: Record<never, never>; response: SampleState };
  'sample.start': { request: Record<never, never>; response: SampleState };
  /** Removes all of it. */
  'sample.stop': { request: Record<never, never>; response: SampleState };
}
