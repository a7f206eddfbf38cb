import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Finding {
  readonly code: string;
  readonly file?: string;
  readonly message: string;
}

/**
 * What Mozilla's linter of extensions is known to say of a Chrome package, each with the reason why it stays.
 * It is the one linter that reads the code for unsafe assignments; what it says beyond this list is a mistake of ours.
 */
const known: readonly { readonly code: string; readonly about: RegExp; readonly why: string }[] = [
  { code: 'MANIFEST_PERMISSIONS', about: /"sidePanel"/u, why: 'Firefox has no side panel' },
  {
    code: 'MISSING_DATA_COLLECTION_PERMISSIONS',
    about: /data_collection_permissions/u,
    why: 'a key for Firefox alone',
  },
  {
    code: 'BACKGROUND_SERVICE_WORKER_IGNORED',
    about: /service_worker/u,
    why: 'Firefox runs scripts in its place, which the copy names',
  },
  {
    code: 'UNSUPPORTED_API',
    about: /^dom\./u,
    why: 'Firefox opens closed roots by a property of the element',
  },
  { code: 'UNSUPPORTED_API', about: /^sidePanel\./u, why: 'Firefox has no side panel' },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    about: /innerHTML/u,
    why: 'Preact’s own; that we never use it is a test of ours (tests/unit/repository.test.ts)',
  },
];

/**
 * What the linter finds in a built extension, without the findings that are known. It reads a copy of the
 * extension, to which two keys are added that only Firefox has.
 * @param folder of the built extension. @throws Error where the linter itself fails.
 */
export function linterFindings(folder: string): string[] {
  const copy = mkdtempSync(join(tmpdir(), 'linted-'));
  try {
    cpSync(folder, copy, { recursive: true });
    const path = join(copy, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as { background: { service_worker: string } };
    writeFileSync(
      path,
      JSON.stringify({
        ...manifest,
        background: { ...manifest.background, scripts: [manifest.background.service_worker] },
        browser_specific_settings: { gecko: { id: 'lint@example.com' } },
      }),
    );
    const found = JSON.parse(lint(copy)) as Readonly<Record<'errors' | 'warnings', readonly Finding[]>>;
    return [...found.errors, ...found.warnings]
      .filter(({ code, message }) => !known.some((one) => one.code === code && one.about.test(message)))
      .map(({ code, file, message }) => `${file ?? 'package'}: ${code}: ${message}`);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The linter's report as JSON. With findings it ends with an error code, and the report is there all the same. */
function lint(folder: string): string {
  const linter = createRequire(import.meta.url).resolve('addons-linter/bin/addons-linter');
  try {
    return execFileSync(process.execPath, [linter, folder, '--output', 'json'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout?: string; readonly stderr?: string };
    if (stdout?.startsWith('{')) return stdout;
    throw new Error(`The linter of the package failed: ${stderr ?? String(error)}`, { cause: error });
  }
}
