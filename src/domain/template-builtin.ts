import { reasons } from './reasons';
import type { Template } from './template';

/** Names of the messages that the built-in templates' texts are made of, so that they exist in each UI language. */
export const builtInTexts = [
  'template_accept_name',
  'template_accept_deal',
  'template_accept_notes',
  'template_decline_other_name',
  'template_decline_other_notes',
  'template_decline_spam_name',
  'template_decline_spam_notes',
  'template_decline_no_response_name',
  'template_decline_no_response_notes',
  'template_lost_no_response_name',
  'template_lost_no_response_notes',
  'template_won_name',
  'template_won_notes',
  'template_error_duplicate_name',
  'template_error_duplicate_notes',
  'template_error_test_name',
  'template_error_test_notes',
  'template_mail_first_name',
  'template_mail_first_subject',
  'template_mail_first_body',
  'template_mail_again_name',
  'template_mail_again_subject',
  'template_mail_again_body',
] as const;
type BuiltInText = (typeof builtInTexts)[number];

type TextOf = (name: BuiltInText) => string;

const base = { language: null, formats: 'user', defaultFor: null } as const;
const everywhere = { lists: [], sources: [], languages: [] };

/** Accept and decline: what is said of a referral that waits. */
function firstAnswers(text: TextOf): readonly Template[] {
  return [
    {
      ...base,
      kind: 'accept',
      id: 'builtin-accept',
      name: text('template_accept_name'),
      defaultFor: everywhere,
      dealName: text('template_accept_deal'),
      value: 'referral',
      currency: null,
      closeDate: { count: 3, unit: 'm' },
      notes: text('template_accept_notes'),
      crmId: '',
      campaignId: '',
      team: [],
    },
    {
      ...base,
      kind: 'decline',
      id: 'builtin-decline-other',
      name: text('template_decline_other_name'),
      defaultFor: everywhere,
      reason: reasons.decline.requirements.code,
      notes: text('template_decline_other_notes'),
    },
    {
      ...base,
      kind: 'decline',
      id: 'builtin-decline-spam',
      name: text('template_decline_spam_name'),
      defaultFor: { ...everywhere, spam: true },
      reason: reasons.decline.abuse.code,
      notes: text('template_decline_spam_notes'),
    },
    {
      ...base,
      kind: 'decline',
      id: 'builtin-decline-no-response',
      name: text('template_decline_no_response_name'),
      reason: reasons.decline['no-response'].code,
      notes: text('template_decline_no_response_notes'),
    },
  ];
}

/** Won, lost and error: how a referral is closed. */
function closingAnswers(text: TextOf): readonly Template[] {
  return [
    {
      ...base,
      kind: 'won',
      id: 'builtin-won',
      name: text('template_won_name'),
      defaultFor: everywhere,
      notes: text('template_won_notes'),
    },
    {
      ...base,
      kind: 'lost',
      id: 'builtin-lost-no-response',
      name: text('template_lost_no_response_name'),
      defaultFor: everywhere,
      reason: reasons.decline['no-response'].code,
      notes: text('template_lost_no_response_notes'),
    },
    {
      ...base,
      kind: 'close-as-error',
      id: 'builtin-error-duplicate',
      name: text('template_error_duplicate_name'),
      defaultFor: everywhere,
      reason: reasons.error['duplicate-microsoft'].code,
      notes: text('template_error_duplicate_notes'),
    },
    {
      ...base,
      kind: 'close-as-error',
      id: 'builtin-error-test',
      name: text('template_error_test_name'),
      reason: reasons.error.test.code,
      notes: text('template_error_test_notes'),
    },
  ];
}

function mails(text: TextOf): readonly Template[] {
  return [
    {
      ...base,
      kind: 'e-mail',
      id: 'builtin-mail-first',
      name: text('template_mail_first_name'),
      formats: 'customer',
      defaultFor: everywhere,
      subject: text('template_mail_first_subject'),
      body: text('template_mail_first_body'),
    },
    {
      ...base,
      kind: 'e-mail',
      id: 'builtin-mail-again',
      name: text('template_mail_again_name'),
      formats: 'customer',
      subject: text('template_mail_again_subject'),
      body: text('template_mail_again_body'),
    },
  ];
}

/**
 * Templates to start from. They are ordinary templates: the user may change and delete them.
 * @param text gives a message in the user's language, e.g. `text` of `src/text`.
 */
export function builtInTemplates(text: TextOf): readonly Template[] {
  return [...firstAnswers(text), ...closingAnswers(text), ...mails(text)];
}
