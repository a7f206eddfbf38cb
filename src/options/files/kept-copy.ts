import type { KeptFile } from '../../domain/kept-file';
import { instant } from '../../domain/moment';
import { isMicrosoftTable, kindOf } from '../../files/table-origin';
import type { FileContent, FileText } from './read-file';

type Referrals = Extract<FileContent, { readonly kind: 'referrals' }>;

/** Only Partner Center's own downloads of leads and of co-sell deals, as it wrote them, can be uploaded again. */
export function canKeep(content: FileContent): content is Referrals & { readonly text: FileText } {
  return (
    content.kind === 'referrals' &&
    content.text !== null &&
    content.file.rewritten === null &&
    (content.file.origin === 'leads' || content.file.origin === 'co-sell')
  );
}

/** What is written down of a file that is kept; null: it is none that can be uploaded. */
export function keptCopy(
  content: FileContent,
  of: { readonly id: string; readonly name: string; readonly writtenAt: number; readonly now: number },
): KeptFile | null {
  if (!canKeep(content) || !isMicrosoftTable(content.file.origin)) return null;
  return {
    id: of.id,
    name: of.name,
    kind: kindOf(content.file.origin),
    records: content.file.lines.length,
    encoding: content.text.encoding,
    bom: content.text.bom,
    writtenAt: instant(of.writtenAt),
    keptAt: instant(of.now),
  };
}

/** Names a file by its content: the first half of its SHA-256, in hexadecimal digits. */
export async function digestOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
