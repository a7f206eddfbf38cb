import type { Page } from '@playwright/test';
import type { Size } from './capture';

/** A picture of a page, and what it shows. */
export interface Picture {
  readonly name: string;
  readonly size: Size;
  readonly png: Buffer;
}

/** CSS pixels of a sheet; pictures are drawn at their own size, but for wide ones. */
const sheetWidth = 2_000;
const sheetHeight = 1_500;
const most = 980;
const gap = 8;
const label = 18;

/** How large a picture is on its sheet. */
function drawn({ size }: Picture): Size {
  const scale = Math.min(1, most / size.width);
  return { width: Math.round(size.width * scale), height: Math.round(size.height * scale) + label };
}

interface Placed extends Picture {
  readonly left: number;
  readonly top: number;
  readonly box: Size;
}

/** Puts pictures in lines, as many lines to a sheet as it has room for. */
function sheets(pictures: readonly Picture[]): readonly (readonly Placed[])[] {
  const all: Placed[][] = [[]];
  let [left, top, height] = [0, 0, 0];
  for (const picture of pictures) {
    const box = drawn(picture);
    if (left > 0 && left + box.width > sheetWidth) [left, top, height] = [0, top + height + gap, 0];
    if (top > 0 && top + box.height > sheetHeight) {
      all.push([]);
      [left, top, height] = [0, 0, 0];
    }
    all.at(-1)?.push({ ...picture, left, top, box });
    left += box.width + gap;
    height = Math.max(height, box.height);
  }
  return all.filter((sheet) => sheet.length > 0);
}

/** Several pictures to a sheet, as PNGs. */
export async function pictureSheet(canvas: Page, pictures: readonly Picture[]): Promise<readonly Buffer[]> {
  const drawnSheets: Buffer[] = [];
  await canvas.bringToFront();
  for (const sheet of sheets(pictures)) {
    const height = Math.max(...sheet.map(({ top, box }) => top + box.height));
    await canvas.setViewportSize({ width: sheetWidth, height });
    await canvas.setContent(
      `<body style="margin:0;background:#889;font:12px/18px sans-serif">${sheet
        .map(
          ({ name, left, top, box, png }) =>
            `<figure style="position:absolute;margin:0;left:${left}px;top:${top}px">${name}<img style="display:block;width:${box.width}px;height:${box.height - label}px" src="data:image/png;base64,${png.toString('base64')}"></figure>`,
        )
        .join('')}</body>`,
    );
    await canvas.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
    drawnSheets.push(await canvas.screenshot());
  }
  return drawnSheets;
}
