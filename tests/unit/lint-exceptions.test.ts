// The linter's bounds and the files that do not keep them yet: the list may only become shorter.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { lintExceptions } = (await import(`${root}lint-exceptions.mjs`)) as {
  readonly lintExceptions: Readonly<Record<string, readonly string[]>>;
};
const { bounds } = (await import(`${root}oxlint.config.mjs`)) as {
  readonly bounds: Readonly<Record<string, unknown>>;
};

/** Lower it with each file that leaves the list; it began with 256. */
const MOST = 6;

test('no file joins the exceptions', () => {
  const entries = Object.values(lintExceptions).flat();
  expect(entries.length).toBeLessThanOrEqual(MOST);
  expect(Object.keys(lintExceptions).filter((rule) => !Object.hasOwn(bounds, rule))).toEqual([]);
});

test('each exception is still needed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  try {
    writeFileSync(
      join(folder, 'config.json'),
      JSON.stringify({ categories: { correctness: 'off' }, rules: bounds }),
    );
    const files = [...new Set(Object.values(lintExceptions).flat())];
    const needed = new Set(findings(join(folder, 'config.json'), files));
    const left = Object.entries(lintExceptions).flatMap(([rule, of]) => of.map((file) => `${rule} ${file}`));
    expect(left.filter((entry) => !needed.has(entry))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** What the linter finds, as "rule file". */
function findings(config: string, files: readonly string[]): readonly string[] {
  const { stdout } = lint(['-c', config, '-f', 'json', ...files]);
  const { diagnostics } = JSON.parse(stdout) as {
    readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
  };
  return diagnostics.map(({ code, filename }) => `${/\((.+)\)/.exec(code)?.[1] ?? code} ${filename}`);
}

/** The linter ends with an error where it finds something; what it says is wanted all the same. */
function lint(options: readonly string[]): { readonly stdout: string } {
  try {
    const stdout = execFileSync('npx', ['oxlint', ...options], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    return { stdout };
  } catch (error) {
    return error as { readonly stdout: string };
  }
}
