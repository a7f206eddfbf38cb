import { frameShare } from './evidence';
import { rootsBelow } from './snapshot/walk';

/**
 * A large frame whose document cannot be reached: of another site, or in a sandbox. Frames of the page's own
 * origin are looked through, since they may hold such a one.
 */
export function hasUnreadableFrame(root: Document): boolean {
  const view = root.defaultView;
  if (view === null) return false;
  const whole = view.innerWidth * view.innerHeight;
  for (const frame of [root, ...rootsBelow(root)].flatMap((one) => [...one.querySelectorAll('iframe')])) {
    const { width, height } = frame.getBoundingClientRect();
    if (width * height < whole * frameShare || !frame.checkVisibility()) continue;
    const inside = frame.contentDocument;
    if (inside === null || hasUnreadableFrame(inside)) return true;
  }
  return false;
}
