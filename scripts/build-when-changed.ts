// Builds the extension and the sample Partner Center, unless both are there as these very sources gave them:
// npm run built. A build takes a minute; tests and the demo right after one another need one only.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
/** What a build reads: sources, what builds them, and the versions of what is installed. */
const sources = [
  'src',
  'public',
  'scripts',
  'tests/sample',
  'manifest.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
];
const built = ['dist', 'tests/sample/dist'];
const note = `${root}node_modules/.cache/partner-center-triage/built.json`;

/** Every file below some paths, in one order; what is not there has none. */
function filesIn(paths: readonly string[], without: readonly string[] = []): readonly string[] {
  return paths.flatMap((path) => {
    if (without.includes(path) || !existsSync(`${root}${path}`)) return [];
    if (!statSync(`${root}${path}`).isDirectory()) return [path];
    const inside = readdirSync(`${root}${path}`).sort();
    return filesIn(
      inside.map((name) => `${path}/${name}`),
      without,
    );
  });
}

/** One hash of names and contents. */
function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) {
    const content = readFileSync(`${root}${file}`);
    hash.update(`\n${file} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

const state = (): string =>
  JSON.stringify({ sources: hashOf(filesIn(sources, built)), built: hashOf(filesIn(built)) });

if (existsSync(note) && readFileSync(note, 'utf8') === state()) {
  console.log('Built before from the same sources.');
} else {
  for (const script of ['build', 'build:sample'])
    execFileSync('npm', ['run', script], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, state());
}
