import { expect, it } from 'vitest';
import { reasonOfOption } from './reason-option';

const decline = [
  'Project budget isn’t adequate',
  "Customer didn't respond",
  'Customer chose another vendor',
  'Customer requirement not met',
  'Not a customer',
  'Proposed time line was too short',
  'Report as abuse, spam, or phishing',
  'Others',
];
const error = [
  'Duplicate, created through bulk upload',
  'Duplicate, created in Partner Center',
  'Duplicate, sent by Microsoft',
  'Connector data sync issues',
  'Customer matching issues',
  'Solution issues',
  'Test referral',
  'Data error',
  'Others',
];

it.each(decline.map((text, at) => [text, at + 1] as const))(
  '%s is a reason to decline, code %i',
  (text, code) => {
    expect(reasonOfOption(text, ['en-US'], 'decline')).toBe(code);
  },
);

it.each(error.map((text, at) => [text, at + 1] as const))(
  '%s is a reason to close as error, code %i',
  (text, code) => {
    expect(reasonOfOption(text, ['en-US'], 'error')).toBe(code);
  },
);

it.each(['Select a reason', 'Duplicate', 'Budget and time line', '', 'Snorple'])(
  '%j is no reason for certain',
  (text) => {
    expect(reasonOfOption(text, ['en'], 'decline')).toBeNull();
    expect(reasonOfOption(text, ['en'], 'error')).toBeNull();
  },
);
