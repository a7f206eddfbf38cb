/**
 * What a team shares of a referral, in the order in which the interface lists it. Everything else stays on the machine;
 * `team/change.ts` leaves out what is not named there, and a test holds the two together.
 */
export const SHARED_PARTS = [
  'claim',
  'answered',
  'stage',
  'tries',
  'tags',
  'note',
  'verdicts',
  'templates',
] as const;
