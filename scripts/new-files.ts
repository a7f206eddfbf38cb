// What `npm run new` writes: the files that belong together when something is added. Pure: files come in as text.

/** A file to write, and its whole text. */
export interface NewFile {
  readonly file: string;
  readonly text: string;
}

/** What is written, and what is left for a person to do. */
export interface Plan {
  readonly files: readonly NewFile[];
  readonly next: readonly string[];
}

/** Reads a file of the repository; null: there is none. */
export type ReadFile = (file: string) => string | null;

/** Kinds of things that can be added, with what each is called with. */
export const usages = {
  language: 'language <tag>, e.g. language sv',
  setting:
    'setting <name> flag <true|false> "<title>" "<description>", ' +
    'or setting <name> number <standard> <least> <most> "<title>" "<description>"',
  section: 'section <name> "<heading>", e.g. section calendar "Calendar"',
  message: 'message <group.verb>, e.g. message drafts.count',
} as const;
export type NewKind = keyof typeof usages;

/** What adding something means. @throws Error where the names are not fit, or it is there already. */
export function planOf(kind: NewKind, given: readonly string[], read: ReadFile): Plan {
  switch (kind) {
    case 'language':
      return language(given, read);
    case 'setting':
      return setting(given, read);
    case 'section':
      return section(given, read);
    case 'message':
      return message(given, read);
  }
}

const usage = (kind: NewKind): Error => new Error(`usage: npm run new -- ${usages[kind]}`);

function existing(read: ReadFile, file: string): string {
  const text = read(file);
  if (text === null) throw new Error(`${file} is missing`);
  return text;
}

/** Puts a text in before the first place that a pattern finds. */
function before(text: string, place: RegExp, put: string): string {
  const at = text.search(place);
  if (at === -1) throw new Error(`the place for ${JSON.stringify(put.trim())} was not found`);
  return text.slice(0, at) + put + text.slice(at);
}

/** Puts a line in behind the last import. */
function withImport(text: string, line: string): string {
  const imports = [...text.matchAll(/^(?:import |\} from ).*;\n/gmu)];
  const last = imports.at(-1);
  const at = last === undefined ? 0 : last.index + last[0].length;
  return `${text.slice(0, at)}${line}\n${text.slice(at)}`;
}

const inPascal = (name: string): string =>
  name.replace(/(?:^|-)(\w)/gu, (_all, letter: string) => letter.toUpperCase());
const inCamel = (name: string): string =>
  name.replace(/-(\w)/gu, (_all, letter: string) => letter.toUpperCase());
const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const LANGUAGE_TABLES = [
  ['src/language/words/language-facts.ts', 'facts', '..', /^\};\n\n\/\*\* The facts of the language/mu],
  ['src/language/words/languages.ts', 'form', '..', /^\};\n\n\/\*\* The languages whose words/mu],
  ['src/language/words/reading-words.ts', 'reading', '..', /^\};\s*$/mu],
] as const;

function language(given: readonly string[], read: ReadFile): Plan {
  const [tag] = given;
  if (tag === undefined || given.length !== 1 || !/^[a-z]{2}(?:-[A-Z]{2})?$/u.test(tag))
    throw usage('language');
  const own = `src/language/${tag}.ts`;
  if (read(own) !== null) throw new Error(`${own} is there already`);
  const name = tag.replace('-', '');
  const key = tag.includes('-') ? quoted(tag) : tag;
  const tables = LANGUAGE_TABLES.map(([file, part, folder, end]) => {
    const as = `${name}${inPascal(part)}`;
    const text = withImport(existing(read, file), `import { ${part} as ${as} } from '${folder}/${tag}';`);
    return { file, text: before(text, end, `  ${key}: ${as},\n`) };
  });
  return {
    files: [
      {
        file: 'src/domain/page-languages.ts',
        text: before(
          existing(read, 'src/domain/page-languages.ts'),
          /^\] as const;/mu,
          `  ${quoted(tag)},\n`,
        ),
      },
      { file: own, text: existing(read, 'src/language/en.ts') },
      {
        file: `src/content/words/${tag}.iife.ts`,
        text: existing(read, 'src/content/words/de.iife.ts').replaceAll(/(?<=['/])de(?=')/gu, tag),
      },
      ...tables,
    ],
    next: [
      `Translate every line of ${own}: it holds the English words now.`,
      'Where it writes compounds as one word ("Kundenname"), name it in writesCompounds of src/domain/page-languages.ts.',
      'Give the sample its words: tests/sample/words/, tests/sample/words.ts and tests/sample/options.ts.',
      'Run npx vitest run src/language and npx playwright test tests/reading/languages.spec.ts.',
      'Name the language in README.md and CHANGELOG.md.',
    ],
  };
}

/** The fields of a setting's entry, by its kind; null: they do not fit. */
function settingFacts(kind: string | undefined, values: readonly string[]): string | null {
  if (kind === 'flag' && /^(?:true|false)$/u.test(values[0] ?? '') && values.length === 1)
    return `kind: 'flag', standard: ${values[0]}`;
  const numbers = values.map(Number);
  const [standard = Number.NaN, least = Number.NaN, most = Number.NaN] = numbers;
  return kind === 'number' && numbers.length === 3 && least <= standard && standard <= most
    ? `kind: 'number', standard: ${standard}, least: ${least}, most: ${most}`
    : null;
}

function setting(given: readonly string[], read: ReadFile): Plan {
  const [name = '', kind, ...rest] = given;
  const facts = settingFacts(kind, rest.slice(0, -2));
  const [title, description] = rest.slice(-2);
  if (!/^[a-z][A-Za-z]+$/u.test(name) || facts === null || title === undefined || description === undefined)
    throw usage('setting');
  const table = existing(read, 'src/domain/settings.ts');
  if (new RegExp(`^  ${name}: `, 'mu').test(table)) throw new Error(`the setting ${name} is there already`);
  const comment = `  /** ${description} */\n`;
  return {
    files: [
      {
        file: 'src/domain/settings.ts',
        text: before(
          table,
          /^\} as const satisfies Readonly<Record<string, SettingFacts>>/mu,
          `${comment}  ${name}: { ${facts} },\n`,
        ),
      },
      {
        file: 'scripts/managed-settings.ts',
        text: before(
          existing(read, 'scripts/managed-settings.ts'),
          /^\};\n\nconst names/mu,
          `  ${name}: { title: ${quoted(title)}, description: ${quoted(description)} },\n`,
        ),
      },
    ],
    next: [
      'Run npm run settings: it writes the schema for policies and docs/company-rollout.md.',
      'Put its field into src/options/settings/settings-section.tsx, with texts: node scripts/message.mjs.',
      'Read it where it counts: `settings` of the worker has it.',
    ],
  };
}

function section(given: readonly string[], read: ReadFile): Plan {
  const [name = '', heading] = given;
  if (!/^[a-z]+(?:-[a-z]+)*$/u.test(name) || heading === undefined || given.length !== 2)
    throw usage('section');
  const file = `src/options/${name}/${name}-section.tsx`;
  if (read(file) !== null) throw new Error(`${file} is there already`);
  const view = `${inPascal(name)}Section`;
  const label = `section_${name.replaceAll('-', '_')}`;
  return {
    files: [
      {
        file,
        text: `import type { JSX } from 'preact';
import { text } from '../../text/text';

/** ${heading}. */
export function ${view}(): JSX.Element {
  return (
    <section aria-labelledby="${name}-heading">
      <h2 id="${name}-heading">{text('${label}')}</h2>
    </section>
  );
}
`,
      },
      {
        file: 'src/options/sections.ts',
        text: before(
          existing(read, 'src/options/sections.ts'),
          /^\];/mu,
          `  {
    name: '${name}',
    label: '${label}',
    load: async () => (await import('./${name}/${name}-section')).${view},
  },
`,
        ),
      },
      {
        file: 'public/_locales/en/messages.json',
        text: withText(existing(read, 'public/_locales/en/messages.json'), label, heading),
      },
    ],
    next: [
      `Translate it: node scripts/message.mjs ${label} "…" "" <language>, for each folder of public/_locales.`,
      'Draw it: what it shows comes from a verb (npm run new -- message).',
      'Run npx vitest run tests/unit/locales.test.ts.',
    ],
  };
}

/** The messages with one more, sorted. */
function withText(messages: string, name: string, text: string): string {
  const all = JSON.parse(messages) as Record<string, { message: string; description?: string }>;
  all[name] = { message: text, description: 'Name of a section of the full page, in its navigation' };
  const sorted = Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}

/** A text with one more line at the end of an interface. */
function inInterface(text: string, name: string, line: string): string {
  const start = text.indexOf(`export interface ${name} {`);
  if (start === -1) throw new Error(`the interface ${name} was not found`);
  return text.slice(0, start) + before(text.slice(start), /^\}/mu, line);
}

/** Tests stop the worker in the middle of each verb. */
const ASK_IN_TESTS = 'Give tests/worker/verbs.ts a question of it.';

function message(given: readonly string[], read: ReadFile): Plan {
  const [, group = '', verb] = /^([a-z]+(?:-[a-z]+)*)\.([a-z]+(?:-[a-z]+)*)$/u.exec(given[0] ?? '') ?? [];
  if (verb === undefined || given.length !== 1) throw usage('message');
  const file = `src/messages/${group}-verbs.ts`;
  const verbs = `${inPascal(group)}Verbs`;
  const line = `  '${group}.${verb}': { request: Record<string, never>; response: { readonly count: number } };\n`;
  const known = read(file);
  if (known !== null) {
    if (known.includes(`'${group}.${verb}'`)) throw new Error(`${group}.${verb} is there already`);
    return {
      files: [{ file, text: inInterface(known, verbs, line) }],
      next: [
        `Say in ${file} what is asked and answered.`,
        `Write its handler beside the others of ${verbs}: npm run typecheck names the place.`,
        ASK_IN_TESTS,
      ],
    };
  }
  const handlers = `${inCamel(group)}Handlers`;
  const contract = withImport(
    existing(read, 'src/messages/contract.ts'),
    `import type { ${verbs} } from './${group}-verbs';`,
  );
  const onDemand = withImport(
    existing(read, 'src/background/on-demand/on-demand.ts'),
    `import { ${handlers} } from './${group}-handlers';`,
  );
  return {
    files: [
      { file, text: `/** Verbs of ${group}. */\nexport interface ${verbs} {\n${line}}\n` },
      {
        file: 'src/messages/contract.ts',
        text: before(contract, /^    AnsweringVerbs,/mu, `    ${verbs},\n`),
      },
      {
        file: `src/background/on-demand/${group}-handlers.ts`,
        text: `import type { Handlers } from '../../messages/contract';
import type { ${verbs} } from '../../messages/${group}-verbs';
import type { OnDemandServices } from './on-demand-services';

/** What pages ask about ${group}. */
export const ${handlers} = ({ stateStore }: OnDemandServices): Pick<Handlers, keyof ${verbs}> => ({
  '${group}.${verb}': async () => ({ count: (await stateStore.state()).index.size }),
});
`,
      },
      {
        file: 'src/background/on-demand/on-demand.ts',
        text: before(onDemand, /^    \.\.\.answerHandlers\(/mu, `    ...${handlers}(worker),\n`),
      },
    ],
    next: [
      `Say in ${file} what is asked and answered; the example counts the referrals.`,
      `Ask it from a page: send('${group}.${verb}', {}).`,
      ASK_IN_TESTS,
      "A verb that a web page's script may use must be named in src/background/may-ask.ts; think twice.",
    ],
  };
}
