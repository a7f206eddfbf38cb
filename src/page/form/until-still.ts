import { outwards } from '../snapshot/around';
import type { FormFound } from './find-form';
import { formReach } from '../evidence';

/** A page in the background draws no frames, in ms. */
const frameAtMostMs = 40;

/** The next frame, or the time of two where the page draws none. */
const nextFrame = (): Promise<void> =>
  new Promise((resume) => {
    const late = setTimeout(resume, frameAtMostMs);
    requestAnimationFrame(() => {
      clearTimeout(late);
      resume();
    });
  });

/** The trees that the fields of a form stand in: the page, and each open shadow root around a field. */
function treesOf({ region, fields }: FormFound): ReadonlySet<Node> {
  const trees = new Set<Node>([region.getRootNode()]);
  for (const controls of fields.values())
    for (const { element } of controls)
      for (const at of outwards(element)) {
        trees.add(at.getRootNode());
        if (at === region) break;
      }
  return trees;
}

/**
 * Waits until the page has drawn some frames without adding or removing anything around a form, at most `atMostMs`.
 * @param isOver ends the wait at once.
 */
export async function untilStill(
  form: FormFound,
  atMostMs: number,
  isOver: () => boolean = () => false,
): Promise<void> {
  const end = performance.now() + atMostMs;
  let still = 0;
  const observer = new MutationObserver(() => {
    still = 0;
  });
  for (const tree of treesOf(form)) observer.observe(tree, { childList: true, subtree: true });
  try {
    while (still < formReach.stillFrames && performance.now() < end && !isOver()) {
      still += 1;
      await nextFrame();
    }
  } finally {
    observer.disconnect();
  }
}
