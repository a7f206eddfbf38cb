/**
 * The words of Partner Center in one language: for each concept the words that may stand for it, separated
 * by `|`. A word that ends in `~` is a stem: up to five further letters may follow (gender, number, case).
 * Headings, states and labels are read by taking a text apart into these words, so a phrase need not be
 * listed when its words are. No localized screen of the live site was ever seen: the words are Microsoft's
 * localized documentation and usual translations, several for each concept.
 */
export const readingConcepts = [
  // What a heading speaks of.
  'deal',
  'lead',
  'referral',
  'customer',
  'company',
  'contact',
  'partner',
  'microsoft',
  'name',
  'first',
  'last',
  'email',
  'phone',
  'number',
  'address',
  'location',
  'country',
  'region',
  'city',
  'job',
  'title',
  'notes',
  'value',
  'revenue',
  'currency',
  'estimated',
  'date',
  'close',
  'creation',
  'receipt',
  'update',
  'expires',
  'status',
  'substatus',
  'stage',
  'outcome',
  'reason',
  'sales',
  'type',
  'source',
  'offer',
  'cta',
  'quality',
  'validity',
  'id',
  'crm',
  'campaign',
  'marketing',
  'qualification',
  'program',
  'role',
  'actions',
  'direct',
  // Lists, pages and their controls.
  'marketplace',
  'qualified',
  'inquiry',
  'cosell',
  'inbound',
  'outbound',
  'favorite',
  'unfavorite',
  'add',
  'remove',
  'select',
  'all',
  'next',
  'previous',
  'page',
  'more',
  'filters',
  'applied',
  'clear',
  // States.
  'new',
  'pending',
  'received',
  'active',
  'accepted',
  'created',
  'developed',
  'proposed',
  'negotiated',
  'won',
  'lost',
  'declined',
  'expired',
  'error',
  'closed',
  'archived',
  // Calls to action, validity, quality, lead type.
  'contactMe',
  'getItNow',
  'freeTrial',
  'testDrive',
  'valid',
  'invalid',
  'spam',
  'unknown',
  'high',
  'medium',
  'low',
  'profile',
  // Headings of parts of a page that speak of somebody else or of the past; the first of several contacts.
  'elsewhere',
  'primary',
  // Sentences, and words that say nothing by themselves.
  'unspecified',
  'informational',
  'doNotContact',
  'by',
  'filler',
] as const;

export type ReadingConcept = (typeof readingConcepts)[number];

/** One language's words for reading lists and details. */
export type ReadingWords = Readonly<Record<ReadingConcept, string>>;

/** Concepts that occur in forms only; labels of fields use the reading concepts too. */
export const formConcepts = [
  'accept',
  'decline',
  'edit',
  'submit',
  'save',
  'cancel',
  'closing',
  'asError',
  'mark',
  'deals',
  'member',
  'optional',
  'choose',
  'enter',
  'purchase',
  'budget',
  'response',
  'rival',
  'requirement',
  'notCustomer',
  'timeline',
  'abuse',
  'other',
  'duplicate',
  'bulk',
  'connector',
  'matching',
  'solution',
  'test',
  'dataError',
] as const;

export type FormConcept = (typeof formConcepts)[number];

/** One language's words for the forms of accepting, declining, editing and closing. */
export type FormWords = Readonly<Record<FormConcept, string>>;

/** How lists say that they are empty: words of denying, beginnings of what lists hold, and "empty". */
export type EmptyListWords = readonly [none: string, things: string, empty: string];

/** What reading needs of one language besides the words of headings, values and forms. */
export interface LanguageFacts {
  /** What stands beside a length of time in a sentence about expiry: "expires **in** 2 days **and** 1 hour". */
  readonly besideExpiry: string;
  readonly emptyList: EmptyListWords;
  /** Names in use for a country that `Intl` does not give, by its ISO 3166-1 alpha-2 code, separated by `|`. */
  readonly countries: Readonly<Record<string, string>>;
}
