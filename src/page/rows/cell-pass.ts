import { marksOf, screenReaderOnly, skeleton } from './class-marks';
import { hiddenBy, unshownTags } from '../snapshot/unshown';
import { isLabelOnly } from '../snapshot/label-text';
import { eachChild, isElement, isText, openRoot } from '../snapshot/walk';
import { isMonogram } from './initials';
import { emptyCell, type NeutralCell, type Toggle } from './neutral-list';
import { asShown, type OnShadowRoot } from '../snapshot/shown-text';
import type { UnseenParts } from './unseen-parts';
import { longest, sample } from '../evidence';

/** What is known of a cell before it is read. */
export interface CellAbout {
  /** The heading of its column: responsive tables repeat it inside the cell, where it is no value. */
  readonly heading?: string;
  readonly unseen?: UnseenParts;
}

const formatting = new Set([
  'b',
  'strong',
  'em',
  'i',
  'u',
  's',
  'mark',
  'small',
  'sub',
  'sup',
  'font',
  'bdi',
  'bdo',
  'wbr',
  'abbr',
  'a',
  'code',
  'time',
]);
const blocks = new Set([
  'div',
  'p',
  'li',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'table',
  'tr',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'aside',
  'address',
  'figure',
  'pre',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'br',
  'fieldset',
  'form',
]);
/** Roles whose words belong to something that is opened, not to the value that is shown. */
const apartRoles = new Set([
  'tooltip',
  'menu',
  'menubar',
  'listbox',
  'dialog',
  'alertdialog',
  'combobox',
  'slider',
  'scrollbar',
]);
const loadingRoles = new Set(['progressbar']);
const toggleRoles = new Set(['checkbox', 'radio', 'switch', 'menuitemcheckbox']);
const controlTag = /[-_](?:button|link|anchor|hyperlink)$/u;
const isControl = (tag: string): boolean => tag === 'button' || (tag.includes('-') && controlTag.test(tag));
/** Attributes that may hide an element, name it, or make it a control. */
export const notedAttributes: ReadonlySet<string> = new Set([
  'hidden',
  'inert',
  'aria-hidden',
  'aria-label',
  'title',
  'role',
  'style',
  'aria-pressed',
  'aria-checked',
  'aria-busy',
  'href',
  'popover',
]);
const isPicture = (tag: string, role: string): boolean => tag === 'img' || tag === 'svg' || role === 'img';
const space = ' '.charCodeAt(0);
const noNames: readonly string[] = [];
const iconAttributes = [
  'data-icon-name',
  'data-icon',
  'icon',
  'name',
  'data-testid',
  'testid',
  'data-bi-name',
  'data-automationid',
  'class',
];

/** Nothing, a space or a line break stands between two texts. */
const gaps = ['', ' ', '\n'] as const;
type Gap = 0 | 1 | 2;

/** One pass over what a cell shows. Its fields are what the pass has gathered so far. */
export class CellPass {
  text = '';
  concealed = '';
  lead: string | null = null;
  after: string | undefined;
  readonly labels: string[] = [];
  readonly links: string[] = [];
  readonly toggles: Toggle[] = [];
  pending = false;
  private gap: Gap = 0;
  /** The last thing was the end of an element that is no mere formatting: what follows stands apart from it. */
  private apart = false;
  /** Since the last text an element that is no mere formatting began or ended. */
  private atBorder = false;
  /** The space before the next text is ours, and not the page's. */
  private madeGap = false;
  private joints: number[] | null = null;

  /** The text that a `<time>` shows, and what its `datetime` says. */
  private time: { readonly text: string; readonly says: string } | null = null;
  /** The heading of the column was met in the cell, before anything else. */
  private captioned = false;

  constructor(
    private readonly onShadowRoot: OnShadowRoot | undefined,
    private readonly about: CellAbout = {},
  ) {}

  /** Passes over what an element shows. */
  children(element: Element): void {
    eachChild(element, this.child, this.onShadowRoot);
  }

  private readonly child = (node: Node): void => {
    if (isText(node)) this.append(node.data);
    else if (isElement(node)) this.element(node);
  };

  private append(data: string): void {
    if (this.text.length >= longest.text) return;
    const shown = asShown(data);
    const words = shown.trim();
    if (words === '') {
      if (shown !== '') this.noteSpace();
      return;
    }
    if (this.text === '' && this.isHeading(words)) {
      this.captioned = true;
      return;
    }
    if (shown.charCodeAt(0) === space) this.noteSpace();
    // The same block twice in a row: one for the eye, one for a screen reader.
    if (this.gap === 2 && this.text === words) return;
    // What was shown so far stands for a picture beside the name that follows.
    if (this.gap !== 0 && isMonogram(this.text, words)) this.startAnew();
    this.noteJoint();
    this.text += this.text === '' ? words : gaps[this.gap] + words;
    this.gap = shown.charCodeAt(shown.length - 1) === space ? 1 : 0;
    this.apart = false;
  }

  /** The page has a space here. */
  private noteSpace(): void {
    if (this.gap === 0) this.gap = 1;
    this.madeGap = false;
  }

  /** A text follows: where it joins the one before without a space of the page is remembered. */
  private noteJoint(): void {
    if (this.atBorder && this.text !== '' && (this.gap === 0 || this.madeGap))
      (this.joints ??= []).push(this.text.length);
    this.atBorder = false;
    this.madeGap = false;
  }

  element(element: Element): void {
    const tag = element.localName;
    if (unshownTags.has(tag)) return;
    if (tag === 'input') return this.input(element as HTMLInputElement);
    if (tag === 'select' || tag === 'textarea') return;
    const unseen = this.about.unseen?.(element) ?? null;
    if (unseen === 'gone') return;
    if (unseen === 'drawn') return this.conceal(element);
    if (tag === 'svg' && this.isIcon(element)) return;
    this.shown(element, tag, unseen === 'spoken' ? screenReaderOnly : 0);
  }

  /** An element that is no field, and that no style sheet hides. */
  private shown(element: Element, tag: string, mark: number): void {
    const names = element.hasAttributes() ? element.getAttributeNames() : noNames;
    const marks = (names.includes('class') ? marksOf(element.className) : 0) | mark;
    if ((marks & skeleton) !== 0 && element.firstElementChild === null) {
      this.pending = true;
      return;
    }
    if (tag === 'time' && this.text === '') this.noteTime(element);
    for (const name of names)
      if (notedAttributes.has(name)) return this.notedElement(element, tag, marks, names);
    if (tag === 'svg') return this.picture(element);
    this.within(element, tag, marks, isControl(tag));
  }

  /** A drawing for the eye alone, as most cells with an icon have one: it says nothing. */
  private isIcon(svg: Element): boolean {
    return (
      svg.getAttribute('aria-hidden') === 'true' &&
      svg.firstElementChild?.localName !== 'title' &&
      !svg.hasAttribute('aria-label') &&
      !svg.hasAttribute('role')
    );
  }

  /** An element whose attributes may hide it, name it, or make it a control. */
  private notedElement(element: Element, tag: string, marks: number, names: readonly string[]): void {
    if (hiddenBy(element, names) || names.includes('popover')) return;
    const said = (name: string): string | null => (names.includes(name) ? element.getAttribute(name) : null);
    const role = said('role') ?? '';
    if (apartRoles.has(role)) return;
    if (loadingRoles.has(role) || (said('aria-busy') === 'true' && isBlank(element))) {
      this.pending = true;
      return;
    }
    const label = words(said('aria-label'));
    const title = words(said('title'));
    const pressed = said('aria-pressed') ?? said('aria-checked');
    if (pressed !== null || toggleRoles.has(role))
      return this.toggle(element, role, label || title, pressed === null ? null : pressed === 'true');
    this.name(label, title);
    if (said('aria-hidden') === 'true' && !isPicture(tag, role)) return this.conceal(element);
    this.named(element, tag, marks, role);
  }

  private name(label: string, title: string): void {
    if (label !== '') this.labels.push(label);
    if (title !== '' && title !== label) this.labels.push(title);
  }

  /** An element whose names were taken. */
  private named(element: Element, tag: string, marks: number, role: string): void {
    if (isPicture(tag, role)) return this.picture(element);
    const href = element.getAttribute('href');
    if (href !== null && href !== '') this.links.push(href);
    this.within(element, tag, marks, href !== null || role === 'button' || role === 'link' || isControl(tag));
  }

  /** What is there for the eye alone counts only where nothing else says anything. */
  private conceal(element: Element): void {
    const inner = new CellPass(this.onShadowRoot, this.about);
    inner.children(element);
    if (inner.text !== '') this.concealed += this.concealed === '' ? inner.text : ` ${inner.text}`;
    if (inner.pending) this.pending = true;
  }

  private within(element: Element, tag: string, marks: number, control: boolean): void {
    if ((marks & screenReaderOnly) !== 0) {
      const words = asShown(element.textContent ?? '').trim();
      if (words !== '') this.labels.push(words);
      return;
    }
    if (control) return this.control(element, tag);
    this.enter(tag);
    this.children(element);
    this.leave(tag);
  }

  private enter(tag: string): void {
    if (blocks.has(tag)) this.gap = 2;
    else if (this.gap === 0 && (tag.includes('-') || (this.apart && !formatting.has(tag)))) this.makeGap();
    this.apart = false;
    if (!formatting.has(tag)) this.atBorder = true;
  }

  private leave(tag: string): void {
    if (blocks.has(tag)) this.gap = 2;
    else if (tag.includes('-')) {
      if (this.gap === 0) this.makeGap();
    } else this.apart = !formatting.has(tag) && tag !== 'slot';
    if (!formatting.has(tag)) this.atBorder = true;
  }

  private startAnew(): void {
    this.text = '';
    this.joints = null;
  }

  /** A space that keeps two texts apart, though the page has none there. */
  private makeGap(): void {
    this.gap = 1;
    this.madeGap = true;
  }

  /** A link or button. The one that a cell begins with is its value; one that merely follows is something to press. */
  private control(element: Element, tag: string): void {
    if (this.text !== '' && isMonogram(this.text, element.textContent ?? '')) this.startAnew();
    const before = this.text;
    if (before !== '' && !inProse(element)) {
      const inner = new CellPass(this.onShadowRoot, this.about);
      inner.children(element);
      if (inner.text !== '') {
        this.labels.push(inner.text);
        if (element.hasAttribute('href')) this.after ??= inner.text;
      } else this.iconButton(element, inner);
      this.links.push(...inner.links);
      this.toggles.push(...inner.toggles);
      return;
    }
    const known = this.labels.length;
    this.enterControl(tag);
    this.children(element);
    if (tag !== 'button') this.leave(tag);
    else if (this.gap === 0) this.makeGap();
    this.atBorder = true;
    if (this.text === before) this.iconButton(element, { labels: this.labels.slice(known) });
    else if (before === '') this.lead = this.text;
  }

  private enterControl(tag: string): void {
    if (tag !== 'button') this.enter(tag);
    else if (this.gap === 0) this.makeGap();
    this.atBorder = true;
  }

  private iconButton(element: Element, inner: { readonly labels: readonly string[] }): void {
    const label =
      element.getAttribute('aria-label') ?? element.getAttribute('title') ?? inner.labels[0] ?? '';
    this.toggles.push({ kind: 'button', label: asShown(label).trim(), icon: iconOf(element), on: null });
  }

  private toggle(element: Element, role: string, label: string, on: boolean | null): void {
    const kind = toggleRoles.has(role) && role !== 'switch' ? 'selection' : 'button';
    const words = label || asShown(element.textContent ?? '').trim();
    // What its makers called the icon is needed only where neither words nor state tell.
    this.toggles.push({ kind, label: words, icon: label === '' || on === null ? iconOf(element) : '', on });
  }

  private input(input: HTMLInputElement): void {
    if (input.type !== 'checkbox' && input.type !== 'radio') return;
    this.toggle(input, 'checkbox', input.getAttribute('aria-label') ?? '', input.checked);
  }

  private isHeading(words: string): boolean {
    return isLabelOnly(words, this.about.heading ?? '');
  }

  private noteTime(element: Element): void {
    const says = element.getAttribute('datetime');
    if (says !== null && says !== '') this.time = { text: asShown(element.textContent ?? '').trim(), says };
  }

  private picture(element: Element): void {
    let title = element.firstElementChild;
    while (title !== null && title.localName !== 'title') title = title.nextElementSibling;
    const words = asShown(element.getAttribute('alt') ?? title?.textContent ?? '').trim();
    if (words !== '') this.labels.push(words);
  }

  finish(): NeutralCell {
    const { labels, links, toggles, pending } = this;
    const isMute = labels.length === 0 && toggles.length === 0;
    const text = this.text === '' && isMute && !this.captioned ? this.concealed : this.text;
    const lead = this.lead !== text ? this.lead : null;
    if (text === '' && isMute && links.length === 0 && !pending) return emptyCell;
    const cell: NeutralCell =
      this.joints === null || text !== this.text
        ? { text, lead, labels, links, toggles, pending }
        : { text, lead, labels, links, toggles, pending, joints: this.joints };
    if (this.after !== undefined) return { ...cell, after: this.after };
    return this.time !== null && this.time.text === text ? { ...cell, time: this.time.says } : cell;
  }
}

const isBlank = (element: Element): boolean => (element.textContent ?? '').trim() === '';
const words = (text: string | null): string => asShown(text ?? '').trim();

/** A link inside running text has words right before it in the same element. */
function inProse(control: Element): boolean {
  const before = control.previousSibling;
  return before !== null && isText(before) && before.data.trim() !== '';
}

/** Names that the page's makers gave an icon: `FavoriteStarFill`, `heart-filled`. Never shown to people. */
function iconOf(control: Element): string {
  const names: string[] = [];
  for (const element of [
    control,
    ...control.querySelectorAll('*'),
    ...(openRoot(control)?.querySelectorAll('*') ?? []),
  ].slice(0, sample.iconNames)) {
    for (const attribute of iconAttributes) {
      const name = element.getAttribute(attribute);
      if (name !== null && name !== '') names.push(name);
    }
  }
  return names.join(' ').slice(0, longest.iconNames);
}
