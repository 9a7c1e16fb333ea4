// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { ReadingZone } from '../../../../src/content/overlay/zone';

const SCREEN = innerHeight;

test('a screen more in the direction of the reader, and half of one behind', () => {
  const zone = new ReadingZone();
  expect(zone.current).toEqual({ top: -0.5 * SCREEN, bottom: 2 * SCREEN });
  zone.moved(300);
  expect(zone.current).toEqual({ top: -0.5 * SCREEN, bottom: 2 * SCREEN });
  zone.moved(200);
  expect(zone.current).toEqual({ top: -SCREEN, bottom: 1.5 * SCREEN });
});

test('a reader who stays where he is keeps his direction', () => {
  const zone = new ReadingZone();
  zone.moved(300);
  zone.moved(100);
  zone.moved(100);
  expect(zone.current.top).toBe(-SCREEN);
});

test('grows on both sides while there is time for it', () => {
  const zone = new ReadingZone();
  zone.widen();
  zone.widen();
  expect(zone.current).toEqual({ top: -2.5 * SCREEN, bottom: 4 * SCREEN });
});
