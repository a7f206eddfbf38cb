import type { FillReport, UndoResult } from '../../src/domain/form';
import { expect, type FormAddress, test } from './harness';
import { matrixValues, wantedText } from './matrix-answers';
import { noFigures, tally } from './matrix-figures';
import { matrixWords } from './matrix-words';

const kits = ['fluent8', 'fluent9', 'antd', 'aria'] as const;
type KitCase = Required<Pick<FormAddress, 'kit' | 'place'>> & { readonly kind: 'accept' | 'decline' };
const every = kits.flatMap((kit) =>
  (['accept', 'decline'] as const).flatMap((kind) =>
    (['dialog', 'panel'] as const).map((place): KitCase => ({ kit, kind, place })),
  ),
);

/**
 * Each library in half of the languages, and each language in two libraries, with answers and places in turn; all of it
 * with `FORMS=all`.
 */
const casesIn = (language: number): readonly KitCase[] =>
  process.env['FORMS'] === 'all'
    ? every
    : kits.flatMap((kit, nth): KitCase[] => {
        const turn = language + nth;
        if ((Math.floor(language / 2) + nth) % 2 === 1) return [];
        return [
          { kit, kind: turn % 3 === 0 ? 'decline' : 'accept', place: turn % 2 === 0 ? 'dialog' : 'panel' },
        ];
      });

matrixWords.forEach(({ lang }, at) => {
  test(`forms of component libraries in ${lang}: held exactly or named, never wrong, never sent @full`, async ({
    openForm,
    formState,
  }) => {
    test.setTimeout(180_000);
    const figures = noFigures();
    for (const { kit, kind, place } of casesIn(at)) {
      const world = await openForm({ kit, kind, place, language: lang });
      const before = await formState();
      await world.call('ask', 'form.find', { waitMs: 2_500 });
      const report = (await world.call('ask', 'form.fill', {
        id: 'f',
        answer: kind,
        values: matrixValues[kind],
        overwrite: [],
      })) as FillReport;
      const after = await formState();
      const undone = (await world.call('ask', 'form.undo', { id: 'f' })) as {
        readonly fields: readonly UndoResult[] | null;
      };
      const last = await formState();
      tally(figures, {
        name: `${kit}/${kind}/${place}`,
        wanted: wantedText[kind],
        canHold: true,
        before: { ...before.state },
        after: { ...after.state },
        last: { ...last.state },
        report,
        undone: undone.fields ?? [],
      });
      figures.submits += last.submits;
    }
    console.log(lang, `${figures.held} of ${figures.wanted} held`, figures.notHeld.join('; '));
    expect(figures).toMatchObject({ wrong: [], claimed: [], undoUnsaid: [], submits: 0 });
    expect(figures.held / figures.wanted, figures.notHeld.join('; ')).toBeGreaterThanOrEqual(0.95);
  });
});
