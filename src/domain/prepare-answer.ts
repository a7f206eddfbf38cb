import type { FormField, FormValue, PreparedAnswer } from './form';
import type { Instant } from './referral';
import type { OfferNames } from './offer-names';
import type { AnswerTemplate, TeamMember } from './template';
import {
  dayIn,
  templateValues,
  type Me,
  type TemplateReferral,
  type TemplateValues,
} from './template-values';
import { localeFor, renderTemplate, shiftDay, type MissingVariable } from './template-render';
import { parseTemplate, type TemplateProblem } from './template-text';

/** Everything that writing out a template needs besides the template. */
export interface TemplateContext {
  readonly referral: TemplateReferral;
  readonly me: Me;
  readonly now: Instant;
  /** IANA name, the user's. */
  readonly timeZone: string;
  /** BCP 47, the user's. */
  readonly locale: string;
  /** What the user gave for this one answer; it beats what is known of the referral. */
  readonly given?: TemplateValues;
  /** What the user calls their offers. */
  readonly offers?: OfferNames;
}

/** A text of a template that cannot be written out. `in` names it, e.g. `notes`. */
export interface Obstacle<In extends string> {
  readonly in: In;
  readonly problems: readonly TemplateProblem[];
  readonly missing: readonly MissingVariable[];
  /** The text as far as it can be written out, with each missing variable as it was written: for a preview. */
  readonly marked: string;
}

export type Prepared =
  | { readonly kind: 'ready'; readonly prepared: PreparedAnswer }
  /** Nothing may be filled until each of these is resolved. */
  | { readonly kind: 'blocked'; readonly obstacles: readonly Obstacle<FormField>[] };

/** Writes out several texts of one template; empty ones are left out. */
export function writeTexts<In extends string>(
  texts: Readonly<Partial<Record<In, string>>>,
  template: { readonly language: string | null; readonly formats: 'user' | 'customer' },
  { referral, me, now, timeZone, locale, given = {}, offers = {} }: TemplateContext,
): { readonly written: ReadonlyMap<In, string>; readonly obstacles: readonly Obstacle<In>[] } {
  const formats = localeFor(template, referral.country, locale);
  const values = { ...templateValues(referral, me, { now, timeZone, locale: formats, offers }), ...given };
  const written = new Map<In, string>();
  const obstacles: Obstacle<In>[] = [];
  for (const [name, text] of Object.entries(texts) as [In, string][]) {
    if (text.trim() === '') continue;
    const { parts, problems } = parseTemplate(text);
    const rendered = renderTemplate(parts, values, formats);
    if (problems.length > 0 || rendered.kind === 'missing') {
      obstacles.push({
        in: name,
        problems,
        missing: rendered.kind === 'missing' ? rendered.missing : [],
        marked: rendered.kind === 'missing' ? rendered.marked : rendered.text,
      });
    } else written.set(name, rendered.text);
  }
  return { written, obstacles };
}

const memberTexts = ({
  firstName,
  lastName,
  phone,
  email,
}: TeamMember): Partial<Record<FormField, string>> => ({
  memberFirstName: firstName,
  memberLastName: lastName,
  memberPhone: phone,
  memberEmail: email,
});

function textsOf(template: AnswerTemplate): Partial<Record<FormField, string>> {
  if (template.kind !== 'accept') return { notes: template.notes };
  const { dealName, notes, crmId, campaignId, team } = template;
  // A form shows one more contact at a time: the first member is filled in, the others are offered by the panel.
  const [first] = team;
  return { dealName, notes, crmId, campaignId, ...(first === undefined ? {} : memberTexts(first)) };
}

/** One line per field: a line break in a field of one line would be dropped by the browser. */
const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ').trim();

type FormValues = { readonly [F in FormField]?: FormValue };
type TemplateOf<K extends AnswerTemplate['kind']> = Extract<AnswerTemplate, { readonly kind: K }>;

function acceptValues(
  template: TemplateOf<'accept'>,
  { referral, now, timeZone }: TemplateContext,
): FormValues {
  const values: { [F in FormField]?: FormValue } = {};
  const amount = template.value === 'referral' ? referral.value : template.value;
  if (amount !== null) values.value = { kind: 'amount', amount };
  const code = template.currency ?? (amount === null ? null : referral.currency);
  if (code !== null) values.currency = { kind: 'currency', code };
  const today = dayIn(timeZone, now);
  if (template.closeDate !== null && today !== null)
    values.closeDate = { kind: 'day', day: shiftDay(today, template.closeDate) };
  return values;
}

function wonValues({ value, currency }: TemplateReferral): FormValues {
  if (value === null) return {};
  const amount: FormValue = { kind: 'amount', amount: value };
  return currency === null
    ? { value: amount }
    : { value: amount, currency: { kind: 'currency', code: currency } };
}

/** What goes into the form besides texts. */
function chosenValues(template: AnswerTemplate, context: TemplateContext): FormValues {
  switch (template.kind) {
    case 'accept':
      return acceptValues(template, context);
    case 'won':
      return wonValues(context.referral);
    case 'close-as-error':
      return { reason: { kind: 'reason', list: 'error', code: template.reason } };
    case 'edit':
      return {};
    default:
      return { reason: { kind: 'reason', list: 'decline', code: template.reason } };
  }
}

/**
 * Turns a template and a referral into what goes into the form's fields.
 * Fields whose text is empty are not part of it: the form keeps what it has.
 */
export function prepareAnswer(template: AnswerTemplate, context: TemplateContext): Prepared {
  const { written, obstacles } = writeTexts<FormField>(textsOf(template), template, context);
  if (obstacles.length > 0) return { kind: 'blocked', obstacles };
  const texts: { [F in FormField]?: FormValue } = {};
  for (const [field, text] of written)
    texts[field] = { kind: 'text', text: field === 'notes' ? text : oneLine(text) };
  const values = { ...texts, ...chosenValues(template, context) };
  return { kind: 'ready', prepared: { answer: template.kind, values } };
}
