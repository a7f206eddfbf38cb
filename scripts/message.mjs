// Adds or changes one text for people: node scripts/message.mjs <name> "<text>" "<description>" [language]
// Keeps the file sorted, so that two changes seldom touch the same line.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

const [name, message, description, language = 'en'] = process.argv.slice(2);
if (
  name === undefined ||
  message === undefined ||
  !/^[a-z0-9_]+$/.test(name) ||
  (language === 'en' && !description)
) {
  console.error('usage: node scripts/message.mjs <lower_case_name> "<text>" "<description>" [language]');
  process.exit(2);
}
const file = new URL(`../public/_locales/${language}/messages.json`, import.meta.url);
const all = JSON.parse(readFileSync(file, 'utf8'));
all[name] = language === 'en' ? { message, description } : { message };
const sorted = Object.fromEntries(
  Object.keys(all)
    .sort()
    .map((key) => [key, all[key]]),
);
const next = new URL(`${file.href}.${process.pid}`);
writeFileSync(next, `${JSON.stringify(sorted, null, 2)}\n`);
renameSync(next, file);
