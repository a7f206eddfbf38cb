/** Hears presses in the strip before the page does. */
export interface StripPresses {
  /** From now on it is this host whose presses are heard. @param act what a press does, told once, at its click. */
  readonly of: (host: Element, act: (press: MouseEvent) => void) => void;
}

const kinds = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const;

/**
 * A page that traps the focus in its dialog, or closes it at a press outside, hears nothing of presses in the strip. It
 * listens from the moment the script comes: a page listens when its dialog opens, and who came first hears first.
 */
export function stripPresses(signal: AbortSignal): StripPresses {
  let heard: { readonly host: Element; readonly act: (press: MouseEvent) => void } | null = null;
  for (const kind of kinds) {
    window.addEventListener(
      kind,
      (event) => {
        if (heard === null || event.composedPath()[0] !== heard.host) return;
        event.stopImmediatePropagation();
        if (kind === 'click') heard.act(event);
      },
      { capture: true, signal },
    );
  }
  return {
    of: (host, act) => {
      heard = { host, act };
    },
  };
}
