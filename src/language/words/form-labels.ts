import type { FormPurpose } from '../../domain/form-fits';
import { formLexicons } from './form-lexicons';
import { form, reading, languages as all, trustOrder, type Language } from './languages';
import { mentioned } from './lexicon';
import { onlyOne } from './lists';
import { comparedText } from './plain';
import { recognizer, type Vocabularies } from './recognizer';

/** Labels of fields use the words of headings too. */
const words: Vocabularies = Object.fromEntries(
  all.map((language) => [language, { ...reading[language], ...form[language] }]),
);

/** A field of the forms that accept, decline, edit or close a referral. */
export type FormField =
  | 'dealName'
  | 'value'
  | 'currency'
  | 'closeDate'
  | 'notes'
  | 'crmId'
  | 'campaignId'
  | 'teamMember'
  | 'declineReason'
  | 'lostReason'
  | 'errorReason'
  | 'reason'
  | 'salesStage'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'phone';

/** Any label may also say how to fill the field in, and that it may be left empty. */
const withHints = <M extends string>(rules: Readonly<Record<M, string>>): Readonly<Record<M, string>> =>
  Object.fromEntries(
    Object.entries<string>(rules).map(([meaning, alternatives]) => [
      meaning,
      alternatives.replace(/(?=,|$)/gu, ' choose? enter? optional?'),
    ]),
  ) as Record<M, string>;

const formField = recognizer<FormField>(
  withHints({
    dealName: 'deal name, referral name, lead name',
    value: 'value estimated? deal? lead?',
    currency: 'currency deal? lead? value?',
    closeDate: 'close date estimated? deal?, purchase estimated? date?',
    notes: 'notes customer? deal? lead? referral?',
    crmId: 'crm id?',
    campaignId: 'campaign id? marketing?',
    teamMember: 'member company? contact?',
    declineReason: 'reason decline, reason declined',
    lostReason: 'reason lost',
    errorReason: 'reason error closing?',
    reason: 'reason closing? deal?',
    salesStage: 'sales stage',
    firstName: 'first name contact?',
    lastName: 'last name contact?',
    email: 'email address? contact?',
    phone: 'phone number? contact?',
  }),
  words,
);

/**
 * Which field a form's label, placeholder or accessible name means; empty: not known, several: not settled.
 * `reason` is a reason whose form (decline, lost, error) the label does not name.
 */
export function formFieldMeanings(label: string, languages: readonly string[]): readonly FormField[] {
  return formField(label, languages);
}

type ButtonMeaning =
  | 'accept'
  | 'decline'
  | 'next'
  | 'previous'
  | 'edit'
  | 'won'
  | 'lost'
  | 'close-as-error'
  | 'close-deal'
  | 'submit'
  | 'save'
  | 'cancel';

const button = recognizer<ButtonMeaning>(
  {
    accept: 'accept deals?',
    decline: 'decline deals?',
    next: 'next',
    previous: 'previous',
    edit: 'edit deals?',
    won: 'won mark? deals?',
    lost: 'lost mark? deals?',
    'close-as-error': 'closing asError mark? deals?',
    'close-deal': 'closing deals',
    submit: 'submit deals?',
    save: 'save deals?',
    cancel: 'cancel',
  },
  words,
);

/** What a button of a referral's page or form does, by its accessible name, or null. */
export function buttonMeaning(text: string, languages: readonly string[]): ButtonMeaning | null {
  return onlyOne(button(text, languages));
}

/** Words that say what a form is for. */
const purposeConcepts = ['accept', 'decline', 'won', 'lost', 'asError', 'edit'] as const;
const lexicon = formLexicons(purposeConcepts);

const purposeOf = (concept: (typeof purposeConcepts)[number]): FormPurpose =>
  concept === 'asError' ? 'close-as-error' : concept;
const purposes = purposeConcepts.map(purposeOf);

function purposesIn(text: string, language: Language): readonly FormPurpose[] {
  const said = mentioned(comparedText(text), lexicon(language));
  return purposeConcepts.filter((concept) => said.has(concept)).map(purposeOf);
}

/** Longer texts are no buttons and no titles, in letters. */
const longestTitle = 300;

/**
 * What a button or a title says that a form is for: by all its words, else by the one purpose that it speaks of;
 * null: not certain.
 */
export function formPurpose(text: string, languages: readonly string[]): FormPurpose | null {
  if (text.length > longestTitle) return null;
  const whole = buttonMeaning(text, languages);
  if (whole !== null) return purposes.find((purpose) => purpose === whole) ?? null;
  const { first, rest } = trustOrder(languages);
  const trusted = first.map((language) => purposesIn(text, language)).find((found) => found.length > 0);
  return onlyOne([...new Set(trusted ?? rest.flatMap((language) => purposesIn(text, language)))]);
}

const chooseLexicon = formLexicons(['choose']);

/** Whether a text asks the reader to choose, as the prompt of a list does: "Select an option". */
export function asksToChoose(text: string, languages: readonly string[]): boolean {
  const { first, rest } = trustOrder(languages);
  const plain = comparedText(text.slice(0, longestTitle));
  return [...first, ...rest].some((language) => mentioned(plain, chooseLexicon(language)).has('choose'));
}
