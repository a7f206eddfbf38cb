import { keyAttributes } from '../page/rows/row-identity';
import { hidesByStyle } from '../page/snapshot/unshown';

/**
 * Attributes whose change can change what a row shows. Of `style` only what hides counts: widths, positions and hover
 * marks are changed by scripts all the time.
 */
const telling = [
  ...keyAttributes,
  'aria-busy',
  'aria-checked',
  'aria-colcount',
  'aria-colindex',
  'aria-current',
  'aria-hidden',
  'aria-label',
  'aria-pressed',
  'aria-rowcount',
  'aria-rowindex',
  'aria-selected',
  'class',
  'data-icon-name',
  'hidden',
  'href',
  'lang',
  'name',
  'slot',
  'style',
  'title',
];

/** Whether a change of `style` hid an element or showed it again. */
const hidAnother = ({ target, oldValue }: MutationRecord): boolean =>
  hidesByStyle(oldValue) !== hidesByStyle((target as Element).getAttribute('style'));

export interface PageWatch {
  /** Observes a shadow root that reading came across; once is enough. */
  readonly addRoot: (root: ShadowRoot) => void;
}

interface PageChanges {
  /** Something at this node changed (`lightly`: only its class names did); whether that is worth a reading. */
  readonly changed: (node: Node, lightly: boolean) => boolean;
  /** Nobody listened while the tab was hidden: anything may have changed. */
  readonly missed: () => void;
  /** A burst of changes, a navigation or a return to the tab: read again when there is time. */
  readonly soon: () => void;
  /** A change could not be looked at: anything may have changed. */
  readonly failed: (error: unknown) => void;
}

/**
 * Hears of everything that can change what the page shows: changes of the document and of every open shadow
 * root that was found, navigation without reload (the page's own `pushState` too), and the return to a hidden tab.
 */
export function watchPage({ changed, missed, soon, failed }: PageChanges, signal: AbortSignal): PageWatch {
  let slept = false;
  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      failed(error);
    }
  };
  const heard = (records: readonly MutationRecord[]): void => {
    // A hidden tab costs nothing: it is read as a whole when it is shown again.
    if (document.hidden) {
      slept = true;
      return;
    }
    let worth = false;
    for (const record of records) {
      const { target, attributeName } = record;
      if (attributeName === 'style' && !hidAnother(record)) continue;
      // What is hidden or shown changes what is around it: a list has one row less.
      const hides = attributeName === 'style' || attributeName === 'hidden';
      worth = changed((hides ? target.parentNode : null) ?? target, attributeName === 'class') || worth;
      for (const node of record.addedNodes) changed(node, false);
      for (const node of record.removedNodes) slotLeft(record.target, node);
    }
    if (worth) soon();
  };
  const observer = new MutationObserver((records) => guarded(() => heard(records)));

  /** What a slot showed is gone: the row with that slot changed, though nothing in it did. */
  function slotLeft(host: Node, node: Node): void {
    if (!(host instanceof Element) || host.shadowRoot === null || !(node instanceof Element)) return;
    const slot = host.shadowRoot.querySelector(
      node.slot === '' ? 'slot:not([name])' : `slot[name="${CSS.escape(node.slot)}"]`,
    );
    if (slot !== null) changed(slot, false);
  }

  const observe = (root: Node): void =>
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeOldValue: true,
      attributeFilter: telling,
    });
  const watched = new WeakSet<ShadowRoot>();
  observe(document);
  navigation.addEventListener('navigatesuccess', soon, { signal });
  const shown = (): void => {
    if (document.hidden) return;
    if (slept) missed();
    slept = false;
    soon();
  };
  document.addEventListener('visibilitychange', () => guarded(shown), { signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    addRoot: (root) => {
      if (watched.has(root) || signal.aborted) return;
      watched.add(root);
      observe(root);
    },
  };
}
