/**
 * Makes a page of `tests/pages` of a recording that a user saved under "Reading status".
 *
 *     npm run page:add -- NAME RECORDING.html "What the page is there for."
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { corpusFolder } from '../tests/reading/corpus';
import { metaOfRecording } from '../tests/reading/recording-meta';

const [name, file, about] = process.argv.slice(2);
function stop(why: string): never {
  console.error(why);
  process.exit(1);
}
if (name === undefined || file === undefined || about === undefined || !/^[\w-]+$/.test(name))
  stop('Usage: npm run page:add -- NAME RECORDING.html "What the page is there for."');
const folder = `${corpusFolder}${name}`;
if (existsSync(folder)) stop(`${folder} exists: choose another name.`);
const html = readFileSync(file, 'utf8');
const meta = metaOfRecording(html);
if (meta === null) stop(`${file} is no recording of a page.`);
mkdirSync(folder);
writeFileSync(`${folder}/page.html`, html);
writeFileSync(`${folder}/meta.json`, `${JSON.stringify({ about, ...meta }, null, 2)}\n`);
console.log(`${folder}: written. Next: npm run page:expect ${name}`);
