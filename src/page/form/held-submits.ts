/** Watches for submissions while the extension fills. */
interface HeldSubmits {
  /** How many were held back. */
  readonly count: () => number;
  readonly end: () => void;
}

/** A person's own click or key explains a submission that follows within this time. */
const personsOwnMs = 1_000;

/**
 * While filling, no form is submitted: a `submit` event that no click or key of a person explains is stopped
 * before the page sees it. A person's own press goes through, and is told, so that the filling can stop.
 */
export function holdSubmits(onPersonsOwn: () => void): HeldSubmits {
  let held = 0;
  let lastInput = Number.NEGATIVE_INFINITY;
  const ending = new AbortController();
  const first = { capture: true, signal: ending.signal };
  const note = (event: Event): void => {
    if (event.isTrusted) lastInput = performance.now();
  };
  // Trusted `click` events also come from `element.click()` of a label; only pointer and keys are a person's
  // for certain.
  for (const type of ['pointerdown', 'pointerup', 'keydown']) window.addEventListener(type, note, first);
  window.addEventListener(
    'submit',
    (event) => {
      if (performance.now() - lastInput < personsOwnMs) {
        onPersonsOwn();
        return;
      }
      held += 1;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    first,
  );
  return {
    count: () => held,
    end: () => {
      ending.abort();
    },
  };
}
