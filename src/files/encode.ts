/** The encodings that a file may come in. Microsoft writes UTF-8; Excel saves UTF-8 with a mark, or UTF-16. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The bytes of a text in one of the encodings that `decode` reads, with or without the byte order mark. */
export function encode(text: string, encoding: Encoding, bom: boolean): Uint8Array<ArrayBuffer> {
  const marked = bom ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(marked);
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at += 1)
    view.setUint16(at * 2, marked.charCodeAt(at), encoding === 'utf-16le');
  return bytes;
}
