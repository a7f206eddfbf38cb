import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { distFolder, launchBrowser } from '../../scripts/launch-browser.ts';
import { type Azurite, type Certificate, makeCertificate, startAzurite } from '../tables/azurite.ts';
import { type Extension, extensionIn } from './extension.ts';

/** The production host of the account that the engine serves. */
export const TABLE_HOST = 'contosoteam.table.core.windows.net';
const ORIGIN = `https://${TABLE_HOST}/*`;

/** What serves the account's tables. */
interface TableEngine {
  readonly port: number;
  stop(): Promise<void>;
}

/** A table engine behind its production address, and browsers that reach it there. */
export interface EngineBrowsers<E extends TableEngine> {
  readonly engine: E;
  /** The folder of the extension that the browsers load. */
  readonly extension: string;
  /**
   * A browser with the built extension. A test cannot press the browser's own question: access is allowed
   * beforehand.
   */
  open(more?: readonly string[]): Promise<Extension>;
  /**
   * A browser with the extension as it is shipped, which has to ask for access. The browser's own page of
   * extensions consented beforehand, so a request in the turn of a click is granted without a question.
   */
  openWithoutAccess(more?: readonly string[]): Promise<Extension>;
  stop(): Promise<void>;
}

/** Microsoft's emulator, and browsers that reach it. */
export interface TableBrowsers extends EngineBrowsers<Azurite> {
  readonly azurite: Azurite;
}

export async function tableBrowsers(): Promise<TableBrowsers> {
  const browsers = await browsersOf(startAzurite);
  return { ...browsers, azurite: browsers.engine };
}

/** Starts an engine with a certificate of its own, and what its browsers need. */
export async function browsersOf<E extends TableEngine>(
  start: (certificate: Certificate) => Promise<E>,
): Promise<EngineBrowsers<E>> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pct-table-')));
  // This process speaks to the engine by its own certificate, too.
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
  const engine = await start(makeCertificate(folder, '*.table.core.windows.net'));
  const dist = join(folder, 'dist');
  cpSync(distFolder, dist, { recursive: true });
  const file = join(dist, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[]>;
  manifest['host_permissions']?.push(ORIGIN);
  writeFileSync(file, JSON.stringify(manifest));
  const launch = (extension: string, more: readonly string[]) =>
    launchBrowser({
      extension,
      args: [
        `--host-resolver-rules=MAP *.table.core.windows.net:443 127.0.0.1:${engine.port}`,
        '--ignore-certificate-errors',
        ...more,
      ],
    });
  return {
    engine,
    extension: dist,
    async open(more = []) {
      const { context, extensionId } = await launch(dist, more);
      return extensionIn(context, extensionId);
    },
    async openWithoutAccess(more = []) {
      const { context, extensionId } = await launch(distFolder, more);
      const extension = extensionIn(context, extensionId);
      const page = await context.newPage();
      await page.goto('chrome://extensions');
      await page.evaluate(consent, [extensionId, ORIGIN] as const);
      await page.close();
      return extension;
    },
    async stop() {
      await engine.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs in the browser's page of extensions: allows an address there, as its user can. */
function consent([id, origin]: readonly [string, string]): Promise<void> {
  const own = Reflect.get(chrome, 'developerPrivate') as {
    addHostPermission(id: string, host: string): Promise<void>;
  };
  return own.addHostPermission(id, origin);
}
