import { expect, test } from 'vitest';
import { placePanel } from '../../../../src/overlay/selection/place-panel';
import { fc } from '../../../property';

const panel = { width: 400, height: 200 };
const view = { width: 1000, height: 800 };
const at = (left: number, top: number, right = left + 100, bottom = top + 20) => ({
  left,
  top,
  right,
  bottom,
});

test.each([
  ['below', at(100, 100), { left: 100, top: 128 }],
  ['above, where there is no room below', at(100, 700), { left: 100, top: 492 }],
  ['within the right edge', at(900, 100), { left: 592, top: 128 }],
  ['within the left edge', at(-50, 100), { left: 8, top: 128 }],
  ['at the upper edge, of what was scrolled out there', at(100, -400), { left: 100, top: 8 }],
  ['at the lower edge, of what was scrolled out there', at(100, 1400), { left: 100, top: 592 }],
  ['at the lower edge, over what fills the viewport', at(100, -100, 900, 900), { left: 100, top: 592 }],
  ['in the upper corner, of nothing in particular', undefined, { left: 592, top: 8 }],
])('stands %s', (_, about, place) => {
  expect(placePanel(about, panel, view)).toEqual(place);
});

test('begins within the viewport, and is within it where it fits', () => {
  const number = fc.integer({ min: -3000, max: 3000 });
  const size = fc.integer({ min: 1, max: 1200 });
  fc.assert(
    fc.property(number, number, size, size, size, size, (left, top, width, height, most, least) => {
      const about = at(left, top);
      const place = placePanel(about, { width, height }, { width: most, height: least });
      expect(place.left).toBeGreaterThanOrEqual(8);
      expect(place.top).toBeGreaterThanOrEqual(8);
      if (width + 16 <= most) expect(place.left + width).toBeLessThanOrEqual(most - 8);
      if (height + 16 <= least) expect(place.top + height).toBeLessThanOrEqual(least - 8);
    }),
  );
});
