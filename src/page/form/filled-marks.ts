const mark = 'data-partner-center-triage-filled';

/** One outline, no layout: the page stays as it is. */
const rules = `[${mark}] { outline: 2px solid #107c10 !important; outline-offset: 2px !important; }
@media (prefers-color-scheme: dark) { [${mark}] { outline-color: #6ccb5f !important; } }
@media (forced-colors: active) { [${mark}] { outline-color: Highlight !important; } }`;

/** Outlines around the fields that were filled. */
export interface FilledMarks {
  readonly put: (element: Element) => void;
  readonly take: (element: Element) => void;
  readonly takeAll: () => void;
}

/**
 * Marks elements by an attribute and a style sheet adopted by the trees they stand in. Nothing else of the page
 * changes, and `takeAll` leaves no trace.
 */
export function filledMarks(): FilledMarks {
  const marked = new Set<Element>();
  const sheets = new Map<Document | ShadowRoot, CSSStyleSheet>();
  const styled = (root: Node): void => {
    if (!(root instanceof Document || root instanceof ShadowRoot) || sheets.has(root)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    sheets.set(root, sheet);
  };
  const take = (element: Element): void => {
    element.removeAttribute(mark);
    marked.delete(element);
  };
  return {
    put: (element) => {
      styled(element.getRootNode());
      element.setAttribute(mark, '');
      marked.add(element);
    },
    take,
    takeAll: () => {
      for (const element of marked) take(element);
      for (const [root, sheet] of sheets)
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
      sheets.clear();
    },
  };
}
