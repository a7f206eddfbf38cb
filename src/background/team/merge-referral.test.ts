import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankReferral, type KeptReferral } from '../../domain/kept';
import { derive } from '../../domain/merge';
import { SHARED_PARTS } from '../../domain/team-parts';
import { createReplica, type Replica } from '../../team/replica';
import { TableForTests } from '../../team/table-for-tests';
import { type Agreed, isEmpty, mergeReferral } from './merge-referral';
import type { MergeContext } from './team-mark-of';

const referral = { kind: 'lead', id: '0f8fad5b-d9cb-469f-a165-70867728950e' } as const;
const seen = '2026-11-30T08:00:00.000Z';

/** Every field that is a customer's, with a word that nothing else holds. */
const SECRETS = {
  company: 'secret-company',
  contactName: 'secret-contact',
  jobTitle: 'secret-title',
  email: 'secret@mail.example',
  phone: '+420000secret',
  city: 'secret-city',
  notes: 'secret words of the customer',
  dealName: 'secret-deal',
  leadSource: 'secret-source',
  crmId: 'secret-crm',
  campaignId: 'secret-campaign',
  address: 'secret-street',
  microsoftStatus: 'secret-status',
  account: 'secret-account',
  page: 'https://partner.microsoft.com/secret-page',
} as const;

const record = (more: Partial<KeptReferral> = {}): KeptReferral =>
  derive({
    ...blankReferral('key', 'lead', seen),
    ...SECRETS,
    id: referral.id,
    list: 'marketplace',
    stageShown: true,
    ...more,
  });

/** One user: the record, what was agreed on, and the replica behind it. */
class User {
  agreed: Agreed | null = null;
  readonly replica: Replica;

  constructor(
    readonly name: string,
    readonly table: TableForTests,
    public record: KeptReferral,
    readonly notes = true,
  ) {
    this.replica = createReplica({ replica: name, name, table: table.client(), now: () => table.now });
  }

  context(): MergeContext {
    return {
      replica: this.name,
      nameOf: (replica) => replica,
      notes: this.notes,
      claimEnds: this.replica.claimEnds(referral),
      now: this.table.now,
    };
  }

  /** Compares and tells, as the worker does. @returns what was told. */
  async look(): Promise<object> {
    const merge = () => mergeReferral(this.record, this.agreed, this.replica.state(referral), this.context());
    const { change } = merge();
    if (!isEmpty(change)) await this.replica.edit(referral, change);
    const after = merge();
    expect(after.change).toEqual({});
    this.record = after.record;
    this.agreed = after.agreed;
    return change;
  }

  async turn(): Promise<void> {
    // The first comparison waits for the first reading.
    if (this.replica.hasRead()) await this.look();
    await this.replica.sync();
    await this.look();
    this.table.now += 1_000;
  }

  edit(more: Partial<KeptReferral>): void {
    this.record = { ...this.record, ...more };
  }
}

function two(more: Partial<KeptReferral> = {}, others: Partial<KeptReferral> = more): [User, User] {
  const table = new TableForTests();
  return [new User('eva', table, record(more)), new User('jan', table, record(others))];
}

async function settle(...users: readonly User[]): Promise<void> {
  // Read, told, sent, read by the other.
  for (let round = 0; round < 4; round += 1) for (const user of users) await user.turn();
}

describe('what is told', () => {
  test('holds nothing that is a customer’s, whatever was done', async () => {
    const [eva] = two();
    eva.edit({
      note: 'a note',
      tags: ['hot'],
      tries: [{ id: 't', kind: 'called', at: seen, note: 'voicemail' }],
      waiting: { answer: 'accept', template: 'secret-template', since: seen },
      favoriteHere: true,
      snoozedUntil: '2027-01-01T00:00:00.000Z',
    });
    const told = JSON.stringify(await eva.look());
    for (const part of ['a note', 'hot', 'voicemail', 'accept']) expect(told).toContain(part);
    expect(told).not.toContain('secret');
    expect(told).not.toContain('2027-01-01');
  });

  test('is of the parts that the interface lists', async () => {
    const [eva] = two();
    await eva.look();
    eva.edit({
      note: 'n',
      tags: ['t'],
      tries: [{ id: 't', kind: 'called', at: seen, note: null }],
      waiting: { answer: 'accept', template: '', since: seen },
      stage: 'accepted',
    });
    expect(Object.keys(await eva.look()).sort()).toEqual(['answered', 'note', 'stage', 'tags', 'tries']);
    const listed: readonly string[] = SHARED_PARTS;
    expect(['answered', 'note', 'stage', 'tags', 'tries'].filter((part) => !listed.includes(part))).toEqual(
      [],
    );
  });

  test('holds no notes where they are not shared', async () => {
    const eva = new User('eva', new TableForTests(), record(), false);
    eva.edit({ note: 'private', tries: [{ id: 't', kind: 'called', at: seen, note: 'private' }] });
    expect(JSON.stringify(await eva.look())).not.toContain('private');
  });

  test('is nothing at first of a referral on which nobody worked', async () => {
    const [eva] = two();
    expect(await eva.look()).toEqual({});
  });
});

describe('what is taken over', () => {
  test('a removal here is a removal there, and brings nothing back', async () => {
    const [eva, jan] = two({ note: 'both know', tags: ['a', 'b'] });
    await settle(eva, jan);
    eva.edit({ note: null, tags: ['b'] });
    await settle(eva, jan);
    expect([jan.record.note, jan.record.tags]).toEqual([null, ['b']]);
    expect([eva.record.note, eva.record.tags]).toEqual([null, ['b']]);
  });

  test('two notes that never met both stay', async () => {
    const [eva, jan] = two({ note: 'from Eva' }, { note: 'from Jan' });
    await settle(eva);
    await settle(jan, eva);
    expect(jan.record.note).toContain('from Eva');
    expect(jan.record.note).toContain('from Jan');
    expect(eva.record.note).toBe(jan.record.note);
  });

  test('a try tells whose it is, once', async () => {
    const [eva, jan] = two();
    eva.edit({ tries: [{ id: 't', kind: 'called', at: seen, note: null }] });
    await settle(eva, jan);
    expect(jan.record.tries).toEqual([{ id: 't', kind: 'called', at: seen, note: null, by: 'eva' }]);
    expect(eva.record.tries[0]).not.toHaveProperty('by');
  });

  test('an answer that was not sent is taken back', async () => {
    const [eva, jan] = two();
    eva.edit({ waiting: { answer: 'accept', template: '', since: seen } });
    await settle(eva, jan);
    expect(jan.record.team?.answered).toEqual({ by: 'eva', at: seen, answer: 'accept' });
    eva.edit({ waiting: null });
    await settle(eva, jan);
    expect(jan.record.team?.answered ?? null).toBeNull();
  });

  test('a stage that a colleague saw holds until one looks oneself, and never beyond its telling', async () => {
    const [eva, jan] = two({ callToAction: 'contact-me' });
    await settle(eva, jan);
    eva.edit({ stage: 'accepted', lastSeenAt: '2099-01-01T00:00:00.000Z' });
    await settle(eva, jan);
    expect(jan.record.actionable).toBe(false);
    const now = new Date(jan.table.now).toISOString();
    expect(derive({ ...jan.record, lastSeenAt: now }).actionable).toBe(true);
  });

  test('users agree in the end, whatever each changed and when they met', async () => {
    const change = fc.record({
      who: fc.boolean(),
      note: fc.option(fc.constantFrom('x', 'y', 'z'), { nil: null }),
      tag: fc.constantFrom('a', 'b', 'c'),
      set: fc.boolean(),
      meets: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
        const [eva, jan] = two();
        for (const { who, note, tag, set, meets } of changes) {
          const user = who ? eva : jan;
          const tags = user.record.tags.filter((one) => one !== tag);
          user.edit({ note, tags: set ? [...tags, tag] : tags });
          if (meets) await user.turn();
          else if (user.replica.hasRead()) await user.look();
        }
        await settle(eva, jan);
        expect(jan.record.note).toBe(eva.record.note);
        expect([...jan.record.tags].sort()).toEqual([...eva.record.tags].sort());
      }),
      { numRuns: 200 },
    );
  });
});
