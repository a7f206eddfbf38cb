// What holds for the repository itself: the rules that no compiler and no linter knows.
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string): string => readFileSync(`${root}${file}`, 'utf8');
const lineCount = (file: string): number => read(file).replace(/\n$/, '').split('\n').length;

/** Every file of ours: neither what is installed nor what a build or a test run leaves behind. */
const files = ['docs', 'scripts', 'src', 'store', 'tests']
  .flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/').slice(root.length)),
  )
  .concat(readdirSync(root).filter((name) => /\.(?:md|mjs|ts)$/.test(name)))
  .filter((file) => !/(?:^|\/)(?:node_modules|dist)\//.test(file))
  .sort();
const code = files.filter((file) => /\.(?:tsx?|mjs)$/.test(file));
const source = code.filter((file) => file.startsWith('src/'));
const markdown = files.filter((file) => file.endsWith('.md'));

/** The files in which a pattern occurs, each with its lines. */
const holding = (pattern: RegExp, among: readonly string[]): readonly string[] =>
  among.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
  );

const packageJson = JSON.parse(read('package.json')) as {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
};

describe('source', () => {
  test('no file is too long to be read at once', () => {
    const longest = (file: string): number => (/\.test\.tsx?$/.test(file) ? 700 : 320);
    // Today's exceptions; the list may only become shorter.
    const known = ['src/page/rows/cell-pass.ts'];
    expect(source.filter((file) => lineCount(file) > longest(file))).toEqual(known);
  });

  test('nothing is left to do, and no rule is switched off for a line', () => {
    expect(
      holding(/\b(?:TODO|FIXME|XXX)\b|@ts-(?:ignore|nocheck)|(?:oxlint|eslint)-disable/, source),
    ).toEqual([]);
  });

  test('the linter refuses what would talk types away', async () => {
    const { default: lint } = (await import(`${root}oxlint.config.mjs`)) as {
      readonly default: { readonly rules: Readonly<Record<string, unknown>> };
    };
    expect(lint.rules).toMatchObject({
      'typescript/no-explicit-any': 'error',
      'typescript/no-non-null-assertion': 'error',
      'import/no-cycle': 'error',
    });
  });

  test('comments use the usual words: see docs/glossary.md', () => {
    expect(
      holding(
        /(?:\/\*\*|\/\/|\*) So many\b|; so many are\b|\b(?:that|what|so it|and) (?:is|are) none\b/,
        code,
      ).filter((line) => !/\.(?:spec|test)\.tsx?:/.test(line)),
    ).toEqual([]);
  });

  test('no text becomes markup', () => {
    expect(
      holding(
        /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/,
        source,
      ),
    ).toEqual([]);
  });

  test('the polyfill is imported in one file, so that its removal is one line', () => {
    expect(source.filter((file) => /from ['"]webextension-polyfill['"]/.test(read(file)))).toEqual([
      'src/platform/browser.ts',
    ]);
  });

  test('no test is skipped or runs alone', () => {
    expect(
      holding(
        /\b(?:test|it|describe)\.(?:skip|only|todo|fixme)\b/,
        code.filter((file) => /\.(?:test|spec)\.tsx?$/.test(file)),
      ),
    ).toEqual([]);
  });

  test('no two style sheets give one class its looks: both may stand in one page', () => {
    const sheets = new Map<string, Set<string>>();
    for (const file of files.filter((one) => /^src\/.*\.css$/.test(one)))
      for (const [, name] of read(file).matchAll(/^(\.[\w-]+)(?:,| \{)$/gm))
        sheets.set(name!, (sheets.get(name!) ?? new Set()).add(file));
    expect([...sheets].filter(([, { size }]) => size > 1).map(([name]) => name)).toEqual([]);
  });

  test('files and folders are named by what they give', () => {
    expect(
      source.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|misc|shared)(?:\/|[.-])/.test(file)),
    ).toEqual([]);
  });
});

describe('documents', () => {
  test('every folder of src is in the table of the architecture', () => {
    const folders = new Set(source.map((file) => file.split('/')[1]!).filter((name) => !name.includes('.')));
    const table = read('docs/architecture.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('|')[1]!)
      .join(' ');
    expect([...folders].filter((folder) => !table.includes(`\`${folder}/\``))).toEqual([]);
  });

  test('every npm script that a document names exists', () => {
    const named = markdown.flatMap((file) =>
      [...read(file).matchAll(/\bnpm run ([\w:-]+)/g)].map(([, script]) => ({ file, script: script! })),
    );
    expect(named.filter(({ script }) => !Object.hasOwn(packageJson.scripts, script))).toEqual([]);
  });

  test('every file that a document links to is there', () => {
    const links = markdown.flatMap((file) =>
      [...read(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, target]) => ({
        file,
        target: target!,
        path: new URL(target!, `file://${root}${file}`),
      })),
    );
    expect(
      links.filter(({ path }) => !existsSync(path)).map(({ file, target }) => `${file} → ${target}`),
    ).toEqual([]);
  });

  test('every file of ours that a document names is there', () => {
    const named = markdown.flatMap((file) =>
      [...read(file).matchAll(/`((?:src|tests|scripts|docs|public|store)\/[\w./-]*[\w/])`/g)].map(
        ([, path]) => ({ file, path: path! }),
      ),
    );
    expect(
      named.filter(({ path }) => !existsSync(`${root}${path}`)).map(({ file, path }) => `${file} → ${path}`),
    ).toEqual([]);
  });

  test('the README shows the two commands', () => {
    expect(read('README.md')).toMatch(/^npm ci && npm run demo\b/m);
    expect(read('README.md')).toMatch(/^npm ci && npm test\b/m);
  });

  test('the summary for the stores is the one in the package', () => {
    const {
      extension_description: { message },
    } = JSON.parse(read('public/_locales/en/messages.json')) as {
      extension_description: { message: string };
    };
    expect(read('store/listing.md')).toContain(`\n${message}\n`);
    expect(message.length).toBeLessThanOrEqual(132);
  });

  test('every permission has its reason in the README and for the stores', () => {
    const manifest = JSON.parse(read('manifest.json')) as Readonly<
      Record<
        'permissions' | 'optional_permissions' | 'host_permissions' | 'optional_host_permissions',
        readonly string[] | undefined
      >
    >;
    const wanted = [
      ...(manifest.permissions ?? []),
      ...(manifest.optional_permissions ?? []),
      ...(manifest.host_permissions ?? []),
      ...(manifest.optional_host_permissions ?? []),
    ];
    for (const file of ['README.md', 'store/listing.md']) {
      const lines = read(file).split('\n');
      expect({
        file,
        missing: wanted.filter((permission) => !lines.some((line) => line.startsWith(`| \`${permission}\``))),
      }).toEqual({ file, missing: [] });
    }
  });
});

describe('releasing', () => {
  test('the version stands in package.json alone', () => {
    const manifest = JSON.parse(read('manifest.json')) as { readonly version: string };
    const written = new RegExp(
      String.raw`['"\`]v?${packageJson.version.replaceAll('.', String.raw`\.`)}['"\`]`,
    );
    // The manifest needs some version to be valid while it is worked on: the build puts in the real one.
    expect(manifest.version).toBe('0.0.0');
    expect(holding(written, [...code, 'manifest.json', 'README.md'])).toEqual([]);
  });

  test('the lock file is of this version', () => {
    expect((JSON.parse(read('package-lock.json')) as { readonly version: string }).version).toBe(
      packageJson.version,
    );
  });

  test('what guards the main branch can be run', () => {
    expect(() => accessSync(`${root}.ci/run`, constants.X_OK)).not.toThrow();
  });
});
