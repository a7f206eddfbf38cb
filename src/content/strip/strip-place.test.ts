import { describe, expect, it } from 'vitest';
import { stripPlace } from './strip-place';

const size = { width: 200, height: 40 };
const screen = { width: 1_000, height: 800 };

describe('where the strip stands', () => {
  it.each([
    ['below a button', { left: 400, top: 100, width: 80, height: 32 }, { left: 340, top: 140 }],
    ['within the window', { left: 940, top: 100, width: 50, height: 32 }, { left: 792, top: 140 }],
    ['above what ends at the edge', { left: 400, top: 760, width: 80, height: 32 }, { left: 340, top: 712 }],
    ['beside a drawer of full height', { left: 600, top: 0, width: 400, height: 800 }, { left: 392, top: 8 }],
    ['on the other side too', { left: 0, top: 0, width: 400, height: 800 }, { left: 408, top: 8 }],
    [
      'at the top where nothing is free',
      { left: 0, top: 0, width: 1_000, height: 800 },
      { left: 400, top: 8 },
    ],
    ['at the top where there is nothing', null, { left: 400, top: 8 }],
  ])('%s', (_, box, place) => {
    expect(stripPlace(box, size, screen)).toEqual(place);
  });
});
