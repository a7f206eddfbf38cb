/**
 * Runs in a page: the page as it stands, as one document without scripts. Open shadow roots become templates; of
 * the styles those rules stay that an element follows. It may not use anything outside itself.
 */
export function putDown(): string {
  const rulesFor = (root: Document | ShadowRoot): string => {
    const followed = (rule: CSSRule): string => {
      if (rule instanceof CSSStyleRule) {
        // What stands before or behind an element, or hangs on a state, no reader sees.
        if (/::|:(?:hover|focus|active)/u.test(rule.selectorText)) return '';
        return rule.selectorText.includes(':host') || root.querySelector(rule.selectorText) !== null
          ? rule.cssText
          : '';
      }
      return rule instanceof CSSMediaRule && matchMedia(rule.conditionText).matches
        ? [...rule.cssRules].map(followed).join('')
        : '';
    };
    return [...root.styleSheets, ...root.adoptedStyleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .map(followed)
      .join('\n');
  };
  const roots: ShadowRoot[] = [];
  const enter = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*'))
      if (element.shadowRoot !== null) {
        roots.push(element.shadowRoot);
        enter(element.shadowRoot);
      }
  };
  enter(document);
  for (const root of [document, ...roots]) {
    const rules = rulesFor(root);
    for (const gone of root.querySelectorAll('script, style, link, noscript')) gone.remove();
    if (rules === '') continue;
    const style = document.createElement('style');
    style.textContent = rules;
    (root instanceof Document ? root.head : root).prepend(style);
  }
  const { attributes } = document.documentElement;
  const named = [...attributes].map(({ name, value }) => ` ${name}="${value.replaceAll('"', '&quot;')}"`);
  return `<!doctype html><html${named.join('')}>${document.documentElement.getHTML({ shadowRoots: roots })}</html>\n`;
}
