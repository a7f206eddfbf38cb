import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { distFolder } from '../../scripts/launch-browser.ts';
import { linterFindings } from '../../scripts/store-linter.ts';

const manifest = JSON.parse(readFileSync(`${distFolder}/manifest.json`, 'utf8'));

const TABLES = [
  'https://*.table.core.windows.net/*',
  'https://*.table.core.usgovcloudapi.net/*',
  'https://*.table.core.chinacloudapi.cn/*',
];

test('the package asks for these permissions and no others, and exposes nothing to pages', () => {
  expect({
    permissions: manifest.permissions,
    hosts: manifest.host_permissions,
    optional: manifest.optional_permissions ?? [],
    optionalHosts: manifest.optional_host_permissions ?? [],
    exposed: manifest.web_accessible_resources ?? [],
    connectable: manifest.externally_connectable ?? null,
  }).toEqual({
    // sidePanel: the list beside the form. scripting: the reader and the form filler are loaded where they
    // are needed only.
    permissions: ['storage', 'alarms', 'sidePanel', 'scripting'],
    hosts: ['https://partner.microsoft.com/*'],
    // notifications: asked for when the user switches reminders on. identity: where the organisation's policy takes
    // the name in a team from the browser's profile, asked for on the click, and given back once it was read.
    optional: ['notifications', 'identity', 'identity.email'],
    // The user's own tables: asked for on the click that connects one, for its account alone.
    optionalHosts: TABLES,
    exposed: [],
    connectable: null,
  });
});

test('content scripts match Partner Center only and are self-contained', () => {
  for (const script of manifest.content_scripts) {
    expect(script.matches).toEqual(['https://partner.microsoft.com/*']);
    for (const file of script.js) {
      expect(readFileSync(`${distFolder}/${file}`, 'utf8')).not.toMatch(/^\s*import[\s{"']|\bimport\(/m);
    }
  }
});

test('every file that the manifest names is in the package', () => {
  const named = [
    manifest.action.default_popup,
    manifest.options_ui.page,
    manifest.background.service_worker,
    ...Object.values<string>(manifest.icons),
    ...Object.values<string>(manifest.action.default_icon),
    ...manifest.content_scripts.flatMap((script: { js: string[] }) => script.js),
  ];
  const present = new Set(
    readdirSync(distFolder, { recursive: true }).map((file) => String(file).replaceAll('\\', '/')),
  );
  expect(named.filter((file) => !present.has(file))).toEqual([]);
});

test('pages of the extension load nothing from elsewhere and run no inline code', () => {
  const policy: string = manifest.content_security_policy.extension_pages;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  // The worker may ask Azure tables, and nothing else; pages may not even ask those.
  const [, connect = '', rest = ''] = /connect-src ([^;]*);(.*)/.exec(policy) ?? [];
  expect(connect.split(' ')).toEqual(TABLES.map((pattern) => pattern.slice(0, -'/*'.length)));
  expect(policy.replace(connect, '') + rest).not.toMatch(/unsafe|https?:/);
  for (const page of ['popup', 'panel', 'options'])
    expect(readFileSync(`${distFolder}/src/${page}/index.html`, 'utf8')).toContain(
      `<meta http-equiv="Content-Security-Policy" content="connect-src 'none'" />`,
    );
});

test('a linter of extensions finds nothing but what a Chrome package cannot help @full', () => {
  expect(linterFindings(distFolder)).toEqual([]);
});
