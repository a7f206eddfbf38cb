import type { Truth } from './truth';

/** Texts that people and systems really put into names; the fact is what remains when trimmed. */
const companies = [
  '<script>alert("referral")</script>',
  `Very ${'long '.repeat(1998)}name`,
  'شركة النخيل للتجارة',
  '🚀 Rocketship GmbH 👩‍💻',
  '   Leading Spaces Ltd',
  'Smith &amp; Wesson &lt;Catering&gt;',
  'L’Œuvre d’Été',
  'עסקים בע״מ',
  '=HYPERLINK("https://example.com")',
  '2026-01-02 Data AG',
  '"Quoted", Inc.; and more',
  '12,500 USD Club',
] as const;
const dealNames = [
  `[08-30-2022][v-mail] ${'Integration test deal with a very long name '.repeat(8)}`.trim(),
  'Accepted',
  '‮evil‬ order',
  'United States',
] as const;

/** Every thirteenth referral gets an awkward company, others a placeholder or an awkward deal name. */
export function awkwardText(facts: Truth, n: number): Truth {
  if (n % 13 === 6) {
    const company = companies[Math.floor(n / 13) % companies.length]!;
    return { ...facts, company: company.trim(), shown: { ...facts.shown, company } };
  }
  if (n % 29 === 11) return { ...facts, company: null };
  if (n % 23 === 9 && facts.dealName !== null)
    return { ...facts, dealName: dealNames[Math.floor(n / 23) % dealNames.length]! };
  if (n % 31 === 4) return { ...facts, country: null };
  return facts;
}

/** Values that cannot be valid: they are kept as text, left null, or flagged, but never thrown and never guessed. */
export function brokenValue(facts: Truth, n: number): Truth {
  switch (n % 17) {
    case 3:
      return {
        ...facts,
        createdAt: null,
        expiresAt: null,
        shown: { ...facts.shown, createdAt: '31/02/2026' },
      };
    case 5:
      return {
        ...facts,
        createdAt: null,
        expiresAt: null,
        shown: { ...facts.shown, createdAt: 'Invalid Date' },
      };
    case 8:
      return facts.value === null
        ? facts
        : { ...facts, value: -facts.value, mayBeNull: ['value', 'currency'] };
    case 11:
      return { ...facts, closeDate: null, shown: { ...facts.shown, closeDate: '0000-00-00' } };
    case 13:
      return { ...facts, value: null, currency: null, shown: { ...facts.shown, value: 'NaN undefined' } };
    default:
      return facts;
  }
}
