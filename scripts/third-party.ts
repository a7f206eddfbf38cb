import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface PackageInfo {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly homepage?: string;
  readonly repository?: string | { readonly url?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

const infoOf = (folder: string): PackageInfo =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageInfo;

/** Where the source of a package is, as an address that a browser opens. */
function sourceOf({ name, homepage, repository }: PackageInfo): string {
  const url = (typeof repository === 'string' ? repository : repository?.url) ?? homepage ?? '';
  const address = url.replace(/^git\+|\.git$/gu, '').replace(/^git:/u, 'https:');
  return address === '' ? `https://www.npmjs.com/package/${name}` : address;
}

/** The folders of what a package needs to run, and of what that needs; each once, by name. */
function packagesNeeded(root: string): readonly string[] {
  const found = new Map<string, string>();
  const add = (folder: string): void => {
    for (const name of Object.keys(infoOf(folder).dependencies ?? {})) {
      const nested = join(folder, 'node_modules', name);
      const there = existsSync(nested) ? nested : join(root, 'node_modules', name);
      if (found.has(name)) continue;
      found.set(name, there);
      add(there);
    }
  };
  add(root);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, folder]) => folder);
}

/**
 * The licences of everything in the package that others wrote. MIT and ISC ask for their notice in every
 * copy, MPL for where the source is; the minifier takes the notices out of the scripts.
 * @param root the project's folder
 * @throws Error where a package has no licence text.
 */
export function thirdPartyText(root: string): string {
  const parts = packagesNeeded(root).map((folder) => {
    const info = infoOf(folder);
    const file = readdirSync(folder).find((name) => /^licen[cs]e(?:\.(?:md|txt))?$/iu.test(name));
    if (file === undefined) throw new Error(`${info.name}: no licence text in ${folder}`);
    const licence = readFileSync(join(folder, file), 'utf8').trim().replaceAll('\r\n', '\n');
    const head = `${info.name} ${info.version}\nLicence: ${info.license ?? 'see below'}\nSource: ${sourceOf(info)}`;
    return `${head}\n\n${licence}\n`;
  });
  const line = '-'.repeat(80);
  return `Partner Center Triage contains the following, unchanged but for being put into fewer files.\n\n${parts.map((part) => `${line}\n${part}`).join('\n')}`;
}

/** Puts the licences into the package, as `THIRD-PARTY.txt`. */
export function thirdParty(): Plugin {
  let root = '';
  return {
    name: 'third-party',
    configResolved(config) {
      root = config.root;
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY.txt', source: thirdPartyText(root) });
    },
  };
}
