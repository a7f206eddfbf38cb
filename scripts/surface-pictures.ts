// Pictures of every surface, to look at: npm run pictures -- [--language=de,ja] [--look=dark] [--width=360] [surface …].
// They lie in demo-output/surfaces/, several to a sheet; each line names what is cut or scrolls without need.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extensionIn, type Extension } from '../tests/e2e/extension';
import { fillStore, sampleRecords } from '../tests/e2e/fill-store';
import { nameFunctionsIn } from './bench/named-functions';
import { launchBrowser } from './launch-browser';
import { type Stage, surfaces, type Surface } from './screenshots/surfaces';
import { capture, type Size } from './screenshots/capture';
import { pictureSheet, type Picture } from './screenshots/picture-sheet';
import { roomFaults } from './screenshots/room-faults';

const output = fileURLToPath(new URL('../demo-output/surfaces/', import.meta.url));

/** How a page looks: the colours, and how much one sees of it. */
const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;
type Look = keyof typeof looks;
const lookNames = ['light', 'dark', 'forced'] as const satisfies readonly Look[];

/** What is in the browser before a surface is looked at. */
const stages: Readonly<Record<Stage, (extension: Extension) => Promise<unknown>>> = {
  nothing: async () => {},
  sample: (extension) => tell(extension, 'sample.start'),
  referrals: async (extension) => {
    await tell(extension, 'sample.stop');
    const desk = await extension.open('manifest.json');
    const records = sampleRecords(300, Date.now(), 'some');
    await fillStore(
      desk,
      // Long names and marks where one looks first.
      records.map((record, at) => (at % 9 === 0 ? { ...record, emailValidity: 'spam' as const } : record)),
    );
    await extension.killWorker();
    await desk.close();
  },
};

/** Asks the worker for something. */
async function tell(extension: Extension, verb: string): Promise<void> {
  const desk = await extension.open('manifest.json');
  await desk.evaluate((asked) => chrome.runtime.sendMessage({ verb: asked, ask: {} }), verb);
  await desk.close();
}

/** The tallest picture of a page that is looked at whole, in px. */
const tallest = 2_600;

async function pictureOf(extension: Extension, surface: Surface, look: Look, size: Size): Promise<Picture> {
  const page = await extension.context.newPage();
  await page.setViewportSize(size);
  await page.emulateMedia({ ...looks[look], reducedMotion: 'reduce' });
  await page.goto(`chrome-extension://${extension.id}/${surface.path}`);
  await page.locator(surface.ready).first().waitFor();
  await surface.prepare?.(page);
  const name = `${surface.name} ${size.width}`;
  for (const fault of await page.evaluate(roomFaults)) console.log(`${look} ${name}: ${fault}`);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const shown =
    surface.whole === true ? { ...size, height: Math.min(Math.max(height, size.height), tallest) } : size;
  const picture = { name, size: shown, png: await capture(page, shown) };
  await page.close();
  return picture;
}

const words = process.argv.slice(2);
const asked = (name: string): readonly string[] | null =>
  words
    .find((word) => word.startsWith(`--${name}=`))
    ?.split('=')[1]
    ?.split(',') ?? null;
const only = words.filter((word) => !word.startsWith('--'));
const isAsked = (name: string, value: string): boolean => asked(name)?.includes(value) !== false;
const chosen = surfaces.filter(({ name }) => only.length === 0 || only.includes(name));

/** Each chosen surface in each of its sizes that was asked for. */
async function picturesOf(extension: Extension, stage: Stage, look: Look): Promise<readonly Picture[]> {
  const pictures: Picture[] = [];
  for (const surface of chosen.filter((one) => (one.stage ?? 'referrals') === stage))
    for (const size of surface.sizes.filter(({ width }) => isAsked('width', String(width))))
      try {
        pictures.push(await pictureOf(extension, surface, look, size));
      } catch (error) {
        // The others are looked at all the same.
        console.log(`${look} ${surface.name} ${size.width}: not taken, ${String(error)}`);
      }
  return pictures;
}

/** Takes and writes all pictures of one language. */
async function takeAll(language: string): Promise<void> {
  const { context, extensionId } = await launchBrowser({ language });
  await nameFunctionsIn(context);
  const extension = extensionIn(context, extensionId);
  const askedLooks = lookNames.filter((look) => isAsked('look', look));
  const pictures: Record<Look, Picture[]> = { light: [], dark: [], forced: [] };
  for (const stage of ['nothing', 'sample', 'referrals'] as const) {
    await stages[stage](extension);
    for (const look of askedLooks) pictures[look].push(...(await picturesOf(extension, stage, look)));
  }
  const canvas = await context.newPage();
  for (const look of askedLooks)
    for (const [at, sheet] of (await pictureSheet(canvas, pictures[look])).entries())
      writeFileSync(`${output}${language}-${look}-${at + 1}.png`, sheet);
  await context.close();
}

mkdirSync(output, { recursive: true });
for (const language of asked('language') ?? ['en', 'de', 'ja', 'cs']) {
  console.log(language);
  await takeAll(language);
}
