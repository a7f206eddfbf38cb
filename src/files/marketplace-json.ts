import { jsonFault } from './json-place';
import { isBag, isMarketplaceLead, readMarketplaceLead } from './marketplace-lead';
import type { FileLine, LineProblem, ReferralFile, RefusedFile } from './referral-file';

/**
 * Reads marketplace leads as the HTTPS endpoint got them: one object, a list of them, one object a line (NDJSON),
 * or a table service's answer (`{"value": [...]}`). Lines count the objects from 1; in NDJSON they are the file's.
 */
export function readMarketplaceJson(text: string): ReferralFile | RefusedFile {
  const items = itemsOf(text);
  if ('kind' in items) return items;
  const problems: LineProblem[] = [];
  const lines: FileLine[] = [];
  for (const { line, value } of items.found) {
    const lead = isBag(value) && isBag(value['body']) ? value['body'] : value;
    if (!isMarketplaceLead(lead)) {
      const reason = value === undefined ? 'bad-json' : 'not-a-lead';
      problems.push({ line, lastLine: line, column: null, reason, refused: 'line', found: null });
      continue;
    }
    const reading = readMarketplaceLead(lead, line, (problem) => problems.push(problem));
    if (reading !== null) lines.push({ line, reading });
  }
  if (items.found.length === 0) return { kind: 'refused', reason: 'no-records' };
  if (problems.length === items.found.length && problems.every(({ reason }) => reason === 'not-a-lead'))
    return { kind: 'refused', reason: 'unknown-file' };
  return { kind: 'referrals', origin: 'marketplace-json', columns: [], lines, problems };
}

interface Item {
  readonly line: number;
  /** Undefined: the line is no JSON. */
  readonly value: unknown;
}

function itemsOf(text: string): { readonly found: readonly Item[] } | RefusedFile {
  const whole = parsed(text);
  if (whole !== undefined) {
    if (isBag(whole) && whole['format'] === 'partner-center-triage')
      return { kind: 'refused', reason: 'own-export' };
    const list = Array.isArray(whole)
      ? (whole as readonly unknown[])
      : isBag(whole) && Array.isArray(whole['value'])
        ? (whole['value'] as readonly unknown[])
        : [whole];
    return { found: list.map((value, at) => ({ line: at + 1, value })) };
  }
  const rows = text
    .split(/\r\n|\n|\r/u)
    .map((row, at) => ({ line: at + 1, row }))
    .filter(({ row }) => row.trim() !== '');
  const found = rows.map(({ line, row }) => ({ line, value: parsed(row) }));
  if (rows.length > 1 && isBag(found[0]?.value)) return { found };
  return { kind: 'refused', reason: 'not-json', ...(jsonFault(text) ?? { line: 1, column: 1 }) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // JSON has no undefined: it says "no JSON" without doubt, and the caller reports it.
  }
}
