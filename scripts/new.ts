// `npm run new -- language|setting|section|message …`: writes the files that belong together, and says what is next.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, getFileInfo, resolveConfig } from 'prettier';
import { type NewKind, planOf, usages } from './new-files';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (file: string): string | null =>
  existsSync(`${root}${file}`) ? readFileSync(`${root}${file}`, 'utf8') : null;
const isKind = (kind: string | undefined): kind is NewKind =>
  kind !== undefined && Object.hasOwn(usages, kind);

const [kind, ...given] = process.argv.slice(2);
if (!isKind(kind)) {
  console.error(
    Object.values(usages)
      .map((usage) => `npm run new -- ${usage}`)
      .join('\n'),
  );
  process.exit(2);
}
try {
  const { files, next } = planOf(kind, given, read);
  for (const { file, text } of files) {
    const path = `${root}${file}`;
    const { ignored } = await getFileInfo(path, { ignorePath: `${root}.prettierignore` });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(
      path,
      ignored ? text : await format(text, { ...(await resolveConfig(path)), filepath: path }),
    );
    console.log(`wrote ${file}`);
  }
  console.log(`\nNext:\n${next.map((step) => `- ${step}`).join('\n')}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
