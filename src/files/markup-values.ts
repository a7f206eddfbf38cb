import { withoutEntities } from './entities';
import type { Bag } from './marketplace-lead';

/** The beginning of a tag, a CDATA section, a comment or an instruction, or a text. */
const PART =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<[?!][^>]*>|<(\/?)([A-Za-z_][\w.:-]{0,99})((?:\s+[\w.:-]{1,100}\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|[^<]+|</gu;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
/** Deeper no envelope goes. */
const MOST_DEPTH = 50;

/** An element that is open: what it holds so far. */
interface OpenElement {
  readonly name: string;
  readonly held: Map<string, unknown[]>;
  text: string;
}

/**
 * What an XML text says, as JSON would say it: an element with elements or attributes is an object, any other a text;
 * names lose their prefixes; elements of one name side by side are a list. Null: the text is no XML, or one that is
 * not well formed.
 */
export function markupValue(text: string): unknown {
  if (!/^\s*<(?:\?xml\s|[A-Za-z_])/u.test(text)) return null;
  const root = opened('');
  const open: OpenElement[] = [root];
  for (const [whole, cdata, slash, name, attributes, closed] of text.matchAll(PART)) {
    let goesOn: boolean;
    if (name === undefined) goesOn = addText(open.at(-1), whole, cdata);
    else if (slash === '/') goesOn = endElement(open, name);
    else goesOn = beginElement(open, opened(name, attributes), closed === '/');
    if (!goesOn) return null;
  }
  return open.length === 1 && root.held.size === 1 ? valueOf(root) : null;
}

/** False: it is a `<` that begins nothing. */
function addText(inner: OpenElement | undefined, whole: string, cdata: string | undefined): boolean {
  if (inner === undefined || whole === '<') return false;
  if (cdata !== undefined) inner.text += cdata;
  else if (!whole.startsWith('<')) inner.text += withoutEntities(whole);
  return true;
}

/** False: it is deeper than any envelope goes. */
function beginElement(open: OpenElement[], element: OpenElement, isClosed: boolean): boolean {
  const around = open.at(-1);
  if (around === undefined || open.length > MOST_DEPTH) return false;
  if (isClosed) put(around, element.name, valueOf(element));
  else open.push(element);
  return true;
}

/** False: another element is open, or none. */
function endElement(open: OpenElement[], name: string): boolean {
  const inner = open.pop();
  const around = open.at(-1);
  if (inner === undefined || around === undefined || inner.name !== name) return false;
  put(around, name, valueOf(inner));
  return true;
}

function opened(name: string, attributes = ''): OpenElement {
  const element: OpenElement = { name, held: new Map(), text: '' };
  for (const [, attribute = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    // What has a prefix is the format's, such as `m:type`; `xmlns` says what the prefixes mean.
    if (attribute.includes(':') || attribute === 'xmlns') continue;
    put(element, attribute, withoutEntities(double ?? single ?? ''));
  }
  return element;
}

function put({ held }: OpenElement, name: string, value: unknown): void {
  const plain = name.slice(name.indexOf(':') + 1);
  const before = held.get(plain);
  if (before === undefined) held.set(plain, [value]);
  else before.push(value);
}

function valueOf({ held, text }: OpenElement): unknown {
  if (held.size === 0) return text.trim();
  const bag: Bag = Object.fromEntries(
    [...held].map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
  return bag;
}
