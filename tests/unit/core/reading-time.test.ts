import { expect, test } from 'vitest';
import { readingMinutes } from '../../../src/core/reading-time';

test.each([
  ['it', 'a'.repeat(9500), 10],
  ['it-IT', 'a, '.repeat(9500), 10],
  ['ja', '灯'.repeat(3570), 10],
  ['ja', '灯。'.repeat(10), 1],
  ['cy', 'a'.repeat(9400), 10],
  ['ko', '등'.repeat(3000), undefined],
])('a text in %s takes its time', (language, text, minutes) => {
  expect(readingMinutes([text.slice(0, 20), text.slice(20)], language)).toBe(minutes);
});
