import { frameShare } from './evidence';

/**
 * A large frame whose document cannot be reached: of another site, or in a sandbox. Frames of the page's own
 * origin are looked through, since they may hold such a one.
 */
export function hasUnreadableFrame(root: Document | ShadowRoot): boolean {
  const view = root.ownerDocument?.defaultView ?? (root as Document).defaultView;
  if (view === null) return false;
  const whole = view.innerWidth * view.innerHeight;
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot !== null && hasUnreadableFrame(element.shadowRoot)) return true;
    if (element.localName !== 'iframe') continue;
    const { width, height } = element.getBoundingClientRect();
    if (width * height < whole * frameShare || !element.checkVisibility()) continue;
    const inside = (element as HTMLIFrameElement).contentDocument;
    if (inside === null || hasUnreadableFrame(inside)) return true;
  }
  return false;
}
