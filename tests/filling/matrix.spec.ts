import type { FillReport, UndoResult } from '../../src/domain/form';
import { expect, test } from './harness';
import { matrixValues, wantedText } from './matrix-answers';
import { noFigures, tally } from './matrix-figures';
import { behaviours, bodyOf, drawings, type MatrixCase } from './matrix-forms';
import { matrixWords } from './matrix-words';
import { fullUnless } from '../support/depth';

/** Each language with each behaviour, each drawing with each behaviour, and most drawings in each language. */
const casesIn = (at: number): readonly MatrixCase[] =>
  behaviours.map((behaviour, step) => ({
    words: matrixWords[at]!,
    drawing: drawings[(at + step * 3) % drawings.length]!,
    behaviour,
    answer: behaviour === 'sibling' || (at + step) % 3 === 0 ? 'decline' : 'accept',
  }));

matrixWords.forEach((words, at) => {
  test(`forms in ${words.lang}: held exactly or named, never wrong, never sent${fullUnless(words.lang === 'de-DE')}`, async ({
    showBody,
    page,
  }) => {
    test.setTimeout(180_000);
    const figures = noFigures();
    for (const one of casesIn(at)) {
      const name = `${one.drawing}/${one.behaviour}/${one.answer}`;
      const world = await showBody(bodyOf(one));
      const before = await page.evaluate(() => window.heldNow());
      await world.call('ask', 'form.find', { waitMs: 2_500 });
      const report = (await world.call('ask', 'form.fill', {
        id: 'f',
        answer: one.answer,
        values: matrixValues[one.answer],
        overwrite: [],
      })) as FillReport;
      const after = await page.evaluate(() => window.heldNow());
      if (one.behaviour === 'two-steps') await page.evaluate(() => window.goOn());
      const undone = (await world.call('ask', 'form.undo', {
        id: 'f',
      })) as { readonly fields: readonly UndoResult[] | null };
      const last = await page.evaluate(() => window.heldNow());
      tally(figures, {
        name,
        wanted: wantedText[one.answer],
        // A sibling's form and a closed root can hold nothing of this answer.
        canHold: one.behaviour !== 'sibling' && one.drawing !== 'closed-root',
        before: before.fields,
        after: after.fields,
        last: last.fields,
        report,
        undone: undone.fields ?? [],
      });
      figures.submits += last.submits;
      figures.finals += last.finals;
    }
    console.log(words.lang, `${figures.held} of ${figures.wanted} held`, figures.notHeld.join('; '));
    expect(figures).toMatchObject({ wrong: [], claimed: [], undoUnsaid: [], submits: 0, finals: 0 });
    expect(figures.held / figures.wanted, figures.notHeld.join('; ')).toBeGreaterThanOrEqual(0.95);
  });
});
