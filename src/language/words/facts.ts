import type { CallToAction, LeadType, Qualification, Quality, Validity } from '../../domain/referral';
import { matchLanguage, reading, trustOrder } from './languages';
import { onlyOne } from './lists';
import { comparedText, withoutAccents } from './plain';
import { mentions, recognizer } from './recognizer';

const callToAction = recognizer<CallToAction>({
  'contact-me': 'contactMe',
  'get-it-now': 'getItNow',
  'free-trial': 'freeTrial',
  'test-drive': 'testDrive',
});
const validity = recognizer<`${'email' | 'phone' | 'any'}:${Validity}`>({
  'email:valid': 'valid email address?',
  'email:invalid': 'invalid email address?',
  'email:spam': 'spam email address?',
  'email:unknown': 'unknown email address?',
  'phone:valid': 'valid phone number?',
  'phone:invalid': 'invalid phone number?',
  'phone:spam': 'spam phone number?',
  'phone:unknown': 'unknown phone number?',
  'any:valid': 'valid',
  'any:invalid': 'invalid',
  'any:spam': 'spam',
  'any:unknown': 'unknown',
});
const quality = recognizer<Quality>({
  high: 'high quality?',
  medium: 'medium quality?',
  low: 'low quality?',
});
const leadType = recognizer<LeadType>({
  profile: 'profile by? lead?',
  offer: 'offer by? lead?, marketplace offer by? lead?',
});
const qualification = recognizer<Qualification>({
  direct: 'inquiry customer?, direct lead?, marketplace lead',
  marketing: 'marketing qualified by? lead?',
  sales: 'sales qualified by? lead?',
});
const informational = mentions(['lead', 'informational']);
const doNotContact = mentions(['doNotContact']);
const directContact = mentions(['customer', 'contact', 'direct']);

/** "Contact me", "Get it now", "Free trial", "Test drive", or null. */
export function readCallToAction(text: string, languages: readonly string[]): CallToAction | null {
  return onlyOne(callToAction(text, languages));
}

/**
 * "Valid email", "Spam", "Unknown phone": `of` says which of the two the words name, null where they name
 * neither. Null: not such a text.
 */
export function readValidity(
  text: string,
  languages: readonly string[],
): { readonly of: 'email' | 'phone' | null; readonly validity: Validity } | null {
  const [of, value] = onlyOne(validity(text, languages))?.split(':') ?? [];
  const found = (['valid', 'invalid', 'spam', 'unknown'] as const).find((each) => each === value);
  return found ? { of: of === 'email' || of === 'phone' ? of : null, validity: found } : null;
}

export function readQuality(text: string, languages: readonly string[]): Quality | null {
  return onlyOne(quality(text, languages));
}

/** "Profile leads", "Offer leads", or null. */
export function readLeadType(text: string, languages: readonly string[]): LeadType | null {
  return onlyOne(leadType(text, languages));
}

/** "Customer inquiry", "Marketing qualified", "Sales qualified"; also the API's `MarketingQualified`. */
export function readQualification(text: string, languages: readonly string[]): Qualification | null {
  return onlyOne(qualification(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'), languages));
}

const placeholders = new Map<string, ReadonlySet<string>>();

/**
 * A text that stands for "nothing is known": empty, dashes, `N/A`, "Not specified". The phrases are those of the hinted
 * languages and English (a company on an English page may be called "Brak"), of all languages where none is hinted.
 * Every cell is asked, so it is one look-up.
 */
export function isPlaceholder(text: string, languages: readonly string[]): boolean {
  if (text.length > 60) return false;
  const compared = comparedText(text);
  if (compared === '') return true;
  const key = languages.join();
  let phrases = placeholders.get(key);
  if (!phrases) {
    const { first, rest } = trustOrder(languages);
    const asked = languages.some((tag) => matchLanguage(tag) !== null) ? first : [...first, ...rest];
    phrases = new Set(
      asked.flatMap((language) =>
        (reading[language]?.unspecified ?? '')
          .split('|')
          .flatMap((phrase) => [phrase, withoutAccents(phrase)]),
      ),
    );
    placeholders.set(key, phrases);
  }
  return phrases.has(compared);
}

/** A sentence about a lead that says that no answer is due ("This lead is informational in nature"). */
export function isInformational(sentence: string, languages: readonly string[]): boolean {
  return informational(sentence, languages).length > 0;
}

/** A sentence that says that the customer asked to be contacted directly (the flame's alert). */
export function isDirectContactAlert(sentence: string, languages: readonly string[]): boolean {
  return directContact(sentence, languages).length > 0 && !isDoNotContact(sentence, languages);
}

/** A sentence that says that the customer must not be contacted. */
export function isDoNotContact(sentence: string, languages: readonly string[]): boolean {
  return doNotContact(sentence, languages).length > 0;
}
