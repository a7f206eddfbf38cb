import { hiddenByAttribute, unshownTags } from './unshown';
import { composedElements } from './walk';

/** What an element shows as its children, without the slots between. */
export function shownChildren(element: Element): Element[] {
  const children: Element[] = [];
  for (const child of composedElements(element)) {
    if (unshownTags.has(child.localName) || hiddenByAttribute(child)) continue;
    if (child.localName === 'slot') children.push(...shownChildren(child));
    else children.push(child);
  }
  return children;
}
