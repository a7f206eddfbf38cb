/** Style properties that say where something is drawn; none of them takes a text. */
const properties = [
  'display',
  'visibility',
  'position',
  'float',
  'flex-direction',
  'flex-wrap',
  'grid-template-columns',
  'grid-column-start',
  'grid-column-end',
  'grid-row-start',
  'grid-row-end',
  'order',
  'transform',
  'overflow-y',
  'white-space',
  'opacity',
  'clip-path',
] as const;
/** Sizes and places; those of a word in a line follow from its text. */
const lengths = ['width', 'height', 'left', 'top', 'border-top-left-radius'] as const;

/** What a property is where nothing sets it; it need not be said then. */
const usual: Readonly<Record<string, string>> = {
  visibility: 'visible',
  position: 'static',
  float: 'none',
  'flex-direction': 'row',
  'flex-wrap': 'nowrap',
  'grid-template-columns': 'none',
  'grid-column-start': 'auto',
  'grid-column-end': 'auto',
  'grid-row-start': 'auto',
  'grid-row-end': 'auto',
  order: '0',
  transform: 'none',
  'overflow-y': 'visible',
  'white-space': 'normal',
  opacity: '1',
  'clip-path': 'none',
  left: 'auto',
  top: 'auto',
  width: 'auto',
  height: 'auto',
  'border-top-left-radius': '0px',
};
/** The standard's keywords, numbers and functions of numbers: no quoted text, no address. */
const harmless = /^(?:[a-z-]{1,24}|(?:matrix|matrix3d|inset)\([-\d.,%pxe\s]*\)|[-\d.%pxe\s]+)$/u;
/** Grids have names that the page made up. */
const harmlessInGrid = /^(?:auto|none|(?:span )?-?\d+|[\d.]+px(?: [\d.]+px)*)$/u;

const isHarmless = (name: string, value: string): boolean =>
  (name.startsWith('grid-') ? harmlessInGrid : harmless).test(value);

/** Where an element is drawn, as a `style` attribute; only what differs from what its tag says by itself. */
export function layoutStyle(style: CSSStyleDeclaration, usualDisplay: string): string {
  const said: string[] = [];
  const display = style.getPropertyValue('display');
  const names = display === 'inline' || display === 'contents' ? properties : [...properties, ...lengths];
  for (const name of names) {
    const value = style
      .getPropertyValue(name)
      .replace(/\[[^[\]]*\]/g, '')
      .trim();
    const isUsual = value === (name === 'display' ? usualDisplay : usual[name]);
    if (value !== '' && !isUsual && isHarmless(name, value)) said.push(`${name}:${value}`);
  }
  return said.join(';');
}
