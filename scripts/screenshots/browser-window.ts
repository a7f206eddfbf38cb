import type { Page } from '@playwright/test';
import { capture, type Size } from './capture';

/** What stands inside a drawn browser window. Pictures are PNGs that were taken of real pages. */
export interface BrowserWindow {
  readonly address: string;
  /** The extension's icon, and the words that it has on its badge at this moment. */
  readonly icon: Buffer;
  readonly badge: string;
  readonly page: Buffer;
  readonly surface: { readonly kind: 'popup' | 'side-panel'; readonly picture: Buffer };
}

/** Height of the drawn toolbar; what is left below it is the page's. */
export const toolbarHeight = 52;

const style = `
  * { box-sizing: border-box; margin: 0 }
  body { display: grid; grid-template-rows: ${toolbarHeight}px 1fr; height: 100vh; font: 14px/1 system-ui, sans-serif; background: #fff; overflow: hidden }
  .toolbar { display: flex; align-items: center; gap: 14px; padding: 0 18px; background: #e9ecef; border-bottom: 1px solid #cfd4d9; color: #45494d }
  .address { flex: 1; padding: 10px 16px; border-radius: 17px; background: #fff; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
  .action { position: relative; width: 28px; height: 28px }
  .action img { width: 20px; margin: 4px }
  .badge { position: absolute; inset-inline-end: -5px; bottom: -4px; min-width: 16px; padding: 2px 3px; border-radius: 4px; background: #b10e1c; color: #fff; font-size: 11px; font-weight: 600; text-align: center }
  .badge:empty { display: none }
  main { position: relative; min-height: 0 }
  main > img { position: absolute; inset-block-start: 0; display: block }
  .page { inset-inline-start: 0 }
  .popup { inset-inline-end: 12px; margin-top: 2px; border-radius: 8px; box-shadow: 0 0 0 1px #0003, 0 8px 28px #0006 }
  .side-panel { inset-inline-end: 0; border-inline-start: 1px solid #cfd4d9 }
`;

const skeleton = `<!doctype html><style>${style}</style>
  <div class="toolbar"><span class="address"></span><span class="action"><img class="icon"><span class="badge"></span></span></div>
  <main><img class="page"><img class="surface"></main>`;

/**
 * Puts pictures of the page and of the extension's surface where a browser would show them. No tool can photograph a
 * real toolbar or an open popup in a browser without a display; the toolbar is drawn, everything below it is not.
 */
export async function pictureOfWindow(
  canvas: Page,
  { address, badge, icon, page, surface }: BrowserWindow,
  size: Size,
): Promise<Buffer> {
  await canvas.setContent(skeleton);
  await canvas.evaluate(
    async ({ texts, pictures, surface }) => {
      for (const [part, words] of texts) document.querySelector(`.${part}`)?.replaceChildren(words);
      for (const [part, png] of pictures)
        document.querySelector(`.${part}`)?.setAttribute('src', `data:image/png;base64,${png}`);
      document.querySelector('.surface')?.classList.add(surface);
      await Promise.all([...document.images].map((image) => image.decode()));
    },
    {
      texts: [
        ['address', address],
        ['badge', badge],
      ] as const,
      pictures: Object.entries({ icon, page, surface: surface.picture }).map(
        ([part, png]) => [part, png.toString('base64')] as const,
      ),
      surface: surface.kind,
    },
  );
  return capture(canvas, size);
}
