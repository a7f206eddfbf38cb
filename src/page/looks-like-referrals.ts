import type { ColumnMeaning, ColumnReading } from '../domain/reading';
import type { PageKind } from './read-page-kind';

const naming: ReadonlySet<ColumnMeaning | null> = new Set<ColumnMeaning>([
  'company',
  'dealName',
  'contactName',
  'email',
  'id',
]);
const own: ReadonlySet<ColumnMeaning | null> = new Set<ColumnMeaning>([
  'dealName',
  'dealType',
  'microsoftStatus',
  'leadSource',
  'callToAction',
  'closeDate',
  'stage',
  'quality',
]);
const idle: ReadonlySet<ColumnMeaning | null> = new Set<ColumnMeaning>(['nothing', 'selection', 'favorite']);

/**
 * Whether a list is one of referrals: the portal has lists of customers, invoices and users too. On a page that names the
 * referrals workspace a few understood columns are enough; elsewhere it takes columns that nothing else has. `unsure`: the page
 * says that it lists referrals, but most columns were not understood.
 */
export function looksLikeReferrals(
  columns: readonly ColumnReading[],
  { referrals, kind }: PageKind,
): 'yes' | 'unsure' | 'no' {
  const telling = columns.filter(({ meaning }) => !idle.has(meaning));
  const understood = telling.filter(({ meaning }) => meaning !== null);
  const named = understood.some(({ meaning }) => naming.has(meaning));
  const ofOurs = understood.filter(({ meaning }) => own.has(meaning)).length;
  const most = understood.length >= 2 && understood.length * 2 >= telling.length;
  if (!referrals) return most && named && ofOurs >= 3 ? 'yes' : 'no';
  if (kind !== null && named && ofOurs >= 1 && understood.length >= 2) return 'yes';
  if (most && (named || ofOurs > 0) && (kind !== null || ofOurs >= 2)) return 'yes';
  return kind !== null && telling.length >= 3 ? 'unsure' : 'no';
}
