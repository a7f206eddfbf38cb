import { roleOf } from '../snapshot/role';
import { guids, type TextDisguise } from './disguise-text';

/** What a recording keeps of attributes. Whatever is not named here is left out. */
type Kept =
  /** Texts for people. */
  | 'text'
  /** Names of parts and references to elements. */
  | 'token'
  /** One of the words that the standard gives it. */
  | 'word'
  /** A small whole number that says a place or a count. */
  | 'count'
  /** It is there or it is not. */
  | 'flag'
  /** BCP 47. */
  | 'language';

const kinds: Readonly<Record<Kept, string>> = {
  text: 'title alt aria-label aria-description aria-roledescription aria-valuetext placeholder label value datetime summary data-label data-title data-th data-header data-heading data-value',
  token:
    'id class for headers name slot part form list aria-labelledby aria-describedby aria-controls aria-owns aria-details ' +
    'aria-errormessage aria-activedescendant row-id col-id comp-id row-index row-type cell-type field icon testid ' +
    'data-row-key data-rowkey data-row-id data-rowid data-rowindex data-item-key data-selection-key data-key data-id ' +
    'data-testid data-automation-key data-automationid data-column-key data-column-id data-columnid data-field data-col ' +
    'data-column data-icon-name data-icon data-bi-name data-status data-state',
  word: 'role type dir scope align aria-autocomplete aria-busy aria-checked aria-current aria-disabled aria-expanded aria-haspopup aria-hidden aria-invalid aria-live aria-modal aria-multiselectable aria-orientation aria-pressed aria-readonly aria-required aria-selected aria-sort',
  count:
    'aria-colcount aria-colindex aria-colspan aria-level aria-posinset aria-rowcount aria-rowindex aria-rowspan aria-setsize colspan rowspan span tabindex',
  flag: 'hidden inert disabled checked selected multiple required readonly open popover contenteditable draggable _msttexthash _msthash',
  language: 'lang',
};

const kindOf: ReadonlyMap<string, Kept> = new Map(
  (Object.entries(kinds) as readonly [Kept, string][]).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [name, kind] as const),
  ),
);

/** Every word that WAI-ARIA 1.2 and HTML allow as the value of the attributes of the kind `word`. */
const words: ReadonlySet<string> = new Set(
  (
    'alert alertdialog application article banner blockquote button caption cell checkbox code columnheader combobox ' +
    'complementary contentinfo definition deletion dialog directory document emphasis feed figure form generic grid ' +
    'gridcell group heading img insertion link list listbox listitem log main marquee math menu menubar menuitem ' +
    'menuitemcheckbox menuitemradio meter navigation none note option paragraph presentation progressbar radio ' +
    'radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status strong ' +
    'subscript superscript switch tab table tablist tabpanel term textbox time timer toolbar tooltip tree treegrid ' +
    'treeitem true false mixed undefined page step location date other inline both ascending descending horizontal ' +
    'vertical off polite assertive grammar spelling ltr rtl auto col row rowgroup colgroup left center right ' +
    'text email tel url number password search hidden submit reset image file color range datetime-local month week ' +
    'context'
  ).split(' '),
);

const largestCount = 999_999;

const tied: ReadonlySet<string> = new Set('row cell gridcell columnheader rowheader header'.split(' '));
/** Names of parts and IDs in one word. A number in it could be a customer's. */
const oneKey = /^[\p{L}\p{M}_.:{}-]{1,80}$/u;

/**
 * Attributes that are not named above and may tie cells to headings or know a row, of whatever name: a GUID, or a
 * word on a row, a cell or a heading. They are counted in the place of their names, and every part is replaced.
 */
export class OtherKeys {
  private readonly names = new Map<string, string>();

  /** An attribute as it may stand in a recording; null: it is known by name, or can be no such key. */
  of(
    element: Element,
    name: string,
    value: string,
    { token }: TextDisguise,
  ): readonly [string, string] | null {
    if (kindOf.has(name) || name === 'href' || name === 'style' || name.startsWith('on')) return null;
    const words = value.replace(guids, 'id');
    const mayBe = words !== value || tied.has(roleOf(element));
    if (!mayBe || !oneKey.test(words)) return null;
    const numbered = this.names.get(name) ?? `data-other-${this.names.size + 1}`;
    this.names.set(name, numbered);
    return [numbered, token(value)];
  }
}

/** An attribute as it may stand in a recording; null: it is left out. */
export function safeAttribute(name: string, value: string, { text, token }: TextDisguise): string | null {
  switch (kindOf.get(name)) {
    case undefined:
      return null;
    case 'text':
      return text(value);
    case 'token':
      return value
        .split(/\s+/)
        .filter((part) => part !== '')
        .map(token)
        .join(' ');
    case 'word':
      return value
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => words.has(word))
        .join(' ');
    case 'count':
      return /^-?\d{1,6}$/.test(value) && Math.abs(Number(value)) <= largestCount ? value : null;
    case 'flag':
      return '';
    case 'language':
      return /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/iu.test(value) ? value : null;
  }
}
