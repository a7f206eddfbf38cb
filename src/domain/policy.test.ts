import { expect, test } from 'vitest';
import { NO_POLICY, validPolicy } from './policy';
import { policyTemplates } from './policy-templates';

test('without a policy nothing is decided', () => {
  expect([validPolicy({}), validPolicy(null), validPolicy('x'), validPolicy([])]).toEqual([
    NO_POLICY,
    NO_POLICY,
    NO_POLICY,
    NO_POLICY,
  ]);
  expect([policyTemplates({}), policyTemplates(null), policyTemplates({ templates: 'x' })]).toEqual([
    [],
    [],
    [],
  ]);
});

test('settings, features and templates; what is invalid is left out', () => {
  const set = {
    warningHours: 48,
    retentionDays: 0,
    quietHours: { from: '18:00', until: '08:00' },
    featuresOff: ['export', 'coffee', 'reminders'],
    templates: [
      { id: 'co-accept', name: 'Accept', kind: 'accept', dealName: '{{company}}', notes: 'We call.' },
      { id: 'co-decline', name: 'Decline', kind: 'decline', reason: 4, defaultFor: { lists: ['inbound'] } },
      {
        id: 'co-large',
        name: 'Won',
        kind: 'won',
        defaultFor: { countries: ['DE'], value: { atLeast: 10_000 }, spam: false },
      },
      { id: 'co-no-range', name: 'Won', kind: 'won', defaultFor: { value: 10_000 } },
      { id: 'co-broken', name: 'Decline', kind: 'decline', reason: 12 },
      'text',
    ],
  };
  const policy = validPolicy(set);
  expect(policy.settings).toEqual({
    warningHours: 48,
    quietHours: { from: '18:00', until: '08:00' },
    reminders: false,
  });
  expect(policy.featuresOff).toEqual(['export', 'reminders']);
  expect(policyTemplates(set)).toEqual([
    {
      id: 'co-accept',
      name: 'Accept',
      kind: 'accept',
      language: null,
      formats: 'user',
      defaultFor: null,
      dealName: '{{company}}',
      value: 'referral',
      currency: null,
      closeDate: null,
      notes: 'We call.',
      crmId: '',
      campaignId: '',
      team: [],
    },
    {
      id: 'co-decline',
      name: 'Decline',
      kind: 'decline',
      language: null,
      formats: 'user',
      reason: 4,
      notes: '',
      defaultFor: { lists: ['inbound'], sources: [], languages: [] },
    },
    {
      id: 'co-large',
      name: 'Won',
      kind: 'won',
      language: null,
      formats: 'user',
      notes: '',
      defaultFor: {
        lists: [],
        sources: [],
        languages: [],
        countries: ['DE'],
        value: { atLeast: 10_000, below: null, currency: null },
        spam: false,
      },
    },
  ]);
});

test('reminders that are switched off stay off, whatever else the policy says', () => {
  expect(validPolicy({ reminders: true, featuresOff: ['reminders'] }).settings).toEqual({ reminders: false });
});
