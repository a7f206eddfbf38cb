// Writes src/files/own-words.json: the headings and words of "Save as CSV" in all languages, so that it can
// be read back.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Field, fields, fieldsWith } from '../src/domain/fields';

type Texts = Readonly<Record<string, { readonly message: string }>>;
const folder = new URL('../public/_locales/', import.meta.url);

/** Each value that is one of a few, with its field and its message. */
const wordsOfFields = fieldsWith('words').flatMap((field) =>
  Object.entries(fields[field].words).map(([value, name]): [Field, string, string] => [field, value, name]),
);

/** The headings by field and the words by field and value, of each language. */
export function ownWords(): object {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((language) => {
        const texts = JSON.parse(readFileSync(new URL(`${language}/messages.json`, folder), 'utf8')) as Texts;
        const said = (name: string | undefined): string => texts[name ?? '']?.message ?? '';
        const headings = Object.fromEntries(
          fieldsWith('csv').map((field) => [field, said(fields[field].label)]),
        );
        const words = Object.fromEntries(
          wordsOfFields.map(([field, value, name]) => [`${field} ${value}`, said(name)]),
        );
        return [language, { headings, words, yes: said('value_yes'), no: said('value_no') }];
      }),
  );
}

if (process.argv[1]?.endsWith('own-words.ts') === true)
  writeFileSync(
    new URL('../src/files/own-words.json', import.meta.url),
    `${JSON.stringify(ownWords(), null, 2)}\n`,
  );
