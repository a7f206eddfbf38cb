/** What of a text area decides where its lines break. */
const shaping = [
  'boxSizing',
  'width',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
  'font',
  'lineHeight',
  'letterSpacing',
  'tabSize',
  'textIndent',
  'direction',
] as const;

/**
 * Where a place in the text of a text area stands, in px from the area's upper left corner: just below its line. A
 * browser tells it of text in the page only, so the text is laid out once more beside it.
 */
export function caretPlace(
  area: HTMLTextAreaElement,
  offset: number,
): { readonly x: number; readonly y: number } {
  const twin = document.createElement('div');
  const style = getComputedStyle(area);
  for (const name of shaping) twin.style[name] = style[name];
  Object.assign(twin.style, {
    position: 'absolute',
    visibility: 'hidden',
    borderStyle: 'solid',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'break-word',
  });
  twin.textContent = area.value.slice(0, offset);
  const mark = document.createElement('span');
  mark.textContent = '{{';
  twin.append(mark);
  document.body.append(twin);
  const place = { x: mark.offsetLeft, y: mark.offsetTop + mark.offsetHeight - area.scrollTop };
  twin.remove();
  return place;
}
