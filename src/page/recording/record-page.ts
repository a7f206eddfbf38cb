import { type PageRecording, RECORDING_META, type RecordingMeta } from '../../domain/page-recording';
import { unshownTags } from '../snapshot/unshown';
import { openRoot } from '../snapshot/walk';
import { disguise } from './disguise';
import { textDisguise, type TextDisguise } from './disguise-text';
import { layoutStyle } from './layout-style';
import { safeAddress } from './safe-address';
import { OtherKeys, safeAttribute } from './safe-attributes';

/** The circumstances of a recording. */
interface RecordingContext extends Pick<RecordingMeta, 'now' | 'timeZone'> {
  /** Languages that the page may be in, BCP 47, in order of trust. */
  readonly languages: readonly string[];
  /** Those of the browser, BCP 47. */
  readonly browserLanguages: readonly string[];
  /** The next number from 0 up to, but not including, 1. */
  readonly random: () => number;
}

/** A page with more elements is cut: the first rows show how a list is made. */
const mostElements = 20_000;

const voidTags: ReadonlySet<string> = new Set('area br col hr img input wbr'.split(' '));
/** What stays out with all that is in it. Frames stay as empty boxes. */
const left: ReadonlySet<string> = new Set([...unshownTags].filter((tag) => tag !== 'iframe'));

/**
 * Writes down how a page stands: what a person sees, open shadow roots and places included. Every text that is not of
 * our vocabularies is replaced letter by letter, every ID and number by another one. The page is not changed.
 */
export function recordPage(page: Document, context: RecordingContext): PageRecording {
  const { languages, browserLanguages, now, timeZone, random } = context;
  const texts = textDisguise(disguise(random), languages, random);
  const writer = new PageWriter(page, texts);
  const meta: RecordingMeta = {
    address: safeAddress(page.URL, page.URL, texts) ?? '',
    languages: browserLanguages,
    now,
    timeZone,
  };
  const root = page.documentElement;
  const head =
    `<meta charset="utf-8"><meta ${attribute('name', RECORDING_META)} ${attribute('content', JSON.stringify(meta))}>` +
    `<title>${escaped(texts.text(page.title))}</title>`;
  const rootAttributes = ['lang', 'dir', 'class'].map((name) => {
    const safe = safeAttribute(name, root.getAttribute(name) ?? '', texts);
    return safe === null || safe === '' ? '' : ` ${attribute(name, safe)}`;
  });
  const body = writer.element(page.body);
  return {
    html: `<!doctype html>\n<html${rootAttributes.join('')}><head>${head}</head>\n${body}</html>\n`,
    elements: writer.elements,
    kept: [...texts.kept].sort(),
    cut: writer.elements >= mostElements,
  };
}

/** What Google's and Chrome's translation puts around a text; a translated page is not read. */
const translated = 'font[style*="vertical-align: inherit"]';

class PageWriter {
  elements = 0;
  private readonly usualDisplays = new Map<string, string>();
  private readonly otherKeys = new OtherKeys();

  constructor(
    private readonly page: Document,
    private readonly texts: TextDisguise,
  ) {}

  element(element: Element): string {
    const name = element.localName;
    if (left.has(name) || this.elements >= mostElements) return '';
    this.elements += 1;
    const tag = this.tagOf(element);
    const open = `<${tag}${this.attributes(element, tag)}>`;
    if (voidTags.has(tag)) return open;
    return `${open}${this.content(element, tag)}</${tag}>`;
  }

  private content(element: Element, tag: string): string {
    if (tag === 'svg' || tag === 'iframe') return '';
    if (element instanceof HTMLTextAreaElement) return escaped(this.texts.text(element.value));
    const root = openRoot(element);
    const shadow = root === null ? '' : `<template shadowrootmode="open">${this.children(root)}</template>`;
    return shadow + this.children(element);
  }

  private children(parent: ParentNode & Node): string {
    let written = '';
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node instanceof Text) written += escaped(this.texts.text(node.data));
      else if (node instanceof Element) written += this.element(node);
    }
    return written;
  }

  /** Elements of the standard keep their name; the names of others are made up by those who wrote the page. */
  private tagOf(element: Element): string {
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return 'svg';
    const name = element.localName;
    if (!name.includes('-')) return element instanceof HTMLUnknownElement ? 'div' : name;
    const named = this.texts.token(name).toLowerCase();
    return /^[a-z][a-z\d-]*$/.test(named) && named.includes('-')
      ? named
      : `x-${named.replace(/[^a-z\d]/g, '')}`;
  }

  private attributes(element: Element, tag: string): string {
    const written: string[] = [];
    for (const { name, value } of element.attributes) {
      const isTyped = name === 'value' && element instanceof HTMLInputElement;
      const other = (): string | null => (isTyped ? null : safeAttribute(name, value, this.texts));
      const safe = name === 'href' ? safeAddress(value, this.page.baseURI, this.texts) : other();
      if (safe !== null && name !== 'checked' && name !== 'selected') written.push(attribute(name, safe));
      const key = this.otherKeys.of(element, name, value, this.texts);
      if (key !== null) written.push(attribute(...key));
    }
    written.push(...this.formState(element));
    const view = this.page.defaultView;
    if (view !== null && tag !== 'br') {
      const layout = layoutStyle(view.getComputedStyle(element), this.usualDisplay(tag));
      const style = element.matches(translated) ? `vertical-align: inherit;${layout}` : layout;
      if (style !== '') written.push(attribute('style', style));
    }
    return written.map((one) => ` ${one}`).join('');
  }

  /** What a person typed or chose; attributes say only how a control began. */
  private formState(element: Element): readonly string[] {
    if (element instanceof HTMLOptionElement) return element.selected ? ['selected=""'] : [];
    if (!(element instanceof HTMLInputElement)) return [];
    const isChoice = element.type === 'checkbox' || element.type === 'radio';
    if (isChoice) return element.checked ? ['checked=""'] : [];
    const isHidden = element.type === 'hidden' || element.type === 'password' || element.type === 'file';
    return isHidden || element.value === '' ? [] : [attribute('value', this.texts.text(element.value))];
  }

  /** How a browser draws a tag that nothing styles. */
  private usualDisplay(tag: string): string {
    let known = this.usualDisplays.get(tag);
    if (known === undefined) {
      known = blocks.has(tag) ? 'block' : (tableDisplays[tag] ?? 'inline');
      this.usualDisplays.set(tag, known);
    }
    return known;
  }
}

/** Source: the rendering section of the HTML standard. */
const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend main menu nav ol option optgroup p pre search section ul'
  ).split(' '),
);
const tableDisplays: Readonly<Record<string, string>> = {
  table: 'table',
  caption: 'table-caption',
  colgroup: 'table-column-group',
  col: 'table-column',
  thead: 'table-header-group',
  tbody: 'table-row-group',
  tfoot: 'table-footer-group',
  tr: 'table-row',
  td: 'table-cell',
  th: 'table-cell',
  li: 'list-item',
  summary: 'list-item',
  slot: 'contents',
  button: 'inline-block',
  input: 'inline-block',
  select: 'inline-block',
  textarea: 'inline-block',
};

const attribute = (name: string, value: string): string => `${name}="${escaped(value)}"`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
