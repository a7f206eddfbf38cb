import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from './decode';
import { encode } from './encode';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
};
const SHEET = 'Referral ID,Customer Name\r\n1,Žluťoučký kůň\r\n2,株式会社一\r\n';

describe('decode', () => {
  test.each([
    ['UTF-8', utf8(SHEET), 'utf-8', false],
    ['UTF-8 with a mark', utf8(`\uFEFF${SHEET}`), 'utf-8', true],
    ['UTF-16 LE with a mark', utf16(`\uFEFF${SHEET}`, true), 'utf-16le', true],
    ['UTF-16 BE with a mark', utf16(`\uFEFF${SHEET}`, false), 'utf-16be', true],
    ['UTF-16 LE without a mark', utf16(SHEET, true), 'utf-16le', false],
    ['UTF-16 BE without a mark', utf16(SHEET, false), 'utf-16be', false],
    ['UTF-16 LE, mostly not Latin', utf16('会社,名\r\n一一,三四\r\n', true), 'utf-16le', false],
  ])('%s', (_name, bytes, encoding, bom) => {
    const text = bytes === undefined ? '' : _name.includes('not Latin') ? '会社,名\r\n一一,三四\r\n' : SHEET;
    expect(decode(bytes)).toEqual({ kind: 'text', text, encoding, bom });
  });

  test('windows-1252 is named with the byte and the line, not guessed', () => {
    const bytes = new Uint8Array([...utf8('Name\r\nContoso\r\nCaf'), 0xe9, ...utf8('\r\n')]);
    expect(decode(bytes)).toEqual({ kind: 'not-unicode', encoding: 'utf-8', offset: 18, line: 3 });
  });

  test('a file cut inside a letter is named at its end', () => {
    expect(decode(utf8('a\nž').subarray(0, 3))).toMatchObject({ kind: 'not-unicode', offset: 2, line: 2 });
  });

  test('half a surrogate pair in UTF-16', () => {
    expect(decode(utf16('\uFEFFa,b\n\uD83Dx', true))).toMatchObject({
      kind: 'not-unicode',
      encoding: 'utf-16le',
      line: 2,
    });
  });

  test.each([
    ['xlsx', [0x50, 0x4b, 0x03, 0x04, 0x14, 0], 'workbook'],
    ['xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], 'workbook'],
    ['nothing', [], 'empty'],
    ['only a mark', [0xef, 0xbb, 0xbf], 'empty'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0], 'not-unicode'],
    ['NULs', [0, 0, 0, 0, 0x41], 'binary'],
  ])('%s is refused as %s', (_name, bytes, kind) => {
    expect(decode(new Uint8Array(bytes)).kind).toBe(kind);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        decode(bytes);
      }),
    );
  });

  test('gives back what encode wrote, in every encoding', () => {
    const texts = fc
      .string({ unit: 'grapheme', maxLength: 50 })
      .map((text) => `Name,x\n${text.replaceAll('\0', '')}`);
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom('utf-8' as const, 'utf-16le' as const, 'utf-16be' as const),
        fc.boolean(),
        (text, encoding, bom) => {
          expect(decode(encode(text, encoding, bom))).toEqual({ kind: 'text', text, encoding, bom });
        },
      ),
    );
  });
});
