import { pageLanguages } from '../src/domain/page-languages.ts';
import { laterScripts } from './later-scripts';
/** A built extension: path inside the package → bytes. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

interface PackedManifest {
  readonly manifest_version?: number;
  readonly name?: string;
  readonly description?: string;
  readonly version?: string;
  readonly default_locale?: string;
  readonly permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly web_accessible_resources?: readonly unknown[];
  readonly externally_connectable?: unknown;
  readonly icons?: Readonly<Record<string, string>>;
  readonly action?: {
    readonly default_popup?: string;
    readonly default_icon?: Readonly<Record<string, string>>;
  };
  readonly options_ui?: { readonly page?: string };
  readonly side_panel?: { readonly default_path?: string };
  readonly background?: { readonly service_worker?: string };
  readonly content_scripts?: readonly { readonly js?: readonly string[] }[];
  readonly storage?: { readonly managed_schema?: string };
}

const utf8 = new TextDecoder();

/**
 * What the stores would refuse, or what must never be shipped: a development build, a file the manifest
 * names and the package lacks, code that comes from elsewhere, texts over the stores' lengths.
 * Source: Chrome Web StateDatabase programme policies (remote code, permissions) and manifest reference (lengths).
 */
export function packageProblems(files: PackageFiles): string[] {
  const bytes = files.get('manifest.json');
  if (bytes === undefined) return ['manifest.json is missing: run "npm run build" first'];
  const manifest = JSON.parse(utf8.decode(bytes)) as PackedManifest;
  return [
    ...manifestProblems(manifest, files),
    ...localeProblems(manifest, files),
    ...[...files].flatMap(([file, content]) => fileProblems(file, content)),
  ];
}

/** What no manifest names: scripts that the worker loads by name, and the licences of what others wrote. */
const neededFiles = [
  'THIRD-PARTY.txt',
  'content/reader.js',
  'content/fill.js',
  'content/strip.js',
  ...pageLanguages.filter((language) => language !== 'en').map((language) => `content/words/${language}.js`),
  ...Object.keys(laterScripts).map((name) => `later/${name}.js`),
];

/** The files that a manifest names. */
const namedFiles = (manifest: PackedManifest): readonly string[] =>
  [
    manifest.action?.default_popup,
    manifest.options_ui?.page,
    manifest.side_panel?.default_path,
    manifest.background?.service_worker,
    manifest.storage?.managed_schema,
    ...Object.values(manifest.icons ?? {}),
    ...Object.values(manifest.action?.default_icon ?? {}),
    ...(manifest.content_scripts ?? []).flatMap((script) => script.js ?? []),
  ].filter((file) => file !== undefined);

function manifestProblems(manifest: PackedManifest, files: PackageFiles): string[] {
  const problems: string[] = [];
  if (manifest.manifest_version !== 3) problems.push('manifest.json: manifest_version is not 3');
  if (!/^\d+(\.\d+){0,3}$/.test(manifest.version ?? ''))
    problems.push(`manifest.json: version "${manifest.version}" is not one to four numbers`);
  if ((manifest.web_accessible_resources ?? []).length > 0)
    problems.push('manifest.json: web_accessible_resources expose files to pages: a development build?');
  if (manifest.externally_connectable !== undefined)
    problems.push('manifest.json: externally_connectable: a development build?');
  if (manifest.host_permissions?.join() !== 'https://partner.microsoft.com/*')
    problems.push('manifest.json: host_permissions are not Partner Center alone');
  for (const file of [...neededFiles, ...namedFiles(manifest)]) {
    if (!files.has(file.replace(/^\//, '')))
      problems.push(`manifest.json names ${file}, which is not in the package`);
  }
  return problems;
}

/** Lengths that the stores and the toolbar allow, in characters. */
const lengths = { extension_name: 75, extension_short_name: 12, extension_description: 132 } as const;

function localeProblems(manifest: PackedManifest, files: PackageFiles): string[] {
  const problems: string[] = [];
  for (const [file, content] of files) {
    const language = /^_locales\/([^/]+)\/messages\.json$/.exec(file)?.[1];
    if (language === undefined) continue;
    const messages = JSON.parse(utf8.decode(content)) as Readonly<
      Record<string, { readonly message: string } | undefined>
    >;
    for (const [name, most] of Object.entries(lengths)) {
      const message = messages[name]?.message;
      if (message === undefined) problems.push(`${file}: ${name} is missing`);
      else if (message.length > most)
        problems.push(`${file}: ${name} has ${message.length} characters, at most ${most} are allowed`);
    }
  }
  if (!files.has(`_locales/${manifest.default_locale}/messages.json`))
    problems.push(`manifest.json: default_locale "${manifest.default_locale}" has no texts`);
  return problems;
}

function fileProblems(file: string, content: Uint8Array): string[] {
  if (file.endsWith('.map')) return [`${file}: a source map is not shipped`];
  if (!/\.(?:js|html)$/.test(file)) return [];
  const source = utf8.decode(content);
  const problems: string[] = [];
  if (/\beval\(|\bnew Function\(/.test(source)) problems.push(`${file}: runs text as code`);
  if (/import\(\s*["'`]https?:|<script[^>]+src=["']https?:|importScripts\(\s*["']https?:/.test(source))
    problems.push(`${file}: loads code from elsewhere`);
  if (/@vite\/client|localhost:\d+/.test(source)) problems.push(`${file}: is part of a development build`);
  return problems;
}
