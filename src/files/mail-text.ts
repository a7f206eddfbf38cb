import { withoutEntities } from './entities';

/** Parts of a mail stand in parts; a mail has few. */
const MOST_DEPTH = 5;
const MOST_PARTS = 50;
const HEADER = /^([A-Za-z][A-Za-z0-9-]{0,60}):[ \t]*(.*)$/u;
const MIME = /^(?:content-type|content-transfer-encoding|mime-version)$/u;

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/**
 * The text of a mail as mail programs save it (RFC 5322 with MIME): its plain part, else its HTML without markup,
 * taken out of its transfer encoding and character set. Null: the text is no such mail.
 */
export function mailText(text: string): string | null {
  const mail = partOf(text.replace(/^From .*\r?\n/u, ''));
  if (mail === null || ![...mail.headers.keys()].some((name) => MIME.test(name))) return null;
  const found: { readonly type: string; readonly text: string }[] = [];
  collect(mail, found, 0);
  const plain = found.filter(({ type }) => type === 'text/plain');
  return (plain.length > 0 ? plain : found).map((part) => part.text).join('\n');
}

function collect(part: Part, found: { readonly type: string; readonly text: string }[], depth: number): void {
  const { type, boundary, charset } = contentType(part.headers.get('content-type') ?? 'text/plain');
  if (found.length >= MOST_PARTS || depth > MOST_DEPTH) return;
  if (type.startsWith('multipart/') && boundary !== null) {
    for (const inner of part.body.split(`--${boundary}`).slice(1, MOST_PARTS)) {
      if (inner.startsWith('--')) return;
      const read = partOf(inner.replace(/^[ \t]*\r?\n/u, ''));
      if (read !== null) collect(read, found, depth + 1);
    }
    return;
  }
  if (type === 'message/rfc822') {
    const read = partOf(part.body);
    if (read !== null) collect(read, found, depth + 1);
    return;
  }
  const encoding = (part.headers.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  if (type === 'text/plain') found.push({ type, text: decoded(part.body, encoding, charset) });
  if (type === 'text/html') found.push({ type, text: withoutMarkup(decoded(part.body, encoding, charset)) });
}

/** Headers, a blank line, the body; lines that begin with white space go on with the header above. */
function partOf(text: string): Part | null {
  const end = /\r?\n\r?\n/u.exec(text);
  const head = text.startsWith('\n') || text.startsWith('\r\n') ? '' : text.slice(0, end?.index);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    if (line === '') continue;
    const [, name, value = ''] = HEADER.exec(line) ?? [];
    if (name === undefined) return null;
    headers.set(name.toLowerCase(), value);
  }
  return { headers, body: end === null ? '' : text.slice(head === '' ? 0 : end.index + end[0].length) };
}

function contentType(written: string) {
  const [type = ''] = written.split(';');
  const of = (name: string): string | null => {
    const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]*))`, 'iu').exec(written);
    return found?.[1] ?? found?.[2] ?? null;
  };
  return { type: type.trim().toLowerCase(), boundary: of('boundary'), charset: of('charset') };
}

function decoded(body: string, encoding: string, charset: string | null): string {
  if (encoding === 'base64') return inCharset(ofBase64(body), charset) ?? '';
  if (encoding === 'quoted-printable') return inCharset(ofQuotedPrintable(body), charset) ?? body;
  return body;
}

/** Null: the bytes are no text in this character set, or it is not known. */
function inCharset(bytes: Uint8Array | null, charset: string | null): string | null {
  if (bytes === null) return null;
  try {
    return new TextDecoder(charset ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function ofBase64(body: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(body.replace(/\s+/gu, '')), (letter) => letter.charCodeAt(0));
  } catch {
    return null; // Damaged on its way.
  }
}

/** `=3D` is a byte, an equals sign at the end of a line joins two lines. */
export function ofQuotedPrintable(body: string): Uint8Array {
  const bytes = new TextEncoder().encode(body.replace(/=[ \t]*\r?\n/gu, ''));
  const plain: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const code = bytes[at] === 0x3d ? String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0) : '';
    if (/^[0-9A-F]{2}$/iu.test(code)) {
      plain.push(Number.parseInt(code, 16));
      at += 2;
    } else plain.push(bytes[at] ?? 0);
  }
  return Uint8Array.from(plain);
}

/** What HTML shows, line by line. */
function withoutMarkup(html: string): string {
  const lines = html
    .replace(/<(style|script|head)\b[^>]*>[\s\S]*?<\/\1>/giu, '')
    .replace(/[\r\n]+/gu, ' ')
    .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h\d)\b[^>]*>/giu, '\n')
    .replace(/<\/t[dh]>/giu, '\t')
    .replace(/<[^>]*>/gu, '');
  return withoutEntities(lines);
}
