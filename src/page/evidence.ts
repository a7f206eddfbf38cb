import type { ColumnMeaning } from '../domain/reading';
import type { StatusWord } from '../language/words/status';

/*
 * The only numbers by which a page is understood: what speaks for a meaning and how much, what is accepted, how far
 * is looked. A test refuses others in the reader. They were set by what drawn pages and component libraries need, and
 * the corpus holds them: after a change `npx playwright test tests/reading/pages.spec.ts` says what it costs.
 * Lengths of texts are in UTF-16 units, times in ms, places in CSS pixels, shares from 0 to 1.
 */

/**
 * How much each column tells of a list of referrals, in points: what no other list of the portal has tells most;
 * names, dates and amounts stand in lists of invoices, users and tickets too.
 */
export const columnPoints: Readonly<Partial<Record<ColumnMeaning, number>>> = {
  dealName: 4,
  microsoftStatus: 4,
  callToAction: 3,
  quality: 3,
  leadType: 3,
  qualification: 3,
  emailValidity: 3,
  phoneValidity: 3,
  directContact: 3,
  leadSource: 2,
  closeDate: 2,
  crmId: 2,
  campaignId: 2,
  company: 1.5,
  contactName: 1,
  dealType: 1,
  stage: 1,
  outcome: 1,
  createdAt: 1,
  value: 1,
  id: 1,
  expires: 0.5,
  country: 0.5,
  city: 0.5,
  address: 0.5,
  email: 0.5,
  phone: 0.5,
  jobTitle: 0.5,
};
/** Without headings a value may be of anything: "High" is a priority too, and the first text of any card is a name. */
export const cardPoints: Readonly<Partial<Record<ColumnMeaning, number>>> = {
  leadSource: 3,
  callToAction: 3,
  qualification: 2,
  leadType: 1,
  quality: 0.5,
  country: 1.5,
  stage: 0.5,
  value: 0.5,
  company: 0.5,
  dealName: 0.5,
};
/** Words that other lists of the portal (subscriptions, tickets, users) use for their states tell nothing more. */
export const statusPoints: Readonly<Partial<Record<StatusWord, number>>> = {
  received: 1.5,
  won: 1.5,
  lost: 1.5,
  accepted: 0.5,
};
/** What else speaks for a list of referrals, in the same points, and what is accepted. */
export const listPoints = {
  taughtByUser: 4, // a column's meaning is the user's word
  linked: 5, // most rows link to a referral: no other list does
  detailed: 5, // a row is the referral whose details stand beside the list
  identified: 0.5, // most rows carry a GUID of their own, as in other lists too
  dated: 1, // without headings: some column holds nothing but dates
  unsettledName: 1, // a customer's name, though nobody can tell whose
  unknownHeading: -1, // referrals have few columns that Microsoft does not document
  otherValues: -1.5, // a heading is known and its values are not of it
  mostOfStatuses: 2.5, // statuses count no more than this together, as much as an empty list is trusted
  ofCards: 0.5, // a status that is one of ours says more of cards, of which little else is known
  ourStatus: 1, // a status with more points than this is one of ours
  telltale: 2, // what gives at least this much alone no other list shows
  enough: 4.5, // with at least this many a list is one of referrals
  enoughOfCards: 4, // cards show less than tables do
  worthAsking: 2.5, // with at least this many the user is asked
} as const;
/** How many of a list's columns must be known. */
export const listColumns = {
  understood: 2, // with one column understood a list could be anything
  ofOurs: 3, // columns that only referrals have, on a page that names something else
  worthAsking: 3, // with fewer columns there is too little to ask about
  ofDetails: 3, // meanings that details must have to be of a list's row
} as const;

/** What speaks for a meaning that is offered, in bits: each bit makes it twice as likely. */
export const meaningBits = {
  heading: 8, // the heading, or the page's own key, can be said of it
  shape: 6, // all values have a form that few meanings have: a mail address, an amount, a country
  freeText: 1, // the values are free text, which many meanings take
  offered: 4, // what is offered must have at least as much for it
} as const;

/** Which of two names on a deal's card is the customer, in the same bits. */
export const nameBits = {
  legalForm: 6, // only one of the two has names that end in a company's legal form
  namedAfter: 6, // most of the one are named after the other, as deals are after their customers
  severalDeals: 2, // the one repeats more than the other, as a customer with several deals does
  enough: 6, // less does not tell them apart
} as const;

/** How many of the values must agree. */
export const agreement = {
  believable: 0.5, // the share that must be what the heading says, or the heading is not believed
  offered: 0.5, // the share that must fit a meaning that is offered
  countries: 0.9, // the share of countries with which "Location" is a country; a few are misspelt
  rows: 3, // different rows that must agree before values alone give a meaning
  badges: 3, // cells that show the same text beside their names, or it may be a part of them
  mostOffered: 2, // meanings that the user is offered
  zoneHours: 48, // a day on the page and a moment in an attribute farther apart no time zone brings together
  full: 0.9, // a column is full where at most one row in ten shows nothing
} as const;

/** How many rows and values are looked at: enough to be sure, few enough to be quick. */
export const sample = {
  rows: 30, // rows that say what a column means, and whether a list is one of referrals
  dates: 200, // different dates that tell the order of day and month
  filled: 200, // rows that tell whether a column is full or empty
  fewestFilled: 10, // fewer rows tell nothing of how full a column is
  unfinished: 30, // of a list that could not be read to its end: fewer rows say too little of its columns
  cards: 40, // cards whose labels are compared
  counted: 5, // rows whose cells are counted to tell how many a row has
  styled: 3, // rows whose cells the browser is asked about: rows of one list are styled alike
  iconNames: 8, // elements of a control whose names may tell its icon
  filters: 12, // blocks behind "Filters" that may be one
} as const;

/** Longer texts are something else. */
export const longest = {
  text: 20_000, // of a page: the worker cuts fields there too
  value: 20_000, // beside a label: longer ones are no value of one field
  heading: 60, // of a column; what is longer explains
  cardLabel: 60, // of a card's field
  fieldLabel: 80, // of a field on a referral's page or in a form, where labels may be questions
  name: 80, // that only assistive technology is told
  section: 60, // a text that heads a part of the page
  status: 40, // a badge or a step of the progress
  mark: 40, // beside a contact: "Primary"
  listName: 40, // a badge that says inbound or outbound
  sentence: 400, // that may say when the referral expires
  placeholder: 40, // the words for "not specified" are short in every language
  remembered: 60, // a value that recurs; longer ones are seldom the same
  reported: 60, // of a word that was not understood, in the report
  plain: 40, // an ID or a date that stands alone, and no name
  telling: 300, // a value that tells what its column means
  address: 2_000, // of a link: what names the workspace stands in front
  range: 80, // "1-50 of 226"
  pages: 40, // "Page 1 of 5"
  monogram: 3, // letters that stand for a picture
  iconNames: 400, // of what the page's makers call an icon
  simpleBlock: 200, // a heading where the full survey failed
} as const;
/** Shorter texts are something else. */
export const shortest = {
  alert: 21, // an alert is a sentence
  datedStatus: 5, // a status with a date in it
  phoneDigits: 6, // of a telephone number
} as const;

/** How many elements, rows or parts something has. */
export const size = {
  tableOfFields: 60, // rows: a longer table is a list, and no referral's details
  childrenOfFields: 160, // of one element among details; more are a list
  piecesInField: 8, // pieces that one field holds; more are a section
  piecesInProgress: 60, // pieces around the steps of a progress
  steps: 3, // fewer words of a status in a row are no progress
  labels: 3, // known labels that make details; a lone "Status" above a list does not
  shownValues: 2, // of these labels must show a value
  pairs: 600, // more labels than that are those of many referrals
  shortList: 30, // items of a list that is walked for steps and messages; a longer one has its own reader
  partsOfEmpty: 2_000, // elements of a container that may say it is empty; with more it has rows
  childrenOfMessage: 4, // elements in a message that says a list is empty
  rowsWithSum: 3, // fewer rows have no total among them
  sums: 4, // at most each fourth row is a total
  linesOfCard: 40, // rows of a table in a card; a longer table is a list itself
  cardsWithTables: 2, // fewer tables are no list of cards
  labelsOfTables: 2, // fewer common labels could be two sections of one page
  labelsInCells: 2, // fewer labels in the cells of a grid could be values that read like labels
  repeated: 2, // items of one shape that make a list
  containers: 10, // nested ones that may each be the list, those with the most texts first
  columnLists: 3, // lists side by side, each a column; fewer are two lists
  turnedFields: 3, // fields down the side; fewer are labels with values of one referral
  fields: 2, // columns drawn one by one
  labelColumn: 3, // labels in a column of their own, with values in the next
  textsInButton: 3, // elements with a text of their own in a button that is a card itself
  gapInHeadings: 2, // texts between two headings: a column with an unknown name, a sort arrow
  headings: 2, // different headings that make a line of them
  labelledFields: 3, // fields of details that stand in a row are the row's
  columnSpan: 100, // a cell that spans more says so by mistake
} as const;

/** How many elements up or down is looked. */
export const levels = {
  toRows: 5, // from a line of headings up to what holds the rows
  toItem: 8, // from a text up to the card or column that repeats
  toCard: 8, // from a table up to its card
  toItems: 3, // from a list down to its items, through wrappers
  toText: 3, // from a cell down to its text, through wrappers
  toPaging: 6, // from the current page's number up to what holds the others
  toNavigation: 5, // from there up to what says that it navigates
  toList: 3, // from a control up to what holds the list too
  toAccount: 3, // from a name up to the control that the page's makers call the account
  heading: 7, // below h6: of a title that says no level
} as const;

/** Which share of the parts must be drawn alike. */
export const alike = {
  cards: 0.6, // a text that labels something stands in most cards; a value that reads like a heading does not
  tables: 0.6, // labels that as many of the tables have are those of cards
  headings: 2 / 3, // of a line of texts must be headings that are known
  fewestLabels: 3, // fewer say nothing of how labels are drawn
  labels: 0.55, // a style of which more are labels is the style of labels
  values: 0.3, // a style, column or turn of which fewer read like labels is that of values
  turns: 0.7, // of the elements in turn must be labels
  column: 0.8, // of the elements in a column must be labels
} as const;

/** How much boxes may differ, in CSS pixels. */
export const pixels = {
  line: 3, // borders that differ by no more stand on one line
  unseen: 2, // a box that is less wide and cut off is for screen readers; wider ones have not been seen
  disc: 12, // a disc with letters is at least so high
  roundness: 1, // and no more wider than high
} as const;
/** A frame that takes this share of its window may hold the list; smaller ones hold chats, banners and counters. */
export const frameShare = 0.2;

/** How long a row must stay the same until it is sure, in ms. */
export const patience = {
  sameMs: 300, // a row must be seen the same again after so long
  partlyMs: 2_000, // a row that changed in part may still be changing: cells come up to 200 ms apart
  staleMs: 12_000, // rows of the list before were seen to stand up to 8 s under the name of the next
  mostlyNewMs: 3_000, // most rows are new and the list stands still: the others belong to both lists
  rowMs: 20_000, // where the list never stands still, a row that does is taken
  longestStaleMs: 30_000, // where the page never rests, rows are taken under its new name
  firstNameMs: 1_500, // rows drawn so shortly before the page first names its list are rows of that list
  atOnceMs: 50, // changes of a row within so long are one
  momentMs: 2, // changes within so long are one moment
  moments: 4, // fewer have no pace: skeletons and then rows are two
  quietColumns: 2.5, // neighbouring columns that may be the same in all rows, and half a one to be sure
  ticks: 3, // a cell that changed so often, while its row did not, is a clock
} as const;

/** Which of several lists is read: what is sure first, then what has most columns, then most rows. */
export const worth = { sure: 1_000, column: 10, rows: 9 } as const;

/** A part of the work may rest after so many, so that no slice takes longer than 8 ms. */
export const restAfter = {
  elements: 128, // that are walked
  settled: 64, // rows that are compared with the look before
  rows: 32, // rows that are folded or read
  blocks: 32, // texts that are looked at
  cells: 16, // rows that are cut into cells
  labels: 16, // labels that look for their values
  pairs: 8, // labels that are told apart by their sections
} as const;

/** How much is remembered. */
export const kept = {
  faults: 40, // different ones; the contract with the worker takes 50
  drift: 60, // lines of a report
  values: 4_000, // plain values that recur down a column and from reading to reading
  placeholders: 8_000, // texts known to say nothing or something
  classes: 4_000, // class names known to mark something or nothing
} as const;

/** How far a form is looked through for what belongs to a field. */
export const formReach = {
  complaint: 4, // elements around a field in which its error stands
  wrappers: 5, // between a field and its label: an icon's box, a field's box, a table cell
  button: 3, // elements around a field that may hold what opens its list
  currency: 3, // letters of a currency beside an amount
  parts: 3, // fields that make one date
  frame: 200, // width in CSS pixels of a frame that may hold a form; smaller ones are marks and counters
  rounds: 4, // a form that is drawn anew while it is filled is filled anew at most so often
  stillFrames: 5, // a component that redraws after a change has done so within so many frames
  backspaces: 5, // presses that empty a part of a date
} as const;
