// The store packages: npm run package. Chrome's and Edge's hold the same files; two names, because each store
// wants its own upload.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { zipSync, type Zippable } from 'fflate';
import { distFolder } from './launch-browser';
import { packageProblems } from './package-rules';
import { linterFindings } from './store-linter';

const output = fileURLToPath(new URL('../dist-packages/', import.meta.url));
/** Zip keeps local wall-clock times; a fixed one, built in local fields, gives the same bytes everywhere. */
const fixedTime = new Date(1980, 0, 1);

const files = readdirSync(distFolder, { recursive: true })
  .map((file) => String(file).replaceAll('\\', '/'))
  .filter((file) => statSync(`${distFolder}/${file}`).isFile())
  .sort();
const contents = new Map(files.map((file) => [file, new Uint8Array(readFileSync(`${distFolder}/${file}`))]));

const problems = [...packageProblems(contents), ...linterFindings(distFolder)];
if (problems.length > 0) {
  console.error(`Not packed:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  process.exit(1);
}

const entries: Zippable = {};
for (const [file, bytes] of contents)
  entries[file] = [bytes, { level: 9, mtime: fixedTime, os: 3, attrs: 0o100644 << 16 }];
const zip = zipSync(entries);
const { version } = JSON.parse(readFileSync(`${distFolder}/manifest.json`, 'utf8')) as { version: string };
const hash = createHash('sha256').update(zip).digest('hex');
mkdirSync(output, { recursive: true });
for (const store of ['chrome', 'edge']) {
  const name = `partner-center-triage-${version}-${store}.zip`;
  writeFileSync(`${output}${name}`, zip);
  console.log(`${name}  ${zip.length} bytes  sha256 ${hash}`);
}
console.log(`${files.length} files, in ${output}`);
