import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankReferral, type KeptReferral } from '../domain/kept';
import { derive } from '../domain/merge';
import { exportOf, exportText, type ExportFile, type ExportSections } from './export-json';
import { readExport } from './import-json';
import { mergeExports, planRestore } from './merge-exports';
import { NOTE_SEPARATOR } from './merge-referrals';

const DAYS = ['2026-11-18T08:00:00.000Z', '2026-11-19T08:00:00.000Z', '2026-11-20T08:00:00.000Z'] as const;
const IDS = ['aaaaaaaa-0000-4000-8000-000000000001', 'bbbbbbbb-0000-4000-8000-000000000002'] as const;

function record(key: string, over: Partial<KeptReferral> = {}): KeptReferral {
  const seen = over.firstSeenAt ?? DAYS[0];
  return derive({ ...blankReferral(key, 'lead', seen), ...over });
}
const file = (
  referrals: readonly KeptReferral[],
  others: Omit<ExportSections, 'referrals'> = {},
  at: string = DAYS[1],
): ExportFile => exportOf({ ...others, referrals }, at, '1.0.0');

const arbitraryRecord = (key: fc.Arbitrary<string>): fc.Arbitrary<KeptReferral> =>
  fc
    .record({
      key,
      id: fc.constantFrom(null, ...IDS),
      account: fc.constantFrom(null, 'Contoso', 'Fabrikam'),
      stage: fc.constantFrom('received', 'accepted', 'archived'),
      outcome: fc.constantFrom(null, 'won', 'lost'),
      company: fc.constantFrom(null, 'A', 'B'),
      value: fc.constantFrom(null, 5, 6),
      currency: fc.constantFrom(null, 'USD', 'EUR'),
      createdAt: fc.constantFrom(null, '2026-11-18', DAYS[0], DAYS[1]),
      favoriteHere: fc.boolean(),
      favoriteInPage: fc.boolean(),
      note: fc.constantFrom(null, 'x', 'y', 'xy', `x${NOTE_SEPARATOR}z`),
      tags: fc.subarray(['hot', 'cold', 'spam']),
      owner: fc.constantFrom(null, 'Ana', 'Jan'),
      snoozedUntil: fc.constantFrom(null, ...DAYS),
      firstSeenAt: fc.constant(DAYS[0]),
      lastSeenAt: fc.constantFrom(...DAYS),
      stageShown: fc.boolean(),
      history: fc.subarray(DAYS.map((at) => ({ kind: 'opened' as const, at }))),
    })
    .map(({ key: own, ...over }) =>
      record(own, {
        ...over,
        outcome: over.stage === 'archived' ? over.outcome : null,
      } as Partial<KeptReferral>),
    );

const arbitraryFile = (key: fc.Arbitrary<string>): fc.Arbitrary<ExportFile> =>
  fc
    .record({
      referrals: fc.uniqueArray(arbitraryRecord(key), { selector: (one) => one.key, maxLength: 5 }),
      decisions: fc.array(
        fc.record({
          a: key,
          b: key,
          kind: fc.constantFrom('same-contact', 'same-company'),
          verdict: fc.constantFrom('same', 'different'),
          at: fc.constantFrom(...DAYS),
        }),
        { maxLength: 3 },
      ),
      settings: fc.record({ warningHours: fc.integer({ min: 1, max: 9 }) }, { requiredKeys: [] }),
      unheardOf: fc.array(fc.record({ x: fc.integer({ max: 3, min: 0 }) }), { maxLength: 2 }),
      at: fc.constantFrom(...DAYS),
    })
    .map(({ referrals, at, ...others }) => file(referrals, others, at));

const anyFile = arbitraryFile(fc.constantFrom('k1', 'k2', 'k3', 'k4', ...IDS));

describe('merging two exports', () => {
  test('order makes no difference, and once more changes nothing', () => {
    fc.assert(
      fc.property(anyFile, anyFile, (a, b) => {
        const merged = mergeExports(a, b).file;
        expect(mergeExports(b, a).file).toEqual(merged);
        expect(mergeExports(merged, merged).file).toEqual(merged);
      }),
      { numRuns: 60 },
    );
  });

  test('merging a side in again loses and adds nothing that a person made', () => {
    fc.assert(
      fc.property(anyFile, anyFile, (a, b) => {
        const merged = mergeExports(a, b);
        for (const one of [...a.sections.referrals, ...b.sections.referrals]) {
          const now = merged.file.sections.referrals.find(({ key }) => key === merged.keys.get(one.key));
          if (one.favorite) expect(now?.favorite).toBe(true);
          for (const tag of one.tags) expect(now?.tags).toContain(tag);
          if (one.owner) expect(now?.owner).toContain(one.owner);
          for (const note of one.note?.split(NOTE_SEPARATOR) ?? []) expect(now?.note).toContain(note);
          for (const entry of one.history) expect(now?.history).toContainEqual(entry);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('what a person made is the same in whatever order three sides are merged', () => {
    // Keys that tell the referral: the ID where it is known, else one of their own.
    const settled = anyFile.map((one) =>
      file(
        [
          ...new Map(
            one.sections.referrals.map((referral) => {
              const id = referral.key.includes('-') ? referral.key : null;
              return [referral.key, { ...referral, id, account: null }];
            }),
          ).values(),
        ],
        { decisions: one.sections['decisions']! },
        one.exportedAt,
      ),
    );
    const made = ({ sections }: ExportFile): unknown => ({
      referrals: sections.referrals.map(({ key, favorite, note, tags, owner, snoozedUntil, history }) => ({
        key,
        favorite,
        note,
        tags,
        owner,
        snoozedUntil,
        history,
      })),
      decisions: (sections['decisions'] as object[])
        .map((one) => JSON.stringify(one, ['a', 'b', 'kind', 'verdict', 'at']))
        .toSorted(),
    });
    fc.assert(
      fc.property(settled, settled, settled, (a, b, c) => {
        const left = mergeExports(mergeExports(a, b).file, c).file;
        const right = mergeExports(a, mergeExports(b, c).file).file;
        expect(made(left)).toEqual(made(right));
      }),
      { numRuns: 60 },
    );
  });

  test('two colleagues: each keeps what both did, facts are those seen last', () => {
    const mine = file([
      record(IDS[0], {
        id: IDS[0],
        company: 'Contoso',
        favoriteHere: true,
        note: 'called',
        tags: ['hot'],
        stageShown: true,
        lastSeenAt: DAYS[0],
      }),
    ]);
    const theirs = file(
      [
        record('k1', {
          id: IDS[0],
          company: 'Contoso Ltd',
          phone: '1',
          note: 'mailed',
          tags: ['big'],
          stage: 'accepted',
          stageShown: true,
          lastSeenAt: DAYS[2],
        }),
      ],
      {
        decisions: [{ a: 'k1', b: 'k2', kind: 'same-contact', verdict: 'different', at: DAYS[1] }],
      },
    );
    const { file: merged, keys } = mergeExports(mine, theirs);
    expect(merged.sections.referrals).toHaveLength(1);
    expect(merged.sections.referrals[0]).toMatchObject({
      key: IDS[0],
      company: 'Contoso Ltd',
      phone: '1',
      stage: 'accepted',
      favorite: true,
      note: `called${NOTE_SEPARATOR}mailed`,
      tags: ['big', 'hot'],
      lastSeenAt: DAYS[2],
    });
    expect(keys.get('k1')).toBe(IDS[0]);
    expect(merged.sections['decisions']).toMatchObject([{ a: IDS[0], b: 'k2' }]);
  });

  test('different accounts that show one ID stay two', () => {
    const merged = mergeExports(
      file([record('k1', { id: IDS[0], account: 'Contoso' })]),
      file([record('k2', { id: IDS[0], account: 'Fabrikam' })]),
    );
    expect(merged.file.sections.referrals).toHaveLength(2);
  });

  test("templates: the later export wins, none is lost, the order is the later one's", () => {
    const [one, two] = [
      file([], { templates: [{ id: 'a', v: 1 }, { id: 'b' }] }, DAYS[0]),
      file([], { templates: [{ id: 'c' }, { id: 'a', v: 2 }] }, DAYS[2]),
    ];
    expect(mergeExports(one, two).file.sections['templates']).toEqual([
      { id: 'c' },
      { id: 'a', v: 2 },
      { id: 'b' },
    ]);
  });
});

describe('putting a merge back', () => {
  test('keys of this side stay, changed and new records are written, nothing else', () => {
    const here = file([record('k9', { id: IDS[0], note: 'mine' }), record('k5', { note: 'alone' })], {
      decisions: [{ a: 'k5', b: 'k9', kind: 'same-contact', verdict: 'same', at: DAYS[0] }],
    });
    const there = file([record('k1', { id: IDS[0], note: 'theirs' }), record('k7')]);
    const plan = planRestore(here, mergeExports(here, there));
    expect(plan.put.map(({ key, note }) => [key, note])).toEqual([
      ['k9', `mine${NOTE_SEPARATOR}theirs`],
      ['k7', null],
    ]);
    expect(plan).toMatchObject({ added: 1, changed: 1, remove: [] });
    expect(plan.sections['decisions']).toMatchObject([{ a: 'k5', b: 'k9' }]);
  });

  test('a merge with oneself writes nothing', () => {
    fc.assert(
      fc.property(anyFile, (a) => {
        const clean = mergeExports(a, a).file;
        expect(planRestore(clean, mergeExports(clean, clean))).toMatchObject({
          put: [],
          added: 0,
          changed: 0,
          remove: [],
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('the file', () => {
  const sound = file([record('k1', { id: IDS[0], note: '</script> "quoted"\nline' }), record('k2')], {
    settings: { warningHours: 5 },
  });

  test('begins with its format and version, and reads back as it was', () => {
    const text = exportText(sound);
    expect(text).toMatch(/^\{\n"format": "partner-center-triage",\n"version": 1,/);
    expect(readExport(text)).toEqual({ kind: 'export', file: sound, fromVersion: 1 });
    expect(exportText((readExport(text) as { file: ExportFile }).file)).toBe(text);
  });

  test('any export reads back', () => {
    fc.assert(
      fc.property(anyFile, (one) => {
        expect(readExport(exportText(one))).toMatchObject({ kind: 'export', file: one });
      }),
      { numRuns: 40 },
    );
  });

  test('a record of few fields, as another tool writes it, is completed', () => {
    const read = readExport(
      '{"format":"partner-center-triage","version":1,"exportedAt":"2026-11-21T00:00:00Z","sections":{"referrals":[{"key":"x","kind":"lead","stage":"received","favorite":true}]}}',
    );
    expect(read).toMatchObject({
      kind: 'export',
      file: {
        sections: {
          referrals: [
            { key: 'x', favorite: true, favoriteHere: true, tags: [], company: null, actionable: true },
          ],
        },
      },
    });
  });

  const changed = (change: (value: Record<string, unknown>) => void): string => {
    const value = JSON.parse(exportText(sound)) as Record<string, unknown>;
    change(value);
    return JSON.stringify(value);
  };
  const inRecord = (field: string, value: unknown): string =>
    changed((one) => {
      (one as unknown as { sections: { referrals: Record<string, unknown>[] } }).sections.referrals[1]![
        field
      ] = value;
    });
  test.each<[string, string, object]>([
    ["another program's JSON", '{"format":"other","version":1}', { reason: 'foreign' }],
    ['a list', '[]', { reason: 'foreign' }],
    ['cut in the middle', exportText(sound).slice(0, 200), { reason: 'not-json' }],
    [
      'a later version',
      changed((one) => Object.assign(one, { version: 2 })),
      { reason: 'newer', version: 2, known: 1 },
    ],
    [
      'no version',
      changed((one) => Object.assign(one, { version: 'x' })),
      { reason: 'damaged', path: 'version' },
    ],
    [
      'no sections',
      changed((one) => Object.assign(one, { sections: [] })),
      { reason: 'damaged', path: 'sections' },
    ],
    [
      'an unknown stage',
      inRecord('stage', 'lost'),
      {
        reason: 'damaged',
        path: 'sections.referrals[1].stage',
        expected: 'one of received, accepted, archived',
      },
    ],
    [
      'a number for a text',
      inRecord('company', 5),
      { reason: 'damaged', path: 'sections.referrals[1].company' },
    ],
    ['an ID that is none', inRecord('id', 'x'), { reason: 'damaged', path: 'sections.referrals[1].id' }],
    [
      'a date that is none',
      inRecord('closeDate', '2026-02-30'),
      { reason: 'damaged', path: 'sections.referrals[1].closeDate' },
    ],
    ['the same key twice', inRecord('key', 'k1'), { reason: 'damaged', path: 'sections.referrals[1].key' }],
    [
      'a section that is a text',
      changed((one) => Object.assign(one['sections'] as object, { views: 'x' })),
      { reason: 'damaged', path: 'sections.views' },
    ],
    [
      'a damaged template',
      changed((one) => Object.assign(one['sections'] as object, { templates: [{ id: 1 }] })),
      { reason: 'damaged', path: 'sections.templates[0]' },
    ],
  ])('%s is refused with its place', (_name, text, refusal) => {
    expect(readExport(text)).toMatchObject({ kind: 'refused', ...refusal });
  });

  test('an earlier version goes through every step since', () => {
    const steps = [
      (one: object) => ({ ...one, sections: { referrals: (one as { leads: unknown }).leads } }),
      (one: object) => ({ ...one, app: 'stepped' }),
    ];
    const old =
      '{"format":"partner-center-triage","version":1,"exportedAt":"2026-11-21T00:00:00Z","leads":[{"key":"x","kind":"lead"}]}';
    expect(readExport(old, steps)).toMatchObject({
      kind: 'export',
      fromVersion: 1,
      file: { app: 'stepped', sections: { referrals: [{ key: 'x' }] } },
    });
  });

  test('any text and any JSON in the place of a record: never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        readExport(JSON.stringify(value));
        readExport(
          JSON.stringify({
            format: 'partner-center-triage',
            version: 1,
            exportedAt: DAYS[0],
            sections: { referrals: [value] },
          }),
        );
        readExport(
          JSON.stringify({
            format: 'partner-center-triage',
            version: 1,
            exportedAt: DAYS[0],
            sections: { referrals: [], other: value },
          }),
        );
      }),
    );
  });
});
