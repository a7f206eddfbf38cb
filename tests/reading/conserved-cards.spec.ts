import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import '../support/seed';
import { readList, showFixture, withReader } from './harness';

const now = '2026-12-01T10:00:00.000Z';
const path = '/en-us/dashboard/referrals/v2/leads';

/** A label, and the values that cards show for it. */
const words = {
  en: {
    company: ['Company name', ['Contoso Ltd', 'Fabrikam Inc', 'Tailspin Toys', 'Adventure Works', 'Wingtip']],
    contact: ['Customer name', ['Ann Example', 'Bob Sample', 'Cyd Test']],
    status: ['Status', ['Received', 'Accepted', 'Won', 'Lost']],
    country: ['Country', ['Germany', 'France', 'Spain']],
    quality: ['Lead quality', ['High', 'Low', 'Medium']],
    created: ['Created on', ['11/14/2026', '11/15/2026', '11/16/2026']],
  },
  de: {
    company: ['Firmenname', ['Contoso GmbH', 'Fabrikam AG', 'Tailspin Toys', 'Adventure Works', 'Wingtip']],
    contact: ['Kundenname', ['Ann Example', 'Bob Sample', 'Cyd Test']],
    status: ['Status', ['Empfangen', 'Angenommen', 'Gewonnen', 'Verloren']],
    country: ['Land', ['Deutschland', 'Frankreich', 'Spanien']],
    quality: ['Leadqualität', ['Hoch', 'Niedrig', 'Mittel']],
    created: ['Erstellt am', ['14.11.2026', '15.11.2026', '16.11.2026']],
  },
} as const;
type Field = keyof (typeof words)['en'];

/** Cards drawn in one of several ways: each is handed its labels and values. */
const drawings: readonly ((cards: readonly (readonly [string, string])[][]) => string)[] = [
  (cards) =>
    `<div>${cards.map((card) => `<div class="card">${card.map(([label, value]) => `<div><span class="l">${label}</span><span class="v">${value}</span></div>`).join('')}</div>`).join('')}</div>`,
  (cards) =>
    `<section>${cards.map((card) => `<dl>${card.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl>`).join('')}</section>`,
  (cards) =>
    `<ul>${cards.map((card) => `<li>${card.map(([label, value]) => `<p><b>${label}:</b> ${value}</p>`).join('')}</li>`).join('')}</ul>`,
  (cards) =>
    `<main>${cards.map((card) => `<article>${card.map(([label, value]) => `<div>${label}</div><div>${value}</div>`).join('')}</article>`).join('')}</main>`,
];

const list = fc.record({
  lang: fc.constantFrom('en', 'de'),
  drawing: fc.nat(drawings.length - 1),
  count: fc.integer({ min: 1, max: 7 }),
  more: fc.subarray<Field>(['contact', 'country', 'quality']),
  /** Fields that all cards share, as in a filtered list. */
  alike: fc.subarray<Field>(['contact', 'status', 'country', 'quality', 'created']),
  picks: fc.array(fc.nat(50), { minLength: 7, maxLength: 7 }),
});

test('each card that is drawn ends in one record, however many fields are alike in all of them', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  await withReader(context);
  await showFixture(page, '', { path });
  await fc.assert(
    fc.asyncProperty(list, async ({ lang, drawing, count, more, alike, picks }) => {
      const fields: readonly Field[] = ['company', ...more, 'status', 'quality', 'created'];
      const cards = Array.from({ length: count }, (_, n) =>
        [...new Set(fields)].map((field): readonly [string, string] => {
          const [label, values] = words[lang][field];
          const pick = alike.includes(field) ? picks[0]! : picks[n]!;
          return field === 'company'
            ? [label, `${values[n % values.length]!} ${n}`]
            : [label, values[pick % values.length]!];
        }),
      );
      await page.evaluate(
        ({ html, locale }) => {
          document.documentElement.lang = locale;
          const body = document.createRange().createContextualFragment(html);
          document.body.replaceChildren(body);
        },
        { html: `<h1>Referrals | Leads</h1>${drawings[drawing]!(cards)}`, locale: lang },
      );
      const reading = await readList(page, { now });
      expect(reading?.referrals.map(({ fields: { company } }) => company)).toEqual(
        cards.map((card) => card[0]![1]),
      );
      // A status that all cards share is a status of each.
      expect(reading?.referrals.filter(({ fields: { stage } }) => !stage)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
