import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Message {
  readonly message: string;
  readonly description?: string;
}
type Messages = Readonly<Record<string, Message>>;

const folder = new URL('../../public/_locales/', import.meta.url);
const read = (language: string): Messages =>
  JSON.parse(readFileSync(new URL(`${language}/messages.json`, folder), 'utf8')) as Messages;
const languages = readdirSync(folder);
const english = read('en');

/** `name_few` → `name`; the forms that a language has differ, the names that the code uses do not. */
const pluralForm = /_(?:zero|one|two|few|many|other)$/;
const isPlural = (name: string, of: Messages): boolean =>
  pluralForm.test(name) && `${name.replace(pluralForm, '')}_other` in of;
const baseName = (name: string, of: Messages): string =>
  isPlural(name, of) ? name.replace(pluralForm, '') : name;
const placeholders = (message: string): string => [...new Set(message.match(/\$\d/g) ?? [])].sort().join(' ');

const source = readdirSync(new URL('../../src/', import.meta.url), { recursive: true })
  .map(String)
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
  .map((file) => readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8'))
  .concat(readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8'))
  .join('\n');
/** Every quoted word that could name a text, and the beginnings of names that are put together. */
const quoted = new Set(source.match(/(?<=['"`])[a-z0-9_]+(?=['"`])|(?<=__MSG_)[a-z0-9_]+?(?=__)/g));
const beginnings = [...source.matchAll(/`([a-z0-9_]+_)\$\{/g)].map(([, beginning]) => beginning!);

test('every text is used', () => {
  const unused = Object.keys(english)
    .map((name) => baseName(name, english))
    .filter((name) => !quoted.has(name) && !beginnings.some((beginning) => name.startsWith(beginning)));
  expect([...new Set(unused)]).toEqual([]);
});

test('every English text says what it is for', () => {
  expect(
    Object.entries(english)
      .filter(([, { description }]) => !description)
      .map(([name]) => name),
  ).toEqual([]);
});

test('Japanese has its own colons, brackets, question and exclamation marks', () => {
  const half = Object.entries(read('ja'))
    // An address keeps its own signs.
    .map(([name, { message }]) => [name, message.replace(/https:\/\/\S*?(?=[\s）。]|$)/gu, '')] as const)
    .filter(([, message]) => /[:()!?]/u.test(message));
  expect(half).toEqual([]);
});

describe.each(languages)('%s', (language) => {
  const messages = read(language);
  const names = new Set(Object.keys(messages).map((name) => baseName(name, messages)));
  const wanted = new Set(Object.keys(english).map((name) => baseName(name, english)));

  test('has every text, and no other', () => {
    expect({
      missing: [...wanted].filter((name) => !names.has(name)),
      unknown: [...names].filter((name) => !wanted.has(name)),
    }).toEqual({ missing: [], unknown: [] });
  });

  test('has each plural form that the language needs', () => {
    const tag = messages['language_tag']?.message ?? language;
    const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    const bases = [...wanted].filter((name) => `${name}_other` in english);
    const missing = bases
      .flatMap((base) => forms.map((form) => `${base}_${form}`))
      .filter((name) => !(name in messages));
    expect(missing).toEqual([]);
  });

  test('fills in the same values as English', () => {
    const different = Object.entries(messages)
      .filter(([name, { message }]) => {
        const base = baseName(name, messages);
        const model = english[name] ?? english[`${base}_other`];
        // A form for one thing may say it without the number.
        return model && !isPlural(name, messages) && placeholders(message) !== placeholders(model.message);
      })
      .map(([name]) => name);
    expect(different).toEqual([]);
  });

  // Chrome takes "$1$2" for the name "1" between two dollars, and refuses the whole extension.
  test('lets no two values touch', () => {
    expect(
      Object.entries(messages)
        .filter(([, { message }]) => /\$[\w@]+\$/.test(message))
        .map(([name]) => name),
    ).toEqual([]);
  });

  test('leaves no text empty', () => {
    expect(
      Object.entries(messages)
        .filter(([, { message }]) => message.trim() === '')
        .map(([name]) => name),
    ).toEqual([]);
  });
});

test('in Japanese a number stays with what it counts, and words of one thing are the same', () => {
  const texts = Object.entries(read('ja')).map(([name, { message }]) => `${name}: ${message}`);
  expect(
    texts.filter((one) => /[\d] (?:件|日|時間|分|回|人|行|項目|個|つ|文字|ページ|バイト)/.test(one)),
  ).toEqual([]);
  // An answer to a referral is 応答 alone.
  expect(texts.filter((one) => /回答|パートナー ?センター/.test(one))).toEqual([]);
});

test('in French no sign that follows a space begins a line', () => {
  const texts = Object.entries(read('fr')).map(([name, { message }]) => `${name}: ${message}`);
  expect(texts.filter((one) => / [:;?!»]|« /.test(one))).toEqual([]);
});
