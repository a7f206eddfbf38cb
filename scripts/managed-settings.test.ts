import { expect, test } from 'vitest';
import { FEATURES } from '../src/domain/policy';
import { reasonsOf } from '../src/domain/reasons';
import { managedFiles, managedSchema } from './managed-settings';

test('schema and documentation of policies name the settings as they are (`npm run settings`)', async () => {
  for (const { is, should } of await managedFiles()) expect(is).toBe(should);
});

test('the schema offers each feature and each reason', async () => {
  const [schema] = await managedFiles();
  expect(JSON.parse(schema!.is)).toMatchObject({
    properties: {
      featuresOff: { items: { enum: FEATURES } },
      templates: {
        items: {
          properties: { reason: { maximum: Math.max(...reasonsOf('error').map(({ code }) => code)) } },
        },
      },
    },
  });
});

test('what is no setting any more goes, and what is written by hand stays', () => {
  const { properties } = managedSchema({
    type: 'object',
    properties: { bygone: { type: 'string' }, templates: { type: 'array' } },
  });
  expect(properties).not.toHaveProperty('bygone');
  expect(properties).toMatchObject({
    templates: { type: 'array' },
    warningHours: { type: 'integer', minimum: 1, maximum: 336 },
  });
});
