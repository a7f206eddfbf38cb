import type { AnswerEdits } from './answer-edits';
import type { FormField, FormValue, FormValues } from './form';
import { prepareAnswer, type Prepared, type TemplateContext } from './prepare-answer';
import { prepareMail, type PreparedMail } from './prepare-mail';
import { changedValues, shownValues } from './shown-values';
import { renderTemplate } from './template-render';
import type { AnswerTemplate, MailTemplate, TeamMember } from './template';
import { escapeTemplate, parseTemplate } from './template-text';
import type { TemplateValues } from './template-values';
import { variableNamed, type VariableName } from './template-variables';

/** The given variables as template values; what is empty or no variable is left out. */
function givenValues(given: AnswerEdits['given']): TemplateValues {
  const values: Record<string, TemplateValues[VariableName]> = {};
  for (const [name, text] of Object.entries(given)) {
    const known = variableNamed(name);
    if (known !== null && text.trim() !== '') values[known] = { kind: 'text', text: text.trim() };
  }
  return values;
}

const editedText = (values: FormValues, field: FormField, otherwise: string): string => {
  const value = values[field];
  return value?.kind === 'text' ? escapeTemplate(value.text) : otherwise;
};

/** The template with the edited texts in place of its own, so that what was missing in those blocks no more. */
function withTexts(template: AnswerTemplate, values: FormValues): AnswerTemplate {
  // An edit is what is typed, and no template.
  if (template.kind === 'edit') return template;
  const notes = editedText(values, 'notes', template.notes);
  if (template.kind !== 'accept') return { ...template, notes };
  const [first, ...others] = template.team;
  const member = (one: TeamMember): TeamMember => ({
    firstName: editedText(values, 'memberFirstName', one.firstName),
    lastName: editedText(values, 'memberLastName', one.lastName),
    phone: editedText(values, 'memberPhone', one.phone),
    email: editedText(values, 'memberEmail', one.email),
  });
  return {
    ...template,
    notes,
    dealName: editedText(values, 'dealName', template.dealName),
    crmId: editedText(values, 'crmId', template.crmId),
    campaignId: editedText(values, 'campaignId', template.campaignId),
    team: first === undefined ? [] : [member(first), ...others],
  };
}

const isEmpty = (value: FormValue): boolean => value.kind === 'text' && value.text.trim() === '';

/** Writes out an answer with a person's edits: these win over template and referral; an emptied field is left out. */
export function prepareEditedAnswer(
  template: AnswerTemplate,
  context: TemplateContext,
  { given, values }: AnswerEdits,
): Prepared {
  const result = prepareAnswer(withTexts(template, values), { ...context, given: givenValues(given) });
  if (result.kind === 'blocked') return result;
  const merged = Object.entries({ ...result.prepared.values, ...values }).filter(
    ([, value]) => !isEmpty(value),
  );
  const all: FormValues = Object.fromEntries(merged);
  return {
    kind: 'ready',
    prepared: {
      answer: template.kind,
      values: template.kind === 'edit' ? changedValues(all, shownValues(context.referral)) : all,
    },
  };
}

/** Writes out a message with a person's edits. */
export function prepareEditedMail(
  template: MailTemplate,
  context: TemplateContext,
  { given, mail }: AnswerEdits,
): PreparedMail {
  const { to, subject = null, body = null } = mail;
  const edited = {
    ...template,
    ...(subject !== null && { subject: escapeTemplate(subject) }),
    ...(body !== null && { body: escapeTemplate(body) }),
  };
  return prepareMail(edited, { ...context, given: givenValues(given) }, to?.trim());
}

/**
 * A text of a template as far as it can be written out, for a preview while it is edited.
 * @param locale BCP 47, of dates and amounts: see `localeFor`.
 */
export function previewText(text: string, values: TemplateValues, locale: string): string {
  const rendered = renderTemplate(parseTemplate(text).parts, values, locale);
  return rendered.kind === 'ready' ? rendered.text : rendered.marked;
}
