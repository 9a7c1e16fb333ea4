import { expect, it } from 'vitest';
import { byteText } from '../../../src/core/byte-text';

it.each([
  [0, '0 kB'],
  [820_000, '820 kB'],
  [999_499, '999 kB'],
  [1_400_000, '1.4 MB'],
  [17_200_000, '17 MB'],
  [999_600_000, '1 GB'],
  [60_000_000_000, '60 GB'],
])('%i bytes: %s', (bytes, text) => {
  expect(byteText(bytes, 'en')).toBe(text);
});
